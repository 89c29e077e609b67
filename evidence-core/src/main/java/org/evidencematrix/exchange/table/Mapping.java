package org.evidencematrix.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.Sink;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a mapping file says; the form is in the description of the package.
 *
 * @param columns meaning by the bare name of a column
 * @param headerRow row of the names, from 1
 * @param separator between values of a text file
 * @param betweenAuthors between names
 * @param sheet of a workbook
 */
record Mapping(
    Map<String, Meaning> columns,
    Optional<Integer> headerRow,
    Optional<Character> separator,
    Optional<String> betweenAuthors,
    Optional<String> sheet) {
  /** Says nothing. */
  static final Mapping NONE =
      new Mapping(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final int LONGEST = 1 << 16;

  /** Reads a file's text; what is wrong with it is told to the sink. */
  static Mapping of(String text, String file, Sink sink) {
    Object read;
    try {
      LoadSettings settings =
          LoadSettings.builder().setCodePointLimit(LONGEST).setMaxAliasesForCollections(0).build();
      read = new Load(settings).loadFromString(text);
    } catch (YamlEngineException e) {
      tell("broken-mapping", "", "", file, sink);
      return NONE;
    }
    if (!(read instanceof Map<?, ?> fields)) {
      tell("broken-mapping", "", "", file, sink);
      return NONE;
    }
    for (Object name : fields.keySet()) {
      switch (String.valueOf(name)) {
        case "columns", "header-row", "separator", "between-authors", "sheet" -> {}
        default -> tell("unknown-mapping-field", "", String.valueOf(name), file, sink);
      }
    }
    return new Mapping(
        columns(fields.get("columns"), file, sink),
        text(fields, "header-row").filter(t -> t.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf),
        text(fields, "separator").map(Mapping::separator),
        text(fields, "between-authors"),
        text(fields, "sheet"));
  }

  private static char separator(String typed) {
    return typed.equals("tab") || typed.equals("\\t") ? '\t' : typed.charAt(0);
  }

  private static Optional<String> text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null || value.toString().isEmpty()
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  private static Map<String, Meaning> columns(@Nullable Object read, String file, Sink sink) {
    Map<String, Meaning> columns = new LinkedHashMap<>();
    if (read instanceof Map<?, ?> pairs) {
      pairs.forEach(
          (name, meaning) -> {
            String code = String.valueOf(meaning).strip().toLowerCase(Locale.ROOT);
            Optional<Meaning> known = Meaning.parse(code);
            known.ifPresent(m -> columns.put(Synonyms.bare(String.valueOf(name)), m));
            if (known.isEmpty()) {
              tell("unknown-meaning", String.valueOf(name), code, file, sink);
            }
          });
    }
    return columns;
  }

  private static void tell(String name, String tag, String typed, String file, Sink sink) {
    sink.problem(
        Problems.problem(
            file,
            new Line(1, ""),
            Severity.ERROR,
            name,
            tag,
            typed,
            "allowed",
            String.join(", ", allowed())));
  }

  private static List<String> allowed() {
    List<String> codes = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      codes.add(meaning.code());
    }
    return codes;
  }
}

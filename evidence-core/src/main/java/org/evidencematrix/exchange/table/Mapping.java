package org.evidencematrix.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.vocabulary.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What a mapping file says; the form is in the description of the package.
 *
 * @param columns what is said of a column, by its bare name
 * @param headerRow row of the names, from 1
 * @param separator between values of a text file
 * @param betweenAuthors between names
 * @param sheet of a workbook
 */
record Mapping(
    Map<String, Column> columns,
    Optional<Integer> headerRow,
    Optional<Character> separator,
    Optional<String> betweenAuthors,
    Optional<String> sheet) {
  /** Says nothing. */
  static final Mapping NONE =
      new Mapping(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final List<String> FIELDS =
      List.of("columns", "header-row", "separator", "between-authors", "sheet");
  private static final List<String> MEANINGS = meanings();
  private static final int LONGEST = 1 << 16;

  /**
   * A column.
   *
   * @param name as the file writes it
   * @param meaning what it means
   */
  record Column(String name, Meaning meaning) {}

  /**
   * Reads a file's text.
   *
   * @param text the whole file
   * @param file what messages show
   * @param problems told what is wrong, all of it an error
   */
  static Mapping of(String text, String file, Consumer<Diagnostic> problems) {
    return new Reader(text, file, problems).read();
  }

  Optional<Meaning> meaning(String column) {
    return Optional.ofNullable(columns.get(Synonyms.bare(column))).map(Column::meaning);
  }

  boolean names(String column) {
    return columns.containsKey(Synonyms.bare(column));
  }

  /** Returns the columns that are named here, matter, and are not in a table. */
  List<String> absent(List<String> header) {
    List<String> bare = header.stream().map(Synonyms::bare).toList();
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().meaning() != Meaning.SKIP)
        .filter(entry -> !bare.contains(entry.getKey()))
        .map(entry -> entry.getValue().name())
        .toList();
  }

  private static List<String> meanings() {
    List<String> codes = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      codes.add(meaning.code());
    }
    return List.copyOf(codes);
  }

  /** Reads one file. */
  private static final class Reader {
    private final String text;
    private final String file;
    private final Consumer<Diagnostic> problems;
    private final List<String> lines;

    Reader(String text, String file, Consumer<Diagnostic> problems) {
      this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
      this.file = file;
      this.problems = problems;
      this.lines = this.text.lines().toList();
    }

    Mapping read() {
      Optional<Node> root;
      try {
        LoadSettings settings =
            LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setMaxAliasesForCollections(0)
                .build();
        root =
            new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                .getSingleNode();
      } catch (MarkedYamlEngineException e) {
        tell("broken-mapping", e.getProblemMark().map(Mark::getLine).orElse(0) + 1, "", "");
        return NONE;
      } catch (YamlEngineException e) {
        tell("broken-mapping", 1, "", "");
        return NONE;
      } catch (StackOverflowError e) {
        // Lists in lists in lists.
        tell("broken-mapping", 1, "", "");
        return NONE;
      }
      if (!(root.orElse(null) instanceof MappingNode fields)) {
        tell("broken-mapping", 1, "", "");
        return NONE;
      }
      Map<String, Node> values = new LinkedHashMap<>();
      for (NodeTuple pair : fields.getValue()) {
        String name = scalar(pair.getKeyNode());
        if (FIELDS.contains(name)) {
          if (values.put(name, pair.getValueNode()) != null) {
            tell("repeated-in-mapping", line(pair.getKeyNode()), "", name);
          }
        } else {
          String meant = Nearest.to(name, FIELDS).orElse(FIELDS.get(0));
          tell("unknown-mapping-field", line(pair.getKeyNode()), "", name, "meant", meant);
        }
      }
      return new Mapping(
          columns(Optional.ofNullable(values.get("columns"))),
          value(values, "header-row", "[1-9][0-9]{0,5}").map(Integer::valueOf),
          value(values, "separator", "tab|\\\\t|.").map(Reader::separator),
          value(values, "between-authors", "(?s).+"),
          value(values, "sheet", "(?s).+"));
    }

    private Map<String, Column> columns(Optional<Node> read) {
      Map<String, Column> columns = new LinkedHashMap<>();
      if (read.isPresent() && !(read.get() instanceof MappingNode)) {
        tell("broken-mapping", line(read.get()), "", "");
      } else if (read.isPresent()) {
        for (NodeTuple pair : ((MappingNode) read.get()).getValue()) {
          String name = scalar(pair.getKeyNode());
          String typed = scalar(pair.getValueNode());
          Optional<Meaning> meaning = Meaning.parse(typed.strip().toLowerCase(Locale.ROOT));
          meaning.ifPresentOrElse(
              known -> {
                if (columns.put(Synonyms.bare(name), new Column(name, known)) != null) {
                  tell("repeated-in-mapping", line(pair.getKeyNode()), "", name);
                }
              },
              () -> unknown(name, typed, line(pair.getKeyNode())));
        }
      }
      return columns;
    }

    private void unknown(String column, String typed, int line) {
      Optional<String> meant =
          Synonyms.meaning(typed).map(Meaning::code).or(() -> Nearest.to(typed, MEANINGS));
      if (meant.isPresent()) {
        tell("unknown-meaning-meant", line, column, typed, "meant", meant.get());
      } else if (Meaning.parse(column).isPresent()) {
        tell("swapped-meaning", line, column, typed);
      } else {
        tell("unknown-meaning", line, column, typed, "allowed", String.join(", ", MEANINGS));
      }
    }

    private Optional<String> value(Map<String, Node> values, String name, String pattern) {
      Node node = values.get(name);
      if (node == null) {
        return Optional.empty();
      }
      String typed = scalar(node);
      if (typed.matches(pattern)) {
        return Optional.of(typed);
      }
      tell("wrong-mapping-value", line(node), name, typed);
      return Optional.empty();
    }

    private static char separator(String typed) {
      return typed.equals("tab") || typed.equals("\\t") ? '\t' : typed.charAt(0);
    }

    private static String scalar(Node node) {
      return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
      return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private void tell(String name, int line, String tag, String typed, Object... pairs) {
      String shown = line <= lines.size() ? lines.get(line - 1) : "";
      problems.accept(
          Problems.problem(file, new Line(line, shown), Severity.ERROR, name, tag, typed, pairs));
    }
  }
}

package org.evidencematrix.reading;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Format;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a group of a tree by a table of fields, and notes every fault: fields that the table does
 * not have, required ones that are missing, values of another type, codes that are not in their
 * list, plain words that other tools read differently.
 *
 * <p>The field decides the type of a value, not its look: a title may be {@code 1984}.
 */
final class GroupReader {
  private static final int QUOTE_LIMIT = 80;
  private static final int DIGITS = 9;

  private final SourceFile source;
  private final List<Fault> faults;

  GroupReader(SourceFile source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
  }

  /**
   * Reads one group.
   *
   * @param path path of the group, empty for the whole document
   */
  Values read(Node.Mapping group, Table table, String path) {
    Values values = new Values(table);
    boolean[] there = new boolean[table.columns().size()];
    for (Node.Entry entry : group.entries()) {
      Table.Column column = table.column(entry.key().text());
      if (column == null) {
        fault(
            Fault.Kind.UNKNOWN_FIELD,
            "field",
            entry.key().span(),
            within(path, entry.key().text()),
            Map.of("typed", shortened(entry.key().text()), "group", path));
        continue;
      }
      String at = within(path, column.field().name());
      there[column.index()] = true;
      if (isAbsent(entry.value())) {
        absent(entry, column, at);
      } else {
        Object value = value(entry, column, at);
        if (value != null) {
          values.set(column.index(), value);
        }
      }
    }
    for (Table.Column column : table.columns()) {
      if (column.field().required() && !there[column.index()]) {
        fault(
            Fault.Kind.MISSING_FIELD,
            "absent",
            group.entries().isEmpty() ? group.span() : group.entries().get(0).key().span(),
            within(path, column.field().name()),
            Map.of("field", column.field().name(), "group", path));
      }
    }
    return values;
  }

  private void absent(Node.Entry entry, Table.Column column, String at) {
    if (column.field().required()) {
      fault(
          Fault.Kind.MISSING_FIELD,
          "empty",
          entry.key().span(),
          at,
          Map.of("field", column.field().name(), "group", ""));
    } else if (entry.value() instanceof Node.Scalar scalar && scalar.text().equals("~")) {
      fault(
          Fault.Kind.MISTYPED_BY_OTHERS,
          "tilde",
          scalar.span(),
          at,
          Map.of("typed", "~", "field", column.field().name()));
    }
  }

  private @Nullable Object value(Node.Entry entry, Table.Column column, String at) {
    Node node = entry.value();
    return switch (column.field().type()) {
      case ANY -> node;
      case TEXT_MAP -> textMap(node, column, at);
      case COUNT_MAP -> countMap(node, column, at);
      case NUMBER_MAP -> numberMap(node, column, at);
      case NUMBER_TABLE -> numberTable(node, column, at);
      case GROUP -> column.field().list() ? groups(node, column, at) : group(node, column, at);
      default -> column.field().list() ? list(node, column, at) : single(node, column, at);
    };
  }

  private @Nullable Values group(Node node, Table.Column column, String at) {
    if (node instanceof Node.Mapping mapping && column.inner() != null) {
      return read(mapping, column.inner(), at);
    }
    wrongType("group-expected", node, column, at, List.of());
    return null;
  }

  private @Nullable List<Values> groups(Node node, Table.Column column, String at) {
    if (!(node instanceof Node.Sequence sequence)) {
      wrongType("groups-expected", node, column, at, List.of());
      return null;
    }
    List<Values> out = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      Values one = group(sequence.items().get(i), column, at + '[' + i + ']');
      if (one != null) {
        out.add(one);
      }
    }
    return out;
  }

  private @Nullable Object single(Node node, Table.Column column, String at) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar, column, at);
    }
    if (node instanceof Node.Sequence sequence
        && sequence.items().size() == 1
        && sequence.items().get(0) instanceof Node.Scalar only) {
      List<TextEdit> unwrap =
          sequence.flow()
              ? List.of(new TextEdit(sequence.span(), source.text(only.span())))
              : List.of();
      wrongType("one-value-expected", node, column, at, unwrap);
      return null;
    }
    wrongType("text-expected", node, column, at, List.of());
    return null;
  }

  private @Nullable List<Object> list(Node node, Table.Column column, String at) {
    if (node instanceof Node.Scalar scalar) {
      boolean simple = scalar.style() != Node.Style.LITERAL && scalar.style() != Node.Style.FOLDED;
      String typed = source.text(scalar.span());
      boolean wraps = simple && typed.indexOf(',') < 0 && typed.indexOf('\n') < 0;
      wrongType(
          "list-expected",
          node,
          column,
          at,
          wraps ? List.of(new TextEdit(scalar.span(), '[' + typed + ']')) : List.of());
      return null;
    }
    if (!(node instanceof Node.Sequence sequence)) {
      wrongType("list-expected", node, column, at, List.of());
      return null;
    }
    List<Object> out = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      Node item = sequence.items().get(i);
      String place = at + '[' + i + ']';
      if (isAbsent(item)) {
        fault(
            Fault.Kind.WRONG_TYPE,
            "empty-entry",
            item.span(),
            place,
            Map.of("field", column.field().name()));
      } else if (item instanceof Node.Scalar scalar) {
        Object value = scalar(scalar, column, place);
        if (value != null) {
          out.add(value);
        }
      } else {
        wrongType("text-expected", item, column, place, List.of());
      }
    }
    return out;
  }

  private @Nullable Object scalar(Node.Scalar scalar, Table.Column column, String at) {
    return switch (column.field().type()) {
      case INTEGER -> integer(scalar, column, at);
      case NUMBER -> number(scalar, column, at);
      case YEAR -> year(scalar, column, at);
      case FLAG -> flag(scalar, column, at);
      case DATE -> date(scalar, column, at);
      case CODE -> code(scalar, column, at);
      default -> text(scalar, column, at, false);
    };
  }

  private @Nullable String date(Node.Scalar scalar, Table.Column column, String at) {
    if (!isDay(scalar.text())) {
      wrongType("date-expected", scalar, column, at, List.of());
      return null;
    }
    return text(scalar, column, at, true);
  }

  private @Nullable String code(Node.Scalar scalar, Table.Column column, String at) {
    String code = text(scalar, column, at, false);
    if (column.codes() == null || column.codes().contains(code)) {
      return code;
    }
    fault(
        Fault.Kind.UNKNOWN_CODE,
        "code",
        scalar.span(),
        at,
        Map.of(
            "typed",
            shortened(code),
            "list",
            column.field().codeList().orElse(""),
            "field",
            column.field().name()));
    return null;
  }

  private String text(Node.Scalar scalar, Table.Column column, String at, boolean date) {
    if (scalar.style() == Node.Style.PLAIN) {
      Optional<PlainWords.Reading> other = PlainWords.misreading(scalar.text());
      if (other.isPresent() && !(date && other.get() == PlainWords.Reading.DATE)) {
        faults.add(
            new Fault(
                Fault.Kind.MISTYPED_BY_OTHERS,
                other.get().label(),
                scalar.span(),
                at,
                Map.of("typed", shortened(scalar.text()), "field", column.field().name()),
                List.of(new TextEdit(scalar.span(), '"' + scalar.text() + '"')),
                true));
      }
    }
    return normal(scalar.text());
  }

  private @Nullable Integer integer(Node.Scalar scalar, Table.Column column, String at) {
    Integer value = digits(scalar.text());
    if (value == null) {
      wrongType("number-expected", scalar, column, at, List.of());
    }
    return value;
  }

  private @Nullable Double number(Node.Scalar scalar, Table.Column column, String at) {
    try {
      double value = Double.parseDouble(scalar.text());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through to the fault
    }
    wrongType("number-expected", scalar, column, at, List.of());
    return null;
  }

  private @Nullable Integer year(Node.Scalar scalar, Table.Column column, String at) {
    Integer value = scalar.text().length() == 4 ? digits(scalar.text()) : null;
    if (value == null) {
      wrongType("year-expected", scalar, column, at, List.of());
    }
    return value;
  }

  private @Nullable Boolean flag(Node.Scalar scalar, Table.Column column, String at) {
    if (scalar.text().equals("true")) {
      return Boolean.TRUE;
    }
    if (scalar.text().equals("false")) {
      return Boolean.FALSE;
    }
    wrongType("flag-expected", scalar, column, at, List.of());
    return null;
  }

  private @Nullable Map<String, String> textMap(Node node, Table.Column column, String at) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongType("group-expected", node, column, at, List.of());
      return null;
    }
    Map<String, String> out = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String place = within(at, entry.key().text());
      if (entry.value() instanceof Node.Scalar scalar) {
        out.put(normal(entry.key().text()), text(scalar, column, place, false));
      } else {
        wrongType("text-expected", entry.value(), column, place, List.of());
      }
    }
    return out;
  }

  private @Nullable Map<String, Integer> countMap(Node node, Table.Column column, String at) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongType("group-expected", node, column, at, List.of());
      return null;
    }
    Map<String, Integer> out = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String place = within(at, entry.key().text());
      Integer count = entry.value() instanceof Node.Scalar scalar ? digits(scalar.text()) : null;
      if (count == null) {
        wrongType("number-expected", entry.value(), column, place, List.of());
      } else {
        out.put(normal(entry.key().text()), count);
      }
    }
    return out;
  }

  private @Nullable Map<String, Double> numberMap(Node node, Table.Column column, String at) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongType("group-expected", node, column, at, List.of());
      return null;
    }
    Map<String, Double> out = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String place = within(at, entry.key().text());
      if (entry.value() instanceof Node.Scalar scalar) {
        Double value = number(scalar, column, place);
        if (value != null) {
          out.put(normal(entry.key().text()), value);
        }
      } else {
        wrongType("number-expected", entry.value(), column, place, List.of());
      }
    }
    return out;
  }

  private @Nullable Map<String, Map<String, Double>> numberTable(
      Node node, Table.Column column, String at) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrongType("group-expected", node, column, at, List.of());
      return null;
    }
    Map<String, Map<String, Double>> out = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      Map<String, Double> row = numberMap(entry.value(), column, within(at, entry.key().text()));
      if (row != null) {
        out.put(normal(entry.key().text()), row);
      }
    }
    return out;
  }

  /** Returns the fault of a document, or an entry of it, that should be a list of groups. */
  static Fault notGroups(SourceFile source, Node node, String field) {
    List<Fault> faults = new ArrayList<>();
    new GroupReader(source, faults)
        .wrongType(
            "groups-expected",
            node,
            new Table.Column(Format.EXEMPTION, 0, null, null),
            field,
            List.of());
    return faults.get(0);
  }

  private void wrongType(
      String variant, Node node, Table.Column column, String at, List<TextEdit> edits) {
    String typed = node instanceof Node.Scalar scalar ? shortened(scalar.text()) : "";
    faults.add(
        new Fault(
            Fault.Kind.WRONG_TYPE,
            variant,
            head(node.span()),
            at,
            Map.of(
                "typed",
                typed,
                "field",
                column.field().name(),
                "example",
                column.field().example(),
                "shape",
                node.shape().name().toLowerCase(Locale.ROOT)),
            edits,
            !edits.isEmpty()));
  }

  /** A fault about a long list or group points at its first line only. */
  private Span head(Span span) {
    int end = span.start();
    while (end < span.end()
        && source.text().charAt(end) != '\n'
        && source.text().charAt(end) != '\r') {
      end++;
    }
    return new Span(span.start(), end);
  }

  private void fault(
      Fault.Kind kind, String variant, Span span, String field, Map<String, String> values) {
    faults.add(new Fault(kind, variant, span, field, values, List.of(), false));
  }

  private static boolean isAbsent(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isAbsent();
  }

  /** Tells whether a text is a day of the calendar as YYYY-MM-DD. */
  static boolean isDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    Integer year = digits(text.substring(0, 4));
    Integer month = digits(text.substring(5, 7));
    Integer day = digits(text.substring(8));
    return year != null
        && month != null
        && day != null
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static @Nullable Integer digits(String text) {
    if (text.isEmpty() || text.length() > DIGITS) {
      return null;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** Composed form, so that two spellings of the same letters are one text. */
  private static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0300') {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static String shortened(String text) {
    if (text.length() <= QUOTE_LIMIT) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(QUOTE_LIMIT - 1)) ? QUOTE_LIMIT - 1 : QUOTE_LIMIT;
    return text.substring(0, end) + '…';
  }

  private static String within(String path, String name) {
    return path.isEmpty() ? name : path + '.' + name;
  }
}

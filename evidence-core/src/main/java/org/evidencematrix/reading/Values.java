package org.evidencematrix.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The values of one group by field. A field that is absent, or whose value had a fault, has none.
 * The types are those that {@link GroupReader} stores for each field type.
 */
final class Values {
  private final Table table;
  private final @Nullable Object[] slots;

  Values(Table table) {
    this.table = table;
    this.slots = new @Nullable Object[table.columns().size()];
  }

  void set(int index, Object value) {
    slots[index] = value;
  }

  /** Returns the value at a column's place among its siblings, as {@link #set} took it. */
  @Nullable Object at(int index) {
    return slots[index];
  }

  private @Nullable Object slot(String name) {
    Table.Column column = table.column(name);
    if (column == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return slots[column.index()];
  }

  /** Returns the text of a field, or an empty text. */
  String text(String name) {
    Object value = slot(name);
    return value == null ? "" : (String) value;
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable((String) slot(name));
  }

  OptionalInt integer(String name) {
    Object value = slot(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
  }

  OptionalDouble number(String name) {
    Object value = slot(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
  }

  boolean flag(String name, boolean otherwise) {
    Object value = slot(name);
    return value == null ? otherwise : (Boolean) value;
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String name) {
    Object value = slot(name);
    return value == null ? List.of() : (List<String>) value;
  }

  @SuppressWarnings("unchecked")
  List<Integer> integers(String name) {
    Object value = slot(name);
    return value == null ? List.of() : (List<Integer>) value;
  }

  @SuppressWarnings("unchecked")
  List<Double> numbers(String name) {
    Object value = slot(name);
    return value == null ? List.of() : (List<Double>) value;
  }

  @SuppressWarnings("unchecked")
  Map<String, String> textMap(String name) {
    Object value = slot(name);
    return value == null ? Map.of() : (Map<String, String>) value;
  }

  @SuppressWarnings("unchecked")
  Map<String, Integer> countMap(String name) {
    Object value = slot(name);
    return value == null ? Map.of() : (Map<String, Integer>) value;
  }

  @SuppressWarnings("unchecked")
  Map<String, Double> numberMap(String name) {
    Object value = slot(name);
    return value == null ? Map.of() : (Map<String, Double>) value;
  }

  @SuppressWarnings("unchecked")
  Map<String, Map<String, Double>> numberTable(String name) {
    Object value = slot(name);
    return value == null ? Map.of() : (Map<String, Map<String, Double>>) value;
  }

  Optional<Values> group(String name) {
    return Optional.ofNullable((Values) slot(name));
  }

  @SuppressWarnings("unchecked")
  List<Values> groups(String name) {
    Object value = slot(name);
    return value == null ? List.of() : (List<Values>) value;
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable((Node) slot(name));
  }
}

package org.evidencematrix.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A table of fields made ready for reading: fields by name, closed lists as sets. */
final class Table {
  private final Map<String, Column> columns = new HashMap<>();
  private final List<Column> ordered;

  private Table(Field group, @Nullable Vocabulary vocabulary) {
    Map<String, Column> inOrder = new LinkedHashMap<>();
    for (Field field : group.fields()) {
      @Nullable Table inner = field.type() == FieldType.GROUP ? new Table(field, vocabulary) : null;
      @Nullable Set<String> codes =
          field.codeList().isPresent() && vocabulary != null
              ? Set.copyOf(vocabulary.ids(field.codeList().get()))
              : null;
      inOrder.put(field.name(), new Column(field, inOrder.size(), inner, codes));
    }
    columns.putAll(inOrder);
    ordered = List.copyOf(inOrder.values());
  }

  /** Returns the table of a group; without a vocabulary no code is checked. */
  static Table of(Field group, @Nullable Vocabulary vocabulary) {
    return new Table(group, vocabulary);
  }

  @Nullable Column column(String name) {
    return columns.get(name);
  }

  /** Returns all columns in the order of the format. */
  List<Column> columns() {
    return ordered;
  }

  /** A field with its place among its siblings. */
  record Column(Field field, int index, @Nullable Table inner, @Nullable Set<String> codes) {}
}

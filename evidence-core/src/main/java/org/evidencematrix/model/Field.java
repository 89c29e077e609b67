package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * One field of the data format. The readers, the JSON Schema, the data dictionary and the
 * documentation all follow this table.
 *
 * @param name name as written, in kebab-case
 * @param type what a value is
 * @param list whether it holds a list of such values
 * @param required whether a complete document must have it
 * @param codeList for {@link FieldType#CODE}: name of the code list
 * @param fields for {@link FieldType#GROUP}: the fields inside, in the order in which they are
 *     written
 * @param example a made-up value as it is written in YAML; empty for groups
 */
public record Field(
    String name,
    FieldType type,
    boolean list,
    boolean required,
    Optional<String> codeList,
    List<Field> fields,
    String example) {

  /** Copies the fields. */
  public Field {
    fields = List.copyOf(fields);
  }

  /** Returns an optional field with one value. */
  static Field one(String name, FieldType type, String example) {
    return new Field(name, type, false, false, Optional.empty(), List.of(), example);
  }

  /** Returns an optional field with a list of values. */
  static Field many(String name, FieldType type, String example) {
    return new Field(name, type, true, false, Optional.empty(), List.of(), example);
  }

  /** Returns an optional field with one code of a list. */
  static Field code(String name, String codeList, String example) {
    return new Field(name, FieldType.CODE, false, false, Optional.of(codeList), List.of(), example);
  }

  /** Returns an optional field with codes of a list. */
  static Field codes(String name, String codeList, String example) {
    return new Field(name, FieldType.CODE, true, false, Optional.of(codeList), List.of(), example);
  }

  /** Returns an optional field with fields of its own. */
  static Field group(String name, Field... fields) {
    return new Field(name, FieldType.GROUP, false, false, Optional.empty(), List.of(fields), "");
  }

  /** Returns an optional field with a list of groups. */
  static Field groups(String name, Field... fields) {
    return new Field(name, FieldType.GROUP, true, false, Optional.empty(), List.of(fields), "");
  }

  /** Returns the same field, required. */
  Field mandatory() {
    return new Field(name, type, list, true, codeList, fields, example);
  }
}

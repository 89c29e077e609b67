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
 * @param codeList for {@link Type#CODE}: name of the code list
 * @param fields for {@link Type#GROUP}: the fields inside, in the order in which they are written
 * @param example a made-up value as it is written in YAML; empty for groups
 */
public record Field(
    String name,
    Type type,
    boolean list,
    boolean required,
    Optional<String> codeList,
    List<Field> fields,
    String example) {

  /** Copies the fields. */
  public Field {
    fields = List.copyOf(fields);
  }

  /** What a value is. */
  public enum Type {
    /** A text on one line. */
    TEXT,
    /** A text of one or more sentences. */
    PROSE,
    /** A permanent id: lower-case letters, digits and hyphens. */
    ID,
    /** A whole number. */
    INTEGER,
    /** A number. */
    NUMBER,
    /** A year of four digits. */
    YEAR,
    /** A day, YYYY-MM-DD. */
    DATE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** An entry of a code list. */
    CODE,
    /** ISO 3166-1 alpha-3 code, XKX for Kosovo. */
    COUNTRY,
    /** Id of a region. */
    REGION,
    /** ISO 639-1 code. */
    LANGUAGE,
    /** Id of a strategy of the framework. */
    STRATEGY,
    /** Id of an item of the matrix. */
    ITEM,
    /** Id of a search of the matrix. */
    SEARCH,
    /** A DOI without address. */
    DOI,
    /** A web address. */
    URL,
    /** A person as "Family, Given", or an organisation. */
    PERSON,
    /** Name of a field of the item. */
    FIELD_NAME,
    /** Fields with values of their own. */
    GROUP,
    /** Free names with a text each, such as labels by language. */
    TEXT_MAP,
    /** Free names with a whole number each, such as exclusions by reason. */
    COUNT_MAP,
    /** Anything: read elsewhere. */
    ANY
  }

  /** Returns an optional field with one value. */
  static Field one(String name, Type type, String example) {
    return new Field(name, type, false, false, Optional.empty(), List.of(), example);
  }

  /** Returns an optional field with a list of values. */
  static Field many(String name, Type type, String example) {
    return new Field(name, type, true, false, Optional.empty(), List.of(), example);
  }

  /** Returns an optional field with one code of a list. */
  static Field code(String name, String codeList, String example) {
    return new Field(name, Type.CODE, false, false, Optional.of(codeList), List.of(), example);
  }

  /** Returns an optional field with codes of a list. */
  static Field codes(String name, String codeList, String example) {
    return new Field(name, Type.CODE, true, false, Optional.of(codeList), List.of(), example);
  }

  /** Returns an optional field with fields of its own. */
  static Field group(String name, Field... fields) {
    return new Field(name, Type.GROUP, false, false, Optional.empty(), List.of(fields), "");
  }

  /** Returns an optional field with a list of groups. */
  static Field groups(String name, Field... fields) {
    return new Field(name, Type.GROUP, true, false, Optional.empty(), List.of(fields), "");
  }

  /** Returns the same field, required. */
  Field mandatory() {
    return new Field(name, type, list, true, codeList, fields, example);
  }
}

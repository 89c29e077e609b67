package org.evidencematrix.model;

/** What a value of a {@link Field} is. */
public enum FieldType {
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
  /** Question, strategy and income level of a cell, as {@code effect/plan-hr-data/L}. */
  CELL,
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
  /** Free names with a number each, such as weights by criterion. */
  NUMBER_MAP,
  /** Free names with a {@link #NUMBER_MAP} each, such as votes by criterion by strategy. */
  NUMBER_TABLE,
  /** Anything: read elsewhere. */
  ANY
}

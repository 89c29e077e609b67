package org.evidencematrix.reading;

import org.evidencematrix.model.Field;
import org.evidencematrix.model.Format;

/** What a document of a matrix holds. */
public enum DocumentKind {
  /** The settings, {@code matrix.yaml}. */
  MATRIX,
  /** The framework, {@code framework.yaml}. */
  FRAMEWORK,
  /** A code list, {@code vocabulary/NAME.yaml}. */
  CODE_LIST,
  /** An item, {@code items/ID.yaml}. */
  ITEM,
  /** A search, {@code searches/ID.yaml}. */
  SEARCH,
  /** A voting round, {@code priorities/ID.yaml}. */
  VOTING_ROUND,
  /** A research question, {@code questions/ID.yaml}. */
  RESEARCH_QUESTION,
  /** A collection, {@code collections/ID.yaml}. */
  COLLECTION,
  /** Exceptions to rules, {@code exemptions.yaml}. */
  EXEMPTIONS;

  /** Returns the table of the document's fields. */
  public Field table() {
    return switch (this) {
      case MATRIX -> Format.MATRIX;
      case FRAMEWORK -> Format.FRAMEWORK;
      case CODE_LIST -> Format.CODE_LIST;
      case ITEM -> Format.ITEM;
      case SEARCH -> Format.SEARCH;
      case VOTING_ROUND -> Format.VOTING_ROUND;
      case RESEARCH_QUESTION -> Format.RESEARCH_QUESTION;
      case COLLECTION -> Format.COLLECTION;
      case EXEMPTIONS -> Format.EXEMPTION;
    };
  }
}

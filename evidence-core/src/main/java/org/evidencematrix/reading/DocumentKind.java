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
      case EXEMPTIONS -> Format.EXEMPTION;
    };
  }
}

package org.evidencematrix.reading;

import org.evidencematrix.model.Field;
import org.evidencematrix.model.Format;

/** What a document of a matrix holds. */
public enum DocumentKind {
  /** The settings, {@code matrix.yaml}. */
  MATRIX(Format.MATRIX),
  /** The framework, {@code framework.yaml}. */
  FRAMEWORK(Format.FRAMEWORK),
  /** A code list, {@code vocabulary/NAME.yaml}. */
  CODE_LIST(Format.CODE_LIST),
  /** An item, {@code items/ID.yaml}. */
  ITEM(Format.ITEM),
  /** A search, {@code searches/ID.yaml}. */
  SEARCH(Format.SEARCH),
  /** Exceptions to rules, {@code exemptions.yaml}. */
  EXEMPTIONS(Format.EXEMPTION);

  private final Field table;

  DocumentKind(Field table) {
    this.table = table;
  }

  /** Returns the table of the document's fields. */
  public Field table() {
    return table;
  }
}

package org.evidencematrix.exchange;

import java.util.Locale;
import java.util.Optional;

/** A format of references. */
public enum ReferenceFormat {
  /** RIS, of whatever program. */
  RIS,
  /** The text format of PubMed, MEDLINE. */
  NBIB,
  /** The tagged format of Web of Science. */
  WOS,
  /** The format of refer, the tagged format of EndNote. */
  REFER,
  /** BibTeX and, when reading, BibLaTeX. */
  BIBTEX,
  /** The JSON of the Citation Style Language. */
  CSL_JSON,
  /** The XML of EndNote. */
  ENDNOTE_XML,
  /** The XML of PubMed. */
  PUBMED_XML,
  /** A table with commas, semicolons or tabs. */
  CSV,
  /** A workbook of Excel. */
  XLSX,
  /** The JSON of EPPI-Reviewer. */
  EPPI_JSON,
  /** The web page of EPPI-Mapper. */
  EPPI_MAP;

  /** Returns the name as options take it, such as {@code csl-json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the format of a name such as {@code csl-json}; empty for any other text. */
  public static Optional<ReferenceFormat> parse(String code) {
    for (ReferenceFormat format : values()) {
      if (format.code().equals(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}

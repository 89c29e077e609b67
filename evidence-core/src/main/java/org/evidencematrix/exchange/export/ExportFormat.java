package org.evidencematrix.exchange.export;

import java.util.Locale;
import java.util.Optional;

/** What a matrix can be exported as. */
public enum ExportFormat {
  /** Comma-separated values, a row for each finding. */
  CSV_LONG("csv"),
  /** Comma-separated values, a row for each item with columns of 0 and 1. */
  CSV_WIDE("csv"),
  /** Comma-separated values, a row for each item with lists joined. */
  CSV_CONDENSED("csv"),
  /** A workbook with a sheet for each list. */
  XLSX("xlsx"),
  /** An item a line with the fields of the data format; reads back as a matrix. */
  JSONL("jsonl"),
  /** References for reference managers. */
  RIS("ris"),
  /** References for LaTeX. */
  BIBTEX("bib"),
  /** References for programs that cite. */
  CSL_JSON("json"),
  /** References for EndNote. */
  ENDNOTE_XML("xml"),
  /** References with their coding for EPPI-Mapper and other EPPI tools. */
  EPPI_JSON("json"),
  /** A table for EviAtlas, a row for each finding and country. */
  EVIATLAS("csv"),
  /** A folder with tables, their description, licence and data dictionary (Frictionless). */
  DATAPACKAGE(""),
  /** How to cite the matrix itself (Citation File Format 1.2.0). */
  CFF("cff");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** Returns the name as options take it, such as {@code csv-long}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the usual ending of a file, without dot; empty for a folder. */
  public String ending() {
    return ending;
  }

  /** Returns whether this is text in UTF-8 that a pipe can carry. */
  public boolean isText() {
    return this != XLSX && !isFolder();
  }

  /** Returns whether this is a folder of files and not one. */
  public boolean isFolder() {
    return this == DATAPACKAGE;
  }

  /** Returns the format that a file's ending speaks for; the first one where there are several. */
  public static Optional<ExportFormat> ofEnding(String ending) {
    for (ExportFormat format : values()) {
      if (!format.isFolder() && format.ending.equals(ending.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}

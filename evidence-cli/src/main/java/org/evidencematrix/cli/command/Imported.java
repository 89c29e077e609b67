package org.evidencematrix.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.draft.Draft;

/**
 * What became of one record of a file of references.
 *
 * @param file the file as typed
 * @param line the line on which the record begins; 0 when unknown
 * @param title its title; empty when there is none
 * @param state what became of it
 * @param draft its draft, where there is one
 * @param path where that draft is, or would be
 * @param alike what it is, or may be, the same as
 * @param problems what is wrong or doubtful in the record
 */
record Imported(
    String file,
    int line,
    String title,
    State state,
    Optional<Draft> draft,
    Optional<Path> path,
    List<Alike> alike,
    List<Diagnostic> problems) {

  /** What can become of a record. */
  enum State {
    /** There is a draft. */
    NEW,
    /** There is a draft, and something that may be the same source. */
    POSSIBLE_DUPLICATE,
    /** The source is there already; there is no draft. */
    DUPLICATE,
    /** The record could not be read. */
    REFUSED;

    /** Returns the name as outputs show it. */
    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A source that is, or may be, the same.
   *
   * @param what the id of an item, the path of a draft, or file and line of a record
   * @param kind {@code item}, {@code draft} or {@code record}
   * @param certain whether it is the same beyond doubt
   * @param reasons why, in words
   */
  record Alike(String what, String kind, boolean certain, String reasons) {}
}

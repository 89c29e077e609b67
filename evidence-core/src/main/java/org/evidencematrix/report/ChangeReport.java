package org.evidencematrix.report;

import java.io.IOException;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.message.Language;

/**
 * What changed between two matrices, as a document: text for a terminal, one comment for a pull
 * request, JSON for programs.
 *
 * @param source what was compared, and what could not be
 * @param change the change
 * @param after the gaps of the matrix after; its set-up gives grid, labels and date
 */
public record ChangeReport(ChangeSource source, MatrixChange change, GapAnalysis after) {

  /**
   * Writes the report for a terminal.
   *
   * @param width columns
   * @param color whether to colour
   */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    new ChangeText(this, language, width, new Style(color), out).write();
  }

  /** Writes one comment for a pull request; see {@link ChangeComment}. */
  public void markdown(Language language, Appendable out) throws IOException {
    out.append(ChangeComment.of(this, language).whole());
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    ChangeData.json(this, language, out);
  }
}

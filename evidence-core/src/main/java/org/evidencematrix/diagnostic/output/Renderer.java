package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import org.evidencematrix.diagnostic.Diagnostics;

/** Writes diagnostics in one format. */
public interface Renderer {

  /**
   * Writes all findings and the counts of the run.
   *
   * @param diagnostics the findings, in the order in which they are shown
   * @param context sentences, language and settings
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   * @throws IllegalArgumentException if a finding names a sentence that the context does not have
   */
  void render(Diagnostics diagnostics, RenderContext context, Appendable out) throws IOException;
}

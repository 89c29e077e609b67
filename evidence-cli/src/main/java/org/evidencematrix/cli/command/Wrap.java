package org.evidencematrix.cli.command;

import java.io.IOException;
import org.evidencematrix.diagnostic.output.TerminalText;

/** Running text broken into lines of a width. */
final class Wrap {
  private static final int NARROWEST = 20;

  private Wrap() {}

  /**
   * Writes a text. Words are never broken; one that is too long has a line of its own.
   *
   * @param text words separated by blanks
   * @param first what stands before the first line
   * @param next what stands before each further line, as wide as {@code first}
   * @param width columns, what stands before included
   */
  static void write(String text, String first, String next, int width, Appendable out)
      throws IOException {
    int room = Math.max(NARROWEST, width - TerminalText.width(next));
    StringBuilder line = new StringBuilder(first);
    int used = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      int needed = TerminalText.width(word);
      if (used > 0 && used + 1 + needed > room) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(next);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += needed;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}

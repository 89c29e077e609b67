package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencematrix.diagnostic.output.TerminalText;

/** Running text broken into lines of a width. */
public final class Wrap {
  private static final int NARROWEST = 20;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Where a line may end: French sets a blank before some signs, which stay with their word. */
  private static final Pattern BREAK = Pattern.compile("(?<!«) (?![:;!?»](?:[ .,;)]|$))");

  private Wrap() {}

  /**
   * Writes a text. Words are never broken; one that is too long has a line of its own. A sign that
   * stands alone, such as the colon in French, stays with the word before it.
   *
   * @param text words separated by blanks; already harmless for a terminal
   * @param first what stands before the first line
   * @param next what stands before each further line, as wide as {@code first}
   * @param width columns, what stands before included
   */
  public static void write(String text, String first, String next, int width, Appendable out)
      throws IOException {
    int room = Math.max(NARROWEST, width - TerminalText.width(next));
    String before = first;
    for (String line : lines(text, room)) {
      out.append((before + line).stripTrailing()).append('\n');
      before = next;
    }
  }

  /** Returns the lines of a text, at least one. */
  static List<String> lines(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : BREAK.split(BLANKS.matcher(text.strip()).replaceAll(" "), -1)) {
      int needed = TerminalText.width(word);
      if (used > 0 && used + 1 + needed > room) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += needed;
    }
    lines.add(line.toString());
    return lines;
  }
}

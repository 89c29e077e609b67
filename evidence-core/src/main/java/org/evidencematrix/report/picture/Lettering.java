package org.evidencematrix.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines by an estimate of their width, which is the same on every machine: no
 * font is asked, because whoever opens the picture may have another one.
 */
final class Lettering {
  /** Width of a letter in sizes of the font, on the wide side. */
  private static final double LETTER = 0.56;

  private Lettering() {}

  /**
   * Returns the lines of a text; the last one ends with dots where not all fits.
   *
   * @param width in pixels
   * @param size of the font
   * @param most how many lines
   */
  static List<String> lines(String text, double width, double size, int most) {
    int letters = Math.max(4, (int) (width / (size * LETTER)));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean joined = false;
    // A line may end at a blank or behind a hyphen.
    for (String word : text.strip().split("\\s+|(?<=\\p{L}-)(?=\\p{L})", -1)) {
      String rest = word;
      int between = line.isEmpty() || joined ? 0 : 1;
      if (!line.isEmpty() && line.length() + between + rest.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
        between = 0;
      }
      while (rest.length() > letters) {
        int at =
            rest.offsetByCodePoints(
                0, Math.min(letters - 1, rest.codePointCount(0, rest.length())));
        lines.add(rest.substring(0, at) + "-");
        rest = rest.substring(at);
      }
      line.append(line.isEmpty() ? "" : " ".repeat(between)).append(rest);
      joined = word.endsWith("-");
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      List<String> kept = new ArrayList<>(lines.subList(0, most));
      kept.set(most - 1, kept.get(most - 1) + "…");
      return kept;
    }
    return lines;
  }
}

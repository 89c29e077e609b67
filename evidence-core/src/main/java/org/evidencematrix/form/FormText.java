package org.evidencematrix.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evidencematrix.diagnostic.output.TerminalText;

/** Makes values of what people typed into a form: visible characters, in their composed form. */
final class FormText {
  private FormText() {}

  /**
   * Returns the text without characters that hide, reorder or control, and without outer blanks.
   */
  static String lines(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            point -> {
              if (point == '\n' || !(TerminalText.isHidden(point) || point == '\t')) {
                out.appendCodePoint(point);
              } else if (point == '\t') {
                out.append(' ');
              }
            });
    return out.toString().strip();
  }

  /** Returns the text on one line. */
  static String line(String typed) {
    return lines(typed).replaceAll("\\s+", " ").strip();
  }

  /** Returns the parts between line ends, semicolons and, where asked for, commas. */
  static List<String> parts(String typed, boolean commas) {
    List<String> parts = new ArrayList<>();
    Arrays.stream(lines(typed).split(commas ? "[\\n;,]" : "[\\n;]", -1))
        .map(part -> line(part).replaceFirst("^[-*•] ", ""))
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return parts;
  }
}

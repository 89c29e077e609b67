package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, \\u{0}",
    "7, \\u{7}",
    "9, \\u{9}",
    "A, \\u{a}",
    "1B, \\u{1b}",
    "7F, \\u{7f}",
    "9B, \\u{9b}",
    "AD, \\u{ad}",
    "61C, \\u{61c}",
    "200B, \\u{200b}",
    "200D, \\u{200d}",
    "2028, \\u{2028}",
    "202E, \\u{202e}",
    "2066, \\u{2066}",
    "FEFF, \\u{feff}",
    "E000, \\u{e000}",
    "D800, \\u{d800}",
    "DFFF, \\u{dfff}",
    "FFFE, \\u{fffe}",
    "E0041, \\u{e0041}",
    "10FFFF, \\u{10ffff}"
  })
  void showsWhatATerminalObeysOrHides(String hex, String shown) {
    assertEquals("a" + shown + "b", TerminalText.clean("a" + text(hex) + "b"));
  }

  @ParameterizedTest
  @CsvSource({"41", "7E", "A0", "E9", "301", "3042", "FFFD", "1F600", "10330", "FE0F"})
  void keepsWhatCanBeSeen(String hex) {
    assertEquals(text(hex), TerminalText.clean(text(hex)));
  }

  @ParameterizedTest
  @CsvSource({
    "41, 1",
    "E9, 1",
    "301, 0",
    "5DE, 1",
    "1100, 2",
    "1161, 0",
    "3042, 2",
    "4E2D, 2",
    "AC00, 2",
    "FF21, 2",
    "FF71, 1",
    "1F600, 2",
    "20000, 2",
    "FE0F, 0",
    "1B, 6",
    "E0041, 9"
  })
  void countsColumns(String hex, int columns) {
    assertEquals(columns, TerminalText.width(Integer.parseInt(hex, 16)));
  }

  @Test
  void breaksUpWhatALogTakesForACommand() {
    assertEquals("##\\u{5b}error]x", TerminalText.clean("##[error]x"));
    assertEquals("#[a] [b]", TerminalText.clean("#[a] [b]"));
  }

  @Test
  void shortensToCodePointsWithAnEllipsis() {
    assertEquals("😀😀…", TerminalText.clean("😀😀😀", 2));
    assertEquals("😀😀", TerminalText.clean("😀😀", 2));
    assertEquals("…", TerminalText.clean("a", 0));
  }

  @Property
  void leavesNothingHidden(@ForAll(supplier = HostileTexts.class) String text) {
    String clean = TerminalText.clean(text);
    assertFalse(clean.codePoints().anyMatch(TerminalText::isHidden), clean);
    assertFalse(clean.contains("##["), clean);
    assertEquals(clean, TerminalText.clean(clean));
  }

  @Property
  void shortensToTheLimit(
      @ForAll(supplier = HostileTexts.class) String text, @ForAll @IntRange(max = 20) int limit) {
    String clean = TerminalText.clean(text, limit);
    if (text.codePointCount(0, text.length()) <= limit) {
      assertEquals(TerminalText.clean(text), clean);
    } else {
      assertTrue(clean.endsWith("…"));
      assertTrue(TerminalText.clean(text).startsWith(clean.substring(0, clean.length() - 1)));
    }
  }

  private static String text(String hex) {
    return new String(Character.toChars(Integer.parseInt(hex, 16)));
  }
}

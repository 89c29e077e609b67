package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void countsAWideCharacterAsTwoColumns() {
    assertEquals(new Excerpt("国: 中文x", 4, 4), excerpt("国: 中文x", "中文", 80));
  }

  @Test
  void countsACombiningMarkAsNone() {
    assertEquals(new Excerpt("re\u0301te: x", 6, 1), excerpt("re\u0301te: x", "x", 80));
  }

  @Test
  void widensTabsToTheNextStop() {
    assertEquals(new Excerpt("    a:  x", 8, 1), excerpt("\ta:\tx", "x", 80));
  }

  @Test
  void marksAHiddenCharacterInFull() {
    assertEquals(new Excerpt("a\\u{1b}b", 1, 6), excerpt("a\u001bb", "\u001b", 80));
  }

  @Test
  void marksAnEmptySpanWithOneCaret() {
    Location where = Location.of(SourceFile.of("a", "ab"), new Span(1, 1));
    assertEquals(new Excerpt("ab", 1, 1), Excerpt.of(where, 80));
  }

  @Test
  void marksAPlaceBehindTheLine() {
    Location where = Location.of(SourceFile.of("a", "ab\ncd"), new Span(2, 2));
    assertEquals(new Excerpt("ab", 2, 1), Excerpt.of(where, 80));
  }

  @Test
  void marksSeveralLinesToTheEndOfTheFirst() {
    Location where = Location.of(SourceFile.of("a", "ab cd\nef"), new Span(3, 8));
    assertEquals(new Excerpt("ab cd", 3, 2), Excerpt.of(where, 80));
  }

  @Test
  void cutsTheEndOfALongLine() {
    assertEquals(
        new Excerpt("x: 345678901234567…", 0, 1), excerpt("x: 34567890123456789012345", "x", 20));
  }

  @Test
  void cutsBothSidesAroundTheCaret() {
    assertEquals(
        new Excerpt("…ddddddX dddddddddd…", 7, 1),
        excerpt("dddddddddddddddddddddddddX dddddddddddddddddddd", "X", 20));
  }

  @Test
  void endsTheCaretWhereALongSpanIsCut() {
    assertEquals(
        new Excerpt("a" + "b".repeat(17) + "…", 1, 17),
        excerpt("a" + "b".repeat(90), "b".repeat(90), 20));
  }

  @Test
  void tellsThatTheLocationItselfWasCut() {
    String line = "w ".repeat(300) + "X" + " w".repeat(300);
    Excerpt excerpt = excerpt(line, "X", 1000);
    assertTrue(excerpt.line().startsWith("…") && excerpt.line().endsWith("…"), excerpt.line());
    assertEquals('X', excerpt.line().charAt(excerpt.indent()));
  }

  @Test
  void tellsNothingOfACutAtTheEndOfALine() {
    Excerpt excerpt = excerpt("w ".repeat(300) + "X", "X", 1000);
    assertTrue(excerpt.line().startsWith("…") && excerpt.line().endsWith("X"), excerpt.line());
    assertEquals('X', excerpt.line().charAt(excerpt.indent()));
  }

  @Property
  void keepsToTheWidthAndMarksInsideIt(
      @ForAll(supplier = HostileTexts.class) String text,
      @ForAll @IntRange(min = 20, max = 60) int width,
      @ForAll int from,
      @ForAll int to) {
    String line = text.replaceAll("[\r\n]", "");
    int a = Math.floorMod(from, line.length() + 1);
    int b = Math.floorMod(to, line.length() + 1);
    Location where =
        Location.of(SourceFile.of("a", line), new Span(Math.min(a, b), Math.max(a, b)));
    Excerpt excerpt = Excerpt.of(where, width);
    assertTrue(TerminalText.width(excerpt.line()) <= width, excerpt.line());
    assertTrue(excerpt.indent() >= 0 && excerpt.carets() >= 1, excerpt::toString);
    assertTrue(excerpt.indent() + excerpt.carets() <= width + 1, excerpt::toString);
    assertEquals(TerminalText.clean(excerpt.line()), excerpt.line());
  }

  private static Excerpt excerpt(String line, String marked, int width) {
    int start = line.indexOf(marked);
    Location where =
        Location.of(SourceFile.of("a", line), new Span(start, start + marked.length()));
    return Excerpt.of(where, width);
  }
}

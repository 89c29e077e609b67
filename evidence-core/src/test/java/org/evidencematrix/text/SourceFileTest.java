package org.evidencematrix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  @Test
  void countsLinesByAnyOfTheThreeLineEnds() {
    SourceFile file = SourceFile.of("a.yaml", "a\nb\r\nc\rd");
    assertEquals(new Position(1, 1), file.position(0));
    assertEquals(new Position(2, 1), file.position(2));
    assertEquals(new Position(3, 1), file.position(5));
    assertEquals(new Position(4, 1), file.position(7));
    assertEquals("b", file.lineAt(2));
    assertEquals("d", file.lineAt(8));
  }

  @Test
  void doesNotEndLinesAtOtherSeparators() {
    SourceFile file = SourceFile.of("a.yaml", "a\u2028b\u000bc\u0085d");
    assertEquals(new Position(1, 7), file.position(6));
  }

  @Test
  void countsColumnsInCodePoints() {
    SourceFile file = SourceFile.of("a.yaml", "x: \ud83d\ude00é!");
    assertEquals(new Position(1, 5), file.position(5), "behind the pair");
    assertEquals(new Position(1, 4), file.position(4), "inside the pair counts as its start");
    assertEquals(new Position(1, 7), file.position(7), "the end of the text");
  }

  @Test
  void startsWhereAPartStarts() {
    SourceFile line = SourceFile.part("items.jsonl", "{\"id\": 1}", 41);
    assertEquals(new Position(41, 8), line.position(7));
  }

  @Test
  void refusesOffsetsOutsideTheText() {
    SourceFile file = SourceFile.of("a.yaml", "ab");
    assertThrows(IndexOutOfBoundsException.class, () -> file.position(3));
    assertThrows(IndexOutOfBoundsException.class, () -> file.position(-1));
  }

  @Test
  void appliesEditsInAnyOrder() {
    SourceFile file = SourceFile.of("a.yaml", "one two three");
    List<TextEdit> edits =
        List.of(
            new TextEdit(new Span(8, 13), "3"),
            new TextEdit(new Span(0, 3), "1"),
            new TextEdit(new Span(3, 3), ","));
    assertEquals("1, two 3", file.edited(edits));
  }

  @Test
  void refusesOverlappingEdits() {
    SourceFile file = SourceFile.of("a.yaml", "abcdef");
    List<TextEdit> edits =
        List.of(new TextEdit(new Span(0, 3), "x"), new TextEdit(new Span(2, 4), "y"));
    assertThrows(IllegalArgumentException.class, () -> file.edited(edits));
  }

  @Property
  void everyPositionLiesInTheLineThatHoldsIt(@ForAll String text) {
    SourceFile file = SourceFile.of("any", text);
    Position before = new Position(1, 0);
    for (int offset = 0; offset <= text.length(); offset++) {
      Position position = file.position(offset);
      assertEquals(true, before.compareTo(position) <= 0, "positions never go back, at " + offset);
      int start = insidePair(text, offset) ? offset - 1 : offset;
      assertEquals(start, file.offset(position), "there and back, at " + offset);
      assertEquals(offset, file.lineStart(offset) + unitsBefore(file, offset));
      before = position;
    }
  }

  @Property
  void columnsCountTheCodePointsBefore(@ForAll("texts") String text) {
    SourceFile file = SourceFile.of("any", text);
    for (int offset = 0; offset <= text.length(); offset++) {
      int start = file.lineStart(offset);
      int before = text.codePointCount(start, offset) - (insidePair(text, offset) ? 1 : 0);
      assertEquals(before + 1, file.position(offset).column(), "at " + offset);
    }
  }

  @Property
  void linesJoinedByTheirEndsAreTheText(@ForAll("texts") String text) {
    SourceFile file = SourceFile.of("any", text);
    StringBuilder joined = new StringBuilder();
    for (int offset = 0; offset <= text.length(); offset++) {
      if (offset == file.lineStart(offset)) {
        joined.append(file.lineAt(offset));
      }
      if (offset >= file.lineEnd(offset) && offset < text.length()) {
        joined.append(text.charAt(offset));
      }
    }
    assertEquals(text, joined.toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'é', '\n', '\r', '\ud83d', '\ude00', '\u2028')
        .ofMaxLength(20);
  }

  private static boolean insidePair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }

  private static int unitsBefore(SourceFile file, int offset) {
    return file.text().substring(file.lineStart(offset), offset).length();
  }
}

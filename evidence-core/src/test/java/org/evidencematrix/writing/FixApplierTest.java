package org.evidencematrix.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.junit.jupiter.api.Test;

class FixApplierTest {
  private static Fix fix(SourceFile file, int start, int end, String replacement) {
    return new Fix(
        Message.of("made-up"),
        Fix.Grade.SAFE,
        List.of(
            new Fix.Edit(
                new TextEdit(new Span(start, end), replacement),
                file.position(start),
                file.position(end))));
  }

  @Test
  void changesOnlyWhatIsNamed() {
    String text = "# kept\r\nid:   a  # kept too\r\nyear: \"20\"\r\n";
    SourceFile file = SourceFile.of("a.yaml", text);
    int at = text.indexOf("\"20\"");
    Fixed fixed =
        FixApplier.apply("a.yaml", text.getBytes(UTF_8), List.of(fix(file, at, at + 4, "2020")))
            .orElseThrow();
    assertEquals(text.replace("\"20\"", "2020"), fixed.text());
    assertEquals(1, fixed.applied().size());
  }

  @Test
  void leavesTheSecondOfTwoFixesThatTouchForLater() {
    SourceFile file = SourceFile.of("a.yaml", "id: abcdef\n");
    Fixed fixed = FixApplier.apply(file, List.of(fix(file, 6, 9, "X"), fix(file, 4, 7, "Y")));
    assertEquals("id: Ydef\n", fixed.text());
    assertEquals(1, fixed.skipped());
  }

  @Test
  void countsTheSameChangeAskedForTwiceOnce() {
    SourceFile file = SourceFile.of("a.yaml", "id: abc\n");
    Fixed fixed = FixApplier.apply(file, List.of(fix(file, 4, 7, "x"), fix(file, 4, 7, "x")));
    assertEquals("id: x\n", fixed.text());
    assertEquals(0, fixed.skipped());
  }

  @Test
  void placesEditsByLineAndColumnBehindWideCharacters() {
    SourceFile file = SourceFile.of("a.yaml", "title: \ud83d\ude00 x\nid: abc\n");
    int at = file.text().indexOf("abc");
    assertEquals(
        "title: \ud83d\ude00 x\nid: b\n",
        FixApplier.apply(file, List.of(fix(file, at, at + 3, "b"))).text());
  }

  @Test
  void doesNotWriteBackBytesThatAreNotText() {
    byte[] latin = "id: caf\u00e9 abc\n".getBytes(ISO_8859_1);
    SourceFile file = SourceFile.of("a.yaml", "id: caf? abc\n");
    assertEquals(
        Optional.empty(), FixApplier.apply("a.yaml", latin, List.of(fix(file, 9, 12, "x"))));
  }

  @Test
  void refusesAChangeThatWouldBreakAReadableFile() {
    String text = "id: abc\n";
    SourceFile file = SourceFile.of("a.yaml", text);
    assertEquals(
        Optional.empty(),
        FixApplier.apply("a.yaml", text.getBytes(UTF_8), List.of(fix(file, 4, 7, "[unclosed"))));
  }

  @Test
  void showsChangesWithThreeLinesAround() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      text.append("f").append(i).append(": x\n");
    }
    SourceFile file = SourceFile.of("a.yaml", text.toString());
    int five = text.indexOf("f5:") + 4;
    int late = text.indexOf("f25:") + 5;
    Fixed fixed =
        FixApplier.apply(
            file, List.of(fix(file, late, late + 1, "z"), fix(file, five, five + 1, "y\nnew: 1")));
    assertEquals(
        """
        @@ -2,7 +2,8 @@
         f2: x
         f3: x
         f4: x
        -f5: x
        +f5: y
        +new: 1
         f6: x
         f7: x
         f8: x
        @@ -22,7 +23,7 @@
         f22: x
         f23: x
         f24: x
        -f25: x
        +f25: z
         f26: x
         f27: x
         f28: x
        """,
        fixed.changes());
  }

  @Property
  void neverTouchesTextOutsideTheSpan(
      @ForAll String before,
      @ForAll @IntRange(max = 50) int start,
      @ForAll @IntRange(max = 50) int length,
      @ForAll String replacement) {
    int from = boundary(before, Math.min(start, before.length()));
    int to = boundary(before, Math.min(from + length, before.length()));
    SourceFile file = SourceFile.of("any", before);
    Fixed fixed = FixApplier.apply(file, List.of(fix(file, from, to, replacement)));
    assertEquals(before.substring(0, from) + replacement + before.substring(to), fixed.text());
  }

  private static int boundary(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}

package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final Limits SHORT_LINES = new Limits(100, 100, 64, 100);

  @Property
  void takesWhateverBytes(@ForAll byte[] bytes) throws IOException {
    for (Tree tree : read(bytes, SHORT_LINES)) {
      assertEquals(Optional.empty(), Trees.broken(tree));
    }
  }

  @Test
  void numbersLinesAndPassesOverBlankOnes() throws IOException {
    List<Tree> trees =
        read(utf8("{\"a\": 1}\r\n\n  \n{\"a\": 2, \"a\": 3}\n{\"b\": 4}"), SHORT_LINES);
    assertEquals(
        List.of("{a=<1>}", "{a=<2>}", "{b=<4>}"), trees.stream().map(Trees::shown).toList());
    assertEquals(List.of("4:10 duplicate-field"), Trees.places(trees.get(1)));
    assertEquals(5, trees.get(2).source().position(0).line());
  }

  @Test
  void losesOnlyTheLineThatIsTooLong() throws IOException {
    String text = "{\"a\": 1}\n" + "x".repeat(100_000) + "\n{\"a\": 2}\n";
    List<Tree> trees = read(utf8(text), SHORT_LINES);
    assertEquals(List.of("2:1 large-line"), Trees.places(trees.get(1)));
    assertEquals("100000", trees.get(1).faults().get(0).values().get("size"));
    assertEquals("{a=<2>}", Trees.shown(trees.get(2)));
  }

  @Test
  void takesLineAsLongAsTheLimit() throws IOException {
    String line = "{\"a\": \"" + "x".repeat(91) + "\"}";
    assertEquals(100, line.length());
    assertEquals(List.of(), read(utf8(line), SHORT_LINES).get(0).faults());
    assertEquals(List.of("large-line"), Trees.variants(read(utf8(line + " "), SHORT_LINES).get(0)));
  }

  @Test
  void losesOnlyTheLineThatIsNotUtf8() throws IOException {
    byte[] bytes = utf8("{\"a\": \"x\"}\n{\"a\": \"y\"}\n");
    bytes[7] = (byte) 0xFF;
    bytes[6] = (byte) 0xFE;
    List<Tree> trees = read(bytes, SHORT_LINES);
    assertEquals("1:7 not-utf-8", Trees.places(trees.get(0)).get(0));
    assertEquals("{a=<y>}", Trees.shown(trees.get(1)));
  }

  @Test
  void readsManyLinesWithoutKeepingThem() throws IOException {
    byte[] line = utf8("{\"id\": \"made-up\", \"year\": 2020}\n");
    int lines = 200_000;
    try (JsonLines reader =
        new JsonLines("made-up.jsonl", new Repeated(line, lines), Limits.DEFAULT)) {
      int count = 0;
      while (reader.next().isPresent()) {
        count++;
      }
      assertEquals(lines, count);
      assertEquals(lines, reader.lineNumber());
    }
  }

  @Test
  void refusesLineThatIsNoGroup() throws IOException {
    assertEquals(List.of("not-a-group"), Trees.variants(read(utf8("[1]\n"), SHORT_LINES).get(0)));
  }

  private static List<Tree> read(byte[] bytes, Limits limits) throws IOException {
    List<Tree> trees = new ArrayList<>();
    try (JsonLines lines =
        new JsonLines("made-up.jsonl", new ByteArrayInputStream(bytes), limits)) {
      for (Optional<Tree> next = lines.next(); next.isPresent(); next = lines.next()) {
        trees.add(next.get());
      }
    }
    return trees;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same bytes again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private long left;
    private int at;

    Repeated(byte[] bytes, int times) {
      this.bytes = bytes;
      this.left = (long) bytes.length * times;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int count = (int) Math.min(left, length);
      for (int i = 0; i < count; i++) {
        into[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      int value = bytes[at];
      at = (at + 1) % bytes.length;
      return value;
    }
  }
}

package org.evidencematrix.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files whose contents are meant to harm: each costs its own item and a clear finding. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang fails, not blocks
class HostileContentTest {
  private static final String BOMB =
      """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
      h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
      """;

  private MadeUpMatrix matrix;

  @BeforeEach
  void copyTheSmallMatrix(@TempDir Path folder) throws IOException {
    matrix = MadeUpMatrix.in(folder);
  }

  static Stream<Arguments> files() {
    String item = MadeUpMatrix.item("bad");
    String title = "\"Made-up account bad\"";
    return Stream.of(
        arguments("alias bomb", "bad.yaml", BOMB, "1:4: error"),
        arguments("alias of itself", "bad.yaml", "id: &a [*a]\n", "1:5: error"),
        arguments(
            "tag of a class", "bad.yaml", item.replace("2021\n", "!!made.up.Type x\n"), "4:7"),
        arguments("merge key", "bad.yaml", item + "<<: {a: b}\n", "18:1: error"),
        arguments("deep flow lists", "bad.yaml", "id: " + "[".repeat(100_000), "1:"),
        arguments("deep flow groups", "bad.yaml", "id: " + "{a: ".repeat(15_000), "1:"),
        arguments("deep lines of lists", "bad.yaml", deepLines(), "65:65: error"),
        arguments("deep block", "bad.yaml", deepBlock(), "65:65: error"),
        arguments("deep list in a line", "bad.yaml", "id:\n  " + "- ".repeat(30_000) + "x\n", "2:"),
        arguments("deep JSON lists", "bad.json", "{\"id\": " + "[".repeat(100_000), "1:"),
        arguments("deep JSON groups", "bad.json", "{\"id\":".repeat(100_000), "1:"),
        arguments("many question marks", "bad.yaml", "? ".repeat(30_000), "1:"),
        arguments("many quotes", "bad.yaml", "id: " + "\"".repeat(60_001), "1:"),
        arguments("long number", "bad.json", "{\"year\": " + "9".repeat(200_000) + "}", "1:"),
        arguments("long year", "bad.yaml", item.replace("2021", "9".repeat(60_000)), "4:7"),
        arguments("huge exponent", "bad.json", "{\"year\": 1e999999999}", "1:"),
        arguments("long line", "bad.yaml", item.replace(title, "x".repeat(70_000)), "2:"),
        arguments("NUL", "bad.yaml", item.replace("account", "acc\0unt"), "2:"),
        arguments("escape", "bad.yaml", item.replace("account", "\u001b[2J"), "2:"),
        arguments("hidden order", "bad.yaml", item.replace("account", "\u202egnp.exe"), "2:"),
        arguments("half a character", "bad.json", "{\"title\": \"\\ud800\"}", "1:"),
        arguments("two documents", "bad.yaml", item + "---\n" + item, "18:1: error"),
        arguments("id upwards", "bad.yaml", item.replace("id: bad", "id: ../../x"), "1:5: error"),
        arguments("id of colours", "bad.yaml", item.replace("id: bad", "id: \"\\e[31m\""), "1:5"),
        arguments("ten thousand keys", "bad.yaml", keys(10_000), "1:1: error"),
        arguments("faults in one line", "bad.json", faultsInOneLine(), "1:"),
        arguments("faults in many groups", "bad.yaml", faultsInManyGroups(), "20:"),
        arguments("one key often", "bad.yaml", "id: bad\n".repeat(50_000), "2:1: error"),
        arguments("text only", "bad.yaml", "x".repeat(1000), "1:1: error"),
        arguments("nothing", "bad.yaml", "", "1:1: error"),
        arguments("nothing in JSON", "bad.json", "", "1:1: error"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void costsOnlyItself(String ignored, String name, String text, String place) throws IOException {
    matrix.write("items/" + name, text);
    isReported("matrix/items/" + name + ':' + place);
  }

  static Stream<Arguments> encodings() {
    String item = MadeUpMatrix.item("bad").replace("account", "étude");
    return Stream.of(
        arguments("ISO 8859-1", item.getBytes(ISO_8859_1), "2:17: error"),
        arguments("UTF-16LE", item.getBytes(UTF_16LE), "1:1: error"),
        arguments("UTF-16BE", ('\ufeff' + item).getBytes(UTF_16BE), "1:1: error"),
        arguments("overlong", join(item, new byte[] {(byte) 0xC0, (byte) 0x80}), "18:1: error"),
        arguments("cut short", join(item, new byte[] {(byte) 0xE2, (byte) 0x82}), "18:1: error"),
        arguments("surrogate", join(item, bytes(0xED, 0xA0, 0x80)), "18:1: error"),
        arguments("archive", bytes('P', 'K', 3, 4, 0, 0, 0xFF, 0xFE), "1:1: error"),
        arguments("all bytes", allBytes(), "1:1: error"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void namesTheFirstPlaceThatIsNoText(String ignored, byte[] bytes, String place)
      throws IOException {
    matrix.write("items/bad.yaml", bytes);
    isReported("matrix/items/bad.yaml:" + place);
  }

  @Test
  void refusesALargeFileUnread() throws IOException {
    Path file = matrix.path("items/bad.yaml");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("title: \"".getBytes(UTF_8));
      byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    isReported("matrix/items/bad.yaml:1:1: error");
  }

  @Test
  void tellsTheGravestOfTenThousandFaultsAndCountsTheRest() throws IOException {
    StringBuilder text = new StringBuilder(MadeUpMatrix.item("bad"));
    for (int i = 0; i < 10_000; i++) {
      text.append("made-up-").append(i).append(": x\n");
    }
    matrix.write("items/bad.yaml", text.toString());
    Outcome outcome = matrix.run("validate");
    assertEquals(1, outcome.code());
    List<String> lines = outcome.out().lines().toList();
    assertTrue(lines.size() < 300, () -> lines.size() + " lines");
    assertTrue(lines.get(0).startsWith("matrix/items/bad.yaml:18:1: error: "), lines.get(0));
    assertTrue(outcome.out().contains("200 errors in 1 of 5 files. 9800 more"), outcome::out);
  }

  @Test
  void readsTenThousandBrokenFiles() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      matrix.write("items/" + i / 1000 + "/bad-" + i + ".yaml", "id: [\n");
    }
    Outcome outcome = matrix.run("validate");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains(" of 10004 files. "), outcome::out);
    Harmless.check(outcome.out());
  }

  private void isReported(String place) {
    for (String format : List.of("concise", "full", "json", "sarif", "github", "markdown")) {
      Outcome outcome = matrix.run("validate", "--format", format);
      assertEquals(1, outcome.code(), outcome::err);
      assertEquals("", outcome.err());
      Harmless.check(outcome.out());
      if (format.equals("concise")) {
        String first = outcome.out().lines().findFirst().orElseThrow();
        assertTrue(("\n" + outcome.out()).contains('\n' + place), place + " <> " + first);
        assertTrue(outcome.out().length() < 100_000, () -> outcome.out().length() + " characters");
      }
    }
    // The other items are as they were.
    for (String id : List.of("doe-2021-supervision", "roe-2023-review")) {
      assertEquals(0, matrix.run("show", id).code());
    }
    Outcome listed = matrix.run("list");
    assertEquals(0, listed.code(), listed::err);
    Harmless.check(listed.out() + listed.err());
  }

  private static String deepLines() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i)).append("- \n");
    }
    return text.toString();
  }

  private static String deepBlock() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String keys(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("made-up-").append(i).append(": x\n");
    }
    return text.toString();
  }

  private static String faultsInOneLine() {
    String findings = "{\"x\":1},".repeat(20_000) + "{\"x\":1}";
    return MadeUpMatrix.jsonItem("bad")
        .replaceAll("\"findings\": \\[.*?]", "\"findings\": [" + findings + ']');
  }

  private static String faultsInManyGroups() {
    String item = MadeUpMatrix.item("bad");
    return item.substring(0, item.indexOf("findings:"))
        + item.substring(item.indexOf("verified-at:"))
        + "findings:\n"
        + "- {x: 1}\n".repeat(20_000);
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[256 * 16];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return bytes;
  }

  private static byte[] join(String text, byte[] tail) {
    byte[] head = text.getBytes(UTF_8);
    byte[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}

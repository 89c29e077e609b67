package org.evidencematrix.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.Format;
import org.evidencematrix.reading.Limits;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.reading.TreeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormattedFilesTest {
  private static final Fixtures PAIRS = Fixtures.in("fmt");

  private static Field table(String name) {
    return name.startsWith("exemptions")
        ? Format.EXEMPTION
        : name.startsWith("search")
            ? Format.SEARCH
            : name.startsWith("framework") ? Format.FRAMEWORK : Format.ITEM;
  }

  private static Tree tree(String name, byte[] bytes) {
    Node.Shape root = name.startsWith("exemptions") ? Node.Shape.LIST : Node.Shape.GROUP;
    return TreeReader.read(name, bytes, root, Limits.DEFAULT);
  }

  private static String formatted(String name, String text) {
    Formatting result = Formatter.format(tree(name, text.getBytes(UTF_8)), table(name));
    if (result instanceof Formatting.Changed changed) {
      return changed.text();
    }
    assertEquals(new Formatting.Unchanged(), result, name);
    return text;
  }

  @TestFactory
  Stream<DynamicTest> inputsBecomeOutputsWithAnyLineEndAndStaySo() throws IOException {
    return PAIRS.inputs().entrySet().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.getKey(), () -> check(pair)));
  }

  private static void check(Map.Entry<String, String> pair) throws IOException {
    String name = pair.getKey();
    String output = formatted(name, pair.getValue());
    PAIRS.check(name, output);
    assertEquals(output, formatted(name, output), "formatting twice is formatting once");
    for (String end : List.of("\r\n", "\r")) {
      assertEquals(
          output.replace("\n", end), formatted(name, pair.getValue().replace("\n", end)), name);
    }
  }

  @Test
  void dropsAByteOrderMark() {
    String text = "\ufeffid: made-up\n";
    Formatting result = Formatter.format(tree("a.yaml", text.getBytes(UTF_8)), Format.ITEM);
    assertEquals("id: made-up\n", ((Formatting.Changed) result).text());
  }

  @Test
  void refusesWhatCannotBeReadAsAWhole() {
    for (String text : List.of("id: [a\n", "id: a\nid: b\n", "a: &x 1\nb: *x\n", "- a\n", "")) {
      Formatting result = Formatter.format(tree("a.yaml", text.getBytes(UTF_8)), Format.ITEM);
      assertTrue(result instanceof Formatting.Refused, () -> text + result);
    }
    byte[] latin = {'i', 'd', ':', ' ', (byte) 0xE9, '\n'};
    assertTrue(Formatter.format(tree("a.yaml", latin), Format.ITEM) instanceof Formatting.Refused);
  }

  @Test
  void refusesAFileWithAnItemALine() {
    Formatting result =
        Formatter.format(tree("items.jsonl", "id: a\n".getBytes(UTF_8)), Format.ITEM);
    assertTrue(result instanceof Formatting.Refused);
  }

  @Test
  void showsWhatChanges() {
    String text = "title: a\nid: b\nlanguage: no\n";
    Formatting result = Formatter.format(tree("a.yaml", text.getBytes(UTF_8)), Format.ITEM);
    assertEquals(
        "@@ -1,3 +1,3 @@\n-title: a\n id: b\n-language: no\n+title: a\n+language: \"no\"\n",
        ((Formatting.Changed) result).changes());
  }

  @Test
  void itemWriterWritesTheCommonForm() {
    // The same lists must break at the same length in both.
    for (int length = 60; length < 110; length++) {
      String name = "x".repeat(length - "authors: [, y]".length());
      String text = "authors: [" + name + ", y]\n";
      String formatted = formatted("a.yaml", text);
      assertEquals(length <= 100, formatted.equals(text), formatted);
    }
  }
}

package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  /** Documents of the subset: nested fields, lists, brackets, all quotes. */
  @Provide
  Arbitrary<String> plainDocuments() {
    return block(3).map(lines -> String.join("\n", lines) + "\n");
  }

  @Property(tries = 4000)
  void readsAsTheEngineDoesOrGivesUp(@ForAll("texts") String text) {
    Node plain = PlainYaml.read(text, Limits.DEFAULT);
    if (plain != null) {
      assertSameAsEngine(text, plain);
    }
  }

  @Property(tries = 1000)
  void readsWholeSubset(@ForAll("plainDocuments") String text) {
    Node plain = PlainYaml.read(text, Limits.DEFAULT);
    assertNotNull(plain, text);
    assertSameAsEngine(text, plain);
  }

  @Test
  void readsItem() {
    Node plain = PlainYaml.read(Texts.ITEM, Limits.DEFAULT);
    assertNotNull(plain);
    assertSameAsEngine(Texts.ITEM, plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "# only a comment\n", "text", "- - nested", "a: b: c", "a: |\n  block\n", "a: *b",
        "a: !t b", "<<: x", "a: 1\na: 2", "a: b\n  more", "--- \na: b", "a:\tb", "a: b\r\n",
        "a: [b\n, c]", "a: {b}", "a: 'it''s'", "a: \"\\u0041\"", "? a", "a: \u0085"
      })
  void givesUpAtAnythingElse(String text) {
    assertNull(PlainYaml.read(text, Limits.DEFAULT));
  }

  private static void assertSameAsEngine(String text, Node plain) {
    Tree engine = YamlTree.readWithEngine(SourceFile.of("made-up.yaml", text), Limits.DEFAULT);
    assertEquals(List.of(), engine.faults(), text);
    assertEquals(Optional.of(plain), engine.root(), text);
  }

  private static Arbitrary<List<String>> block(int depth) {
    Arbitrary<List<String>> value =
        depth == 0
            ? inlineOnly()
            : Arbitraries.oneOf(inlineOnly(), nested(block(depth - 1), "  "), dashes(depth - 1));
    return value.list().ofMinSize(1).ofMaxSize(4).map(PlainYamlTest::fields);
  }

  private static Arbitrary<List<String>> inlineOnly() {
    return inline().map(List::of);
  }

  /** A block on the lines behind its name; the first line is what stands behind the colon. */
  private static Arbitrary<List<String>> nested(Arbitrary<List<String>> block, String indent) {
    return block.map(
        lines -> {
          var out = new java.util.ArrayList<>(List.of(""));
          lines.forEach(line -> out.add(indent + line));
          return out;
        });
  }

  private static Arbitrary<List<String>> dashes(int depth) {
    return block(depth)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            items -> {
              var out = new java.util.ArrayList<>(List.of(" # list"));
              for (List<String> item : items) {
                for (int i = 0; i < item.size(); i++) {
                  out.add((i == 0 ? "- " : "  ") + item.get(i));
                }
              }
              return out;
            });
  }

  private static List<String> fields(List<List<String>> values) {
    var out = new java.util.ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      List<String> value = values.get(i);
      out.add("name-" + i + ":" + value.get(0));
      out.addAll(value.subList(1, value.size()));
    }
    return out;
  }

  private static Arbitrary<String> inline() {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "x",
            "two words",
            "12",
            "-3",
            "10.1/a:b#c",
            "\"a: b # c\"",
            "'[x]'",
            "\"\"",
            "é – ü",
            "\"q \\\" q\"",
            "😀 y",
            "~",
            "http://example.org/?a=b&c=d");
    Arbitrary<String> list =
        scalar.list().ofMaxSize(4).map(items -> "[" + String.join(", ", items) + "]");
    Arbitrary<String> group =
        scalar.list().ofMaxSize(1).map(v -> v.isEmpty() ? "{ }" : "{ en: " + v.get(0) + " }");
    return Arbitraries.oneOf(
        scalar.map(s -> " " + s),
        list.map(s -> " " + s + "  # list"),
        group.map(s -> "  " + s),
        group.list().ofMinSize(1).ofMaxSize(2).map(g -> " [" + String.join(",", g) + "]"),
        Arbitraries.just(""));
  }
}

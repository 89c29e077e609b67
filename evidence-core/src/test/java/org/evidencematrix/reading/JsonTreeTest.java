package org.evidencematrix.reading;

import static org.evidencematrix.reading.Trees.json;
import static org.evidencematrix.reading.Trees.places;
import static org.evidencematrix.reading.Trees.shown;
import static org.evidencematrix.reading.Trees.variants;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTreeTest {
  private static final String ITEM =
      """
      {"id": "made-up", "year": 2020, "n": [1.50, -0, 1e3, true, null],
       "t": "é 😀 \\"x\\" \\u00e9", "g": {"a": {}, "b": []}}
      """;

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cut =
        Arbitraries.integers().between(0, ITEM.length()).map(i -> ITEM.substring(0, i));
    Arbitrary<String> changed =
        Arbitraries.integers()
            .between(0, ITEM.length() - 1)
            .flatMap(
                i ->
                    Arbitraries.of(
                            "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "x", "/", "\n", "")
                        .map(p -> ITEM.substring(0, i) + p + ITEM.substring(i + 1)));
    return Arbitraries.oneOf(Texts.pieces(), cut, changed, Arbitraries.strings().ofMaxLength(30));
  }

  @Property(tries = 3000)
  void alwaysGivesValueOrFaultInsideText(@ForAll("texts") String text) {
    assertEquals(Optional.empty(), Trees.broken(json(text)));
  }

  @Test
  void keepsNumbersAndWordsAsTyped() {
    assertEquals(
        "{id=<made-up>, year=<2020>, n=[<1.50>, <-0>, <1e3>, <true>, <null>],"
            + " t=<é 😀 \"x\" é>, g={a={}, b=[]}}",
        shown(json(ITEM)));
  }

  @Test
  void spansCoverWhatWasTyped() {
    Tree tree = json(ITEM);
    Node.Mapping root = (Node.Mapping) tree.root().orElseThrow();
    assertEquals(ITEM.strip(), tree.source().text(root.span()));
    assertEquals("\"year\"", tree.source().text(root.entries().get(1).key().span()));
    assertEquals("2020", tree.source().text(root.entries().get(1).value().span()));
    assertEquals(
        "[1.50, -0, 1e3, true, null]", tree.source().text(root.entries().get(2).value().span()));
    assertEquals(
        "\"é 😀 \\\"x\\\" \\u00e9\"", tree.source().text(root.entries().get(3).value().span()));
    assertEquals(
        "{\"a\": {}, \"b\": []}", tree.source().text(root.entries().get(4).value().span()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "{\"a\": 1,}           | 1:8 json-last-comma",
        "{\"a\": [1, 2,]}      | 1:12 json-last-comma",
        "{\"a\" 1}             | 1:6 json-missing-colon",
        "{\"a\": 1 \"b\": 2}    | 1:9 missing-comma",
        "{'a': 1}             | 1:2 json-wrong-quotes",
        "{“a”: 1}             | 1:2 json-wrong-quotes",
        "{a: 1}               | 1:2 json-name-without-quotes",
        "{\"a\": yes}          | 1:7 json-text-without-quotes",
        "{\"a\": 01}           | 1:7 json-number",
        "{\"a\": +1}           | 1:7 json-number",
        "{\"a\": 1} // x       | 1:10 json-text-after-end",
        "{\"a\": /* x */ 1}    | 1:7 json-comment",
        "{\"a\": \"x}           | 1:7 unclosed-quote",
        "{\"a\": [1            | 1:7 unclosed-list",
        "{\"a\": {\"b\": 1      | 1:7 unclosed-group",
        "{\"a\": [1}}          | 1:9 wrong-bracket",
        "{\"a\": [1,,2]}       | 1:10 empty-place",
        "{\"a\": \"\\d\"}        | 1:8 unknown-escape",
        "{\"a\": \"\\u00g0\"}    | 1:8 unknown-escape",
        "{\"a\": 1}{           | 1:9 json-text-after-end",
        "}                    | 1:1 json-unexpected",
        "{\"a\": 1, \"a\": 2}   | 1:10 duplicate-field",
        "{\"a\": \"\\u0007\"}    | 1:7 escaped-control-character",
        "{\"a\": \"\\ud800\"}    | 1:7 escaped-control-character",
      })
  void saysWhatIsWrongAndWhere(String text, String place) {
    assertEquals(List.of(place.strip()), places(json(text.strip())));
  }

  @Test
  void refusesDepthWithoutUsingStack() {
    assertEquals(List.of("too-deep"), variants(json("[".repeat(100_000))));
    assertEquals(List.of("too-deep"), variants(json("{\"a\":".repeat(100_000))));
  }

  @Test
  void refusesLongNumber() {
    assertEquals(List.of("long-number"), variants(json("{\"a\": " + "9".repeat(2000) + "}")));
  }

  @Test
  void refusesNothing() {
    assertEquals(List.of("empty-file"), variants(json(" \n")));
  }
}

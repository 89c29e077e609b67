package org.evidencematrix.reading;

import static org.evidencematrix.reading.Trees.places;
import static org.evidencematrix.reading.Trees.shown;
import static org.evidencematrix.reading.Trees.variants;
import static org.evidencematrix.reading.Trees.yaml;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Property(tries = 3000)
  void alwaysGivesValueOrFaultInsideText(@ForAll("texts") String text) {
    assertEquals(Optional.empty(), Trees.broken(yaml(text)));
  }

  @Property(tries = 2000)
  void readsTextWithOfferedMendsAppliedNoWorse(@ForAll("texts") String text) {
    Tree tree = yaml(text);
    for (Fault fault : tree.faults()) {
      if (fault.safe()) {
        Tree mended = yaml(tree.source().edited(fault.edits()));
        assertEquals(Optional.empty(), Trees.broken(mended));
      }
    }
  }

  @Test
  void keepsWordsAsTyped() {
    assertEquals(
        "{a=<NO>, b=<0123>, c=<1.10>, d=<~>}", shown(yaml("a: NO\nb: 0123\nc: 1.10\nd: ~\n")));
  }

  @Test
  void countsPlacesBehindEmojiRight() {
    Tree tree = yaml("a: \"😀\" # 😀😀\nb: *x\n");
    assertEquals(List.of("2:4 alias"), places(tree));
    assertEquals("*x", tree.source().text(tree.faults().get(0).span()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "title: A: b                       | 1:9 second-colon         | title: \"A: b\"",
        "x: {en: a: b}                     | 1:10 second-colon        | x: {en: \"a: b\"}",
        "a: @b # c                         | 1:4 needs-quotes         | a: \"@b\" # c",
        "a: `b`                            | 1:4 needs-quotes         | a: \"`b`\"",
        "a: [b, %c]                        | 1:8 needs-quotes         | a: [b, \"%c\"]",
        "a: > 5 years                      | 1:4 needs-quotes         | a: \"> 5 years\"",
        "a: *** b                          | 1:4 needs-quotes         | a: \"*** b\"",
        "@a: b                             | 1:1 needs-quotes         | \"@a\": b",
        "a: \"b\" c                         | 1:8 text-after-quote     | a: \"\\\"b\\\" c\"",
        "a: 'it's'                         | 1:8 text-after-quote     | a: \"it's\"",
        "a: \"C:\\dir\"                      | 1:7 unknown-escape       | a: \"C:\\\\dir\"",
        "a: [b, c}                         | 1:9 wrong-bracket        | a: [b, c]",
        "a: [\"b\" \"c\"]                     | 1:9 missing-comma        | a: [\"b\" , \"c\"]",
        "a: [b, , c]                       | 1:8 empty-place          | a: [b,  c]",
        "a: [b]]                           | 1:7 stray-bracket        | a: [b]",
      })
  void offersMend(String text, String place, String mended) {
    Tree tree = yaml(text.strip() + "\nyear: 1\n");
    assertEquals(List.of(place.strip()), places(tree));
    assertEquals(
        mended.strip() + "\nyear: 1\n", tree.source().edited(tree.faults().get(0).edits()));
    assertEquals(List.of(), variants(yaml(mended.strip() + "\nyear: 1\n")));
  }

  @Test
  void turnsTabsIntoSpaces() {
    Tree tree = yaml("a:\n\tb: 1\n\tc: 2\nd: 3\n");
    assertEquals(List.of("2:1 tab", "3:1 tab"), places(tree));
    assertTrue(tree.faults().stream().allMatch(Fault::safe));
    assertEquals("{a={b=<1>, c=<2>}, d=<3>}", shown(tree));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "a: \"b;c: d             | 1:4 unclosed-quote        | {a=<b>, c=<d>}",
        "a: 'b;c: 'd'           | 1:4 unclosed-quote        | {a=<b>, c=<d>}",
        "a: [b;c: d             | 1:4 unclosed-list         | {a=[<b>], c=<d>}",
        "a: {b: 1;c: d          | 1:4 unclosed-group        | {a={b=<1>}, c=<d>}",
        "a: b;  c: d;  e: f     | 2:3 wrong-indentation     | {a=<b>, c=<d>, e=<f>}",
        "a: b;year 2020;c: d    | 2:1 missing-colon         | {a=<b>, c=<d>}",
        "a: b;year:2020;c: d    | 2:1 no-space-after-colon  | {a=<b>, year=<2020>, c=<d>}",
        "a: - b;c: d            | 1:4 list-behind-name      | {a=[<b>], c=<d>}",
        "%x y;a: b              | 1:1 directive             | {a=<b>}",
        "a: &x b;c: d           | 1:4 anchor                | {a=<b>, c=<d>}",
        "a: !!str b;c: d        | 1:4 tag                   | {a=<b>, c=<d>}",
        "a: 1;<<: {b: 2};c: d   | 2:1 merge-key             | {a=<1>, c=<d>}",
        "{a: 1}: 2;c: d         | 1:1 complex-key           | {c=<d>}",
        "a: 1;---;b: 2          | 2:1 second-document       | {a=<1>}",
        "a: 1;b: 2;a: 3         | 3:1 duplicate-field       | {a=<1>, b=<2>}",
      })
  void readsOnBehind(String text, String place, String values) {
    Tree tree = yaml(text.strip().replace(';', '\n') + "\n");
    assertEquals(List.of(place.strip()), places(tree));
    assertEquals(values.strip(), shown(tree));
  }

  @Test
  void namesFirstPlaceOfDuplicate() {
    Tree tree = yaml("a: 1\nb: 2\nb: 3\n");
    assertEquals("2", tree.faults().get(0).values().get("first-line"));
    assertEquals("b", tree.faults().get(0).values().get("field"));
  }

  @Test
  void takesComposedAndDecomposedNamesForTheSame() {
    assertEquals(List.of("duplicate-field"), variants(yaml("\u00E9: 1\ne\u0301: 2\n")));
  }

  @Test
  void findsDuplicatesAmongManyNames() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append("name-").append(i % 4999).append(": 1\n");
    }
    assertEquals(List.of("5000:1 duplicate-field"), places(yaml(text.toString())));
  }

  @Test
  void reportsTenFaultsOfOneFile() {
    Tree tree =
        yaml(
            """
            title: A: b
            venue: @journal
            a: [x, y}
            b: "open
            c: 'it's'
            \td: 1
            year 2020
            e: *alias
            f: 1
            f: 2
            """);
    assertEquals(
        List.of(
            "1:9 second-colon",
            "2:8 needs-quotes",
            "3:9 wrong-bracket",
            "4:4 unclosed-quote",
            "5:8 text-after-quote",
            "6:1 tab",
            "7:1 missing-colon",
            "8:4 alias",
            "10:1 duplicate-field"),
        places(tree));
    assertEquals(
        "{title=<A: b>, venue=<@journal>, a=[<x>, <y>], b=<open>, c=<it's>, d=<1>, e=<*alias>,"
            + " f=<1>}",
        shown(tree));
  }

  @Test
  void keepsPlacesOfValuesBehindMendedOnes() {
    Tree tree = yaml("a: b: c\nd: \"e\"\n");
    Node.Mapping root = (Node.Mapping) tree.root().orElseThrow();
    assertEquals(new Span(3, 7), root.entries().get(0).value().span());
    assertEquals("\"e\"", tree.source().text(root.entries().get(1).value().span()));
  }

  @Test
  void tellsEmptyFromOnlyComments() {
    assertEquals(List.of("empty-file"), variants(yaml(" \n\n")));
    assertEquals(List.of("only-comments"), variants(yaml("# nothing\n")));
    assertEquals(List.of("only-comments"), variants(yaml("---\n")));
  }

  @Test
  void refusesDepthWithoutUsingStack() {
    assertEquals(List.of("too-deep"), variants(yaml("a:\n" + "- ".repeat(30_000) + "x\n")));
    String lines = "[\n".repeat(100_000);
    assertEquals(List.of("too-deep"), variants(yaml(lines)));
  }

  @Test
  void refusesLongLine() {
    Tree tree = yaml("a: 1\nb: " + "x".repeat(70_000) + "\n");
    assertEquals(List.of("2:1 long-line"), places(tree));
    assertEquals("70003", tree.faults().get(0).values().get("length"));
  }

  @Test
  void refusesLongNumber() {
    assertEquals(List.of("long-number"), variants(yaml("a: " + "9".repeat(101) + "\n")));
    assertEquals(List.of(), variants(yaml("a: " + "9".repeat(100) + "\n")));
  }

  @Test
  void givesUpAfterManyFaults() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("a").append(i).append(": b: c\n");
    }
    Tree tree = yaml(text.toString());
    assertEquals(YamlTree.MAX_REPAIRS + 1, tree.faults().size());
    assertEquals(Optional.empty(), tree.root());
  }

  @Test
  void countsWhatIsTooMuchToList() {
    Tree tree = yaml("a: b\n".repeat(10_000));
    assertEquals(201, tree.faults().size());
    assertEquals("9799", tree.faults().get(200).values().get("count"));
  }

  @Test
  void doesNotExpandAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Tree tree = yaml(bomb.toString());
    assertEquals(30 + 58, tree.faults().size());
  }

  @Test
  void findsControlCharactersInEscapes() {
    assertEquals(List.of("escaped-control-character"), variants(yaml("a: \"b\\0c\"\n")));
    assertEquals(List.of("escaped-control-character"), variants(yaml("a: \"\\u202Ec\"\n")));
    assertEquals(List.of(), variants(yaml("a: \"b\\tc\\u00e9\"\n")));
  }
}

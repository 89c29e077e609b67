package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Item;
import org.evidencematrix.text.SourceFile;
import org.junit.jupiter.api.Test;

class GroupReaderTest {
  private static final Table ITEM = Table.of(DocumentKind.ITEM.table(), Defaults.vocabulary());

  private final List<Fault> faults = new ArrayList<>();

  private Item read(String yaml) {
    SourceFile source = SourceFile.of("made-up.yaml", yaml);
    Tree tree = YamlTree.read(source);
    assertEquals(List.of(), tree.faults());
    Node.Mapping root = (Node.Mapping) tree.root().orElseThrow();
    return ItemReader.item(new GroupReader(source, faults).read(root, ITEM, ""));
  }

  /** Kind, variant, place and what the place holds, of every fault but missing fields. */
  private List<String> seen(String yaml) {
    Item unused = read(yaml);
    assertTrue(unused != null);
    return faults.stream()
        .filter(fault -> fault.kind() != Fault.Kind.MISSING_FIELD)
        .map(
            fault ->
                fault.kind().rule()
                    + ' '
                    + fault.variant()
                    + ' '
                    + fault.field()
                    + " <"
                    + yaml.substring(fault.span().start(), fault.span().end())
                    + '>')
        .toList();
  }

  @Test
  void fieldDecidesTheTypeAndNotTheLookOfAValue() {
    Item item = read("title: \"1984\"\nyear: \"2021\"\nvolume: \"012\"\n");
    assertEquals("1984", item.title());
    assertEquals(2021, item.year());
    assertEquals(Optional.of("012"), item.volume());
  }

  @Test
  void notesUnknownFieldsAtTheirNames() {
    assertEquals(
        List.of(
            "unknown-field field titel <titel>",
            "unknown-field field findings[0].stratgy <stratgy>"),
        seen("titel: x\nfindings:\n  - stratgy: y\n"));
  }

  @Test
  void notesMissingAndEmptyRequiredFields() {
    Item item = read("id: a\ntitle:\nyear: null\n");
    assertEquals("", item.title());
    assertEquals(0, item.year());
    List<String> missing =
        faults.stream().map(fault -> fault.variant() + ' ' + fault.field()).toList();
    assertEquals(
        List.of(
            "empty title",
            "empty year",
            "absent authors",
            "absent type",
            "absent language",
            "absent field",
            "absent scope",
            "absent design",
            "absent coding"),
        missing);
  }

  @Test
  void notesValuesOfAnotherType() {
    assertEquals(
        List.of(
            "wrong-type text-expected title <[a, b]>",
            "wrong-type list-expected authors <\"Doe, Jane\">",
            "wrong-type year-expected year <twenty>",
            "wrong-type groups-expected findings <none>",
            "wrong-type number-expected sample.size <many>",
            "wrong-type group-expected coding <abstract>"),
        seen(
            """
            title: [a, b]
            authors: "Doe, Jane"
            year: twenty
            findings: none
            sample: {size: many}
            coding: abstract
            """));
  }

  @Test
  void wrapsASingleTextWhereAListIsWanted() {
    String yaml = "cadres: supervisor\n";
    assertEquals(List.of("wrong-type list-expected cadres <supervisor>"), seen(yaml));
    Fault fault = faults.get(0);
    assertTrue(fault.safe());
    assertEquals("cadres: [supervisor]\n", SourceFile.of("a.yaml", yaml).edited(fault.edits()));
  }

  @Test
  void unwrapsAListOfOneWhereASingleTextIsWanted() {
    String yaml = "design: [qualitative]\n";
    assertEquals(List.of("wrong-type one-value-expected design <[qualitative]>"), seen(yaml));
    assertEquals(
        "design: qualitative\n", SourceFile.of("a.yaml", yaml).edited(faults.get(0).edits()));
  }

  @Test
  void offersNoEditForATextThatMayBeSeveral() {
    assertEquals(
        List.of("wrong-type list-expected cadres <\"supervisor, manager\">"),
        seen("cadres: \"supervisor, manager\"\n"));
    assertEquals(List.of(), faults.get(0).edits());
  }

  @Test
  void notesCodesThatAreNotInTheirList() {
    assertEquals(
        List.of(
            "unknown-code code design <survey>",
            "unknown-code code cadres[1] <boss>",
            "unknown-code code findings[0].question <efect>"),
        seen("design: survey\ncadres: [supervisor, boss]\nfindings:\n  - question: efect\n"));
  }

  @Test
  void keepsWordsAsTypedAndNotesThatOthersReadThemDifferently() {
    Item item = read("language: no\nvolume: 12\npublisher: ~\n");
    assertEquals("no", item.language());
    assertEquals(Optional.of("12"), item.volume());
    assertEquals(Optional.empty(), item.publisher());
    List<String> variants =
        faults.stream()
            .filter(fault -> fault.kind() == Fault.Kind.MISTYPED_BY_OTHERS)
            .map(Fault::variant)
            .toList();
    assertEquals(List.of("flag", "number", "tilde"), variants);
    assertTrue(faults.stream().filter(f -> f.variant().equals("flag")).noneMatch(Fault::leavesOut));
  }

  @Test
  void takesExplicitNullForAbsent() {
    Item item = read("doi: null\nlast-search: null\nlast: 1\n");
    assertEquals(Optional.empty(), item.doi());
    assertEquals(OptionalInt.empty(), item.lastSearch());
  }

  @Test
  void composesAccentsSoThatTwoSpellingsAreOneText() {
    assertEquals("caf\u00e9", read("title: cafe\u0301\n").title());
  }

  @Test
  void shortensLongTextsInFaults() {
    Item item = read("design: " + "x".repeat(5_000) + "\n");
    assertEquals("", item.design());
    String typed =
        faults.stream()
            .filter(fault -> fault.kind() == Fault.Kind.UNKNOWN_CODE)
            .findFirst()
            .orElseThrow()
            .values()
            .get("typed");
    assertEquals(81, typed.length());
  }
}

package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.evidencematrix.reading.TreeReader.Format;
import org.junit.jupiter.api.Test;

class TreeReaderTest {

  @Property
  void takesWhateverBytes(@ForAll @Size(max = 60) byte[] bytes) {
    assertEquals(Optional.empty(), Trees.broken(TreeReader.read("made-up.yaml", bytes)));
    assertEquals(Optional.empty(), Trees.broken(TreeReader.read("made-up.json", bytes)));
  }

  @Property
  void readsItemWithAnyByteChanged(@ForAll int place, @ForAll byte value) {
    byte[] bytes = Texts.ITEM.getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(place, bytes.length)] = value;
    assertEquals(Optional.empty(), Trees.broken(TreeReader.read("made-up.yaml", bytes)));
  }

  @Test
  void choosesFormatByEnding() {
    assertEquals(Optional.of(Format.YAML), Format.of("a.YML"));
    assertEquals(Optional.of(Format.JSON), Format.of("a.json"));
    assertEquals(Optional.of(Format.JSON_LINES), Format.of("a.jsonl"));
    assertEquals(Optional.empty(), Format.of("a.txt"));
    assertEquals(List.of("json-name-without-quotes"), variants("made-up.json", "{a: 1}"));
    assertEquals(List.of(), variants("made-up.yaml", "{a: 1}"));
  }

  @Test
  void readsOnBehindControlCharacters() {
    Tree tree = read("made-up.yaml", "title: a\u0000b\nyear: c: d\n");
    assertEquals(List.of("1:9 control-character", "2:8 second-colon"), Trees.places(tree));
    assertEquals("{title=<a\uFFFDb>, year=<c: d>}", Trees.shown(tree));
  }

  @Test
  void wantsGroupOrList() {
    assertEquals(List.of("not-a-group"), variants("made-up.yaml", "just a text"));
    assertEquals(List.of("not-a-group"), variants("made-up.yaml", "- a\n- b\n"));
    byte[] group = "a: 1".getBytes(StandardCharsets.UTF_8);
    Tree tree = TreeReader.read("made-up.yaml", group, Node.Shape.LIST, Limits.DEFAULT);
    assertEquals(List.of("not-a-list"), Trees.variants(tree));
    assertEquals("group", tree.faults().get(0).values().get("found"));
  }

  @Test
  void refusesLargeFile() {
    byte[] bytes = new byte[(1 << 20) + 1];
    assertEquals(List.of("large-file"), Trees.variants(TreeReader.read("made-up.yaml", bytes)));
  }

  private static Tree read(String path, String text) {
    return TreeReader.read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> variants(String path, String text) {
    return Trees.variants(read(path, text));
  }
}

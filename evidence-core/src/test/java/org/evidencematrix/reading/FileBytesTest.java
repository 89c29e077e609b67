package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
  @TempDir Path folder;
  private Path root;
  private FileBytes files;

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectory(folder.resolve("matrix"));
    Files.writeString(folder.resolve("outside.yaml"), "secret: 1\n");
    files = new FileBytes(root, new Limits(100, 100, 64, 100));
  }

  @Test
  void readsFile() throws IOException {
    Path file = Files.writeString(root.resolve("a.yaml"), "a: 1\n");
    assertEquals("{a=<1>}", Trees.shown(read(file)));
    assertEquals("{a=<1>}", Trees.shown(read(file)));
  }

  @Test
  void refusesLargeFile() throws IOException {
    Path file = Files.writeString(root.resolve("a.yaml"), "#".repeat(101));
    Tree tree = read(file);
    assertEquals(List.of("large-file"), Trees.variants(tree));
    assertEquals("101", tree.faults().get(0).values().get("size"));
  }

  @Test
  void refusesFolder() throws IOException {
    assertEquals(List.of("not-a-file"), refusal(Files.createDirectory(root.resolve("a.yaml"))));
  }

  @Test
  void refusesDevice() throws IOException {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertEquals(List.of("link-outside"), refusal(device));
    Path link = Files.createSymbolicLink(root.resolve("a.yaml"), device);
    assertEquals(List.of("link-outside"), refusal(link));
    Files.delete(link);
    assertEquals(
        List.of("not-a-file"),
        Trees.variants(
            new FileBytes(Path.of("/dev"), Limits.DEFAULT)
                .tree(device, "zero.yaml", Node.Shape.GROUP)));
  }

  @Test
  void refusesWayOutOfFolder() throws IOException {
    assertEquals(List.of("link-outside"), refusal(root.resolve("../outside.yaml")));
    Files.writeString(root.resolve("a.yaml"), "a: 1\n");
    read(root.resolve("a.yaml"));
    assertEquals(List.of("link-outside"), refusal(root.resolve("../outside.yaml")));
  }

  @Test
  void refusesLinkOutOfFolder() throws IOException {
    read(Files.writeString(root.resolve("a.yaml"), "a: 1\n"));
    Path link = Files.createSymbolicLink(root.resolve("b.yaml"), folder.resolve("outside.yaml"));
    assertEquals(List.of("link-outside"), refusal(link));
    Path linked = Files.createSymbolicLink(root.resolve("c"), folder);
    assertEquals(List.of("link-outside"), refusal(linked.resolve("outside.yaml")));
  }

  @Test
  void readsLinkWithinFolder() throws IOException {
    Path file = Files.writeString(root.resolve("a.yaml"), "a: 1\n");
    assertEquals(
        "{a=<1>}", Trees.shown(read(Files.createSymbolicLink(root.resolve("b.yaml"), file))));
  }

  @Test
  void refusesCyclicAndDanglingLinks() throws IOException {
    Path a = root.resolve("a.yaml");
    Path b = root.resolve("b.yaml");
    Files.createSymbolicLink(a, b);
    Files.createSymbolicLink(b, a);
    assertEquals(List.of("broken-link"), refusal(a));
    Path c = Files.createSymbolicLink(root.resolve("c.yaml"), root.resolve("none.yaml"));
    assertEquals(List.of("broken-link"), refusal(c));
  }

  @Test
  void saysThatFileIsMissing() throws IOException {
    assertEquals(List.of("missing-file"), refusal(root.resolve("a.yaml")));
  }

  @Test
  void opensLinesOfAnyLength() throws IOException {
    Path file = Files.writeString(root.resolve("a.jsonl"), "{\"a\": 1}\n".repeat(1000));
    try (JsonLines lines = files.lines(file, "a.jsonl")) {
      assertEquals("{a=<1>}", Trees.shown(lines.next().orElseThrow()));
    }
    try (JsonLines lines = files.lines(folder.resolve("outside.yaml"), "a.jsonl")) {
      assertEquals(List.of("link-outside"), Trees.variants(lines.next().orElseThrow()));
      assertTrue(lines.next().isEmpty());
    }
  }

  private Tree read(Path file) throws IOException {
    return files.tree(file, "made-up.yaml", Node.Shape.GROUP);
  }

  private List<String> refusal(Path file) throws IOException {
    Tree tree = read(file);
    assertTrue(tree.root().isEmpty());
    assertEquals("", tree.source().text());
    return Trees.variants(tree);
  }
}

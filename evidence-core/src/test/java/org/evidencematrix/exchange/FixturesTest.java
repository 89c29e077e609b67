package org.evidencematrix.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every program's files must give. */
class FixturesTest {
  static List<String> names() {
    return Fixtures.names();
  }

  static List<String> written() {
    return Fixtures.names().stream()
        .filter(name -> ReferenceWriter.formats().contains(format(name)))
        .toList();
  }

  private static ReferenceFormat format(String name) {
    return Fixtures.read(name).file().format().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesWhatIsExpected(String name) throws IOException {
    String found = ReferenceText.of(Fixtures.read(name));
    if (System.getProperty("update") != null) {
      Files.writeString(Fixtures.expected(name), found);
    }
    assertEquals(Files.readString(Fixtures.expected(name)), found);
  }

  @ParameterizedTest
  @MethodSource("written")
  void isTheSameWhenWrittenAndReadAgain(String name) throws IOException {
    ReferenceFormat format = format(name);
    List<Reference> first = Fixtures.read(name).references();
    byte[] written = write(format, first);
    ReadReferences again = ReferenceReader.read(name, written);
    assertEquals(format, again.file().format().orElseThrow());
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < first.size(); i++) {
      Reference before = placeless(first.get(i));
      Reference after = placeless(again.references().get(i));
      assertEquals(withWhatAFormatNeeds(before, after, keys), after);
    }
    assertEquals(first.size(), again.references().size());
    assertEquals(
        new String(written, StandardCharsets.UTF_8),
        new String(write(format, again.references()), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesAllRecordsBeforeACut(String name) {
    if (name.equals("inherit.bib")) {
      return; // A record that inherits needs the one behind it.
    }
    byte[] bytes = Fixtures.bytes(name);
    List<ReadRecord> whole = Fixtures.read(name).records();
    int[] starts = lineStarts(bytes, name);
    for (int cut = 0; cut <= bytes.length; cut++) {
      List<ReadRecord> some = ReferenceReader.read(name, Arrays.copyOf(bytes, cut)).records();
      for (int i = 0; i + 1 < whole.size() && starts[whole.get(i + 1).line() - 1] < cut; i++) {
        assertTrue(i < some.size(), "record " + i + " is missing when cut at " + cut);
        assertEquals(whole.get(i).reference(), some.get(i).reference(), "cut at " + cut);
      }
    }
  }

  /** Returns where each line begins behind its first character, which makes it known. */
  private static int[] lineStarts(byte[] bytes, String name) {
    int width = name.startsWith("utf16") ? 2 : 1;
    List<Integer> starts = new ArrayList<>(List.of(16));
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        // The tag that begins the next record must be whole for the record before to be closed.
        starts.add(i + 16 * width);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** RIS needs a type, BibTeX keys that differ, CSL-JSON ids: these alone may be new. */
  private static Reference withWhatAFormatNeeds(
      Reference before, Reference after, Set<String> keys) {
    Origin o = before.origin();
    Reference.Builder b = before.toBuilder();
    if (o.format().equals("ris") && before.typeWord().isEmpty()) {
      b.typeWord("GEN");
    }
    if (o.format().equals("bibtex") && (o.databaseId().isEmpty() || !keys.add(o.databaseId()))) {
      String key = after.origin().databaseId();
      b.origin(new Origin(o.format(), o.database(), key, "", 0, o.tags()));
    }
    if (o.format().equals("csl-json") && o.databaseId().isEmpty()) {
      String id = after.origin().databaseId();
      b.origin(new Origin(o.format(), o.database(), id, "", 0, o.tags()));
    }
    return b.build();
  }

  static byte[] write(ReferenceFormat format, List<Reference> references) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReferenceWriter.write(format, references, out);
    return out.toByteArray();
  }

  static Reference placeless(Reference reference) {
    Origin o = reference.origin();
    return reference.toBuilder()
        .origin(new Origin(o.format(), o.database(), o.databaseId(), "", 0, o.tags()))
        .build();
  }
}

package org.evidencematrix.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.message.Language;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are: no exception, every problem has a sentence, each record is told of. */
class TotalReadingTest {
  private static final String[] BITS = {
    "TY  - JOUR\n",
    "ER  - \n",
    "\n",
    "\r",
    "@article{",
    "@string{a = b}",
    "{",
    "}",
    "\"",
    "#",
    ",",
    "= ",
    "\\",
    "\\'",
    "$",
    "~",
    "%0 Book\n",
    "PMID- 1\n",
    "PT J\n",
    "AU  - ",
    " and ",
    "&lt;",
    "<i>",
    "10.1/",
    "10.1234/a",
    "-",
    "--",
    "\u0000",
    "\uFEFF",
    "\uFFFF",
    "\u00AD",
    "\u0301",
    "\u202E",
    "crossref = {a}",
    "a",
    "2024",
    "//",
    "Jr.",
    "1234-5679",
    "https://",
    "doi:",
    "et al.",
    ", "
  };

  static List<ReferenceFormat> formats() {
    return Formats.read();
  }

  @Property(tries = 1500)
  void readsMutatedFiles(@ForAll("mutated") byte[] bytes) {
    check(ReferenceReader.read("made-up", bytes));
  }

  @Property(tries = 1500)
  void readsAnyBytesAsAnyFormat(
      @ForAll("bits") byte[] bytes, @ForAll("format") ReferenceFormat format) {
    check(ReferenceReader.read("made-up", bytes, as(format)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsAMillionRandomBytes(ReferenceFormat format) {
    byte[] bytes = new byte[1_000_000];
    new Random(20_261_123).nextBytes(bytes);
    check(ReferenceReader.read("noise", bytes, as(format)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsAMillionBytesOfPieces(ReferenceFormat format) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    check(ReferenceReader.read("noise", bytes, as(format)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isNotStoppedByOneCharacterAMillionTimes(ReferenceFormat format) {
    for (String bit :
        new String[] {"{", "@a{", "\"", "\\", "$", "<", "&", "10.", " and ", "(", "-"}) {
      String record =
          "TY  - JOUR\nTI  - "
              + bit.repeat(200_000)
              + "\n\n@article{x, title={"
              + bit.repeat(200_000);
      check(ReferenceReader.read("x", record.getBytes(StandardCharsets.UTF_8), as(format)));
    }
  }

  @Test
  void readsARecordOfThousandsOfAuthors() {
    StringBuilder text = new StringBuilder("TY  - JOUR\nTI  - Made up\n");
    for (int i = 0; i < 7456; i++) {
      text.append("AU  - Doe, J").append(i).append('\n');
    }
    List<Reference> read =
        ReferenceReader.read("x", (text + "ER  - \n").getBytes(StandardCharsets.UTF_8))
            .references();
    assertEquals(7456, read.get(0).contributors().size());
  }

  @Test
  void refusesARecordWithoutEndOfItsSize() {
    StringBuilder text = new StringBuilder("TY  - JOUR\nTI  - Made up\n");
    while (text.length() < 35_000_000) {
      text.append("AB  - ").append("abstract ".repeat(1000)).append('\n');
    }
    text.append("ER  - \nTY  - JOUR\nTI  - The next\nER  - \n");
    ReadReferences read =
        ReferenceReader.read("x", text.toString().getBytes(StandardCharsets.US_ASCII));
    assertEquals(1, read.file().refused());
    assertEquals("long-record", read.records().get(0).problems().get(0).rule());
    assertEquals("The next", read.references().get(0).title());
  }

  @Test
  void tellsOfAnEmptyFileAndOfAnUnknownFormat() {
    assertEquals("empty-file", ReferenceReader.read("x", new byte[0]).problems().get(0).rule());
    byte[] prose =
        "Dear colleagues,\nplease find the list below.\n".getBytes(StandardCharsets.UTF_8);
    ReadReferences read = ReferenceReader.read("x", prose);
    assertEquals(Optional.empty(), read.file().format());
    assertEquals("unknown-format", read.problems().get(0).rule());
  }

  @Test
  void readsAFileRecordByRecord(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("library.ris");
    Files.write(file, Fixtures.bytes("ovid.ris"));
    List<ReadRecord> records = new ArrayList<>();
    ReadFile read = ReferenceReader.read("library.ris", file, ReadOptions.DEFAULT, records::add);
    assertEquals(2, read.read());
    assertEquals(2, records.size());
  }

  private static ReadOptions as(ReferenceFormat format) {
    return new ReadOptions(Optional.of(format), Optional.empty());
  }

  private static void check(ReadReferences read) {
    for (Diagnostic problem : read.problems()) {
      for (Language language : Language.values()) {
        assertFalse(ReferenceReader.sentences(language).render(problem.message()).isBlank());
        problem.help().ifPresent(help -> ReferenceReader.sentences(language).render(help));
      }
    }
    for (ReadRecord record : read.records()) {
      assertTrue(record.reference().isPresent() || !record.problems().isEmpty());
    }
    assertEquals(read.records().size(), read.file().read() + read.file().refused());
  }

  @Provide
  Arbitrary<ReferenceFormat> format() {
    return Arbitraries.of(formats());
  }

  @Provide
  Arbitrary<byte[]> bits() {
    return Arbitraries.of(BITS)
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** A made-up file with some bytes changed, left out or put in. */
  @Provide
  Arbitrary<byte[]> mutated() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 1 << 20);
    Arbitrary<List<Tuple.Tuple3<Integer, Integer, Byte>>> changes =
        Combinators.combine(place, Arbitraries.integers().between(0, 3), Arbitraries.bytes())
            .as(Tuple::of)
            .list()
            .ofMaxSize(30);
    return Combinators.combine(Arbitraries.of(Fixtures.names()), changes)
        .as((name, list) -> changed(Fixtures.bytes(name), list));
  }

  private static byte[] changed(byte[] bytes, List<Tuple.Tuple3<Integer, Integer, Byte>> changes) {
    List<Byte> all = new ArrayList<>();
    for (byte b : bytes) {
      all.add(b);
    }
    for (Tuple.Tuple3<Integer, Integer, Byte> change : changes) {
      int at = all.isEmpty() ? 0 : change.get1() % all.size();
      switch (change.get2()) {
        case 0 -> all.add(at, change.get3());
        case 1 -> {
          if (!all.isEmpty()) {
            all.remove(at);
          }
        }
        case 2 -> {
          if (!all.isEmpty()) {
            all.set(at, change.get3());
          }
        }
        default -> all.subList(at, all.size()).clear();
      }
    }
    byte[] out = new byte[all.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = all.get(i);
    }
    return out;
  }
}

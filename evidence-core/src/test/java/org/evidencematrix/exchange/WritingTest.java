package org.evidencematrix.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;

/** What is written is read back as the same. */
class WritingTest {
  @Property(tries = 500)
  void readsBackFromRis(@ForAll("references") Reference reference) throws IOException {
    assertEquals(reference, readBack(ReferenceFormat.RIS, reference));
  }

  @Property(tries = 500)
  void readsBackFromBibtex(@ForAll("references") Reference reference) throws IOException {
    assertEquals(reference, readBack(ReferenceFormat.BIBTEX, reference));
  }

  /** Returns what comes back, without what only the file knows: its place, its words for types. */
  private static Reference readBack(ReferenceFormat format, Reference reference)
      throws IOException {
    byte[] bytes = FixturesTest.write(format, List.of(reference));
    Reference again = ReferenceReader.read("x", bytes).references().get(0);
    return again.toBuilder().typeWord("").origin(reference.origin()).build();
  }

  @Test
  void writesRisAsOthersExpectIt() throws IOException {
    Reference reference =
        Reference.builder()
            .type("journal-article")
            .title("Made\nup")
            .contributors(
                List.of(
                    Contributor.author("Doe", "Jane"), Contributor.organisation("World Vision")))
            .date(
                new PublicationDate(
                    OptionalInt.of(2021),
                    OptionalInt.of(4),
                    OptionalInt.of(3),
                    OptionalInt.empty(),
                    ""))
            .firstPage("1")
            .lastPage("9")
            .build();
    assertEquals(
        "TY  - JOUR\r\nTI  - Made up\r\nAU  - Doe, Jane\r\nAU  - World Vision,\r\nPY  - 2021\r\n"
            + "DA  - 2021/04/03/\r\nSP  - 1\r\nEP  - 9\r\nER  - \r\n\r\n",
        new String(
            FixturesTest.write(ReferenceFormat.RIS, List.of(reference)), StandardCharsets.UTF_8));
  }

  @Test
  void writesBibtexWithKeysThatDiffer() throws IOException {
    Reference reference =
        Reference.builder()
            .type("book")
            .title("Made up & {done}")
            .contributors(List.of(Contributor.author("Doe", "Jane")))
            .date(PublicationDate.ofYear(2021))
            .build();
    assertEquals(
        """
        @book{doe-2021-done,
          author = {Doe, Jane},
          title = {{Made up \\& \\textbraceleft{}done\\textbraceright{}}},
          year = {2021}
        }

        @book{doe-2021-done-2,
          author = {Doe, Jane},
          title = {{Made up \\& \\textbraceleft{}done\\textbraceright{}}},
          year = {2021}
        }
        """,
        new String(
            FixturesTest.write(ReferenceFormat.BIBTEX, List.of(reference, reference)),
            StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<Reference> references() {
    Arbitrary<String> text =
        Arbitraries.of(
            "Made up",
            "Zoë & Søn",
            "50% of $10",
            "a_b #1",
            "x ~ y ^ z",
            "{braces}",
            "back\\slash",
            "dash -- dash",
            "it's ``so''",
            "造",
            "p < 0.05",
            "");
    Arbitrary<String> number = Arbitraries.of("", "1", "12", "S3", "A-4");
    Arbitrary<List<Contributor>> names =
        Arbitraries.of(
                Contributor.author("Doe", "Jane"),
                Contributor.author("O'Roe", "R. H."),
                Contributor.author("Müller-Łuk", "Zoë"),
                new Contributor(Contributor.Role.AUTHOR, "Berg", "Jan", "van der", "", ""),
                new Contributor(Contributor.Role.EDITOR, "Poe", "Paula", "", "Jr.", ""),
                Contributor.organisation("Ministry of Health, Uganda"),
                Contributor.organisation("Save the Children & Friends"))
            .list()
            .ofMaxSize(4)
            .map(WritingTest::authorsFirst);
    Arbitrary<PublicationDate> dates =
        Arbitraries.of(
            PublicationDate.NONE,
            PublicationDate.ofYear(1999),
            new PublicationDate(
                OptionalInt.of(2021),
                OptionalInt.of(4),
                OptionalInt.of(30),
                OptionalInt.empty(),
                ""),
            new PublicationDate(
                OptionalInt.of(1984),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(1986),
                ""),
            new PublicationDate(
                OptionalInt.of(2015),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "JUL-DEC"));
    return Builders.withBuilder(() -> Reference.builder().title("A made-up title").type("book"))
        .use(text)
        .in((b, v) -> b.container(v))
        .use(text)
        .in((b, v) -> b.series(v))
        .use(text)
        .in((b, v) -> b.publisher(v))
        .use(text)
        .in((b, v) -> b.abstractText(v))
        .use(text)
        .in((b, v) -> b.notes(v.isEmpty() ? List.of() : List.of(v, "Another")))
        .use(number)
        .in((b, v) -> b.volume(v))
        .use(number)
        .in((b, v) -> b.issue(v))
        .use(number)
        .in((b, v) -> b.firstPage(v.isEmpty() || v.equals("A-4") ? "" : v))
        .use(names)
        .in((b, v) -> b.contributors(v))
        .use(dates)
        .in((b, v) -> b.date(v))
        .use(Arbitraries.of("10.1234/a_b", "10.1234/(SICI)1<2::3>4;5", ""))
        .in((b, v) -> b.dois(v.isEmpty() ? List.of() : List.of(v)))
        .use(Arbitraries.of("https://example.org/a_b?c=d&e=%20~f#g", ""))
        .in((b, v) -> b.urls(v.isEmpty() ? List.of() : List.of(v)))
        .use(Arbitraries.of("pmid", "pmcid", "handle"))
        .in((b, v) -> b.identifiers(Map.of(v, v.equals("pmcid") ? "PMC123" : "12345")))
        .use(Arbitraries.of("one", "two words"))
        .in((b, v) -> b.keywords(List.of(v, "other")))
        .build(Reference.Builder::build);
  }

  /** BibTeX keeps authors apart from editors. */
  private static List<Contributor> authorsFirst(List<Contributor> names) {
    return names.stream().sorted(Comparator.comparing(Contributor::role)).toList();
  }
}

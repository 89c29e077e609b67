package org.evidencematrix.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.reading.LoadedMatrix;
import org.evidencematrix.reading.MatrixReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemWriterTest {
  private static final Item FULL =
      Item.builder()
          .id("doe-2021-made-up")
          .title("Made up: a \"quoted\" title # with traps")
          .titleTranslated("NO")
          .authors(List.of("Doe, Jane", "Ministry of Made-up Affairs"))
          .year(2021)
          .type("journal-article")
          .venue("Journal of Made-up Studies")
          .volume("12")
          .issue("3")
          .pages("183-192")
          .publisher("- dash first")
          .doi("10.1234/example.1")
          .url("https://example.org/1")
          .identifiers(Map.of("pmid", "123"))
          .language("no")
          .literature("academic")
          .summary("One sentence.")
          .field("social-service")
          .countries(List.of("TZA", "UGA"))
          .regions(List.of("sub-saharan-africa"))
          .scope(Scope.MULTI_COUNTRY)
          .dataYears(new YearRange(2018, 2019))
          .settings(List.of("rural"))
          .populations(List.of("children"))
          .cadres(List.of("supervisor"))
          .localTitles(List.of("para social worker", "児童相談"))
          .design("randomized-trial")
          .designNote("Made up.")
          .sample(new Sample(OptionalInt.of(240), Optional.of("workers")))
          .appraisal(
              new Appraisal(
                  "mmat-2018",
                  List.of("yes", "yes"),
                  List.of("yes", "yes", "no", "yes", "cannot-tell"),
                  Optional.empty(),
                  Optional.of("JD"),
                  Optional.of("2026-03-01")))
          .lastSearch(2020)
          .findings(
              List.of(
                  Finding.of("plan-hr-data", Question.UNDERSTANDING),
                  new Finding(
                      "support-performance-systems",
                      Optional.of("retention"),
                      Optional.of(Question.EFFECT),
                      Optional.of(Direction.FAVOURABLE),
                      List.of("TZA"),
                      List.of("supervisor"),
                      List.of("rural"))))
          .themes(List.of("supervision"))
          .family("made-up-trial")
          .includes(List.of("doe-2019-pilot"))
          .translationOf("doe-2020-original")
          .supersedes("doe-2018-first")
          .distinctFrom(List.of("doe-2021-other"))
          .status(Status.EXPRESSION_OF_CONCERN)
          .statusNote("Made up.")
          .evidence(List.of("doe-2022-test"))
          .rights(
              new Rights(
                  Optional.of("CC-BY-4.0"),
                  Optional.of("Made-up Press"),
                  Optional.of("granted"),
                  Optional.of("2026-03-01")))
          .foundIn(
              List.of(
                  new FoundIn(Optional.of("2016-03-made-up"), Optional.empty()),
                  new FoundIn(Optional.empty(), Optional.of("Made-up Index"))))
          .verifiedAt("https://example.org/1")
          .coding(new Coding(Optional.of("abstract"), Optional.of("JD"), Optional.of("2026-03-01")))
          .uncertain(List.of("data-years"))
          .contributors(List.of("Doe, Jane"))
          .build();

  @TempDir Path folder;

  private static Item readBack(Path folder, String yaml) throws IOException {
    Path items = Files.createDirectories(folder.resolve("items"));
    Files.writeString(items.resolve("made-up.yaml"), yaml);
    LoadedMatrix loaded = MatrixReader.load(folder);
    assertEquals(1, loaded.matrix().items().size(), yaml);
    return loaded.matrix().items().get(0);
  }

  @Test
  void readingGivesBackEveryField() throws IOException {
    String yaml = ItemWriter.yaml(FULL);
    assertEquals(FULL, readBack(folder, yaml));
    assertEquals(yaml, ItemWriter.yaml(readBack(folder, yaml)), "and writing again the same text");
  }

  @Test
  void quotesOnlyWhatSomeReaderWouldMistake() {
    Item item =
        Item.builder()
            .id("a")
            .title("Plain title")
            .titleTranslated("NO")
            .volume("012")
            .publisher("Smith & Sons, Ltd")
            .build();
    assertEquals(
        """
        id: a
        title: Plain title
        title-translated: "NO"
        volume: "012"
        publisher: "Smith & Sons, Ltd"
        """,
        ItemWriter.yaml(item));
  }

  @Test
  void breaksLongListsIntoLines() {
    Item item = Item.builder().id("a").authors(List.of("A".repeat(60), "B".repeat(60))).build();
    assertEquals(
        "id: a\nauthors:\n  - %s\n  - %s\n".formatted("A".repeat(60), "B".repeat(60)),
        ItemWriter.yaml(item));
  }

  @Test
  void writesNothingForAnEmptyItem() {
    assertEquals("", ItemWriter.yaml(Item.builder().build()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "~",
            "null",
            "- a",
            "a: b",
            "a #b",
            "#a",
            "'",
            "\"",
            "\\",
            "{a}",
            "[a",
            "a,b",
            "yes",
            "0x1F",
            "@a",
            "`a",
            "%a",
            "!a",
            "&a",
            "*a",
            "?",
            "? a",
            ":",
            "a:",
            "---",
            "...",
            "é",
            "日本",
            "\ud83d\ude00",
            "a\\nb",
            "<<",
            "=");
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withCharRange('\u00a1', '\u02ff')
            .withCharRange('\u3041', '\u3096')
            .ofMinLength(1)
            .ofMaxLength(30);
    return Arbitraries.oneOf(odd, any);
  }

  @Property(tries = 300)
  void anyTextReadsBackAsWritten(
      @ForAll("texts") String title, @ForAll("texts") String author, @ForAll("texts") String venue)
      throws IOException {
    Item item =
        Item.builder()
            .id("made-up")
            .title(title)
            .authors(List.of(author, venue))
            .venue(venue)
            .localTitles(List.of(venue, title))
            .build();
    Path place = Files.createTempDirectory("item-writer");
    try {
      assertEquals(item, readBack(place, ItemWriter.yaml(item)));
    } finally {
      Files.delete(place.resolve("items/made-up.yaml"));
      Files.delete(place.resolve("items"));
      Files.delete(place);
    }
  }
}

package org.evidencematrix.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All records are made up. */
class DuplicateFinderTest {
  private static final String TITLE = "Supervision of made-up para social workers in two districts";

  private static Reference.Builder article() {
    return Reference.builder()
        .title(TITLE)
        .contributors(
            List.of(Contributor.author("Doe", "Jane"), Contributor.author("Roe", "Richard")))
        .date(PublicationDate.ofYear(2021))
        .container("Journal of Made-up Studies")
        .volume("12")
        .issue("3")
        .firstPage("183")
        .lastPage("192");
  }

  /** Returns the level at which two records are found to be one source; empty for not at all. */
  private static Optional<Level> level(Reference.Builder a, Reference.Builder b) {
    List<DuplicatePair> pairs = find(List.of(a.build(), b.build())).pairs();
    return pairs.stream().map(DuplicatePair::level).findFirst();
  }

  private static Duplicates find(List<Reference> references) {
    List<Candidate> candidates = new ArrayList<>();
    references.forEach(r -> candidates.add(Candidate.of("", r)));
    return DuplicateFinder.find(candidates, Level.POSSIBLE);
  }

  private static void assertCertain(Reference.Builder other) {
    assertEquals(Optional.of(Level.CERTAIN), level(article(), other));
  }

  private static void assertPossible(Reference.Builder other) {
    assertEquals(Optional.of(Level.POSSIBLE), level(article(), other));
  }

  private static void assertDistinct(Reference.Builder other) {
    assertEquals(Optional.empty(), level(article(), other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUPERVISION OF MADE-UP PARA SOCIAL WORKERS IN TWO DISTRICTS",
        "The supervision of made-up para social workers in two districts.",
        "Supervision of made‐up para social workers in two <i>districts</i>",
        "Supervision of made-up para social workers in two districts [Article in French]",
        "Supervision of made-up para social workers in two districts. [Review] [20 refs]",
        "Supervision of made-up para social workers in two districts (Provisional abstract)",
        "[Supervision of made-up para social workers in two districts]",
        "Supervision of made-up para social workers in two districts [Erratum appears in J [x]"
            + " 2022]",
        "Supervision of made-up para social workers in two distrcits",
        "RETRACTED: Supervision of made-up para social workers in two districts",
        "Sup{\\'e}rvision of made-up para social workers in two districts",
      })
  void readsATitleInSpiteOfWhatDatabasesMadeOfIt(String title) {
    assertCertain(article().title(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Erratum: Supervision of made-up para social workers in two districts",
        "Reply to: Supervision of made-up para social workers in two districts",
        "Comment on: Supervision of made-up para social workers in two districts",
        "Supervision of made-up para social workers in two districts (vol 12, pg 183, 2021)",
      })
  void keepsNoticesAboutASourceApart(String title) {
    assertDistinct(article().title(title).firstPage("201").lastPage("201"));
    assertDistinct(article().title(title).firstPage("").lastPage(""));
  }

  @Test
  void keepsPartsApart() {
    assertEquals(
        Optional.empty(),
        level(
            article().title(TITLE + ": part I").firstPage("1").lastPage("9"),
            article().title(TITLE + ": part II").firstPage("10").lastPage("19")));
  }

  @Test
  void keepsAProtocolApart() {
    assertDistinct(
        article().title(TITLE + ": a study protocol").volume("10").firstPage("4").lastPage("9"));
  }

  @Test
  void keepsAnUpdateOfAReviewApart() {
    Reference.Builder review =
        article().container("Cochrane Database of Systematic Reviews").volume("").issue("");
    assertEquals(
        Optional.empty(),
        level(
            review.firstPage("CD000001").lastPage("").dois(List.of("10.1002/14651858.CD000001")),
            article()
                .container("Cochrane Database of Systematic Reviews")
                .volume("")
                .issue("")
                .firstPage("CD000001")
                .lastPage("")
                .date(PublicationDate.ofYear(2024))
                .dois(List.of("10.1002/14651858.CD000001.pub2"))));
  }

  @Test
  void keepsAConferenceAbstractApartFromTheArticle() {
    assertDistinct(
        article()
            .container("Annals of Made-up Congresses")
            .volume("3")
            .firstPage("S12")
            .lastPage(""));
  }

  @Test
  void isSureOfAReportAtOneAddress() {
    Reference report =
        Reference.builder()
            .title("State of the made-up workforce in the country of Nowhere")
            .contributors(List.of(Contributor.organisation("Ministry of Made-up Affairs")))
            .date(PublicationDate.ofYear(2018))
            .urls(List.of("https://example.org/state-2018"))
            .build();
    assertEquals(Optional.of(Level.CERTAIN), level(report.toBuilder(), report.toBuilder()));
    assertEquals(
        Optional.of(Level.POSSIBLE), level(report.toBuilder(), report.toBuilder().urls(List.of())));
  }

  @Test
  void keepsReportsOfTwoYearsApart() {
    Reference.Builder first =
        Reference.builder()
            .title("State of the made-up workforce in the country of Nowhere")
            .contributors(List.of(Contributor.organisation("Ministry of Made-up Affairs")));
    assertEquals(
        Optional.empty(),
        level(
            first.date(PublicationDate.ofYear(2015)),
            first.build().toBuilder().date(PublicationDate.ofYear(2018))));
  }

  @Test
  void keepsEditorialsOfDifferentIssuesApart() {
    assertEquals(
        Optional.empty(),
        level(
            article().title("Editorial").firstPage("").lastPage(""),
            article().title("Editorial").issue("4").firstPage("").lastPage("")));
  }

  @Test
  void keepsAbstractsOfOneSupplementApart() {
    assertDistinct(
        article()
            .title("Cost of made-up training for supervisors of volunteers")
            .dois(List.of("10.5555/supplement")));
    assertEquals(
        Optional.empty(),
        level(
            article().dois(List.of("10.5555/supplement")).firstPage("S1").lastPage(""),
            article()
                .title("Cost of made-up training for supervisors of volunteers")
                .contributors(List.of(Contributor.author("Poe", "Ann")))
                .dois(List.of("10.5555/supplement"))
                .firstPage("S2")
                .lastPage("")));
  }

  @Test
  void readsAbbreviatedJournalsPagesAndNames() {
    assertCertain(
        article()
            .container("J. Made-up Stud.")
            .lastPage("92")
            .contributors(
                List.of(Contributor.author("Doe", "J."), Contributor.author("Roe", "R.W."))));
  }

  @Test
  void findsATranslatedTitle() {
    assertCertain(article().title("Encadrement des travailleurs fictifs").titleTranslated(TITLE));
    assertCertain(article().title("Encadrement des travailleurs fictifs [" + TITLE + "]"));
  }

  @Test
  void showsADroppedSubtitleToAPerson() {
    assertPossible(
        article().title(TITLE + ": results of a cluster trial").firstPage("").lastPage(""));
  }

  @Test
  void doesWithoutYear() {
    assertCertain(article().date(PublicationDate.NONE));
  }

  @Test
  void asksAboutAnotherYear() {
    assertPossible(
        article()
            .date(PublicationDate.ofYear(2022))
            .volume("")
            .issue("")
            .firstPage("")
            .lastPage(""));
  }

  @Test
  void keepsTheSameTitleByOthersApart() {
    assertDistinct(
        article()
            .contributors(List.of(Contributor.author("Okello", "Ama")))
            .container("")
            .volume("")
            .issue("")
            .firstPage("")
            .lastPage(""));
  }

  @Test
  void keepsTitlesInOtherScriptsApart() {
    assertEquals(
        Optional.empty(),
        level(article().title("社会工作者的虚构研究"), article().title("儿童保护的虚构调查").firstPage("7")));
  }

  @Test
  void leavesWhatIsSettledAlone() {
    for (Item.Builder second :
        List.of(
            item("b").distinctFrom(List.of("a")),
            item("b").supersedes("a"),
            item("b").translationOf("a"))) {
      assertEquals(
          List.of(),
          DuplicateFinder.find(
                  List.of(Candidate.of(item("a").build()), Candidate.of(second.build())),
                  Level.POSSIBLE)
              .pairs());
    }
    assertEquals(
        1,
        DuplicateFinder.find(
                List.of(Candidate.of(item("a").build()), Candidate.of(item("b").build())),
                Level.POSSIBLE)
            .pairs()
            .size());
  }

  private static Item.Builder item(String id) {
    return Item.builder()
        .id(id)
        .title(TITLE)
        .authors(List.of("Doe, Jane"))
        .year(2021)
        .venue("Journal of Made-up Studies")
        .volume("12")
        .pages("183-192");
  }

  @Test
  void doesNotChainDistinctWorks() {
    // The second, without part, is like both others, which are two works.
    List<Reference> records =
        List.of(
            article().title(TITLE + ": part I").firstPage("1").lastPage("9").build(),
            article().firstPage("").lastPage("").build(),
            article().title(TITLE + ": part II").firstPage("10").lastPage("19").build());
    for (List<Integer> group : find(records).groups()) {
      assertTrue(!group.containsAll(List.of(0, 2)), group::toString);
    }
  }

  @Test
  void saysWhyInTwoLanguages() {
    DuplicatePair pair =
        find(List.of(article().build(), article().volume("").build())).pairs().get(0);
    assertEquals(
        "same title; same authors; same year 2021; same journal or book; same pages",
        DuplicateSentences.in(Language.EN).reasons(pair));
    assertEquals(
        "même titre\u00a0; mêmes auteurs\u00a0; même année 2021\u00a0; même revue ou ouvrage\u00a0;"
            + " mêmes pages",
        DuplicateSentences.in(Language.FR).reasons(pair));
  }

  @Test
  void pairsManyCopiesWithTheFirstOnly() {
    List<Reference> copies = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      copies.add(article().build());
    }
    Duplicates found = find(copies);
    assertEquals(2999, found.pairs().size());
    assertEquals(1, found.groups().size());
    assertEquals(3000, found.groups().get(0).size());
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(new Duplicates(List.of(), List.of()), find(List.of()));
    assertEquals(
        List.of(), find(List.of(Reference.builder().build(), Reference.builder().build())).pairs());
  }
}

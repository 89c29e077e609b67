package org.evidencematrix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every source is made up, but for the names of some organisations. */
class ItemIdsTest {
  private static Item item(String author, int year, String title) {
    return Item.builder().authors(List.of(author)).year(year).title(title).build();
  }

  private static ItemIds ids(String... taken) {
    ItemIds ids = ItemIds.of(Defaults.matrix());
    ids.take(List.of(taken));
    return ids;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Doe, Jane                                             | doe
          Österberg-Nuñez, Zoë                                  | osterberg-nunez
          van der Meer, Ann                                     | van-der-meer
          O’Brien, Pat                                          | obrien
          Łukasz, Jan                                           | lukasz
          Sukarno                                               | sukarno
          Global Social Service Workforce Alliance              | gsswa
          The Alliance for Child Protection in Humanitarian Action | acpha
          Canadian Association of Social Workers                | casw
          United Nations Children’s Fund (UNICEF)               | unicef
          Quality Improvement Center for Workforce Development (QIC-WD) | qicwd
          UNICEF Malawi                                         | unicef
          WHO                                                   | who
          World Health Organization                             | who
          Department of Social Development (South Africa)       | dsd
          National Association of Social Workers - Policy Institute | nasw
          Ministry of Gender, Children and Social Protection    | mgcsp
          Haut Conseil du travail social                        | hcts
          World Bank                                            | world-bank
          Terre des hommes                                      | terre-hommes
          Training Resources Group Inc.                         | trg
          """)
  void beginsWithTheFamilyNameOrTheShortFormOfTheOrganisation(String author, String start) {
    assertEquals(start + "-2021-pay", ids().propose(item(author, 2021, "Pay")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The effects of monthly supervision on workers         | monthly
          A systematic review of turnover among social workers  | turnover
          L’évaluation de l’accueil familial                    | accueil
          L'accueil familial au Togo                            | accueil
          Qu'en disent les travailleurs sociaux ?               | disent
          2022 pass rates                                       | pass
          Understanding social work                             | understanding
          """)
  void endsWithTheFirstTellingWordOfTheTitle(String title, String word) {
    assertEquals("doe-2021-" + word, ids().propose(item("Doe, Jane", 2021, title)));
  }

  @Test
  void takesMoreWordsAndThenANumberWhereAnIdIsTaken() {
    Item item = item("Doe, Jane", 2021, "Monthly supervision in districts with few workers");
    ItemIds ids = ids();
    assertEquals("doe-2021-monthly", ids.take(item));
    assertEquals("doe-2021-monthly-supervision", ids.take(item));
    assertEquals("doe-2021-monthly-supervision-districts", ids.take(item));
    assertEquals("doe-2021-monthly-supervision-districts-2", ids.take(item));
    assertEquals("doe-2021-monthly-supervision-districts-3", ids.propose(item));
    assertEquals("doe-2021-monthly-supervision-districts-3", ids.propose(item));
    assertTrue(ids.isTaken("doe-2021-monthly"));
    assertFalse(ids.isTaken("doe-2021-monthly-supervision-districts-3"));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals("source", ids().propose(Item.builder().build()));
    assertEquals("doe-pay", ids().propose(item("Doe, Jane", 0, "Pay")));
    assertEquals("doe-2021", ids().propose(item("Doe, Jane", 2021, "")));
    assertEquals("doe-2021-2", ids("doe-2021").propose(item("Doe, Jane", 2021, "")));
  }

  @Test
  void looksPastWhatIsInAnotherScript() {
    Item item =
        Item.builder()
            .authors(List.of("王, 伟", "Doe, Jane"))
            .year(2021)
            .title("社会工作者")
            .titleTranslated("Pay of social workers")
            .build();
    assertEquals("doe-2021-pay", ids().propose(item));
    assertEquals("source-2021", ids().propose(item("王, 伟", 2021, "社会工作者")));
  }

  @Test
  void isTheSameFromAReferenceAsFromAnItem() {
    Reference reference =
        Reference.builder()
            .title("Monthly supervision of made-up workers")
            .contributors(List.of(Contributor.organisation("World Health Organization")))
            .build();
    assertEquals("who-monthly", DraftMaker.of(Defaults.matrix()).make(reference).item().id());
  }

  @Test
  void takesThousandsOfSourcesOfOneName() {
    ItemIds ids = ids();
    Item item = item("Doe, Jane", 2021, "");
    for (int i = 0; i < 20_000; i++) {
      ids.take(item);
    }
    assertEquals("doe-2021-20001", ids.propose(item));
  }

  @Property
  void areIdsWithinTheLimitAndNeverTwice(
      @ForAll @Size(max = 30) List<String> titles, @ForAll String author) {
    Matrix matrix = Defaults.matrix();
    ItemIds ids = ItemIds.of(matrix);
    Set<String> seen = new HashSet<>();
    for (String title : titles) {
      String id = ids.take(item(author, 2021, title));
      assertTrue(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), id);
      assertTrue(id.length() <= matrix.info().idLimit(), id);
      assertTrue(seen.add(id), id);
    }
  }
}

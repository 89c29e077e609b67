package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownCountryTest {
  private static final ItemRule RULE = new UnknownCountry();

  @Test
  void acceptsCodes() {
    assertEquals(List.of(), found(RULE, item().countries(List.of("TZA", "XKX", "COD"))));
  }

  @ParameterizedTest
  @CsvSource({
    "Cote d'Ivoire, CIV, Côte d'Ivoire",
    "Ivory Coast, CIV, Côte d'Ivoire",
    "Tanzanie, TZA, Tanzania",
    "Sudáfrica, ZAF, South Africa",
    "tza, TZA, Tanzania",
    "TZ, TZA, Tanzania",
    "UK, GBR, United Kingdom",
    "Viet Nam, VNM, Vietnam",
  })
  void mendsNamesInThreeLanguages(String typed, String code, String name) {
    assertEquals(
        List.of(
            "countries[0]: `"
                + typed
                + "` is not a country code; write "
                + code
                + " ("
                + name
                + ")"),
        found(RULE, item().countries(List.of(typed))));
    assertEquals(
        "safe: countries: [" + code + "]\n",
        mended(RULE, item().countries(List.of(typed)), "countries: [\"" + typed + "\"]\n")
            .replace("\"", ""));
  }

  @Test
  void showsTheRemarkOnANameThatCanMeanSomethingElse() {
    var problems = Checked.problems(RULE, item().countries(List.of("Georgia")).build());
    assertEquals(1, problems.get(0).related().size());
    assertEquals(Fix.Grade.REVIEW, problems.get(0).mend().orElseThrow().grade());
  }

  @Test
  void namesTheCountriesOfTodayForAFormerOne() {
    assertEquals(
        List.of(
            "`Czechoslovakia` no longer exists; write the codes of the countries of today that the"
                + " study covers: CZE (Czechia), SVK (Slovakia)"),
        helps(RULE, item().countries(List.of("Czechoslovakia"))));
  }

  @Test
  void sendsARegionToRegions() {
    assertEquals(
        List.of("write sub-saharan-africa under `regions`, and under `countries` only countries"),
        helps(RULE, item().countries(List.of("Sub-Saharan Africa"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kenya and Uganda",
        "Kenya, Uganda",
        "Kenya/Uganda",
        "Kenia y Uganda",
        "Kenya et Ouganda",
        "KEN; UGA"
      })
  void takesSeveralCountriesApart(String typed) {
    assertEquals(
        List.of("write one entry for each country: [KEN, UGA]"),
        helps(RULE, item().countries(List.of(typed))));
  }

  @Test
  void onlySuggestsWhatAMisspeltNameMayMean() {
    var item = item().countries(List.of("Tanzanya"));
    assertEquals(List.of("write TZA if you mean Tanzania"), helps(RULE, item));
    assertEquals("review: countries: [TZA]\n", mended(RULE, item, "countries: [Tanzanya]\n"));
  }

  @Test
  void suggestsNothingForANameLikeNoOther() {
    assertEquals(
        List.of(
            "countries[0]: `Narnia` is not a country code; write the three-letter code of the"
                + " country, such as TZA for Tanzania"),
        found(RULE, item().countries(List.of("Narnia"))));
  }

  @Test
  void looksAtFindingsToo() {
    assertEquals(
        List.of("findings[0].countries[1]: `Kenia` is not a country code"),
        messages(
            RULE,
            item()
                .findings(
                    List.of(
                        new Finding(
                            "plan-hr-data",
                            Optional.empty(),
                            Optional.of(Question.EFFECT),
                            Optional.empty(),
                            List.of("TZA", "Kenia"),
                            List.of(),
                            List.of())))));
  }

  @Test
  void leavesANameOfTwoCountriesToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().countries(List.of("Congo", ""))));
  }
}

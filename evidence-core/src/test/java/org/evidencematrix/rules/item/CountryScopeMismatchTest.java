package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Scope;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryScopeMismatchTest {
  private static final ItemRule RULE = new CountryScopeMismatch();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NATIONAL | '' | the scope is `national`, but no country is given",
        "SUBNATIONAL | '' | the scope is `subnational`, but no country is given",
        "NATIONAL | TZA UGA | the scope is `national`, which goes with one country, but there are"
            + " 2",
        "SUBNATIONAL | TZA UGA KEN | the scope is `subnational`, which goes with one country, but"
            + " there are 3",
        "MULTI_COUNTRY | '' | the scope is `multi-country`, but no countries are given",
        "MULTI_COUNTRY | TZA | the scope is `multi-country`, but only one country is given",
        "MULTI_COUNTRY | TZA TZA | the scope is `multi-country`, but only one country is given",
      })
  void saysWhatDoesNotGoTogether(Scope scope, String countries, String message) {
    assertEquals(
        List.of("scope: " + message),
        messages(
            RULE,
            item()
                .scope(scope)
                .countries(countries.isEmpty() ? List.of() : List.of(countries.split(" ", -1)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NATIONAL | TZA",
        "NATIONAL | TZA TZA",
        "SUBNATIONAL | TZA",
        "MULTI_COUNTRY | TZA UGA",
        "REGIONAL | ''",
        "REGIONAL | TZA UGA",
        "GLOBAL | ''",
        "GLOBAL | TZA",
      })
  void acceptsWhatGoesTogether(Scope scope, String countries) {
    assertEquals(
        List.of(),
        found(
            RULE,
            item()
                .scope(scope)
                .countries(countries.isEmpty() ? List.of() : List.of(countries.split(" ", -1)))));
  }

  @Test
  void suggestsAScopeForSeveralCountries() {
    assertEquals(
        "review: scope: multi-country\n",
        mended(RULE, item().countries(List.of("TZA", "UGA")), "scope: national\n"));
  }

  @Test
  void saysNothingWithoutAScope() {
    assertEquals(List.of(), found(RULE, Item.builder()));
  }

  @Test
  void countsNamesAsTheCountriesThatTheyStandFor() {
    assertEquals(List.of(), found(RULE, item().countries(List.of("TZA", "Tanzania", "tz"))));
    assertEquals(1, found(RULE, item().countries(List.of("Kenya", "Congo"))).size());
  }

  @Test
  void waitsUntilEveryEntryIsACountry() {
    assertEquals(
        List.of(),
        found(RULE, item().scope(Scope.MULTI_COUNTRY).countries(List.of("Kenya and Uganda"))));
  }
}

package org.evidencematrix.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.geo.Resolution.Ambiguous;
import org.evidencematrix.geo.Resolution.Former;
import org.evidencematrix.geo.Resolution.How;
import org.evidencematrix.geo.Resolution.Resolved;
import org.evidencematrix.geo.Resolution.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  private final Countries countries = Countries.bundled();

  @Test
  void holdsTheEntriesOfIsoAndKosovoInOrder() {
    List<String> codes = countries.all().stream().map(Country::alpha3).toList();
    assertEquals(250, codes.size());
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
    assertEquals(
        List.of("XKX"),
        countries.all().stream()
            .filter(country -> country.numeric().isEmpty())
            .map(Country::alpha3)
            .toList());
  }

  @Test
  void givesTheTablesCodesAndNames() {
    for (Map<String, String> row : Tables.rows("countries.csv")) {
      Country country = countries.byAlpha3(row.get("alpha3")).orElseThrow();
      assertEquals(row.get("alpha2"), country.alpha2());
      assertEquals(row.get("numeric"), country.numeric().orElse(""));
      for (String language : List.of("en", "fr", "es")) {
        assertEquals(row.get(language), country.name(language));
      }
      assertEquals(row.get("en"), country.name("sw"));
    }
  }

  @Test
  void findsEveryCountryByEachCode() {
    for (Country country : countries.all()) {
      List<String> codes = new ArrayList<>(List.of(country.alpha2(), country.alpha3()));
      country.numeric().ifPresent(codes::add);
      for (String code : codes) {
        assertEquals(Optional.of(country), countries.byCode(code));
        assertEquals(country, resolved(code).country());
        assertEquals(How.CODE, resolved(code).how());
      }
      assertEquals(
          country, resolved(country.alpha3().toLowerCase(java.util.Locale.ROOT)).country());
    }
    assertEquals(Optional.empty(), countries.byAlpha3("tza"));
    assertEquals("TZA", countries.byCode("tz").orElseThrow().alpha3());
    assertEquals(Optional.empty(), countries.byCode("ZZZ"));
    assertEquals(Optional.empty(), countries.byCode(""));
    assertEquals(Optional.empty(), countries.byCode("4"));
  }

  @Test
  void everyNameAndAliasResolvesToItsCountry() {
    int aliases = 0;
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : Tables.rows("aliases.csv")) {
      List<String> spellings = Tables.list(row.get("aliases"));
      assertEquals(spellings, countries.aliases(row.get("alpha3")));
      for (String spelling : spellings) {
        aliases++;
        if (!(countries.resolve(spelling) instanceof Resolved found)
            || !found.country().alpha3().equals(row.get("alpha3"))) {
          wrong.add(spelling + ": " + countries.resolve(spelling));
        }
      }
    }
    for (Country country : countries.all()) {
      for (String name : country.names().values()) {
        if (!(countries.resolve(name) instanceof Resolved found)
            || !found.country().equals(country)
            || found.how() == How.ALIAS) {
          wrong.add(name + ": " + countries.resolve(name));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(1576, aliases);
    assertEquals(List.of(), countries.aliases("ABW"));
    assertEquals(List.of(), countries.aliases("ZZZ"));
  }

  @Test
  void noFormBelongsToTwoCountriesNorIsAnothersCode() {
    Map<String, String> owners = new java.util.HashMap<>();
    for (Country country : countries.all()) {
      List<String> names = new ArrayList<>(countries.aliases(country.alpha3()));
      names.addAll(country.names().values());
      for (String name : names) {
        String other = owners.put(NameForm.of(name), country.alpha3());
        assertTrue(other == null || other.equals(country.alpha3()), name + ": " + other);
        countries
            .byCode(NameForm.plain(name))
            .ifPresent(coded -> assertEquals(country, coded, name));
      }
    }
  }

  @Test
  void ambiguousNamesAnswerAsDeclared() {
    for (Map<String, String> row : Tables.rows("ambiguous-names.csv")) {
      String name = row.get("name");
      Resolution answer = countries.resolve(name);
      switch (row.get("kind")) {
        case "block" -> {
          Ambiguous ambiguous = assertInstanceOf(Ambiguous.class, answer, name);
          Set<String> expected = new HashSet<>(Tables.list(row.get("candidates")));
          expected.remove("ANT");
          assertEquals(expected, codes(ambiguous.candidates()), name);
          assertEquals(row.get("reason"), ambiguous.reason());
          if (!row.get("suggested").isEmpty()) {
            assertEquals(row.get("suggested"), ambiguous.candidates().get(0).alpha3());
          }
        }
        case "note" -> {
          Resolved resolved = assertInstanceOf(Resolved.class, answer, name);
          assertEquals(Optional.of(row.get("reason")), resolved.note(), name);
          assertTrue(row.get("candidates").startsWith(resolved.country().alpha3()), name);
        }
        default -> {
          Former former = assertInstanceOf(Former.class, answer, name);
          List<String> given = new ArrayList<>(List.of(former.country().alpha3()));
          former.alternatives().forEach(other -> given.add(other.alpha3()));
          assertEquals(Tables.list(row.get("candidates")), given, name);
          assertEquals(Optional.of(row.get("reason")), former.note());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Burma,MMR", "Zaire,COD", "Zaïre,COD", "Upper Volta,BFA", "Haute-Volta,BFA", "Dahomey,BEN",
    "New Hebrides,VUT", "Rhodesia,ZWE", "East Timor,TLS", "BUR,MMR", "ZAR,COD", "TMP,TLS",
    "HVBF,BFA", "Swaziland,SWZ", "Macedonia,MKD",
  })
  void renamedStatesResolveToTodaysCountry(String typed, String alpha3) {
    assertEquals(alpha3, resolved(typed).country().alpha3());
    assertEquals(How.ALIAS, resolved(typed).how());
  }

  @Test
  void earlierNamesAreRemarkedOn() {
    assertEquals("an earlier name, out of use since 1989", resolved("Burma").note().orElseThrow());
    assertEquals(
        "a former state or territory, ended in 1990", resolved("South Yemen").note().orElseThrow());
    assertEquals(Optional.empty(), resolved("Myanmar").note());
  }

  @ParameterizedTest
  @CsvSource({
    "USSR,SUN",
    "U.S.S.R.,SUN",
    "URSS,SUN",
    "the Soviet Union,SUN",
    "SU,SUN",
    "Tchécoslovaquie,CSK",
    "Serbia and Montenegro,SCG",
    "SCG,SCG",
    "YUG,YUG",
    "SFRY,YUG",
    "East Germany,DDR",
    "GDR,DDR",
    "DDDE,DDR",
    "278,DDR",
    "Netherlands Antilles,ANT",
    "AN,ANT",
    "Sikkim,SKM",
    "736,SDN",
    "280,DEU",
  })
  void dissolvedStatesAreFormer(String typed, String alpha3) {
    Former former = assertInstanceOf(Former.class, countries.resolve(typed));
    assertEquals(alpha3, former.country().alpha3());
    assertEquals(List.of(), former.alternatives());
  }

  @Test
  void formerCodesOfTwoStatesNameBoth() {
    Former former = assertInstanceOf(Former.class, countries.resolve("CS"));
    assertEquals("CSK", former.country().alpha3());
    assertEquals("SCG", former.alternatives().get(0).alpha3());
    Former yugoslavia = assertInstanceOf(Former.class, countries.resolve("Yugoslavia"));
    assertEquals("YUG", yugoslavia.country().alpha3());
    assertEquals("SCG", yugoslavia.alternatives().get(0).alpha3());
    assertTrue(yugoslavia.note().orElseThrow().contains("Serbia and Montenegro"));
  }

  @Test
  void everyFormerCountryIsFoundAndNamesItsSuccessors() {
    List<Map<String, String>> rows = Tables.rows("former-countries.csv");
    assertEquals(35, countries.former().size());
    for (Map<String, String> row : rows) {
      FormerCountry former =
          countries.former().stream()
              .filter(each -> each.name("en").equals(row.get("en")))
              .findFirst()
              .orElseThrow();
      assertEquals(Integer.parseInt(row.get("withdrawn")), former.withdrawn());
      assertEquals(row.get("alpha4"), former.alpha4().orElse(""));
      assertEquals(
          Tables.list(row.get("successors")).stream().sorted().toList(),
          former.successors().stream().map(Country::alpha3).toList());
      assertEquals(former.renamed(), row.get("note").startsWith("renamed"));
      if (former.renamed()) {
        assertEquals(1, former.successors().size());
        assertEquals(former.successors().get(0), resolved(former.alpha4().orElseThrow()).country());
      } else if (former.alpha4().isPresent()) {
        Former found =
            assertInstanceOf(Former.class, countries.resolve(former.alpha4().orElseThrow()));
        assertEquals(former, found.country());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ADO,AND", "ROM,ROU", "WBG,PSE", "KSV,XKX", "IMY,IMN", "XKK,XKX", "983,XKX"})
  void codesThatOthersUseResolveWithARemark(String code, String alpha3) {
    assertEquals(alpha3, resolved(code).country().alpha3());
    assertTrue(resolved(code).note().orElseThrow().contains("code"));
    assertEquals(How.ALIAS, resolved(code).how());
  }

  @ParameterizedTest
  @CsvSource({
    "Côte d'Ivoire,CIV",
    "Cote d’Ivoire,CIV",
    "COTE D IVOIRE,CIV",
    "  the  Gambia ,GMB",
    "'Gambia, The',GMB",
    "St Lucia,LCA",
    "Sainte-Lucie,LCA",
    "Trinidad & Tobago,TTO",
    "U.S.A.,USA",
    "U.K.,GBR",
    "DR Congo,COD",
    "D.R. Congo,COD",
    "L'Inde,IND",
    "West Bank and Gaza,PSE",
    "Kosovo,XKX",
    "Timor-Leste,TLS",
    "San Marino,SMR",
    "São Tomé and Príncipe,STP",
    "Turkey,TUR",
    "(Tanzania),TZA",
  })
  void comparesNamesInTheirMatchingForm(String typed, String alpha3) {
    assertEquals(alpha3, resolved(typed).country().alpha3());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Saint", "The", "the the", "...", "&", "Wakanda", "T Z A", "\0"})
  void whatIsNoCountryStaysUnresolved(String typed) {
    assertEquals(new Unresolved(List.of()), countries.resolve(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "Tanzannia,TZA",
    "Ugannda,UGA",
    "Mozambiqe,MOZ",
    "Bangaldesh,BGD",
    "Kenia y Tanzanya,''",
    "East Africa,''",
    "North Africa,''",
    "Sub-Saharan,''",
    "Kenyaa,KEN",
    "Indonesai,IDN",
    "Keyna,KEN",
    "Ugadna,UGA",
    "Zambai,''",
    "Nigerai,''",
    "Nigger,''",
    "Malii,''",
    "Austrlia,''",
    "Kore,''",
  })
  void suggestsOnlyWhatIsClearlyNearest(String typed, String alpha3) {
    Unresolved unresolved = assertInstanceOf(Unresolved.class, countries.resolve(typed));
    assertEquals(alpha3.isEmpty() ? Set.of() : Set.of(alpha3), codes(unresolved.nearest()), typed);
  }

  @Test
  void veryLongTextsAreNoPlace() {
    assertEquals(new Unresolved(List.of()), countries.resolve("Kenya" + " ".repeat(1 << 20)));
    assertEquals(new Unresolved(List.of()), countries.resolve("\u0301".repeat(1 << 20)));
    assertEquals(Optional.empty(), Regions.bundled().resolve("a".repeat(1 << 20)));
    assertEquals("KEN", resolved("Kenya" + " ".repeat(195)).country().alpha3());
  }

  @Test
  void theReadmeCountsTheRowsOfEveryTable() {
    Tables.text("README.md")
        .lines()
        .filter(line -> line.matches("\\| [a-z0-9-]+\\.csv \\|.*"))
        .map(line -> line.split("\\|", -1))
        .forEach(
            cells ->
                assertEquals(
                    Integer.parseInt(cells[2].strip()),
                    Tables.rows(cells[1].strip()).size(),
                    cells[1]));
    assertTrue(Tables.text("README.md").contains(WorldBankCredit.LINE));
    assertTrue(Tables.text("UNICODE-LICENSE.txt").startsWith("UNICODE LICENSE V3"));
  }

  private Resolved resolved(String typed) {
    return assertInstanceOf(Resolved.class, countries.resolve(typed), typed);
  }

  private static Set<String> codes(List<Country> list) {
    Set<String> codes = new HashSet<>();
    list.forEach(country -> codes.add(country.alpha3()));
    return codes;
  }
}

package org.evidencematrix.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RegionsTest {

  private final Regions regions = Regions.bundled();

  @Test
  void placesEveryCountryAsTheTableDoes() {
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : Tables.rows("region-members.csv")) {
      for (RegionScheme scheme : RegionScheme.values()) {
        String given = regions.regionOf(row.get("alpha3"), scheme).map(Region::id).orElse("");
        if (!given.equals(row.get(scheme.code()))) {
          wrong.add(row.get("alpha3") + " " + scheme + " " + given);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void membershipsAddUpToThePublishedCounts() {
    assertEquals(
        Map.of(
            "east-asia-and-pacific", 38,
            "europe-and-central-asia", 57,
            "latin-america-and-caribbean", 42,
            "middle-east-north-africa-afghanistan-pakistan", 23,
            "north-america", 3,
            "south-asia", 6,
            "sub-saharan-africa", 48),
        sizes(RegionScheme.WORLD_BANK));
    assertEquals(
        Map.of(
            "east-asia-and-pacific", 33,
            "europe-and-central-asia", 23,
            "eastern-and-southern-africa", 23,
            "latin-america-and-caribbean", 37,
            "middle-east-and-north-africa", 21,
            "north-america", 2,
            "south-asia", 8,
            "west-and-central-africa", 24,
            "western-europe", 32),
        sizes(RegionScheme.UNICEF));
    assertEquals(249, sizes(RegionScheme.M49).values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(17, sizes(RegionScheme.M49).size());
  }

  private Map<String, Integer> sizes(RegionScheme scheme) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Region region : regions.of(scheme)) {
      sizes.put(region.id(), regions.members(region.id(), scheme).size());
    }
    return sizes;
  }

  @Test
  void twentyThreeEconomiesChangedTheirWorldBankRegionInFiscalYear2026() {
    Map<String, String> before = new TreeMap<>();
    for (Country country : Countries.bundled().all()) {
      String old = id(regions.regionOf(country.alpha3(), RegionScheme.WORLD_BANK, 2025));
      String now = id(regions.regionOf(country.alpha3(), RegionScheme.WORLD_BANK, 2026));
      assertEquals(now, id(regions.regionOf(country.alpha3(), RegionScheme.WORLD_BANK)));
      assertEquals(now, id(regions.regionOf(country.alpha3(), RegionScheme.WORLD_BANK, 2027)));
      assertEquals(old, id(regions.regionOf(country.alpha3(), RegionScheme.WORLD_BANK, 1989)));
      if (!old.equals(now)) {
        assertEquals("middle-east-north-africa-afghanistan-pakistan", now);
        before.put(country.alpha3(), old);
      }
    }
    assertEquals(23, before.size());
    assertEquals("south-asia", before.remove("AFG"));
    assertEquals("south-asia", before.remove("PAK"));
    assertEquals(Set.of("middle-east-and-north-africa"), new HashSet<>(before.values()));
    assertTrue(before.keySet().containsAll(List.of("JOR", "EGY", "MLT", "DJI", "PSE")));
  }

  @Test
  void theOtherSchemesDoNotDependOnTheYear() {
    for (Country country : Countries.bundled().all()) {
      for (RegionScheme scheme : List.of(RegionScheme.UNICEF, RegionScheme.M49)) {
        assertEquals(
            regions.regionOf(country.alpha3(), scheme),
            regions.regionOf(country.alpha3(), scheme, 2000));
      }
    }
    assertEquals(regions.of(RegionScheme.M49), regions.of(RegionScheme.M49, 2000));
    assertEquals(regions.of(RegionScheme.UNICEF), regions.of(RegionScheme.UNICEF, 2000));
  }

  @Test
  void closedListsHoldJustTheRegionsThatCountriesLieIn() {
    for (RegionScheme scheme : RegionScheme.values()) {
      assertEquals(regions.of(scheme, 2026), regions.of(scheme));
    }
    assertEquals(7, regions.of(RegionScheme.WORLD_BANK).size());
    assertEquals(9, regions.of(RegionScheme.UNICEF).size());
    List<String> old = ids(regions.of(RegionScheme.WORLD_BANK, 2025));
    assertTrue(old.contains("middle-east-and-north-africa"));
    assertEquals(7, old.size());
  }

  @Test
  void listsAreInTheOrderOfTheirIds() {
    assertEquals(ids(regions.all()).stream().sorted().toList(), ids(regions.all()));
    for (RegionScheme scheme : RegionScheme.values()) {
      assertEquals(ids(regions.of(scheme)).stream().sorted().toList(), ids(regions.of(scheme)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DJI,unicef,middle-east-and-north-africa",
    "SDN,unicef,middle-east-and-north-africa",
    "GRC,unicef,europe-and-central-asia",
    "USA,unicef,north-america",
    "DEU,unicef,western-europe",
    "NAM,unicef,eastern-and-southern-africa",
    "TWN,unicef,''",
    "ATA,m49,''",
    "ATA,wb,''",
    "TWN,m49,eastern-asia",
    "XKX,m49,southern-europe",
    "XKX,wb,europe-and-central-asia",
    "SDN,m49,northern-africa",
    "SDN,wb,sub-saharan-africa",
    "MEX,wb,latin-america-and-caribbean",
    "MEX,m49,latin-america-and-caribbean",
    "CHI,wb,europe-and-central-asia",
    "CHI,m49,''",
    "SUN,wb,europe-and-central-asia",
    "ZZZ,wb,''",
  })
  void knowsTheOddMemberships(String alpha3, String scheme, String expected) {
    assertEquals(expected, id(regions.regionOf(alpha3, RegionScheme.parse(scheme).orElseThrow())));
  }

  @ParameterizedTest
  @CsvSource({
    "Africa,africa",
    "Asia,asia",
    "the Americas,americas",
    "Sub-Saharan Africa,sub-saharan-africa",
    "Sub saharan Africa,sub-saharan-africa",
    "Afrique subsaharienne,sub-saharan-africa",
    "Eastern and Southern Africa,eastern-and-southern-africa",
    "Europe and Central Asia,europe-and-central-asia",
    "Europe & Central Asia,europe-and-central-asia",
    "Europe and Eurasia,europe-and-central-asia",
    "Latin America & Caribbean,latin-america-and-caribbean",
    "latin-america-and-caribbean,latin-america-and-caribbean",
    "East Africa,eastern-africa",
    "MENA,middle-east-and-north-africa",
    "ESAR,eastern-and-southern-africa",
  })
  void resolvesTheSpellingsOfSources(String typed, String expected) {
    assertEquals(expected, id(regions.resolve(typed)));
  }

  @Test
  void saysWhatEuropeAndEurasiaIs() {
    Region region = regions.resolve("Europe and Eurasia").orElseThrow();
    assertTrue(region.note("en").contains("Europe and Eurasia"));
    assertTrue(region.note("fr").contains("Europe et Eurasie"));
  }

  @Test
  void noNameBelongsToTwoRegions() {
    Map<String, String> owners = new HashMap<>();
    for (Region region : regions.all()) {
      List<String> names = new ArrayList<>(region.aliases());
      names.addAll(region.labels().values());
      names.add(region.id());
      for (String name : names) {
        String other = owners.put(NameForm.of(name), region.id());
        assertTrue(other == null || other.equals(region.id()), name + ": " + other);
        assertEquals(Optional.of(region), regions.resolve(name));
      }
      assertEquals(Optional.of(region), regions.byId(region.id()));
    }
  }

  @Test
  void continentsAndPartsAreOnNoAxisButHaveMembers() {
    int countries = 0;
    for (String id : List.of("africa", "americas", "asia", "europe", "oceania")) {
      assertEquals(Set.of(), regions.byId(id).orElseThrow().schemes());
      countries += regions.members(id, RegionScheme.M49).size();
    }
    assertEquals(249, countries);
    assertEquals(22, regions.members("eastern-africa", RegionScheme.M49).size());
    assertEquals(List.of(), regions.members("africa", RegionScheme.WORLD_BANK));
    assertEquals(List.of(), regions.members("nowhere", RegionScheme.M49));
  }

  @Property
  void neverFailsOnAnyText(@ForAll String typed) {
    regions.resolve(typed).ifPresent(region -> assertTrue(regions.all().contains(region)));
    assertEquals(Optional.empty(), regions.byId(typed + "!"));
  }

  @Test
  void theCodeListOfTheMatrixSaysTheSame() {
    Map<?, ?> list =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(
                    Tables.text("/org/evidencematrix/defaults/vocabulary/regions.yaml"));
    assertEquals("regions", list.get("list"));
    assertEquals(regions.all().stream().map(RegionsTest::asCode).toList(), list.get("codes"));
  }

  private static Map<String, Object> asCode(Region region) {
    Map<String, Object> code = new LinkedHashMap<>();
    code.put("id", region.id());
    code.put("label", region.labels());
    code.put("note", region.notes());
    code.put("aliases", region.aliases());
    code.put("schemes", region.schemes().stream().map(RegionScheme::code).toList());
    return code;
  }

  private static String id(Optional<Region> region) {
    return region.map(Region::id).orElse("");
  }

  private static List<String> ids(List<Region> list) {
    return list.stream().map(Region::id).toList();
  }
}

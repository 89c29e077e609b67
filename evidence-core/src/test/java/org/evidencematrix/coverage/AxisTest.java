package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.YearRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AxisTest {
  private static final Item ITEM =
      Item.builder()
          .id("made-up")
          .year(2019)
          .design("qualitative")
          .field(Item.SOCIAL_SERVICE)
          .language("fr")
          .literature("grey")
          .countries(List.of("KEN", "AFG"))
          .cadres(List.of("professional", "volunteer"))
          .themes(List.of("hiv"))
          .populations(List.of("children", "families"))
          .settings(List.of("rural"))
          .findings(
              List.of(Finding.of("s3", "client-outcome", Question.UNDERSTANDING, Direction.MIXED)))
          .build();

  /** The values that the items fill on an axis, in the order of the axis. */
  private static List<String> values(Grid grid, Item... items) {
    Coverage coverage = Coverage.of(MadeUp.setup(grid), List.of(items));
    Set<String> used = new TreeSet<>();
    for (Cell cell : coverage.cells(Question.UNDERSTANDING)) {
      if (cell.figures().n() > 0 || !cell.context().isEmpty()) {
        used.add(cell.column().id());
      }
    }
    return coverage.columns().stream().map(AxisValue::id).filter(used::contains).toList();
  }

  private static List<String> values(Axis axis, Item... items) {
    return values(Grid.of(Axis.STRATEGY, axis), items);
  }

  @ParameterizedTest
  @CsvSource({
    "PILLAR, p2",
    "STRATEGY, s3",
    "OUTCOME, client-outcome",
    "OUTCOME_LEVEL, client",
    "INCOME, L LM",
    "REGION, middle-east-north-africa-afghanistan-pakistan sub-saharan-africa",
    "COUNTRY, AFG KEN",
    "CADRE, professional volunteer",
    "DESIGN, qualitative",
    "TIER, 3",
    "FIELD, social-service",
    "LANGUAGE, fr",
    "LITERATURE, grey",
    "PERIOD, 2015-2019",
    "DIRECTION, mixed",
    "THEME, hiv",
    "POPULATION, children families",
    "SETTING, rural"
  })
  void sortsAFinding(Axis axis, String expected) {
    assertEquals(List.of(expected.split(" ", -1)), values(axis, ITEM));
  }

  @ParameterizedTest
  @EnumSource(
      value = Axis.class,
      names = {
        "OUTCOME",
        "OUTCOME_LEVEL",
        "CADRE",
        "LITERATURE",
        "DIRECTION",
        "THEME",
        "POPULATION",
        "SETTING",
        "LANGUAGE"
      })
  void whatIsNotThereIsNotCoded(Axis axis) {
    Item bare = MadeUp.item("b", "qualitative", "KEN", Question.UNDERSTANDING, "s1");
    assertEquals(List.of("not-coded"), values(axis, bare));
  }

  @ParameterizedTest
  @EnumSource(
      value = Axis.class,
      names = {"INCOME", "REGION", "COUNTRY"})
  void withoutCountryItIsGlobal(Axis axis) {
    Item bare = MadeUp.item("b", "qualitative", "", Question.UNDERSTANDING, "s1");
    assertEquals(List.of("global"), values(axis, bare));
  }

  @Test
  void regionsStandInWhereTheyAreOfTheScheme() {
    Item bare = MadeUp.item("b", "qualitative", "", Question.UNDERSTANDING, "s1");
    Item regional =
        MadeUp.with(bare, b -> b.regions(List.of("eastern-and-southern-africa", "africa")));
    Grid unicef = Grid.of(Axis.STRATEGY, Axis.REGION).withScheme(RegionScheme.UNICEF);
    assertEquals(List.of("eastern-and-southern-africa"), values(unicef, regional));
    assertEquals(List.of("global"), values(Axis.REGION, regional));
    assertEquals(List.of("global"), values(Axis.INCOME, regional));
  }

  @Test
  void regionsDoNotStandInWhereThereAreCountries() {
    Item both = MadeUp.with(ITEM, b -> b.regions(List.of("south-asia")).countries(List.of("KEN")));
    assertEquals(List.of("sub-saharan-africa"), values(Axis.REGION, both));
  }

  @Test
  void findingsNarrowCountriesCadresAndSettings() {
    Item narrower =
        MadeUp.with(
            ITEM,
            b ->
                b.findings(
                    List.of(
                        new Finding(
                            "s1",
                            Optional.empty(),
                            Optional.of(Question.UNDERSTANDING),
                            Optional.empty(),
                            List.of("AFG"),
                            List.of("para-professional"),
                            List.of("camp")))));
    assertEquals(List.of("AFG"), values(Axis.COUNTRY, narrower));
    assertEquals(List.of("para-professional"), values(Axis.CADRE, narrower));
    assertEquals(List.of("camp"), values(Axis.SETTING, narrower));
  }

  @Test
  void twoAxesOfPlacesAreReadFromTheSameCountry() {
    Coverage coverage =
        Coverage.of(MadeUp.setup(Grid.of(Axis.INCOME, Axis.COUNTRY)), List.of(ITEM));
    Set<String> filled =
        coverage.cells(Question.UNDERSTANDING).stream()
            .filter(c -> c.figures().n() > 0)
            .map(c -> c.row().id() + c.column().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(List.of("LAFG", "LMKEN")), filled);
  }

  @ParameterizedTest
  @CsvSource({
    // Kenya was lower-middle income from FY2016 on, low before.
    "2015, LM",
    "2014, L",
    "1988, L",
    "1987, unknown",
    "1960, unknown"
  })
  void incomeIsThatInForceAtTheEndOfTheLastYearOfData(int year, String level) {
    Item item =
        MadeUp.with(
            ITEM, b -> b.countries(List.of("KEN")).dataYears(new YearRange(year - 1, year)));
    assertEquals(List.of(level), values(Axis.INCOME, item));
  }

  @Test
  void incomeWithoutDataYearsIsThatOfTwoYearsBeforePublication() {
    Item item = MadeUp.with(ITEM, b -> b.countries(List.of("KEN")).year(2016));
    assertEquals(List.of("L"), values(Axis.INCOME, item));
    assertEquals(List.of("LM"), values(Grid.DEFAULT.withIncome(IncomeReading.CURRENT), item));
  }

  @Test
  void economiesThatTheBankLeavesOutAreNotClassified() {
    assertEquals(
        List.of("not-classified"),
        values(Axis.INCOME, MadeUp.with(ITEM, b -> b.countries(List.of("COK")))));
    assertEquals(
        List.of("unknown"),
        values(Axis.COUNTRY, MadeUp.with(ITEM, b -> b.countries(List.of("XYZ")))));
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void specialValuesStandAtTheEnd(Axis axis) {
    AxisValues values = AxisValues.of(axis, MadeUp.setup());
    boolean special = false;
    for (AxisValue value : values.all()) {
      assertTrue(value.special() || !special);
      special = value.special();
      assertFalse(value.label().in("fr").isBlank());
    }
    assertEquals(axis != Axis.PLACE_GROUP, special);
    assertEquals(values.all().size(), values.all().stream().map(AxisValue::id).distinct().count());
  }

  @Test
  void closedListsAreShownInFullAndLanguagesAsUsed() {
    Coverage cadres = Coverage.of(MadeUp.setup(Grid.of(Axis.LANGUAGE, Axis.CADRE)), List.of(ITEM));
    assertEquals(List.of("fr"), cadres.rows().stream().map(AxisValue::id).toList());
    assertEquals("français", cadres.rows().get(0).label().in("fr"));
    assertEquals(
        List.of("professional", "para-professional", "volunteer"),
        cadres.columns().stream().map(AxisValue::id).toList());
  }

  @Test
  void periodsReachTheReportsDate() {
    AxisValues values = AxisValues.of(Axis.PERIOD, MadeUp.setup());
    assertEquals(
        List.of(
            "before-2000",
            "2000-2004",
            "2005-2009",
            "2010-2014",
            "2015-2019",
            "2020-2024",
            "2025-2029",
            "not-coded"),
        values.all().stream().map(AxisValue::id).toList());
    assertEquals("before-2000", AxisValues.period(1999));
    assertEquals("2025-2029", AxisValues.period(2026));
  }

  @Test
  void namesAreUniqueAndPlaceGroupsAreNotOnOffer() {
    assertEquals(18, Axis.listed().size());
    for (Axis axis : Axis.listed()) {
      assertEquals(Optional.of(axis), Axis.parse(axis.id()));
      assertFalse(axis.label().in("fr").isBlank());
    }
    assertEquals(Optional.empty(), Axis.parse("place-group"));
    assertEquals(Optional.of(IncomeReading.CURRENT), IncomeReading.parse("current"));
    assertEquals(Optional.empty(), IncomeReading.parse("now"));
  }
}

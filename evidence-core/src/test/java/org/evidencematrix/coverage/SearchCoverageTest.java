package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Search;
import org.junit.jupiter.api.Test;

class SearchCoverageTest {
  private static final List<String> ALL = List.of();

  private static SearchState state(Grid grid, String row, String column, Search... searches) {
    Setup setup = MadeUp.setup(grid).withSearches(List.of(searches));
    return Coverage.of(setup, List.of()).cell(Question.EFFECT, row, column).search();
  }

  private static Search systematic(
      List<String> strategies, List<String> income, List<String> regions) {
    return MadeUp.search("systematic", strategies, income, regions);
  }

  @Test
  void emptyListsCoverEverything() {
    Search all = systematic(ALL, ALL, ALL);
    assertEquals(SearchState.SYSTEMATIC, state(Grid.DEFAULT, "s1", "L", all));
    assertEquals(SearchState.SYSTEMATIC, state(Grid.DEFAULT, "s1", "global", all));
    assertEquals(SearchState.NOT_SEARCHED, state(Grid.DEFAULT, "s1", "L"));
  }

  @Test
  void listedValuesCover() {
    Search some = systematic(List.of("s1"), List.of("L", "LM"), ALL);
    assertEquals(SearchState.SYSTEMATIC, state(Grid.DEFAULT, "s1", "LM", some));
    assertEquals(SearchState.NOT_SEARCHED, state(Grid.DEFAULT, "s1", "H", some));
    assertEquals(SearchState.NOT_SEARCHED, state(Grid.DEFAULT, "s2", "LM", some));
    assertEquals(SearchState.NOT_SEARCHED, state(Grid.DEFAULT, "s1", "global", some));
  }

  @Test
  void theBetterSearchCounts() {
    Search informal = MadeUp.search("informal", ALL, ALL, ALL);
    Search some = systematic(List.of("s1"), ALL, ALL);
    assertEquals(SearchState.SYSTEMATIC, state(Grid.DEFAULT, "s1", "L", some, informal));
    assertEquals(SearchState.INFORMAL, state(Grid.DEFAULT, "s2", "L", some, informal));
  }

  @Test
  void aListThatCutsThroughACellCoversAPart() {
    Search regions = systematic(ALL, ALL, List.of("south-asia"));
    assertEquals(SearchState.PARTLY, state(Grid.DEFAULT, "s1", "L", regions));
    Search poor = systematic(ALL, List.of("L"), ALL);
    Grid byRegion = Grid.of(Axis.STRATEGY, Axis.REGION);
    assertEquals(SearchState.PARTLY, state(byRegion, "s1", "south-asia", poor));
    Search every = systematic(ALL, List.of("L", "LM", "UM", "H"), ALL);
    assertEquals(SearchState.SYSTEMATIC, state(byRegion, "s1", "south-asia", every));
  }

  @Test
  void aPillarNeedsAllItsStrategies() {
    Grid pillars = Grid.of(Axis.PILLAR, Axis.INCOME);
    assertEquals(
        SearchState.PARTLY, state(pillars, "p1", "L", systematic(List.of("s1"), ALL, ALL)));
    assertEquals(
        SearchState.SYSTEMATIC,
        state(pillars, "p1", "L", systematic(List.of("s1", "s2"), ALL, ALL)));
    assertEquals(
        SearchState.NOT_SEARCHED,
        state(pillars, "p2", "L", systematic(List.of("s1", "s2"), ALL, ALL)));
  }

  @Test
  void regionsOfOtherSchemesCoverTheirCountries() {
    Search unicef =
        systematic(
            ALL, ALL, List.of("eastern-and-southern-africa", "west-and-central-africa", "africa"));
    Grid byRegion = Grid.of(Axis.STRATEGY, Axis.REGION);
    assertEquals(SearchState.SYSTEMATIC, state(byRegion, "s1", "sub-saharan-africa", unicef));
    assertEquals(SearchState.NOT_SEARCHED, state(byRegion, "s1", "south-asia", unicef));
    Grid byCountry = Grid.of(Axis.STRATEGY, Axis.COUNTRY);
    assertEquals(SearchState.SYSTEMATIC, state(byCountry, "s1", "KEN", unicef));
    assertEquals(SearchState.NOT_SEARCHED, state(byCountry, "s1", "IND", unicef));
  }
}

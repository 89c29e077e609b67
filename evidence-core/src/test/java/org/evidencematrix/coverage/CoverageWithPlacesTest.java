package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;

/** Counting two grids at once gives what counting each of them gives. */
class CoverageWithPlacesTest {
  private static final List<String> FILTERS =
      List.of("", "income=L,LM", "tier=2,3,4,5", "design!=systematic-review");

  @Property(tries = 200)
  void isWhatTwoCollectorsGive(
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int size,
      @ForAll @IntRange(max = 3) int filter,
      @ForAll boolean parallel) {
    List<Item> items = RandomMatrix.of(seed, size);
    Setup plain = MadeUp.setup();
    String typed = FILTERS.get(filter);
    Setup setup = typed.isEmpty() ? plain : plain.withFilter(parse(typed));
    Setup places = setup.withGrid(setup.grid().withColumns(Axis.PLACE_GROUP));
    for (Links links : List.of(Links.unknown(), Links.of(items))) {
      CoverageWithPlaces both =
          (parallel ? items.parallelStream() : items.stream())
              .collect(Coverage.collectorWithPlaces(setup, links));
      for (Question question : Question.values()) {
        assertEquals(
            Coverage.of(setup, items).cells(question), both.coverage().cells(question), typed);
        assertEquals(
            figures(Coverage.of(places, items), question), figures(both.places(), question), typed);
      }
    }
  }

  private static Filter parse(String typed) {
    FilterResult result =
        Filter.parse(typed, MadeUp.setup().framework(), MadeUp.setup().vocabulary());
    return ((FilterResult.Parsed) result).filter();
  }

  /** All but the lists of items, which lack ids. */
  private static List<Object> figures(Coverage coverage, Question question) {
    List<Object> all = new ArrayList<>();
    for (Cell cell : coverage.cells(question)) {
      all.add(List.of(cell.id(), cell.figures(), cell.allied(), cell.items().count()));
    }
    return all;
  }

  @Test
  void refusesRowsOfPlaces() {
    Setup setup = MadeUp.setup().withGrid(Grid.of(Axis.REGION, Axis.STRATEGY));
    assertThrows(
        IllegalArgumentException.class, () -> Coverage.collectorWithPlaces(setup, Links.unknown()));
  }

  @Property(tries = 20)
  void whatIsNamedIsTied(@ForAll @IntRange(min = 1, max = 3000) int named) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < named; i++) {
      names.add("named-" + i);
    }
    Item review =
        MadeUp.with(
            MadeUp.study("r", "systematic-review", MadeUp.HIGH, "s1"), b -> b.includes(names));
    Links links = Links.of(List.of(review));
    for (int i = 0; i < named; i++) {
      assertTrue(links.isLinked(study("named-" + i)), "named-" + i);
      assertFalse(links.isLinked(study("other-" + i)), "other-" + i);
    }
  }

  private static Item study(String id) {
    return MadeUp.study(id, "before-after", MadeUp.HIGH, "s1");
  }
}

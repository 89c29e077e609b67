package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.YearRange;
import org.junit.jupiter.api.Test;

class IncomeChangesTest {
  private static final Setup SETUP = MadeUp.setup();

  @Test
  void showsACountryThatHasAnotherClassToday() {
    // Kenya was low income until FY2015 and is lower-middle income since.
    Item item =
        MadeUp.with(
            MadeUp.study("a", "randomized-trial", "KEN", "s1"),
            b -> b.dataYears(new YearRange(2008, 2009)));
    IncomeChanges changes = IncomeChanges.of(SETUP, List.of(item));
    assertEquals(1, changes.placed());
    assertEquals(
        List.of(
            new IncomeChanges.Change(
                "a",
                2009,
                false,
                false,
                List.of(
                    new IncomeChanges.Moved("KEN", IncomeLevel.LOW, IncomeLevel.LOWER_MIDDLE)))),
        changes.items());
    assertEquals(
        List.of("effect/s1/L 1 0", "effect/s1/LM 0 1"),
        changes.cells().stream()
            .map(
                c -> c.then().id() + ' ' + c.then().figures().n() + ' ' + c.current().figures().n())
            .toList());
  }

  @Test
  void saysWhereTheYearIsGuessed() {
    Item item = MadeUp.with(MadeUp.study("a", "randomized-trial", "KEN", "s1"), b -> b.year(2010));
    IncomeChanges.Change change = IncomeChanges.of(SETUP, List.of(item)).items().get(0);
    assertEquals(2008, change.year());
    assertEquals(true, change.guessed());
  }

  @Test
  void readsCountriesOfSingleFindings() {
    Item item =
        MadeUp.with(
            MadeUp.study("a", "randomized-trial", "USA", "s1"),
            b ->
                b.dataYears(new YearRange(2009, 2009))
                    .findings(
                        List.of(
                            new org.evidencematrix.model.Finding(
                                "s1",
                                java.util.Optional.empty(),
                                java.util.Optional.of(Question.EFFECT),
                                java.util.Optional.empty(),
                                List.of("KEN"),
                                List.of(),
                                List.of()))));
    assertEquals(1, IncomeChanges.of(SETUP, List.of(item)).items().size());
  }

  @Test
  void needsAnAxisOfIncome() {
    Setup regions = MadeUp.setup(Grid.of(Axis.STRATEGY, Axis.REGION));
    assertThrows(IllegalArgumentException.class, () -> IncomeChanges.of(regions, List.of()));
  }

  @Property(tries = 50)
  void cellsChangeOnlyWhereItemsDo(@ForAll long seed) {
    List<Item> items = RandomMatrix.of(seed, 6);
    IncomeChanges changes = IncomeChanges.of(SETUP, items);
    if (changes.items().stream().allMatch(IncomeChanges.Change::allied)) {
      assertEquals(List.of(), changes.cells());
    }
    List<Item> unchanged =
        items.stream()
            .filter(i -> changes.items().stream().noneMatch(c -> c.item().equals(i.id())))
            .toList();
    assertEquals(List.of(), IncomeChanges.of(SETUP, unchanged).cells());
  }
}

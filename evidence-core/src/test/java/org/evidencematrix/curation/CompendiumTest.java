package org.evidencematrix.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.junit.jupiter.api.Test;

class CompendiumTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Collection collection(
      String where, List<String> items, boolean permission, String due, String state) {
    return new Collection(
        "c",
        "Made-up Group",
        Labels.english("Made-up compendium"),
        Optional.of(where).filter(w -> !w.isEmpty()),
        items,
        permission,
        due.isEmpty()
            ? Optional.empty()
            : Optional.of(new Collection.Review(Optional.of(due), Optional.of(state))),
        new Labels(Map.of()));
  }

  private static Compendium of(Collection collection) {
    Matrix matrix = MadeUpMatrix.with(List.of(), List.of(collection));
    return Compendium.of(collection, matrix, TODAY);
  }

  private static List<String> ids(Compendium compendium) {
    return compendium.entries().stream().map(e -> e.item().id()).toList();
  }

  @Test
  void holdsWhatTheFilterFindsAndWhatWasNamed() {
    Compendium compendium =
        of(
            collection(
                "theme=case-management", List.of("a-trial", "gone", "c-tool"), false, "", ""));
    assertEquals(List.of("a-trial", "c-tool", "d-tested"), ids(compendium));
    assertEquals(List.of("gone"), compendium.missing());
    assertEquals(
        List.of(true, true, false),
        compendium.entries().stream().map(Compendium.Entry::byHand).toList());
    assertTrue(compendium.entries().stream().allMatch(Compendium.Entry::whole));
  }

  @Test
  void showsOnlyTheReferenceWithoutPermission() {
    Compendium compendium =
        of(collection("", List.of("a-trial", "b-qualitative", "c-tool"), true, "", ""));
    assertEquals(
        List.of("a-trial false", "b-qualitative false", "c-tool true"),
        compendium.entries().stream().map(e -> e.item().id() + ' ' + e.whole()).toList());
  }

  @Test
  void showsOnlyTheReferenceOfWhatWasRefusedWhateverTheCollectionSays() {
    Compendium compendium =
        of(collection("", List.of("a-trial", "b-qualitative", "c-tool"), false, "", ""));
    assertEquals(
        List.of("a-trial true", "b-qualitative false", "c-tool true"),
        compendium.entries().stream().map(e -> e.item().id() + ' ' + e.whole()).toList());
  }

  @Test
  void marksToolsThatNobodyIsKnownToHaveTested() {
    Compendium compendium =
        of(collection("", List.of("a-trial", "c-tool", "d-tested"), false, "", ""));
    assertEquals(
        List.of(false, true, false),
        compendium.entries().stream().map(Compendium.Entry::hasNoEvidenceLinked).toList());
    assertEquals(List.of("a-trial"), compendium.entries().get(2).evidence());
  }

  @Test
  void isOverdueFromTheDayAfter() {
    assertFalse(of(collection("", List.of("a-trial"), false, "2026-11-22", "open")).overdue());
    assertTrue(of(collection("", List.of("a-trial"), false, "2026-11-21", "open")).overdue());
    assertFalse(of(collection("", List.of("a-trial"), false, "2026-11-21", "done")).overdue());
    assertFalse(of(collection("", List.of("a-trial"), false, "", "")).overdue());
  }

  @Test
  void aFilterThatCannotBeReadFindsNothing() {
    Compendium compendium = of(collection("theme=made-up", List.of("a-trial"), false, "", ""));
    assertEquals(List.of("a-trial"), ids(compendium));
    assertEquals(1, compendium.filterProblems().size());
  }
}

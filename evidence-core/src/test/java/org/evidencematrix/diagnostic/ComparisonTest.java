package org.evidencematrix.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void anAddedLineMakesNoOldFindingNew() {
    assertEquals(List.of(false), fresh(List.of(at(3, "year", "x")), List.of(at(7, "year", "x"))));
  }

  @Test
  void anAddedListEntryMakesNoOldFindingNew() {
    assertEquals(
        List.of(false), fresh(List.of(at(3, "cadres[0]", "x")), List.of(at(4, "cadres[1]", "x"))));
  }

  @Test
  void anotherTextIsNew() {
    assertEquals(List.of(true), fresh(List.of(at(3, "year", "x")), List.of(at(3, "year", "y"))));
  }

  @Test
  void oneMoreOfTheSameIsNewAndItIsTheLast() {
    assertEquals(
        List.of(false, true),
        fresh(
            List.of(at(3, "cadres[0]", "x")),
            List.of(at(3, "cadres[0]", "x"), at(4, "cadres[1]", "x"))));
  }

  @Test
  void everythingIsNewAfterNothingAndNothingAfterItself() {
    List<Diagnostic> some = List.of(at(3, "year", "x"), at(4, "doi", "y"));
    assertEquals(List.of(true, true), fresh(List.of(), some));
    assertEquals(List.of(false, false), fresh(some, some));
  }

  private static List<Boolean> fresh(List<Diagnostic> before, List<Diagnostic> after) {
    Diagnostics now = new Diagnostics(after, 1, 1, 0, 0);
    Predicate<Diagnostic> test = Comparison.newSince(new Diagnostics(before, 1, 1, 0, 0), now);
    return now.findings().stream().map(test::test).toList();
  }

  private static Diagnostic at(int line, String field, String typed) {
    Position place = new Position(line, 1);
    return new Diagnostic(
        "made-up-rule",
        Severity.ERROR,
        new Location("matrix/items/a.yaml", place, place, "", 0),
        Message.of("made-up-rule.message", "typed", typed, "line", line),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("a"),
        Optional.of(field));
  }
}

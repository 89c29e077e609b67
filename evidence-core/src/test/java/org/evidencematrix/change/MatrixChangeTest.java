package org.evidencematrix.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;
import org.junit.jupiter.api.Test;

/** All matrices and items here are made up. */
class MatrixChangeTest {
  private static final int TRIES = 150;

  static Matrix matrix(List<Item> items) {
    return matrix(items, Scoring.DEFAULT, List.of());
  }

  private static Matrix matrix(List<Item> items, Scoring scoring, List<Search> searches) {
    MatrixInfo info =
        new MatrixInfo(
            Labels.english("Made up"),
            "",
            1,
            MadeUp.AS_OF,
            "",
            List.of("en"),
            Optional.empty(),
            600,
            60,
            scoring);
    return new Matrix(info, MadeUp.framework(), MadeUp.vocabulary(), items, searches, List.of());
  }

  private static MatrixChange between(List<Item> before, List<Item> after) {
    return MatrixChange.between(matrix(before), matrix(after), ChangeOptions.DEFAULT);
  }

  /** Drops, changes, renames and adds some items. */
  private static List<Item> edited(List<Item> items, long seed) {
    Random random = new Random(seed);
    List<Item> others = RandomMatrix.of(seed + 1, items.size());
    List<Item> edited = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      switch (random.nextInt(6)) {
        case 0 -> {}
        case 1 -> edited.add(MadeUp.with(others.get(i), b -> b.id(item.id())));
        case 2 -> edited.add(MadeUp.with(item, b -> b.id("moved-" + item.id()).doi("10.1/x")));
        case 3 -> edited.add(MadeUp.with(item, b -> b.title("Another title")));
        default -> edited.add(item);
      }
    }
    if (random.nextBoolean()) {
      edited.add(MadeUp.study("new", "randomized-trial", MadeUp.LOW, "s1"));
    }
    return edited;
  }

  @Property(tries = TRIES)
  void isEmptyAgainstItself(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    assertTrue(between(items, shuffled).isEmpty());
  }

  @Property(tries = TRIES)
  void isMirroredInTheOtherDirection(@ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> before = RandomMatrix.of(seed, size);
    List<Item> after = edited(before, seed);
    assertEquals(between(after, before), between(before, after).mirror());
  }

  @Property(tries = TRIES)
  void namesEveryCellThatDiffersAndNoOther(
      @ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> before = RandomMatrix.of(seed, size);
    List<Item> after = edited(before, seed);
    Coverage old = Coverage.of(matrix(before), Grid.DEFAULT);
    Coverage now = Coverage.of(matrix(after), Grid.DEFAULT);
    TreeSet<String> expected = new TreeSet<>();
    for (Question question : Question.values()) {
      for (Cell cell : now.cells(question)) {
        if (cell.isClassified()) {
          Cell was = old.cell(question, cell.row().id(), cell.column().id());
          if (was.figures().n() != cell.figures().n()
              || was.figures().coverage() != cell.figures().coverage()
              || was.allied().n() != cell.allied().n()) {
            expected.add(cell.id());
          }
        }
      }
    }
    TreeSet<String> found = new TreeSet<>();
    for (CellChange cell : between(before, after).ownCells()) {
      boolean numbers =
          cell.before().map(CellState::n).equals(cell.after().map(CellState::n))
              && cell.rise() == 0
              && cell.before().map(CellState::allied).equals(cell.after().map(CellState::allied));
      if (cell.isClassified() && !numbers) {
        found.add(cell.id());
      }
    }
    assertEquals(expected, found);
  }

  private static Item full() {
    Map<String, String> identifiers =
        Map.of("pmid", "1", "pmcid", "2", "isbn", "3", "issn", "4", "handle", "5", "openalex", "6");
    Optional<String> some = Optional.of("x");
    return Item.builder()
        .id("doe-2021")
        .title("Title")
        .titleTranslated("Titre")
        .authors(List.of("Doe, Jane"))
        .year(2021)
        .type("report")
        .venue("V")
        .volume("1")
        .issue("2")
        .pages("3")
        .publisher("P")
        .doi("10.1/1")
        .url("https://example.org")
        .identifiers(identifiers)
        .language("en")
        .literature("grey")
        .summary("S")
        .field("health")
        .countries(List.of("KEN"))
        .regions(List.of("r"))
        .scope(Scope.NATIONAL)
        .dataYears(new YearRange(2019, 2020))
        .settings(List.of("rural"))
        .populations(List.of("children"))
        .cadres(List.of("volunteer"))
        .localTitles(List.of("helper"))
        .design("qualitative")
        .designNote("N")
        .sample(new Sample(OptionalInt.of(3), some))
        .appraisal(new Appraisal("jbi", List.of("yes"), List.of("no"), some, some, some))
        .lastSearch(2020)
        .findings(List.of(Finding.of("s1", Question.EFFECT)))
        .themes(List.of("hiv"))
        .family("f")
        .includes(List.of("a"))
        .translationOf("b")
        .supersedes("c")
        .distinctFrom(List.of("d"))
        .status(Status.RETRACTED)
        .statusNote("N")
        .evidence(List.of("e"))
        .rights(new Rights(some, some, some, some))
        .foundIn(List.of(new FoundIn(some, Optional.empty())))
        .verifiedAt("https://example.org")
        .coding(new Coding(some, some, some))
        .uncertain(List.of("year"))
        .contributors(List.of("Roe, Ann"))
        .build();
  }

  @Test
  void comparesEveryFieldOfTheFormat() {
    Item bare = Item.builder().id("doe-2021").build();
    ItemChange change = between(List.of(bare), List.of(full())).items().get(0);
    List<String> expected = new ArrayList<>();
    for (Field field : Format.ITEM.fields()) {
      if (!field.fields().isEmpty() && !field.list()) {
        field.fields().forEach(inner -> expected.add(field.name() + '.' + inner.name()));
      } else if (!field.name().equals("id") && !field.name().equals("findings")) {
        expected.add(field.name());
      }
    }
    assertEquals(
        new TreeSet<>(expected),
        new TreeSet<>(change.fields().stream().map(FieldChange::field).toList()));
    assertEquals(1, change.findings().size());
    assertEquals(ItemChange.Kind.CHANGED, change.kind());
  }

  @Test
  void keepsIdentifiersThatTheFormatDoesNotName() {
    Item before = MadeUp.with(full(), b -> b.identifiers(Map.of("ark", "1")));
    Item after = MadeUp.with(full(), b -> b.identifiers(Map.of("ark", "2")));
    assertEquals(
        List.of(new FieldChange("identifiers.ark", List.of("1"), List.of("2"))),
        between(List.of(before), List.of(after)).items().get(0).fields());
  }

  @Test
  void ordersCountOnlyWhereTheySaySomething() {
    Item before =
        MadeUp.with(full(), b -> b.countries(List.of("KEN", "MWI")).authors(List.of("A", "B")));
    Item sets = MadeUp.with(before, b -> b.countries(List.of("MWI", "KEN")));
    Item order = MadeUp.with(before, b -> b.authors(List.of("B", "A")));
    assertTrue(between(List.of(before), List.of(sets)).items().isEmpty());
    assertEquals(
        "authors", between(List.of(before), List.of(order)).items().get(0).fields().get(0).field());
  }

  @Test
  void findsTheSameStudyUnderAnotherId() {
    Item before = full();
    Item byDoi = MadeUp.with(before, b -> b.id("doe-2022").doi("10.1/1").title("New title"));
    Item byCitation = MadeUp.with(before, b -> b.id("doe-2022").doi("10.1/2"));
    Item neither = MadeUp.with(byCitation, b -> b.year(1999));
    assertEquals(
        ItemChange.Kind.MOVED, between(List.of(before), List.of(byDoi)).items().get(0).kind());
    assertEquals(
        ItemChange.Kind.MOVED, between(List.of(before), List.of(byCitation)).items().get(0).kind());
    assertEquals(
        List.of(ItemChange.Kind.REMOVED, ItemChange.Kind.ADDED),
        between(List.of(before), List.of(neither)).items().stream().map(ItemChange::kind).toList());
  }

  @Test
  void pairsFindingsBeforeItComparesThem() {
    Finding retention = Finding.of("s1", "retention", Question.EFFECT, Direction.MIXED);
    Finding favourable = Finding.of("s1", "retention", Question.EFFECT, Direction.FAVOURABLE);
    Finding other = Finding.of("s2", Question.UNDERSTANDING);
    Finding recoded = Finding.of("s3", Question.UNDERSTANDING);
    Finding added = Finding.of("s4", "client-outcome", Question.EFFECT, Direction.MIXED);
    List<FindingChange> changes =
        ItemChanges.findings(List.of(other, retention), List.of(added, favourable, recoded));
    assertEquals(3, changes.size());
    assertEquals(
        List.of(new FieldChange("direction", List.of("mixed"), List.of("favourable"))),
        changes.get(0).fields());
    assertEquals(
        List.of(new FieldChange("strategy", List.of("s2"), List.of("s3"))),
        changes.get(1).fields());
    assertEquals(Optional.of(added), changes.get(2).after());
    assertTrue(changes.get(2).before().isEmpty());
  }

  @Test
  void doesNotCallItNewsWhenOthersPass() {
    Item study = MadeUp.study("a", "randomized-trial", MadeUp.LOW, "s1");
    MatrixChange change = between(List.of(), List.of(study));
    assertEquals(List.of("effect/s1/L"), change.ownMoves().stream().map(CellChange::id).toList());
    assertTrue(change.pushedMoves() > 0);
  }

  @Test
  void tellsWhatAnItemAdds() {
    Item trial = MadeUp.study("a", "randomized-trial", MadeUp.LOW, "s1");
    Item second = MadeUp.study("b", "quasi-experimental", MadeUp.LOW, "s1");
    Item protocol = MadeUp.study("c", "protocol", MadeUp.LOW, "s1");
    Item allied = MadeUp.with(trial, b -> b.id("d").field("health"));
    Item retracted = MadeUp.with(trial, b -> b.id("e").status(Status.RETRACTED));
    Item nowhere = MadeUp.with(trial, b -> b.id("f").findings(List.of()));
    Matrix before = matrix(List.of(trial));
    Matrix after = matrix(List.of(trial, second, protocol, allied, retracted, nowhere));
    MatrixChange change = MatrixChange.between(before, after, ChangeOptions.DEFAULT);
    List<Contribution> all = Contribution.of(change, Setup.of(after, Grid.DEFAULT));
    assertEquals(
        List.of(
            Contribution.Role.COUNTED,
            Contribution.Role.CONTEXT,
            Contribution.Role.ALLIED,
            Contribution.Role.RETRACTED,
            Contribution.Role.NOWHERE),
        all.stream().map(Contribution::role).toList());
    assertEquals(Optional.of("effect/s1/L"), all.get(0).lead().map(CellChange::id));
    assertFalse(all.get(0).lead().get().isFilled());
  }

  @Test
  void saysWhichSettingsMoveNumbers() {
    List<Item> items = List.of(MadeUp.study("a", "randomized-trial", MadeUp.LOW, "s1", "s2"));
    Search search = MadeUp.search("systematic", List.of("s3"), List.of(), List.of());
    MatrixChange change =
        MatrixChange.between(
            matrix(items),
            matrix(items, MadeUp.scoring(1, 0.0, .1, .25, .45, .65, .8), List.of(search)),
            ChangeOptions.DEFAULT);
    assertEquals(
        List.of("scoring.gamma", ""),
        change.settings().stream().map(s -> s.change().field()).toList());
    assertTrue(change.movedBySettings());
    assertTrue(change.items().isEmpty());
    assertTrue(
        change.ownCells().stream().anyMatch(c -> c.id().equals("effect/s1/L") && c.rise() < 0),
        "a study in two cells counts less in each");
    assertTrue(
        change.ownCells().stream()
            .anyMatch(
                c ->
                    c.rowId().equals("s3")
                        && c.closed().stream().anyMatch(k -> k.id().equals("not-searched"))
                        && c.opened().stream().anyMatch(k -> k.id().equals("absolute"))));
  }
}

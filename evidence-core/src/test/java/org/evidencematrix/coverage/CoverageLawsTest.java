package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Status;

/** The laws of coverage, on generated matrices of at most forty items. */
class CoverageLawsTest {
  private static final int TRIES = 300;
  private static final double EXACT = 1e-12;
  private static final List<String> COLUMNS =
      List.of("L", "LM", "UM", "H", "global", "not-classified", "unknown");

  private static Coverage coverage(List<Item> items) {
    return Coverage.of(MadeUp.setup(), items);
  }

  /** Every figure of every cell, shown or not. */
  private static Map<String, Cell> cells(Coverage coverage) {
    Map<String, Cell> cells = new TreeMap<>();
    for (Question question : Question.values()) {
      for (String row : MadeUp.STRATEGIES) {
        for (String column : COLUMNS) {
          Cell cell = coverage.cell(question, row, column);
          cells.put(cell.id(), cell);
        }
      }
    }
    return cells;
  }

  private static void assertAgrees(
      List<Item> items, Coverage coverage, Scoring scoring, Naive.Keep keep) {
    double[] weights = scoring.weights().stream().mapToDouble(Double::doubleValue).toArray();
    for (Question question : Question.values()) {
      for (boolean allied : new boolean[] {false, true}) {
        Naive naive = new Naive(items, question, weights, scoring.gamma(), keep, allied);
        for (String row : MadeUp.STRATEGIES) {
          for (String column : COLUMNS) {
            Naive.Numbers expected = naive.cell(row, column, MadeUp.AS_OF.getYear());
            Cell cell = coverage.cell(question, row, column);
            Figures found = allied ? cell.allied() : cell.figures();
            assertEquals(expected.n(), found.n(), cell::id);
            assertEquals(expected.mass(), found.mass(), EXACT, cell::id);
            assertEquals(expected.coverage(), found.coverage(), EXACT, cell::id);
            assertEquals(expected.synthesis(), found.synthesis().status(), EXACT, cell::id);
            assertEquals(expected.strong(), found.strongFamilies(), cell::id);
            assertEquals(expected.strongPrimaries(), found.strongPrimaries(), cell::id);
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void agreesWithTheFormulasFollowedItemByItem(
      @ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    assertAgrees(items, coverage(items), Scoring.DEFAULT, Naive.Keep.ALL);
  }

  @Property(tries = TRIES)
  void agreesUnderOtherWeightsFromTheSameCounts(
      @ForAll long seed,
      @ForAll @IntRange(max = 25) int size,
      @ForAll @DoubleRange(max = 1) double gamma) {
    List<Item> items = RandomMatrix.of(seed, size);
    Scoring other = MadeUp.scoring(gamma, 0.0, 0.0, 0.3, 0.5, 0.5, 1.0);
    Coverage coverage = coverage(items).reweighted(Weighting.of(other));
    assertAgrees(items, coverage, other, Naive.Keep.ALL);
  }

  @Property(tries = TRIES)
  void agreesUnderAFilter(@ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Coverage coverage = Coverage.of(MadeUp.setup().withFilter(filter()), items);
    assertAgrees(
        items,
        coverage,
        Scoring.DEFAULT,
        new Naive.Keep(
            i -> i.year() >= 2010,
            f -> f.strategy().equals("s1") || f.strategy().equals("s3"),
            (i, income) -> !income.equals("H")));
  }

  private static Filter filter() {
    FilterResult result =
        Filter.parse(
            "year>=2010 strategy=s1,s3 income!=H", MadeUp.framework(), MadeUp.vocabulary());
    return ((FilterResult.Parsed) result).filter();
  }

  @Property(tries = TRIES)
  void addingAnItemThatFillsNoNewCellNeverLowersCoverage(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    RandomMatrix more = new RandomMatrix(seed + 1);
    Item drawn = more.alone("new", size);
    Item like = more.pick(items);
    // Alone in a new family, or a report of the same study as another item, in that item's cells.
    Item added =
        more.chance(50)
            ? drawn
            : MadeUp.with(
                drawn,
                b -> {
                  b.translationOf(like.id()).year(like.year()).countries(like.countries());
                  like.dataYears().ifPresent(b::dataYears);
                  return b.field(like.field()).findings(like.findings());
                });
    Assume.that(like.dataYears().isPresent() || drawn.dataYears().isEmpty());
    // A retracted item ties nothing: the new report would not belong to its family.
    Assume.that(like.status() == Status.CURRENT);
    Map<String, Cell> before = cells(coverage(items));
    List<Item> all = new ArrayList<>(items);
    all.add(added);
    cells(coverage(all))
        .forEach(
            (id, cell) ->
                assertTrue(
                    cell.figures().coverage() >= before.get(id).figures().coverage() - EXACT, id));
  }

  @Property(tries = TRIES)
  void retractedItemsChangeNoFigure(@ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    RandomMatrix more = new RandomMatrix(seed + 1);
    Item added = MadeUp.with(more.item("new", size), b -> b.status(Status.RETRACTED));
    List<Item> all = new ArrayList<>(items);
    all.add(added);
    Map<String, Cell> before = cells(coverage(items));
    cells(coverage(all))
        .forEach(
            (id, cell) -> {
              assertEquals(before.get(id).figures(), cell.figures());
              assertEquals(before.get(id).items(), cell.items());
            });
  }

  @Property(tries = TRIES)
  void alliedFieldsChangeNoFigureOfTheWorkforce(
      @ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Map<String, Cell> without =
        cells(coverage(items.stream().filter(i -> !i.isAlliedField()).toList()));
    cells(coverage(items))
        .forEach((id, cell) -> assertEquals(without.get(id).figures(), cell.figures()));
  }

  @Property(tries = TRIES)
  void orderChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(cells(coverage(items)), cells(coverage(shuffled)));
  }

  @Property(tries = TRIES)
  void partsMergeToTheWholeHoweverSplit(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<Item> items = RandomMatrix.of(seed, size);
    Random random = new Random(seed);
    for (Links links : List.of(Links.unknown(), Links.of(items))) {
      List<CoverageAccumulator> some = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        some.add(new CoverageAccumulator(MadeUp.setup(), links));
      }
      items.forEach(item -> some.get(random.nextInt(parts)).add(item));
      while (some.size() > 1) {
        CoverageAccumulator one = some.remove(random.nextInt(some.size()));
        some.get(random.nextInt(some.size())).merge(one);
      }
      assertEquals(cells(coverage(items)), cells(some.get(0).finish()));
    }
  }

  @Property(tries = TRIES)
  void partsMergeAsBytesToo(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<Item> items = RandomMatrix.of(seed, size);
    Random random = new Random(seed);
    for (Links links : List.of(Links.unknown(), Links.of(items))) {
      List<CoverageAccumulator> some = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        some.add(new CoverageAccumulator(MadeUp.setup(), links));
      }
      items.forEach(item -> some.get(random.nextInt(parts)).add(item));
      CoverageAccumulator whole = new CoverageAccumulator(MadeUp.setup(), links);
      some.forEach(part -> whole.merge(part.toBytes()));
      assertEquals(cells(coverage(items)), cells(whole.finish()));
      CoverageAccumulator again = new CoverageAccumulator(MadeUp.setup(), links);
      assertArrayEquals(whole.toBytes(), again.merge(whole.toBytes()).toBytes());
    }
  }

  @Property(tries = 200)
  void damagedBytesAreRefused(@ForAll long seed, @ForAll @IntRange(max = 9) int size) {
    CoverageAccumulator part = new CoverageAccumulator(MadeUp.setup(), Links.unknown());
    RandomMatrix.of(seed, size).forEach(part::add);
    byte[] bytes = part.toBytes();
    Random random = new Random(seed);
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    CoverageAccumulator other = new CoverageAccumulator(MadeUp.setup(), Links.unknown());
    assertThrows(IllegalArgumentException.class, () -> other.merge(cut));
    bytes[random.nextInt(12)]++;
    assertThrows(IllegalArgumentException.class, () -> other.merge(bytes));
  }

  @Property(tries = 100)
  void parallelStreamsGiveTheSame(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Links links = items.parallelStream().collect(Links.collector());
    Map<String, Cell> whole = cells(coverage(items));
    assertEquals(whole, cells(items.parallelStream().collect(Coverage.collector(MadeUp.setup()))));
    assertEquals(
        whole, cells(items.parallelStream().collect(Coverage.collector(MadeUp.setup(), links))));
  }

  @Property(tries = TRIES)
  void fractionalCountingSharesAWeightOut(@ForAll long seed) {
    Item item =
        MadeUp.with(
            new RandomMatrix(seed).item("one", 0),
            b -> b.field("social-service").status(Status.CURRENT));
    Scoring scoring = MadeUp.scoring(1, 0.0, 0.1, 0.25, 0.45, 0.65, 0.8);
    Coverage coverage = Coverage.of(MadeUp.setup().withScoring(scoring), List.of(item));
    for (Question question : Question.values()) {
      double mass = 0;
      double weight = 0;
      for (Cell cell : cells(coverage).values()) {
        if (cell.question() == question) {
          mass += cell.figures().mass();
          if (cell.figures().bestTier().isPresent()) {
            weight = scoring.weights().get(cell.figures().bestTier().getAsInt());
          }
        }
      }
      assertEquals(weight, mass, EXACT);
    }
  }

  @Property(tries = TRIES)
  void coverageIsAShare(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
    for (Cell cell : cells(coverage(RandomMatrix.of(seed, size))).values()) {
      Figures figures = cell.figures();
      assertTrue(figures.coverage() >= 0 && figures.coverage() <= 1);
      assertEquals(figures.n() == 0, figures.coverage() == 0);
      assertEquals(Band.of(figures.coverage(), figures.n()), figures.band());
    }
  }

  @Property(tries = TRIES)
  void raisingAWeightNeverLowersCoverage(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(max = 5) int tier,
      @ForAll @DoubleRange(max = 1) double share) {
    Coverage coverage = coverage(RandomMatrix.of(seed, size));
    List<Double> raised = new ArrayList<>(Scoring.DEFAULT.weights());
    raised.set(tier, raised.get(tier) + (1 - raised.get(tier)) * share);
    Map<String, Cell> before = cells(coverage);
    cells(coverage.reweighted(new Weighting(raised, Scoring.DEFAULT.gamma())))
        .forEach(
            (id, cell) ->
                assertTrue(
                    cell.figures().coverage() >= before.get(id).figures().coverage() - EXACT, id));
  }

  @Property(tries = TRIES)
  void filteringNeverRaisesAShare(@ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Map<String, Cell> before = cells(coverage(items));
    cells(Coverage.of(MadeUp.setup().withFilter(filter()), items))
        .forEach(
            (id, cell) -> {
              // Fewer reports never raise what a cell's families weigh, a share at a time.
              assertTrue(cell.figures().mass() <= before.get(id).figures().mass() + EXACT, id);
              assertTrue(cell.figures().n() <= before.get(id).figures().n(), id);
            });
  }

  @Property(tries = TRIES)
  void uniqueTotalsNeverExceedTheFamilies(@ForAll long seed, @ForAll @IntRange(max = 40) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Coverage coverage = coverage(items);
    for (Question question : Question.values()) {
      int families =
          new Naive(items, question, new double[6], 0, Naive.Keep.ALL, false).allocations().size();
      int all = coverage.families(question);
      assertTrue(all <= families);
      for (String row : MadeUp.STRATEGIES) {
        int inRow = coverage.rowFamilies(question, row);
        int sum = 0;
        for (String column : COLUMNS) {
          int n = coverage.cell(question, row, column).figures().n();
          sum += n;
          assertTrue(n <= inRow && n <= coverage.columnFamilies(question, column));
          assertTrue(coverage.columnFamilies(question, column) <= all);
        }
        assertTrue(inRow <= all && inRow <= sum);
      }
    }
  }

  @Property(tries = 100)
  void eachPlaceGroupIsAGridOfItsOwn(@ForAll long seed, @ForAll @IntRange(max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Grid grid = Grid.of(Axis.STRATEGY, Axis.PLACE_GROUP);
    Coverage apart = Coverage.of(MadeUp.setup(grid), items);
    // The same by hand: findings without places, so that strategies alone decide k.
    List<Item> nowhere =
        items.stream()
            .map(
                i ->
                    MadeUp.with(
                        i,
                        b ->
                            b.countries(List.of())
                                .findings(
                                    i.findings().stream()
                                        .map(
                                            f ->
                                                new Finding(
                                                    f.strategy(),
                                                    f.outcome(),
                                                    f.question(),
                                                    f.direction(),
                                                    List.of(),
                                                    f.cadres(),
                                                    f.settings()))
                                        .toList())))
            .toList();
    Coverage expected = coverage(nowhere);
    for (String row : MadeUp.STRATEGIES) {
      double everywhere =
          apart.cell(Question.EFFECT, row, AxisValues.EVERYWHERE).figures().coverage();
      assertEquals(
          expected.cell(Question.EFFECT, row, "global").figures().coverage(), everywhere, EXACT);
    }
  }
}

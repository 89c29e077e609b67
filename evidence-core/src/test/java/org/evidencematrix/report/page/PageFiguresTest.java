package org.evidencematrix.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Condition;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.IncomeReading;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Ballot;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.VotingRound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page's script reckons is what the library reckons, cell by cell. */
class PageFiguresTest {
  private static final String LOAD =
      "window.tried = new evidenceMatrix.Matrix(JSON.parse(arguments[0])); return tried.n";

  /** Every cell of a grid for a selection, as a map of texts and numbers. */
  private static final String CELLS =
      """
      const [rows, columns, scheme, income, mode, chosen, drawn, language] = arguments;
      const E = evidenceMatrix;
      const positions = {};
      for (const [facet, values] of Object.entries(chosen)) {
        const axis = tried.axis(facet, scheme);
        positions[facet] = values.map(v => axis.at.get(v));
      }
      const selection = new E.Selection(tried, {chosen: positions, mode, scheme, income});
      const grid = new E.Grid(tried, rows, columns, scheme, income);
      const coverage = new E.Coverage(grid, selection);
      const gaps = new E.Gaps(coverage);
      const words = new E.Words(tried, language);
      if (drawn) gaps.sure().finish();
      const out = {selected: tried.items.id.filter((_, i) => selection.items[i]), cells: {}};
      for (const q of [0, 1]) for (const r of coverage.shownRows) for (const c of coverage.shownColumns) {
        const gap = gaps.gap(q, r, c), f = gap.figures, allied = coverage.figures(q, r, c, 1);
        const sure = drawn ? gaps.sure().of(gap) : null;
        out.cells[['effect', 'understanding'][q] + '/' + grid.rows.ids[r] + '/' + grid.columns.ids[c]] = {
          n: f.n, mass: f.mass, coverage: f.coverage, band: f.band, strong: f.strong,
          strongPrimaries: f.strongPrimaries, reviews: f.reviews, status: f.synthesis.status,
          whenFresh: f.synthesis.whenFresh, pipeline: f.pipeline, five: f.reviewsWithinFiveYears,
          notAppraised: f.notAppraised, directions: f.directions.join(' '), newest: f.newest,
          items: f.items.length, context: f.context.length, retracted: f.retracted.length,
          allied: allied.n, alliedCoverage: allied.coverage, alliedItems: allied.items.length,
          search: grid.searchState(r, c), rank: gap.rank, sharing: gap.sharing,
          kinds: gap.kinds.map(k => [k.id, ...k.flags].join(' ')).join(', '),
          said: [...words.situation(gap), words.closing(gaps, gap), words.nearest(gaps, gap),
            words.allied(gaps, gap)].filter(Boolean).join(' '),
          rests: words.restsOn(gaps, gap), rankSaid: words.rank(gap, sure), unsure: words.unsure(sure),
          sure: sure && [sure.from, sure.median, sure.to, sure.stability].join(' '), top: sure && sure.top};
      }
      return out;
      """;

  private static final List<Band> BANDS = List.of(Band.values());

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.in(folder);
    Path page = Pages.file(folder, "small.html", Pages.madeUp(RandomMatrix.of(1, 3)));
    browser.open(page, "");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /**
   * Loads a matrix into the page.
   *
   * @param matrix the matrix; its settings say how many draws there are
   */
  private static void load(Matrix matrix) {
    String data = new PageData(matrix, Pages.setup(matrix), "1.0.0").json();
    assertEquals((long) matrix.items().size(), browser.run(LOAD, data));
  }

  @Test
  void reckonsTheRealMatrixOnEveryAxis() {
    Matrix matrix = Pages.real();
    load(matrix);
    for (Axis axis :
        List.of(Axis.INCOME, Axis.OUTCOME, Axis.CADRE, Axis.PERIOD, Axis.DIRECTION, Axis.SETTING)) {
      same(matrix, Grid.of(Axis.STRATEGY, axis), "each", Map.of(), Language.EN);
    }
    same(matrix, Grid.DEFAULT, "each", Map.of(), Language.FR);
    same(matrix, Grid.DEFAULT.withIncome(IncomeReading.CURRENT), "each", Map.of(), Language.EN);
    for (RegionScheme scheme : RegionScheme.values()) {
      Grid grid = Grid.of(Axis.STRATEGY, Axis.REGION).withScheme(scheme);
      same(matrix, grid, "each", Map.of(), Language.EN);
    }
  }

  @Test
  void reckonsSelectionsOfTheRealMatrix() {
    Matrix matrix = Pages.real();
    load(matrix);
    Random random = new Random(20161122);
    for (int round = 0; round < 25; round++) {
      Grid grid =
          Grid.of(
              Axis.STRATEGY,
              List.of(Axis.INCOME, Axis.REGION, Axis.CADRE, Axis.OUTCOME).get(round % 4));
      same(
          matrix, grid, round % 3 == 2 ? "all" : "each", chosen(matrix, grid, random), Language.EN);
    }
  }

  @Test
  void reckonsMadeUpMatricesWithFamiliesReviewsAndRetractions() {
    for (int seed = 1; seed <= 30; seed++) {
      Matrix matrix =
          Pages.madeUp(
              RandomMatrix.of(seed, 30),
              MadeUp.search("informal", List.of("s1"), List.of(), List.of()),
              MadeUp.search("systematic", List.of(), List.of("L"), List.of("SSA")));
      load(matrix);
      Random random = new Random(seed);
      Grid grid =
          Grid.of(
              seed % 4 == 0 ? Axis.CADRE : Axis.STRATEGY,
              List.of(Axis.INCOME, Axis.REGION, Axis.PERIOD).get(seed % 3));
      if (grid.rows() == Axis.STRATEGY) {
        same(matrix, grid, "each", Map.of(), Language.FR);
        same(matrix, grid, "each", chosen(matrix, grid, random), Language.EN);
        same(matrix, grid, "all", chosen(matrix, grid, random), Language.EN);
      }
    }
  }

  /**
   * A filter of the library holds for all its conditions, so that "any" is one no filter can say.
   * It is asked of a matrix in which each finding has left what matches anything and no more;
   * without the share of a family in its cells (gamma 0), which the findings taken away would
   * change.
   */
  @Test
  void reckonsWhatHasAnyChosenValue() {
    for (Matrix each : List.of(Pages.real(), Pages.madeUp(RandomMatrix.of(5, 60)))) {
      Matrix matrix =
          withScoring(
              each.withItems(each.items().stream().filter(PageFiguresTest::isInOnePlace).toList()),
              new Scoring(0, each.info().scoring().weights(), 7, 200, 10, 2));
      load(matrix);
      browser.run("tried.info.draws.gammaTo = 0");
      Random random = new Random(7);
      for (int round = 0; round < 12; round++) {
        Grid grid =
            Grid.of(
                Axis.STRATEGY,
                List.of(Axis.INCOME, Axis.REGION, Axis.CADRE, Axis.OUTCOME).get(round % 4));
        Setup setup = Pages.setup(matrix).withGrid(grid);
        Map<Axis, List<String>> chosen = chosen(matrix, grid, random);
        List<Item> matching = matching(matrix, setup, chosen);
        List<String> ids = matching.stream().map(Item::id).toList();
        Map<String, Item> byId = matching.stream().collect(Collectors.toMap(Item::id, i -> i));
        Map<String, Object> found = reckoned(grid, "any", chosen, true, Language.EN);
        assertEquals(ids, found.get("selected"), chosen.toString());
        List<String> named = new ArrayList<>(ids);
        named.add("none-of-them");
        GapAnalysis analysis =
            GapAnalysis.of(
                setup.withFilter(
                    new Filter(List.of(new Condition("id", Condition.Operator.IS, named)))),
                matrix.items().stream().map(i -> byId.getOrDefault(i.id(), i)).toList(),
                GapOptions.of(setup.scoring()).withDraws(new Draws(200, 7, 0.5, 0, 0, 0.2)));
        same(analysis, found, Language.EN, grid + " any " + chosen);
      }
    }
  }

  private static boolean isInOnePlace(Item item) {
    return item.regions().size() < 2 || !item.countries().isEmpty();
  }

  private static Matrix withScoring(Matrix matrix, Scoring scoring) {
    MatrixInfo info = matrix.info();
    return new Matrix(
        new MatrixInfo(
            info.title(),
            info.steward(),
            info.format(),
            info.asOf(),
            info.licence(),
            info.languages(),
            info.contribute(),
            info.summaryLimit(),
            info.idLimit(),
            scoring),
        matrix.framework(),
        matrix.vocabulary(),
        matrix.items(),
        matrix.searches(),
        matrix.exemptions(),
        matrix.rounds(),
        matrix.questions(),
        matrix.collections());
  }

  /** Items with those findings and countries of each that have any of the chosen values. */
  private static List<Item> matching(Matrix matrix, Setup setup, Map<Axis, List<String>> chosen) {
    List<Predicate<Item>> tests =
        chosen.entrySet().stream()
            .map(e -> new Filter(List.of(condition(e.getKey(), e.getValue()))).matcher(setup))
            .toList();
    List<Item> matching = new ArrayList<>();
    for (Item item : matrix.items()) {
      List<Finding> findings = new ArrayList<>();
      for (Finding finding : item.findings()) {
        List<String> all = finding.countries().isEmpty() ? item.countries() : finding.countries();
        List<Finding> atoms =
            all.isEmpty()
                ? List.of(finding)
                : all.stream().map(c -> with(finding, List.of(c))).toList();
        List<Finding> left =
            atoms.stream()
                .filter(
                    atom -> {
                      Item alone = item.toBuilder().findings(List.of(atom)).build();
                      return tests.isEmpty() || tests.stream().anyMatch(t -> t.test(alone));
                    })
                .toList();
        if (!left.isEmpty()) {
          findings.add(with(finding, left.stream().flatMap(f -> f.countries().stream()).toList()));
        }
      }
      if (!findings.isEmpty()) {
        matching.add(item.toBuilder().findings(findings).build());
      }
    }
    return matching;
  }

  private static Finding with(Finding finding, List<String> countries) {
    return new Finding(
        finding.strategy(),
        finding.outcome(),
        finding.question(),
        finding.direction(),
        countries,
        finding.cadres(),
        finding.settings());
  }

  @Test
  void ranksByVotes() {
    Matrix plain = Pages.madeUp(RandomMatrix.of(9, 40));
    Map<String, Map<String, Double>> yes =
        Map.of("s1", Map.of("need", 1.0), "s2", Map.of("need", 0.5));
    Map<String, Map<String, Double>> no =
        Map.of("s1", Map.of("need", 0.5), "s2", Map.of("need", 0.0));
    Matrix matrix =
        new Matrix(
            plain.info(),
            plain.framework(),
            plain.vocabulary(),
            plain.items(),
            plain.searches(),
            plain.exemptions(),
            List.of(
                new VotingRound(
                    "made-up",
                    "2020-01-01",
                    Map.of("need", 1.0),
                    List.of(
                        new Ballot("a", Optional.empty(), Optional.empty(), yes),
                        new Ballot("b", Optional.empty(), Optional.empty(), no)),
                    Labels.english(""))),
            List.of(),
            List.of());
    load(matrix);
    Random random = new Random(3);
    for (Axis axis : List.of(Axis.INCOME, Axis.SETTING, Axis.DESIGN)) {
      Grid grid = Grid.of(Axis.STRATEGY, axis);
      same(matrix, grid, "each", Map.of(), Language.FR);
      same(matrix, grid, "each", chosen(matrix, grid, random), Language.EN);
    }
    assertTrue(
        Pages.setup(matrix).rounds().size() == 1
            && GapAnalysis.of(matrix, Grid.DEFAULT).ranking().stream().anyMatch(g -> g.need() < 1));
  }

  @Test
  void drawsTheStreamOfTheLibrary() {
    String drawn =
        "const s = new evidenceMatrix.SplitMix64(arguments[0]);"
            + " return [s.next(), s.next(), s.next()].map(String).join(' ')";
    // The first numbers of the reference code of SplitMix64 for the seed 1234567.
    assertEquals(
        "6457827717110365317 3203168211198807973 9817491932198370423",
        browser.run(drawn, "1234567"));
    assertEquals(
        browser.run(drawn, "-1"), browser.run(drawn, "18446744073709551615"), "64 bits, no sign");
  }

  private static Condition condition(Axis axis, List<String> values) {
    return new Condition(axis.id(), Condition.Operator.IS, values);
  }

  /** Some values on two or three axes. */
  private static Map<Axis, List<String>> chosen(Matrix matrix, Grid grid, Random random) {
    List<Axis> axes =
        new ArrayList<>(
            List.of(
                Axis.STRATEGY,
                Axis.INCOME,
                Axis.REGION,
                Axis.CADRE,
                Axis.TIER,
                Axis.DESIGN,
                Axis.DIRECTION,
                Axis.LITERATURE,
                Axis.FIELD));
    Map<Axis, List<String>> chosen = new LinkedHashMap<>();
    int wanted = 2 + random.nextInt(2);
    for (int i = 0; i < wanted; i++) {
      Axis axis = axes.remove(random.nextInt(axes.size()));
      List<AxisValue> values =
          Coverage.of(
                  Pages.setup(matrix)
                      .withGrid(new Grid(other(axis), axis, grid.scheme(), grid.income())),
                  matrix.items())
              .columns();
      List<String> some = new ArrayList<>();
      for (AxisValue value : values) {
        if (random.nextInt(2) == 0 && !value.id().equals(AxisValue.UNKNOWN)) {
          some.add(value.id());
        }
      }
      if (!some.isEmpty()) {
        chosen.put(axis, some);
      }
    }
    return chosen;
  }

  private static Axis other(Axis axis) {
    return axis == Axis.STRATEGY ? Axis.PILLAR : Axis.STRATEGY;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> reckoned(
      Grid grid, String mode, Map<Axis, List<String>> chosen, boolean drawn, Language language) {
    Map<String, List<String>> byName = new HashMap<>();
    chosen.forEach((axis, values) -> byName.put(axis.id(), values));
    return (Map<String, Object>)
        browser.run(
            CELLS,
            grid.rows().id(),
            grid.columns().id(),
            grid.scheme().code(),
            grid.income().id(),
            mode,
            byName,
            drawn,
            language.code());
  }

  private static Filter filter(
      Matrix matrix, Setup setup, String mode, Map<Axis, List<String>> chosen) {
    List<Condition> conditions = new ArrayList<>();
    chosen.forEach((axis, values) -> conditions.add(condition(axis, values)));
    if (mode.equals("all") && !chosen.isEmpty()) {
      List<Predicate<Item>> every = new ArrayList<>();
      chosen.forEach(
          (axis, values) -> {
            for (String value : values) {
              List<Condition> narrower =
                  conditions.stream()
                      .map(c -> c.key().equals(axis.id()) ? condition(axis, List.of(value)) : c)
                      .toList();
              every.add(new Filter(narrower).matcher(setup));
            }
          });
      List<String> ids =
          matrix.items().stream()
              .filter(i -> every.stream().allMatch(p -> p.test(i)))
              .map(Item::id)
              .collect(Collectors.toCollection(ArrayList::new));
      ids.add("none-of-them");
      conditions.add(new Condition("id", Condition.Operator.IS, ids));
    }
    return new Filter(conditions);
  }

  @SuppressWarnings("unchecked")
  private static void same(
      Matrix matrix, Grid grid, String mode, Map<Axis, List<String>> chosen, Language language) {
    Setup setup = Pages.setup(matrix).withGrid(grid);
    Filter filter = filter(matrix, setup, mode, chosen);
    String where = grid + " " + mode + " " + filter;
    Map<String, Object> found = reckoned(grid, mode, chosen, true, language);
    if (!filter.isEmpty()) {
      Predicate<Item> passes = filter.matcher(setup);
      assertEquals(
          matrix.items().stream().filter(passes).map(Item::id).toList(),
          found.get("selected"),
          where);
    }
    same(GapAnalysis.of(setup.withFilter(filter), matrix.items()), found, language, where);
  }

  @SuppressWarnings("unchecked")
  private static void same(
      GapAnalysis analysis, Map<String, Object> found, Language language, String where) {
    Map<String, Object> cells = (Map<String, Object>) found.get("cells");
    GapSentences sentences = GapSentences.in(language, analysis);
    int compared = 0;
    for (Question question : Question.values()) {
      for (Cell cell : analysis.coverage().cells(question)) {
        Map<String, Object> js = (Map<String, Object>) cells.get(cell.id());
        if (js != null) {
          figures(cell, js, where + " " + cell.id());
          compared++;
        }
      }
    }
    assertEquals(cells.size(), compared, where);
    assertEquals(
        2 * analysis.coverage().rows().size() * analysis.coverage().columns().size(), compared);
    for (Gap gap : analysis.ranking()) {
      Map<String, Object> js = (Map<String, Object>) cells.get(gap.cell().id());
      said(gap, js, sentences, where + " " + gap.cell().id());
    }
  }

  private static void said(Gap gap, Map<String, Object> js, GapSentences sentences, String where) {
    assertEquals(
        gap.kinds().stream()
            .map(
                a ->
                    a.flags().isEmpty()
                        ? a.kind().id()
                        : a.kind().id() + " " + String.join(" ", a.flags()))
            .collect(Collectors.joining(", ")),
        js.get("kinds"),
        where);
    List<String> all = new ArrayList<>(sentences.situation(gap));
    sentences.closing(gap).ifPresent(all::add);
    sentences.nearest(gap).ifPresent(all::add);
    sentences.allied(gap).ifPresent(all::add);
    assertEquals(String.join(" ", all), js.get("said"), where);
    assertEquals((long) gap.rank().orElseThrow().position(), js.get("rank"), where);
    assertEquals((long) gap.rank().orElseThrow().sharing(), js.get("sharing"), where);
    Certainty sure = gap.certainty().orElseThrow();
    assertEquals(
        sure.from() + " " + sure.median() + " " + sure.to() + " " + sure.stability().id(),
        js.get("sure"),
        where);
    near(sure.topShare(), js.get("top"), where);
    assertEquals(sentences.rank(gap).orElseThrow(), js.get("rankSaid"), where);
    assertEquals(sentences.unsure(gap).orElse(""), js.get("unsure"), where);
    assertEquals(sentences.restsOn(gap).orElse(""), js.get("rests"), where);
  }

  private static void figures(Cell cell, Map<String, Object> js, String where) {
    assertEquals((long) cell.figures().n(), js.get("n"), where);
    near(cell.figures().mass(), js.get("mass"), where);
    near(cell.figures().coverage(), js.get("coverage"), where);
    near(cell.figures().massNotAppraised(), js.get("notAppraised"), where);
    near(cell.figures().synthesis().status(), js.get("status"), where);
    near(cell.figures().synthesis().whenFresh(), js.get("whenFresh"), where);
    near(cell.allied().coverage(), js.get("alliedCoverage"), where);
    assertEquals((long) BANDS.indexOf(cell.figures().band()), js.get("band"), where);
    assertEquals((long) cell.figures().strongFamilies(), js.get("strong"), where);
    assertEquals((long) cell.figures().strongPrimaries(), js.get("strongPrimaries"), where);
    assertEquals((long) cell.figures().reviews(), js.get("reviews"), where);
    assertEquals((long) cell.figures().pipeline(), js.get("pipeline"), where);
    assertEquals((long) cell.figures().reviewsWithinFiveYears(), js.get("five"), where);
    assertEquals((long) cell.figures().newest().year().orElse(0), js.get("newest"), where);
    assertEquals(
        cell.figures().directions().favourable()
            + " "
            + cell.figures().directions().unfavourable()
            + " "
            + cell.figures().directions().mixed()
            + " "
            + cell.figures().directions().noEffect(),
        js.get("directions"),
        where);
    assertEquals((long) cell.items().count(), js.get("items"), where);
    assertEquals((long) cell.context().count(), js.get("context"), where);
    assertEquals((long) cell.retracted().count(), js.get("retracted"), where);
    assertEquals((long) cell.allied().n(), js.get("allied"), where);
    assertEquals((long) cell.alliedItems().count(), js.get("alliedItems"), where);
    assertEquals(cell.search().id(), js.get("search"), where);
  }

  private static void near(double expected, Object found, String where) {
    assertEquals(expected, ((Number) found).doubleValue(), 1e-9, where);
  }
}

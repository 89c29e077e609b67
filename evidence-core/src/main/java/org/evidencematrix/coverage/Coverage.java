package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collector;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of a grid: rows, columns, and the figures of every cell for each question.
 *
 * <p>Values of closed lists are always rows and columns; special ones ({@code not-classified},
 * {@code unknown}, {@code not-coded}) stand at the end and are there when something is in them,
 * {@code global} always on an axis of income or region. What the filter itself rules out is no row
 * or column: with {@code income=L} there is no column of high income. Immutable and thread-safe.
 */
public final class Coverage {
  private final Setup setup;
  private final CellFinder finder;
  private final Weighting weighting;
  private final Result workforce;
  private final Result allied;
  private final List<AxisValue> rows;
  private final List<AxisValue> columns;
  private final SearchCoverage searches;
  private final FilterReach reach;
  private final Optional<Votes> votes;

  /** The weighting as numbers; two threads may both make them. */
  private volatile @Nullable Shares shares;

  /** Cells are asked for again and again, by rankings and neighbours; each is reckoned once. */
  private final Map<Long, Cell> known = new ConcurrentHashMap<>();

  Coverage(Setup setup, CellFinder finder, Weighting weighting, Result workforce, Result allied) {
    this.setup = setup;
    this.finder = finder;
    this.weighting = weighting;
    this.workforce = workforce;
    this.allied = allied;
    this.searches = new SearchCoverage(setup);
    this.votes = votes(setup);
    TreeSet<Integer> usedRows = new TreeSet<>();
    TreeSet<Integer> usedColumns = new TreeSet<>();
    for (Question question : Question.values()) {
      for (Result result : List.of(workforce, allied)) {
        result
            .tallies(question)
            .forEach(
                (cell, tally) -> {
                  if (tally.hasAny()) {
                    usedRows.add(cell / width());
                    usedColumns.add(cell % width());
                  }
                });
      }
    }
    reach = new FilterReach(setup);
    rows = shown(finder.rows(), usedRows, reach);
    columns = shown(finder.columns(), usedColumns, reach);
  }

  /** Takes over everything but the weights. */
  private Coverage(Coverage from, Weighting weighting) {
    setup = from.setup;
    finder = from.finder;
    this.weighting = weighting;
    workforce = from.workforce;
    allied = from.allied;
    rows = from.rows;
    columns = from.columns;
    searches = from.searches;
    reach = from.reach;
    votes = from.votes;
  }

  private static Optional<Votes> votes(Setup setup) {
    List<Axis> axes = List.of(setup.grid().rows(), setup.grid().columns());
    return axes.contains(Axis.STRATEGY) || axes.contains(Axis.PILLAR)
        ? Votes.of(setup.rounds(), setup.asOf())
        : Optional.empty();
  }

  private static List<AxisValue> shown(AxisValues values, Set<Integer> used, FilterReach reach) {
    List<AxisValue> shown = new ArrayList<>();
    for (int i = 0; i < values.all().size(); i++) {
      AxisValue value = values.all().get(i);
      if (used.contains(i) || (values.isAlwaysShown(value) && reach.holds(values.axis(), value))) {
        shown.add(value);
      }
    }
    return List.copyOf(shown);
  }

  /** Returns the coverage of a matrix by its own settings, without filter. */
  public static Coverage of(Matrix matrix, Grid grid) {
    return of(Setup.of(matrix, grid), matrix.items());
  }

  /**
   * Returns the coverage of some items.
   *
   * @param items the items; gone through twice
   */
  public static Coverage of(Setup setup, Iterable<Item> items) {
    CoverageAccumulator accumulator = new CoverageAccumulator(setup, Links.of(items));
    items.forEach(accumulator::add);
    return accumulator.finish();
  }

  /**
   * Returns a collector that needs one pass and keeps a few numbers of each item until the end.
   * Good for parallel streams.
   */
  public static Collector<Item, ?, Coverage> collector(Setup setup) {
    return collector(setup, Links.unknown());
  }

  /**
   * Returns a collector for the second pass over a large collection, which keeps only items that
   * are tied to others. Good for parallel streams.
   *
   * @param links what the first pass found, see {@link Links#collector()}
   */
  public static Collector<Item, ?, Coverage> collector(Setup setup, Links links) {
    CellFinder finder = new CellFinder(setup);
    return Collector.of(
        () -> CoverageAccumulator.of(setup, links, finder),
        CoverageAccumulator::add,
        CoverageAccumulator::merge,
        CoverageAccumulator::finish,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns a collector as {@link #collector(Setup, Links)} does, which also counts the same items
   * on the same rows over groups of places ({@link Axis#PLACE_GROUP}); much faster than two
   * collectors.
   *
   * @param setup the set-up of a grid whose rows are not places
   * @param links what the first pass found, see {@link Links#collector()}
   * @throws IllegalArgumentException if the rows are places
   */
  public static Collector<Item, ?, CoverageWithPlaces> collectorWithPlaces(
      Setup setup, Links links) {
    if (setup.grid().rows().isPlace()) {
      throw new IllegalArgumentException("rows of places: " + setup.grid().rows().id());
    }
    Setup places = setup.withPlaceGroups();
    CellFinder finder = new CellFinder(setup, Optional.of(places));
    CellFinder placesFinder = new CellFinder(places);
    return Collector.of(
        () -> CoverageAccumulator.of(setup, links, finder, places, placesFinder),
        CoverageAccumulator::add,
        CoverageAccumulator::merge,
        CoverageAccumulator::finishBoth,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Returns the same counts under other weights or another gamma, without going through the items
   * again.
   */
  public Coverage reweighted(Weighting other) {
    return new Coverage(this, other);
  }

  /**
   * Returns the coverage as it would be with imagined studies in some cells, published in the year
   * of the report's date. Rows and columns stay as they are. Imagined studies say nothing of cadres
   * and outcomes, are in no list of items, and fill no cell besides the ones given; the numbers of
   * families of rows, columns and the whole count a study once for each cell that it is given for.
   *
   * @param studies studies by cell; cells of this coverage
   * @throws IllegalArgumentException if an axis has no such value
   */
  public Coverage imagining(Map<Cell, List<Imagined>> studies) {
    Result result = workforce;
    for (Question question : Question.values()) {
      Map<Integer, List<Imagined>> cells = new TreeMap<>();
      studies.forEach(
          (cell, list) -> {
            if (cell.question() == question) {
              int row = position(finder.rows(), cell.row().id());
              int column = position(finder.columns(), cell.column().id());
              cells.put(row * width() + column, List.copyOf(list));
            }
          });
      if (!cells.isEmpty()) {
        result = result.with(question, cells, setup.asOf().getYear());
      }
    }
    return new Coverage(setup, finder, weighting, result, allied);
  }

  /** Returns what the coverage was computed with. */
  public Setup setup() {
    return setup;
  }

  /** Returns the weights and gamma. */
  public Weighting weighting() {
    return weighting;
  }

  /**
   * Returns the votes that weigh the cells; nothing without a voting round, and on grids with
   * neither strategies nor pillars.
   */
  public Optional<Votes> votes() {
    return votes;
  }

  /**
   * Returns N, how much evidence is needed in a cell: by the votes on its strategy, or the mean
   * over the strategies of its pillar; 1 without votes and in special rows and columns.
   */
  public double need(AxisValue row, AxisValue column) {
    if (votes.isEmpty()) {
      return 1;
    }
    Votes given = votes.get();
    Grid grid = setup.grid();
    if (grid.rows() == Axis.STRATEGY || grid.columns() == Axis.STRATEGY) {
      AxisValue strategy = grid.rows() == Axis.STRATEGY ? row : column;
      return strategy.special() ? 1 : given.of(strategy.id()).need();
    }
    AxisValue pillar = grid.rows() == Axis.PILLAR ? row : column;
    return setup.framework().pillar(pillar.id()).map(Pillar::strategies).orElse(List.of()).stream()
        .mapToDouble(s -> given.of(s.id()).need())
        .average()
        .orElse(1);
  }

  /** Tells whether the filter leaves a question in question. */
  public boolean asks(Question question) {
    return reach.holds(question);
  }

  /** Returns the rows shown, in their stated order. */
  public List<AxisValue> rows() {
    return rows;
  }

  /** Returns the columns shown, in their stated order. */
  public List<AxisValue> columns() {
    return columns;
  }

  /** Returns the rows that are values of their code list. */
  public List<AxisValue> classifiedRows() {
    return rows.stream().filter(v -> !v.special()).toList();
  }

  /** Returns the columns that are values of their code list. */
  public List<AxisValue> classifiedColumns() {
    return columns.stream().filter(v -> !v.special()).toList();
  }

  /**
   * Returns a cell, empty ones included.
   *
   * @param row id of a value of the row axis
   * @param column id of a value of the column axis
   * @throws IllegalArgumentException if an axis has no such value
   */
  public Cell cell(Question question, String row, String column) {
    return cell(question, position(finder.rows(), row), position(finder.columns(), column));
  }

  private static int position(AxisValues values, String id) {
    int at = values.indexOf(id);
    if (at < 0) {
      throw new IllegalArgumentException("no " + values.axis().id() + " " + id);
    }
    return at;
  }

  private Cell cell(Question question, int row, int column) {
    int cell = row * width() + column;
    long key = (long) cell << 1 | (question == Question.EFFECT ? 1 : 0);
    Cell found = known.get(key);
    if (found == null) {
      found = reckon(question, row, column, cell);
      known.put(key, found);
    }
    return found;
  }

  private Cell reckon(Question question, int row, int column, int cell) {
    Tally tally = workforce.tally(question, cell);
    Tally other = allied.tally(question, cell);
    AxisValue rowValue = finder.rows().all().get(row);
    AxisValue columnValue = finder.columns().all().get(column);
    int year = setup.asOf().getYear();
    Shares shares = shares();
    int mask = shares.mask();
    return new Cell(
        question,
        rowValue,
        columnValue,
        tally.figures(shares, line(workforce, question, row, column), year),
        other.figures(shares, line(allied, question, row, column), year),
        tally.items(mask),
        tally.context(mask),
        tally.retracted(),
        other.items(mask),
        searches.of(rowValue, columnValue));
  }

  private Shares shares() {
    Shares known = shares;
    if (known == null) {
      known = Shares.fixed(weighting);
      shares = known;
    }
    return known;
  }

  private ReviewYears line(Result result, Question question, int row, int column) {
    int line = setup.grid().rows().isPlace() ? column : row;
    return result.ledger(question).globalReviews.getOrDefault(line, ReviewYears.NONE);
  }

  /**
   * Returns some cells prepared for many weightings.
   *
   * @param cells cells of this coverage
   */
  public Reweighing reweighing(List<Cell> cells) {
    return new Reweighing(this, cells);
  }

  Sheet sheet(Cell cell, boolean alliedFields) {
    int row = position(finder.rows(), cell.row().id());
    int column = position(finder.columns(), cell.column().id());
    Result result = alliedFields ? allied : workforce;
    return new Sheet(
        result.tally(cell.question(), row * width() + column),
        line(result, cell.question(), row, column),
        setup.asOf().getYear());
  }

  /**
   * Returns the coverage of a cell alone, without its other figures.
   *
   * @throws IllegalArgumentException if an axis has no such value
   */
  public double coverage(Question question, String row, String column) {
    return tally(question, row, column).coverageWith(shares(), 0, 0);
  }

  /**
   * Returns the families on which a cell's band rests.
   *
   * @throws IllegalArgumentException if an axis has no such value
   */
  public Removals removals(Question question, String row, String column) {
    return LeaveOneOut.of(tally(question, row, column), shares());
  }

  private int width() {
    return finder.columns().all().size();
  }

  /** Returns all cells shown, row by row. */
  public List<Cell> cells(Question question) {
    List<Cell> cells = new ArrayList<>();
    for (AxisValue row : rows) {
      for (AxisValue column : columns) {
        cells.add(cell(question, row.id(), column.id()));
      }
    }
    return cells;
  }

  /** Returns the cells of a row that are shown, in the order of the columns. */
  public List<Cell> row(Question question, String row) {
    return columns.stream().map(c -> cell(question, row, c.id())).toList();
  }

  /**
   * Returns the counts behind a cell, for evaluation under many weightings.
   *
   * @throws IllegalArgumentException if an axis has no such value
   */
  public Tally tally(Question question, String row, String column) {
    return workforce.tally(
        question, position(finder.rows(), row) * width() + position(finder.columns(), column));
  }

  /**
   * Returns the items whose income class is that of a guessed year: no years of data, so the year
   * of publication less the lag of the settings. None on grids without income, or with the current
   * reading. Items of weight 0 are among them, allied ones are not.
   */
  public ItemList guessedYears(Question question) {
    return workforce.ledger(question).guessedYears.list();
  }

  /** Returns the number of families with weight in any cell, each counted once. */
  public int families(Question question) {
    return withWeight(workforce.ledger(question).families);
  }

  /** Returns the number of families with weight in any cell of a row, each counted once. */
  public int rowFamilies(Question question, String row) {
    int at = position(finder.rows(), row);
    return withWeight(workforce.ledger(question).rowFamilies.find(at));
  }

  /** Returns the number of families with weight in any cell of a column, each counted once. */
  public int columnFamilies(Question question, String column) {
    int at = position(finder.columns(), column);
    return withWeight(workforce.ledger(question).columnFamilies.find(at));
  }

  private int withWeight(int @Nullable [] byTier) {
    int families = 0;
    for (int tier = 0; byTier != null && tier < byTier.length; tier++) {
      families += weighting.weight(tier) > 0 ? byTier[tier] : 0;
    }
    return families;
  }

  /**
   * Returns the levels of the outcomes on which the findings of a row report, of items with weight,
   * in the order of the levels.
   */
  public List<AxisValue> outcomeLevels(Question question, String row) {
    return traits(workforce.ledger(question).levels, finder.levels(), row);
  }

  /**
   * Returns the cadres that the findings of a row are about, of items with weight, in the order of
   * the code list.
   */
  public List<AxisValue> cadres(Question question, String row) {
    return traits(workforce.ledger(question).cadres, finder.cadres(), row);
  }

  private List<AxisValue> traits(Map<Integer, BitSet> traits, AxisValues values, String row) {
    int at = position(finder.rows(), row);
    BitSet all = new BitSet();
    for (int tier = 0; tier < CellCount.TIERS; tier++) {
      BitSet bits = traits.get(at * CellCount.TIERS + tier);
      if (bits != null && weighting.weight(tier) > 0) {
        all.or(bits);
      }
    }
    return all.stream().mapToObj(values.all()::get).filter(v -> !v.special()).toList();
  }

  /** Returns the whole grid in a few figures. */
  public Summary summary(Question question) {
    return Summaries.of(this, question, classified(question, classifiedRows()));
  }

  /** Returns one row in a few figures. */
  public Summary summary(Question question, AxisValue row) {
    return Summaries.of(this, question, classified(question, List.of(row)));
  }

  /**
   * Returns a pillar in a few figures, on a grid whose rows are strategies or pillars.
   *
   * @throws IllegalArgumentException if the framework has no such pillar, or the rows of this grid
   *     do not belong to pillars
   */
  public Summary pillar(Question question, String pillarId) {
    Pillar pillar =
        setup
            .framework()
            .pillar(pillarId)
            .orElseThrow(() -> new IllegalArgumentException("no pillar " + pillarId));
    List<String> ids =
        switch (setup.grid().rows()) {
          case PILLAR -> List.of(pillarId);
          case STRATEGY -> pillar.strategies().stream().map(Strategy::id).toList();
          default ->
              throw new IllegalArgumentException(
                  "rows by " + setup.grid().rows().id() + " belong to no pillar");
        };
    return Summaries.of(
        this,
        question,
        classified(question, classifiedRows().stream().filter(r -> ids.contains(r.id())).toList()));
  }

  private List<Cell> classified(Question question, List<AxisValue> some) {
    List<Cell> cells = new ArrayList<>();
    for (AxisValue row : some) {
      for (AxisValue column : classifiedColumns()) {
        cells.add(cell(question, row.id(), column.id()));
      }
    }
    return cells;
  }
}

package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Collects items one by one; merges with accumulators of other items of the same set-up, in any
 * order and however they were split, with the same result.
 *
 * <p>Items tied to others are kept until {@link #finish()}; of all others only counts are kept.
 * Each item must be given once. Not thread-safe: one accumulator a thread.
 */
public final class CoverageAccumulator {
  /** The code of the design of a study that is announced and has no results yet. */
  static final String PROTOCOL = "protocol";

  /** One side: the workforce, or allied fields. They share nothing. */
  static final class Side {
    final Map<Question, Ledger> ledgers = new EnumMap<>(Question.class);
    final List<LinkedItem> linked = new ArrayList<>();

    Side() {
      for (Question question : Question.values()) {
        ledgers.put(question, new Ledger());
      }
    }

    Ledger ledger(Question question) {
      Ledger ledger = ledgers.get(question);
      if (ledger == null) {
        throw new IllegalStateException("no counts for " + question);
      }
      return ledger;
    }

    void merge(Side other) {
      linked.addAll(other.linked);
      other.ledgers.forEach((question, ledger) -> ledger(question).merge(ledger));
    }
  }

  private final Setup setup;
  private final Links links;
  private final CellFinder finder;
  private final int width;
  private final boolean named;
  private final boolean apart;

  /** How many cells of the part at hand are in each column. */
  private final int[] byColumn;

  private final Side workforce = new Side();
  private final Side allied = new Side();

  /** Takes the same items for the grid beside, without ids. */
  private final @Nullable CoverageAccumulator beside;

  /**
   * Makes an empty accumulator.
   *
   * @param setup grid, filter, code lists and numbers
   * @param links ties among all items that will be collected, by this one and by those merged;
   *     {@link Links#unknown()} when there was no first pass
   */
  public CoverageAccumulator(Setup setup, Links links) {
    this(setup, links, new CellFinder(setup), true, null);
  }

  private CoverageAccumulator(
      Setup setup,
      Links links,
      CellFinder finder,
      boolean named,
      @Nullable CoverageAccumulator beside) {
    this.named = named;
    this.setup = setup;
    this.links = links;
    this.finder = finder;
    this.beside = beside;
    width = finder.columns().all().size();
    apart = setup.grid().columnsApart();
    byColumn = new int[width];
  }

  /** Returns an empty accumulator of one grid. */
  static CoverageAccumulator of(Setup setup, Links links, CellFinder finder) {
    return new CoverageAccumulator(setup, links, finder, true, null);
  }

  /**
   * Returns an empty accumulator of two grids.
   *
   * @param finder finds the cells of both
   * @param besideFinder knows the rows and columns of the grid beside
   */
  static CoverageAccumulator of(
      Setup setup, Links links, CellFinder finder, Setup beside, CellFinder besideFinder) {
    return new CoverageAccumulator(
        setup,
        links,
        finder,
        true,
        new CoverageAccumulator(beside, links, besideFinder, false, null));
  }

  /** Adds an item. One without id, year, design or findings is passed over. */
  public void add(Item item) {
    if (!item.isScorable()) {
      return;
    }
    List<Part> parts = finder.parts(item);
    if (parts.isEmpty()) {
      return;
    }
    boolean linked = links.isLinked(item);
    take(item, parts, linked);
    if (beside != null) {
      List<Part> others = new ArrayList<>(parts.size());
      for (int i = 0; i < parts.size(); i++) {
        others.add(parts.get(i).beside());
      }
      beside.take(item, others, linked);
    }
  }

  private void take(Item item, List<Part> parts, boolean linked) {
    Side side = item.isAlliedField() ? allied : workforce;
    boolean standing = parts.get(0).tier().standing();
    IdKey id = named ? new IdKey(item.id()) : IdKey.UNNAMED;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Ledger ledger = side.ledger(part.question());
      if (standing) {
        note(item, id, part, ledger);
      } else {
        for (int cell : part.kept()) {
          ledger.cell(cell).retracted.add(item.id());
        }
      }
    }
    // A retracted report ties nothing and takes no share: without it all figures are the same.
    if (standing) {
      count(item, id, parts, side, linked);
    }
  }

  private void count(Item item, IdKey id, List<Part> parts, Side side, boolean linked) {
    boolean announced = item.design().equals(PROTOCOL);
    if (linked) {
      List<Part> kept = new ArrayList<>(parts.size());
      for (Part part : parts) {
        kept.add(part.withoutTraits());
      }
      side.linked.add(
          new LinkedItem(
              item.id(),
              item.family(),
              item.translationOf(),
              item.supersedes(),
              item.includes(),
              item.year(),
              announced,
              kept));
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      single(item, id, announced, part, side.ledger(part.question()));
    }
  }

  /** Notes what does not depend on families. */
  private void note(Item item, IdKey id, Part part, Ledger ledger) {
    int tier = part.tier().value();
    boolean noDataYears = item.dataYears().isEmpty();
    int year = noDataYears ? item.year() : item.dataYears().get().last();
    int searched = item.lastSearch().orElse(item.year());
    boolean worldwide = item.scope().filter(s -> s == Scope.GLOBAL).isPresent();
    for (int cell : part.kept()) {
      CellCount count = ledger.cell(cell);
      count.items[tier].add(id);
      count.year(tier, year, noDataYears);
      if (part.tier().synthesis()) {
        count.reviews.add(tier, searched, part.tier().closesSynthesis());
        globalReview(ledger, cell, worldwide, part, searched);
      }
    }
    if (noDataYears && part.kept().length > 0 && readsIncomeThen(item)) {
      ledger.guessedYears.add(item.id());
    }
    for (long trait : part.traits()) {
      ledger.trait(trait, tier);
    }
  }

  private boolean readsIncomeThen(Item item) {
    Grid grid = setup.grid();
    return (grid.rows() == Axis.INCOME || grid.columns() == Axis.INCOME)
        && grid.income() == IncomeReading.THEN
        && (!item.countries().isEmpty()
            || item.findings().stream().anyMatch(f -> !f.countries().isEmpty()));
  }

  private void globalReview(Ledger ledger, int cell, boolean worldwide, Part part, int searched) {
    int width = width();
    boolean rowPlace = setup.grid().rows().isPlace();
    boolean columnPlace = setup.grid().columns().isPlace();
    if (rowPlace == columnPlace || setup.grid().columnsApart()) {
      return;
    }
    int place = rowPlace ? cell / width : cell % width;
    AxisValues places = rowPlace ? finder.rows() : finder.columns();
    if (worldwide || places.indexOf(AxisValue.GLOBAL) == place) {
      int line = rowPlace ? cell % width : cell / width;
      ledger
          .globalReviews
          .computeIfAbsent(line, l -> new ReviewYears())
          .add(part.tier().value(), searched, part.tier().closesSynthesis());
    }
  }

  /** Counts an item that is a family of its own. */
  private void single(Item item, IdKey id, boolean announced, Part part, Ledger ledger) {
    int tier = part.tier().value();
    boolean review = part.tier().synthesis();
    if (apart) {
      countByColumn(part.cells());
    }
    for (int i = 0; i < part.kept().length; i++) {
      int cell = part.kept()[i];
      int k = apart ? byColumn[cell % width] : part.cells().length;
      CellCount count = ledger.cell(cell);
      count.family(FamilyKey.alone(part, i, k), id);
      if (review) {
        count.reviewFamily(tier, item.year());
      }
      if (announced) {
        count.pipeline++;
      }
    }
    ledger.family(part.kept(), width(), tier);
  }

  private void countByColumn(int[] cells) {
    Arrays.fill(byColumn, 0);
    for (int cell : cells) {
      byColumn[cell % width]++;
    }
  }

  /** Returns what was collected of the social service workforce. */
  Side workforce() {
    return workforce;
  }

  int width() {
    return width;
  }

  /**
   * Takes over what another accumulator has collected; the other one must not be used any more.
   *
   * @return this accumulator
   */
  public CoverageAccumulator merge(CoverageAccumulator other) {
    workforce.merge(other.workforce);
    allied.merge(other.allied);
    if (beside != null && other.beside != null) {
      beside.merge(other.beside);
    } else if (beside != null || other.beside != null) {
      throw new IllegalArgumentException("one counts the grid beside, the other does not");
    }
    return this;
  }

  /**
   * Returns what was collected as bytes, for engines that send partial results from machine to
   * machine: counts and ids, without grid, filter, code lists and links. The same items give the
   * same bytes in whatever order they came, as long as none is tied to another.
   */
  public byte[] toBytes() {
    return AccumulatorState.write(new Side[] {workforce, allied}, cells());
  }

  /**
   * Takes over what another accumulator of the same set-up and links has collected, as {@link
   * #merge(CoverageAccumulator)} does.
   *
   * @param state what its {@link #toBytes()} returned, in the same version of the library
   * @return this accumulator
   * @throws IllegalArgumentException if the bytes are damaged, of another version, or of a grid of
   *     another size; what this accumulator had collected is then lost
   */
  public CoverageAccumulator merge(byte[] state) {
    AccumulatorState.read(state, new Side[] {workforce, allied}, cells());
    return this;
  }

  private int cells() {
    return finder.rows().all().size() * width();
  }

  /** Returns the coverage of what was collected; the accumulator can go on collecting. */
  public Coverage finish() {
    return finish(new Families(workforce.linked), new Families(allied.linked));
  }

  /**
   * Returns the coverages of both grids. The same items are tied on both, so their families are
   * found once; the rest is done at the same time.
   */
  CoverageWithPlaces finishBoth() {
    if (beside == null) {
      throw new IllegalStateException("no grid beside");
    }
    Families families = new Families(workforce.linked);
    Families alliedFamilies = new Families(allied.linked);
    CoverageAccumulator other = beside;
    CompletableFuture<Coverage> places =
        CompletableFuture.supplyAsync(() -> other.finish(families, alliedFamilies));
    return new CoverageWithPlaces(finish(families, alliedFamilies), places.join());
  }

  private Coverage finish(Families families, Families alliedFamilies) {
    return new Coverage(
        setup,
        finder,
        Weighting.of(setup.scoring()),
        new Result(workforce, families, apart, width()),
        new Result(allied, alliedFamilies, apart, width()));
  }
}

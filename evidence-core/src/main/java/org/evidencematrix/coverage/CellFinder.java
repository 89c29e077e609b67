package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;
import org.jspecify.annotations.Nullable;

/** Finds the cells that an item fills, before and after the filter. */
final class CellFinder {
  static final int LEVEL = 0;
  static final int CADRE = 1;

  private static final Question[] QUESTIONS = Question.values();
  private static final int[] NONE = {};
  private static final long[] NO_VALUES = {};
  private static final byte[] NO_MASKS = {};
  private static final int FIRST_SIZE = 8;

  private final Rigor rigor;
  private final Spots spots;
  private final BoundFilter filter;
  private final Reader rows;
  private final Reader columns;
  private final Reader levels;
  private final Reader cadres;
  private final int width;
  private final boolean unfiltered;
  private final boolean rowPlace;
  private final boolean columnPlace;
  private final boolean hasBeside;
  private final int besideWidth;

  /** Where each column is a grid of its own, nobody asks for levels and cadres. */
  private final boolean withTraits;

  CellFinder(Setup setup) {
    this(setup, Optional.empty());
  }

  /**
   * Makes a finder for two grids at once, since most of the work is the same.
   *
   * @param besideSetup the same set-up but for the columns: a grid beside, of the same rows over
   *     groups of places
   */
  CellFinder(Setup setup, Optional<Setup> besideSetup) {
    Grid grid = setup.grid();
    rigor = Rigor.of(setup.vocabulary());
    filter = new BoundFilter(setup);
    unfiltered = filter.isEmpty();
    rows = reader(grid.rows(), setup);
    columns = reader(grid.columns(), setup);
    levels = reader(Axis.OUTCOME_LEVEL, setup);
    cadres = reader(Axis.CADRE, setup);
    width = columns.values().all().size();
    rowPlace = rows.values().axis().isPlace();
    columnPlace = columns.values().axis().isPlace();
    withTraits = !grid.columnsApart();
    Optional<Reader> beside = besideSetup.map(other -> reader(other.grid().columns(), other));
    hasBeside = beside.isPresent();
    besideWidth = beside.map(reader -> reader.values().all().size()).orElse(0);
    spots = new Spots(setup, filter, rows, columns, beside.orElse(null));
  }

  private static Reader reader(Axis axis, Setup setup) {
    return new Reader(AxisValues.of(axis, setup), setup.framework(), setup.vocabulary());
  }

  AxisValues rows() {
    return rows.values();
  }

  AxisValues columns() {
    return columns.values();
  }

  AxisValues levels() {
    return levels.values();
  }

  AxisValues cadres() {
    return cadres.values();
  }

  Rigor rigor() {
    return rigor;
  }

  /** Tells whether any finding of an item passes the filter. */
  boolean passes(Item item) {
    if (!filter.holds(item)) {
      return false;
    }
    for (Finding finding : item.findings()) {
      if (finding.question().isPresent()) {
        Question question = finding.question().get();
        int tier = rigor.rate(item, question).value();
        if (filter.holds(item, finding, question, tier) && anyHolds(spots.of(item, finding))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean anyHolds(Spots.Spot[] places) {
    for (Spots.Spot spot : places) {
      if (spot.holds) {
        return true;
      }
    }
    return false;
  }

  /** Returns what an item fills, a part for each question that it has findings on. */
  List<Part> parts(Item item) {
    List<Part> parts = new ArrayList<>(2);
    // By number: an iterator for every item of a million is felt.
    List<Finding> findings = item.findings();
    for (Question question : QUESTIONS) {
      Collector collector = null;
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        if (finding.question().isPresent() && finding.question().get() == question) {
          if (collector == null) {
            collector = new Collector(item, question);
          }
          collector.add(finding);
        }
      }
      if (collector != null) {
        parts.add(collector.part());
      }
    }
    return parts;
  }

  /** Packs an outcome level or a cadre of a row. */
  static long trait(int row, int kind, int value) {
    return (long) row << 32 | (long) kind << 24 | value;
  }

  private final class Collector {
    private final Item item;
    private final Question question;
    private final Tier tier;
    private final boolean itemHolds;
    private final Cells cells = new Cells(width);
    private final Cells besideCells = new Cells(besideWidth);
    private final Longs traits = new Longs();
    private Spots.Spot @Nullable [] spotsOfItem;

    Collector(Item item, Question question) {
      this.item = item;
      this.question = question;
      this.tier = rigor.rate(item, question);
      this.itemHolds = filter.holds(item);
    }

    void add(Finding finding) {
      boolean holds = itemHolds && filter.holds(item, finding, question, tier.value());
      int direction = finding.direction().map(CellFinder::bit).orElse(0);
      int[] fixedRows = rowPlace ? NONE : rows.of(item, finding, tier.value());
      int[] fixedColumns = columnPlace ? NONE : columns.of(item, finding, tier.value());
      boolean any = false;
      // Asked also when no axis is about places: a filter may be.
      for (Spots.Spot spot : spots(finding)) {
        boolean spotHolds = holds && spot.holds;
        for (int row : rowPlace ? spot.rows : fixedRows) {
          boolean rowHolds = spotHolds && (rowPlace || filter.allows(rows.values().axis(), row));
          boolean inRow =
              columns(row, columnPlace ? spot.columns : fixedColumns, rowHolds, direction);
          for (int column : spot.beside) {
            besideCells.add(row, column, rowHolds, direction);
          }
          if (inRow && withTraits && rowPlace) {
            traits(finding, row);
          }
          any |= inRow;
        }
      }
      if (any && withTraits) {
        for (int row : fixedRows) {
          if (filter.allows(rows.values().axis(), row)) {
            traits(finding, row);
          }
        }
      }
    }

    /** Tells whether any cell is kept. */
    private boolean columns(int row, int[] places, boolean holds, int direction) {
      boolean any = false;
      for (int column : places) {
        boolean kept = holds && (columnPlace || filter.allows(columns.values().axis(), column));
        cells.add(row, column, kept, direction);
        any |= kept;
      }
      return any;
    }

    /** Most findings have the places of their item. */
    private Spots.Spot[] spots(Finding finding) {
      if (!finding.countries().isEmpty()) {
        return spots.of(item, finding);
      }
      Spots.Spot[] found = spotsOfItem;
      if (found == null) {
        found = spots.of(item, finding);
        spotsOfItem = found;
      }
      return found;
    }

    private void traits(Finding finding, int row) {
      for (int level : levels.of(item, finding, tier.value())) {
        traits.add(trait(row, LEVEL, level));
      }
      for (int cadre : cadres.of(item, finding, tier.value())) {
        traits.add(trait(row, CADRE, cadre));
      }
    }

    Part part() {
      Part beside = hasBeside ? part(besideCells, NO_VALUES, null) : null;
      return part(cells, traits.distinct(), beside);
    }

    private Part part(Cells found, long[] traits, @Nullable Part beside) {
      int[] kept = found.kept.cells();
      int[] all = unfiltered ? kept : found.all.cells();
      return new Part(question, tier, all, kept, found.kept.masks(), traits, beside);
    }
  }

  /** The cells of one grid, before and after the filter; without a filter they are the same. */
  private final class Cells {
    private final int cellsInRow;
    private final Longs all = new Longs();
    private final Longs kept = new Longs();

    Cells(int cellsInRow) {
      this.cellsInRow = cellsInRow;
    }

    void add(int row, int column, boolean keep, int direction) {
      long packed = ((long) row * cellsInRow + column) << 8;
      if (!unfiltered) {
        all.add(packed);
      }
      if (keep) {
        kept.add(packed | direction);
      }
    }
  }

  private static int bit(Direction direction) {
    return switch (direction) {
      case FAVOURABLE -> 1;
      case UNFAVOURABLE -> 2;
      case MIXED -> 4;
      case NO_EFFECT -> 8;
      case DESCRIPTIVE, NOT_REPORTED -> 0;
    };
  }

  /** A growing list of numbers: this runs for every finding of a million items. */
  private static final class Longs {
    private long[] values = NO_VALUES;
    private byte[] masks = NO_MASKS;
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(FIRST_SIZE, size * 2));
      }
      values[size++] = value;
    }

    long[] distinct() {
      Arrays.sort(values, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || values[i] != values[kept - 1]) {
          values[kept++] = values[i];
        }
      }
      size = kept;
      return Arrays.copyOf(values, kept);
    }

    /** Takes values apart into cells, which are returned ascending, and masks. */
    int[] cells() {
      Arrays.sort(values, 0, size);
      int[] cells = new int[size];
      byte[] found = new byte[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        int cell = (int) (values[i] >> 8);
        if (count == 0 || cells[count - 1] != cell) {
          cells[count++] = cell;
        }
        found[count - 1] |= (byte) values[i];
      }
      masks = count == size ? found : Arrays.copyOf(found, count);
      return count == size ? cells : Arrays.copyOf(cells, count);
    }

    /** Returns the masks of the cells returned last, in their order. */
    byte[] masks() {
      return masks;
    }
  }
}

package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final Rigor rigor;
  private final Places places;
  private final BoundFilter filter;
  private final Reader rows;
  private final Reader columns;
  private final Reader levels;
  private final Reader cadres;
  private final int width;
  private final boolean unfiltered;

  /** Where each column is a grid of its own, nobody asks for levels and cadres. */
  private final boolean withTraits;

  CellFinder(Setup setup) {
    Grid grid = setup.grid();
    rigor = Rigor.of(setup.vocabulary());
    places = new Places(grid.scheme(), grid.income(), setup.scoring().dataLag());
    filter = new BoundFilter(setup);
    unfiltered = filter.isEmpty();
    rows = reader(grid.rows(), setup);
    columns = reader(grid.columns(), setup);
    levels = reader(Axis.OUTCOME_LEVEL, setup);
    cadres = reader(Axis.CADRE, setup);
    width = columns.values().all().size();
    withTraits = !grid.columnsApart();
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
        if (filter.holds(item, finding, question, tier)
            && places.of(item, finding).stream().anyMatch(filter::holds)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what an item fills, a part for each question that it has findings on. */
  List<Part> parts(Item item) {
    List<Part> parts = new ArrayList<>(2);
    for (Question question : Question.values()) {
      Collector collector = null;
      for (Finding finding : item.findings()) {
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
    private final Longs all = new Longs();
    private final Longs kept = new Longs();
    private final Longs traits = new Longs();
    private @Nullable List<Atom> placesOfItem;

    Collector(Item item, Question question) {
      this.item = item;
      this.question = question;
      this.tier = rigor.rate(item, question);
      this.itemHolds = filter.holds(item);
    }

    void add(Finding finding) {
      boolean holds = itemHolds && filter.holds(item, finding, question, tier.value());
      int direction = finding.direction().map(CellFinder::bit).orElse(0);
      boolean rowPlace = rows.values().axis().isPlace();
      boolean columnPlace = columns.values().axis().isPlace();
      int[] fixedRows = rowPlace ? new int[0] : rows.of(item, finding, tier.value());
      int[] fixedColumns = columnPlace ? new int[0] : columns.of(item, finding, tier.value());
      // Asked also when no axis is about places: a filter may be.
      for (Atom atom : places(finding)) {
        boolean atomHolds = holds && filter.holds(atom);
        int[] r = rowPlace ? rows.of(atom) : fixedRows;
        int[] c = columnPlace ? columns.of(atom) : fixedColumns;
        for (int row : r) {
          boolean rowHolds = atomHolds && (rowPlace || filter.allows(rows.values().axis(), row));
          boolean any = false;
          for (int column : c) {
            long packed = ((long) row * width + column) << 8;
            if (!unfiltered) {
              all.add(packed);
            }
            if (rowHolds && (columnPlace || filter.allows(columns.values().axis(), column))) {
              kept.add(packed | direction);
              any = true;
            }
          }
          if (any && withTraits) {
            traits(finding, row);
          }
        }
      }
    }

    /** Most findings have the places of their item. */
    private List<Atom> places(Finding finding) {
      if (!finding.countries().isEmpty()) {
        return places.of(item, finding);
      }
      List<Atom> found = placesOfItem;
      if (found == null) {
        found = places.of(item, finding);
        placesOfItem = found;
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
      int[] keptCells = kept.cells();
      int[] cells = unfiltered ? keptCells : all.cells();
      return new Part(question, tier, cells, keptCells, kept.masks(keptCells), traits.distinct());
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
    private long[] values = new long[8];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
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

    int[] cells() {
      distinct();
      int[] cells = new int[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        int cell = (int) (values[i] >> 8);
        if (count == 0 || cells[count - 1] != cell) {
          cells[count++] = cell;
        }
      }
      return Arrays.copyOf(cells, count);
    }

    byte[] masks(int[] cells) {
      byte[] masks = new byte[cells.length];
      for (int i = 0; i < size; i++) {
        int at = Arrays.binarySearch(cells, (int) (values[i] >> 8));
        masks[at] |= (byte) values[i];
      }
      return masks;
    }
  }
}

package org.evidencematrix.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been counted for one question, of the workforce or of allied fields. */
final class Ledger {
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int NOTED = 1 << 10;
  private static final BitSet NO_COLUMNS = new BitSet();

  final CellCounts cells = new CellCounts();

  /** Global reviews by row or column, on a grid whose other axis is one of places. */
  final Map<Integer, ReviewYears> globalReviews = new HashMap<>();

  /** Outcome levels and cadres by row and tier. */
  final Map<Integer, BitSet> levels = new HashMap<>();

  final Map<Integer, BitSet> cadres = new HashMap<>();

  /** Families by best tier: of each row, each column, and of all. */
  final TierCounts rowFamilies = new TierCounts();

  final TierCounts columnFamilies = new TierCounts();
  final int[] families = new int[CellCount.TIERS];

  /** Items whose income class rests on a guessed year of data. */
  final FirstIds guessedYears = new FirstIds();

  /** Traits noted lately: the same few come with nearly every item. */
  private long @Nullable [] noted;

  CellCount cell(int cell) {
    return cells.of(cell);
  }

  void trait(long trait, int tier) {
    long packed = trait << 3 | tier;
    int place = (int) ((packed * MIX) >>> 40) & (NOTED - 1);
    long[] lately = noted;
    if (lately == null) {
      lately = new long[NOTED];
      Arrays.fill(lately, -1);
      noted = lately;
    }
    if (lately[place] == packed) {
      return;
    }
    lately[place] = packed;
    int row = (int) (trait >>> 32);
    int kind = (int) (trait >>> 24) & 255;
    int value = (int) trait & 0xffffff;
    (kind == CellFinder.LEVEL ? levels : cadres)
        .computeIfAbsent(row * CellCount.TIERS + tier, k -> new BitSet())
        .set(value);
  }

  /** Counts a family once in each row and column that it is in, and once in all. */
  void family(int[] cells, int width, int tier) {
    if (cells.length > 0) {
      families[tier]++;
    }
    long columns = 0;
    BitSet farColumns = width > Long.SIZE ? new BitSet(width) : NO_COLUMNS;
    int before = -1;
    for (int cell : cells) {
      int row = cell / width;
      int column = cell - row * width;
      if (row != before) {
        rowFamilies.of(row)[tier]++;
        before = row;
      }
      if (column < Long.SIZE) {
        if ((columns & 1L << column) == 0) {
          columns |= 1L << column;
          columnFamilies.of(column)[tier]++;
        }
      } else if (!farColumns.get(column)) {
        farColumns.set(column);
        columnFamilies.of(column)[tier]++;
      }
    }
  }

  void merge(Ledger other) {
    other.cells.forEach((cell, count) -> cell(cell).merge(count));
    other.globalReviews.forEach(
        (line, years) -> globalReviews.computeIfAbsent(line, l -> new ReviewYears()).merge(years));
    union(levels, other.levels);
    union(cadres, other.cadres);
    rowFamilies.merge(other.rowFamilies);
    columnFamilies.merge(other.columnFamilies);
    sum(families, other.families);
    guessedYears.merge(other.guessedYears);
  }

  private static void union(Map<Integer, BitSet> into, Map<Integer, BitSet> from) {
    from.forEach((key, bits) -> into.computeIfAbsent(key, k -> new BitSet()).or(bits));
  }

  private static void sum(int[] into, int[] from) {
    for (int i = 0; i < into.length; i++) {
      into[i] += from[i];
    }
  }
}

package org.evidencematrix.coverage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What has been counted for one question, of the workforce or of allied fields. */
final class Ledger {
  final CellCounts cells = new CellCounts();

  /** Global reviews by row or column, on a grid whose other axis is one of places. */
  final Map<Integer, ReviewYears> globalReviews = new HashMap<>();

  /** Outcome levels and cadres by row and tier. */
  final Map<Integer, BitSet> levels = new HashMap<>();

  final Map<Integer, BitSet> cadres = new HashMap<>();

  /** Families by best tier: of each row, each column, and of all. */
  final Map<Integer, int[]> rowFamilies = new HashMap<>();

  final Map<Integer, int[]> columnFamilies = new HashMap<>();
  final int[] families = new int[CellCount.TIERS];

  /** Items whose income class rests on a guessed year of data. */
  final FirstIds guessedYears = new FirstIds();

  CellCount cell(int cell) {
    return cells.of(cell);
  }

  void trait(long trait, int tier) {
    int row = (int) (trait >>> 32);
    int kind = (int) (trait >>> 24) & 255;
    int value = (int) trait & 0xffffff;
    (kind == CellFinder.LEVEL ? levels : cadres)
        .computeIfAbsent(row * CellCount.TIERS + tier, k -> new BitSet())
        .set(value);
  }

  void merge(Ledger other) {
    other.cells.forEach((cell, count) -> cell(cell).merge(count));
    other.globalReviews.forEach(
        (line, years) -> globalReviews.computeIfAbsent(line, l -> new ReviewYears()).merge(years));
    union(levels, other.levels);
    union(cadres, other.cadres);
    sum(rowFamilies, other.rowFamilies);
    sum(columnFamilies, other.columnFamilies);
    sum(families, other.families);
    guessedYears.merge(other.guessedYears);
  }

  private static void union(Map<Integer, BitSet> into, Map<Integer, BitSet> from) {
    from.forEach((key, bits) -> into.computeIfAbsent(key, k -> new BitSet()).or(bits));
  }

  private static void sum(Map<Integer, int[]> into, Map<Integer, int[]> from) {
    from.forEach((key, counts) -> sum(counts(into, key), counts));
  }

  private static void sum(int[] into, int[] from) {
    for (int i = 0; i < into.length; i++) {
      into[i] += from[i];
    }
  }

  static int[] counts(Map<Integer, int[]> map, int key) {
    return map.computeIfAbsent(key, k -> new int[CellCount.TIERS]);
  }
}

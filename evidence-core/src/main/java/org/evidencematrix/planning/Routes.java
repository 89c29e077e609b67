package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.coverage.Tally;

/** Searches the smallest sets of studies that bring a cell to a band. */
final class Routes {
  /** More studies of one type than this are no advice. */
  static final int MOST = 20;

  /** A mix of more studies than this is no advice. */
  static final int MOST_MIXED = 5;

  private final Coverage coverage;
  private final Tally tally;
  private final Band target;
  private final List<StudyType> primaries;
  private final List<StudyType> reviews;

  Routes(Coverage coverage, Cell cell, Band target) {
    this.coverage = coverage;
    this.target = target;
    tally = coverage.tally(cell.question(), cell.row().id(), cell.column().id());
    List<StudyType> types =
        StudyType.all(coverage.setup().vocabulary(), cell.question()).stream()
            .filter(t -> coverage.weighting().weights().get(t.tier()) > 0)
            .toList();
    primaries = oneATier(types.stream().filter(t -> !t.synthesis()).toList());
    reviews = oneATier(types.stream().filter(StudyType::synthesis).toList());
  }

  /** Of types of one tier the first needs least: no appraisal. */
  private static List<StudyType> oneATier(List<StudyType> types) {
    List<StudyType> kept = new ArrayList<>();
    for (StudyType type : types) {
      boolean there = kept.stream().anyMatch(t -> t.tier() == type.tier());
      if (!there) {
        kept.add(type);
      }
    }
    return kept;
  }

  List<List<Added>> find() {
    Set<List<Added>> found = new LinkedHashSet<>();
    List<List<Added>> mixes = new ArrayList<>();
    for (StudyType type : primaries) {
      for (int n = 1; n <= MOST; n++) {
        if (reaches(List.of(new Added(type, n)))) {
          found.add(List.of(new Added(type, n)));
          break;
        }
      }
    }
    for (StudyType review : reviews) {
      List<Added> alone = List.of(new Added(review, 1));
      if (reaches(alone)) {
        found.add(alone);
      }
    }
    for (List<Added> mix : mixes()) {
      if (reaches(mix)) {
        mixes.add(mix);
      }
    }
    List<List<Added>> all = new ArrayList<>(found);
    all.addAll(mixes);
    for (List<Added> mix : mixes) {
      if (all.stream().noneMatch(other -> !other.equals(mix) && isEasier(other, mix))) {
        found.add(mix);
      }
    }
    List<List<Added>> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((List<Added> r) -> r.stream().mapToInt(Added::count).sum())
            .thenComparing(r -> r.get(0).type().synthesis())
            .thenComparingInt(r -> r.stream().mapToInt(a -> a.count() * a.type().tier()).sum())
            .thenComparing(r -> r.get(0).type().tier()));
    return sorted;
  }

  /** Two types of primary studies. */
  private List<List<Added>> mixes() {
    List<List<Added>> mixes = new ArrayList<>();
    for (int high = 0; high < primaries.size(); high++) {
      for (int n = 1; n <= MOST_MIXED; n++) {
        Added first = new Added(primaries.get(high), n);
        for (int low = 0; low < high; low++) {
          for (int m = 1; n + m <= MOST_MIXED; m++) {
            mixes.add(List.of(first, new Added(primaries.get(low), m)));
          }
        }
      }
    }
    return mixes;
  }

  private boolean reaches(List<Added> studies) {
    List<Imagined> imagined = WhatIf.imagined(studies);
    Tally with = tally.with(imagined, coverage.setup().asOf().getYear());
    double reached = with.coverage(coverage.weighting());
    return Band.of(reached, with.n(coverage.weighting())).isAtLeast(target);
  }

  /**
   * Tells whether some studies ask for no more than others: as many at most, each of a tier at most
   * as high as one of the others, and a review only where the others have one.
   */
  static boolean isEasier(List<Added> some, List<Added> others) {
    return covers(tiers(others, false), tiers(some, false))
        && covers(tiers(others, true), tiers(some, true));
  }

  private static boolean covers(List<Integer> many, List<Integer> few) {
    if (few.size() > many.size()) {
      return false;
    }
    for (int i = 0; i < few.size(); i++) {
      if (few.get(i) > many.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> tiers(List<Added> studies, boolean synthesis) {
    List<Integer> tiers = new ArrayList<>();
    for (Added added : studies) {
      for (int i = 0; i < added.count() && added.type().synthesis() == synthesis; i++) {
        tiers.add(added.type().tier());
      }
    }
    tiers.sort(Comparator.reverseOrder());
    return tiers;
  }
}

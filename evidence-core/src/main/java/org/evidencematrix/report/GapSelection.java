package org.evidencematrix.report;

import java.util.List;
import java.util.OptionalInt;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.RowGap;

/**
 * Which gaps a report shows. Ranks stay those of the whole ranking.
 *
 * @param kinds ids of the kinds wanted; all when empty
 * @param top how many ranked gaps, and how many gaps of rows, to show; absent for the format's own
 *     number
 */
public record GapSelection(List<String> kinds, OptionalInt top) {

  /** Copies the kinds. */
  public GapSelection {
    kinds = List.copyOf(kinds);
  }

  /** Returns the selection of every kind. */
  public static GapSelection all() {
    return new GapSelection(List.of(), OptionalInt.empty());
  }

  List<Gap> ranked(GapAnalysis analysis) {
    return analysis.gaps().stream().filter(this::has).toList();
  }

  List<Gap> apart(GapAnalysis analysis) {
    return analysis.apart().stream().filter(this::has).toList();
  }

  List<RowGap> rows(GapAnalysis analysis) {
    return analysis.rowGaps().stream().filter(g -> wants(g.kind().id())).toList();
  }

  /** Tells whether a kind is wanted. */
  boolean wants(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  private boolean has(Gap gap) {
    return gap.kinds().stream().anyMatch(a -> wants(a.kind().id()));
  }

  /** Returns the first of some gaps. */
  <T> List<T> shown(List<T> gaps, int usual) {
    return gaps.stream().limit(top.orElse(usual)).toList();
  }
}

package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds records of the same source.
 *
 * <p>Only records that share something rare are compared, so the work grows almost in proportion to
 * their number. The result does not depend on their order, except that places are given in it.
 */
public final class DuplicateFinder {
  private final List<Work> works = new ArrayList<>();
  private final List<List<Work>> copies = new ArrayList<>();
  private final TitleStock stock;

  private DuplicateFinder(List<Candidate> candidates) {
    List<Work> all = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      all.add(Work.of(i, candidates.get(i)));
    }
    Work.sort(all);
    for (Work work : all) {
      if (!works.isEmpty() && works.get(works.size() - 1).isCopyOf(work)) {
        copies.get(copies.size() - 1).add(work);
      } else {
        works.add(work);
        copies.add(new ArrayList<>(List.of(work)));
      }
    }
    stock = TitleStock.of(works);
  }

  /**
   * Looks at records.
   *
   * @param candidates records; at most 16 million
   * @param level {@code CERTAIN} leaves out what is only possible
   */
  public static Duplicates find(List<Candidate> candidates, Level level) {
    return new DuplicateFinder(candidates).search(level);
  }

  private Duplicates search(Level level) {
    List<Edge> edges = new ArrayList<>();
    for (long pair : Blocks.pairs(works)) {
      int first = (int) (pair >>> 32);
      int second = (int) pair;
      if (works.get(first).isNumberedUnlike(works.get(second))) {
        continue;
      }
      Comparison comparison = Comparison.of(works.get(first), works.get(second), stock);
      if (comparison.isPossible()) {
        boolean certain = comparison.isCertain();
        if (certain || level == Level.POSSIBLE) {
          edges.add(new Edge(first, second, certain, comparison));
        }
      }
    }
    edges.sort(Edge.SUREST);
    Groups groups = new Groups(works, stock);
    List<DuplicatePair> pairs = new ArrayList<>();
    for (Edge edge : edges) {
      boolean joined = groups.join(edge.first, edge.second);
      // A pair that only a chain through distinct works could hold is for a person to judge.
      Level found = edge.certain && joined ? Level.CERTAIN : Level.POSSIBLE;
      if (found == Level.CERTAIN || level == Level.POSSIBLE) {
        pairs.add(pair(works.get(edge.first), works.get(edge.second), found, edge.comparison));
      }
    }
    addCopies(level, pairs);
    pairs.sort(
        Comparator.comparingInt(DuplicatePair::first).thenComparingInt(DuplicatePair::second));
    return new Duplicates(pairs, places(groups, level));
  }

  private void addCopies(Level level, List<DuplicatePair> pairs) {
    for (List<Work> same : copies) {
      for (int i = 1; i < same.size(); i++) {
        Comparison comparison = Comparison.of(same.get(0), same.get(i), stock);
        Level found = comparison.isCertain() ? Level.CERTAIN : Level.POSSIBLE;
        if (found == Level.CERTAIN || level == Level.POSSIBLE) {
          pairs.add(pair(same.get(0), same.get(i), found, comparison));
        }
      }
    }
  }

  private static DuplicatePair pair(Work a, Work b, Level level, Comparison comparison) {
    return new DuplicatePair(
        Math.min(a.at(), b.at()),
        Math.max(a.at(), b.at()),
        level,
        comparison.weight(),
        Reasons.of(comparison));
  }

  private List<List<Integer>> places(Groups groups, Level level) {
    List<List<Integer>> found = new ArrayList<>();
    boolean[] grouped = new boolean[works.size()];
    for (List<Integer> group : groups.all()) {
      List<Integer> places = new ArrayList<>();
      for (int i : group) {
        grouped[i] = true;
        copies.get(i).forEach(work -> places.add(work.at()));
      }
      found.add(places);
    }
    for (int i = 0; i < grouped.length; i++) {
      List<Work> same = copies.get(i);
      if (!grouped[i]
          && same.size() > 1
          && (level == Level.POSSIBLE
              || Comparison.of(same.get(0), same.get(1), stock).isCertain())) {
        found.add(new ArrayList<>(same.stream().map(Work::at).toList()));
      }
    }
    found.forEach(Collections::sort);
    found.sort(Comparator.comparingInt(group -> group.get(0)));
    return found;
  }

  private record Edge(int first, int second, boolean certain, Comparison comparison) {
    static final Comparator<Edge> SUREST =
        Comparator.comparing((Edge e) -> !e.certain)
            .thenComparingInt(e -> -e.comparison.weight())
            .thenComparingInt(Edge::first)
            .thenComparingInt(Edge::second);
  }
}

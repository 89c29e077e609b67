package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Ceiling;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.coverage.Tally;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.rigor.Tier;

/**
 * Which studies close most priority: a sequence in which each step adds the study that lowers the
 * sum of {@code P = N (1 - C)} over the ranked cells most. Ties go to the cell that stands first in
 * the ranking, then to the study in fewer cells. A study that adds nothing is never planned; the
 * plan ends before its budget instead.
 *
 * <p><b>How good it is.</b> Let w be the weight of the planned tier. Without ceilings the coverage
 * of a cell after further studies of weights {@code w a_i} is {@code 1 - q prod(1 - w a_i)}, with q
 * what is left uncovered (of the choices of a review the best one; planned studies are in no
 * review, so all choices shrink alike). This is monotone and submodular: a study adds less the more
 * there are.
 *
 * <ul>
 *   <li><i>One cell a study</i> ({@code cells = 1}): cells do not touch each other, so the sum is
 *       separable, and the gains of a cell never grow from one study to the next, ceilings
 *       included. Then the greedy sequence is the best plan of its length, for every length (Fox
 *       1966). That gains never grow: a ceiling that holds already and falls with the first study
 *       only makes the first gain larger, and it stays the largest. At .49 with {@code q < .51}:
 *       first gain {@code .51 - q(1-w)}, second {@code q(1-w)w}, and {@code .51 >= q(1-w^2)}. At .7
 *       with {@code q < .3}: the same with .3. An empty cell and {@code w > .7}: {@code .7}, then
 *       {@code .3 - (1-w)^2}, then {@code w(1-w)^2}, and {@code .3 >= (1-w)^2 (1+w)} because {@code
 *       1-w < .3}. Tiers below 3 in a cell without a stronger family: all is cut at .49, and a cut
 *       at a constant keeps gains from growing.
 *   <li><i>Several cells a study</i>: studies of one row share cells and the sum is no longer
 *       separable. It is monotone and submodular, so greedy closes at least {@code 1 - (1-1/B)^B}
 *       (more than 63 %) of what the best plan of B studies closes (Nemhauser, Wolsey and Fisher
 *       1978), as long as {@code w <= .7}: then no ceiling holds that was not there before.
 *   <li><i>Several cells a study and {@code w > .7}</i> (by default tier 5): the first study of an
 *       empty cell can meet the ceiling of a single family, and a small second one then adds more
 *       than it would alone. Coverage is not submodular there, and nothing is promised.
 *   <li><i>Reviews</i>: at most one counts in a cell, so a second one adds nothing; the largest of
 *       several is submodular, and the ceiling of a single family does not hold for a review. What
 *       is said above holds for them whatever w is.
 * </ul>
 *
 * <p>A step changes cells of one row and question only, so only that row's best study is looked for
 * again (lazy evaluation, exact here). B steps cost B times the cells of a row.
 *
 * @param options what was asked for
 * @param steps the studies, in the order in which they add most
 * @param before sum of the priorities of the cells that may be filled, as it is
 * @param after the sum after the last step
 * @param guarantee how good the plan is for sure
 */
public record Plan(
    PlanOptions options, List<Step> steps, double before, double after, Guarantee guarantee) {

  /** How good a plan is for sure. */
  public enum Guarantee {
    /** No other plan of as many studies closes more, for every beginning of the sequence. */
    BEST,
    /** It closes at least {@code 1 - (1-1/B)^B} of what the best plan of B studies closes. */
    SHARE,
    /** Nothing is promised. */
    NONE
  }

  /** Copies the steps. */
  public Plan {
    steps = List.copyOf(steps);
  }

  /**
   * A study.
   *
   * @param type its type
   * @param cells what it does to each cell that it fills; the largest gain first
   * @param gain how much priority it closes, above 0
   */
  public record Step(StudyType type, List<Filled> cells, double gain) {
    /** Copies the cells. */
    public Step {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell that a study fills.
   *
   * @param cell the cell as it is without any planned study
   * @param coverageBefore coverage before the step
   * @param bandBefore band before the step
   * @param coverageAfter coverage after the step
   * @param bandAfter band after the step
   */
  public record Filled(
      Cell cell, double coverageBefore, Band bandBefore, double coverageAfter, Band bandAfter) {}

  /** Plans studies for the ranked cells of an analysis. */
  public static Plan of(GapAnalysis analysis, PlanOptions options) {
    return new Planner(analysis, options).plan();
  }

  /** A cell on the way. */
  private static final class Place {
    final Gap gap;
    final int rank;
    final double weight;
    Tally tally;
    double coverage;

    Place(Gap gap, int rank, Tally tally) {
      this.gap = gap;
      this.rank = rank;
      this.weight = gap.need();
      this.tally = tally;
      this.coverage = gap.cell().figures().coverage();
    }
  }

  /** A cell and what a study would add to it. */
  private record Gain(Place place, double coverage, double gain) {}

  /** The best study of a row. */
  private record Candidate(List<Place> row, List<Gain> gains, double gain) {
    int rank() {
      return gains.get(0).place().rank;
    }
  }

  private static final class Planner {
    private final PlanOptions options;
    private final Coverage coverage;
    private final Map<String, List<Place>> rows = new LinkedHashMap<>();

    Planner(GapAnalysis analysis, PlanOptions options) {
      this.options = options;
      this.coverage = analysis.coverage();
      int rank = 0;
      for (Gap gap : analysis.ranking()) {
        Cell cell = gap.cell();
        if (options.types().containsKey(cell.question()) && options.where().test(cell)) {
          Tally tally = coverage.tally(cell.question(), cell.row().id(), cell.column().id());
          rows.computeIfAbsent(
                  cell.question().code() + '/' + cell.row().id(), r -> new ArrayList<>())
              .add(new Place(gap, rank, tally));
        }
        rank++;
      }
    }

    Plan plan() {
      double before = sum();
      PriorityQueue<Candidate> queue =
          new PriorityQueue<>(
              Comparator.comparingDouble((Candidate c) -> -c.gain())
                  .thenComparingInt(Candidate::rank));
      rows.values().forEach(row -> best(row).ifPresent(queue::add));
      List<Step> steps = new ArrayList<>();
      while (steps.size() < options.budget() && !queue.isEmpty()) {
        Candidate chosen = queue.remove();
        steps.add(take(chosen));
        best(chosen.row()).ifPresent(queue::add);
      }
      return new Plan(options, steps, before, sum(), guarantee());
    }

    private Guarantee guarantee() {
      if (options.cells() == 1) {
        return Guarantee.BEST;
      }
      boolean capped =
          options.types().values().stream()
              .anyMatch(
                  t ->
                      !t.synthesis()
                          && t.tier() >= Tier.STRONG
                          && coverage.weighting().weights().get(t.tier())
                              > Ceiling.SINGLE_FAMILY.limit());
      return capped ? Guarantee.NONE : Guarantee.SHARE;
    }

    private double sum() {
      return rows.values().stream()
          .flatMap(List::stream)
          .mapToDouble(p -> p.weight * (1 - p.coverage))
          .sum();
    }

    private Optional<Candidate> best(List<Place> row) {
      Candidate best = null;
      for (int k = 1; k <= Math.min(options.cells(), row.size()); k++) {
        List<Gain> gains = new ArrayList<>();
        for (Place place : row) {
          double with = tally(place, k).coverage(coverage.weighting());
          gains.add(new Gain(place, with, place.weight * (with - place.coverage)));
        }
        gains.sort(
            Comparator.comparingDouble((Gain g) -> -g.gain())
                .thenComparingInt(g -> g.place().rank));
        List<Gain> first = List.copyOf(gains.subList(0, k));
        double gain = first.stream().mapToDouble(Gain::gain).sum();
        boolean allAdd = first.stream().allMatch(g -> g.gain() > LEAST);
        if (allAdd && (best == null || gain > best.gain())) {
          best = new Candidate(row, first, gain);
        }
      }
      return Optional.ofNullable(best);
    }

    private Tally tally(Place place, int k) {
      Imagined study = type(place).imagined(k);
      return place.tally.with(List.of(study), coverage.setup().asOf().getYear());
    }

    private StudyType type(Place place) {
      return Optional.ofNullable(options.types().get(place.gap.cell().question())).orElseThrow();
    }

    private Step take(Candidate chosen) {
      List<Filled> filled = new ArrayList<>();
      for (Gain gain : chosen.gains()) {
        Place place = gain.place();
        Band before = band(place);
        double coverageBefore = place.coverage;
        place.tally = tally(place, chosen.gains().size());
        place.coverage = gain.coverage();
        filled.add(
            new Filled(place.gap.cell(), coverageBefore, before, gain.coverage(), band(place)));
      }
      return new Step(type(chosen.gains().get(0).place()), filled, chosen.gain());
    }

    private Band band(Place place) {
      return Band.of(place.coverage, place.tally.n(coverage.weighting()));
    }
  }

  /** A gain below this is the rounding of sums. */
  private static final double LEAST = 1e-12;
}

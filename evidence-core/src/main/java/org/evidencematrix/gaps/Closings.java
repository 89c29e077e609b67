package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Tally;
import org.evidencematrix.coverage.Weighting;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;

/** Computes what would close a gap, by trying studies of each tier. */
final class Closings {
  /** More studies than this are no advice. */
  private static final int MOST = 20;

  private static final String RANDOMIZED = "randomized-trial";

  private final Coverage coverage;

  Closings(Coverage coverage) {
    this.coverage = coverage;
  }

  List<Closing> toNextBand(Cell cell) {
    return cell.figures().band().next().map(target -> to(cell, target)).orElse(List.of());
  }

  List<Closing> toModerate(Cell cell) {
    return cell.figures().band().isAtLeast(Band.MODERATE) ? List.of() : to(cell, Band.MODERATE);
  }

  private List<Closing> to(Cell cell, Band target) {
    Tally tally = coverage.tally(cell.question(), cell.row().id(), cell.column().id());
    Weighting weighting = coverage.weighting();
    List<Closing> found = new ArrayList<>();
    for (int tier = 1; tier <= Tier.HIGHEST; tier++) {
      List<String> designs = designs(cell.question(), tier);
      int studies = 1;
      while (weighting.weights().get(tier) > 0 && !designs.isEmpty() && studies <= MOST) {
        Band reached =
            Band.of(tally.coverageWith(weighting, tier, studies), cell.figures().n() + studies);
        if (reached.isAtLeast(target)) {
          found.add(new Closing(target, tier, studies, reached, designs));
          break;
        }
        studies++;
      }
    }
    return found;
  }

  private List<String> designs(Question question, int tier) {
    return coverage.setup().vocabulary().designs().values().stream()
        .filter(d -> !d.synthesis())
        .filter(d -> reaches(d, question, tier))
        .sorted(fit(question, tier))
        .map(d -> d.code().id())
        .toList();
  }

  /** First what starts at the tier, then what answers this question better than the other one. */
  private static Comparator<Design> fit(Question question, int tier) {
    Question other = question == Question.EFFECT ? Question.UNDERSTANDING : Question.EFFECT;
    return Comparator.comparingInt((Design d) -> Math.abs(d.tier(question) - tier))
        .thenComparingInt(d -> d.tier(other) - d.tier(question));
  }

  /**
   * Without appraisal a study has tier 3 at most; a trial reaches 5 when its risk of bias is low.
   */
  private static boolean reaches(Design design, Question question, int tier) {
    int start = design.tier(question);
    if (tier == Tier.STRONG) {
      return start >= tier;
    }
    boolean trial = question == Question.EFFECT && design.code().id().equals(RANDOMIZED);
    return start == tier || (tier == Tier.HIGHEST && trial);
  }
}

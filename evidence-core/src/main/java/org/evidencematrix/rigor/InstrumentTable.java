package org.evidencematrix.rigor;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;

/**
 * What the result of each instrument does to a tier. Whether the instrument fits is asked before.
 *
 * <p>Sources of the scales: AMSTAR 2 (Shea 2017), RoB 2 (Sterne 2019), ROBINS-I (Sterne 2016), MMAT
 * (Hong 2018), CASP and JBI checklists. What they do to a tier is this matrix's own rule.
 */
final class InstrumentTable {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String RANDOMIZED = "randomized-trial";

  private InstrumentTable() {}

  /** Returns the step, or nothing when the appraisal holds no result that the table knows. */
  static Optional<Step> apply(Appraisal appraisal, String design, int tier) {
    return switch (appraisal.instrument()) {
      case "amstar-2" -> amstar(appraisal.result().orElse(""), tier);
      case "rob-2" -> rob(appraisal.result().orElse(""), design, tier);
      case "robins-i" -> robins(appraisal.result().orElse(""), tier);
      case "mmat-2018" -> mmat(appraisal, tier);
      case "casp", "jbi" -> checklist(appraisal.answers(), tier);
      default -> Optional.empty();
    };
  }

  private static Optional<Step> amstar(String result, int tier) {
    return switch (result) {
      case "high", "moderate" -> step(Reason.CONFIRMED, tier);
      case "low" -> step(Reason.AMSTAR_LOW, notBelowOne(tier, 1));
      case "critically-low" -> step(Reason.AMSTAR_CRITICALLY_LOW, notBelowOne(tier, 2));
      default -> Optional.empty();
    };
  }

  /** The floor keeps a review from falling to 0; it does not lift one that starts there. */
  private static int notBelowOne(int tier, int less) {
    return Math.min(tier, Math.max(1, tier - less));
  }

  private static Optional<Step> rob(String result, String design, int tier) {
    return switch (result) {
      case "low" ->
          design.equals(RANDOMIZED)
              ? step(Reason.ROB_LOW, Tier.HIGHEST)
              : step(Reason.CONFIRMED, tier);
      case "some-concerns" -> step(Reason.ROB_SOME_CONCERNS, Math.min(tier, 4));
      case "high" -> step(Reason.ROB_HIGH, tier - 2);
      default -> Optional.empty();
    };
  }

  private static Optional<Step> robins(String result, int tier) {
    return switch (result) {
      case "low" -> step(Reason.ROBINS_LOW, Math.min(tier + 1, 4));
      case "moderate" -> step(Reason.CONFIRMED, tier);
      case "serious" -> step(Reason.ROBINS_SERIOUS, tier - 1);
      case "critical" -> step(Reason.ROBINS_CRITICAL, Tier.LOWEST);
      default -> Optional.empty();
    };
  }

  private static Optional<Step> mmat(Appraisal appraisal, int tier) {
    if (appraisal.screening().contains(NO)) {
      return step(Reason.MMAT_SCREENED_OUT, Math.min(tier, 1));
    }
    if (appraisal.answers().isEmpty()) {
      return Optional.empty();
    }
    long met = appraisal.answers().stream().filter(YES::equals).count();
    if (met >= 4) {
      return step(Reason.CONFIRMED, tier);
    }
    return met == 3
        ? step(Reason.MMAT_THREE, Math.min(tier, 3))
        : step(Reason.MMAT_TWO_OR_FEWER, tier - 1);
  }

  private static Optional<Step> checklist(List<String> answers, int tier) {
    long asked = answers.stream().filter(a -> !a.equals("not-applicable")).count();
    if (asked == 0) {
      return Optional.empty();
    }
    long met = answers.stream().filter(YES::equals).count();
    if (met * 100 >= asked * 70) {
      return step(Reason.CONFIRMED, tier);
    }
    return met * 100 >= asked * 50
        ? step(Reason.CHECKLIST_MIDDLE, Math.min(tier, 3))
        : step(Reason.CHECKLIST_LOW, tier - 1);
  }

  private static Optional<Step> step(Reason reason, int tier) {
    return Optional.of(new Step(reason, Rigor.clamp(tier)));
  }
}

package org.evidencematrix.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;

/**
 * What a critical appraisal makes of a tier, row by row of the table of appraisals: an appraisal
 * that fits and has a result, else the ceiling of 3; then the status; then 0 to 5.
 */
final class NaiveAppraisal {
  /** A tier, and whether an appraisal decided it. */
  record Judged(int tier, boolean appraised) {}

  private static final List<String> NOT_RANDOM = List.of("quasi-experimental", "before-after");
  private static final List<String> FIELD = List.of("qualitative", "randomized-trial");
  private static final Map<String, List<String>> FITTING =
      Map.of(
          "amstar-2", List.of("meta-analysis", "systematic-review"),
          "rob-2", List.of("randomized-trial"),
          "robins-i", NOT_RANDOM,
          "mmat-2018", FIELD,
          "casp", FIELD);

  private NaiveAppraisal() {}

  static Judged judge(Item item, Question question, int start) {
    Optional<Integer> judged =
        item.appraisal().filter(a -> fits(a, item, question)).flatMap(a -> appraised(a, start));
    int tier = judged.orElse(Math.min(start, 3));
    int standing = item.status() == Status.EXPRESSION_OF_CONCERN ? tier - 1 : tier;
    return new Judged(Math.max(0, Math.min(5, standing)), judged.isPresent());
  }

  /** Tells whether AMSTAR 2 found a review to be one that closes no synthesis gap. */
  static boolean isLowReview(Item item, Question question) {
    return item.appraisal()
        .filter(a -> a.instrument().equals("amstar-2") && fits(a, item, question))
        .flatMap(Appraisal::result)
        .filter(r -> r.equals("low") || r.equals("critically-low"))
        .isPresent();
  }

  private static boolean fits(Appraisal appraisal, Item item, Question question) {
    String by = appraisal.instrument();
    boolean effectOnly = by.equals("rob-2") || by.equals("robins-i");
    return (by.equals("jbi") || FITTING.getOrDefault(by, List.of()).contains(item.design()))
        && (!effectOnly || question == Question.EFFECT);
  }

  private static Optional<Integer> appraised(Appraisal appraisal, int t) {
    String result = appraisal.result().orElse("");
    Map<String, Integer> tiers =
        switch (appraisal.instrument()) {
          case "amstar-2" ->
              Map.of("high", t, "moderate", t, "low", less(t, 1), "critically-low", less(t, 2));
          case "rob-2" -> Map.of("low", 5, "some-concerns", Math.min(t, 4), "high", t - 2);
          case "robins-i" ->
              Map.of("low", Math.min(t + 1, 4), "moderate", t, "serious", t - 1, "critical", 0);
          default -> Map.of();
        };
    return switch (appraisal.instrument()) {
      case "mmat-2018" -> Optional.of(mmat(appraisal, t));
      case "casp", "jbi" -> byShare(appraisal.answers(), t);
      default -> Optional.ofNullable(tiers.get(result));
    };
  }

  /** Steps down to 1 at most; what starts at 0 stays. */
  private static int less(int t, int steps) {
    return Math.max(Math.min(t, 1), t - steps);
  }

  private static int mmat(Appraisal appraisal, int t) {
    if (appraisal.screening().contains("no")) {
      return Math.min(t, 1);
    }
    long met = appraisal.answers().stream().filter("yes"::equals).count();
    return met >= 4 ? t : met == 3 ? Math.min(t, 3) : t - 1;
  }

  private static Optional<Integer> byShare(List<String> answers, int t) {
    long asked = answers.stream().filter(a -> !a.equals("not-applicable")).count();
    if (asked == 0) {
      return Optional.empty();
    }
    long percent = 100 * answers.stream().filter("yes"::equals).count() / asked;
    return Optional.of(percent >= 70 ? t : percent >= 50 ? Math.min(t, 3) : t - 1);
  }
}

package org.evidencematrix.rigor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.Vocabulary;

/**
 * Rates items: design default for the question, then the appraisal, then ceilings, then the status,
 * clamped to 0-5.
 *
 * <p>An expression of concern is taken off last, so that it always costs a tier, also where the
 * ceiling for items without appraisal already holds. An appraisal by an instrument that does not
 * fit the design or the question, or whose answers cannot be read, counts as none.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rigor {
  private static final int UNAPPRAISED_CEILING = 3;

  private final Vocabulary vocabulary;

  /** What most items are rated, by design: one pair of tiers stands for thousands of items. */
  private final Map<String, Usual> known = new ConcurrentHashMap<>();

  /** The tiers of items of a design, without appraisal, that nobody has concerns about. */
  private record Usual(Tier effect, Tier understanding) {}

  private Rigor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the rating by the designs and instruments of a vocabulary. */
  public static Rigor of(Vocabulary vocabulary) {
    return new Rigor(vocabulary);
  }

  /**
   * Returns the tier of an item for a question.
   *
   * <p>Which questions the item really answers is for its findings to say: the tier is what a
   * finding with that question would have. An item of an unknown design has tier 0.
   */
  public Tier rate(Item item, Question question) {
    Usual usual = known.get(item.design());
    if (usual == null || item.appraisal().isPresent() || item.status() != Status.CURRENT) {
      return rateAnew(item, question);
    }
    return question == Question.EFFECT ? usual.effect() : usual.understanding();
  }

  private Tier rateAnew(Item item, Question question) {
    Optional<Design> design = vocabulary.design(item.design());
    if (design.isPresent() && item.appraisal().isEmpty() && item.status() == Status.CURRENT) {
      known.putIfAbsent(
          item.design(),
          new Usual(
              rate(item, Question.EFFECT, design), rate(item, Question.UNDERSTANDING, design)));
    }
    return rate(item, question, design);
  }

  private Tier rate(Item item, Question question, Optional<Design> design) {
    List<Step> steps = new ArrayList<>(3);
    int start = design.map(d -> d.tier(question)).orElse(Tier.LOWEST);
    steps.add(new Step(design.isPresent() ? Reason.DESIGN : Reason.UNKNOWN_DESIGN, clamp(start)));
    boolean appraised = appraise(item, question, steps);
    boolean synthesis = design.isPresent() && design.get().synthesis();
    boolean standing = standing(item, steps);
    boolean closes =
        synthesis && design.get().closesSynthesis() && standing && !isLowConfidence(steps);
    return new Tier(
        last(steps),
        steps,
        synthesis,
        appraised,
        item.status() == Status.EXPRESSION_OF_CONCERN,
        standing,
        closes);
  }

  private boolean appraise(Item item, Question question, List<Step> steps) {
    Step start = steps.get(0);
    Step after;
    if (item.appraisal().isEmpty()) {
      after = ceiling(Reason.NOT_APPRAISED, start.tier());
    } else {
      Appraisal appraisal = item.appraisal().get();
      Optional<Instrument> instrument = vocabulary.instrument(appraisal.instrument());
      if (instrument.isEmpty() || !instrument.get().fits(item.design(), question)) {
        after = ceiling(Reason.UNFIT_INSTRUMENT, start.tier());
      } else {
        Optional<Step> applied = InstrumentTable.apply(appraisal, item.design(), start.tier());
        if (applied.isPresent()) {
          steps.add(applied.get());
          return true;
        }
        after = ceiling(Reason.UNREADABLE_APPRAISAL, start.tier());
      }
    }
    steps.add(after);
    return false;
  }

  private static Step ceiling(Reason reason, int tier) {
    return new Step(reason, Math.min(tier, UNAPPRAISED_CEILING));
  }

  private static boolean standing(Item item, List<Step> steps) {
    switch (item.status()) {
      case RETRACTED -> steps.add(new Step(Reason.RETRACTED, Tier.LOWEST));
      case WITHDRAWN -> steps.add(new Step(Reason.WITHDRAWN, Tier.LOWEST));
      case EXPRESSION_OF_CONCERN -> steps.add(new Step(Reason.CONCERN, clamp(last(steps) - 1)));
      case CURRENT -> {}
    }
    return item.status() != Status.RETRACTED && item.status() != Status.WITHDRAWN;
  }

  private static boolean isLowConfidence(List<Step> steps) {
    return steps.stream()
        .anyMatch(
            s -> s.reason() == Reason.AMSTAR_LOW || s.reason() == Reason.AMSTAR_CRITICALLY_LOW);
  }

  private static int last(List<Step> steps) {
    return steps.get(steps.size() - 1).tier();
  }

  static int clamp(int tier) {
    return Math.max(Tier.LOWEST, Math.min(Tier.HIGHEST, tier));
  }
}

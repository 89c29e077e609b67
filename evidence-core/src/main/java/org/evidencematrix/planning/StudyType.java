package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;

/**
 * Studies that count alike: the same tier for a question, review or not.
 *
 * @param tier the tier, 1 to 5
 * @param synthesis whether they are reviews
 * @param closesSynthesis whether such a review can close a synthesis gap
 * @param appraised whether the tier is only reached by a good critical appraisal; without one a
 *     study has tier 3 at most
 * @param designs designs that reach the tier for the question, best fitting first, at least one
 */
public record StudyType(
    int tier, boolean synthesis, boolean closesSynthesis, boolean appraised, List<String> designs) {
  private static final String RANDOMIZED = "randomized-trial";

  /** Copies the designs. */
  public StudyType {
    designs = List.copyOf(designs);
  }

  /** Returns the study to imagine, in so many cells. */
  Imagined imagined(int cells) {
    return new Imagined(tier, synthesis, closesSynthesis, appraised, cells);
  }

  /**
   * Returns every type of study that a code list allows for a question: primary studies first, by
   * tier from low to high, then reviews by tier; of equal tier first the one that needs no
   * appraisal, then the one that cannot close a synthesis gap.
   */
  public static List<StudyType> all(Vocabulary vocabulary, Question question) {
    Map<StudyType, List<Design>> groups =
        new TreeMap<>(
            Comparator.comparing(StudyType::synthesis)
                .thenComparingInt(StudyType::tier)
                .thenComparing(StudyType::appraised)
                .thenComparing(StudyType::closesSynthesis));
    for (Design design : vocabulary.designs().values()) {
      for (StudyType type : types(vocabulary, question, design.code().id())) {
        groups.computeIfAbsent(type, t -> new ArrayList<>()).add(design);
      }
    }
    List<StudyType> types = new ArrayList<>();
    groups.forEach(
        (type, designs) -> {
          designs.sort(fit(question, type.tier()));
          types.add(type.withDesigns(designs.stream().map(d -> d.code().id()).toList()));
        });
    return List.copyOf(types);
  }

  /**
   * Returns a study of one design: as it counts before any appraisal, or after a good one.
   *
   * @return nothing for a design that is not in the code list or has no weight for the question
   */
  public static Optional<StudyType> of(
      Vocabulary vocabulary, Question question, String design, boolean appraised) {
    List<StudyType> types = types(vocabulary, question, design);
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(types.get(appraised ? types.size() - 1 : 0));
  }

  /**
   * Returns the study that a plan assumes where nothing else is asked for: of the designs of
   * primary studies with the highest tier that needs no appraisal, the one that the field has
   * carried out most often for this question (the first in the code list where several have).
   *
   * @param items the items of the matrix
   * @return nothing when no design of the code list has weight for the question
   */
  public static Optional<StudyType> usual(
      Vocabulary vocabulary, Question question, Iterable<Item> items) {
    List<String> best =
        all(vocabulary, question).stream()
            .filter(t -> !t.synthesis() && !t.appraised())
            .reduce((low, high) -> high)
            .map(StudyType::designs)
            .orElse(List.of());
    Map<String, Integer> done = new TreeMap<>();
    for (Item item : items) {
      if (!item.isAlliedField()
          && item.findings().stream()
              .anyMatch(f -> f.question().filter(question::equals).isPresent())) {
        done.merge(item.design(), 1, Integer::sum);
      }
    }
    return vocabulary.designs().keySet().stream()
        .filter(best::contains)
        .max(
            Comparator.comparingInt((String d) -> done.getOrDefault(d, 0))
                .thenComparing(laterFirst(vocabulary)))
        .flatMap(design -> of(vocabulary, question, design, false));
  }

  /** With {@code max}, what stands first in the list wins a tie. */
  private static Comparator<String> laterFirst(Vocabulary vocabulary) {
    List<String> order = List.copyOf(vocabulary.designs().keySet());
    return Comparator.comparingInt((String d) -> -order.indexOf(d));
  }

  /** From the tier without appraisal to the highest that one can reach. */
  private static List<StudyType> types(Vocabulary vocabulary, Question question, String id) {
    Tier rated =
        Rigor.of(vocabulary).rate(Item.builder().id("imagined").design(id).build(), question);
    List<StudyType> types = new ArrayList<>();
    vocabulary
        .design(id)
        .filter(design -> rated.value() > 0)
        .ifPresent(
            design -> {
              boolean closes = rated.closesSynthesis();
              boolean review = design.synthesis();
              types.add(new StudyType(rated.value(), review, closes, false, List.of(id)));
              if (design.tier(question) > rated.value()) {
                types.add(new StudyType(design.tier(question), review, closes, true, List.of(id)));
              }
              boolean trial = question == Question.EFFECT && id.equals(RANDOMIZED);
              if (trial && design.tier(question) < Tier.HIGHEST) {
                types.add(new StudyType(Tier.HIGHEST, review, closes, true, List.of(id)));
              }
            });
    return types;
  }

  private StudyType withDesigns(List<String> others) {
    return new StudyType(tier, synthesis, closesSynthesis, appraised, others);
  }

  /** First what starts at the tier, then what answers this question better than the other one. */
  private static Comparator<Design> fit(Question question, int tier) {
    Question other = question == Question.EFFECT ? Question.UNDERSTANDING : Question.EFFECT;
    return Comparator.comparingInt((Design d) -> Math.abs(d.tier(question) - tier))
        .thenComparingInt(d -> d.tier(other) - d.tier(question));
  }
}

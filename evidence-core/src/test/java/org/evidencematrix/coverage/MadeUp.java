package org.evidencematrix.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;

/** A made-up framework, vocabulary and items for tests: two pillars with two strategies each. */
public final class MadeUp {
  public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  public static final List<String> STRATEGIES = List.of("s1", "s2", "s3", "s4");

  /** A low-income country in 2015 and a lower-middle, upper-middle and high-income one. */
  public static final String LOW = "MWI";

  public static final String LOWER_MIDDLE = "KEN";
  public static final String UPPER_MIDDLE = "ZAF";
  public static final String HIGH = "USA";

  private MadeUp() {}

  public static Framework framework() {
    return new Framework(
        "made-up",
        "1",
        Labels.english("Made up"),
        List.of(pillar("p1", "s1", "s2"), pillar("p2", "s3", "s4")));
  }

  private static Pillar pillar(String id, String... strategies) {
    return new Pillar(
        id,
        Labels.english("Pillar " + id),
        Labels.english(""),
        List.of(),
        java.util.Arrays.stream(strategies).map(s -> strategy(s, id)).toList());
  }

  private static Strategy strategy(String id, String pillar) {
    Labels label = new Labels(Map.of("en", "Strategy " + id, "fr", "Stratégie " + id));
    Labels none = Labels.english("");
    return new Strategy(id, pillar, label, label, none, none, true, List.of());
  }

  public static Vocabulary vocabulary() {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    list(lists, "cadres", "professional", "para-professional", "volunteer");
    list(lists, "fields", "social-service", "health");
    list(lists, "literature", "academic", "grey");
    list(lists, "types", "journal-article", "report", "tool");
    list(lists, "directions", "favourable", "unfavourable", "mixed", "no-effect", "descriptive");
    list(lists, "themes", "supervision", "hiv");
    list(lists, "populations", "children", "families");
    list(lists, "settings", "urban", "rural", "camp");
    list(lists, "outcome-levels", "worker", "service", "client", "system");
    list(lists, "coding-basis", "excerpt", "full-text");
    Map<String, Design> designs = new LinkedHashMap<>();
    design(designs, "meta-analysis", 5, 4, true, true);
    design(designs, "systematic-review", 4, 4, true, true);
    design(designs, "scoping-review", 2, 3, true, false);
    design(designs, "literature-review", 1, 1, false, true);
    design(designs, "randomized-trial", 4, 3, false, true);
    design(designs, "quasi-experimental", 3, 3, false, true);
    design(designs, "before-after", 2, 2, false, true);
    design(designs, "qualitative", 1, 3, false, true);
    design(designs, "expert-opinion", 0, 1, false, true);
    design(designs, "tool", 0, 0, false, true);
    design(designs, "protocol", 0, 0, false, true);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    outcome(outcomes, "retention", "worker");
    outcome(outcomes, "service-quality", "service");
    outcome(outcomes, "client-outcome", "client");
    Map<String, Instrument> instruments = new LinkedHashMap<>();
    Set<Question> both = Set.of(Question.values());
    Set<Question> effect = Set.of(Question.EFFECT);
    instrument(instruments, "mmat-2018", both, Set.of("qualitative", "randomized-trial"), false);
    instrument(instruments, "amstar-2", both, Set.of("meta-analysis", "systematic-review"), false);
    instrument(instruments, "rob-2", effect, Set.of("randomized-trial"), false);
    instrument(
        instruments, "robins-i", effect, Set.of("quasi-experimental", "before-after"), false);
    instrument(instruments, "casp", both, Set.of("qualitative", "randomized-trial"), false);
    instrument(instruments, "jbi", both, Set.of(), false);
    instrument(instruments, "grade", both, Set.of(), true);
    instrument(instruments, "grade-cerqual", both, Set.of(), true);
    instrument(instruments, "home-made", both, Set.of(), false);
    return new Vocabulary(lists, designs, outcomes, instruments);
  }

  private static Code code(String id) {
    return new Code(
        id, new Labels(Map.of("en", id, "fr", id + " (fr)")), Labels.english(""), List.of());
  }

  private static void list(Map<String, CodeList> lists, String name, String... ids) {
    lists.put(
        name,
        new CodeList(
            name,
            Labels.english(name),
            Labels.english(""),
            java.util.Arrays.stream(ids).map(MadeUp::code).toList()));
  }

  private static void design(
      Map<String, Design> designs,
      String id,
      int effect,
      int understanding,
      boolean synthesis,
      boolean closes) {
    designs.put(id, new Design(code(id), effect, understanding, synthesis, closes));
  }

  private static void outcome(Map<String, Outcome> outcomes, String id, String level) {
    outcomes.put(id, new Outcome(code(id), level));
  }

  private static void instrument(
      Map<String, Instrument> instruments,
      String id,
      Set<Question> questions,
      Set<String> designs,
      boolean misuse) {
    instruments.put(
        id,
        new Instrument(
            code(id),
            questions,
            designs,
            misuse,
            List.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of()));
  }

  public static Setup setup() {
    return setup(Grid.DEFAULT);
  }

  public static Setup setup(Grid grid) {
    return Setup.of(framework(), vocabulary(), grid, AS_OF);
  }

  /** A set-up with full weight for tier 5 and half for tier 3: easy to reckon with. */
  public static Scoring scoring(double gamma, Double... weights) {
    Scoring usual = Scoring.DEFAULT;
    return new Scoring(
        gamma, List.of(weights), usual.seed(), usual.draws(), usual.staleYears(), usual.dataLag());
  }

  /** An item of 2020 from one country; an effect finding on a strategy. */
  public static Item study(String id, String design, String country, String... strategies) {
    return item(id, design, country, Question.EFFECT, strategies);
  }

  public static Item item(
      String id, String design, String country, Question question, String... strategies) {
    return Item.builder()
        .id(id)
        .year(2020)
        .design(design)
        .field(Item.SOCIAL_SERVICE)
        .countries(country.isEmpty() ? List.of() : List.of(country))
        .findings(java.util.Arrays.stream(strategies).map(s -> Finding.of(s, question)).toList())
        .build();
  }

  /** The same item with changes. */
  public static Item with(Item item, UnaryOperator<Item.Builder> change) {
    return change.apply(item.toBuilder()).build();
  }

  /** The same item, its findings pointing in a direction. */
  public static Item pointing(Item item, Direction direction) {
    return with(
        item,
        b ->
            b.findings(
                item.findings().stream()
                    .map(
                        f ->
                            new Finding(
                                f.strategy(),
                                Optional.of("retention"),
                                f.question(),
                                Optional.of(direction),
                                f.countries(),
                                f.cadres(),
                                f.settings()))
                    .toList()));
  }

  public static Appraisal result(String instrument, String result) {
    return new Appraisal(
        instrument, List.of(), List.of(), Optional.of(result), Optional.empty(), Optional.empty());
  }

  /** An appraisal by answers: so many yes, so many no, after screening answers. */
  public static Appraisal answers(String instrument, List<String> screening, int yes, int no) {
    List<String> answers = new java.util.ArrayList<>(java.util.Collections.nCopies(yes, "yes"));
    answers.addAll(java.util.Collections.nCopies(no, "no"));
    return new Appraisal(
        instrument, screening, answers, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Search search(
      String kind, List<String> strategies, List<String> income, List<String> regions) {
    return new Search(
        "made-up-search",
        kind,
        "made up",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new SearchCovers(strategies, income, regions, Optional.empty()),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        Labels.english(""));
  }

  public static Coverage coverage(Item... items) {
    return Coverage.of(setup(), List.of(items));
  }
}

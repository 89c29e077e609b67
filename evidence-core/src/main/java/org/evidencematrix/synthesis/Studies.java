package org.evidencematrix.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.coverage.StudyFamilies;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;

/**
 * The items of a matrix as studies.
 *
 * @param items number of items
 * @param studies number of studies: reports of one study are one
 * @param families studies with several reports, in the order of their first ids
 * @param reviews items whose design is a synthesis, sorted by id
 * @param flagged items that are retracted, withdrawn or under concern, sorted by id
 * @param uncertain number of items by field that was inferred and not read, most items first
 * @param pairs pairs of strategy and outcome that findings speak to, by strategy of the framework,
 *     then outcome, then question
 */
public record Studies(
    int items,
    int studies,
    List<Family> families,
    List<Review> reviews,
    List<Flagged> flagged,
    Map<String, Integer> uncertain,
    List<Pair> pairs) {

  /** Copies the collections. */
  public Studies {
    families = List.copyOf(families);
    reviews = List.copyOf(reviews);
    flagged = List.copyOf(flagged);
    uncertain = Collections.unmodifiableMap(new LinkedHashMap<>(uncertain));
    pairs = List.copyOf(pairs);
  }

  /** What ties a report to a study. */
  public enum TieKind {
    /** The name of a family. */
    FAMILY,
    /** It translates another item. */
    TRANSLATION,
    /** It is a later edition of another item. */
    EDITION
  }

  /**
   * Why a report belongs to a study.
   *
   * @param kind what ties it
   * @param item id of the report
   * @param to name of the family, or id of the other item, which need not be in the matrix
   */
  public record Tie(TieKind kind, String item, String to) {}

  /**
   * A study with several reports.
   *
   * @param items ids of the reports, sorted
   * @param ties why they belong together: families, then translations, then editions, each by id
   */
  public record Family(List<String> items, List<Tie> ties) {
    /** Copies the lists. */
    public Family {
      items = List.copyOf(items);
      ties = List.copyOf(ties);
    }
  }

  /**
   * A review.
   *
   * @param item id
   * @param design id of its design
   * @param year year of publication
   * @param lastSearch year of its last search; absent where not coded
   * @param tiers tier by question, for the questions that its findings answer
   * @param appraised whether a fitting appraisal was used for one of them
   * @param closes whether it can close a synthesis gap
   * @param includes ids of items of the matrix that it includes, sorted
   */
  public record Review(
      String item,
      String design,
      int year,
      OptionalInt lastSearch,
      Map<Question, Integer> tiers,
      boolean appraised,
      boolean closes,
      List<String> includes) {
    /** Copies the collections. */
    public Review {
      tiers = Collections.unmodifiableMap(new TreeMap<>(tiers));
      includes = List.copyOf(includes);
    }
  }

  /**
   * An item that its publisher or its authors took back or warn about.
   *
   * @param item id
   * @param status what was said
   * @param note why
   * @param usedBy ids of reviews that include it, sorted
   */
  public record Flagged(String item, Status status, Optional<String> note, List<String> usedBy) {
    /** Copies the ids. */
    public Flagged {
      usedBy = List.copyOf(usedBy);
    }
  }

  /**
   * A strategy and an outcome for a question, and what the pair rests on.
   *
   * @param strategy id of the strategy
   * @param outcome code of the outcome; absent where no outcome is reported
   * @param question the question
   * @param read ids of standing items whose findings were read in the source, sorted
   * @param inferred ids of standing items whose findings were inferred, sorted
   */
  public record Pair(
      String strategy,
      Optional<String> outcome,
      Question question,
      List<String> read,
      List<String> inferred) {
    /** Copies the ids. */
    public Pair {
      read = List.copyOf(read);
      inferred = List.copyOf(inferred);
    }

    /** Tells whether nobody read it in a source. */
    public boolean restsOnInference() {
      return read.isEmpty();
    }
  }

  /** Returns the studies of a matrix. */
  public static Studies of(Matrix matrix) {
    StudyFamilies families = StudyFamilies.of(matrix.items());
    Map<String, Item> byId = new HashMap<>();
    matrix.items().forEach(item -> byId.putIfAbsent(item.id(), item));
    List<Family> several = new ArrayList<>();
    for (List<String> ids : families.all()) {
      if (ids.size() > 1) {
        several.add(new Family(ids, ties(ids, byId)));
      }
    }
    Map<String, Set<String>> includedBy = new HashMap<>();
    for (Item item : matrix.items()) {
      for (String id : item.includes()) {
        includedBy.computeIfAbsent(id, i -> new TreeSet<>()).add(item.id());
      }
    }
    Rigor rigor = Rigor.of(matrix.vocabulary());
    List<Review> reviews = new ArrayList<>();
    List<Flagged> flagged = new ArrayList<>();
    for (Item item : matrix.items()) {
      if (matrix.vocabulary().design(item.design()).filter(Design::synthesis).isPresent()) {
        reviews.add(review(item, rigor, byId.keySet()));
      }
      if (item.status() != Status.CURRENT) {
        flagged.add(
            new Flagged(
                item.id(),
                item.status(),
                item.statusNote(),
                List.copyOf(includedBy.getOrDefault(item.id(), Set.of()))));
      }
    }
    return new Studies(
        matrix.items().size(),
        families.all().size(),
        several,
        reviews,
        flagged,
        uncertain(matrix.items()),
        pairs(matrix));
  }

  private static List<Tie> ties(List<String> ids, Map<String, Item> byId) {
    List<Tie> ties = new ArrayList<>();
    for (String id : ids) {
      Item item = byId.get(id);
      if (item != null) {
        item.family().ifPresent(to -> ties.add(new Tie(TieKind.FAMILY, id, to)));
        item.translationOf().ifPresent(to -> ties.add(new Tie(TieKind.TRANSLATION, id, to)));
        item.supersedes().ifPresent(to -> ties.add(new Tie(TieKind.EDITION, id, to)));
      }
    }
    ties.sort(Comparator.comparing(Tie::kind).thenComparing(Tie::item));
    return ties;
  }

  private static Review review(Item item, Rigor rigor, Set<String> there) {
    Map<Question, Integer> tiers = new TreeMap<>();
    boolean appraised = false;
    boolean closes = false;
    for (Finding finding : item.findings()) {
      if (finding.question().isPresent()) {
        Tier tier = rigor.rate(item, finding.question().get());
        tiers.put(finding.question().get(), tier.value());
        appraised |= tier.appraised();
        closes |= tier.closesSynthesis();
      }
    }
    return new Review(
        item.id(),
        item.design(),
        item.year(),
        item.lastSearch(),
        tiers,
        appraised,
        closes,
        item.includes().stream().filter(there::contains).distinct().sorted().toList());
  }

  private static Map<String, Integer> uncertain(List<Item> items) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Item item : items) {
      new TreeSet<>(item.uncertain()).forEach(field -> counts.merge(field, 1, Integer::sum));
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** What is collected of a pair. */
  private static final class Support {
    final TreeSet<String> read = new TreeSet<>();
    final TreeSet<String> inferred = new TreeSet<>();
  }

  private static List<Pair> pairs(Matrix matrix) {
    List<String> strategies =
        matrix.framework().strategies().stream().map(strategy -> strategy.id()).toList();
    List<String> outcomes = matrix.vocabulary().ids("outcomes");
    Map<List<String>, Support> support = new HashMap<>();
    for (Item item : matrix.items()) {
      if (item.status() == Status.RETRACTED || item.status() == Status.WITHDRAWN) {
        continue;
      }
      boolean inferred = item.uncertain().stream().anyMatch(Studies::isAboutFindings);
      for (Finding finding : item.findings()) {
        if (finding.question().isPresent()) {
          List<String> key =
              List.of(
                  finding.strategy(),
                  finding.outcome().orElse(""),
                  finding.question().get().code());
          Support of = support.computeIfAbsent(key, k -> new Support());
          (inferred ? of.inferred : of.read).add(item.id());
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    support.forEach(
        (key, of) ->
            pairs.add(
                new Pair(
                    key.get(0),
                    Optional.of(key.get(1)).filter(outcome -> !outcome.isEmpty()),
                    Question.parse(key.get(2)).orElse(Question.EFFECT),
                    List.copyOf(of.read),
                    List.copyOf(of.inferred))));
    pairs.sort(
        Comparator.comparingInt((Pair p) -> place(strategies, p.strategy()))
            .thenComparing(Pair::strategy)
            .thenComparingInt(p -> p.outcome().map(o -> place(outcomes, o)).orElse(-1))
            .thenComparing(p -> p.outcome().orElse(""))
            .thenComparing(Pair::question));
    return pairs;
  }

  /** Fields of findings may be marked one by one, as {@code findings.outcome}. */
  private static boolean isAboutFindings(String field) {
    return field.equals("findings")
        || field.startsWith("findings.")
        || field.startsWith("findings[");
  }

  private static int place(List<String> known, String id) {
    int at = known.indexOf(id);
    return at < 0 ? known.size() : at;
  }
}

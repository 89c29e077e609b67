package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;

/**
 * The formulas followed item by item, slowly and plainly, for the grid of strategy by income level.
 * Shares nothing with the code under test but the model and the table of income classes.
 */
final class Naive {
  /** What is compared. */
  record Numbers(
      int n, double mass, double coverage, double synthesis, int strong, int strongPrimaries) {}

  /** Which findings count: items, findings, and income class with finding. */
  record Keep(Predicate<Item> item, Predicate<Finding> finding, BiPredicate<Item, String> income) {
    static final Keep ALL = new Keep(i -> true, f -> true, (i, c) -> true);
  }

  /** Tiers for effect and for understanding, whether it is a review, whether it can close a gap. */
  record Tiers(int effect, int understanding, boolean review, boolean closes) {}

  private static final Map<String, int[]> DESIGNS =
      Map.ofEntries(
          Map.entry("meta-analysis", new int[] {5, 4}),
          Map.entry("systematic-review", new int[] {4, 4}),
          Map.entry("scoping-review", new int[] {2, 3}),
          Map.entry("literature-review", new int[] {1, 1}),
          Map.entry("randomized-trial", new int[] {4, 3}),
          Map.entry("quasi-experimental", new int[] {3, 3}),
          Map.entry("before-after", new int[] {2, 2}),
          Map.entry("qualitative", new int[] {1, 3}),
          Map.entry("expert-opinion", new int[] {0, 1}),
          Map.entry("tool", new int[] {0, 0}),
          Map.entry("protocol", new int[] {0, 0}));

  private final Map<String, Tiers> designs;
  private final List<Item> items;
  private final Map<String, Integer> families;
  private final Question question;
  private final double[] w;
  private final double gamma;

  /** The cells of each item, by its id: all, and those that are kept. */
  private final Map<String, Set<String>> filled = new HashMap<>();

  private final Map<String, Set<String>> kept = new HashMap<>();

  /** What weights and gamma do not change, remembered. */
  private final Map<String, NaiveAppraisal.Judged> judged;

  private final Map<Integer, Integer> counts = new HashMap<>();

  Naive(List<Item> all, Question question, double[] w, double gamma, Keep keep, boolean allied) {
    this(all, question, w, gamma, keep, allied, madeUp());
  }

  private static Map<String, Tiers> madeUp() {
    Map<String, Tiers> designs = new HashMap<>();
    DESIGNS.forEach(
        (design, tiers) ->
            designs.put(
                design,
                new Tiers(
                    tiers[0],
                    tiers[1],
                    List.of("meta-analysis", "systematic-review", "scoping-review")
                        .contains(design),
                    List.of("meta-analysis", "systematic-review").contains(design))));
    return designs;
  }

  Naive(
      List<Item> all,
      Question question,
      double[] w,
      double gamma,
      Keep keep,
      boolean allied,
      Map<String, Tiers> designs) {
    this.designs = designs;
    this.question = question;
    this.w = w;
    this.gamma = gamma;
    this.items = standing(all, allied);
    this.families = findFamilies(items);
    this.judged = new HashMap<>();
    for (Item item : items) {
      filled.put(item.id(), cells(item, Keep.ALL, Naive::incomes));
      kept.put(item.id(), cells(item, keep, Naive::incomes));
    }
  }

  private Naive(Naive like, double[] w, double gamma) {
    this.designs = like.designs;
    this.items = like.items;
    this.families = like.families;
    this.judged = like.judged;
    this.question = like.question;
    this.w = w;
    this.gamma = gamma;
  }

  /** Returns the same items with other weights and gamma. */
  Naive weighed(double[] others, double otherGamma) {
    Naive same = new Naive(this, others, otherGamma);
    same.filled.putAll(filled);
    same.kept.putAll(kept);
    same.counts.putAll(counts);
    return same;
  }

  /** Returns the same items in other columns. */
  Naive inColumns(BiFunction<Item, Finding, List<String>> columns) {
    Naive same = new Naive(this, w, gamma);
    for (Item item : items) {
      Set<String> cells = same.cells(item, Keep.ALL, columns);
      same.filled.put(item.id(), cells);
      same.kept.put(item.id(), cells);
    }
    return same;
  }

  private static List<Item> standing(List<Item> all, boolean allied) {
    return all.stream()
        .filter(i -> i.status() != Status.RETRACTED && i.status() != Status.WITHDRAWN)
        .filter(i -> i.field().equals("social-service") != allied)
        .toList();
  }

  private static Set<String> names(Item item) {
    Set<String> names = new HashSet<>();
    names.add("id:" + item.id());
    item.family().ifPresent(f -> names.add("family:" + f));
    item.translationOf().ifPresent(i -> names.add("id:" + i));
    item.supersedes().ifPresent(i -> names.add("id:" + i));
    return names;
  }

  private static Map<String, Integer> findFamilies(List<Item> items) {
    Map<String, Integer> families = new HashMap<>();
    List<Set<String>> names = items.stream().map(Naive::names).toList();
    for (int i = 0; i < items.size(); i++) {
      families.put(items.get(i).id(), i);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int a = 0; a < items.size(); a++) {
        for (int b = 0; b < items.size(); b++) {
          int first = families.get(items.get(a).id());
          int second = families.get(items.get(b).id());
          if (first != second && !Collections.disjoint(names.get(a), names.get(b))) {
            int low = Math.min(first, second);
            families.replaceAll((id, f) -> f == first || f == second ? low : f);
            changed = true;
          }
        }
      }
    }
    return families;
  }

  /** Returns the standing reports of a family, wherever they are. */
  List<Item> reports(int family) {
    return items.stream().filter(i -> families.get(i.id()) == family).toList();
  }

  private NaiveAppraisal.Judged judged(Item item) {
    Tiers start = designs.get(item.design());
    return judged.computeIfAbsent(
        item.id(),
        id ->
            NaiveAppraisal.judge(
                item, question, isEffect() ? start.effect() : start.understanding()));
  }

  int tier(Item item) {
    return judged(item).tier();
  }

  boolean isAppraised(Item item) {
    return judged(item).appraised();
  }

  double weight(Item item) {
    return w[tier(item)];
  }

  Question question() {
    return question;
  }

  private boolean isEffect() {
    return question == Question.EFFECT;
  }

  boolean isReview(Item item) {
    return designs.get(item.design()).review();
  }

  static List<String> incomes(Item item, Finding finding) {
    List<String> countries = countries(item, finding);
    if (countries.isEmpty()) {
      return List.of("global");
    }
    int year = item.dataYears().map(y -> y.last()).orElse(item.year() - 2);
    return countries.stream()
        .map(c -> IncomeHistory.bundled().inForceOn31December(c, year).code())
        .toList();
  }

  static List<String> countries(Item item, Finding finding) {
    return finding.countries().isEmpty() ? item.countries() : finding.countries();
  }

  private Set<String> cells(Item item, Keep keep, BiFunction<Item, Finding, List<String>> columns) {
    Set<String> cells = new TreeSet<>();
    for (Finding finding : findings(item)) {
      for (String column : columns.apply(item, finding)) {
        if (keep.item().test(item)
            && keep.finding().test(finding)
            && keep.income().test(item, column)) {
          cells.add(finding.strategy() + '|' + column);
        }
      }
    }
    return cells;
  }

  /** Returns the findings on the question. */
  List<Finding> findings(Item item) {
    return item.findings().stream()
        .filter(f -> f.question().filter(q -> q == question).isPresent())
        .toList();
  }

  /** Returns the reports in a cell by family. */
  Map<Integer, List<Item>> here(String row, String column) {
    Map<Integer, List<Item>> here = new LinkedHashMap<>();
    for (Item item : items) {
      if (kept.get(item.id()).contains(row + '|' + column)) {
        here.computeIfAbsent(families.get(item.id()), f -> new ArrayList<>()).add(item);
      }
    }
    return here;
  }

  /** Returns the ids of the reports of each family with a report in a cell. */
  List<List<String>> familiesIn(String row, String column) {
    return here(row, column).keySet().stream()
        .map(f -> reports(f).stream().map(Item::id).toList())
        .toList();
  }

  /** Returns the items with weight that have a finding in a row. */
  List<Item> weighingIn(String row) {
    return items.stream()
        .filter(i -> weight(i) > 0)
        .filter(i -> findings(i).stream().anyMatch(f -> f.strategy().equals(row)))
        .toList();
  }

  /** Returns how many families some items belong to. */
  int families(List<Item> some) {
    return (int) some.stream().map(i -> families.get(i.id())).distinct().count();
  }

  /** Returns which part of its weight a family has in each of its cells. */
  double share(int family) {
    return Math.pow(k(family), -gamma);
  }

  int k(int family) {
    return counts.computeIfAbsent(
        family,
        f -> {
          Set<String> cells = new TreeSet<>();
          reports(f).forEach(r -> cells.addAll(filled.get(r.id())));
          return cells.size();
        });
  }

  Map<Integer, Integer> allocations() {
    Map<Integer, Integer> all = new HashMap<>();
    families.values().forEach(f -> all.put(f, k(f)));
    return all;
  }

  Numbers cell(String row, String column, int asOf) {
    Map<Integer, List<Item>> here = here(row, column);
    int n = 0;
    int strong = 0;
    int strongPrimaries = 0;
    int reviewFamilies = 0;
    double mass = 0;
    for (Map.Entry<Integer, List<Item>> family : here.entrySet()) {
      int best = family.getValue().stream().mapToInt(this::tier).max().getAsInt();
      if (w[best] > 0) {
        n++;
        strong += best >= 3 ? 1 : 0;
        strongPrimaries += primary(family.getValue()) >= 3 ? 1 : 0;
        boolean review = family.getValue().stream().anyMatch(i -> isReview(i) && w[tier(i)] > 0);
        reviewFamilies += review ? 1 : 0;
        mass += w[best] * share(family.getKey());
      }
    }
    double c = choose(here, null);
    for (List<Item> reports : here.values()) {
      for (Item report : reports) {
        if (isReview(report)) {
          c = Math.max(c, choose(here, report));
        }
      }
    }
    if (strong == 0) {
      c = Math.min(c, .49);
    } else if (n == 1 && reviewFamilies == 0) {
      c = Math.min(c, .7);
    }
    return new Numbers(n, mass, c, synthesis(row, column, asOf), strong, strongPrimaries);
  }

  private int primary(List<Item> reports) {
    return reports.stream().filter(i -> !isReview(i)).mapToInt(this::tier).max().orElse(-1);
  }

  private double choose(Map<Integer, List<Item>> here, Item review) {
    Set<Integer> out = new HashSet<>();
    double product = 1;
    if (review != null) {
      int own = families.get(review.id());
      out.add(own);
      for (Item item : items) {
        // Named as source of a translation or as an older edition counts as a report, too.
        if (review.includes().stream().anyMatch(id -> names(item).contains("id:" + id))) {
          out.add(families.get(item.id()));
        }
      }
      product *= 1 - w[tier(review)] * share(own);
    }
    for (Map.Entry<Integer, List<Item>> family : here.entrySet()) {
      int primary = primary(family.getValue());
      if (primary >= 0 && !out.contains(family.getKey())) {
        product *= 1 - w[primary] * share(family.getKey());
      }
    }
    return 1 - product;
  }

  private double synthesis(String row, String column, int asOf) {
    return reviews(row, column, asOf).stream().mapToDouble(Review::status).max().orElse(0);
  }

  /** A review that speaks to a cell: what it would count undiminished by age, and what it does. */
  record Review(boolean fromHere, double fresh, double status) {}

  /** Returns the reviews with weight of a cell and the global ones of its strategy. */
  List<Review> reviews(String row, String column, int asOf) {
    List<Review> reviews = new ArrayList<>();
    for (Item item : items) {
      Set<String> cells = kept.get(item.id());
      boolean fromHere = cells.contains(row + '|' + column);
      boolean worldwide =
          cells.contains(row + "|global")
              || (item.scope().filter(x -> x == Scope.GLOBAL).isPresent()
                  && cells.stream().anyMatch(x -> x.startsWith(row + '|')));
      if (isReview(item) && weight(item) > 0 && (fromHere || worldwide)) {
        boolean closes =
            designs.get(item.design()).closes() && !NaiveAppraisal.isLowReview(item, question);
        double fresh = closes ? weight(item) * (fromHere ? 1 : .7) : 0;
        int age = asOf - item.lastSearch().orElse(item.year());
        double status = fresh * Math.pow(2, -Math.max(0, age - 5) / 5.0);
        reviews.add(new Review(fromHere, fresh, status));
      }
    }
    return reviews;
  }
}

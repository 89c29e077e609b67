package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> families = new HashMap<>();
  private final Question question;
  private final double[] w;
  private final double gamma;
  private final Keep keep;

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
    this.keep = keep;
    for (Item item : all) {
      boolean out = item.status() == Status.RETRACTED || item.status() == Status.WITHDRAWN;
      if (!out && item.field().equals("social-service") != allied) {
        items.add(item);
      }
    }
    findFamilies();
  }

  private static Set<String> names(Item item) {
    Set<String> names = new HashSet<>();
    names.add("id:" + item.id());
    item.family().ifPresent(f -> names.add("family:" + f));
    item.translationOf().ifPresent(i -> names.add("id:" + i));
    item.supersedes().ifPresent(i -> names.add("id:" + i));
    return names;
  }

  private void findFamilies() {
    for (int i = 0; i < items.size(); i++) {
      families.put(items.get(i).id(), i);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Item a : items) {
        for (Item b : items) {
          Set<String> shared = names(a);
          shared.retainAll(names(b));
          int first = families.get(a.id());
          int second = families.get(b.id());
          if (!shared.isEmpty() && first != second) {
            int low = Math.min(first, second);
            families.replaceAll((id, f) -> f == first || f == second ? low : f);
            changed = true;
          }
        }
      }
    }
  }

  private List<Item> reports(int family) {
    return items.stream().filter(i -> families.get(i.id()) == family).toList();
  }

  private int tier(Item item) {
    Tiers start = designs.get(item.design());
    int t = isEffect() ? start.effect() : start.understanding();
    String result = item.appraisal().flatMap(a -> a.result()).orElse("");
    String by = item.appraisal().map(a -> a.instrument()).orElse("");
    boolean review = item.design().equals("meta-analysis") || isSystematic(item);
    if (by.equals("amstar-2") && review) {
      t = result.equals("high") ? t : t - 1;
    } else if (by.equals("rob-2") && item.design().equals("randomized-trial") && isEffect()) {
      t = result.equals("low") ? 5 : t - 2;
    } else {
      t = Math.min(t, 3);
    }
    return item.status() == Status.EXPRESSION_OF_CONCERN ? Math.max(0, t - 1) : t;
  }

  private boolean isEffect() {
    return question == Question.EFFECT;
  }

  private static boolean isSystematic(Item item) {
    return item.design().equals("systematic-review");
  }

  private boolean isReview(Item item) {
    return designs.get(item.design()).review();
  }

  private static List<String> incomes(Item item, Finding finding) {
    List<String> countries = finding.countries().isEmpty() ? item.countries() : finding.countries();
    if (countries.isEmpty()) {
      return List.of("global");
    }
    int year = item.dataYears().map(y -> y.last()).orElse(item.year() - 2);
    return countries.stream()
        .map(c -> IncomeHistory.bundled().inForceOn31December(c, year).code())
        .toList();
  }

  private Set<String> cells(Item item, boolean filtered) {
    Set<String> cells = new TreeSet<>();
    for (Finding finding : item.findings()) {
      if (finding.question().filter(q -> q == question).isPresent()) {
        for (String income : incomes(item, finding)) {
          if (!filtered
              || (keep.item().test(item)
                  && keep.finding().test(finding)
                  && keep.income().test(item, income))) {
            cells.add(finding.strategy() + '|' + income);
          }
        }
      }
    }
    return cells;
  }

  /** Returns the ids of the reports of each family with a report in a cell. */
  List<List<String>> familiesIn(String row, String column) {
    Map<Integer, List<String>> here = new LinkedHashMap<>();
    for (Item item : items) {
      if (cells(item, true).contains(row + '|' + column)) {
        here.computeIfAbsent(families.get(item.id()), f -> new ArrayList<>());
      }
    }
    for (Item item : items) {
      List<String> reports = here.get(families.get(item.id()));
      if (reports != null) {
        reports.add(item.id());
      }
    }
    return List.copyOf(here.values());
  }

  int k(int family) {
    Set<String> cells = new TreeSet<>();
    reports(family).forEach(r -> cells.addAll(cells(r, false)));
    return cells.size();
  }

  Map<Integer, Integer> allocations() {
    Map<Integer, Integer> all = new HashMap<>();
    families.values().forEach(f -> all.put(f, k(f)));
    return all;
  }

  Numbers cell(String row, String column, int asOf) {
    Map<Integer, List<Item>> here = new LinkedHashMap<>();
    for (Item item : items) {
      if (cells(item, true).contains(row + '|' + column)) {
        here.computeIfAbsent(families.get(item.id()), f -> new ArrayList<>()).add(item);
      }
    }
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
        mass += w[best] * Math.pow(k(family.getKey()), -gamma);
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
      product *= 1 - w[tier(review)] * Math.pow(k(own), -gamma);
    }
    for (Map.Entry<Integer, List<Item>> family : here.entrySet()) {
      int primary = primary(family.getValue());
      if (primary >= 0 && !out.contains(family.getKey())) {
        product *= 1 - w[primary] * Math.pow(k(family.getKey()), -gamma);
      }
    }
    return 1 - product;
  }

  private double synthesis(String row, String column, int asOf) {
    double s = 0;
    for (Item item : items) {
      boolean low =
          item.appraisal().filter(a -> a.instrument().equals("amstar-2")).isPresent()
              && item.appraisal().get().result().filter("low"::equals).isPresent();
      if (isReview(item) && designs.get(item.design()).closes() && !low) {
        Set<String> cells = cells(item, true);
        boolean worldwide =
            cells.contains(row + "|global")
                || (item.scope().filter(x -> x == Scope.GLOBAL).isPresent()
                    && cells.stream().anyMatch(x -> x.startsWith(row + '|')));
        double h = cells.contains(row + '|' + column) ? 1 : worldwide ? .7 : 0;
        int age = asOf - item.lastSearch().orElse(item.year());
        s = Math.max(s, w[tier(item)] * Math.pow(2, -Math.max(0, age - 5) / 5.0) * h);
      }
    }
    return s;
  }
}

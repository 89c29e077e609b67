package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;

/**
 * The rules of the kinds of gap in a cell, followed family by family, report by report and search
 * by search.
 */
final class NaiveKinds {
  /**
   * The numbers in the rules: thin n and C; weak n; synthesis at tier 3, at any tier, S; primary;
   * stale; inconsistent n, disagreement; transfer from, below; appraisal of the mass, of the cells;
   * redundant.
   */
  static final double[] LIMITS = {3, .5, 2, 3, 5, .3, 2, 10, 3, .5, .5, .2, .5, .8, 3};

  /** Half of the last decimal that shares are compared by. */
  private static final double SAME = 5e-13;

  /** How far searches reach into a cell. */
  enum Searched {
    NOWHERE,
    PART,
    INFORMAL,
    SYSTEMATIC;

    boolean isWhole() {
      return this == INFORMAL || this == SYSTEMATIC;
    }
  }

  private final Naive naive;
  private final List<Search> searches;
  private final int year;
  private final double[] limits;
  private final Map<String, List<String>> found = new TreeMap<>();

  /**
   * The limits of one draw: each number times its factor.
   *
   * @param factors as many as {@link #LIMITS}
   */
  static double[] limits(double[] factors) {
    double[] limits = new double[LIMITS.length];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = LIMITS[i] * factors[i];
    }
    return limits;
  }

  private NaiveKinds(Naive naive, List<Search> searches, int year, double[] limits) {
    this.naive = naive;
    this.searches = searches;
    this.year = year;
    this.limits = limits;
  }

  /** Returns the kinds that hold in a cell, each with its flags. */
  static Map<String, List<String>> of(
      Naive naive,
      List<Search> searches,
      int year,
      double[] limits,
      String row,
      String column,
      Naive.Numbers x) {
    NaiveKinds kinds = new NaiveKinds(naive, searches, year, limits);
    kinds.countStudies(row, column, x);
    kinds.askReviews(row, column, x);
    kinds.askReports(row, column);
    return kinds.found;
  }

  private void hold(String kind, boolean holds, String... flags) {
    if (holds) {
      found.put(kind, List.of(flags));
    }
  }

  private void countStudies(String row, String column, Naive.Numbers x) {
    Searched searched = searched(searches, row, column);
    if (x.n() == 0 && searched.isWhole()) {
      String[] flags = searched == Searched.INFORMAL ? flag("informal-search-only") : flag();
      hold("absolute", true, flags);
    } else if (x.n() == 0) {
      hold("not-searched", true, searched == Searched.PART ? flag("searched-in-part") : flag());
    }
    boolean thin = x.n() > 0 && x.n() < limits[0] && x.coverage() < limits[1];
    hold("thin", thin, x.n() == 1 ? flag("single-source") : flag());
    hold("weak", x.n() >= limits[2] && x.strong() == 0);
  }

  private void askReviews(String row, String column, Naive.Numbers x) {
    List<Naive.Review> reviews = naive.reviews(row, column, year);
    boolean enough = x.strong() >= limits[3] || x.n() >= limits[4];
    boolean onceGood = reviews.stream().anyMatch(r -> r.fresh() >= limits[5]);
    String why = reviews.isEmpty() ? "none" : onceGood ? "out-of-date" : "low-confidence";
    hold("synthesis", enough && x.synthesis() < limits[5], why);
    boolean fromHere = reviews.stream().anyMatch(r -> r.fromHere() && r.status() == x.synthesis());
    boolean primary = x.synthesis() >= limits[5] && x.strongPrimaries() < limits[6];
    hold("primary", primary, fromHere ? flag() : flag("global-review"));
  }

  private void askReports(String row, String column) {
    double mass = 0;
    double notAppraised = 0;
    double favourable = 0;
    double directed = 0;
    int voices = 0;
    boolean announced = false;
    int newest = Integer.MIN_VALUE;
    boolean newestIsOfData = false;
    List<Set<Integer>> reviewYears = new ArrayList<>();
    for (Map.Entry<Integer, List<Item>> family : naive.here(row, column).entrySet()) {
      List<Item> reports = family.getValue();
      int best = reports.stream().mapToInt(naive::tier).max().orElseThrow();
      double weight = reports.stream().mapToDouble(naive::weight).max().orElseThrow();
      double own = weight * naive.share(family.getKey());
      mass += own;
      if (reports.stream().noneMatch(r -> naive.tier(r) == best && naive.isAppraised(r))) {
        notAppraised += own;
      }
      Optional<Direction> voice = voice(reports, row, column);
      if (weight > 0 && voice.isPresent()) {
        voices++;
        directed += own;
        favourable += voice.get() == Direction.FAVOURABLE ? own : 0;
        favourable += voice.get() == Direction.MIXED ? own / 2 : 0;
      }
      announced |=
          naive.reports(family.getKey()).stream().allMatch(r -> r.design().equals("protocol"));
      Set<Integer> years = new TreeSet<>();
      for (Item report : reports) {
        if (naive.weight(report) > 0) {
          int last = report.dataYears().map(y -> y.last()).orElse(report.year());
          newestIsOfData = last > newest ? false : newestIsOfData;
          newest = Math.max(newest, last);
          newestIsOfData |= last == newest && report.dataYears().isPresent();
          if (naive.isReview(report)) {
            years.add(report.year());
          }
        }
      }
      // Editions of one review are one, of the year of the newest.
      reviewYears.add(years.isEmpty() ? Set.of() : Set.of(newestReview(reports)));
    }
    boolean stale = newest > Integer.MIN_VALUE && year - newest > limits[7];
    hold("stale", stale, newestIsOfData ? flag() : flag("year-of-publication"));
    boolean disagree = 1 - Math.abs(2 * favourable / directed - 1) >= limits[9] - SAME;
    hold("inconsistent", voices >= limits[8] && directed > 0 && disagree);
    hold("appraisal", mass > 0 && notAppraised / mass > limits[12] + SAME);
    hold("pipeline", announced);
    hold("redundant", mostWithinFiveYears(reviewYears) >= limits[14]);
  }

  private static String[] flag(String... flags) {
    return flags;
  }

  /** What the findings of a family in a cell agree on, else mixed; nothing if all describe. */
  private Optional<Direction> voice(List<Item> reports, String row, String column) {
    Set<Direction> said = EnumSet.noneOf(Direction.class);
    for (Item report : reports) {
      for (Finding finding : naive.findings(report)) {
        if (finding.strategy().equals(row) && Naive.incomes(report, finding).contains(column)) {
          finding.direction().ifPresent(said::add);
        }
      }
    }
    said.remove(Direction.DESCRIPTIVE);
    said.remove(Direction.NOT_REPORTED);
    return said.size() > 1 ? Optional.of(Direction.MIXED) : said.stream().findFirst();
  }

  private int newestReview(List<Item> reports) {
    return reports.stream().filter(naive::isReview).mapToInt(Item::year).max().orElseThrow();
  }

  private static int mostWithinFiveYears(List<Set<Integer>> families) {
    int most = 0;
    for (int first : families.stream().flatMap(Set::stream).toList()) {
      long count =
          families.stream()
              .filter(years -> years.stream().anyMatch(y -> y >= first && y < first + 5))
              .count();
      most = Math.max(most, (int) count);
    }
    return most;
  }

  /** Returns the most that any one search does for a cell of an income level. */
  static Searched searched(List<Search> searches, String row, String column) {
    Searched most = Searched.NOWHERE;
    for (Search search : searches) {
      SearchCovers covers = search.covers();
      boolean elsewhere =
          (!covers.strategies().isEmpty() && !covers.strategies().contains(row))
              || (!covers.income().isEmpty() && !covers.income().contains(column));
      Searched whole = search.kind().equals("systematic") ? Searched.SYSTEMATIC : Searched.INFORMAL;
      Searched reach =
          elsewhere
              ? Searched.NOWHERE
              : holdsAllCountries(covers.regions()) ? whole : Searched.PART;
      most = reach.compareTo(most) > 0 ? reach : most;
    }
    return most;
  }

  private static boolean holdsAllCountries(List<String> regions) {
    return regions.isEmpty()
        || IncomeHistory.bundled().economies().stream()
            .allMatch(c -> RegionOf.of(c).filter(regions::contains).isPresent());
  }

  /** The World Bank's region of a country today, remembered. */
  static final class RegionOf {
    private static final Map<String, Optional<String>> KNOWN = new HashMap<>();

    private RegionOf() {}

    static Optional<String> of(String country) {
      return KNOWN.computeIfAbsent(
          country,
          c -> Regions.bundled().regionOf(c, RegionScheme.WORLD_BANK).map(region -> region.id()));
    }
  }
}

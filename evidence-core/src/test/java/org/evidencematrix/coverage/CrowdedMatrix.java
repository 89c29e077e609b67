package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.YearRange;

/**
 * Made-up items and searches by a seed, crowded into few cells, so that every kind of gap holds
 * somewhere: what {@link RandomMatrix} makes, with other places, outcomes, cadres, years and
 * appraisals.
 */
final class CrowdedMatrix {
  private static final List<String> COUNTRIES =
      List.of("MWI", "KEN", "ZAF", "USA", "IND", "PAK", "ATA");
  private static final List<Direction> RESULTS =
      List.of(
          Direction.FAVOURABLE,
          Direction.UNFAVOURABLE,
          Direction.MIXED,
          Direction.NO_EFFECT,
          Direction.DESCRIPTIVE,
          Direction.NOT_REPORTED);

  private final RandomMatrix random;
  private final List<String> strategies;
  private final List<String> countries = new ArrayList<>();
  private final List<Direction> results;
  private final int lastYear;
  private final int span;
  private final int appraised;
  private final int announced;
  private final boolean clients;
  private final boolean reviewed;
  private final int reviews;

  private CrowdedMatrix(long seed) {
    random = new RandomMatrix(seed);
    strategies = MadeUp.STRATEGIES.subList(0, random.pick(List.of(1, 1, 2, 4)));
    for (int i = random.pick(List.of(1, 1, 3)); i > 0; i--) {
      countries.add(random.pick(COUNTRIES));
    }
    results = RESULTS.subList(0, 1 + random.random().nextInt(RESULTS.size()));
    lastYear = random.pick(List.of(2013, 2017, 2026));
    span = random.pick(List.of(4, 12, 30));
    appraised = random.pick(List.of(10, 50, 90));
    announced = random.pick(List.of(0, 0, 30));
    clients = random.chance(50);
    reviewed = random.chance(70);
    reviews = random.pick(List.of(0, 0, 0, 60));
  }

  static List<Item> items(long seed, int size) {
    CrowdedMatrix crowded = new CrowdedMatrix(seed);
    return RandomMatrix.of(seed, size).stream().map(crowded::crowd).toList();
  }

  /** None, one or two searches; some cover everything, some a part, some nothing asked here. */
  static List<Search> searches(long seed) {
    RandomMatrix random = new RandomMatrix(seed + 2);
    List<List<String>> regions =
        List.of(
            List.of(),
            List.of(),
            List.of("south-asia"),
            Regions.bundled().of(RegionScheme.WORLD_BANK).stream().map(Region::id).toList());
    List<Search> searches = new ArrayList<>();
    for (int i = random.random().nextInt(3); i > 0; i--) {
      searches.add(
          MadeUp.search(
              random.chance(50) ? "systematic" : "informal",
              random.pick(List.of(List.of(), List.of("s1", "s2"), List.of("s2", "s3", "s4"))),
              random.pick(
                  List.of(
                      List.of(),
                      List.of("L", "LM"),
                      List.of("LM", "UM", "H"),
                      List.of("L", "LM", "UM", "H"))),
              random.pick(regions)));
    }
    return searches;
  }

  private Item crowd(Item item) {
    return MadeUp.with(
        item,
        b -> {
          int year = lastYear - random.random().nextInt(span);
          b.year(year)
              .cadres(someCadres())
              .findings(item.findings().stream().map(this::crowd).toList());
          item.dataYears().ifPresent(y -> b.dataYears(new YearRange(year - 3, year - 2)));
          if (random.chance(20)) {
            b.countries(List.of()).regions(random.pick(regions()));
          } else {
            b.countries(List.of(random.pick(countries)));
          }
          if (!reviewed && !item.includes().isEmpty()) {
            b.design("quasi-experimental").includes(List.of());
          } else if (random.chance(reviews)) {
            b.design(random.pick(List.of("systematic-review", "scoping-review")));
          } else if (random.chance(announced)) {
            b.design("protocol");
          }
          if (random.chance(appraised)) {
            b.appraisal(appraisal(item.design()));
          }
          return b;
        });
  }

  private static List<List<String>> regions() {
    return List.of(
        List.of(),
        List.of("africa"),
        List.of("sub-saharan-africa"),
        List.of("south-asia", "north-america"));
  }

  private Finding crowd(Finding finding) {
    List<String> outcomes =
        clients
            ? List.of("retention", "service-quality", "client-outcome")
            : List.of("retention", "service-quality");
    return new Finding(
        random.pick(strategies),
        random.chance(70) ? Optional.of(random.pick(outcomes)) : Optional.empty(),
        random.chance(85) ? finding.question() : Optional.of(Question.UNDERSTANDING),
        random.chance(80) ? Optional.of(random.pick(results)) : Optional.empty(),
        random.chance(15) ? List.of(random.pick(COUNTRIES)) : List.of(),
        random.chance(30) ? someCadres() : List.of(),
        List.of());
  }

  private List<String> someCadres() {
    return random.pick(
        List.of(
            List.of(),
            List.of("professional"),
            List.of("para-professional"),
            List.of("professional", "para-professional", "volunteer")));
  }

  /** Of an instrument that mostly fits; some do not, and some have no result. */
  private Appraisal appraisal(String design) {
    List<String> instruments =
        switch (design) {
          case "meta-analysis", "systematic-review" -> List.of("amstar-2", "amstar-2", "jbi");
          case "randomized-trial" -> List.of("rob-2", "rob-2", "mmat-2018", "casp");
          case "quasi-experimental", "before-after" -> List.of("robins-i", "robins-i", "rob-2");
          case "qualitative" -> List.of("mmat-2018", "casp");
          default -> List.of("jbi", "grade", "home-made");
        };
    String instrument = random.pick(instruments);
    return switch (instrument) {
      case "amstar-2" ->
          MadeUp.result(
              instrument, random.pick(List.of("high", "moderate", "low", "critically-low")));
      case "rob-2" ->
          MadeUp.result(instrument, random.pick(List.of("low", "some-concerns", "high")));
      case "robins-i" ->
          MadeUp.result(instrument, random.pick(List.of("low", "moderate", "serious", "critical")));
      case "mmat-2018" -> {
        int yes = random.random().nextInt(6);
        List<String> screening = List.of("yes", random.chance(80) ? "yes" : "no");
        yield MadeUp.answers(instrument, screening, yes, 5 - yes);
      }
      case "casp", "jbi" -> {
        int yes = random.random().nextInt(11);
        yield MadeUp.answers(instrument, List.of(), yes, random.chance(90) ? 10 - yes : 0);
      }
      default -> MadeUp.result(instrument, "high");
    };
  }
}

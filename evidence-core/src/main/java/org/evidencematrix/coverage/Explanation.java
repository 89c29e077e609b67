package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Tier;

/**
 * How the coverage of a cell came about, source by source. Computed from the items one by one, not
 * from the counts behind {@link Figures}, so that each can be checked against the other.
 *
 * @param cell the cell
 * @param sources what families offer here, the largest part first, then by id
 * @param uncapped {@code 1 - prod(1 - w a)} over the sources that count, before the ceiling
 */
public record Explanation(Cell cell, List<Source> sources, double uncapped) {

  /** Copies the sources. */
  public Explanation {
    sources = List.copyOf(sources);
  }

  /** What becomes of a source. */
  public enum Use {
    /** It counts. */
    COUNTED,
    /** A study that the review which counts includes, or a report of that review's own family. */
    LEFT_OUT,
    /** A review, and another one counts. */
    OTHER_REVIEW,
    /** Its tier has no weight. */
    NO_WEIGHT
  }

  /**
   * The best primary report, or the best review, that a family offers in the cell.
   *
   * @param item id of the report
   * @param family ids of all reports of the family in the cell, this one included
   * @param tier its tier for the question, with the steps that led to it
   * @param k number of cells that the family fills
   * @param weight weight w of the tier
   * @param allocation share {@code a = k^-gamma}
   * @param use what becomes of it
   */
  public record Source(
      String item,
      List<String> family,
      Tier tier,
      int k,
      double weight,
      double allocation,
      Use use) {
    /** Copies the ids. */
    public Source {
      family = List.copyOf(family);
    }

    /** Returns {@code w a}. */
    public double part() {
      return weight * allocation;
    }
  }

  /** Returns the id of the review that counts, if one does. */
  public Optional<String> review() {
    return sources.stream()
        .filter(s -> s.use() == Use.COUNTED && s.tier().synthesis())
        .map(Source::item)
        .findFirst();
  }

  /** A report in the cell. */
  private record Report(LinkedItem item, Tier tier, int family) {}

  /**
   * Explains a cell.
   *
   * @param coverage the coverage that the cell is of
   * @param items the items that the coverage was computed from
   */
  public static Explanation of(Coverage coverage, Cell cell, Iterable<Item> items) {
    CellFinder finder = new CellFinder(coverage.setup());
    int at =
        finder.rows().indexOf(cell.row().id()) * finder.columns().all().size()
            + finder.columns().indexOf(cell.column().id());
    List<LinkedItem> standing = new ArrayList<>();
    for (Item item : items) {
      if (item.isScorable() && !item.isAlliedField()) {
        List<Part> parts = finder.parts(item);
        if (!parts.isEmpty() && parts.get(0).tier().standing()) {
          standing.add(
              new LinkedItem(
                  item.id(),
                  item.family(),
                  item.translationOf(),
                  item.supersedes(),
                  item.includes(),
                  item.year(),
                  false,
                  parts));
        }
      }
    }
    return new Explainer(coverage, cell, at, new Families(standing)).explain();
  }

  /** Goes through the families of one cell. */
  private static final class Explainer {
    private final Coverage coverage;
    private final Cell cell;
    private final int at;
    private final Families families;
    private final List<Report> primaries = new ArrayList<>();
    private final List<Report> reviews = new ArrayList<>();
    private final Map<Integer, Integer> cells = new HashMap<>();
    private final Map<Integer, List<String>> reports = new HashMap<>();

    Explainer(Coverage coverage, Cell cell, int at, Families families) {
      this.coverage = coverage;
      this.cell = cell;
      this.at = at;
      this.families = families;
    }

    Explanation explain() {
      List<List<LinkedItem>> groups = families.groups();
      for (int f = 0; f < groups.size(); f++) {
        family(f, groups.get(f));
      }
      Optional<Report> chosen = Optional.empty();
      double best = gathered(chosen);
      for (Report review : reviews) {
        double with = gathered(Optional.of(review));
        if (with > best) {
          best = with;
          chosen = Optional.of(review);
        }
      }
      return new Explanation(cell, sources(chosen), best);
    }

    private void family(int number, List<LinkedItem> items) {
      Set<Integer> filled = new HashSet<>();
      List<Report> here = new ArrayList<>();
      for (LinkedItem item : items) {
        for (Part part : item.parts()) {
          if (part.question() == question()) {
            for (int each : part.cells()) {
              filled.add(each);
            }
            for (int each : part.kept()) {
              if (each == at) {
                here.add(new Report(item, part.tier(), number));
              }
            }
          }
        }
      }
      cells.put(number, filled.size());
      reports.put(number, here.stream().map(r -> r.item().id()).toList());
      here.stream()
          .filter(r -> !r.tier().synthesis())
          .max(Comparator.comparingInt(r -> r.tier().value()))
          .ifPresent(primaries::add);
      here.stream().filter(r -> r.tier().synthesis()).forEach(reviews::add);
    }

    private Question question() {
      return cell.question();
    }

    private double part(Report report) {
      return weight(report) * allocation(report);
    }

    private double weight(Report report) {
      return coverage.weighting().weight(report.tier().value());
    }

    private double allocation(Report report) {
      return coverage.weighting().allocation(k(report));
    }

    private int k(Report report) {
      return cells.getOrDefault(report.family(), 1);
    }

    private Set<Integer> leftOut(Optional<Report> chosen) {
      Set<Integer> out = new TreeSet<>();
      chosen.ifPresent(
          review -> {
            out.add(review.family());
            for (String id : review.item().includes()) {
              OptionalInt family = families.familyOf(id);
              family.ifPresent(out::add);
            }
          });
      return out;
    }

    private double gathered(Optional<Report> chosen) {
      Set<Integer> out = leftOut(chosen);
      double miss = 1 - chosen.map(this::part).orElse(0.0);
      for (Report report : primaries) {
        if (!out.contains(report.family())) {
          miss *= 1 - part(report);
        }
      }
      return 1 - miss;
    }

    private List<Source> sources(Optional<Report> chosen) {
      Set<Integer> out = leftOut(chosen);
      List<Source> sources = new ArrayList<>();
      for (Report report : primaries) {
        sources.add(source(report, out.contains(report.family()) ? Use.LEFT_OUT : Use.COUNTED));
      }
      for (Report report : reviews) {
        boolean counts = chosen.filter(report::equals).isPresent();
        sources.add(source(report, counts ? Use.COUNTED : Use.OTHER_REVIEW));
      }
      sources.sort(
          Comparator.comparing(Source::use)
              .thenComparingDouble(s -> -s.part())
              .thenComparing(Source::item));
      return sources;
    }

    private Source source(Report report, Use use) {
      return new Source(
          report.item().id(),
          reports.getOrDefault(report.family(), List.of()),
          report.tier(),
          k(report),
          weight(report),
          allocation(report),
          weight(report) > 0 ? use : Use.NO_WEIGHT);
    }
  }
}

package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.CellKind;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.gaps.Rank;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;

/**
 * What further studies would do to a cell. Each imagined study is a family of its own, fills this
 * cell only, has new data and no direction. Immutable.
 */
public final class WhatIf {
  private static final String APPRAISAL = "appraisal";

  private final GapAnalysis analysis;
  private final Coverage coverage;
  private final Map<String, Gap> gaps = new HashMap<>();
  private final Map<Question, Map<String, Double>> rowMeans = new HashMap<>();

  private WhatIf(GapAnalysis analysis) {
    this.analysis = analysis;
    this.coverage = analysis.coverage();
    analysis.ranking().forEach(gap -> gaps.put(gap.cell().id(), gap));
    analysis.apart().forEach(gap -> gaps.put(gap.cell().id(), gap));
    for (Question question : analysis.options().questions()) {
      Map<String, Double> means = new HashMap<>();
      coverage
          .rows()
          .forEach(row -> means.put(row.id(), coverage.summary(question, row).coverage()));
      rowMeans.put(question, means);
    }
  }

  /** Returns what further studies would do to the cells of an analysis. */
  public static WhatIf of(GapAnalysis analysis) {
    return new WhatIf(analysis);
  }

  /** Returns the analysis that this rests on. */
  public GapAnalysis analysis() {
    return analysis;
  }

  /**
   * Returns the cell with some studies more.
   *
   * @param cell a cell of the analysis
   * @param studies the studies; none gives the cell as it is
   */
  public Outlook with(Cell cell, List<Added> studies) {
    Coverage imagined = coverage.imagining(Map.of(cell, imagined(studies)));
    Cell after = imagined.cell(cell.question(), cell.row().id(), cell.column().id());
    Optional<Gap> gap = Optional.ofNullable(gaps.get(cell.id()));
    Optional<Pillar> pillar = pillar(cell);
    return new Outlook(
        cell,
        after,
        gap.map(g -> g.kinds().stream().map(Attribute::kind).toList()).orElse(List.of()),
        kinds(after),
        gap.flatMap(Gap::rank),
        gap.filter(g -> g.rank().isPresent()).map(g -> rank(g, after)),
        pillar.map(Pillar::label).orElse(cell.row().label()),
        summary(coverage, cell, pillar),
        summary(imagined, cell, pillar));
  }

  /** Returns one imagined study for each that is asked for. */
  static List<Imagined> imagined(List<Added> studies) {
    List<Imagined> all = new ArrayList<>();
    for (Added added : studies) {
      all.addAll(Collections.nCopies(added.count(), added.type().imagined(1)));
    }
    return all;
  }

  private List<GapKind> kinds(Cell cell) {
    int year = coverage.setup().asOf().getYear();
    boolean saidOnce = analysis.appraisal().isPresent();
    List<GapKind> kinds = new ArrayList<>();
    for (GapKind kind : analysis.options().kinds()) {
      if (kind instanceof CellKind cellKind
          && !(saidOnce && kind.id().equals(APPRAISAL))
          && cellKind.find(cell, analysis.options().thresholds(), year).isPresent()) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Counts who would stand before the cell, by priority and then by the mean of the row. */
  private Rank rank(Gap gap, Cell after) {
    int columns = coverage.classifiedColumns().size();
    double rise = after.figures().coverage() - gap.cell().figures().coverage();
    double priority = weight(gap) * (1 - after.figures().coverage());
    double mean = mean(gap.cell()) + rise / columns;
    int before = 0;
    int sharing = 1;
    for (Gap other : analysis.ranking()) {
      if (!other.cell().id().equals(gap.cell().id())) {
        boolean sameRow =
            other.cell().question() == gap.cell().question()
                && other.cell().row().id().equals(gap.cell().row().id());
        double otherMean = sameRow ? mean : mean(other.cell());
        int order = Double.compare(other.priority().orElse(0), priority);
        if (order > 0 || (order == 0 && otherMean < mean)) {
          before++;
        } else if (order == 0 && otherMean == mean) {
          sharing++;
        }
      }
    }
    return new Rank(before + 1, sharing);
  }

  private double mean(Cell cell) {
    return rowMeans.getOrDefault(cell.question(), Map.of()).getOrDefault(cell.row().id(), 0.0);
  }

  /** Returns N of {@code P = N (1 - C)}: 1 where nobody voted. */
  static double weight(Gap gap) {
    double left = 1 - gap.cell().figures().coverage();
    return left > 0 ? gap.priority().orElse(0) / left : 1;
  }

  private Optional<Pillar> pillar(Cell cell) {
    Axis rows = coverage.setup().grid().rows();
    String id = cell.row().id();
    return rows != Axis.STRATEGY && rows != Axis.PILLAR
        ? Optional.empty()
        : coverage.setup().framework().pillars().stream()
            .filter(
                p ->
                    rows == Axis.PILLAR
                        ? p.id().equals(id)
                        : p.strategies().stream().anyMatch(s -> s.id().equals(id)))
            .findFirst();
  }

  private static Summary summary(Coverage of, Cell cell, Optional<Pillar> pillar) {
    return pillar
        .map(p -> of.pillar(cell.question(), p.id()))
        .orElseGet(() -> of.summary(cell.question(), cell.row()));
  }

  /**
   * Returns the routes by which a cell reaches a band, the fewest studies first; of equal numbers
   * first those that ask for lower tiers. Empty when it has reached the band, or no route of at
   * most {@value Routes#MOST} studies leads there.
   *
   * <p>For each type of study the smallest number that does it alone; and mixes of two types of
   * primary studies, with or without one review (never more than one counts), of at most {@value
   * Routes#MOST_MIXED} studies, where no study of the mix could be left out or be of a lower tier.
   * The search is exact: every count is tried against the formulas, ceilings included.
   *
   * @param cell a cell of the analysis
   * @param target the band to reach
   */
  public List<Route> routes(Cell cell, Band target) {
    if (cell.figures().band().isAtLeast(target)) {
      return List.of();
    }
    return new Routes(coverage, cell, target)
        .find().stream().map(studies -> new Route(studies, with(cell, studies))).toList();
  }
}

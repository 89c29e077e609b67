package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.model.Pillar;

/**
 * What further studies would do to a cell. Each imagined study is a family of its own, fills this
 * cell only, has new data and no direction. Immutable.
 */
public final class WhatIf {
  private static final String APPRAISAL = "appraisal";

  private final GapAnalysis analysis;
  private final Coverage coverage;
  private final Map<String, Gap> gaps = new HashMap<>();

  private WhatIf(GapAnalysis analysis) {
    this.analysis = analysis;
    this.coverage = analysis.coverage();
    analysis.ranking().forEach(gap -> gaps.put(gap.cell().id(), gap));
    analysis.apart().forEach(gap -> gaps.put(gap.cell().id(), gap));
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
    GapAnalysis then =
        GapAnalysis.of(imagined, Optional.empty(), analysis.options().withDraws(Draws.NONE));
    Optional<Gap> gap = Optional.ofNullable(gaps.get(cell.id()));
    Optional<Gap> after =
        Stream.concat(then.ranking().stream(), then.apart().stream())
            .filter(g -> g.cell().id().equals(cell.id()))
            .findFirst();
    Optional<Pillar> pillar = pillar(cell);
    return new Outlook(
        cell,
        imagined.cell(cell.question(), cell.row().id(), cell.column().id()),
        kinds(gap),
        kinds(after),
        gap.flatMap(Gap::rank),
        after.flatMap(Gap::rank),
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

  /** What is said of nearly every cell is said once of the matrix, and does not come and go. */
  private static List<GapKind> kinds(Optional<Gap> gap) {
    return gap.map(g -> g.kinds().stream().map(Attribute::kind).toList()).orElse(List.of()).stream()
        .filter(kind -> !kind.id().equals(APPRAISAL))
        .toList();
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
   * primary studies before a review, then what asks for lower tiers. Empty when the cell has
   * reached the band, or no route of at most {@value Routes#MOST} studies leads there.
   *
   * <p>For each type of primary study the smallest number that does it alone; one review (more than
   * one never count), if it does; and mixes of two types of primary studies, of at most {@value
   * Routes#MOST_MIXED} studies, in which none could be left out or be of a lower tier. The search
   * is exact: every count is tried against the formulas, ceilings included. An imagined review
   * includes no study of the matrix; one that does adds less.
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

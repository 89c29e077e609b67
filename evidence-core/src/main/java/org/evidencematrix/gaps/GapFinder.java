package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.ItemList;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Question;

/** Asks every kind about every cell and row, and ranks. */
final class GapFinder {
  private static final String APPRAISAL = "appraisal";

  /** A cell with what decides its rank. */
  private record Candidate(Cell cell, List<Attribute> kinds, double priority, double rowMean) {
    boolean ties(Candidate other) {
      return priority == other.priority && rowMean == other.rowMean;
    }
  }

  private final Coverage coverage;
  private final Optional<Coverage> places;
  private final GapOptions options;
  private final Neighbours neighbours;
  private final Closings closings;

  GapFinder(Coverage coverage, Optional<Coverage> places, GapOptions options) {
    this.coverage = coverage;
    this.places = places;
    this.options = options;
    this.neighbours = new Neighbours(coverage);
    this.closings = new Closings(coverage);
  }

  GapAnalysis find() {
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> special = new ArrayList<>();
    for (Question question : options.questions()) {
      for (AxisValue row : coverage.rows()) {
        List<Cell> cells = coverage.row(question, row.id());
        double mean =
            cells.stream()
                .filter(Cell::isClassified)
                .mapToDouble(c -> c.figures().coverage())
                .average()
                .orElse(0);
        for (Cell cell : cells) {
          Candidate candidate =
              new Candidate(cell, kinds(cell), 1 - cell.figures().coverage(), mean);
          (cell.isClassified() ? candidates : special).add(candidate);
        }
      }
    }
    Optional<Message> appraisal = appraisal(candidates);
    boolean once = appraisal.isPresent();
    return new GapAnalysis(
        coverage,
        options,
        ranked(candidates, once),
        special.stream()
            .filter(c -> c.cell().figures().n() > 0)
            .map(c -> gap(c, Optional.empty(), once))
            .filter(g -> !g.kinds().isEmpty())
            .toList(),
        rowGaps(),
        appraisal);
  }

  private List<Attribute> kinds(Cell cell) {
    List<Attribute> found = new ArrayList<>();
    int year = coverage.setup().asOf().getYear();
    for (GapKind kind : options.kinds()) {
      if (kind instanceof CellKind cellKind) {
        cellKind.find(cell, options.thresholds(), year).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Message> appraisal(List<Candidate> candidates) {
    long filled = candidates.stream().filter(c -> c.cell().figures().n() > 0).count();
    long holds =
        candidates.stream()
            .filter(c -> c.kinds().stream().anyMatch(a -> a.kind().id().equals(APPRAISAL)))
            .count();
    return filled > 0 && holds > options.thresholds().appraisalCells() * filled
        ? Optional.of(Message.of("appraisal.matrix", "holds", holds, "filled", filled))
        : Optional.empty();
  }

  /** Sorting is stable, so what ties stays in the order of question, row and column. */
  private List<Gap> ranked(List<Candidate> candidates, boolean appraisalSaidOnce) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(
        Comparator.comparingDouble((Candidate c) -> -c.priority())
            .thenComparingDouble(Candidate::rowMean));
    List<Gap> gaps = new ArrayList<>();
    int first = 0;
    while (first < sorted.size()) {
      int end = first + 1;
      while (end < sorted.size() && sorted.get(end).ties(sorted.get(first))) {
        end++;
      }
      Optional<Rank> rank = Optional.of(new Rank(first + 1, end - first));
      for (Candidate candidate : sorted.subList(first, end)) {
        gaps.add(gap(candidate, rank, appraisalSaidOnce));
      }
      first = end;
    }
    return gaps;
  }

  private Gap gap(Candidate candidate, Optional<Rank> rank, boolean appraisalSaidOnce) {
    Cell cell = candidate.cell();
    return new Gap(
        cell,
        candidate.kinds().stream()
            .filter(a -> !(appraisalSaidOnce && a.kind().id().equals(APPRAISAL)))
            .toList(),
        rank.isPresent() ? OptionalDouble.of(candidate.priority()) : OptionalDouble.empty(),
        rank,
        neighbours.of(cell),
        closings.toNextBand(cell),
        closings.toModerate(cell));
  }

  private List<RowGap> rowGaps() {
    List<RowGap> found = new ArrayList<>();
    for (Question question : options.questions()) {
      for (AxisValue row : coverage.classifiedRows()) {
        RowKind.Row view = new RowKind.Row(question, row, coverage, places, options.thresholds());
        for (GapKind kind : options.kinds()) {
          if (kind instanceof RowKind rowKind) {
            List<AxisValue> values = rowKind.find(view);
            if (!values.isEmpty()) {
              found.add(
                  new RowGap(question, row, kind, values, view.families(), items(question, row)));
            }
          }
        }
      }
    }
    return found;
  }

  /** The first ids of the cells hold the first ids of the row. */
  private List<String> items(Question question, AxisValue row) {
    TreeSet<String> ids = new TreeSet<>();
    coverage.row(question, row.id()).forEach(c -> ids.addAll(c.items().first()));
    return ids.stream().limit(ItemList.SHOWN).toList();
  }
}

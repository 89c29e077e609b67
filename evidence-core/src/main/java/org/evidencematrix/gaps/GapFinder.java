package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.ItemList;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Question;

/** Asks every kind about every cell and row, and ranks. */
final class GapFinder {
  private static final String APPRAISAL = "appraisal";

  /** A cell with the kinds that hold there. */
  private record Candidate(Cell cell, List<Attribute> kinds, int line) {}

  private final Coverage coverage;
  private final Optional<Coverage> places;
  private final GapOptions options;
  private final Neighbours neighbours;
  private final Closings closings;

  GapFinder(Coverage coverage, Optional<Coverage> places, GapOptions options) {
    this.coverage = coverage;
    // Under a filter on places "known elsewhere" would be asked of what the filter left.
    this.places = places.filter(p -> !isAboutPlaces(coverage.setup()));
    this.options =
        options.withQuestions(options.questions().stream().filter(coverage::asks).toList());
    this.neighbours = new Neighbours(coverage);
    this.closings = new Closings(coverage);
  }

  private static boolean isAboutPlaces(Setup setup) {
    return setup.filter().conditions().stream()
        .anyMatch(c -> Axis.parse(c.key()).filter(Axis::isPlace).isPresent());
  }

  GapAnalysis find() {
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> special = new ArrayList<>();
    int line = 0;
    for (Question question : options.questions()) {
      for (AxisValue row : coverage.rows()) {
        for (Cell cell : coverage.row(question, row.id())) {
          Candidate candidate = new Candidate(cell, kinds(cell), line);
          (cell.isClassified() ? candidates : special).add(candidate);
        }
        line++;
      }
    }
    Optional<Message> appraisal = appraisal(candidates);
    boolean once = appraisal.isPresent();
    List<RowGap> rowGaps = rowGaps();
    double[] needs =
        candidates.stream()
            .mapToDouble(c -> coverage.need(c.cell().row(), c.cell().column()))
            .toArray();
    Optional<DrawRun> draws = draws(candidates, needs, rowGaps);
    return new GapAnalysis(
        coverage,
        options,
        ranked(candidates, needs, draws, once),
        special.stream()
            .filter(c -> c.cell().figures().n() > 0)
            .map(c -> gap(c, once))
            .filter(g -> !g.kinds().isEmpty())
            .toList(),
        draws.isEmpty()
            ? rowGaps
            : IntStream.range(0, rowGaps.size())
                .mapToObj(i -> rowGaps.get(i).withShare(draws.get().shareOf(i)))
                .toList(),
        appraisal);
  }

  private Optional<DrawRun> draws(
      List<Candidate> candidates, double[] needs, List<RowGap> rowGaps) {
    if (options.draws().count() == 0 || candidates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DrawRun(
            coverage,
            places,
            options,
            candidates.stream().map(Candidate::cell).toList(),
            needs,
            candidates.stream().mapToInt(Candidate::line).toArray(),
            rowGaps));
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

  private List<Gap> ranked(
      List<Candidate> candidates,
      double[] needs,
      Optional<DrawRun> draws,
      boolean appraisalSaidOnce) {
    int cells = candidates.size();
    double[] covered =
        candidates.stream().mapToDouble(c -> c.cell().figures().coverage()).toArray();
    int[] line = candidates.stream().mapToInt(Candidate::line).toArray();
    double[] means = new double[cells];
    Lines.means(covered, line, Arrays.stream(line).max().orElse(-1) + 1, means);
    double[] priority = new double[cells];
    for (int c = 0; c < cells; c++) {
      priority[c] = needs[c] * (1 - covered[c]);
    }
    Ranking ranking = new Ranking(cells);
    ranking.rank(priority, means);
    // Sorting is stable, so what ties stays in the order of question, row and column.
    return IntStream.range(0, cells)
        .boxed()
        .sorted(Comparator.comparingInt(ranking::position))
        .map(
            c ->
                gap(
                    candidates.get(c),
                    needs[c],
                    OptionalDouble.of(priority[c]),
                    Optional.of(ranking.of(c)),
                    draws.map(d -> d.of(c)),
                    appraisalSaidOnce))
        .toList();
  }

  /** A gap that is not ranked. */
  private Gap gap(Candidate candidate, boolean appraisalSaidOnce) {
    return gap(
        candidate,
        coverage.need(candidate.cell().row(), candidate.cell().column()),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        appraisalSaidOnce);
  }

  private Gap gap(
      Candidate candidate,
      double need,
      OptionalDouble priority,
      Optional<Rank> rank,
      Optional<Certainty> certainty,
      boolean appraisalSaidOnce) {
    Cell cell = candidate.cell();
    return new Gap(
        cell,
        candidate.kinds().stream()
            .filter(a -> !(appraisalSaidOnce && a.kind().id().equals(APPRAISAL)))
            .toList(),
        need,
        priority,
        rank,
        certainty,
        coverage.removals(cell.question(), cell.row().id(), cell.column().id()),
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
                  new RowGap(
                      question,
                      row,
                      kind,
                      values,
                      view.families(),
                      items(question, row),
                      OptionalDouble.empty()));
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

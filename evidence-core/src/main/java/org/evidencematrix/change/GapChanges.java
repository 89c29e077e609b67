package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;

/** Compares the cells, rows and summaries of two analyses. */
final class GapChanges {
  private GapChanges() {}

  static List<CellChange> cells(GapAnalysis before, GapAnalysis after) {
    Map<String, Cell> all = new TreeMap<>();
    // What one side says once for the whole matrix would come and go in every cell.
    boolean once = before.appraisal().isPresent() || after.appraisal().isPresent();
    Map<String, CellState> old = states(before, once, all);
    Map<String, CellState> now = states(after, once, all);
    List<CellChange> changes = new ArrayList<>();
    for (Cell cell : all.values()) {
      Optional<CellState> first = Optional.ofNullable(old.get(cell.id()));
      Optional<CellState> second = Optional.ofNullable(now.get(cell.id()));
      boolean same =
          first.isPresent() && second.isPresent() && first.get().sameFigures(second.get());
      if (!same && (first.isPresent() || second.isPresent())) {
        changes.add(
            new CellChange(cell.question(), cell.row().id(), cell.column().id(), first, second));
      }
    }
    return changes;
  }

  /** Returns ranked cells, and special ones in which there is anything. */
  private static Map<String, CellState> states(
      GapAnalysis analysis, boolean once, Map<String, Cell> all) {
    Map<String, CellState> states = new TreeMap<>();
    for (Question question : analysis.options().questions()) {
      for (Cell cell : analysis.coverage().cells(question)) {
        all.putIfAbsent(cell.id(), cell);
        if (!cell.isClassified() && (cell.figures().n() > 0 || cell.allied().n() > 0)) {
          states.put(cell.id(), CellState.of(cell));
        }
      }
    }
    analysis.ranking().forEach(gap -> states.put(gap.cell().id(), CellState.of(gap, once)));
    analysis.apart().forEach(gap -> states.put(gap.cell().id(), CellState.of(gap, once)));
    return states;
  }

  static List<RowChange> rows(GapAnalysis before, GapAnalysis after) {
    Map<String, RowGap> old = byRow(before);
    Map<String, RowGap> now = byRow(after);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<RowChange> changes = new ArrayList<>();
    for (String id : ids) {
      Optional<RowGap> was = Optional.ofNullable(old.get(id));
      Optional<RowGap> is = Optional.ofNullable(now.get(id));
      if (!was.map(GapChanges::ids).equals(is.map(GapChanges::ids))) {
        changes.add(new RowChange(was, is));
      }
    }
    return changes;
  }

  private static List<String> ids(RowGap gap) {
    return gap.values().stream().map(AxisValue::id).toList();
  }

  private static Map<String, RowGap> byRow(GapAnalysis analysis) {
    Map<String, RowGap> rows = new TreeMap<>();
    analysis
        .rowGaps()
        .forEach(
            gap ->
                rows.put(
                    gap.question().code() + '/' + gap.row().id() + '/' + gap.kind().id(), gap));
    return rows;
  }

  static List<SummaryChange> summaries(GapAnalysis before, GapAnalysis after) {
    List<SummaryChange> changes = new ArrayList<>();
    for (Question question : Question.values()) {
      if (before.options().questions().contains(question)
          && after.options().questions().contains(question)) {
        changes.add(
            new SummaryChange(
                question, "", side(before.coverage(), question), side(after.coverage(), question)));
        Set<String> pillars = new TreeSet<>(pillars(before.coverage()));
        pillars.addAll(pillars(after.coverage()));
        for (String pillar : ordered(pillars, before.coverage(), after.coverage())) {
          changes.add(
              new SummaryChange(
                  question,
                  pillar,
                  side(before.coverage(), question, pillar),
                  side(after.coverage(), question, pillar)));
        }
      }
    }
    return changes;
  }

  /** The framework's order where both sides agree on it, else the alphabet's. */
  private static Set<String> ordered(Set<String> all, Coverage before, Coverage after) {
    List<String> first = pillars(before);
    return first.equals(pillars(after)) ? new LinkedHashSet<>(first) : all;
  }

  private static List<String> pillars(Coverage coverage) {
    Axis rows = coverage.setup().grid().rows();
    return rows == Axis.STRATEGY || rows == Axis.PILLAR
        ? coverage.setup().framework().pillars().stream().map(Pillar::id).toList()
        : List.of();
  }

  private static Optional<SummaryChange.Side> side(Coverage coverage, Question question) {
    return Optional.of(new SummaryChange.Side(new Labels(Map.of()), coverage.summary(question)));
  }

  private static Optional<SummaryChange.Side> side(
      Coverage coverage, Question question, String id) {
    return pillars(coverage).isEmpty()
        ? Optional.empty()
        : coverage
            .setup()
            .framework()
            .pillar(id)
            .map(p -> new SummaryChange.Side(p.label(), coverage.pillar(question, id)));
  }
}

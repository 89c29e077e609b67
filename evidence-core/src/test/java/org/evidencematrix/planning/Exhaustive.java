package org.evidencematrix.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Imagined;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Question;

/** Tries every plan, to see how good a greedy one is. */
final class Exhaustive {
  private final GapAnalysis analysis;
  private final StudyType type;
  private final List<List<Cell>> choices = new ArrayList<>();
  private final Map<Cell, List<Integer>> filled = new HashMap<>();
  private final Map<String, Double> known = new HashMap<>();

  private Exhaustive(GapAnalysis analysis, StudyType type, int cells, Predicate<Cell> where) {
    this.analysis = analysis;
    this.type = type;
    List<Cell> all =
        analysis.ranking().stream()
            .map(gap -> gap.cell())
            .filter(c -> c.question() == Question.EFFECT && where.test(c))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      choices.add(List.of(all.get(i)));
      for (int j = i + 1; cells > 1 && j < all.size(); j++) {
        if (all.get(i).row().equals(all.get(j).row())) {
          choices.add(List.of(all.get(i), all.get(j)));
        }
      }
    }
  }

  /** Returns how much the best plan of at most so many studies closes; one or two cells each. */
  static double best(
      GapAnalysis analysis, StudyType type, int budget, int cells, Predicate<Cell> where) {
    return new Exhaustive(analysis, type, cells, where).best(0, budget);
  }

  private double best(int from, int left) {
    double best = closed();
    for (int i = from; left > 0 && i < choices.size(); i++) {
      List<Cell> choice = choices.get(i);
      choice.forEach(c -> filled.computeIfAbsent(c, x -> new ArrayList<>()).add(choice.size()));
      best = Math.max(best, best(i, left - 1));
      choice.forEach(
          c -> {
            List<Integer> sizes = filled.getOrDefault(c, new ArrayList<>());
            sizes.remove(sizes.size() - 1);
          });
    }
    return best;
  }

  private double closed() {
    double sum = 0;
    for (Map.Entry<Cell, List<Integer>> entry : filled.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        Cell cell = entry.getKey();
        List<Integer> sizes = entry.getValue().stream().sorted().toList();
        sum +=
            known.computeIfAbsent(cell.id() + sizes, k -> with(cell, sizes))
                - cell.figures().coverage();
      }
    }
    return sum;
  }

  private double with(Cell cell, List<Integer> sizes) {
    List<Imagined> studies = sizes.stream().map(type::imagined).toList();
    Coverage coverage = analysis.coverage().imagining(Map.of(cell, studies));
    return coverage.cell(Question.EFFECT, cell.row().id(), cell.column().id()).figures().coverage();
  }
}

package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;

/** What one more item changes in the cells of the matrix, in sentences. */
final class CoverageEffect {
  private CoverageEffect() {}

  /** Returns a sentence for each cell in which the item counts, by question, row and column. */
  static List<String> of(Setup setup, List<Item> items, Item added, CommonOptions common) {
    List<Item> more = new ArrayList<>(items);
    more.add(added);
    GapAnalysis before = GapAnalysis.of(setup, items);
    GapAnalysis after = GapAnalysis.of(setup, more);
    Map<String, List<String>> kindsBefore = kinds(before, common);
    Map<String, List<String>> kindsAfter = kinds(after, common);
    List<String> sentences = new ArrayList<>();
    for (Question question : Question.values()) {
      List<Cell> old = before.coverage().cells(question);
      List<Cell> now = after.coverage().cells(question);
      for (int i = 0; i < now.size(); i++) {
        if (now.get(i).figures().n() != old.get(i).figures().n()) {
          sentences.add(sentence(old.get(i), now.get(i), kindsBefore, kindsAfter, common));
        }
      }
    }
    return sentences;
  }

  private static Map<String, List<String>> kinds(GapAnalysis analysis, CommonOptions common) {
    Map<String, List<String>> kinds = new HashMap<>();
    for (Gap gap : analysis.gaps()) {
      kinds.put(
          gap.cell().id(),
          gap.kinds().stream().map(a -> a.kind().name(common.language())).toList());
    }
    return kinds;
  }

  /** Returns the cell's name in words. */
  private static String name(Cell cell, CommonOptions common) {
    String language = common.language().code();
    return common.say("add.question." + cell.question().code())
        + ", "
        + cell.row().label().in(language)
        + ", "
        + cell.column().label().in(language);
  }

  private static String sentence(
      Cell old,
      Cell now,
      Map<String, List<String>> before,
      Map<String, List<String>> after,
      CommonOptions common) {
    List<String> closed = new ArrayList<>(before.getOrDefault(now.id(), List.of()));
    closed.removeAll(after.getOrDefault(now.id(), List.of()));
    String bands =
        common.say(
            old.figures().band() == now.figures().band() ? "add.effect.same" : "add.effect",
            "cell",
            name(now, common),
            "n",
            now.figures().n(),
            "before",
            old.figures().band().label(common.language()),
            "after",
            now.figures().band().label(common.language()));
    return closed.isEmpty()
        ? bands
        : bands + ' ' + common.say("add.effect.closed", "kinds", String.join(", ", closed));
  }
}

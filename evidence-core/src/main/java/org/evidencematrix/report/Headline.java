package org.evidencematrix.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.model.Question;

/**
 * A question in one sentence: how many classified cells have moderate evidence or better, and how
 * many have none.
 *
 * @param question the question
 * @param cells number of classified cells
 * @param moderate how many are moderate or better
 * @param empty how many have no study
 * @param columns the columns that hold the moderate ones
 */
record Headline(Question question, int cells, int moderate, int empty, List<AxisValue> columns) {

  static Headline of(Coverage coverage, Question question) {
    List<Cell> all = coverage.cells(question).stream().filter(Cell::isClassified).toList();
    List<Cell> moderate =
        all.stream().filter(c -> c.figures().band().isAtLeast(Band.MODERATE)).toList();
    Set<String> columns = moderate.stream().map(c -> c.column().id()).collect(Collectors.toSet());
    return new Headline(
        question,
        all.size(),
        moderate.size(),
        (int) all.stream().filter(c -> c.figures().n() == 0).count(),
        coverage.classifiedColumns().stream().filter(c -> columns.contains(c.id())).toList());
  }

  String sentence(Words words) {
    String key = moderate == 0 ? "none" : columns.size() == 1 && moderate > 1 ? "all-in" : "cells";
    return words.say(
        "contrast." + key,
        "question",
        words.say("question." + question.code()),
        "moderate",
        moderate,
        "cells",
        cells,
        "empty",
        empty,
        "place",
        columns.isEmpty() ? "" : columns.get(0).label().in(words.language().code()));
  }
}

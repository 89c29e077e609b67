package org.evidencematrix.rules.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A research question that is answered, with a cell that no answering item fills. */
public final class UnfilledCell implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("unfilled-cell");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    if (matrix.questions().isEmpty()) {
      return;
    }
    Map<String, Item> items = new HashMap<>();
    matrix.items().forEach(item -> items.putIfAbsent(item.id(), item));
    Setup setup =
        Setup.of(context.framework(), context.vocabulary(), Grid.DEFAULT, context.date())
            .withScoring(context.info().scoring());
    for (int i = 0; i < matrix.questions().size(); i++) {
      ResearchQuestion question = matrix.questions().get(i);
      List<Item> answering = answering(question, items);
      if (answering.isEmpty()) {
        continue;
      }
      Coverage coverage = Coverage.of(setup, answering);
      for (int c = 0; c < question.cells().size(); c++) {
        Optional<CellNames.CellName> cell = CellNames.parse(question.cells().get(c), context);
        if (cell.isPresent() && isEmpty(coverage, cell.get())) {
          problems.accept(
              Problem.at(
                      Place.question(i, "cells[" + c + ']'),
                      Message.of("unfilled-cell.message", "typed", question.cells().get(c)))
                  .help(Message.of("unfilled-cell.help"))
                  .dependsOn("answered-by")
                  .build());
        }
      }
    }
  }

  /** Returns the items that are said to answer, one kept once; those not in the matrix are out. */
  private static List<Item> answering(ResearchQuestion question, Map<String, Item> items) {
    return question.answeredBy().stream()
        .filter(a -> a.answers().filter(answer -> answer != Answered.NO).isPresent())
        .map(ResearchQuestion.Answer::item)
        .distinct()
        .filter(items::containsKey)
        .map(items::get)
        .toList();
  }

  private static boolean isEmpty(Coverage coverage, CellNames.CellName name) {
    Cell cell = coverage.cell(name.question(), name.strategy(), name.income());
    return cell.items().isEmpty()
        && cell.context().isEmpty()
        && cell.retracted().isEmpty()
        && cell.allied().n() == 0;
  }
}

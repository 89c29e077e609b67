package org.evidencematrix.rules.matrix;

import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A research question about a cell whose strategy belongs to another pillar. */
public final class CellOutsidePillar implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("cell-outside-pillar");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.questions().size(); i++) {
      ResearchQuestion question = matrix.questions().get(i);
      if (context.framework().pillar(question.pillar()).isEmpty()) {
        continue; // unknown-pillar's business
      }
      for (int c = 0; c < question.cells().size(); c++) {
        Optional<CellNames.CellName> cell = CellNames.parse(question.cells().get(c), context);
        if (cell.isEmpty()) {
          continue;
        }
        String pillar =
            context.framework().strategy(cell.get().strategy()).map(Strategy::pillar).orElse("");
        if (!pillar.equals(question.pillar())) {
          problems.accept(
              Problem.at(
                      Place.question(i, "cells[" + c + ']'),
                      Message.of(
                          "cell-outside-pillar.message",
                          "typed",
                          question.cells().get(c),
                          "strategy",
                          cell.get().strategy(),
                          "pillar",
                          pillar,
                          "own",
                          question.pillar()))
                  .help(Message.of("cell-outside-pillar.help", "pillar", pillar))
                  .build());
        }
      }
    }
  }
}

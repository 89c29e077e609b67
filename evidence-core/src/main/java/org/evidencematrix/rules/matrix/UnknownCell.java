package org.evidencematrix.rules.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** A research question about a cell that the grid of strategies by income does not have. */
public final class UnknownCell implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-cell");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final List<String> QUESTIONS =
      Arrays.stream(Question.values()).map(Question::code).toList();

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.questions().size(); i++) {
      List<String> cells = matrix.questions().get(i).cells();
      for (int c = 0; c < cells.size(); c++) {
        if (CellNames.parse(cells.get(c), context).isEmpty()) {
          problems.accept(problem(cells.get(c), Place.question(i, "cells[" + c + ']'), context));
        }
      }
    }
  }

  private static Problem problem(String typed, Place place, RuleContext context) {
    Problem.Builder problem = Problem.at(place, Message.of("unknown-cell.message", "typed", typed));
    List<String> parts = CellNames.parts(typed);
    if (parts.size() != 3) {
      return problem.help(Message.of("unknown-cell.help-form")).build();
    }
    List<String> meant = new ArrayList<>();
    near(parts.get(0), QUESTIONS).ifPresent(meant::add);
    near(parts.get(1), context.strategies().keySet()).ifPresent(meant::add);
    near(parts.get(2).toUpperCase(Locale.ROOT), CellNames.COLUMNS).ifPresent(meant::add);
    if (meant.size() == 3) {
      return problem
          .help(Message.of("unknown-cell.help-meant", "cell", String.join("/", meant)))
          .build();
    }
    return problem
        .help(
            Message.of(
                "unknown-cell.help",
                "questions",
                String.join(", ", QUESTIONS),
                "columns",
                String.join(", ", CellNames.COLUMNS)))
        .build();
  }

  private static Optional<String> near(String typed, Collection<String> known) {
    return known.contains(typed) ? Optional.of(typed) : Nearest.to(typed, known);
  }
}

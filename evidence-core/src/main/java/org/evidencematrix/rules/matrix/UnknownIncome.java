package org.evidencematrix.rules.matrix;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A search that covers an income group of another name than the World Bank's classes have. */
public final class UnknownIncome implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("unknown-income");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.searches().size(); i++) {
      List<String> income = matrix.searches().get(i).covers().income();
      for (int k = 0; k < income.size(); k++) {
        if (!CellNames.COLUMNS.contains(income.get(k))) {
          problems.accept(
              Problem.at(
                      Place.search(i, "covers.income[" + k + ']'),
                      Message.of("unknown-income.message", "typed", income.get(k)))
                  .help(
                      Message.of(
                          "unknown-income.help", "known", String.join(", ", CellNames.COLUMNS)))
                  .build());
        }
      }
    }
  }
}

package org.evidencematrix.rules.matrix;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A collection whose review was due before the date of the report. */
public final class OverdueReview implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.warning("overdue-review");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.collections().size(); i++) {
      Optional<Collection.Review> review = matrix.collections().get(i).review();
      Optional<LocalDate> due = review.flatMap(Collection.Review::due).flatMap(OverdueReview::day);
      if (due.isPresent()
          && due.get().isBefore(context.date())
          && !review.filter(Collection.Review::isDone).isPresent()) {
        problems.accept(
            Problem.at(
                    Place.collection(i, "review.due"),
                    Message.of(
                        "overdue-review.message", "typed", due.get(), "today", context.date()))
                .help(Message.of("overdue-review.help"))
                .dependsOn("review.state")
                .build());
      }
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // another rule's business
    }
  }
}

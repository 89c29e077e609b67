package org.evidencematrix.rules.matrix;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Counts of a search that do not add up. */
public final class SearchSums implements MatrixRule {
  private static final RuleInfo INFO = RuleInfo.error("search-sums");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
    for (int i = 0; i < matrix.searches().size(); i++) {
      Search s = matrix.searches().get(i);
      sum(
          i,
          "identified",
          s.identified(),
          "removed",
          s.removed(),
          "screened",
          s.screened(),
          problems);
      sum(
          i,
          "screened",
          s.screened(),
          "excluded",
          s.excluded(),
          "assessed",
          s.assessed(),
          problems);
      sum(
          i,
          "assessed",
          s.assessed(),
          "excluded-full-text",
          s.excludedFullText(),
          "included",
          s.included(),
          problems);
    }
  }

  private static void sum(
      int index,
      String from,
      OptionalInt before,
      String without,
      Map<String, Integer> reasons,
      String to,
      OptionalInt after,
      Consumer<Problem> problems) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    if (before.isEmpty() || after.isEmpty()) {
      String there = before.isPresent() ? from : to;
      String absent = before.isPresent() ? to : from;
      problems.accept(
          Problem.at(
                  Place.search(index, there),
                  Message.of("search-sums.message-absent", "there", there, "absent", absent))
              .help(Message.of("search-sums.help-absent", "there", there, "absent", absent))
              .dependsOn(from, to)
              .build());
      return;
    }
    long left = before.getAsInt();
    for (int count : reasons.values()) {
      left -= count;
    }
    if (left != after.getAsInt()) {
      problems.accept(
          Problem.at(
                  Place.search(index, to),
                  Message.of(
                      "search-sums.message",
                      "typed",
                      after.getAsInt(),
                      "field",
                      to,
                      "from",
                      from,
                      "without",
                      without,
                      "sum",
                      left))
              .help(Message.of("search-sums.help", "field", to, "from", from, "without", without))
              .dependsOn(from, without)
              .build());
    }
  }
}

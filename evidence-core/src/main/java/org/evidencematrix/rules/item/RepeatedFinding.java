package org.evidencematrix.rules.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** Two findings of an item say the same strategy, outcome and question of the same place. */
public final class RepeatedFinding implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("repeated-finding");

  /** Up to here, comparing each with each is faster than a table. */
  private static final int FEW = 8;

  private record Topic(
      String strategy,
      Optional<String> outcome,
      Optional<Question> question,
      Set<String> countries,
      Set<String> cadres,
      Set<String> settings) {

    static Topic of(Finding finding) {
      return new Topic(
          finding.strategy(),
          finding.outcome(),
          finding.question(),
          Set.copyOf(finding.countries()),
          Set.copyOf(finding.cadres()),
          Set.copyOf(finding.settings()));
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    List<Finding> findings = item.findings();
    if (findings.size() > FEW) {
      checkByTable(findings, problems);
      return;
    }
    for (int i = 1; i < findings.size(); i++) {
      for (int first = 0; first < i; first++) {
        if (sameTopic(findings.get(first), findings.get(i))) {
          report(findings, first, i, problems);
          break;
        }
      }
    }
  }

  private static void checkByTable(List<Finding> findings, Consumer<Problem> problems) {
    Map<Topic, Integer> seen = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      Integer first = seen.putIfAbsent(Topic.of(findings.get(i)), i);
      if (first != null && !findings.get(i).strategy().isEmpty()) {
        report(findings, first, i, problems);
      }
    }
  }

  private static boolean sameTopic(Finding a, Finding b) {
    return !a.strategy().isEmpty()
        && a.strategy().equals(b.strategy())
        && a.outcome().equals(b.outcome())
        && a.question().equals(b.question())
        && sameCodes(a.countries(), b.countries())
        && sameCodes(a.cadres(), b.cadres())
        && sameCodes(a.settings(), b.settings());
  }

  private static boolean sameCodes(List<String> a, List<String> b) {
    return a.equals(b) || (!a.isEmpty() && !b.isEmpty() && Set.copyOf(a).equals(Set.copyOf(b)));
  }

  private static void report(
      List<Finding> findings, int first, int second, Consumer<Problem> problems) {
    Finding finding = findings.get(second);
    boolean sameDirection = findings.get(first).direction().equals(finding.direction());
    String path = Paths.entry("findings", second);
    Problem.Builder problem =
        Problem.at(
                Place.value(path + ".strategy"),
                Message.of(
                    finding.outcome().isPresent()
                        ? "repeated-finding.message"
                        : "repeated-finding.message-no-outcome",
                    "typed",
                    finding.strategy(),
                    "outcome",
                    finding.outcome().orElse(""),
                    "question",
                    finding.question().map(Question::code).orElse("")))
            .note(
                Message.of("repeated-finding.note"),
                Place.value(Paths.entry("findings", first) + ".strategy"))
            .dependsOn(path, Paths.entry("findings", first));
    if (sameDirection) {
      problem
          .help(Message.of("repeated-finding.help"))
          .mend(
              new Mend(
                  Message.of("repeated-finding.mend"), Fix.Grade.REVIEW, FieldEdit.remove(path)));
    } else {
      problem.help(Message.of("repeated-finding.help-direction"));
    }
    problems.accept(problem.build());
  }
}

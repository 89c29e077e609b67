package org.evidencematrix.rules.item;

import java.util.List;
import java.util.function.Consumer;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** An item was appraised with an instrument that is not made for it. */
public final class MisusedInstrument implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("misused-instrument");
  private static final String PATH = "appraisal.instrument";
  private static final int MOST_SHOWN = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.appraisal().isEmpty()) {
      return;
    }
    String typed = item.appraisal().get().instrument();
    Instrument instrument = context.vocabulary().instruments().get(typed);
    if (instrument == null) {
      return;
    }
    if (instrument.misuse()) {
      problems.accept(
          Problem.at(Place.value(PATH), Message.of("misused-instrument.message", "typed", typed))
              .help(Message.of("misused-instrument.help"))
              .build());
    } else if (!item.design().isEmpty()
        && !instrument.designs().isEmpty()
        && !instrument.designs().contains(item.design())) {
      problems.accept(wrongDesign(typed, item.design(), context));
    } else if (!answersAQuestion(instrument, item.findings())) {
      problems.accept(
          Problem.at(
                  Place.value(PATH),
                  Message.of(
                      "misused-instrument.message-question",
                      "typed",
                      typed,
                      "question",
                      instrument.questions().iterator().next().code()))
              .help(Message.of("misused-instrument.help-question"))
              .dependsOn("findings")
              .build());
    }
  }

  private static Problem wrongDesign(String typed, String design, RuleContext context) {
    List<String> fitting =
        context.vocabulary().instruments().values().stream()
            .filter(i -> !i.misuse() && (i.designs().isEmpty() || i.designs().contains(design)))
            .map(i -> i.code().id())
            .limit(MOST_SHOWN)
            .toList();
    Problem.Builder problem =
        Problem.at(
                Place.value(PATH),
                Message.of("misused-instrument.message-design", "typed", typed, "design", design))
            .note(Message.of("misused-instrument.note"), Place.value("design"))
            .dependsOn("design");
    return problem
        .help(
            fitting.isEmpty()
                ? Message.of("misused-instrument.help")
                : Message.of(
                    "misused-instrument.help-design", "instruments", String.join(", ", fitting)))
        .build();
  }

  private static boolean answersAQuestion(Instrument instrument, List<Finding> findings) {
    boolean asked = false;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.question().isPresent()) {
        asked = true;
        if (instrument.questions().contains(finding.question().get())) {
          return true;
        }
      }
    }
    return !asked || instrument.questions().isEmpty();
  }
}

package org.evidencematrix.rules.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.vocabulary.Nearest;

/** An appraisal does not hold what its instrument gives: a result, or answers to its questions. */
public final class AppraisalAnswers implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.error("appraisal-answers");
  private static final String NAME = "appraisal-answers";

  /** What appraisers write for an answer, in the folded form, with the answers it may stand for. */
  private static final Map<String, List<String>> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("y", List.of("yes")),
          Map.entry("true", List.of("yes")),
          Map.entry("oui", List.of("yes")),
          Map.entry("si", List.of("yes")),
          Map.entry("n", List.of("no")),
          Map.entry("false", List.of("no")),
          Map.entry("non", List.of("no")),
          Map.entry("cant-tell", List.of("cannot-tell", "unclear")),
          Map.entry("cannot-tell", List.of("unclear")),
          Map.entry("unclear", List.of("cannot-tell")),
          Map.entry("incertain", List.of("cannot-tell", "unclear")),
          Map.entry("pas-clair", List.of("cannot-tell", "unclear")),
          Map.entry("no-claro", List.of("cannot-tell", "unclear")),
          Map.entry("?", List.of("cannot-tell", "unclear")),
          Map.entry("na", List.of("not-applicable")),
          Map.entry("n/a", List.of("not-applicable")),
          Map.entry("sans-objet", List.of("not-applicable")),
          Map.entry("no-aplica", List.of("not-applicable")));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    if (item.appraisal().isEmpty()) {
      return;
    }
    Appraisal appraisal = item.appraisal().get();
    Instrument instrument = context.vocabulary().instruments().get(appraisal.instrument());
    // One that appraises no item at all is another rule's business.
    if (instrument == null || instrument.misuse()) {
      return;
    }
    if (instrument.values().isEmpty()) {
      if (!instrument.results().isEmpty()) {
        checkResult(appraisal, instrument, problems);
      }
    } else {
      checkAnswers(appraisal, instrument, problems);
    }
  }

  private static void checkResult(
      Appraisal appraisal, Instrument instrument, Consumer<Problem> problems) {
    String allowed = String.join(", ", instrument.results());
    if (appraisal.result().isEmpty()) {
      report("appraisal.result", "no-result", appraisal, "allowed", allowed, problems);
    } else if (!instrument.results().contains(appraisal.result().get())) {
      unknown(
          "appraisal.result", "-result", appraisal.result().get(), instrument.results(), problems);
    }
    if (!appraisal.answers().isEmpty()) {
      report("appraisal.answers", "no-answers-wanted", appraisal, "allowed", allowed, problems);
    } else if (!appraisal.screening().isEmpty()) {
      report("appraisal.screening", "no-answers-wanted", appraisal, "allowed", allowed, problems);
    }
  }

  private static void checkAnswers(
      Appraisal appraisal, Instrument instrument, Consumer<Problem> problems) {
    String allowed = String.join(", ", instrument.values());
    if (appraisal.result().isPresent()) {
      report("appraisal.result", "no-result-wanted", appraisal, "allowed", allowed, problems);
    }
    checkNumber(
        "screening", appraisal, appraisal.screening(), instrument.screening(), allowed, problems);
    if (appraisal.answers().isEmpty() && instrument.answers().isEmpty()) {
      report("appraisal.answers", "no-answers", appraisal, "allowed", allowed, problems);
    }
    checkNumber("answers", appraisal, appraisal.answers(), instrument.answers(), allowed, problems);
    checkValues("appraisal.screening", appraisal.screening(), instrument, problems);
    checkValues("appraisal.answers", appraisal.answers(), instrument, problems);
  }

  private static void checkNumber(
      String field,
      Appraisal appraisal,
      List<String> given,
      OptionalInt wanted,
      String allowed,
      Consumer<Problem> problems) {
    if (wanted.isPresent() && given.size() != wanted.getAsInt()) {
      problems.accept(
          Problem.at(
                  Place.value("appraisal." + field),
                  Message.of(
                      NAME + ".message-number-" + field,
                      "typed",
                      appraisal.instrument(),
                      "given",
                      given.size(),
                      "wanted",
                      wanted.getAsInt()))
              .help(
                  Message.of(
                      NAME + ".help-number", "wanted", wanted.getAsInt(), "allowed", allowed))
              .dependsOn("appraisal.instrument")
              .build());
    }
  }

  private static void checkValues(
      String path, List<String> answers, Instrument instrument, Consumer<Problem> problems) {
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      if (!answer.isEmpty() && !instrument.values().contains(answer)) {
        unknown(Paths.entry(path, i), "", answer, instrument.values(), problems);
      }
    }
  }

  private static void unknown(
      String path, String variant, String typed, List<String> allowed, Consumer<Problem> problems) {
    Problem.Builder problem =
        Problem.at(Place.value(path), Message.of(NAME + ".message" + variant, "typed", typed))
            .dependsOn("appraisal.instrument");
    String folded = Nearest.folded(typed.replace("'", "").replace("\u2019", ""));
    Optional<String> meant =
        allowed.contains(folded)
            ? Optional.of(folded)
            : OTHER_WORDS.getOrDefault(folded, List.of()).stream()
                .filter(allowed::contains)
                .findFirst();
    if (meant.isPresent()) {
      Fix.Grade grade = allowed.contains(folded) ? Fix.Grade.SAFE : Fix.Grade.REVIEW;
      problem
          .help(Message.of(NAME + ".help", "value", meant.get()))
          .mend(
              new Mend(
                  Message.of(NAME + ".mend", "value", meant.get()),
                  grade,
                  FieldEdit.replace(path, meant.get())));
    } else {
      problem.help(Message.of(NAME + ".help-allowed", "allowed", String.join(", ", allowed)));
    }
    problems.accept(problem.build());
  }

  private static void report(
      String path,
      String variant,
      Appraisal appraisal,
      String name,
      String value,
      Consumer<Problem> problems) {
    problems.accept(
        Problem.at(
                Place.value(path),
                Message.of(NAME + ".message-" + variant, "typed", appraisal.instrument()))
            .help(Message.of(NAME + ".help-" + variant, name, value))
            .dependsOn("appraisal.instrument")
            .build());
  }
}

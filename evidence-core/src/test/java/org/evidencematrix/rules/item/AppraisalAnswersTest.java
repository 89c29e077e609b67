package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppraisalAnswersTest {
  private static final ItemRule RULE = new AppraisalAnswers();

  private static Item.Builder with(
      String instrument, List<String> screening, List<String> answers, String result) {
    return item()
        .appraisal(
            new Appraisal(
                instrument,
                screening,
                answers,
                Optional.of(result).filter(r -> !r.isEmpty()),
                Optional.empty(),
                Optional.empty()));
  }

  private static Item.Builder jbi(String... answers) {
    return with("jbi", List.of(), List.of(answers), "");
  }

  @Test
  void acceptsWhatTheInstrumentGives() {
    assertEquals(
        List.of(),
        found(
            RULE,
            with(
                "mmat-2018",
                List.of("yes", "yes"),
                List.of("yes", "no", "yes", "cannot-tell", "yes"),
                "")));
    assertEquals(List.of(), found(RULE, with("amstar-2", List.of(), List.of(), "critically-low")));
    assertEquals(List.of(), found(RULE, jbi("yes", "unclear", "not-applicable")));
    assertEquals(List.of(), found(RULE, item()));
  }

  @Test
  void asksForTheResult() {
    assertEquals(
        List.of(
            "appraisal.result: an appraisal with `amstar-2` ends in a result, but there is none;"
                + " write `result:` and one of: high, moderate, low, critically-low"),
        found(RULE, with("amstar-2", List.of(), List.of(), "")));
  }

  @Test
  void showsTheResultsThatThereAre() {
    assertEquals(
        List.of(
            "appraisal.result: `good` is not a result that this instrument gives; write one of:"
                + " high, moderate, low, critically-low"),
        found(RULE, with("amstar-2", List.of(), List.of(), "good")));
  }

  @Test
  void reportsAnswersWhereAResultIsWanted() {
    assertEquals(
        List.of("appraisal.answers: an appraisal with `rob-2` ends in one result, not in answers"),
        messages(RULE, with("rob-2", List.of(), List.of("yes"), "low")));
    assertEquals(
        List.of(
            "appraisal.screening: an appraisal with `rob-2` ends in one result, not in answers"),
        messages(RULE, with("rob-2", List.of("yes"), List.of(), "low")));
  }

  @Test
  void reportsAResultWhereAnswersAreWanted() {
    assertEquals(
        List.of(
            "appraisal.result: an appraisal with `jbi` gives answers, not a result",
            "appraisal.answers: an appraisal with `jbi` gives answers, but there are none"),
        messages(RULE, with("jbi", List.of(), List.of(), "good")));
  }

  @Test
  void countsTheAnswers() {
    assertEquals(
        List.of(
            "appraisal.screening: `mmat-2018` has 2 screening questions, but `screening` has 1"
                + " answer; write 2 answers in the order of the checklist; each is one of: yes, no,"
                + " cannot-tell",
            "appraisal.answers: `mmat-2018` has 5 questions, but `answers` has 0 answers; write 5"
                + " answers in the order of the checklist; each is one of: yes, no, cannot-tell"),
        found(RULE, with("mmat-2018", List.of("yes"), List.of(), "")));
  }

  @Test
  void mendsAnotherSpellingForSure() {
    assertEquals(
        "safe: appraisal: {result: critically-low}\n",
        mended(
            RULE,
            with("amstar-2", List.of(), List.of(), "Critically low"),
            "appraisal: {result: Critically low}\n"));
    assertEquals(
        "safe: appraisal: {answers: [\"yes\"]}\n",
        mended(RULE, jbi("Yes"), "appraisal: {answers: [Yes]}\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "Y, yes",
    "oui, yes",
    "Sí, yes",
    "n, no",
    "non, no",
    "Can't tell, unclear",
    "Can’t tell, unclear",
    "?, unclear",
    "N/A, not-applicable",
    "NA, not-applicable"
  })
  void suggestsWhatOtherWordsMean(String typed, String meant) {
    assertEquals(
        "review: appraisal: {answers: [\"" + meant + "\"]}\n",
        mended(RULE, jbi(typed), "appraisal: {answers: [\"" + typed + "\"]}\n"));
  }

  @Test
  void showsTheAnswersThatThereAre() {
    assertEquals(
        List.of(
            "appraisal.answers[1]: `maybe` is not an answer that this instrument has; write one of:"
                + " yes, no, unclear, not-applicable"),
        found(RULE, jbi("yes", "maybe")));
  }

  @Test
  void leavesInstrumentsThatAppraiseNoItemToAnotherRule() {
    assertEquals(List.of(), found(RULE, with("grade", List.of(), List.of(), "high")));
  }
}

package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisusedInstrumentTest {
  private static final ItemRule RULE = new MisusedInstrument();

  private static Item.Builder with(String instrument, String design, Question question) {
    return item()
        .design(design)
        .findings(List.of(Finding.of("plan-hr-data", question)))
        .appraisal(
            new Appraisal(
                instrument,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grade", "grade-cerqual"})
  void reportsInstrumentsForFindingsAcrossStudies(String instrument) {
    assertEquals(
        List.of(
            "appraisal.instrument: `"
                + instrument
                + "` does not appraise one study: it rates a finding across several studies"),
        messages(RULE, with(instrument, "qualitative", Question.EFFECT)));
  }

  @Test
  void reportsAnInstrumentForOtherDesigns() {
    assertEquals(
        List.of(
            "appraisal.instrument: `rob-2` is not made for the design `qualitative`; use an"
                + " instrument for this design (mmat-2018, casp, jbi), or correct `design`"),
        found(RULE, with("rob-2", "qualitative", Question.EFFECT)));
  }

  @Test
  void reportsAnInstrumentForAnotherQuestion() {
    assertEquals(
        List.of(
            "appraisal.instrument: `rob-2` appraises findings on the question `effect`, and this"
                + " item has none"),
        messages(RULE, with("rob-2", "randomized-trial", Question.UNDERSTANDING)));
  }

  @Test
  void acceptsInstrumentsThatFit() {
    assertEquals(List.of(), found(RULE, with("rob-2", "randomized-trial", Question.EFFECT)));
    assertEquals(List.of(), found(RULE, with("jbi", "modelling", Question.UNDERSTANDING)));
    assertEquals(List.of(), found(RULE, item()));
  }

  @Test
  void leavesUnknownInstrumentsToAnotherRule() {
    assertEquals(List.of(), found(RULE, with("tea-leaves", "qualitative", Question.EFFECT)));
  }
}

package org.evidencematrix.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.ResearchQuestion;
import org.junit.jupiter.api.Test;

class QuestionStatesTest {
  private static ResearchQuestion question(
      String id, String pillar, List<String> cells, ResearchQuestion.Answer... answers) {
    return new ResearchQuestion(
        id,
        pillar,
        Labels.english("Made-up question " + id + "?"),
        cells,
        List.of(answers),
        Optional.empty(),
        new Labels(Map.of()));
  }

  private static ResearchQuestion.Answer answer(String item, Answered how) {
    return new ResearchQuestion.Answer(item, Optional.of(how));
  }

  @Test
  void theFurthestAnswerIsTheVerdict() {
    Matrix matrix =
        MadeUpMatrix.with(
            List.of(
                question(
                    "q-a",
                    "plan",
                    List.of("effect/plan-hr-data/LM", "effect/plan-hr-data/XX"),
                    answer("b-qualitative", Answered.NO),
                    answer("not-here", Answered.PARTLY)),
                question("q-b", "support", List.of()),
                question("q-c", "elsewhere", List.of(), answer("b-qualitative", Answered.NO)),
                question("q-d", "develop", List.of(), answer("a-trial", Answered.YES))),
            List.of());
    QuestionStates states = QuestionStates.of(matrix, matrix.info().asOf());
    assertEquals(
        List.of("q-a PARTLY", "q-d YES", "q-b OPEN", "q-c NO"),
        states.states().stream().map(s -> s.question().id() + ' ' + s.verdict()).toList());
    QuestionStates.State first = states.states().get(0);
    assertEquals(List.of("effect/plan-hr-data/XX"), first.unknownCells());
    assertEquals(1, first.cells().get(0).cell().figures().n());
    assertTrue(first.cells().get(0).kinds().stream().anyMatch(k -> k.kind().id().equals("thin")));
    assertEquals(
        List.of("not-here", "b-qualitative"),
        first.answers().stream().map(QuestionStates.AnswerState::item).toList());
    assertEquals(Optional.empty(), first.answers().get(0).found());
    assertEquals(
        OptionalInt.empty(), first.answers().get(1).tier(), "it has no finding on what works");
    assertEquals(OptionalInt.of(3), states.states().get(1).answers().get(0).tier());
  }

  @Test
  void withoutQuestionsThereIsNothing() {
    Matrix matrix = MadeUpMatrix.with(List.of(), List.of());
    assertEquals(List.of(), QuestionStates.of(matrix, matrix.info().asOf()).states());
  }
}

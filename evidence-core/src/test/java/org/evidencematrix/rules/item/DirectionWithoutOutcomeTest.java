package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionWithoutOutcomeTest {
  private static final ItemRule RULE = new DirectionWithoutOutcome();

  private static Item.Builder with(Optional<String> outcome, Direction direction) {
    return item()
        .findings(
            List.of(
                new Finding(
                    "plan-hr-data",
                    outcome,
                    Optional.of(Question.EFFECT),
                    Optional.of(direction),
                    List.of(),
                    List.of(),
                    List.of())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Direction.class,
      names = {"FAVOURABLE", "UNFAVOURABLE", "MIXED", "NO_EFFECT"})
  void reportsADirectionOfNothing(Direction direction) {
    assertEquals(
        List.of(
            "findings[0].direction: the direction is `"
                + direction.code()
                + "`, but the finding names no outcome"),
        messages(RULE, with(Optional.empty(), direction)));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void acceptsAnyDirectionWithAnOutcome(Direction direction) {
    assertEquals(List.of(), found(RULE, with(Optional.of("retention"), direction)));
  }

  @Test
  void acceptsADescriptionWithoutOutcome() {
    assertEquals(List.of(), found(RULE, with(Optional.empty(), Direction.DESCRIPTIVE)));
    assertEquals(List.of(), found(RULE, with(Optional.empty(), Direction.NOT_REPORTED)));
    assertEquals(List.of(), found(RULE, item()));
  }
}

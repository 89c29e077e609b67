package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.model.Status;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class StatusWithoutNoteTest {
  private static final ItemRule RULE = new StatusWithoutNote();

  @Test
  void asksWhyASourceDoesNotStand() {
    assertEquals(
        List.of("status: the status is `retracted`, but there is no `status-note`"),
        messages(RULE, item().status(Status.RETRACTED)));
    assertEquals(1, found(RULE, item().status(Status.WITHDRAWN).statusNote(" ")).size());
    assertEquals(1, found(RULE, item().status(Status.EXPRESSION_OF_CONCERN)).size());
  }

  @Test
  void acceptsAReasonAndSourcesThatStand() {
    assertEquals(
        List.of(),
        found(RULE, item().status(Status.RETRACTED).statusNote("By the journal, 2023.")));
    assertEquals(List.of(), found(RULE, item()));
  }
}

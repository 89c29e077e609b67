package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Sample;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;

class ImpossibleSampleTest {
  private static final ItemRule RULE = new ImpossibleSample();

  private static Item.Builder with(OptionalInt size) {
    return item().sample(new Sample(size, Optional.of("workers")));
  }

  @Test
  void reportsASampleOfNobody() {
    assertEquals(
        List.of(
            "sample.size: a sample of 0 has nobody in it; write how many took part, as a number"
                + " from 1 up; if the source does not say, remove `sample`"),
        found(RULE, with(OptionalInt.of(0))));
    assertEquals(1, found(RULE, with(OptionalInt.of(-240))).size());
  }

  @Test
  void acceptsOtherSamples() {
    assertEquals(List.of(), found(RULE, with(OptionalInt.of(1))));
    assertEquals(List.of(), found(RULE, with(OptionalInt.empty())));
    assertEquals(List.of(), found(RULE, item()));
  }
}

package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;

class ExplanationTest {
  @Property(tries = 150)
  void explainsTheCoverageOfEveryCell(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 0, max = 25) int size) {
    List<Item> items = RandomMatrix.of(seed, size);
    Setup setup = Setup.of(MadeUp.framework(), MadeUp.vocabulary(), Grid.DEFAULT, MadeUp.AS_OF);
    Coverage coverage = Coverage.of(setup, items);
    for (Question question : Question.values()) {
      for (Cell cell : coverage.cells(question)) {
        Explanation explanation = Explanation.of(coverage, cell, items);
        double miss = 1;
        for (Explanation.Source source : explanation.sources()) {
          miss *= source.use() == Explanation.Use.COUNTED ? 1 - source.part() : 1;
        }
        assertEquals(explanation.uncapped(), 1 - miss, 1e-9, cell.id());
        double capped = Math.min(explanation.uncapped(), cell.figures().ceiling().limit());
        assertEquals(cell.figures().coverage(), capped, 1e-9, cell.id());
      }
    }
  }
}

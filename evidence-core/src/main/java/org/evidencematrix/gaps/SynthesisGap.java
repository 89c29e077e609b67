package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Synthesis;
import org.evidencematrix.message.Message;

/**
 * Enough studies and no review to lean on: at least 3 families at tier 3 or above, or 5 at any
 * tier, and S &lt; .3. Flag {@code none} without any review, {@code out-of-date} when the same
 * reviews would do if they were new, else {@code low-confidence}. The synthesis gap of evidence gap
 * maps (3ie).
 */
public record SynthesisGap() implements CellKind {

  @Override
  public String id() {
    return "synthesis";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    Synthesis synthesis = cell.figures().synthesis();
    if (!synthesis.anyReview()) {
      return Attribute.flagged(this, "none");
    }
    String flag =
        synthesis.whenFresh() >= thresholds.synthesisStatus() ? "out-of-date" : "low-confidence";
    String key = cell.figures().reviews() == 0 ? "synthesis.global-" : "synthesis.";
    return Optional.of(new Attribute(this, List.of(flag), Optional.of(Message.of(key + flag))));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    boolean enough =
        cell.figures().strongFamilies() >= thresholds.synthesisStrong()
            || cell.figures().n() >= thresholds.synthesisAny();
    return enough && cell.figures().synthesis().status() < thresholds.synthesisStatus();
  }
}

package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.NewestYear;
import org.evidencematrix.message.Message;

/**
 * Old evidence: the newest year of data is more than 10 years before the report. Where the years of
 * data are not known, the year of publication stands in; flag {@code year-of-publication}.
 */
public record Stale() implements CellKind {

  @Override
  public String id() {
    return "stale";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    NewestYear newest = cell.figures().newest();
    int year = newest.year().getAsInt();
    return newest.fromPublication()
        ? Optional.of(
            new Attribute(
                this,
                List.of("year-of-publication"),
                Optional.of(Message.of("stale.year-of-publication", "year", year))))
        : Attribute.said(this, Message.of("stale.statement", "year", year));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    NewestYear newest = cell.figures().newest();
    return newest.year().isPresent() && asOf - newest.year().getAsInt() > thresholds.staleYears();
  }
}

package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.message.Message;

/**
 * Nothing was found because nobody looked: n = 0 and no search covers the cell. A gap in searching,
 * not in evidence; flag {@code searched-in-part} when searches looked at a part of the cell.
 */
public record NotSearched() implements CellKind {

  @Override
  public String id() {
    return "not-searched";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    return cell.search() == SearchState.PARTLY
        ? Attribute.flagged(this, "searched-in-part")
        : Attribute.said(this, Message.of("not-searched.statement"));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().n() == 0 && !cell.search().isSearched();
  }
}

package org.evidencematrix.gaps;

import java.util.Optional;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.message.Message;

/**
 * Nothing was found although somebody looked: n = 0 and a search covers the cell; flag {@code
 * informal-search-only} while no systematic search does. The absolute gap of evidence gap maps
 * (3ie).
 */
public record Absolute() implements CellKind {

  @Override
  public String id() {
    return "absolute";
  }

  @Override
  public Optional<Attribute> find(Cell cell, Thresholds thresholds, int asOf) {
    if (!holds(cell, thresholds, asOf)) {
      return Optional.empty();
    }
    return cell.search() == SearchState.INFORMAL
        ? Attribute.flagged(this, "informal-search-only")
        : Attribute.said(this, Message.of("absolute.statement"));
  }

  @Override
  public boolean holds(Cell cell, Thresholds thresholds, int asOf) {
    return cell.figures().n() == 0 && cell.search().isSearched();
  }
}

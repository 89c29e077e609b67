package org.evidencematrix.cli.command;

import java.util.Optional;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Resolution;

/** The code of a country as typed, by code or name. */
final class PlaceCodes {
  private PlaceCodes() {}

  /** Returns the code; empty when the text is no country or can mean several. */
  static Optional<String> of(String typed) {
    return Countries.bundled().resolve(typed) instanceof Resolution.Resolved resolved
        ? Optional.of(resolved.country().alpha3())
        : Optional.empty();
  }
}

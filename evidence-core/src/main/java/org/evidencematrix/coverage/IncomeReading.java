package org.evidencematrix.coverage;

import java.util.Optional;

/** Which income class of a country is meant. */
public enum IncomeReading {
  /** The class in force on 31 December of the last year of data. */
  THEN("then"),
  /** The class of the newest fiscal year. */
  CURRENT("current");

  private final String id;

  IncomeReading(String id) {
    this.id = id;
  }

  /** Returns the name as options spell it. */
  public String id() {
    return id;
  }

  /** Returns the reading of a name, or empty for any other text. */
  public static Optional<IncomeReading> parse(String id) {
    for (IncomeReading reading : values()) {
      if (reading.id.equals(id)) {
        return Optional.of(reading);
      }
    }
    return Optional.empty();
  }
}

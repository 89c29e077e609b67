package org.evidencematrix.model;

import java.util.Optional;

/** Which way a finding points. */
public enum Direction {
  /** The strategy helped. */
  FAVOURABLE("favourable"),
  /** The strategy harmed. */
  UNFAVOURABLE("unfavourable"),
  /** Helped in part. */
  MIXED("mixed"),
  /** Made no difference. */
  NO_EFFECT("no-effect"),
  /** Describes, without a direction. */
  DESCRIPTIVE("descriptive"),
  /** The source does not say. */
  NOT_REPORTED("not-reported");

  private static final Direction[] ALL = values();

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** Returns the code as the data format spells it. */
  public String code() {
    return code;
  }

  /** Returns the value of a code, or empty for any other text. */
  public static Optional<Direction> parse(String code) {
    for (Direction value : ALL) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}

package org.evidencematrix.model;

import java.util.Optional;

/** Whether a source still stands. */
public enum Status {
  /** Stands. */
  CURRENT("current"),
  /** Taken back by authors or publisher; weight 0. */
  RETRACTED("retracted"),
  /** Doubted by the publisher; one tier lower. */
  EXPRESSION_OF_CONCERN("expression-of-concern"),
  /** Withdrawn before or after publication; weight 0. */
  WITHDRAWN("withdrawn");

  private static final Status[] ALL = values();

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** Returns the code as the data format spells it. */
  public String code() {
    return code;
  }

  /** Returns the value of a code, or empty for any other text. */
  public static Optional<Status> parse(String code) {
    for (Status value : ALL) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}

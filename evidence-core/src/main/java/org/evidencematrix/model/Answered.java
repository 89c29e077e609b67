package org.evidencematrix.model;

import java.util.Optional;

/** How far a research question is answered; the furthest first. */
public enum Answered {
  /** It is answered. */
  YES("yes"),
  /** It is answered for some settings, outcomes or workers. */
  PARTLY("partly"),
  /** It was looked at and is not answered. */
  NO("no");

  private final String code;

  Answered(String code) {
    this.code = code;
  }

  /** Returns the code as the data format spells it. */
  public String code() {
    return code;
  }

  /** Returns the value of a code, or empty for any other text. */
  public static Optional<Answered> parse(String code) {
    for (Answered value : values()) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}

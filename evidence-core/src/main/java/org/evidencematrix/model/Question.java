package org.evidencematrix.model;

import java.util.Optional;

/** What a finding answers. Coverage and gaps are computed for each question apart. */
public enum Question {
  /** Does it work. */
  EFFECT("effect"),
  /** Need, implementation, experience, cost, measurement. */
  UNDERSTANDING("understanding");

  private static final Question[] ALL = values();

  private final String code;

  Question(String code) {
    this.code = code;
  }

  /** Returns the code as the data format spells it. */
  public String code() {
    return code;
  }

  /** Returns the value of a code, or empty for any other text. */
  public static Optional<Question> parse(String code) {
    for (Question value : ALL) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}

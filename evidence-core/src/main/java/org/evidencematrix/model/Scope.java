package org.evidencematrix.model;

import java.util.Optional;

/** How far a source reaches. */
public enum Scope {
  /** A part of one country. */
  SUBNATIONAL("subnational"),
  /** One country. */
  NATIONAL("national"),
  /** Two countries or more. */
  MULTI_COUNTRY("multi-country"),
  /** A region of the world. */
  REGIONAL("regional"),
  /** The world. */
  GLOBAL("global");

  private static final Scope[] ALL = values();

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** Returns the code as the data format spells it. */
  public String code() {
    return code;
  }

  /** Returns the value of a code, or empty for any other text. */
  public static Optional<Scope> parse(String code) {
    for (Scope value : ALL) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}

package org.evidencematrix.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the gravest first. */
public enum Severity {
  /** A fact that blocks a merge. */
  ERROR,
  /** Should be looked at. */
  WARNING,
  /** For information. */
  NOTE;

  /** Returns the name in lower case, as outputs show it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the severity of a name such as {@code warning}, or empty for any other text. */
  public static Optional<Severity> parse(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Tells whether this is as grave as the other one or graver. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}

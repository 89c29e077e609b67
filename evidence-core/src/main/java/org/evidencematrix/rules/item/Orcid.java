package org.evidencematrix.rules.item;

import java.util.Optional;
import org.evidencematrix.citation.CheckDigit;

/** Finds what has the form of an ORCID in a text. */
final class Orcid {
  private static final int LENGTH = 19;

  private Orcid() {}

  /**
   * Returns the first stretch of the form {@code 0000-0000-0000-000X}; empty when there is none.
   */
  static Optional<String> in(String text) {
    int from = text.indexOf('-') - 4;
    for (int i = Math.max(0, from); from >= 0 && i + LENGTH <= text.length(); i++) {
      if (isAt(text, i)) {
        return Optional.of(text.substring(i, i + LENGTH));
      }
    }
    return Optional.empty();
  }

  /** Returns the check digit that the other digits ask for. */
  static char checkDigit(String orcid) {
    return CheckDigit.ofOrcid(orcid.replace("-", ""));
  }

  /** Tells whether the check digit is right. */
  static boolean isSound(String orcid) {
    return Character.toUpperCase(orcid.charAt(LENGTH - 1)) == checkDigit(orcid);
  }

  private static boolean isAt(String text, int start) {
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(start + i);
      boolean fits;
      if (i % 5 == 4) {
        fits = c == '-';
      } else {
        fits = (c >= '0' && c <= '9') || (i == LENGTH - 1 && (c == 'X' || c == 'x'));
      }
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}

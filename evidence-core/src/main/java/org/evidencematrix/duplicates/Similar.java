package org.evidencematrix.duplicates;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike single words are: slips of typing and of scanning, and no more. */
final class Similar {
  private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
  private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

  private Similar() {}

  /** Tells whether one word is a slip or an inflection of the other. */
  static boolean words(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 4 || Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    if (a.charAt(0) != b.charAt(0) && a.charAt(shorter - 1) != b.charAt(shorter - 1)) {
      return false;
    }
    return shorter >= 8 ? TWO.apply(a, b) >= 0 : ONE.apply(a, b) >= 0;
  }

  /** Tells whether one family name is a slip or another transcription of the other. */
  static boolean names(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3 || Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    // Kim and Lim, Wang and Yang are other people.
    return isSwapped(a, b)
        || (shorter >= 7 && TWO.apply(a, b) >= 0)
        || (shorter >= 5 && ONE.apply(a, b) >= 0);
  }

  /** {@code lei} and {@code eli}. */
  private static boolean isSwapped(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int at = 0;
    while (at < a.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.regionMatches(at + 2, b, at + 2, a.length());
  }

  /** Tells whether two long texts differ in a few characters only. */
  static boolean texts(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int allowed = Math.min(6, shorter / 15);
    return allowed > 0
        && Math.abs(a.length() - b.length()) <= allowed
        && new LevenshteinDistance(allowed).apply(a, b) >= 0;
  }
}

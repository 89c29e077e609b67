package org.evidencematrix.duplicates;

import java.util.List;

/** How alike two lists of authors are. */
enum AuthorMatch {
  /** The same people, one spelling or another; lists may be cut short. */
  SAME,
  /** The same first author. */
  FIRST,
  /** Some of the same people, in another order. */
  SOME,
  /** One or both name nobody. */
  UNKNOWN,
  /** Other people. */
  OTHER;

  private static final int MOST = 12;

  static AuthorMatch of(List<AuthorName> a, List<AuthorName> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    boolean first = a.get(0).matches(b.get(0));
    int shared = 0;
    List<AuthorName> shorter = a.size() <= b.size() ? a : b;
    List<AuthorName> longer = a.size() <= b.size() ? b : a;
    int looked = Math.min(MOST, shorter.size());
    for (int i = 0; i < looked; i++) {
      shared += has(longer, shorter.get(i)) ? 1 : 0;
    }
    if (shared == 0) {
      boolean body = a.get(0).organisation() || b.get(0).organisation();
      return body ? UNKNOWN : OTHER;
    }
    boolean most = 3 * shared >= 2 * looked;
    boolean cut = longer.size() > 3 * shorter.size() && shorter.size() > 1;
    if (first && most && !cut) {
      return SAME;
    }
    if (first) {
      return FIRST;
    }
    return most && looked > 1 ? SAME : SOME;
  }

  private static boolean has(List<AuthorName> names, AuthorName name) {
    for (int i = 0; i < Math.min(names.size(), 3 * MOST); i++) {
      if (names.get(i).matches(name)) {
        return true;
      }
    }
    return false;
  }
}

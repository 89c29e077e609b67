package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;

/** The kinds of gap that this library knows, in the order in which they are named. */
public final class GapKinds {
  private static final List<GapKind> ALL =
      List.of(
          new NotSearched(),
          new Absolute(),
          new Thin(),
          new Weak(),
          new SynthesisGap(),
          new PrimaryGap(),
          new Stale(),
          new Inconsistent(),
          new Transfer(),
          new OutcomeLevel(),
          new MissingCadre(),
          new Unappraised(),
          new Pipeline(),
          new Redundant());

  private GapKinds() {}

  /** Returns all kinds. */
  public static List<GapKind> all() {
    return ALL;
  }

  /** Returns the kind of an id, or empty for any other text. */
  public static Optional<GapKind> parse(String id) {
    return ALL.stream().filter(k -> k.id().equals(id)).findFirst();
  }
}

package org.evidencematrix.gaps;

import java.util.Locale;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/** Whether a rank may be relied on. */
public enum Stability {
  /** Among the first ten in at least 90 per cent of the draws, or in at most 10 per cent. */
  ROBUST,
  /** Neither of the others: the settings decide whether it is among the first ten. */
  DEPENDS_ON_WEIGHTS,
  /** Not robust, and its interval is wider than half the list. */
  DO_NOT_RANK;

  private static final double ROBUST_FROM = 0.9;
  private static final double ROBUST_UNTIL = 0.1;

  static Stability of(double topShare, int width, int cells) {
    if (topShare >= ROBUST_FROM || topShare <= ROBUST_UNTIL) {
      return ROBUST;
    }
    return 2L * width > cells ? DO_NOT_RANK : DEPENDS_ON_WEIGHTS;
  }

  /** Returns the name as data spell it, such as {@code do-not-rank}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the words for readers, such as "depends on weights". */
  public String label(Language language) {
    return Catalogue.of(Stability.class, "gaps", language).render(Message.of("stability." + id()));
  }
}

package org.evidencematrix.coverage;

import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/** How much is known, in words; from least to most. */
public enum Band {
  /** No coverage at all. */
  NONE,
  /** Above 0, below .2. */
  VERY_LIMITED,
  /** From .2, below .5. */
  LIMITED,
  /** From .5, below .8. */
  MODERATE,
  /** From .8, with two families or more. */
  SUBSTANTIAL;

  /** Coverage from which a cell is {@link #LIMITED}. */
  public static final double LIMITED_FROM = 0.2;

  /** Coverage from which a cell is {@link #MODERATE}. */
  public static final double MODERATE_FROM = 0.5;

  /** Coverage from which a cell is {@link #SUBSTANTIAL}. */
  public static final double SUBSTANTIAL_FROM = 0.8;

  /**
   * Returns the band of a coverage.
   *
   * @param coverage 0 to 1
   * @param families number of families with weight; fewer than two are never substantial
   */
  public static Band of(double coverage, int families) {
    if (coverage <= 0) {
      return NONE;
    }
    if (coverage < LIMITED_FROM) {
      return VERY_LIMITED;
    }
    if (coverage < MODERATE_FROM) {
      return LIMITED;
    }
    return coverage < SUBSTANTIAL_FROM || families < 2 ? MODERATE : SUBSTANTIAL;
  }

  /** Returns how high it is: 0 for none, 4 for substantial. */
  public int level() {
    return switch (this) {
      case NONE -> 0;
      case VERY_LIMITED -> 1;
      case LIMITED -> 2;
      case MODERATE -> 3;
      case SUBSTANTIAL -> 4;
    };
  }

  /** Returns the name as data spell it, such as {@code very-limited}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the word for readers, such as "very limited". */
  public String label(Language language) {
    return Catalogue.of(Band.class, "coverage", language).render(Message.of("band." + id()));
  }

  /** Returns the next higher band, or nothing at the top. */
  public Optional<Band> next() {
    return switch (this) {
      case NONE -> Optional.of(VERY_LIMITED);
      case VERY_LIMITED -> Optional.of(LIMITED);
      case LIMITED -> Optional.of(MODERATE);
      case MODERATE -> Optional.of(SUBSTANTIAL);
      case SUBSTANTIAL -> Optional.empty();
    };
  }

  /** Tells whether this band is at least another. */
  public boolean isAtLeast(Band other) {
    return compareTo(other) >= 0;
  }
}

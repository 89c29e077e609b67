package org.evidencematrix.geo;

import java.util.Locale;
import java.util.Optional;

/**
 * The World Bank's income class of an economy in one fiscal year, from low to high, with the two
 * answers that are no class. The order of the constants is the order of an axis.
 */
public enum IncomeLevel {
  /** Low income. */
  LOW("L", "low income", "faible revenu"),
  /** Lower-middle income. */
  LOWER_MIDDLE("LM", "lower-middle income", "revenu intermédiaire de la tranche inférieure"),
  /** Upper-middle income. */
  UPPER_MIDDLE("UM", "upper-middle income", "revenu intermédiaire de la tranche supérieure"),
  /** High income. */
  HIGH("H", "high income", "revenu élevé"),
  /**
   * The Bank gave the economy no class in that fiscal year: it does not list the territory, or left
   * the year open, as for Venezuela in FY2022-FY2026.
   */
  NOT_CLASSIFIED("not-classified", "not classified", "non classé"),
  /** Nothing is known: a fiscal year outside the table, or a code that is no economy. */
  UNKNOWN("unknown", "unknown", "inconnu");

  private final String code;
  private final String english;
  private final String french;

  IncomeLevel(String code, String english, String french) {
    this.code = code;
    this.english = english;
    this.french = french;
  }

  /**
   * The code used in files, filters and exports.
   *
   * @return {@code L}, {@code LM}, {@code UM}, {@code H}, {@code not-classified} or {@code unknown}
   */
  public String code() {
    return code;
  }

  /**
   * Whether this is one of the Bank's four classes.
   *
   * @return false for {@link #NOT_CLASSIFIED} and {@link #UNKNOWN}
   */
  public boolean isClassified() {
    return this != NOT_CLASSIFIED && this != UNKNOWN;
  }

  /**
   * The words for readers.
   *
   * @param language {@code fr} for French; anything else gives English
   * @return lower-case words, such as "lower-middle income"
   */
  public String label(String language) {
    return language.equals("fr") ? french : english;
  }

  /**
   * The level with this code.
   *
   * @param code a code as from {@link #code()}, in any case
   * @return the level, or nothing when no level has the code
   */
  public static Optional<IncomeLevel> parse(String code) {
    String wanted = code.toLowerCase(Locale.ROOT);
    for (IncomeLevel level : values()) {
      if (level.code.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}

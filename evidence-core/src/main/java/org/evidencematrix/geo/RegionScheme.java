package org.evidencematrix.geo;

import java.util.Locale;
import java.util.Optional;

/**
 * A way of dividing the world into regions. Each scheme has a closed list of regions, the values of
 * an axis.
 */
public enum RegionScheme {
  /**
   * The World Bank's seven regions. The only scheme whose memberships depend on the fiscal year.
   */
  WORLD_BANK("wb", "World Bank regions", "Régions de la Banque mondiale"),
  /**
   * UNICEF's nine regions: the programme region where UNICEF has a programme, else the reporting
   * region. Some territories have none.
   */
  UNICEF("unicef", "UNICEF regions", "Régions de l’UNICEF"),
  /** The 17 sub-regions of the United Nations' M49 standard. Antarctica has none. */
  M49("m49", "UN M49 sub-regions", "Sous-régions M49 de l’ONU");

  private final String code;
  private final String english;
  private final String french;

  RegionScheme(String code, String english, String french) {
    this.code = code;
    this.english = english;
    this.french = french;
  }

  /**
   * The code used in files and options.
   *
   * @return {@code wb}, {@code unicef} or {@code m49}
   */
  public String code() {
    return code;
  }

  /**
   * The words for readers.
   *
   * @param language {@code fr} for French; anything else gives English
   * @return the scheme's name
   */
  public String label(String language) {
    return language.equals("fr") ? french : english;
  }

  /**
   * The scheme with this code.
   *
   * @param code a code as from {@link #code()}, in any case
   * @return the scheme, or nothing when no scheme has the code
   */
  public static Optional<RegionScheme> parse(String code) {
    String wanted = code.toLowerCase(Locale.ROOT);
    for (RegionScheme scheme : values()) {
      if (scheme.code.equals(wanted)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }
}

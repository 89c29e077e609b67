package org.evidencematrix.geo;

import java.util.Map;
import java.util.Optional;

/**
 * A country or territory of today: an entry of ISO 3166-1, or Kosovo.
 *
 * @param alpha2 the two-letter code; {@code XK}, user-assigned and not part of ISO 3166-1, for
 *     Kosovo
 * @param alpha3 the three-letter code that items use; {@code XKX} for Kosovo
 * @param numeric the three-digit code with leading zeros; absent for Kosovo
 * @param names the short name by language, {@code en}, {@code fr} and {@code es} always present
 */
public record Country(
    String alpha2, String alpha3, Optional<String> numeric, Map<String, String> names) {

  /** Copies the names. */
  public Country {
    names = Languages.copy(names);
  }

  /**
   * The country's short name.
   *
   * @param language a two-letter language; English when the table has no name in it
   * @return the name
   */
  public String name(String language) {
    return Languages.pick(names, language);
  }
}

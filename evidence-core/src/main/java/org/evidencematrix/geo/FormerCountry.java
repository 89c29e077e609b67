package org.evidencematrix.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A country that no longer exists under its code: an entry of ISO 3166-3, or a state that changed
 * its territory and kept its letters.
 *
 * @param alpha4 the four-letter code of ISO 3166-3; absent where only the numeric code changed
 * @param alpha2 the two-letter code it had, which may belong to another country today; absent where
 *     only the numeric code changed
 * @param alpha3 the three-letter code it had, which may still be in use
 * @param numeric the three-digit code it had, if any
 * @param names the name by language: {@code en} always, {@code fr} and {@code es} where the table
 *     has them
 * @param withdrawn the year in which the code was withdrawn
 * @param successors the countries of today on its territory, in alphabetical order of their alpha-3
 *     code
 * @param renamed whether the state only changed its name; it then has one successor
 * @param incomeKey the code to look it up by in {@link IncomeHistory}, where the World Bank
 *     classified it
 * @param incomeFrom the first fiscal year of the span in which the Bank classified it
 * @param incomeTo the last fiscal year of that span
 * @param aliases other names that it went by
 * @param note a remark in English on codes or dates
 */
public record FormerCountry(
    Optional<String> alpha4,
    Optional<String> alpha2,
    String alpha3,
    Optional<String> numeric,
    Map<String, String> names,
    int withdrawn,
    List<Country> successors,
    boolean renamed,
    Optional<String> incomeKey,
    OptionalInt incomeFrom,
    OptionalInt incomeTo,
    List<String> aliases,
    Optional<String> note) {

  /** Copies the collections. */
  public FormerCountry {
    names = Languages.copy(names);
    successors = List.copyOf(successors);
    aliases = List.copyOf(aliases);
  }

  /**
   * The name it had.
   *
   * @param language a two-letter language; English when the table has no name in it
   * @return the name
   */
  public String name(String language) {
    return Languages.pick(names, language);
  }
}

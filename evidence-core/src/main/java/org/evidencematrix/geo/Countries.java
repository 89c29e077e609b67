package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The countries and territories of today: the 249 entries of ISO 3166-1 and Kosovo, with the names
 * and spellings they go by.
 */
public final class Countries {

  private static final class Bundled {
    static final Countries COUNTRIES = new Countries(ReferenceTable.rows("countries.csv"));
  }

  private final List<Country> all;
  private final Map<String, Country> byAlpha3;
  private final Map<String, Country> byCode;

  private Countries(List<ReferenceTable.Row> rows) {
    Map<String, Country> sorted = new TreeMap<>();
    for (ReferenceTable.Row row : rows) {
      Map<String, String> names =
          Map.of("en", row.get("en"), "fr", row.get("fr"), "es", row.get("es"));
      String alpha3 = row.get("alpha3");
      sorted.put(alpha3, new Country(row.get("alpha2"), alpha3, row.optional("numeric"), names));
    }
    all = List.copyOf(sorted.values());
    byAlpha3 = Collections.unmodifiableMap(sorted);
    byCode = new HashMap<>();
    for (Country country : all) {
      byCode.put(country.alpha2(), country);
      byCode.put(country.alpha3(), country);
      if (country.numeric().isPresent()) {
        byCode.put(country.numeric().get(), country);
      }
    }
  }

  /**
   * The table inside the library, read on first use.
   *
   * @return always the same instance
   */
  public static Countries bundled() {
    return Bundled.COUNTRIES;
  }

  /**
   * Every country.
   *
   * @return 250 countries in the order of their alpha-3 codes
   */
  public List<Country> all() {
    return all;
  }

  /**
   * The country with this alpha-3 code.
   *
   * @param alpha3 exactly three capital letters, as items have it
   * @return the country, or nothing when the code is not one of today's
   */
  public Optional<Country> byAlpha3(String alpha3) {
    return Optional.ofNullable(byAlpha3.get(alpha3));
  }

  /**
   * The country with this code of any of the three kinds.
   *
   * @param code alpha-2 or alpha-3 in any case, or three digits
   * @return the country, or nothing when the code is not one of today's
   */
  public Optional<Country> byCode(String code) {
    if (code.length() != 2 && code.length() != 3) {
      return Optional.empty();
    }
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  /**
   * The other spellings of a country: formal names, names in English, French and Spanish, earlier
   * names. The table of aliases is read on first use.
   *
   * @param alpha3 the country's code
   * @return the spellings as the table has them; empty when there are none or the code is not one
   *     of today's
   */
  public List<String> aliases(String alpha3) {
    return CountryNames.bundled().aliases(alpha3);
  }

  /**
   * The countries that no longer exist under their code: the 31 entries of ISO 3166-3 and four
   * changes of numeric code.
   *
   * @return the former countries in the order of their English names
   */
  public List<FormerCountry> former() {
    return FormerCountries.bundled().all();
  }

  /**
   * What a typed name or code stands for. Looked up in this order: names that must not resolve
   * silently, codes of ISO 3166-1, names and aliases, former countries, codes that others use.
   * Case, accents and punctuation make no difference; a misspelt name is never taken for a country,
   * whatever it resembles.
   *
   * @param typed anything; more than 200 characters are no place name and resolve to nothing
   * @return what it is, never an exception
   */
  public Resolution resolve(String typed) {
    return CountryNames.bundled().resolve(typed);
  }

  /**
   * The countries with these alpha-3 codes, in the given order, without those that are not of
   * today.
   */
  List<Country> ofToday(List<String> alpha3s) {
    List<Country> countries = new ArrayList<>();
    for (String alpha3 : alpha3s) {
      byAlpha3(alpha3).ifPresent(countries::add);
    }
    return countries;
  }
}

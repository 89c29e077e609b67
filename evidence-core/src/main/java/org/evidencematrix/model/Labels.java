package org.evidencematrix.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same words in several languages.
 *
 * @param byLanguage text by ISO 639-1 code, in alphabetical order of the codes
 */
public record Labels(Map<String, String> byLanguage) {

  /** Copies and sorts the map. */
  public Labels {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** Returns labels in English only. */
  public static Labels english(String text) {
    return new Labels(Map.of("en", text));
  }

  /**
   * Returns the text in a language, else in English, else in the first language there is, else an
   * empty text.
   */
  public String in(String language) {
    String found = byLanguage.get(language);
    if (found == null) {
      found = byLanguage.get("en");
    }
    if (found == null) {
      found = byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    }
    return found;
  }
}

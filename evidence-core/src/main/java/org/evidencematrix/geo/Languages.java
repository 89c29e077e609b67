package org.evidencematrix.geo;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Texts by language, with English as the one that every text has. */
final class Languages {

  private Languages() {}

  /**
   * A copy in the order of the language codes: {@code Map.copyOf} would change its order from run
   * to run.
   */
  static Map<String, String> copy(Map<String, String> texts) {
    return Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  static String pick(Map<String, String> texts, String language) {
    String text = texts.get(language);
    return text != null
        ? text
        : Objects.requireNonNull(texts.get("en"), "every text has an English form");
  }
}

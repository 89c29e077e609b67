package org.evidencematrix.message;

import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks. */
public enum Language {
  /** English. */
  EN,
  /** French. */
  FR;

  /** Returns the ISO 639-1 code in lower case, {@code en} or {@code fr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what stands between the parts of a list that have commas of their own: a semicolon and
   * a blank, in French with a blank before that no line breaks at.
   */
  public String semicolon() {
    return this == FR ? "\u00a0; " : "; ";
  }

  /** Returns the language of a code such as {@code fr}, or empty for any other text. */
  public static Optional<Language> parse(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}

package org.evidencematrix.duplicates;

import java.util.Locale;

/** A title as one word, by which titles are the same whatever a database made of them. */
public final class TitleKey {
  private TitleKey() {}

  /**
   * Returns the letters and digits of a title, small, without accents, mark-up, a leading article,
   * a heading such as {@code Editorial:} and the remarks that databases add in brackets.
   *
   * @return empty only for a blank title; a title of signs alone is its own key
   */
  public static String of(String title) {
    TitleText text = TitleText.of(title);
    return text.squeezed().isEmpty()
        ? title.strip().toLowerCase(Locale.ROOT)
        : text.notice() + text.squeezed();
  }
}

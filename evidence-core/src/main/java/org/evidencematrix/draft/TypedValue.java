package org.evidencematrix.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.evidencematrix.citation.Doi;
import org.evidencematrix.citation.LanguageNames;
import org.evidencematrix.model.FieldType;

/** What people type, in the form that files have. */
public final class TypedValue {
  private TypedValue() {}

  /**
   * Returns a value as a file has it: a DOI without the address of its resolver, the code of a
   * language that was named, an address with its scheme. Empty when the text is no value of the
   * type; codes of lists, countries and the like are taken as they are.
   *
   * @param typed one value, on one line
   */
  public static Optional<String> of(FieldType type, String typed) {
    String text = typed.strip();
    return switch (type) {
      case YEAR -> matching(text, "[12][0-9]{3}");
      case INTEGER -> matching(text, "[0-9]{1,9}");
      case ID, ITEM, SEARCH -> matching(text, "[a-z0-9]+(-[a-z0-9]+)*");
      case DOI -> Doi.ofResolver(text).or(() -> Doi.clean(text));
      case URL -> url(text);
      case LANGUAGE -> LanguageNames.code(text);
      case DATE -> date(text);
      default -> Optional.of(text);
    };
  }

  private static Optional<String> matching(String text, String pattern) {
    return Optional.of(text).filter(t -> t.matches(pattern));
  }

  private static Optional<String> url(String text) {
    return matching(text.startsWith("www.") ? "https://" + text : text, "(?i)https?://\\S+");
  }

  private static Optional<String> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

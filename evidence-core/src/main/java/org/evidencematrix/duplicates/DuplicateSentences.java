package org.evidencematrix.duplicates;

import java.util.List;
import java.util.function.UnaryOperator;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/** Why two records are, or may be, of one source, in words of one language. */
public final class DuplicateSentences {
  private final Catalogue catalogue;
  private final UnaryOperator<String> escape;
  private final Language language;

  private DuplicateSentences(Language language, UnaryOperator<String> escape) {
    this.catalogue = Catalogue.of(DuplicateSentences.class, "duplicates", language);
    this.language = language;
    this.escape = escape;
  }

  /** Returns the words of a language, with values from files as they are. */
  public static DuplicateSentences in(Language language) {
    return in(language, UnaryOperator.identity());
  }

  /**
   * Returns the words of a language.
   *
   * @param escape applied to each value from a file, for the place where the text will stand
   */
  public static DuplicateSentences in(Language language, UnaryOperator<String> escape) {
    return new DuplicateSentences(language, escape);
  }

  /** Returns what agrees, then what does not, separated by semicolons, without a full stop. */
  public String reasons(DuplicatePair pair) {
    return String.join(language.semicolon(), list(pair));
  }

  /** Returns what agrees, then what does not: a phrase each. */
  public List<String> list(DuplicatePair pair) {
    return pair.reasons().stream().map(r -> catalogue.render(r, escape)).toList();
  }

  /** Returns the word for a level, such as "certain". */
  public String level(Level level) {
    return catalogue.render(
        Message.of(level == Level.CERTAIN ? "level.certain" : "level.possible"));
  }
}

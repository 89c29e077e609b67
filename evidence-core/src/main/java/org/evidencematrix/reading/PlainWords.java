package org.evidencematrix.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain words that some reader of YAML takes for something else than text: YAML 1.1 (as read by
 * PyYAML and js-yaml 3) and YAML 1.2 (core and JSON schemas) together.
 */
public final class PlainWords {
  private static final Set<String> FLAGS = Set.of("yes", "no", "on", "off", "true", "false");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*"
              + "|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
              + "|(?:[0-9][0-9_]*)?\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+"
              + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][-+:.0-9Zz \\t]*)?");
  private static final int LONGEST = 40;

  private PlainWords() {}

  /** What another reader makes of a plain word. */
  public enum Reading {
    /** True or false. */
    FLAG,
    /** Nothing. */
    NOTHING,
    /** A number. */
    NUMBER,
    /** A date. */
    DATE;

    /** Returns the name in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns what some other reader makes of a plain word, or empty when all take it for text.
   *
   * @param word a plain value as typed
   */
  public static Optional<Reading> misreading(String word) {
    if (word.isEmpty()) {
      return Optional.of(Reading.NOTHING);
    }
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    char first = word.charAt(0);
    if ((first >= '0' && first <= '9') || first == '.' || first == '-' || first == '+') {
      if (NUMBER.matcher(word).matches() && !word.equals(".") && !word.equals("-")) {
        return Optional.of(Reading.NUMBER);
      }
      return DATE.matcher(word).matches() ? Optional.of(Reading.DATE) : Optional.empty();
    }
    if (word.length() > 5) {
      return Optional.empty();
    }
    if (word.equals("~") || word.equals("null") || word.equals("Null") || word.equals("NULL")) {
      return Optional.of(Reading.NOTHING);
    }
    boolean oneCase =
        word.equals(word.toLowerCase(Locale.ROOT))
            || word.equals(word.toUpperCase(Locale.ROOT))
            || word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    return oneCase && FLAGS.contains(word.toLowerCase(Locale.ROOT))
        ? Optional.of(Reading.FLAG)
        : Optional.empty();
  }
}

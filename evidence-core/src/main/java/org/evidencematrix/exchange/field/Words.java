package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;
import org.evidencematrix.vocabulary.Nearest;

/** A short name for a source that people can say: {@code doe-2021-supervision}. */
public final class Words {
  private static final Set<String> SMALL =
      Set.copyOf(
          List.of(
              ("a an and are as at between by can do does effect effects evaluating evaluation evidence"
                      + " for from global how in into is it of on or over study the their to towards"
                      + " toward under using versus vs what when where which who why with within"
                      + " un une le la les l des du de d et en dans sur pour par au aux el los las y del"
                      + " para por con o os da do das dos e em no na")
                  .split(" ")));

  private Words() {}

  /**
   * Returns a name of small letters, digits and hyphens: the first family name or the
   * organisation's first word, the year, the first telling word of the title. What is not known is
   * left out; {@code source} when nothing is.
   *
   * @param longest how many characters at most
   */
  public static String name(Reference reference, int longest) {
    List<String> parts = new ArrayList<>();
    for (Contributor contributor : reference.contributors()) {
      String name = contributor.isLiteral() ? contributor.literal() : contributor.family();
      List<String> words = words(name);
      if (!words.isEmpty()) {
        String family = String.join("-", words);
        parts.add(contributor.isLiteral() ? telling(words) : family);
        break;
      }
    }
    reference.date().year().ifPresent(year -> parts.add(Integer.toString(year)));
    String word = telling(words(reference.title()));
    if (!word.isEmpty()) {
      parts.add(word);
    }
    String name = String.join("-", parts);
    if (name.length() > longest) {
      name = name.substring(0, longest);
    }
    while (name.endsWith("-")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.isEmpty() ? "source" : name;
  }

  private static String telling(List<String> words) {
    for (String word : words) {
      if (word.length() > 2 && !SMALL.contains(word)) {
        return word;
      }
    }
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Returns the words of a text in ASCII small letters; those of other scripts are left out. */
  private static List<String> words(String text) {
    String shortened = text.length() > 300 ? text.substring(0, 300) : text;
    String folded = Nearest.folded(shortened).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (c != '\'' && c != '\u2019' && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}

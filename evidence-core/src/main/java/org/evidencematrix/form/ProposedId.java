package org.evidencematrix.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.model.Item;

/**
 * The id of a new item: family name or organisation, year, a word of the title; more words, then a
 * number, where that is taken.
 */
final class ProposedId {
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "about",
          "after",
          "among",
          "and",
          "are",
          "avec",
          "between",
          "case",
          "chez",
          "dans",
          "des",
          "du",
          "effect",
          "effects",
          "entre",
          "evaluation",
          "evidence",
          "experience",
          "experiences",
          "for",
          "from",
          "how",
          "impact",
          "into",
          "les",
          "made",
          "new",
          "one",
          "par",
          "pour",
          "report",
          "review",
          "service",
          "social",
          "study",
          "sur",
          "sociale",
          "that",
          "the",
          "their",
          "three",
          "through",
          "toward",
          "towards",
          "two",
          "une",
          "using",
          "what",
          "with",
          "work",
          "worker",
          "workers",
          "workforce",
          "étude");

  private ProposedId() {}

  /**
   * Returns a free id.
   *
   * @param item title, authors and year, as far as they are known
   * @param taken ids that exist
   * @param limit most characters
   */
  static String of(Item item, Set<String> taken, int limit) {
    String author = item.authors().isEmpty() ? "" : item.authors().get(0);
    int comma = author.indexOf(',');
    List<String> name = words(comma > 0 ? author.substring(0, comma) : author);
    String start =
        (name.isEmpty() ? "anonymous" : String.join("-", name.subList(0, Math.min(2, name.size()))))
            + (item.year() > 0 ? "-" + item.year() : "");
    List<String> titleWords = new ArrayList<>(words(item.title()));
    titleWords.removeIf(word -> word.length() < 3 || SMALL_WORDS.contains(word));
    String id = shortened(start, limit);
    for (String word : titleWords) {
      String longer = id + '-' + word;
      if (longer.length() <= limit) {
        id = longer;
        if (!taken.contains(id)) {
          return id;
        }
      }
    }
    String base = titleWords.isEmpty() ? shortened(id + "-item", limit) : id;
    String free = base;
    for (int n = 2; taken.contains(free); n++) {
      String number = "-" + n;
      free = shortened(base, limit - number.length()) + number;
    }
    return free;
  }

  private static String shortened(String id, int limit) {
    String cut = id.substring(0, Math.min(id.length(), Math.max(8, limit)));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(
                text.replace("œ", "oe")
                    .replace("ø", "o")
                    .replace("ß", "ss")
                    .replace("’", "")
                    .replace("'", ""),
                Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}

package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a journal, book or conference as compared: abbreviations, acronyms, subtitles and
 * translations in brackets are ways of writing the same name.
 *
 * @param squeezed all words in one
 * @param words the words that say something
 */
record ContainerText(String squeezed, List<String> words) {
  static final ContainerText NONE = new ContainerText("", List.of());

  private static final Set<String> SMALL =
      Set.of(
          "the",
          "of",
          "and",
          "for",
          "in",
          "on",
          "a",
          "an",
          "de",
          "la",
          "le",
          "les",
          "des",
          "du",
          "et",
          "der",
          "die",
          "das",
          "und",
          "fur",
          "el",
          "y",
          "e",
          "da",
          "do",
          "i",
          "to",
          "s",
          "official",
          "journal",
          "j");

  /** Reads a name. */
  static ContainerText of(String raw) {
    if (raw.isEmpty()) {
      return NONE;
    }
    List<String> words = PlainText.words(cut(PlainText.withoutMarkup(raw)));
    List<String> kept = words.stream().filter(w -> !SMALL.contains(w)).toList();
    List<String> said = kept.isEmpty() ? words : kept;
    return new ContainerText(String.join("", said), List.copyOf(said));
  }

  /** Cuts off publishers, conferences, places and translations: {@code Name. Conference: X}. */
  private static String cut(String text) {
    int end = text.length();
    for (String mark :
        new String[] {
          " / ",
          " = ",
          " [",
          " (",
          ". Conference",
          ". Official",
          ": the official",
          ": official",
          ": an official"
        }) {
      int at = text.indexOf(mark);
      if (at > 1) {
        end = Math.min(end, at);
      }
    }
    return text.substring(0, end);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Compares two names; nothing is known when one is missing. */
  Agreement with(ContainerText other) {
    if (isEmpty() || other.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (squeezed.equals(other.squeezed)) {
      return Agreement.SAME;
    }
    if (abbreviates(words, other.words)
        || abbreviates(other.words, words)
        || isAcronym(this, other)
        || isAcronym(other, this)
        || Similar.texts(squeezed, other.squeezed)) {
      return Agreement.CLOSE;
    }
    return begins(words, other.words) ? Agreement.CLOSE : Agreement.OTHER;
  }

  /** {@code lipid res} of {@code lipid research}: each word begins the next fitting one. */
  private static boolean abbreviates(List<String> shorter, List<String> longer) {
    if (shorter.size() > longer.size()) {
      return false;
    }
    int at = 0;
    for (String word : shorter) {
      if (at >= longer.size() || !stands(word, longer.get(at))) {
        return false;
      }
      at++;
    }
    // "Cancer" is not "Cancer Research"; a shorter name must say nearly as much.
    return at == longer.size();
  }

  /** {@code natl} for {@code national}, {@code phys} for {@code physiology}. */
  private static boolean stands(String abbreviation, String word) {
    if (word.startsWith(abbreviation) || (abbreviation.startsWith(word) && word.length() > 2)) {
      return true;
    }
    if (abbreviation.charAt(0) != word.charAt(0) || abbreviation.length() > word.length()) {
      return false;
    }
    if (Similar.words(abbreviation, word)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < abbreviation.length(); i++) {
      at += word.charAt(i) == abbreviation.charAt(at) ? 1 : 0;
    }
    return at == abbreviation.length() && abbreviation.length() > 1;
  }

  private static boolean isAcronym(ContainerText acronym, ContainerText name) {
    String letters = acronym.squeezed;
    if (letters.length() < 3 || letters.length() > 8 || name.words.size() < 2) {
      return false;
    }
    StringBuilder kept = new StringBuilder();
    name.words.forEach(w -> kept.append(w.charAt(0)));
    // "journal" is left out of the words but stands in acronyms such as JAMA and BMJ.
    String plain = kept.toString();
    return letters.equals(plain) || letters.equals("j" + plain) || letters.equals(plain + "j");
  }

  /** Long names that agree in their first words: a subtitle or a section follows. */
  private static boolean begins(List<String> a, List<String> b) {
    List<String> shorter = new ArrayList<>(a.size() <= b.size() ? a : b);
    List<String> longer = a.size() <= b.size() ? b : a;
    if (shorter.size() < 2 || shorter.size() == longer.size()) {
      return false;
    }
    for (int i = 0; i < shorter.size(); i++) {
      if (!stands(shorter.get(i), longer.get(i))) {
        return false;
      }
    }
    return true;
  }
}

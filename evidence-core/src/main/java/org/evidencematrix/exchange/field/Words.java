package org.evidencematrix.exchange.field;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;

/**
 * The parts of a short name for a source that people can say, {@code doe-2021-supervision}: small
 * letters a to z, digits and hyphens.
 */
public final class Words {
  /** Words that say nothing, or only that there is an organisation. */
  private static final Set<String> SMALL =
      set(
          "a an and are as at between by can do does for from how in inc into is it its ltd of on or"
              + " our over that the their this to toward towards under using via vs versus what when"
              + " where which who whose why with within about after among made up new one two three"
              + " un une le la les l des du de d et en dans sur pour par au aux avec chez entre"
              + " el los las y del para con o os da do das dos e em no na der die das und von");

  /** Words that a title has for the kind of source, or that every source here has. */
  private static final Set<String> COMMON =
      set(
          "analysis article assessing assessment brief case effect effectiveness effects evaluating"
              + " evaluation evidence examination examining experience experiences exploration"
              + " exploratory exploring final global impact impacts international investigating"
              + " investigation literature national paper pilot preliminary qualitative quantitative"
              + " randomised randomized report research results review scoping service services"
              + " social sociale sociaux state study survey systematic through trial understanding"
              + " work worker workers workforce analyse cas effets enquete etude evaluer rapport"
              + " recherche revue travail travailleurs");

  private static final int MOST_READ = 300;
  private static final int LONGEST_SHORT_FORM = 12;

  private Words() {}

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  /**
   * Returns a name of the first author, the year and the first telling word of the title. What is
   * not known is left out; {@code source} when nothing is.
   *
   * @param longest how many characters at most
   */
  public static String name(Reference reference, int longest) {
    List<String> parts = new ArrayList<>();
    for (Contributor contributor : reference.contributors()) {
      String who =
          contributor.isLiteral()
              ? organisation(contributor.literal())
              : family(contributor.family());
      if (!who.isEmpty()) {
        parts.add(who);
        break;
      }
    }
    reference.date().year().ifPresent(year -> parts.add(Integer.toString(year)));
    telling(reference.title()).stream().findFirst().ifPresent(parts::add);
    String name = shortened(String.join("-", parts), longest);
    return name.isEmpty() ? "source" : name;
  }

  /** Returns a family name; empty when it has no letter that can be written in ASCII. */
  public static String family(String name) {
    return String.join("-", words(name, false));
  }

  /**
   * Returns the short form of an organisation: the one that its name gives in brackets or in
   * capitals at its beginning, else the first letters of its words, else, of a name of one or two
   * words, these. Small words do not count. Empty when there is no letter that can be written in
   * ASCII.
   */
  public static String organisation(String name) {
    String read = read(name);
    int open = read.lastIndexOf('(');
    int close = read.indexOf(')', Math.max(open, 0));
    if (open > 0 && close > open && isShortForm(read.substring(open + 1, close))) {
      return String.join("", words(read.substring(open + 1, close), false));
    }
    // What follows is a department or a place.
    String plain = read.split(" [-–—] |[(/;]", 2)[0];
    String first = plain.strip().split("[^\\p{L}\\p{N}]", 2)[0];
    if (first.length() > 1 && isShortForm(first) && !plain.equals(upper(plain))) {
      return String.join("", words(first, false));
    }
    List<String> telling = new ArrayList<>(words(plain, true));
    telling.removeIf(SMALL::contains);
    if (telling.size() < 3) {
      return String.join("-", telling.isEmpty() ? words(plain, true) : telling);
    }
    StringBuilder letters = new StringBuilder();
    telling.forEach(word -> letters.append(word.charAt(0)));
    return letters.toString();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Tells whether a word is one of capitals and digits, but for a few letters: 4Children, NGOs. */
  private static boolean isShortForm(String word) {
    long great = word.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count();
    return great >= 2 && word.length() <= LONGEST_SHORT_FORM && word.indexOf(' ') < 0;
  }

  /**
   * Returns the words of a title that tell it from others, in order: not those that say nothing or
   * name the kind of source, and no numbers. When there is none, its first word of letters.
   */
  public static List<String> telling(String title) {
    List<String> words = words(title, true);
    words.removeIf(word -> word.chars().allMatch(c -> c >= '0' && c <= '9'));
    List<String> telling = new ArrayList<>(words);
    telling.removeIf(word -> word.length() < 3 || SMALL.contains(word) || COMMON.contains(word));
    return telling.isEmpty() ? words.subList(0, Math.min(1, words.size())) : telling;
  }

  /** Returns the beginning of a name, without a hyphen at its end. */
  public static String shortened(String name, int longest) {
    int end = Math.min(name.length(), longest);
    // Better a whole word less than a part of one.
    if (end < name.length() && name.charAt(end) != '-' && name.lastIndexOf('-', end) > end / 2) {
      end = name.lastIndexOf('-', end);
    }
    while (end > 0 && name.charAt(end - 1) == '-') {
      end--;
    }
    return name.substring(0, end);
  }

  private static String read(String text) {
    return text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
  }

  /**
   * Returns the words of a text in ASCII small letters; those of other scripts are left out.
   *
   * @param elided whether one or two letters before an apostrophe are a word, as in l'enfant
   */
  private static List<String> words(String text, boolean elided) {
    String folded = Normalizer.normalize(read(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (!ascii(c).isEmpty()) {
        word.append(ascii(c));
      } else if (word.length() > 0 && !joins(c, elided && word.length() < 3)) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** Letters of Latin script that have no accent to be taken away. */
  private static String ascii(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> "";
    };
  }

  private static boolean joins(char c, boolean elided) {
    boolean apostrophe = c == '\'' || c == '\u2019';
    return (apostrophe && !elided) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

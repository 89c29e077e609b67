package org.evidencematrix.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Which words of a list are nearest to a mistyped one.
 *
 * <p>Compared are small letters without accents, with hyphens for blanks and underscores. Words
 * longer than {@value #LONGEST} characters are not compared, so that a hostile text costs nothing.
 */
public final class Nearest {
  /** The longest text that is compared. */
  public static final int LONGEST = 80;

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private Nearest() {}

  /**
   * Returns the one word that was clearly meant: at most a third of its letters differ (changed,
   * left out, added or swapped with their neighbour), and no other word is about as near. Empty
   * when there is none, or when two could be meant.
   *
   * @param typed what was typed
   * @param words the words that are allowed, in any order
   */
  public static Optional<String> to(String typed, Collection<String> words) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = folded(typed);
    int limit = Math.max(1, wanted.length() / 3);
    // One more than the limit: a second word that is only just too far off still casts doubt.
    Optional<String> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    int second = Integer.MAX_VALUE;
    for (String word : words) {
      int apart = distance(wanted, word, limit + 1);
      if (apart < nearest) {
        second = nearest;
        nearest = apart;
        best = Optional.of(word);
      } else if (apart < second) {
        second = apart;
      }
    }
    boolean near = nearest <= limit && nearest < wanted.length();
    boolean clear = second == Integer.MAX_VALUE || second > nearest + (nearest > 1 ? 1 : 0);
    return near && clear ? best : Optional.empty();
  }

  private static int distance(String wanted, String word, int limit) {
    if (word.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    String other = folded(word);
    if (Math.abs(other.length() - wanted.length()) > limit) {
      return Integer.MAX_VALUE;
    }
    int apart = distance(wanted, other);
    return apart > limit ? Integer.MAX_VALUE : apart;
  }

  /**
   * Returns how many letters are changed, left out, added or swapped with their neighbour between
   * two words (optimal string alignment). The one of Commons Text 1.15 takes any letter beyond
   * ASCII for different from itself.
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }

  /**
   * Returns the words that are most alike, best first; equally alike ones in the order given.
   *
   * @param typed what was typed
   * @param words the words that are allowed
   * @param limit how many to return at most
   */
  public static List<String> ranked(String typed, Collection<String> words, int limit) {
    if (typed.length() > LONGEST) {
      return words.stream().limit(limit).toList();
    }
    String wanted = folded(typed);
    record Scored(String word, double likeness) {}
    List<Scored> scored = new ArrayList<>(words.size());
    for (String word : words) {
      double likeness = word.length() > LONGEST ? 0 : LIKENESS.apply(wanted, folded(word));
      scored.add(new Scored(word, likeness));
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
        .limit(limit)
        .map(Scored::word)
        .toList();
  }

  /**
   * Returns a text as it is compared: small letters without accents, one hyphen for blanks,
   * underscores and hyphens, none at the ends.
   */
  public static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || c == '_' || c == '-' || c == '\u00a0') {
        gap = out.length() > 0;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        if (gap) {
          out.append('-');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}

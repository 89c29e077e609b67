package org.evidencematrix.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
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
    DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit + 1);
    Optional<String> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    int second = Integer.MAX_VALUE;
    for (String word : words) {
      int apart = distance(wanted, word, limit + 1, distance);
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

  private static int distance(
      String wanted, String word, int limit, DamerauLevenshteinDistance distance) {
    if (word.length() > LONGEST || Math.abs(word.length() - wanted.length()) > limit + 2) {
      return Integer.MAX_VALUE;
    }
    int apart = distance.apply(wanted, folded(word));
    return apart < 0 ? Integer.MAX_VALUE : apart;
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

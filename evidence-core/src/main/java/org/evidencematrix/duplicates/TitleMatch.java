package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** How alike two titles are. */
enum TitleMatch {
  /** The same words. */
  SAME,
  /** The same but for slips of typing, inflections or small words. */
  NEAR,
  /** One is a part of the other: a subtitle or a heading was left out. */
  PART,
  /** Most words are shared. */
  LIKE,
  /** One or both have no title. */
  UNKNOWN,
  /** Alike, but told apart by a number or by a word such as protocol. */
  TOLD_APART,
  /** Two different titles. */
  OTHER;

  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "and", "for", "in", "on", "a", "an", "to", "with", "from", "by", "at", "as",
          "or", "is", "are", "its", "their", "de", "la", "le", "les", "des", "du", "et", "en", "un",
          "une", "el", "los", "las", "y", "der", "die", "das", "und");

  /** Words that make another source of the same title. */
  private static final Set<String> TELLING =
      Set.of(
          "protocol",
          "erratum",
          "corrigendum",
          "correction",
          "reply",
          "response",
          "rejoinder",
          "commentary",
          "comment",
          "baseline",
          "midline",
          "endline",
          "interim",
          "final",
          "draft",
          "update",
          "updated",
          "supplement",
          "appendix",
          "annex",
          "summary",
          "executive",
          "brief",
          "abstract",
          "poster",
          "male",
          "female",
          "men",
          "women",
          "boys",
          "girls",
          "without",
          "not",
          "pilot",
          "followup",
          "revisited",
          "introduction",
          "editorial",
          "volume",
          "annual");

  /** Compares two works by their titles and translations, and takes the best. */
  static TitleMatch of(Work a, Work b) {
    TitleMatch best = of(a.title(), b.title());
    if (best != SAME && !(a.translation().words().isEmpty() && b.translation().words().isEmpty())) {
      best = better(best, of(a.translation(), b.title()));
      best = better(best, of(a.title(), b.translation()));
      best = better(best, of(a.translation(), b.translation()));
    }
    return best;
  }

  private static TitleMatch better(TitleMatch a, TitleMatch b) {
    return b.compareTo(a) < 0 ? b : a;
  }

  static TitleMatch of(TitleText a, TitleText b) {
    if (a.squeezed().isEmpty() || b.squeezed().isEmpty()) {
      return UNKNOWN;
    }
    if (!a.notice().equals(b.notice())) {
      return OTHER;
    }
    if (a.squeezed().equals(b.squeezed())) {
      return SAME;
    }
    if (Similar.texts(a.squeezed(), b.squeezed()) && a.numbers().equals(b.numbers())) {
      return differ(a, b) ? TOLD_APART : NEAR;
    }
    if (isPart(a, b) || isPart(b, a)) {
      return differ(a, b) ? TOLD_APART : PART;
    }
    return byWords(a, b);
  }

  /** Numbers in both that are not the same ones: parts, years, waves. */
  private static boolean differ(TitleText a, TitleText b) {
    return (!a.numbers().isEmpty() && !b.numbers().isEmpty() && !a.numbers().equals(b.numbers()))
        || tells(a, b)
        || tells(b, a);
  }

  private static boolean tells(TitleText a, TitleText b) {
    for (String word : a.words()) {
      if (TELLING.contains(word) && !b.words().contains(word) && !b.squeezed().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(TitleText shorter, TitleText longer) {
    String text = shorter.squeezed();
    if (text.length() < 15 || shorter.words().size() < 3) {
      return false;
    }
    if (longer.squeezed().startsWith(text) || longer.squeezed().endsWith(text)) {
      return true;
    }
    for (String segment : longer.segments()) {
      if (segment.length() >= 15 && (segment.equals(text) || Similar.texts(segment, text))) {
        return true;
      }
    }
    return false;
  }

  private static TitleMatch byWords(TitleText a, TitleText b) {
    List<String> onlyA = without(a.words(), b.words());
    List<String> onlyB = without(b.words(), a.words());
    int all = letters(a.words()) + letters(b.words());
    int paired = pair(onlyA, onlyB);
    int left = letters(onlyA) + letters(onlyB);
    double shared = all == 0 ? 0 : 1 - (double) left / all;
    if (differ(a, b)) {
      return shared >= 0.8 ? TOLD_APART : OTHER;
    }
    if ((shared >= 0.93 && onlyA.size() + onlyB.size() <= 2 && paired <= 3)
        || (shared >= 0.88 && onlyA.isEmpty() != onlyB.isEmpty() && paired <= 2)) {
      return NEAR;
    }
    int least = Math.min(letters(a.words()), letters(b.words()));
    double held = least == 0 ? 0 : 1 - (double) Math.min(letters(onlyA), letters(onlyB)) / least;
    if (held >= 0.95 && Math.min(a.words().size(), b.words().size()) >= 4) {
      return PART;
    }
    return shared >= 0.6 || held >= 0.8 ? LIKE : OTHER;
  }

  private static List<String> without(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>();
    for (String word : words) {
      if (!SMALL.contains(word) && !others.contains(word)) {
        left.add(word);
      }
    }
    return left;
  }

  /** Takes out pairs of words that are slips of one another; returns how many. */
  private static int pair(List<String> a, List<String> b) {
    int pairs = 0;
    if (a.size() > 12 || b.size() > 12) {
      return 0;
    }
    for (Iterator<String> words = a.iterator(); words.hasNext(); ) {
      String word = words.next();
      for (int i = 0; i < b.size(); i++) {
        if (Similar.words(word, b.get(i))) {
          words.remove();
          b.remove(i);
          pairs++;
          break;
        }
      }
    }
    return pairs;
  }

  private static int letters(List<String> words) {
    int sum = 0;
    for (String word : words) {
      sum += SMALL.contains(word) ? 0 : word.length();
    }
    return sum;
  }
}

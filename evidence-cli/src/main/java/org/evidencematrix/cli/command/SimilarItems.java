package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.vocabulary.Nearest;

/**
 * Items whose titles and summaries have words in common with a text, and how they were coded.
 *
 * <p>The rule: a word weighs ln(N / n) where n of N items have it, so rare words weigh most; the
 * likeness of two texts is the weight of their common words over the root of the product of both
 * texts' weights (the cosine of word vectors). A strategy is proposed with the likenesses of the
 * five most similar items that are coded with it.
 */
final class SimilarItems {
  private static final int MOST = 5;
  private static final int SHORTEST_WORD = 4;
  private static final double LEAST = 0.05;

  private SimilarItems() {}

  /**
   * An item and how alike it is.
   *
   * @param item the item
   * @param likeness above 0 to 1
   */
  record Similar(Item item, double likeness) {}

  /** Returns the most similar items, the most similar first, then by id. */
  static List<Similar> of(String text, List<Item> items) {
    Map<String, Integer> uses = new HashMap<>();
    List<Set<String>> texts = new ArrayList<>();
    for (Item item : items) {
      Set<String> words = words(item.title() + ' ' + item.summary());
      words.forEach(word -> uses.merge(word, 1, Integer::sum));
      texts.add(words);
    }
    Set<String> asked = words(text);
    double own = weight(asked, uses, items.size());
    List<Similar> similar = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Set<String> common = new HashSet<>(asked);
      common.retainAll(texts.get(i));
      double shared = weight(common, uses, items.size());
      double all = Math.sqrt(own * weight(texts.get(i), uses, items.size()));
      if (all > 0 && shared / all >= LEAST) {
        similar.add(new Similar(items.get(i), shared / all));
      }
    }
    similar.sort(
        Comparator.comparingDouble((Similar s) -> -s.likeness()).thenComparing(s -> s.item().id()));
    return List.copyOf(similar.subList(0, Math.min(MOST, similar.size())));
  }

  /** Returns the strategies of similar items, the likeliest first. */
  static List<String> strategies(List<Similar> similar) {
    Map<String, Double> votes = new LinkedHashMap<>();
    for (Similar each : similar) {
      each.item().findings().stream()
          .map(Finding::strategy)
          .distinct()
          .forEach(strategy -> votes.merge(strategy, each.likeness(), Double::sum));
    }
    return votes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double weight(Set<String> words, Map<String, Integer> uses, int items) {
    double sum = 0;
    for (String word : words.stream().sorted().toList()) {
      double weight = Math.log((double) (items + 1) / (uses.getOrDefault(word, 0) + 1));
      sum += weight * weight;
    }
    return sum;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word :
        Nearest.folded(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }
}

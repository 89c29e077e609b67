package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which works are worth comparing: those that share a key made of a few parts. The work grows with
 * the number of works: a key that many share is narrowed, and in the end only neighbours in the
 * order of content are compared.
 */
final class Blocks {
  private static final int INDEX_BITS = 24;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  /** In a block of so many all are compared with all. */
  private static final int SMALL = 16;

  /** In a larger one each with so many that follow. */
  private static final int WINDOW = 4;

  private static final int RARE_WORDS = 3;

  private final List<Work> works;
  private long[] keys = new long[1024];
  private int size;

  private Blocks(List<Work> works) {
    this.works = works;
  }

  /**
   * Returns the pairs to compare, each {@code first << 32 | second} with the first place before the
   * second, ascending, without repetition.
   *
   * @param works in the order of content, without copies
   */
  static long[] pairs(List<Work> works) {
    Blocks blocks = new Blocks(works);
    Map<String, Integer> uses = blocks.wordUses();
    for (int i = 0; i < works.size(); i++) {
      blocks.addKeys(i, works.get(i));
      blocks.addRareWords(i, works.get(i).title(), uses);
    }
    return blocks.collect();
  }

  private Map<String, Integer> wordUses() {
    Map<String, Integer> uses = new HashMap<>();
    for (Work work : works) {
      for (String word : work.title().words()) {
        if (word.length() > 3) {
          uses.merge(word, 1, Integer::sum);
        }
      }
    }
    return uses;
  }

  private void addKeys(int i, Work work) {
    for (String doi : work.dois()) {
      add(i, doi, 1);
    }
    for (String identifier : work.identifiers()) {
      add(i, identifier, 2);
    }
    addTitle(i, work.title());
    addTitle(i, work.translation());
    Numbers n = work.numbers();
    String author = work.firstAuthor();
    if (!n.first().isEmpty()) {
      if (!n.volume().isEmpty()) {
        add(i, n.volume().get(0) + ' ' + n.first() + ' ' + n.last(), 4);
      }
      add(i, author + ' ' + n.first(), 5);
    }
    if (!author.isEmpty() && work.title().words().size() > 1) {
      add(i, author + ' ' + work.year() + ' ' + first(work.title()), 6);
      if (!n.volume().isEmpty()) {
        add(i, author + ' ' + work.year() + ' ' + n.volume().get(0), 8);
      }
    }
  }

  private static String first(TitleText title) {
    for (String word : title.words()) {
      if (word.length() > 4) {
        return word;
      }
    }
    return "";
  }

  private void addTitle(int i, TitleText title) {
    if (title.squeezed().isEmpty()) {
      return;
    }
    add(i, title.squeezed(), 3);
    for (String segment : title.segments()) {
      if (segment.length() >= 15) {
        add(i, segment, 3);
      }
    }
  }

  /** Pairs of the rarest words that at least one other title has. */
  private void addRareWords(int i, TitleText title, Map<String, Integer> uses) {
    List<String> rare = new ArrayList<>();
    for (String word : title.words()) {
      if (word.length() > 3 && uses.getOrDefault(word, 0) > 1 && !rare.contains(word)) {
        rare.add(word);
      }
    }
    rare.sort(
        (a, b) -> {
          int byUse = Integer.compare(uses.getOrDefault(a, 0), uses.getOrDefault(b, 0));
          return byUse != 0 ? byUse : a.compareTo(b);
        });
    List<String> few = new ArrayList<>(rare.subList(0, Math.min(RARE_WORDS, rare.size())));
    few.sort(null);
    for (int x = 0; x < few.size(); x++) {
      for (int y = x + 1; y < few.size(); y++) {
        add(i, few.get(x) + ' ' + few.get(y), 7);
      }
    }
  }

  private void add(int i, String key, long kind) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = (PlainText.hash(key, kind) & ~INDEX) | i;
  }

  private long[] collect() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    PairList pairs = new PairList();
    int from = 0;
    while (from < size) {
      int to = from + 1;
      while (to < size && (sorted[to] & ~INDEX) == (sorted[from] & ~INDEX)) {
        to++;
      }
      // The places in a block ascend, which is the order of content.
      int reach = to - from <= SMALL ? to - from : WINDOW;
      for (int x = from; x < to; x++) {
        for (int y = x + 1; y < Math.min(to, x + 1 + reach); y++) {
          pairs.add(sorted[x] & INDEX, sorted[y] & INDEX);
        }
      }
      from = to;
    }
    return pairs.sorted();
  }

  /** A growing array. */
  private static final class PairList {
    private long[] pairs = new long[1024];
    private int size;

    void add(long first, long second) {
      if (first != second) {
        if (size == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = first << 32 | second;
      }
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(pairs, size);
      Arrays.sort(sorted);
      int kept = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
      return Arrays.copyOf(sorted, kept);
    }
  }
}

package org.evidencematrix.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.citation.NameWords;
import org.evidencematrix.exchange.field.Words;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/**
 * Ids for new items of one matrix: {@code doe-2021-supervision}. That is the family name of the
 * first author, or the short form of the organisation, the year, and the first telling word of the
 * title; where that is taken up to two words more, then a number. The same item and the same taken
 * ids always give the same id. For one thread.
 */
public final class ItemIds {
  private static final String NOBODY = "source";
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_LIMIT = 8;

  private final int limit;
  private final Set<String> taken;

  /** The number to try next, by what stands before it: many sources may have one name. */
  private final Map<String, Integer> next = new HashMap<>();

  private ItemIds(int limit, Set<String> taken) {
    this.limit = Math.max(SHORTEST_LIMIT, limit);
    this.taken = taken;
  }

  /**
   * Returns ids that differ from those of the items of a matrix and are within its limit; a limit
   * below eight characters, too short for a name and a year, counts as eight.
   */
  public static ItemIds of(Matrix matrix) {
    Set<String> taken = new HashSet<>();
    matrix.items().forEach(item -> taken.add(item.id()));
    return new ItemIds(matrix.info().idLimit(), taken);
  }

  /** Takes note of ids that are in use elsewhere. */
  public void take(Collection<String> ids) {
    taken.addAll(ids);
  }

  /** Tells whether an id is in use. */
  public boolean isTaken(String id) {
    return taken.contains(id);
  }

  /**
   * Returns a free id, which stays free.
   *
   * @param item title, authors and year, as far as they are known; an author with a comma is a
   *     person, unless words before it are those of organisations
   */
  public String propose(Item item) {
    String who =
        item.authors().stream().map(ItemIds::who).filter(w -> !w.isEmpty()).findFirst().orElse("");
    String year = item.year() > 0 ? "-" + item.year() : "";
    int room = Math.min(limit / 2, limit - year.length());
    String id = Words.shortened(who.isEmpty() ? NOBODY : who, room) + year;
    int words = 0;
    for (String word : title(item)) {
      String longer = id + '-' + word;
      if (words < MOST_WORDS && longer.length() <= limit) {
        id = longer;
        words++;
        if (!taken.contains(id)) {
          return id;
        }
      }
    }
    return taken.contains(id) ? numbered(id) : id;
  }

  /** Returns a free id, which is taken from now on. */
  public String take(Item item) {
    String id = propose(item);
    taken.add(id);
    return id;
  }

  private String numbered(String id) {
    int n = next.getOrDefault(id, 2);
    String free = withNumber(id, n);
    while (taken.contains(free)) {
      n++;
      free = withNumber(id, n);
    }
    next.put(id, n);
    return free;
  }

  private String withNumber(String id, int n) {
    String number = "-" + n;
    return Words.shortened(id, limit - number.length()) + number;
  }

  /** The words of the title, of its translation where it is in another script. */
  private static List<String> title(Item item) {
    List<String> words = Words.telling(item.title());
    return words.isEmpty() ? Words.telling(item.titleTranslated().orElse("")) : words;
  }

  private static String who(String author) {
    int comma = author.indexOf(',');
    boolean person =
        comma > 0
            && NameWords.nonOfOrganisation(List.of(author.substring(0, comma).split(" ", -1)));
    return person ? Words.family(author.substring(0, comma)) : Words.organisation(author);
  }
}

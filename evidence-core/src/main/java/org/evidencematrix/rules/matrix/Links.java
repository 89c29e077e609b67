package org.evidencematrix.rules.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.model.Item;

/** How the items that share something say that they belong together, or do not. */
final class Links {
  private Links() {}

  /**
   * Hands over every item of a group that nothing tells apart from an earlier one, with that one.
   *
   * <p>Each item is compared with one earlier item a family until one is found that it has no link
   * to, so the work grows with the number of items and links, not with the pairs.
   *
   * @param items all items
   * @param group indices of the items that share something, in order
   * @param families whether belonging to one family settles the matter, as links do
   */
  static void unsettled(List<Item> items, List<Integer> group, boolean families, Pair found) {
    Set<String> links = new HashSet<>();
    Set<String> seenFamilies = new HashSet<>();
    int[] earlier = new int[group.size()];
    int count = 0;
    for (int index : group) {
      Item item = items.get(index);
      addLinks(item, links);
      String family = families ? item.family().orElse("") : "";
      for (int i = 0; i < count; i++) {
        Item other = items.get(earlier[i]);
        boolean sameFamily = !family.isEmpty() && other.family().filter(family::equals).isPresent();
        if (!sameFamily && !isLinked(item, other, links)) {
          found.accept(index, earlier[i]);
          break;
        }
      }
      if (family.isEmpty() || seenFamilies.add(family)) {
        earlier[count++] = index;
      }
    }
  }

  private static void addLinks(Item item, Set<String> links) {
    String id = item.id();
    item.distinctFrom().forEach(other -> link(links, id, other));
    item.translationOf().ifPresent(other -> link(links, id, other));
    item.supersedes().ifPresent(other -> link(links, id, other));
  }

  private static void link(Set<String> links, String a, String b) {
    links.add(pair(a, b));
  }

  private static boolean isLinked(Item a, Item b, Set<String> links) {
    // An item with the same id is another rule's business.
    return a.id().equals(b.id()) || links.contains(pair(a.id(), b.id()));
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + '\n' + b : b + '\n' + a;
  }

  /** Takes the index of an item and of the earlier one that it cannot be told apart from. */
  interface Pair {
    /** Takes the two indices. */
    void accept(int later, int earlier);
  }
}

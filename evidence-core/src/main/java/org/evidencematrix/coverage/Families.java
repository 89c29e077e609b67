package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Puts reports into families: what is connected by {@code family}, {@code translation-of} or {@code
 * supersedes}. Ids and family names are nodes of one graph, so that two translations of the same
 * source are one family also where the source itself is not in the matrix.
 */
final class Families {
  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<List<LinkedItem>> groups = new ArrayList<>();
  private final Map<Integer, Integer> groupOfRoot = new HashMap<>();

  Families(List<LinkedItem> items) {
    List<LinkedItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(LinkedItem::id));
    for (LinkedItem item : sorted) {
      int node = item(item.id());
      item.family().ifPresent(f -> union(node, node("f " + f)));
      item.translationOf().ifPresent(id -> union(node, item(id)));
      item.supersedes().ifPresent(id -> union(node, item(id)));
    }
    Map<Integer, List<LinkedItem>> byRoot = new HashMap<>();
    Map<String, Integer> order = new TreeMap<>();
    for (LinkedItem item : sorted) {
      int root = find(item(item.id()));
      if (byRoot.putIfAbsent(root, new ArrayList<>()) == null) {
        order.putIfAbsent(item.id(), root);
      }
      byRoot.getOrDefault(root, new ArrayList<>()).add(item);
    }
    for (int root : order.values()) {
      groupOfRoot.put(root, groups.size());
      groups.add(byRoot.getOrDefault(root, List.of()));
    }
  }

  /** Returns the families in the order of their first ids, reports sorted by id. */
  List<List<LinkedItem>> groups() {
    return groups;
  }

  /** Returns the number of the family that holds an item. */
  OptionalInt familyOf(String id) {
    Integer node = nodes.get("i " + id);
    Integer group = node == null ? null : groupOfRoot.get(find(node));
    return group == null ? OptionalInt.empty() : OptionalInt.of(group);
  }

  private int item(String id) {
    return node("i " + id);
  }

  private int node(String name) {
    return nodes.computeIfAbsent(
        name,
        n -> {
          parents.add(parents.size());
          return parents.size() - 1;
        });
  }

  private int find(int node) {
    int root = node;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    while (parents.get(node) != root) {
      int next = parents.get(node);
      parents.set(node, root);
      node = next;
    }
    return root;
  }

  private void union(int a, int b) {
    int first = find(a);
    int second = find(b);
    parents.set(Math.max(first, second), Math.min(first, second));
  }
}

package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Puts reports into families: what is connected by {@code family}, {@code translation-of} or {@code
 * supersedes}. Ids and family names are nodes of one graph, so that two translations of the same
 * source are one family also where the source itself is not in the matrix.
 */
final class Families {
  private final Map<String, Integer> nodesOfItems = new HashMap<>();
  private final Map<String, Integer> nodesOfNames = new HashMap<>();
  private final List<List<LinkedItem>> groups = new ArrayList<>();
  private int[] parents = new int[64];
  private int nodes;

  /** The family of each root, from 1; 0 for a node that is no root of a family. */
  private final int[] groupOfRoot;

  Families(List<LinkedItem> items) {
    List<LinkedItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(LinkedItem::id));
    for (LinkedItem item : sorted) {
      int node = node(nodesOfItems, item.id());
      item.family().ifPresent(f -> union(node, node(nodesOfNames, f)));
      item.translationOf().ifPresent(id -> union(node, node(nodesOfItems, id)));
      item.supersedes().ifPresent(id -> union(node, node(nodesOfItems, id)));
    }
    groupOfRoot = new int[nodes];
    for (LinkedItem item : sorted) {
      int root = find(node(nodesOfItems, item.id()));
      if (groupOfRoot[root] == 0) {
        groups.add(new ArrayList<>(2));
        groupOfRoot[root] = groups.size();
      }
      groups.get(groupOfRoot[root] - 1).add(item);
    }
  }

  /** Returns the families in the order of their first ids, reports sorted by id. */
  List<List<LinkedItem>> groups() {
    return groups;
  }

  /** Returns the number of the family that holds an item. */
  OptionalInt familyOf(String id) {
    Integer node = nodesOfItems.get(id);
    int group = node == null ? 0 : groupOfRoot[find(node)];
    return group == 0 ? OptionalInt.empty() : OptionalInt.of(group - 1);
  }

  private int node(Map<String, Integer> names, String name) {
    Integer known = names.get(name);
    if (known != null) {
      return known;
    }
    if (nodes == parents.length) {
      parents = Arrays.copyOf(parents, 2 * nodes);
    }
    parents[nodes] = nodes;
    names.put(name, nodes);
    return nodes++;
  }

  private int find(int node) {
    int root = node;
    while (parents[root] != root) {
      root = parents[root];
    }
    int at = node;
    while (parents[at] != root) {
      int next = parents[at];
      parents[at] = root;
      at = next;
    }
    return root;
  }

  private void union(int a, int b) {
    int first = find(a);
    int second = find(b);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}

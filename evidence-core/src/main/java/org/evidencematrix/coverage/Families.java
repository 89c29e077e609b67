package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int[] NONE = {};

  /** A report and its place in the list given. */
  private record Entry(IdKey id, int position) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return id.compareTo(other.id);
    }
  }

  private final List<LinkedItem> items;
  private final Map<String, Integer> nodesOfItems;
  private final Map<String, Integer> nodesOfNames = new HashMap<>();
  private final int[][] members;
  private int[] parents = new int[64];
  private int nodes;

  /** The family of each root, from 1; 0 for a node that is no root of a family. */
  private final int[] groupOfRoot;

  /** The families that each report includes, ascending. */
  private final int[][] included;

  /**
   * Finds the families.
   *
   * @param items the reports; not changed any more
   */
  Families(List<LinkedItem> items) {
    this.items = items;
    Entry[] sorted = new Entry[items.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = new Entry(new IdKey(items.get(i).id()), i);
    }
    Arrays.parallelSort(sorted);
    nodesOfItems = new HashMap<>(2 * sorted.length);
    int[] own = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      LinkedItem item = items.get(sorted[i].position());
      int node = node(nodesOfItems, item.id());
      own[i] = node;
      item.family().ifPresent(f -> union(node, node(nodesOfNames, f)));
      item.translationOf().ifPresent(id -> union(node, node(nodesOfItems, id)));
      item.supersedes().ifPresent(id -> union(node, node(nodesOfItems, id)));
    }
    groupOfRoot = new int[nodes];
    int[] groups = new int[sorted.length];
    int[] sizes = new int[sorted.length];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      int root = find(own[i]);
      if (groupOfRoot[root] == 0) {
        groupOfRoot[root] = ++count;
      }
      groups[i] = groupOfRoot[root] - 1;
      sizes[groups[i]]++;
    }
    members = new int[count][];
    for (int i = 0; i < sorted.length; i++) {
      int group = groups[i];
      if (members[group] == null) {
        members[group] = new int[sizes[group]];
      }
      members[group][members[group].length - sizes[group]--] = sorted[i].position();
    }
    included = new int[sorted.length][];
    for (int i = 0; i < included.length; i++) {
      List<String> includes = items.get(i).includes();
      included[i] = includes.isEmpty() ? NONE : included(items.get(i));
    }
  }

  /** Returns the number of families. */
  int size() {
    return members.length;
  }

  /** Returns the places of a family's reports in the list given, sorted by id. */
  int[] members(int family) {
    return members[family];
  }

  /** Returns the families in the order of their first ids, reports sorted by id. */
  List<List<LinkedItem>> groups() {
    List<List<LinkedItem>> groups = new ArrayList<>(members.length);
    for (int[] family : members) {
      List<LinkedItem> reports = new ArrayList<>(family.length);
      for (int position : family) {
        reports.add(items.get(position));
      }
      groups.add(reports);
    }
    return groups;
  }

  /** Returns the number of the family that holds an item. */
  OptionalInt familyOf(String id) {
    int family = number(id);
    return family < 0 ? OptionalInt.empty() : OptionalInt.of(family);
  }

  private int number(String id) {
    Integer node = nodesOfItems.get(id);
    return node == null ? -1 : groupOfRoot[root(node)] - 1;
  }

  /** Returns the numbers of the families that hold what an item includes, ascending. */
  int[] included(LinkedItem item) {
    int[] found = new int[item.includes().size()];
    int count = 0;
    for (String id : item.includes()) {
      int family = number(id);
      if (family >= 0) {
        found[count++] = family;
      }
    }
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** Returns the same for the report at a place in the list given. */
  int[] included(int position) {
    return included[position];
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

  /** Does not change anything, so that several threads may ask. */
  private int root(int node) {
    int root = node;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  private int find(int node) {
    int root = root(node);
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

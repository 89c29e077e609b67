package org.evidencematrix.coverage;

/**
 * An id with its first sixteen characters as two numbers, so that most comparisons need not look at
 * the characters.
 */
final class IdKey implements Comparable<IdKey> {
  private static final int CHARACTERS = 8;

  /** Stands for any id where only the number of items is asked for. */
  static final IdKey UNNAMED = new IdKey();

  final String id;

  /** Not above what stands for any id that comes after this one; 0 for an id beyond ASCII. */
  final long head;

  final long next;

  /** Whether to keep it at all. */
  final boolean named;

  private IdKey() {
    id = "";
    head = Long.MAX_VALUE;
    next = Long.MAX_VALUE;
    named = false;
  }

  IdKey(String id) {
    named = true;
    this.id = id;
    long first = pack(id, 0);
    long second = pack(id, CHARACTERS);
    boolean comparable = first >= 0 && second >= 0;
    head = comparable ? first : 0;
    next = comparable ? second : 0;
  }

  /** Tells whether the order of this id can be seen from its numbers. */
  boolean isComparable() {
    return head != 0;
  }

  @Override
  public int compareTo(IdKey other) {
    if (isComparable() && other.isComparable()) {
      int order = Long.compare(head, other.head);
      order = order == 0 ? Long.compare(next, other.next) : order;
      if (order != 0) {
        return order;
      }
    }
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdKey key && id.equals(key.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Packs eight characters in their order, or gives a negative number if one is above ASCII. */
  private static long pack(String id, int from) {
    long packed = 0;
    int above = 0;
    for (int i = from; i < from + CHARACTERS; i++) {
      int character = i < id.length() ? id.charAt(i) : 0;
      above |= character;
      packed = packed << 8 | character;
    }
    return above < 0x80 ? packed : -1;
  }
}

package org.evidencematrix.coverage;

/**
 * An id with its first sixteen characters as two numbers, so that most comparisons need not look at
 * the characters.
 */
final class IdKey {
  private static final int CHARACTERS = 8;

  final String id;

  /** Not above what stands for any id that comes after this one; 0 for an id beyond ASCII. */
  final long head;

  final long next;

  IdKey(String id) {
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

package org.evidencematrix.rules.item;

/** Paths of fields, put together only when there is something to report. */
final class Paths {
  /** Stands for the item itself where a finding's index is asked for. */
  static final int ITEM = -1;

  private Paths() {}

  /** Returns the path of a field of the item ({@link #ITEM}) or of one of its findings. */
  static String field(int finding, String field) {
    return finding == ITEM ? field : "findings[" + finding + "]." + field;
  }

  /** Returns the path of an entry of a list. */
  static String entry(String field, int index) {
    return field + '[' + index + ']';
  }

  /** Returns the path of an entry of a list of the item or of one of its findings. */
  static String entry(int finding, String field, int index) {
    return entry(field(finding, field), index);
  }
}

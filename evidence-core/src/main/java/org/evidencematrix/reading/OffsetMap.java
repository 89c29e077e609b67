package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Maps places of an edited copy back to the text it was made from. An offset inside a replacement
 * is cut off at the end of what was replaced, so the map never turns two offsets round.
 */
final class OffsetMap {
  /** The map of a copy without edits. */
  static final OffsetMap IDENTITY = new OffsetMap(List.of());

  private final List<TextEdit> edits;
  private final int[] copyStarts;

  private OffsetMap(List<TextEdit> sorted) {
    edits = sorted;
    copyStarts = new int[sorted.size()];
    int shift = 0;
    for (int i = 0; i < copyStarts.length; i++) {
      TextEdit edit = sorted.get(i);
      copyStarts[i] = edit.span().start() + shift;
      shift += edit.replacement().length() - edit.span().length();
    }
  }

  /** Returns the map of a copy made by edits, which must not overlap. */
  static OffsetMap of(List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.<TextEdit>comparingInt(e -> e.span().start())
            .thenComparingInt(e -> e.span().end()));
    return new OffsetMap(sorted);
  }

  /** Returns the offset in the original of an offset in the copy. */
  int original(int offset) {
    int low = 0;
    int high = copyStarts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (copyStarts[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    if (high < 0) {
      return offset;
    }
    Span replaced = edits.get(high).span();
    int into = offset - copyStarts[high];
    int length = edits.get(high).replacement().length();
    return into >= length
        ? replaced.end() + into - length
        : replaced.start() + Math.min(into, replaced.length());
  }

  /** Returns the span in the original of a span in the copy. */
  Span original(Span span) {
    return new Span(original(span.start()), original(span.end()));
  }

  /** Returns edits of the copy as edits of the original. */
  List<TextEdit> original(List<TextEdit> ofCopy) {
    return ofCopy.stream().map(e -> new TextEdit(original(e.span()), e.replacement())).toList();
  }

  /** Tells whether an edit of the original would touch what these edits replaced. */
  boolean touches(TextEdit other) {
    Span b = other.span();
    // Edits do not overlap, so their ends are sorted as their starts are.
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits.get(middle).span().end() < b.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < edits.size() && edits.get(i).span().start() <= b.end(); i++) {
      Span a = edits.get(i).span();
      boolean overlap = a.start() < b.end() && b.start() < a.end();
      if (overlap || a.equals(b) || inside(a, b) || inside(b, a)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Span point, Span span) {
    return point.length() == 0 && point.start() > span.start() && point.start() < span.end();
  }
}

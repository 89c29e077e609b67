package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Edits by whole lines that make one text of another. Lines that occur once on both sides and in
 * the same order are kept, with what is equal around them: linear but for a sort, whatever the
 * texts.
 */
final class LineEdits {
  private LineEdits() {}

  /** Returns the edits, sorted and apart from each other; none for equal texts. */
  static List<TextEdit> between(String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int[] kept = kept(old, now);
    List<TextEdit> edits = new ArrayList<>();
    int offset = 0;
    int start = 0;
    int next = 0;
    StringBuilder added = new StringBuilder();
    for (int i = 0; i <= old.size(); i++) {
      int same = i == old.size() ? now.size() : kept[i];
      if (same < 0) {
        offset += old.get(i).length();
        continue;
      }
      while (next < same) {
        added.append(now.get(next++));
      }
      if (offset > start || added.length() > 0) {
        edits.add(new TextEdit(new Span(start, offset), added.toString()));
        added.setLength(0);
      }
      next++;
      offset += i == old.size() ? 0 : old.get(i).length();
      start = offset;
    }
    return edits;
  }

  /** Returns for each old line the new line that it is kept as, or -1; growing. */
  private static int[] kept(List<String> old, List<String> now) {
    int[] kept = anchors(old, now);
    int from = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] < 0 && from < now.size() && old.get(i).equals(now.get(from))) {
        kept[i] = from;
      }
      from = kept[i] < 0 ? from : kept[i] + 1;
    }
    return kept;
  }

  /** Returns the longest growing run of lines that occur once in each text. */
  private static int[] anchors(List<String> old, List<String> now) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.merge(now.get(i), i, (one, other) -> -1);
    }
    Map<String, Integer> seen = new HashMap<>();
    old.forEach(line -> seen.merge(line, 1, Integer::sum));
    int[] before = new int[old.size()];
    int[] ends = new int[old.size()];
    int longest = 0;
    int[] match = new int[old.size()];
    for (int i = 0; i < old.size(); i++) {
      match[i] = seen.getOrDefault(old.get(i), 0) == 1 ? places.getOrDefault(old.get(i), -1) : -1;
      if (match[i] >= 0) {
        int low = 0;
        int high = longest;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (match[ends[middle]] < match[i]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        before[i] = low == 0 ? -1 : ends[low - 1];
        ends[low] = i;
        longest = Math.max(longest, low + 1);
      }
    }
    int[] kept = new int[old.size()];
    Arrays.fill(kept, -1);
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
      kept[i] = match[i];
    }
    return kept;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}

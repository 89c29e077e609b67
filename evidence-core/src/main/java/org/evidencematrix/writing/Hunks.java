package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/** Shows edits as the hunks of a unified diff, with three lines around each. */
final class Hunks {
  private static final int AROUND = 3;

  private Hunks() {}

  /** Returns the hunks of sorted edits that do not overlap. */
  static String of(SourceFile file, List<TextEdit> edits) {
    StringBuilder out = new StringBuilder();
    List<TextEdit> together = new ArrayList<>();
    int moved = 0;
    for (TextEdit edit : edits) {
      if (!together.isEmpty()
          && line(file, edit.span().start()) - line(file, last(together).span().end())
              > 2 * AROUND) {
        moved += hunk(file, together, moved, out);
        together.clear();
      }
      together.add(edit);
    }
    if (!together.isEmpty()) {
      hunk(file, together, moved, out);
    }
    return out.toString();
  }

  private static TextEdit last(List<TextEdit> edits) {
    return edits.get(edits.size() - 1);
  }

  private static int line(SourceFile file, int offset) {
    return file.position(offset).line();
  }

  /** Writes one hunk and returns by how many lines the text grew in it. */
  private static int hunk(SourceFile file, List<TextEdit> edits, int moved, StringBuilder out) {
    int start = back(file, edits.get(0).span().start());
    int end = forth(file.text(), last(edits).span().end());
    List<TextEdit> inside =
        edits.stream()
            .map(
                e ->
                    new TextEdit(
                        new Span(e.span().start() - start, e.span().end() - start),
                        e.replacement()))
            .toList();
    String before = file.text().substring(start, end);
    List<String> old = before.lines().toList();
    List<String> now = SourceFile.of(file.path(), before).edited(inside).lines().toList();
    int first = line(file, start);
    out.append("@@ -").append(first).append(',').append(old.size());
    out.append(" +").append(first + moved).append(',').append(now.size()).append(" @@\n");
    int same = 0;
    while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < old.size() - same
        && tail < now.size() - same
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    old.subList(0, same).forEach(text -> out.append(' ').append(text).append('\n'));
    old.subList(same, old.size() - tail).forEach(text -> out.append('-').append(text).append('\n'));
    now.subList(same, now.size() - tail).forEach(text -> out.append('+').append(text).append('\n'));
    old.subList(old.size() - tail, old.size())
        .forEach(text -> out.append(' ').append(text).append('\n'));
    return now.size() - old.size();
  }

  private static int back(SourceFile file, int offset) {
    int start = file.lineStart(offset);
    for (int i = 0; i < AROUND && start > 0; i++) {
      start = file.lineStart(start - 1);
    }
    return start;
  }

  private static int forth(String text, int offset) {
    int end = offset;
    for (int i = 0; i <= AROUND; i++) {
      int next = text.indexOf('\n', end);
      if (next < 0) {
        return text.length();
      }
      end = next + 1;
    }
    return end;
  }
}

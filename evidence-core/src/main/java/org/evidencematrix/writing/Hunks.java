package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Shows edits as the hunks of a unified diff, with three lines around each. What is shown is
 * bounded by the number of findings that a file may have.
 */
final class Hunks {
  private static final int AROUND = 3;

  /** Pairs of lines that are compared within a hunk; larger ones are shown as wholly replaced. */
  private static final long MOST_COMPARED = 1_000_000;

  private Hunks() {}

  /** Returns the hunks of sorted edits that do not overlap. */
  static String of(SourceFile file, List<TextEdit> edits) {
    StringBuilder out = new StringBuilder();
    List<TextEdit> together = new ArrayList<>();
    int moved = 0;
    for (TextEdit edit : edits) {
      if (!together.isEmpty() && isApart(file, last(together), edit)) {
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

  /** Returns the hunks between a file and its new text. */
  static String between(SourceFile file, String text) {
    return of(file, LineEdits.between(file.text(), text));
  }

  private static boolean isApart(SourceFile file, TextEdit before, TextEdit next) {
    int lines = line(file, next.span().start()) - line(file, before.span().end());
    return lines > 2 * AROUND;
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
    lines(old, now, out);
    return now.size() - old.size();
  }

  /** Writes the lines of a hunk: the longest common ones as they are, the others as - and +. */
  private static void lines(List<String> old, List<String> now, StringBuilder out) {
    if ((long) old.size() * now.size() > MOST_COMPARED) {
      old.forEach(each -> line('-', each, out));
      now.forEach(each -> line('+', each, out));
      return;
    }
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        line(' ', old.get(i++), out);
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        line('-', old.get(i++), out);
      } else {
        line('+', now.get(j++), out);
      }
    }
  }

  private static void line(char mark, String text, StringBuilder out) {
    out.append(mark).append(text).append('\n');
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

package org.evidencematrix.writing;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.reading.Node;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;

/**
 * The comments of a YAML text, and the text with everything but its marks blanked out. A number
 * sign starts a comment at the start of a line or behind a blank, unless it is part of a value.
 */
final class Comments {
  private final List<Comment> all;
  private final char[] marks;

  private Comments(List<Comment> all, char[] marks) {
    this.all = all;
    this.marks = marks;
  }

  /**
   * A comment.
   *
   * @param start offset of its number sign
   * @param text from the number sign on, without blanks at its end
   * @param ownLine whether nothing but blanks stands before it on its line
   */
  record Comment(int start, String text, boolean ownLine) {}

  /** Returns the comments of a format that has none. */
  static Comments none() {
    return new Comments(List.of(), new char[0]);
  }

  /** Finds the comments of a text. */
  static Comments in(SourceFile file, Node root) {
    char[] marks = file.text().toCharArray();
    blankScalars(root, file, marks);
    List<Comment> found = new ArrayList<>();
    int line = 0;
    for (int i = 0; i < marks.length; i++) {
      char c = marks[i];
      if (c == '\n' || c == '\r') {
        line = i + 1;
      } else if (c == '#' && (i == line || marks[i - 1] == ' ' || marks[i - 1] == '\t')) {
        int end = file.lineEnd(i);
        boolean own = String.valueOf(marks, line, i - line).isBlank();
        found.add(new Comment(i, file.text().substring(i, end).stripTrailing(), own));
        blank(marks, i, end, ' ');
      }
    }
    return new Comments(List.copyOf(found), marks);
  }

  private static void blankScalars(Node node, SourceFile file, char[] marks) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        blankScalars(entry.key(), file, marks);
        blankScalars(entry.value(), file, marks);
      }
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> blankScalars(item, file, marks));
    } else if (node instanceof Node.Scalar scalar) {
      int start = scalar.span().start();
      if (isBlock(scalar)) {
        // The line of the mark may end with a comment.
        String header = file.text().substring(start, file.lineEnd(start));
        int sign = header.indexOf(" #") >= 0 ? header.indexOf(" #") : header.indexOf("\t#");
        blank(marks, start, sign >= 0 ? start + sign : file.lineEnd(start), 'x');
        start = file.lineEnd(start);
      }
      blank(marks, Math.min(start, end(scalar, file)), end(scalar, file), 'x');
    }
  }

  static boolean isBlock(Node.Scalar scalar) {
    return scalar.style() == Node.Style.LITERAL || scalar.style() == Node.Style.FOLDED;
  }

  /** Returns where a text ends; for a block the end of its last line that is not blank. */
  static int end(Node.Scalar scalar, SourceFile file) {
    Span span = scalar.span();
    return isBlock(scalar) ? file.lineEnd(span.end()) : span.end();
  }

  private static void blank(char[] marks, int start, int end, char with) {
    for (int i = start; i < end; i++) {
      if (marks[i] != '\n' && marks[i] != '\r') {
        marks[i] = with;
      }
    }
  }

  /** Returns the comments in the order of the text. */
  List<Comment> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns the texts of the comments in alphabetical order. */
  List<String> texts() {
    return all.stream().map(Comment::text).sorted().toList();
  }

  /**
   * Returns the place of a character outside values and comments, or the start if there is none.
   */
  int find(char wanted, int from, int to) {
    for (int i = from; i < to && i < marks.length; i++) {
      if (marks[i] == wanted) {
        return i;
      }
    }
    return from;
  }

  /** Tells whether only blanks and dashes stand before a place on its line. */
  boolean startsLine(int offset, int lineStart) {
    for (int i = lineStart; i < offset && i < marks.length; i++) {
      if (marks[i] != ' ' && marks[i] != '\t' && marks[i] != '-') {
        return false;
      }
    }
    return true;
  }
}

package org.evidencematrix.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Says in plain words where and why a text is not JSON. It runs only on texts that the parser has
 * refused, and goes through the text again up to the first broken place, because the parser's own
 * message names a place behind it.
 */
final class JsonErrors {
  private final String text;
  private final Deque<Integer> opened = new ArrayDeque<>();
  private int at;
  private boolean nameDue;
  private boolean valueDue = true;
  private boolean colonDue;
  private int lastComma = -1;

  private JsonErrors(String text) {
    this.text = text;
  }

  /** Returns the fault of a text that is not JSON. */
  static Fault explain(@Nullable JacksonException error, String text) {
    Fault found = new JsonErrors(text).find();
    if (found != null) {
      return found;
    }
    long offset = 0;
    if (error != null && error.getLocation() != null) {
      offset = Math.max(0, error.getLocation().getCharOffset());
    }
    int place = (int) Math.min(offset, text.length());
    return Fault.of(
        Kind.SYNTAX_ERROR, "json-unexpected", new Span(place, place), Map.of("text", ""));
  }

  private @Nullable Fault find() {
    while (true) {
      skipBlanks();
      if (at == text.length()) {
        return atEnd();
      }
      if (opened.isEmpty() && !valueDue) {
        return fault("json-text-after-end", at, text.length());
      }
      Fault fault = step(text.charAt(at));
      if (fault != null) {
        return fault;
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private @Nullable Fault atEnd() {
    if (opened.isEmpty()) {
      return null;
    }
    int open = opened.element();
    return fault(text.charAt(open) == '{' ? "unclosed-group" : "unclosed-list", open, open + 1);
  }

  private @Nullable Fault step(char c) {
    if (c == '/' || c == '#') {
      return fault("json-comment", at, lineEnd());
    }
    if (colonDue) {
      if (c != ':') {
        return fault("json-missing-colon", at, at + 1);
      }
      at++;
      colonDue = false;
      valueDue = true;
      return null;
    }
    return switch (c) {
      case '}', ']' -> close(c);
      case ',' -> comma();
      case '"' -> nameDue || valueDue ? quoted() : missingComma();
      case '{', '[' -> valueDue ? open(c) : nameDue ? unexpected() : missingComma();
      case '\'', '\u2018', '\u2019', '\u201C', '\u201D' -> fault("json-wrong-quotes", at, at + 1);
      default -> word();
    };
  }

  private @Nullable Fault open(char c) {
    opened.push(at++);
    nameDue = c == '{';
    valueDue = c == '[';
    lastComma = -1;
    return null;
  }

  private @Nullable Fault close(char c) {
    if (opened.isEmpty()) {
      return unexpected();
    }
    char expected = text.charAt(opened.element()) == '{' ? '}' : ']';
    if (c != expected) {
      return wrongBracket(c, expected);
    }
    if (lastComma >= 0) {
      Span comma = new Span(lastComma, lastComma + 1);
      return new Fault(
          Kind.SYNTAX_ERROR,
          "json-last-comma",
          comma,
          "",
          Map.of(),
          List.of(new TextEdit(comma, "")),
          true);
    }
    if (c == '}' && valueDue) {
      return unexpected();
    }
    opened.pop();
    at++;
    valueEnds();
    return null;
  }

  private Fault wrongBracket(char found, char expected) {
    return Fault.of(
        Kind.SYNTAX_ERROR,
        "wrong-bracket",
        new Span(at, at + 1),
        Map.of("found", String.valueOf(found), "expected", String.valueOf(expected)));
  }

  private @Nullable Fault comma() {
    if (nameDue || valueDue) {
      return fault("empty-place", at, at + 1);
    }
    lastComma = at++;
    boolean group = text.charAt(opened.element()) == '{';
    nameDue = group;
    valueDue = !group;
    return null;
  }

  private Fault missingComma() {
    Span place = new Span(at, at + 1);
    TextEdit edit = new TextEdit(new Span(at, at), ", ");
    return new Fault(Kind.SYNTAX_ERROR, "missing-comma", place, "", Map.of(), List.of(edit), false);
  }

  private @Nullable Fault quoted() {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        return fault("unclosed-quote", start, start + 1);
      }
      if (c < ' ') {
        return fault("json-tab-in-text", at, at + 1);
      }
      if (c == '\\') {
        Fault fault = escape();
        if (fault != null) {
          return fault;
        }
      }
      at++;
    }
    if (at >= text.length()) {
      return fault("unclosed-quote", start, start + 1);
    }
    at++;
    wordEnds();
    return null;
  }

  /** Checks the escape at the current place and moves to its last character. */
  private @Nullable Fault escape() {
    int start = at++;
    char c = at < text.length() ? text.charAt(at) : 'n';
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        at++;
        if (at >= text.length() || Character.digit(text.charAt(at), 16) < 0) {
          return escapeFault(start, Math.min(at, text.length()));
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      return escapeFault(start, at + 1);
    }
    return null;
  }

  private Fault escapeFault(int start, int end) {
    Span span = new Span(start, end);
    TextEdit edit = new TextEdit(new Span(start, start), "\\");
    return new Fault(
        Kind.SYNTAX_ERROR,
        "unknown-escape",
        span,
        "",
        Map.of("text", text.substring(start, end)),
        List.of(edit),
        false);
  }

  private @Nullable Fault word() {
    int start = at;
    int end = start;
    while (end < text.length() && " \t\r\n,:{}[]\"/".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == start) {
      return unexpected();
    }
    String word = text.substring(start, end);
    if (nameDue) {
      return quotesDue("json-name-without-quotes", start, end);
    }
    if (!valueDue) {
      return opened.isEmpty() ? unexpected() : missingComma();
    }
    if (!word.equals("true") && !word.equals("false") && !word.equals("null") && !isNumber(word)) {
      boolean number = YamlEvents.looksLikeNumber(word);
      return number
          ? Fault.of(Kind.SYNTAX_ERROR, "json-number", new Span(start, end), Map.of("text", word))
          : quotesDue("json-text-without-quotes", start, end);
    }
    at = end;
    wordEnds();
    return null;
  }

  private Fault quotesDue(String variant, int start, int end) {
    Span span = new Span(start, end);
    String word = text.substring(start, end);
    boolean simple = word.indexOf('\\') < 0;
    List<TextEdit> edits = simple ? List.of(new TextEdit(span, '"' + word + '"')) : List.of();
    return new Fault(Kind.SYNTAX_ERROR, variant, span, "", Map.of("text", word), edits, false);
  }

  private static boolean isNumber(String word) {
    int i = word.startsWith("-") ? 1 : 0;
    int digits = digits(word, i);
    if (digits == 0 || (digits > 1 && word.charAt(i) == '0')) {
      return false;
    }
    i += digits;
    if (i < word.length() && word.charAt(i) == '.') {
      int fraction = digits(word, i + 1);
      if (fraction == 0) {
        return false;
      }
      i += 1 + fraction;
    }
    if (i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
      i++;
      if (i < word.length() && (word.charAt(i) == '+' || word.charAt(i) == '-')) {
        i++;
      }
      int exponent = digits(word, i);
      if (exponent == 0) {
        return false;
      }
      i += exponent;
    }
    return i == word.length();
  }

  private static int digits(String word, int from) {
    int i = from;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }

  private void wordEnds() {
    if (nameDue) {
      nameDue = false;
      colonDue = true;
    } else {
      valueEnds();
    }
    lastComma = -1;
  }

  private void valueEnds() {
    valueDue = false;
    nameDue = false;
    colonDue = false;
    lastComma = -1;
  }

  private Fault unexpected() {
    int end = text.offsetByCodePoints(at, 1);
    return Fault.of(
        Kind.SYNTAX_ERROR,
        "json-unexpected",
        new Span(at, end),
        Map.of("text", text.substring(at, end)));
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Fault fault(String variant, int start, int end) {
    return Fault.of(Kind.SYNTAX_ERROR, variant, new Span(start, end), Map.of());
  }
}

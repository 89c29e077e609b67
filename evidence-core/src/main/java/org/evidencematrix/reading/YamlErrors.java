package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns what the YAML engine says about broken syntax into problems in plain words, each with what
 * makes reading go on behind it.
 *
 * <p>The engine speaks of tokens; a contributor thinks of a line that says {@code name: value}. So
 * the line at the named place is looked at again, see {@link YamlLine}.
 */
final class YamlErrors {
  private final String text;
  private final YamlEvents events;
  private final String message;
  private final String context;
  private final int at;
  private final int opened;
  private final YamlLine line;

  private YamlErrors(YamlEngineException error, String text, YamlEvents events) {
    this.text = text;
    this.events = events;
    Optional<Mark> problem = Optional.empty();
    Optional<Mark> begin = Optional.empty();
    if (error instanceof MarkedYamlEngineException marked) {
      problem = marked.getProblemMark();
      begin = marked.getContextMark();
      message = String.valueOf(marked.getProblem());
      context = String.valueOf(marked.getContext());
    } else {
      message = String.valueOf(error.getMessage());
      context = "";
    }
    int place = events.offset(problem);
    if (error instanceof ReaderException reader) {
      place = Math.min(events.offset(reader.getPosition()), text.length());
    }
    at = place;
    opened = begin.isPresent() ? events.offset(begin) : place;
    line = YamlLine.at(text, at);
  }

  /** Returns what is broken and how to read on. */
  static YamlProblem explain(YamlEngineException error, String text, YamlEvents events) {
    return new YamlErrors(error, text, events).problem();
  }

  private YamlProblem problem() {
    if (message.contains("\\t(TAB)")) {
      return tab();
    }
    if (message.contains("mapping values are not allowed")) {
      return colon();
    }
    if (message.contains("cannot start any token")) {
      return quotesDue(at);
    }
    if (context.contains("quoted scalar")) {
      return message.contains("escape") ? escape() : unclosedQuote(opened);
    }
    if (context.contains("flow sequence")) {
      return bracket(']');
    }
    if (context.contains("flow mapping")) {
      return bracket('}');
    }
    if (message.contains("could not find expected ':'")) {
      return missingColon();
    }
    if (message.contains("sequence entries are not allowed")) {
      return listBehindName();
    }
    if (message.contains("expected the node content")) {
      return noContent();
    }
    if (message.contains("leading empty lines contain more spaces")) {
      return YamlProblem.hopeless("block-text-indentation", point(at), Map.of());
    }
    if (message.contains("<block end>") || message.contains("<document start>")) {
      return outOfPlace();
    }
    return rest();
  }

  private YamlProblem rest() {
    if (context.contains("directive") || message.contains("directive")) {
      return directive(YamlLine.at(text, opened));
    }
    boolean startsValue =
        context.contains("block scalar")
            || context.contains("anchor")
            || context.contains("alias")
            || context.contains("tag")
            || message.contains("tag handle")
            || message.contains("mapping keys are not allowed");
    if (startsValue) {
      return quotesDue(opened);
    }
    if (message.contains("special characters") || message.contains("DEL character")) {
      Span span = new Span(at, Math.min(at + 1, text.length()));
      return YamlProblem.silent(
          "forbidden-character", span, Map.of(), new TextEdit(span, "\uFFFD"));
    }
    if (message.contains("Surrogate")) {
      Span span = new Span(Math.max(0, text.length() - 1), text.length());
      return YamlProblem.silent(
          "forbidden-character", span, Map.of(), new TextEdit(span, "\uFFFD"));
    }
    return YamlProblem.hopeless("not-understood", point(at), Map.of("parser", message));
  }

  private YamlProblem directive(YamlLine first) {
    Span span = new Span(first.start(), first.end());
    Map<String, String> values = Map.of("text", text.substring(span.start(), span.end()));
    return YamlProblem.silent("directive", span, values, new TextEdit(span, ""));
  }

  /** A tab where only spaces may stand. */
  private YamlProblem tab() {
    int first = line.start();
    int last = first;
    boolean found = false;
    while (last < line.end() && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
      found |= text.charAt(last) == '\t';
      last++;
    }
    if (found) {
      Span span = new Span(first, last);
      String spaces = text.substring(first, last).replace("\t", "  ");
      int most = deepest();
      boolean fits = spaces.length() <= most;
      String fitting = fits ? spaces : " ".repeat(most);
      return YamlProblem.mended("tab", span, Map.of(), fits, new TextEdit(span, fitting));
    }
    int tab = text.indexOf('\t', line.start());
    if (tab < 0 || tab >= line.end()) {
      return YamlProblem.hopeless("not-understood", point(at), Map.of("parser", message));
    }
    Span span = new Span(tab, tab + 1);
    return YamlProblem.mended("tab", span, Map.of(), true, new TextEdit(span, " "));
  }

  /** Returns how far a line with a name may be indented below the line above it. */
  private int deepest() {
    YamlLine above = line;
    while (above.start() > 0) {
      above = above.previous(text);
      if (!above.isEmpty() && text.charAt(above.text()) != '#') {
        boolean complete = above.colon() >= 0 && above.valueEnd() > above.value();
        return complete ? above.text() - above.start() : Integer.MAX_VALUE;
      }
    }
    return 0;
  }

  /** A colon behind which no value can stand. */
  private YamlProblem colon() {
    Span here = new Span(at, Math.min(at + 1, text.length()));
    if (line.colon() >= 0 && line.colon() < at) {
      Span value = new Span(line.value(), proseEnd(line));
      return quoted("second-colon", here, value, false);
    }
    YamlLine above = nameAbove();
    boolean looksLikeName = line.name(text).indexOf(' ') < 0;
    if (looksLikeName || above.colon() < 0 || above.start() == line.start()) {
      return indentation(above.indentation(text));
    }
    return quoted("second-colon", here, new Span(above.value(), proseEnd(line)), false);
  }

  /** Returns the nearest line above that has a name. */
  private YamlLine nameAbove() {
    YamlLine above = line;
    do {
      above = above.previous(text);
    } while (above.start() > 0 && above.colon() < 0);
    return above;
  }

  /** Returns where a text that goes on in deeper lines ends. */
  private int proseEnd(YamlLine from) {
    int column = from.text() - from.start();
    if (from.colon() < 0 || from.valueEnd() < lineTextEnd(from)) {
      return from.valueEnd();
    }
    int end = from.valueEnd();
    int next = from.next(text);
    while (next >= 0) {
      YamlLine below = YamlLine.at(text, next);
      boolean goesOn =
          !below.isEmpty()
              && below.indentation(text) > column
              && below.colon() < 0
              && below.text() - below.start() == below.indentation(text)
              && text.charAt(below.text()) != '#';
      if (!goesOn) {
        break;
      }
      end = below.valueEnd();
      next = below.next(text);
    }
    return end;
  }

  private int lineTextEnd(YamlLine of) {
    int end = of.end();
    while (end > of.start() && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  /** A text that starts with a character that means something else. */
  private YamlProblem quotesDue(int start) {
    if (start >= text.length()) {
      return YamlProblem.hopeless("not-understood", point(at), Map.of("parser", message));
    }
    YamlLine of = YamlLine.at(text, start);
    Span value;
    if (start < of.value() && of.colon() > start) {
      value = new Span(start, of.colon());
    } else if (inFlow(of, start)) {
      value = new Span(start, flowEnd(start, of.end()));
    } else {
      value = new Span(start, Math.max(of.valueEnd(), start + 1));
    }
    return quoted("needs-quotes", value, value, true);
  }

  private boolean inFlow(YamlLine of, int start) {
    int depth = 0;
    for (int i = of.value(); i < start; i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return depth > 0;
  }

  private int flowEnd(int start, int lineEnd) {
    int end = start + 1;
    while (end < lineEnd && ",]}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start + 1 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private YamlProblem quoted(String variant, Span place, Span value, boolean safe) {
    String typed = text.substring(value.start(), value.end());
    String first = typed.isEmpty() ? "" : Character.toString(typed.codePointAt(0));
    TextEdit edit = new TextEdit(value, quote(typed));
    return YamlProblem.mended(
        variant, place, Map.of("text", typed, "character", first), safe, edit);
  }

  /** Returns a text in double quotes as YAML and JSON have them. */
  static String quote(String typed) {
    return '"' + typed.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  private YamlProblem escape() {
    int backslash = text.lastIndexOf('\\', Math.max(0, at - 1));
    if (backslash < opened) {
      return unclosedQuote(opened);
    }
    int end = Math.min(backslash + 2, text.length());
    Span span = new Span(backslash, end);
    return YamlProblem.mended(
        "unknown-escape",
        span,
        Map.of("text", text.substring(backslash, end)),
        false,
        new TextEdit(new Span(backslash, backslash), "\\"));
  }

  private YamlProblem unclosedQuote(int quote) {
    YamlLine of = YamlLine.at(text, quote);
    int end = Math.max(lineTextEnd(of), quote + 1);
    String mark = text.substring(quote, Math.min(quote + 1, text.length()));
    return YamlProblem.silent(
        "unclosed-quote",
        new Span(quote, Math.min(quote + 1, text.length())),
        Map.of("character", mark),
        new TextEdit(new Span(end, end), mark));
  }

  /** A list or group in brackets that does not go on as it should. */
  private YamlProblem bracket(char close) {
    char found = at < text.length() ? text.charAt(at) : '\n';
    Span here = new Span(at, Math.min(at + 1, text.length()));
    YamlLine first = YamlLine.at(text, opened);
    boolean sameLine = first.start() == line.start() && at < text.length();
    if ((found == ']' || found == '}') && found != close) {
      return YamlProblem.mended(
          "wrong-bracket",
          here,
          Map.of("found", String.valueOf(found), "expected", String.valueOf(close)),
          false,
          new TextEdit(here, String.valueOf(close)));
    }
    boolean closes = text.indexOf(close, at) >= 0 && text.indexOf(close, at) < line.end();
    if (sameLine && closes && found == ':') {
      return colonInFlow(here);
    }
    if (sameLine && closes) {
      TextEdit edit = new TextEdit(new Span(at, at), ", ");
      return YamlProblem.mended("missing-comma", here, Map.of(), false, edit);
    }
    return unclosedBracket(opened);
  }

  private YamlProblem unclosedBracket(int bracket) {
    boolean list = text.charAt(bracket) == '[';
    int end = Math.max(YamlLine.at(text, bracket).valueEnd(), bracket + 1);
    return YamlProblem.silent(
        list ? "unclosed-list" : "unclosed-group",
        new Span(bracket, bracket + 1),
        Map.of(),
        new TextEdit(new Span(end, end), list ? "]" : "}"));
  }

  private YamlProblem colonInFlow(Span here) {
    int start = at;
    while (start > opened + 1 && ",{[".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int nameColon = text.indexOf(": ", start);
    int value = nameColon >= 0 && nameColon < at ? nameColon + 1 : start;
    while (value < at && text.charAt(value) == ' ') {
      value++;
    }
    Span span = new Span(value, Math.max(value, flowEnd(Math.max(at, value), line.end())));
    return quoted("second-colon", here, span, false);
  }

  /** A line that is neither a field nor goes on with the text above. */
  private YamlProblem missingColon() {
    YamlLine of = YamlLine.at(text, opened);
    Span span = new Span(of.text(), Math.max(of.text(), lineTextEnd(of)));
    String typed = text.substring(span.start(), span.end());
    int colon = typed.indexOf(':');
    boolean glued =
        colon > 0
            && colon + 1 < typed.length()
            && typed.charAt(colon + 1) != '/'
            && isFieldName(typed.substring(0, colon));
    if (glued) {
      Span place = new Span(of.text(), of.text() + colon + 1);
      TextEdit edit = new TextEdit(new Span(place.end(), place.end()), " ");
      String name = typed.substring(0, colon);
      return YamlProblem.mended("no-space-after-colon", place, Map.of("field", name), false, edit);
    }
    // Only to read on: without the line, the others are as they were.
    return YamlProblem.silent(
        "missing-colon", span, Map.of("text", typed), new TextEdit(span, "#"));
  }

  private static boolean isFieldName(String name) {
    return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
  }

  private YamlProblem listBehindName() {
    Span value = new Span(at, Math.max(at, line.valueEnd()));
    int content = Math.min(at + 1, value.end());
    while (content < value.end() && text.charAt(content) == ' ') {
      content++;
    }
    String item = text.substring(content, value.end());
    return YamlProblem.silent(
        "list-behind-name",
        new Span(at, Math.min(at + 1, text.length())),
        Map.of("text", text.substring(value.start(), value.end())),
        new TextEdit(value, '[' + quote(item) + ']'));
  }

  /** A place where a value should be, but a bracket or comma stands. */
  private YamlProblem noContent() {
    char found = at < text.length() ? text.charAt(at) : '\n';
    Span here = new Span(at, Math.min(at + 1, text.length()));
    if (found == ',' && inFlow(line, at)) {
      return YamlProblem.mended("empty-place", here, Map.of(), false, new TextEdit(here, ""));
    }
    boolean bracketOpen = events.openBracket() >= 0;
    if (message.contains("found '<") && bracketOpen) {
      return unclosedBracket(events.openBracket());
    }
    if (text.startsWith("...", at)) {
      Span mark = new Span(at, at + 3);
      return YamlProblem.silent("second-document", mark, Map.of(), new TextEdit(mark, ""));
    }
    if (",]}-?:".indexOf(found) >= 0) {
      return quotesDue(at);
    }
    return YamlProblem.hopeless("not-understood", point(at), Map.of("parser", message));
  }

  /** Something stands where the block above it has ended, or not yet begun. */
  private YamlProblem outOfPlace() {
    if (message.contains("<document start>")) {
      int percent = text.startsWith("%") ? 0 : text.indexOf("\n%") + 1;
      if (percent > 0 || text.startsWith("%")) {
        return directive(YamlLine.at(text, percent));
      }
    }
    if (at >= text.length()) {
      return YamlProblem.hopeless("not-understood", point(at), Map.of("parser", message));
    }
    int scalar = events.lastScalarStart();
    boolean behindQuoted =
        events.lastScalarEnd() <= at
            && events.lastScalarEnd() > scalar + 1
            && isQuote(text.charAt(scalar))
            && text.substring(events.lastScalarEnd(), at).isBlank();
    if (behindQuoted
        && YamlLine.at(text, scalar).start() != line.start()
        && YamlLine.at(text, events.lastScalarEnd()).start() == line.start()) {
      return unclosedQuote(scalar);
    }
    char found = text.charAt(at);
    if (behindQuoted && at > line.text() && line.value() <= scalar) {
      return textAfterQuote(new Span(scalar, Math.max(line.valueEnd(), at)));
    }
    if (found == ']' || found == '}') {
      Span here = new Span(at, at + 1);
      return YamlProblem.mended(
          "stray-bracket",
          here,
          Map.of("found", String.valueOf(found)),
          false,
          new TextEdit(here, ""));
    }
    if (at > line.text() && line.value() < at && isIndicator(text.charAt(line.value()))) {
      return quotesDue(line.value());
    }
    if (at > line.text()) {
      Span span = new Span(at, Math.max(at + 1, lineTextEnd(line)));
      Map<String, String> values = Map.of("text", text.substring(span.start(), span.end()));
      return YamlProblem.silent("unexpected-text", span, values, new TextEdit(span, ""));
    }
    return indentation(opened - YamlLine.at(text, opened).start());
  }

  private YamlProblem textAfterQuote(Span value) {
    String typed = text.substring(value.start(), value.end());
    char quote = typed.charAt(0);
    boolean around = typed.length() > 1 && typed.charAt(typed.length() - 1) == quote;
    // A text with quotes around and inside, such as 'it's', only lacks the other kind of quotes.
    String meant = around ? typed.substring(1, typed.length() - 1) : typed;
    return YamlProblem.mended(
        "text-after-quote",
        new Span(at, Math.max(at, line.valueEnd())),
        Map.of("text", typed, "character", String.valueOf(quote)),
        false,
        new TextEdit(value, quote(meant)));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isIndicator(char c) {
    return "*&![{|>%@`".indexOf(c) >= 0;
  }

  /** A line that is indented differently; to read on, it and its block get another indentation. */
  private YamlProblem indentation(int wanted) {
    int found = line.indentation(text);
    int start = line.start() + found;
    Span place = new Span(start, Math.max(start, lineTextEnd(line)));
    Map<String, String> values =
        Map.of("indentation", Integer.toString(found), "expected", Integer.toString(wanted));
    if (found == wanted) {
      return YamlProblem.hopeless("wrong-indentation", place, values);
    }
    List<TextEdit> moves = new ArrayList<>();
    YamlLine move = line;
    while (moves.size() < 1000) {
      int has = move.indentation(text);
      if (!move.isEmpty()) {
        if (has < found) {
          break;
        }
        Span blanks = new Span(move.start(), move.start() + has);
        moves.add(new TextEdit(blanks, " ".repeat(Math.max(0, wanted + has - found))));
      }
      int next = move.next(text);
      if (next < 0) {
        break;
      }
      move = YamlLine.at(text, next);
    }
    return new YamlProblem("wrong-indentation", place, values, List.of(), false, moves);
  }

  private static Span point(int at) {
    return new Span(at, at);
  }
}

package org.evidencematrix.exchange.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencematrix.exchange.bibtex.Entry.Part;
import org.evidencematrix.exchange.bibtex.Entry.Value;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.text.SourceFile;

/**
 * Finds entries and macros in a text. No entry reaches beyond the next line that begins with {@code
 * @word} and a brace, so that what one broken entry costs is known, in text and in time.
 */
final class Scanner {
  /** Characters of a value; no honest one comes near. */
  static final int LONGEST_VALUE = 1 << 22;

  private static final int MOST_FIELDS = 2000;

  private final String file;
  private final String text;
  private final SourceFile source;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Value> macros = new HashMap<>();
  private int at;
  private int limit;
  private char close;

  Scanner(String file, String text) {
    this.file = file;
    this.text = text;
    source = SourceFile.of(file, text);
  }

  /** Something that makes an entry unreadable. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final int place;

    Broken(String name, int place) {
      super(name, null, false, false);
      this.name = name;
      this.place = place;
    }
  }

  List<Entry> entries() {
    return entries;
  }

  Map<String, Value> macros() {
    return macros;
  }

  /** Reads the whole text. */
  void run() {
    int start = entryStart(0, false);
    while (start >= 0) {
      int next = entryStart(start + 1, true);
      limit = next < 0 ? text.length() : next;
      at = start + 1;
      entry(start);
      start = entryStart(Math.max(at, start + 1), false);
    }
  }

  /** Returns the offset of the next at sign with a word and a bracket; -1 when there is none. */
  private int entryStart(int from, boolean atLineStart) {
    for (int i = text.indexOf('@', from); i >= 0; i = text.indexOf('@', i + 1)) {
      if ((!atLineStart || isLineStart(i)) && opening(i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isLineStart(int offset) {
    int i = offset - 1;
    while (i >= 0 && offset - i < 100 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  /** Returns the offset of the brace behind an at sign and a word; -1 when there is none. */
  private int opening(int start) {
    int i = start + 1;
    while (i < text.length() && i - start < 40 && isWord(text.charAt(i))) {
      i++;
    }
    if (i == start + 1) {
      return -1;
    }
    int blanks = i;
    while (i < text.length() && i - blanks < 40 && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '(') ? i : -1;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  }

  private void entry(int start) {
    int open = opening(start);
    String type = text.substring(start + 1, open).strip().toLowerCase(Locale.ROOT);
    close = text.charAt(open) == '{' ? '}' : ')';
    at = open + 1;
    Line line = line(start);
    Problems problems = new Problems(file);
    problems.at(line);
    try {
      switch (type) {
        case "comment" -> skip(open);
        case "preamble" -> skip(open);
        case "string" -> macro();
        default -> {
          Entry entry = new Entry(type, key(), line, problems);
          fields(entry);
          entries.add(entry);
        }
      }
    } catch (Broken broken) {
      problems.at(line(Math.min(broken.place, Math.max(0, text.length() - 1))));
      problems.error(broken.name, "@" + type, shown(broken.place), "line", line.number());
      Entry refused = new Entry(Entry.REFUSED, "", line, problems);
      entries.add(refused);
      at = limit;
    }
  }

  private String shown(int place) {
    return text.isEmpty() ? "" : source.lineAt(Math.min(place, text.length() - 1)).strip();
  }

  private Line line(int offset) {
    return new Line(source.position(offset).line(), source.lineAt(offset));
  }

  /** Goes behind a comment in braces; of one without end only the line is lost. */
  private void skip(int open) {
    int end = balanced(open + 1);
    if (end < 0) {
      int lineEnd = text.indexOf('\n', open);
      at = lineEnd < 0 ? text.length() : lineEnd;
    } else {
      at = end + 1;
    }
  }

  /** Returns where the brace closes that was opened before an offset; -1 when it does not. */
  private int balanced(int from) {
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == close && depth == 0) {
        return i;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return -1;
  }

  private void macro() throws Broken {
    skipBlanks();
    String name = name();
    expectEquals(name);
    macros.putIfAbsent(name, value(name));
    skipBlanks();
    if (at < limit && text.charAt(at) == close) {
      at++;
    }
  }

  /** Reads the citation key: everything up to the comma, unless an equals sign comes first. */
  private String key() {
    int from = at;
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        at = i + 1;
        return text.substring(from, i).strip();
      }
      if (c == '=' && isFieldName(from, i)) {
        return "";
      }
      if (c == '}' || (c == '\n' && !text.substring(from, i).isBlank())) {
        at = i;
        return text.substring(from, i).strip();
      }
    }
    return "";
  }

  private boolean isFieldName(int from, int to) {
    String name = text.substring(from, to).strip();
    return !name.isEmpty() && name.chars().allMatch(c -> isName((char) c));
  }

  private void fields(Entry entry) throws Broken {
    while (true) {
      skipBlanks();
      while (at < limit && text.charAt(at) == ',') {
        at++;
        skipBlanks();
      }
      if (at >= limit) {
        throw new Broken("unclosed-entry", at - 1);
      }
      char c = text.charAt(at);
      if (c == close || (c == '}' && close == ')')) {
        at++;
        return;
      }
      int place = at;
      String name = name();
      if (name.isEmpty() || entry.fields().size() > MOST_FIELDS) {
        throw new Broken("no-field", place);
      }
      expectEquals(name);
      entry.add(name, value(name));
      skipBlanks();
      boolean ended = at >= limit || ",})".indexOf(text.charAt(at)) >= 0;
      if (!ended) {
        entry.problems().at(line(at));
        entry.problems().note("no-comma", name, shown(at));
      }
    }
  }

  private void expectEquals(String name) throws Broken {
    skipBlanks();
    if (at >= limit || text.charAt(at) != '=' || name.isEmpty()) {
      throw new Broken("no-equals", Math.min(at, limit - 1));
    }
    at++;
  }

  private String name() {
    int from = at;
    while (at < limit && isName(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char c) {
    return isWord(c) || (c >= '0' && c <= '9') || "+:./*'".indexOf(c) >= 0;
  }

  private Value value(String field) throws Broken {
    List<Part> parts = new ArrayList<>();
    skipBlanks();
    Line line = line(Math.min(at, text.length() - 1));
    while (true) {
      skipBlanks();
      parts.add(part(field));
      skipBlanks();
      if (at >= limit || text.charAt(at) != '#') {
        return new Value(line, parts);
      }
      at++;
    }
  }

  private Part part(String field) throws Broken {
    if (at >= limit) {
      throw new Broken("unclosed-entry", limit - 1);
    }
    char c = text.charAt(at);
    if (c == '{') {
      return new Part(group(field), false);
    }
    if (c == '"') {
      return new Part(quoted(field), false);
    }
    int from = at;
    while (at < limit
        && !Character.isWhitespace(text.charAt(at))
        && ",#{}\"".indexOf(text.charAt(at)) < 0
        && text.charAt(at) != close) {
      at++;
    }
    String word = text.substring(from, at);
    boolean number = word.chars().allMatch(d -> d >= '0' && d <= '9');
    return new Part(number ? word : word.toLowerCase(Locale.ROOT), !number);
  }

  private String group(String field) throws Broken {
    int from = at + 1;
    int depth = 0;
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        at = i + 1;
        return value(from, i, field);
      }
    }
    throw new Broken("unclosed-brace", from - 1);
  }

  private String quoted(String field) throws Broken {
    int from = at + 1;
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '"' && depth == 0) {
        at = i + 1;
        return value(from, i, field);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    throw new Broken("unclosed-quote", from - 1);
  }

  private String value(int from, int to, String field) throws Broken {
    if (to - from > LONGEST_VALUE) {
      throw new Broken("long-record", from);
    }
    return field.isEmpty() ? "" : text.substring(from, to);
  }

  /** Goes over blanks and lines that begin with a percent sign. */
  private void skipBlanks() {
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '%') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? limit : Math.min(end, limit);
      } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
        at++;
      } else {
        return;
      }
    }
  }
}

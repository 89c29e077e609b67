package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A short cut for the YAML that files of a matrix are really made of: block groups and lists,
 * scalars on one line, lists and groups in brackets on one line, comments. It gives up at anything
 * else, however harmless, and leaves the text to the YAML engine; what it does read, it reads
 * exactly as the engine would, places included. A test compares the two.
 *
 * <p>One pass over the text, by offsets, without objects but those of the tree. Null means "gives
 * up" throughout.
 */
final class PlainYaml {
  /** The engine allows longer names, but counts them differently; nobody writes them. */
  private static final int LONGEST_NAME = 200;

  /** Deeper texts are left to the engine, which needs no stack for depth. */
  private static final int DEEPEST = 32;

  /**
   * Names met before, by hash. Files share their few names, so most are found here. Threads may
   * overwrite each other's entries, which costs time and nothing else.
   */
  private static final @Nullable String[] NAMES = new @Nullable String[1024];

  private final String text;
  private final int length;
  private final int numberLength;
  private final int deepest;
  private int pos;
  private int lineStart;

  /** Column of the next line that is neither blank nor a comment; -1 at the end of the text. */
  private int column;

  private int nameHash;

  private PlainYaml(String text, Limits limits) {
    this.text = text;
    this.length = text.length();
    this.numberLength = limits.numberLength();
    this.deepest = Math.min(DEEPEST, limits.depth());
  }

  /** Returns the outermost value, or null where the engine has to read. */
  static @Nullable Node read(String text, Limits limits) {
    if (!hasOnlyEasyCharacters(text)) {
      return null;
    }
    PlainYaml reader = new PlainYaml(text, limits);
    if (!reader.nextLine() || reader.column < 0) {
      return null;
    }
    Node root =
        text.charAt(reader.pos) == '[' ? reader.endedLine(reader.flowSequence(1)) : reader.block(1);
    return reader.column < 0 ? root : null;
  }

  /** Tells whether there are only characters that need no second thought. */
  private static boolean hasOnlyEasyCharacters(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        if (c != '\n') {
          return false;
        }
      } else if (c >= 0x7F && !isEasy(text, i, c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEasy(String text, int at, char c) {
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < '\uFFFE';
  }

  /** Moves from the start of a line to the next that says something; false gives up. */
  private boolean nextLine() {
    while (pos < length) {
      lineStart = pos;
      while (pos < length && text.charAt(pos) == ' ') {
        pos++;
      }
      if (pos == length) {
        break;
      }
      char c = text.charAt(pos);
      if (c == '#') {
        skipLine();
      } else if (c == '\n') {
        pos++;
      } else {
        column = pos - lineStart;
        return column > 0 || !(text.startsWith("---", pos) || text.startsWith("...", pos));
      }
    }
    column = -1;
    return true;
  }

  private void skipLine() {
    int end = text.indexOf('\n', pos);
    pos = end < 0 ? length : end + 1;
  }

  private void skipSpaces() {
    while (pos < length && text.charAt(pos) == ' ') {
      pos++;
    }
  }

  /** Goes over what may stand behind a value, and to the next line; false gives up. */
  private boolean endLine() {
    int before = pos;
    skipSpaces();
    if (pos < length && text.charAt(pos) != '\n') {
      if (text.charAt(pos) != '#' || pos == before) {
        return false;
      }
    }
    skipLine();
    return nextLine();
  }

  /** Tells whether nothing but spaces and a comment is left of the line. */
  private boolean atLineEnd() {
    return pos == length || text.charAt(pos) == '\n' || text.charAt(pos) == '#';
  }

  private boolean isBlankAt(int at) {
    return at >= length || text.charAt(at) == ' ' || text.charAt(at) == '\n';
  }

  private boolean atDash() {
    return text.charAt(pos) == '-' && isBlankAt(pos + 1);
  }

  private @Nullable Node block(int depth) {
    if (depth > deepest) {
      return null;
    }
    return atDash() ? sequence(column, false, depth) : mapping(column, depth);
  }

  private @Nullable Node mapping(int at, int depth) {
    if (depth > deepest) {
      return null;
    }
    int start = pos;
    int end;
    long seen = 0;
    List<Node.Entry> entries = new ArrayList<>();
    do {
      Node.Scalar key = blockKey();
      if (key == null) {
        return null;
      }
      long bit = 1L << nameHash;
      if ((seen & bit) != 0 && isNamed(entries, key.text())) {
        return null;
      }
      seen |= bit;
      Node value = mappingValue(at, depth);
      if (value == null || column > at) {
        return null;
      }
      end = value.span().end();
      entries.add(new Node.Entry(key, value));
    } while (column == at);
    return new Node.Mapping(List.copyOf(entries), false, new Span(start, end));
  }

  private static boolean isNamed(List<Node.Entry> entries, String name) {
    for (Node.Entry entry : entries) {
      if (entry.key().text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Node mappingValue(int at, int depth) {
    int colonEnd = pos;
    skipSpaces();
    if (!atLineEnd()) {
      return endedLine(inline(depth));
    }
    skipLine();
    if (!nextLine()) {
      return null;
    }
    if (column > at) {
      return block(depth + 1);
    }
    if (column == at && atDash()) {
      return depth < deepest ? sequence(at, true, depth + 1) : null;
    }
    return absent(colonEnd);
  }

  private @Nullable Node endedLine(@Nullable Node value) {
    return value != null && endLine() ? value : null;
  }

  private static Node absent(int at) {
    return new Node.Scalar("", Node.Style.PLAIN, new Span(at, at));
  }

  private @Nullable Node sequence(int at, boolean besideName, int depth) {
    int start = pos;
    int end;
    List<Node> items = new ArrayList<>();
    do {
      if (!atDash()) {
        if (besideName && !items.isEmpty()) {
          break;
        }
        return null;
      }
      Node item = item(at, depth);
      if (item == null || column > at) {
        return null;
      }
      items.add(item);
    } while (column == at);
    end = items.get(items.size() - 1).span().end();
    return new Node.Sequence(List.copyOf(items), false, new Span(start, end));
  }

  private @Nullable Node item(int at, int depth) {
    int dashEnd = ++pos;
    skipSpaces();
    if (atLineEnd()) {
      skipLine();
      if (!nextLine()) {
        return null;
      }
      return column > at ? block(depth + 1) : absent(dashEnd);
    }
    if (atDash()) {
      return null;
    }
    if (colonBehindName() >= 0) {
      return mapping(pos - lineStart, depth + 1);
    }
    return endedLine(inline(depth));
  }

  /** Returns the offset of the colon if the text here is a name; -1 if it is not. */
  private int colonBehindName() {
    char c = text.charAt(pos);
    if (c == '"' || c == '\'') {
      int close = text.indexOf(c, pos + 1);
      return close > 0 && close + 1 < length && text.charAt(close + 1) == ':' ? close + 1 : -1;
    }
    for (int i = pos; i < length; i++) {
      c = text.charAt(i);
      if (c == '\n' || (c == '#' && text.charAt(i - 1) == ' ')) {
        return -1;
      }
      if (c == ':' && isBlankAt(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** Reads a name and its colon. */
  private Node.@Nullable Scalar blockKey() {
    char c = text.charAt(pos);
    Node.Scalar key = c == '"' || c == '\'' ? quotedKey(c) : plainKey(false);
    if (key == null || pos >= length || text.charAt(pos) != ':' || !isBlankAt(pos + 1)) {
      return null;
    }
    pos++;
    return key;
  }

  /** Reads a name without quotes, up to its colon. */
  private Node.@Nullable Scalar plainKey(boolean flow) {
    int start = pos;
    int hash = 0;
    if (!startsPlain(text.charAt(pos))) {
      return null;
    }
    for (int i = pos; i < length && i - start <= LONGEST_NAME; i++) {
      char c = text.charAt(i);
      if (c == ':' && (isBlankAt(i + 1) || (flow && isFlowMark(text.charAt(i + 1))))) {
        if (text.charAt(i - 1) == ' ') {
          return null;
        }
        pos = i;
        return name(start, i, hash, Node.Style.PLAIN, new Span(start, i));
      }
      if (c == '\n' || c >= 0x7F || c == '#' || (flow && isFlowMark(c))) {
        return null;
      }
      hash = 31 * hash + c;
    }
    return null;
  }

  /** Reads a name in quotes without escapes. */
  private Node.@Nullable Scalar quotedKey(char quote) {
    int start = pos;
    int hash = 0;
    for (int i = pos + 1; i < length && i - start <= LONGEST_NAME; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        pos = i + 1;
        Node.Style style = quote == '"' ? Node.Style.DOUBLE_QUOTED : Node.Style.SINGLE_QUOTED;
        return name(start + 1, i, hash, style, new Span(start, pos));
      }
      if (c == '\n' || c == '\\' || c >= 0x7F) {
        return null;
      }
      hash = 31 * hash + c;
    }
    return null;
  }

  private Node.@Nullable Scalar name(int start, int end, int hash, Node.Style style, Span span) {
    int mixed = hash ^ (hash >>> 16);
    nameHash = mixed & 63;
    int slot = mixed & (NAMES.length - 1);
    String known = NAMES[slot];
    if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
      known = text.substring(start, end);
      NAMES[slot] = known;
    }
    boolean merge = style == Node.Style.PLAIN && known.equals("<<");
    boolean number = end - start > numberLength && YamlEvents.looksLikeNumber(known);
    return merge || number ? null : new Node.Scalar(known, style, span);
  }

  /** Reads a value that starts behind its name or dash. */
  private @Nullable Node inline(int depth) {
    return switch (text.charAt(pos)) {
      case '[' -> flowSequence(depth + 1);
      case '{' -> flowMapping(depth + 1);
      case '"' -> doubleQuoted();
      case '\'' -> singleQuoted();
      default -> plain(false);
    };
  }

  /** Tells whether a character can start a text without quotes, the rare ones left out. */
  private boolean startsPlain(char c) {
    if (c >= 0x7F || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      return true;
    }
    return switch (c) {
      case '(', '/', '.', '<', '=', '+', '$', '~', '_', '^', ';', '\\' -> true;
      case '-' -> !isBlankAt(pos + 1) && !isFlowMark(text.charAt(pos + 1));
      default -> false;
    };
  }

  private static boolean isFlowMark(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  private @Nullable Node plain(boolean flow) {
    int start = pos;
    if (!startsPlain(text.charAt(pos))) {
      return null;
    }
    int end = pos;
    int i = pos;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        continue;
      }
      if (c == '\n' || (flow && isFlowMark(c))) {
        break;
      }
      if (c == '#' && text.charAt(i - 1) == ' ') {
        break;
      }
      if (c == ':' && (isBlankAt(i + 1) || (flow && isFlowMark(text.charAt(i + 1))))) {
        return null;
      }
      end = i + 1;
    }
    pos = end;
    String value = text.substring(start, end);
    if (value.length() > numberLength && YamlEvents.looksLikeNumber(value)) {
      return null;
    }
    return new Node.Scalar(value, Node.Style.PLAIN, new Span(start, end));
  }

  private @Nullable Node singleQuoted() {
    int start = pos;
    int close = text.indexOf('\'', start + 1);
    if (close < 0 || (close + 1 < length && text.charAt(close + 1) == '\'')) {
      return null;
    }
    String value = text.substring(start + 1, close);
    if (value.indexOf('\n') >= 0) {
      return null;
    }
    pos = close + 1;
    return new Node.Scalar(value, Node.Style.SINGLE_QUOTED, new Span(start, pos));
  }

  private @Nullable Node doubleQuoted() {
    int start = pos;
    for (int i = start + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        pos = i + 1;
        String value = text.substring(start + 1, i);
        return new Node.Scalar(value, Node.Style.DOUBLE_QUOTED, new Span(start, pos));
      }
      if (c == '\\') {
        return escaped(start, i);
      }
      if (c == '\n') {
        return null;
      }
    }
    return null;
  }

  private @Nullable Node escaped(int start, int firstBackslash) {
    StringBuilder value = new StringBuilder(64).append(text, start + 1, firstBackslash);
    for (int i = firstBackslash; i < length; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        pos = i + 1;
        return new Node.Scalar(value.toString(), Node.Style.DOUBLE_QUOTED, new Span(start, pos));
      }
      if (c == '\\') {
        i++;
        c = i < length ? text.charAt(i) : '\n';
        if (c != '"' && c != '\\') {
          return null;
        }
      } else if (c == '\n') {
        return null;
      }
      value.append(c);
    }
    return null;
  }

  private @Nullable Node flowSequence(int depth) {
    if (depth > deepest) {
      return null;
    }
    int start = pos++;
    List<Node> items = new ArrayList<>();
    skipSpaces();
    if (pos < length && text.charAt(pos) == ']') {
      pos++;
      return new Node.Sequence(List.of(), true, new Span(start, pos));
    }
    while (pos < length) {
      Node item = flowValue(depth);
      if (item == null) {
        return null;
      }
      items.add(item);
      char behind = behindFlowValue();
      if (behind == ']') {
        return new Node.Sequence(List.copyOf(items), true, new Span(start, pos));
      }
      if (behind != ',') {
        return null;
      }
    }
    return null;
  }

  private @Nullable Node flowMapping(int depth) {
    if (depth > deepest) {
      return null;
    }
    int start = pos++;
    List<Node.Entry> entries = new ArrayList<>();
    skipSpaces();
    if (pos < length && text.charAt(pos) == '}') {
      pos++;
      return new Node.Mapping(List.of(), true, new Span(start, pos));
    }
    while (pos < length) {
      Node.Entry entry = flowEntry(depth);
      if (entry == null || isNamed(entries, entry.key().text())) {
        return null;
      }
      entries.add(entry);
      char behind = behindFlowValue();
      if (behind == '}') {
        return new Node.Mapping(List.copyOf(entries), true, new Span(start, pos));
      }
      if (behind != ',') {
        return null;
      }
    }
    return null;
  }

  private Node.@Nullable Entry flowEntry(int depth) {
    char c = text.charAt(pos);
    Node.Scalar key = c == '"' || c == '\'' ? quotedKey(c) : plainKey(true);
    if (key == null || pos >= length || text.charAt(pos) != ':') {
      return null;
    }
    pos++;
    skipSpaces();
    Node value = pos < length ? flowValue(depth) : null;
    return value == null ? null : new Node.Entry(key, value);
  }

  private @Nullable Node flowValue(int depth) {
    return switch (text.charAt(pos)) {
      case '[' -> flowSequence(depth + 1);
      case '{' -> flowMapping(depth + 1);
      case '"' -> doubleQuoted();
      case '\'' -> singleQuoted();
      default -> plain(true);
    };
  }

  /** Goes over the comma or bracket behind a value and the spaces behind a comma. */
  private char behindFlowValue() {
    skipSpaces();
    if (pos == length) {
      return '\n';
    }
    char c = text.charAt(pos++);
    if (c == ',') {
      skipSpaces();
    }
    return c;
  }
}

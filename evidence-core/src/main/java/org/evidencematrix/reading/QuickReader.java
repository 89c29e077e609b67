package org.evidencematrix.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item from the bytes of a line of JSON without places and without messages, for what is
 * computed from items alone: texts that no figure depends on (titles, summaries, addresses) are
 * passed over and stay empty.
 *
 * <p>It gives up at the least thing out of the ordinary: an unknown or repeated field, a value of
 * another type, a code that is not in its list, bytes that are not UTF-8, and in a text that
 * figures depend on a backslash or a character above ASCII. Then the careful way reads the line, so
 * that a quick item is always what the careful way would make.
 *
 * <p>Lists and groups are remembered by their bytes: a line that begins like a whole value seen
 * before goes on with that value. For one thread.
 */
final class QuickReader {
  /** Fields of texts that figures depend on; all other texts are passed over. */
  private static final Set<String> NEEDED =
      Set.of(
          "id",
          "language",
          "countries",
          "regions",
          "screening",
          "answers",
          "result",
          "strategy",
          "family",
          "includes",
          "translation-of",
          "supersedes");

  private static final int HIGHEST_DIGITS = 9;
  private static final int GAVE_UP = -1;
  private static final char DELETE = 0x7F;
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  /** What is done with a value. */
  private enum Kind {
    PASSED_OVER,
    TEXT,
    NAME,
    CODE,
    DATE,
    INTEGER,
    YEAR,
    GROUP
  }

  /** The fields of a group. */
  private static final class Shape {
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Slot> byName = new HashMap<>();
    private final QuickItems.Maker maker;
    private final @Nullable Slices<Object> known;
    private final @Nullable Object[] scratch;
    private long required;
    private @Nullable Slot first;

    Shape(Table table, QuickItems.Maker maker, boolean remembers) {
      this.maker = maker;
      known = remembers ? new Slices<>() : null;
      scratch = new @Nullable Object[table.columns().size()];
      if (table.columns().size() > Long.SIZE) {
        throw new IllegalStateException("more fields than bits of a long");
      }
      for (Table.Column column : table.columns()) {
        Slot slot = new Slot(column);
        slots.add(slot);
        byName.put(column.field().name(), slot);
        required |= column.field().required() ? slot.bit : 0;
      }
    }

    @Nullable Slot find(byte[] bytes, int at, int to) {
      int end = at < to && bytes[at] == '"' ? ByteScan.endOfPlain(bytes, at + 1, to) : to;
      return end == to
          ? null
          : byName.get(new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1));
    }
  }

  /** A field. */
  private static final class Slot {
    private final byte[] name;
    private final int index;
    private final long bit;
    private final Kind kind;
    private final boolean list;
    private final boolean required;
    private final @Nullable Shape inner;
    private final Slices<Object> known = new Slices<>();
    private final Map<String, String> codes = new HashMap<>();
    private final boolean anyCode;

    /** The field that came after this one last time. */
    private @Nullable Slot next;

    /** The field that came after this one before that. */
    private @Nullable Slot other;

    Slot(Table.Column column) {
      Field field = column.field();
      name = ('"' + field.name() + '"').getBytes(StandardCharsets.US_ASCII);
      index = column.index();
      bit = 1L << index;
      list = field.list();
      required = field.required();
      kind = kind(field);
      Table table = column.inner();
      inner = table == null ? null : new Shape(table, QuickItems.maker(field.name(), table), true);
      Set<String> closed = column.codes();
      anyCode = closed == null;
      if (closed != null) {
        closed.forEach(code -> codes.put(code, code));
      }
    }

    boolean isAt(byte[] bytes, int at, int to) {
      return at + name.length <= to && ByteScan.same(bytes, at, name);
    }
  }

  private final Shape item;
  private byte[] bytes = {};
  private int to;
  private int end;

  /** Where the value that was made last ends. */
  private int after;

  QuickReader(Table table) {
    item = new Shape(table, QuickItems.maker("item", table), false);
  }

  private static Kind kind(Field field) {
    boolean needed = NEEDED.contains(field.name());
    return switch (field.type()) {
      case INTEGER -> Kind.INTEGER;
      case YEAR -> Kind.YEAR;
      case CODE -> Kind.CODE;
      case DATE -> Kind.DATE;
      case GROUP -> Kind.GROUP;
      case ID, ITEM -> needed ? Kind.NAME : Kind.PASSED_OVER;
      case FLAG, NUMBER, TEXT_MAP, COUNT_MAP, NUMBER_MAP, NUMBER_TABLE, ANY ->
          throw new IllegalStateException("items have no fields of type " + field.type());
      default -> needed ? Kind.TEXT : Kind.PASSED_OVER;
    };
  }

  /**
   * Returns the item of the line at a place, or null where the careful way has to look.
   *
   * @param from where the line starts
   * @param to where the bytes end; the line may end before, with LF or CR LF
   */
  @Nullable Item read(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    if (at(from) != '{') {
      return null;
    }
    Object made = group(item, from);
    if (made == null) {
      return null;
    }
    int last = blanks(after);
    if (at(last) == '\r') {
      last++;
    }
    if (last < to && bytes[last] != '\n') {
      return null;
    }
    end = last;
    return (Item) made;
  }

  /** Returns where the line that was read last ends: the place of its LF, or of no more bytes. */
  int end() {
    return end;
  }

  private int at(int place) {
    return place < to ? bytes[place] : 0;
  }

  private int blanks(int from) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Makes what a group stands for; gives null where it gives up. */
  private @Nullable Object remembered(Shape shape, int from) {
    Slices<Object> known = shape.known;
    if (known == null) {
      return group(shape, from);
    }
    int close = ByteScan.find(bytes, from, Math.min(to, from + Slices.LONGEST), '}') + 1;
    Object before = close <= to ? known.get(bytes, from, close) : null;
    if (before != null) {
      after = close;
      return before;
    }
    Object made = group(shape, from);
    if (made != null && after == close) {
      known.put(bytes, from, close, made);
    }
    return made;
  }

  private @Nullable Object group(Shape shape, int from) {
    @Nullable Object[] values = shape.scratch;
    Arrays.fill(values, null);
    long seen = 0;
    Slot before = null;
    int at = blanks(from + 1);
    if (at(at) == '}') {
      return null;
    }
    while (true) {
      Slot slot = before == null ? shape.first : before.next;
      if (slot == null || !slot.isAt(bytes, at, to)) {
        slot = before == null ? null : before.other;
        if (slot == null || !slot.isAt(bytes, at, to)) {
          slot = shape.find(bytes, at, to);
        }
        if (slot == null || !slot.isAt(bytes, at, to)) {
          return null;
        }
        if (before == null) {
          shape.first = slot;
        } else {
          before.other = before.next;
          before.next = slot;
        }
      }
      if ((seen & slot.bit) != 0) {
        return null;
      }
      seen |= slot.bit;
      at = blanks(at + slot.name.length);
      if (at(at) != ':') {
        return null;
      }
      at = field(slot, blanks(at + 1), values);
      if (at == GAVE_UP) {
        return null;
      }
      at = blanks(at);
      int mark = at(at);
      if (mark == '}') {
        break;
      }
      if (mark != ',') {
        return null;
      }
      at = blanks(at + 1);
      before = slot;
    }
    if ((seen & shape.required) != shape.required) {
      return null;
    }
    Object made = shape.maker.make(values);
    after = at + 1;
    return made;
  }

  /** Returns where a field's value ends. */
  private int field(Slot slot, int at, @Nullable Object[] values) {
    if (at(at) == 'n') {
      return !slot.required && isNull(at) ? at + NULL.length : GAVE_UP;
    }
    if (slot.kind == Kind.PASSED_OVER) {
      return slot.list ? passOverList(at) : passOver(at);
    }
    Object value = slot.list ? list(slot, at) : one(slot, at);
    if (value == null) {
      return GAVE_UP;
    }
    values[slot.index] = value;
    return after;
  }

  private boolean isNull(int at) {
    return at + NULL.length <= to
        && bytes[at + 1] == 'u'
        && bytes[at + 2] == 'l'
        && bytes[at + 3] == 'l';
  }

  private @Nullable Object list(Slot slot, int from) {
    if (at(from) != '[') {
      return null;
    }
    // Lists of groups are long and seldom alike; what is in them is remembered.
    boolean remembers = slot.kind != Kind.GROUP && slot.kind != Kind.NAME;
    int close = 0;
    if (remembers) {
      close = ByteScan.find(bytes, from, Math.min(to, from + Slices.LONGEST), ']') + 1;
      Object before = close <= to ? slot.known.get(bytes, from, close) : null;
      if (before != null) {
        after = close;
        return before;
      }
    }
    List<Object> found = new ArrayList<>(4);
    int at = blanks(from + 1);
    if (at(at) == ']') {
      after = at + 1;
      return List.of();
    }
    while (true) {
      Object value = one(slot, at);
      if (value == null) {
        return null;
      }
      found.add(value);
      at = blanks(after);
      int mark = at(at);
      if (mark == ']') {
        break;
      }
      if (mark != ',') {
        return null;
      }
      at = blanks(at + 1);
    }
    after = at + 1;
    List<Object> all = List.copyOf(found);
    if (remembers && after == close) {
      slot.known.put(bytes, from, close, all);
    }
    return all;
  }

  private @Nullable Object one(Slot slot, int at) {
    int first = at(at);
    Shape inner = slot.inner;
    if (inner != null) {
      return first == '{' ? remembered(inner, at) : null;
    }
    if (slot.kind == Kind.INTEGER || slot.kind == Kind.YEAR) {
      return integer(slot, at);
    }
    if (first != '"') {
      return null;
    }
    int close = ByteScan.endOfPlain(bytes, at + 1, to);
    if (close == to || bytes[close] != '"') {
      return null;
    }
    after = close + 1;
    return slot.kind == Kind.NAME ? ascii(at + 1, close) : text(slot, at + 1, close);
  }

  /** Returns plain bytes as a text; gives up at the one control character among them. */
  private @Nullable String ascii(int from, int close) {
    return ByteScan.find(bytes, from, close, DELETE) < close
        ? null
        : new String(bytes, from, close - from, StandardCharsets.ISO_8859_1);
  }

  private @Nullable Object text(Slot slot, int from, int close) {
    Object before = slot.list ? null : slot.known.get(bytes, from, close);
    if (before != null) {
      return before;
    }
    String text = ascii(from, close);
    if (text == null) {
      return null;
    }
    if (slot.kind == Kind.CODE && !slot.anyCode) {
      text = slot.codes.get(text);
    } else if (slot.kind == Kind.DATE && !GroupReader.isDay(text)) {
      return null;
    }
    if (text != null && !slot.list) {
      slot.known.put(bytes, from, close, text);
    }
    return text;
  }

  /** Reads a whole number; what follows it is for the group or list to see. */
  private @Nullable Integer integer(Slot slot, int from) {
    int value = 0;
    int at = from;
    for (int digit = at(at); digit >= '0' && digit <= '9'; digit = at(at)) {
      if (at - from == HIGHEST_DIGITS) {
        return null;
      }
      value = value * 10 + (digit - '0');
      at++;
    }
    int digits = at - from;
    boolean leadingZero = digits > 1 && bytes[from] == '0';
    if (digits == 0 || leadingZero || (slot.kind == Kind.YEAR && digits != 4)) {
      return null;
    }
    after = at;
    return value;
  }

  private int passOverList(int from) {
    if (at(from) != '[') {
      return GAVE_UP;
    }
    int at = blanks(from + 1);
    if (at(at) == ']') {
      return at + 1;
    }
    while (true) {
      at = passOver(at);
      if (at == GAVE_UP) {
        return GAVE_UP;
      }
      at = blanks(at);
      int mark = at(at);
      if (mark == ']') {
        return at + 1;
      }
      if (mark != ',') {
        return GAVE_UP;
      }
      at = blanks(at + 1);
    }
  }

  /** Returns where a text ends; it may hold escapes and all of UTF-8. */
  private int passOver(int from) {
    if (at(from) != '"') {
      return GAVE_UP;
    }
    int at = from + 1;
    while (true) {
      at = ByteScan.endOfPlain(bytes, at, to);
      int mark = at(at);
      if (mark == '"') {
        return at + 1;
      }
      at = mark == '\\' ? escape(at) : character(at);
      if (at == GAVE_UP) {
        return GAVE_UP;
      }
    }
  }

  private int escape(int at) {
    switch (at(at + 1)) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return at + 2;
      }
      case 'u' -> {
        for (int i = at + 2; i < at + 6; i++) {
          if (Character.digit(at(i), 16) < 0) {
            return GAVE_UP;
          }
        }
        return at + 6;
      }
      default -> {
        return GAVE_UP;
      }
    }
  }

  /** Passes over characters above ASCII; gives up at what is not UTF-8, and at a control. */
  private int character(int from) {
    int at = from;
    int first = at(at);
    while (first < 0) {
      int lead = first & 0xFF;
      int second = at(at + 1) & 0xFF;
      int length;
      if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
      } else if (lead >= 0xE0 && lead <= 0xEF) {
        boolean overlong = lead == 0xE0 && second < 0xA0;
        boolean surrogate = lead == 0xED && second > 0x9F;
        length = overlong || surrogate ? 0 : 3;
      } else if (lead >= 0xF0 && lead <= 0xF4) {
        boolean overlong = lead == 0xF0 && second < 0x90;
        boolean beyond = lead == 0xF4 && second > 0x8F;
        length = overlong || beyond ? 0 : 4;
      } else {
        length = 0;
      }
      if (length == 0) {
        return GAVE_UP;
      }
      for (int i = 1; i < length; i++) {
        if ((at(at + i) & 0xC0) != 0x80) {
          return GAVE_UP;
        }
      }
      at += length;
      first = at(at);
    }
    return at == from ? GAVE_UP : at;
  }
}

package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Item;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an item from a line of JSON without places and without messages, for what is computed from
 * items alone: texts that no figure depends on (titles, summaries, addresses) are passed over and
 * stay empty.
 *
 * <p>It gives up at the least thing out of the ordinary: an unknown or repeated field, a value of
 * another type, a code that is not in its list, a character above ASCII or behind a backslash. Then
 * the careful way reads the line, so that a quick item is always what the careful way would make.
 */
final class QuickReader {
  private static final JsonFactory FACTORY = new JsonFactory();

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

  private static final int HIGHEST_DIGITS = 999_999_999;

  private final Table table;
  private final QuickItems items;

  QuickReader(Table table) {
    this.table = table;
    items = new QuickItems(table);
  }

  /**
   * Returns the item of a line, or null where the careful way has to look.
   *
   * @param bytes plain ASCII without controls and backslashes; a carriage return is white space
   */
  @Nullable Item read(byte[] bytes, int from, int to) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Values values = group(parser, table);
      return values == null || parser.nextToken() != null ? null : items.item(values);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable Values group(JsonParser parser, Table table) {
    Values values = new Values(table);
    boolean[] there = new boolean[table.columns().size()];
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      Table.Column column = table.column(name);
      if (column == null || there[column.index()]) {
        return null;
      }
      there[column.index()] = true;
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        if (column.field().required()) {
          return null;
        }
      } else if (!value(parser, token, column, values)) {
        return null;
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      return null;
    }
    for (Table.Column column : table.columns()) {
      if (column.field().required() && !there[column.index()]) {
        return null;
      }
    }
    return values;
  }

  private static boolean value(
      JsonParser parser, JsonToken token, Table.Column column, Values values) {
    Table inner = column.inner();
    if (column.field().list()) {
      return token == JsonToken.START_ARRAY && list(parser, column, values);
    }
    if (inner != null) {
      Values group = token == JsonToken.START_OBJECT ? group(parser, inner) : null;
      return put(values, column, group);
    }
    if (isPassedOver(column)) {
      return token == JsonToken.VALUE_STRING;
    }
    return put(values, column, scalar(parser, token, column));
  }

  private static boolean put(Values values, Table.Column column, @Nullable Object value) {
    if (value == null) {
      return false;
    }
    values.set(column.index(), value);
    return true;
  }

  private static boolean isPassedOver(Table.Column column) {
    return switch (column.field().type()) {
      case INTEGER, YEAR, CODE, DATE -> false;
      default -> !NEEDED.contains(column.field().name());
    };
  }

  private static boolean list(JsonParser parser, Table.Column column, Values values) {
    boolean passedOver = column.inner() == null && isPassedOver(column);
    List<Object> found = new ArrayList<>(4);
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (passedOver) {
        if (token != JsonToken.VALUE_STRING) {
          return false;
        }
      } else {
        Object value = entry(parser, token, column);
        if (value == null) {
          return false;
        }
        found.add(value);
      }
    }
    values.set(column.index(), found);
    return true;
  }

  private static @Nullable Object entry(
      JsonParser parser, @Nullable JsonToken token, Table.Column column) {
    Table inner = column.inner();
    if (inner != null) {
      return token == JsonToken.START_OBJECT ? group(parser, inner) : null;
    }
    return scalar(parser, token, column);
  }

  private static @Nullable Object scalar(
      JsonParser parser, @Nullable JsonToken token, Table.Column column) {
    FieldType type = column.field().type();
    if (type == FieldType.INTEGER || type == FieldType.YEAR) {
      return token == JsonToken.VALUE_NUMBER_INT ? integer(parser, type) : null;
    }
    if (token != JsonToken.VALUE_STRING) {
      return null;
    }
    String text = parser.getString();
    Set<String> codes = column.codes();
    if ((codes != null && !codes.contains(text))
        || (type == FieldType.DATE && !GroupReader.isDay(text))) {
      return null;
    }
    return text;
  }

  private static @Nullable Integer integer(JsonParser parser, FieldType type) {
    long value = parser.getLongValue();
    boolean fits =
        type == FieldType.YEAR
            ? value >= 1000 && value <= 9999
            : value >= 0 && value <= HIGHEST_DIGITS;
    // "-0" is a number to a parser, and no whole number to the careful way.
    return fits && parser.getStringLength() == Long.toString(value).length() ? (int) value : null;
  }
}

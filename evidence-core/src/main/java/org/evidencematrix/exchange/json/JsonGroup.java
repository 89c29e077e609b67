package org.evidencematrix.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A group of JSON: names and values, of which a text, a number or a truth value is a text here, and
 * null is nothing. Names are looked up whatever their case.
 */
final class JsonGroup {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Map<String, Object> values;

  private JsonGroup(Map<String, Object> values) {
    this.values = values;
  }

  /** Why a text is no group. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    /** Line within the text, from 1. */
    final int line;

    private Broken(int line) {
      super("no group of JSON");
      this.line = line;
    }
  }

  /** Reads a group. */
  static JsonGroup of(String text) throws Broken {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Broken(1);
      }
      return new JsonGroup(group(parser));
    } catch (JacksonException e) {
      throw new Broken(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
    }
  }

  private static Map<String, Object> group(JsonParser parser) {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      values.putIfAbsent(name, value(parser.nextToken(), parser));
    }
    return values;
  }

  private static Object value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case START_OBJECT -> new JsonGroup(group(parser));
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          list.add(value(t, parser));
        }
        yield list;
      }
      case VALUE_NULL -> "";
      default -> String.valueOf(parser.getString());
    };
  }

  /** Returns the names, in the order of the file. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Tells whether there is a value with a name, be it empty. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  private Object find(String name) {
    Object exact = values.get(name);
    if (exact != null) {
      return exact;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).equals(lower)) {
        return entry.getValue();
      }
    }
    return "";
  }

  /** Returns a text; of a list the first one; empty when there is none. */
  String text(String name) {
    return texts(name).stream().findFirst().orElse("");
  }

  /** Returns the texts of a list, or the only one. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Object value = find(name);
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (each instanceof String text && !text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns the groups of a list, or the only one. */
  List<JsonGroup> groups(String name) {
    List<JsonGroup> groups = new ArrayList<>();
    Object value = find(name);
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (each instanceof JsonGroup group) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** Returns a group. */
  Optional<JsonGroup> group(String name) {
    return groups(name).stream().findFirst();
  }

  /** Returns the lists of texts inside a list; a list of texts alone is one of them. */
  List<List<String>> textLists(String name) {
    List<List<String>> lists = new ArrayList<>();
    if (find(name) instanceof List<?> list) {
      List<String> plain = new ArrayList<>();
      for (Object each : list) {
        if (each instanceof List<?> inner) {
          lists.add(
              inner.stream().filter(String.class::isInstance).map(String.class::cast).toList());
        } else if (each instanceof String text) {
          plain.add(text);
        }
      }
      if (!plain.isEmpty()) {
        lists.add(plain);
      }
    }
    return lists;
  }

  /** Returns a value as JSON would show it, for what has no place. */
  String shown(String name) {
    return show(find(name));
  }

  private static String show(Object value) {
    if (value instanceof JsonGroup group) {
      StringBuilder out = new StringBuilder("{");
      group.values.forEach(
          (name, inner) ->
              out.append(out.length() > 1 ? ", " : "")
                  .append(name)
                  .append(": ")
                  .append(show(inner)));
      return out.append('}').toString();
    }
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(JsonGroup::show).toList());
    }
    return (String) value;
  }
}

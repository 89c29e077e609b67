package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import tools.jackson.core.JsonGenerator;

/** Texts, numbers, lists and groups as YAML or JSON. */
final class FactsText {
  /** Texts that every YAML reader takes for a text without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_/.-]*( [A-Za-z0-9_/.-]+)*");

  /** Words that some YAML readers take for something else than a text. */
  private static final Pattern MISREAD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf|[+-]?\\.?[0-9].*");

  private FactsText() {}

  /** Writes a group as YAML, each field on a line of its own. */
  static void yaml(Map<String, ?> group, Appendable out) throws IOException {
    yaml(group, "", out);
  }

  /** Writes groups as a YAML list. */
  static void yaml(Collection<Map<String, Object>> groups, Appendable out) throws IOException {
    if (groups.isEmpty()) {
      out.append("[]\n");
    }
    for (Map<String, Object> group : groups) {
      out.append("- ");
      yaml(group, "  ", out);
    }
  }

  private static void yaml(Map<?, ?> group, String indent, Appendable out) throws IOException {
    String before = "";
    for (Map.Entry<?, ?> field : group.entrySet()) {
      out.append(before).append(field.getKey().toString()).append(':');
      before = indent;
      value(field.getValue(), indent, out);
    }
  }

  private static void value(Object value, String indent, Appendable out) throws IOException {
    String deeper = indent + "  ";
    if (value instanceof Map<?, ?> group) {
      out.append('\n').append(deeper);
      yaml(group, deeper, out);
    } else if (value instanceof Collection<?> list) {
      out.append('\n');
      for (Object entry : list) {
        out.append(deeper).append("- ");
        if (entry instanceof Map<?, ?> group) {
          yaml(group, deeper + "  ", out);
        } else {
          out.append(scalar(entry)).append('\n');
        }
      }
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static String scalar(Object value) {
    return value instanceof Number ? value.toString() : text(value.toString());
  }

  /** Returns a text as YAML writes it: plain where nobody can misread it, else in quotes. */
  static String text(String value) {
    if (PLAIN.matcher(value).matches() && !MISREAD.matcher(value).matches()) {
      return value;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '"' || c == '\\') {
        out.append('\\').appendCodePoint(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (TerminalText.isHidden(c)) {
        String hex = Integer.toHexString(c);
        int digits = c > 0xFFFF ? 8 : 4;
        out.append(c > 0xFFFF ? "\\U" : "\\u").append("0".repeat(digits - hex.length()));
        out.append(hex);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.append('"').toString();
  }

  /** Writes a value as JSON. */
  static void json(Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> group) {
      json.writeStartObject();
      group.forEach(
          (name, field) -> {
            json.writeName(name.toString());
            json(field, json);
          });
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      list.forEach(entry -> json(entry, json));
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(JsonText.wellFormed(value.toString()));
    }
  }
}

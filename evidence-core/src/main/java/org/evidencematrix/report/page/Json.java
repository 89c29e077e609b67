package org.evidencematrix.report.page;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.model.Labels;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Compact JSON that may stand in an HTML element: no character in it can end the element, start a
 * comment, or be hidden.
 */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new Escapes()).build();

  private Json() {}

  static String of(Consumer<JsonGenerator> body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      body.accept(json);
    }
    return out.toString();
  }

  /** Writes a text that came from a file. */
  static void text(String raw, JsonGenerator json) {
    json.writeString(JsonText.wellFormed(Html.visible(raw)));
  }

  static void text(String name, String raw, JsonGenerator json) {
    json.writeName(name);
    text(raw, json);
  }

  /** Writes a member only when there is a text. */
  static void text(String name, Optional<String> raw, JsonGenerator json) {
    raw.ifPresent(value -> text(name, value, json));
  }

  /** Writes a label as a list: English, then French where that is different. */
  static void label(Labels label, JsonGenerator json) {
    String english = label.in("en");
    String french = label.in("fr");
    json.writeStartArray();
    text(english, json);
    if (!french.equals(english)) {
      text(french, json);
    }
    json.writeEndArray();
  }

  static void label(String name, Labels label, JsonGenerator json) {
    json.writeName(name);
    label(label, json);
  }

  static void texts(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(each -> text(each, json));
    json.writeEndArray();
  }

  static void numbers(String name, List<Integer> numbers, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    numbers.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      for (char c : new char[] {'<', '>', '&', '#', 0x7F}) {
        ascii[c] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      if (!TerminalText.isHidden(c)) {
        return null;
      }
      String hex = Integer.toHexString(c);
      return new SerializedString("\\u" + "0".repeat(4 - hex.length()) + hex);
    }
  }
}

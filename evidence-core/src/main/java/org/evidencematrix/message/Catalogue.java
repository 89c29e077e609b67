package org.evidencematrix.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The sentences of one area and language, read once from a resource {@code AREA_LANG.properties}
 * (UTF-8) beside an anchor class.
 *
 * <p>A sentence is plain text with placeholders: {@code {name}} is replaced by the value, {@code
 * {name|one|many}} by the first form when the value is one in that language (English 1; French 0
 * and 1) and by the second otherwise, with {@code #} for the value. A doubled brace stands for
 * itself. A sentence missing in another language falls back to English, so a half-finished
 * translation still serves. Thread-safe.
 */
public final class Catalogue {
  private static final Map<String, Catalogue> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> sentences;

  private Catalogue(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /**
   * Returns the catalogue of an area.
   *
   * @param anchor a class in the package that holds the resource
   * @param area first part of the resource's name, such as {@code rules}
   * @throws IllegalArgumentException if there is no such resource
   */
  public static Catalogue of(Class<?> anchor, String area, Language language) {
    String key = anchor.getPackageName() + '/' + area + '_' + language.code();
    return LOADED.computeIfAbsent(key, k -> load(anchor, area, language));
  }

  private static Catalogue load(Class<?> anchor, String area, Language language) {
    Map<String, String> sentences = new TreeMap<>();
    sentences.putAll(read(anchor, area, Language.EN));
    if (language != Language.EN) {
      sentences.putAll(read(anchor, area, language));
    }
    return new Catalogue(language, Collections.unmodifiableMap(sentences));
  }

  private static Map<String, String> read(Class<?> anchor, String area, Language language) {
    String name = area + '_' + language.code() + ".properties";
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        if (language == Language.EN) {
          throw new IllegalArgumentException("no sentences " + name + " beside " + anchor);
        }
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> sentences = new TreeMap<>();
      properties.forEach((key, value) -> sentences.put((String) key, (String) value));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the language of the sentences. */
  public Language language() {
    return language;
  }

  /** Returns the names of all sentences, in alphabetical order. */
  public Set<String> keys() {
    return sentences.keySet();
  }

  /** Returns the sentence as stored, placeholders included, or empty if there is none. */
  public Optional<String> template(String key) {
    return Optional.ofNullable(sentences.get(key));
  }

  /**
   * Returns the sentence with its values as they are.
   *
   * @throws IllegalArgumentException if the catalogue has no such sentence, or the sentence names a
   *     value that the message does not carry
   */
  public String render(Message message) {
    return render(message, UnaryOperator.identity());
  }

  /**
   * Returns the sentence with its values passed through an escape function; the sentence itself is
   * ours and is not escaped.
   *
   * @param escape applied to every value, for the place where the text will stand
   * @throws IllegalArgumentException if the catalogue has no such sentence, or the sentence names a
   *     value that the message does not carry
   */
  public String render(Message message, UnaryOperator<String> escape) {
    String template = sentences.get(message.key());
    if (template == null) {
      throw new IllegalArgumentException("no sentence " + message.key());
    }
    StringBuilder out = new StringBuilder(template.length() + 32);
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if ((c == '{' || c == '}') && at + 1 < template.length() && template.charAt(at + 1) == c) {
        out.append(c);
        at += 2;
      } else if (c == '{') {
        int close = template.indexOf('}', at);
        if (close < 0) {
          throw new IllegalArgumentException("open placeholder in sentence " + message.key());
        }
        out.append(value(message, template.substring(at + 1, close), escape));
        at = close + 1;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private String value(Message message, String placeholder, UnaryOperator<String> escape) {
    int bar = placeholder.indexOf('|');
    String name = bar < 0 ? placeholder : placeholder.substring(0, bar);
    String value = message.values().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "sentence " + message.key() + " asks for a value " + name + " that was not given");
    }
    String escaped = escape.apply(value);
    if (bar < 0) {
      return escaped;
    }
    int second = placeholder.indexOf('|', bar + 1);
    if (second < 0) {
      throw new IllegalArgumentException("sentence " + message.key() + " lacks a second form");
    }
    String form =
        isOne(value) ? placeholder.substring(bar + 1, second) : placeholder.substring(second + 1);
    return form.replace("#", escaped);
  }

  private boolean isOne(String value) {
    return value.equals("1") || (language == Language.FR && value.equals("0"));
  }
}

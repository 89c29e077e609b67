package org.evidencematrix.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence by name, with the values that go into it.
 *
 * @param key name of the sentence in the catalogue, such as {@code unknown-country.message}
 * @param values value by placeholder name, in the order given; texts from files are kept as typed
 */
public record Message(String key, Map<String, String> values) {

  /** Copies the values. */
  public Message {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Returns a message.
   *
   * @param key name of the sentence
   * @param pairs placeholder names and values in turn; a value may be any object, shown by {@code
   *     toString}
   * @throws IllegalArgumentException if a name has no value
   */
  public static Message of(String key, Object... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("a placeholder of " + key + " has no value");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i].toString(), pairs[i + 1].toString());
    }
    return new Message(key, values);
  }

  /** Returns the names of the placeholders, in the order given. */
  public List<String> names() {
    return new ArrayList<>(values.keySet());
  }
}

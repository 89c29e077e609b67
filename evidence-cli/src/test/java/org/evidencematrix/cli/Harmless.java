package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What printed text must not hold, wherever the text came from. */
final class Harmless {
  /** The colours that the product itself uses. */
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private static final Pattern STACK_TRACE =
      Pattern.compile("\\bat [\\w.$/]+\\(\\w+\\.java|\\bjava\\.\\w+\\.|\\w(Exception|Error)\\b");

  private Harmless() {}

  /** Fails when a text holds anything that a terminal obeys or a reader cannot see. */
  static void check(String text) {
    check(text, "");
  }

  /** Does the same with colours allowed. */
  static void checkOnTerminal(String text) {
    check(COLOUR.matcher(text).replaceAll(""), "");
  }

  /** Fails as {@link #check(String)} does, but for some characters. */
  static void check(String text, String allowed) {
    List<String> raw =
        text.codePoints()
            .filter(c -> c != '\n' && allowed.indexOf(c) < 0 && isRaw(c))
            .mapToObj(Integer::toHexString)
            .distinct()
            .collect(Collectors.toList());
    assertEquals(List.of(), raw, text);
    assertFalse(STACK_TRACE.matcher(text).find(), text);
  }

  private static boolean isRaw(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }
}

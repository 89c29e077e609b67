package org.evidencematrix.writing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.reading.YamlText;

/**
 * The lines of a group in YAML: fields that are empty are left out, short lists are on one line.
 */
final class YamlLines {
  /** The longest line with a list on it; one more than that is written with a line a value. */
  private static final int WIDTH = 100;

  private final String indent;
  private final StringBuilder out;
  private boolean startsEntry;

  private YamlLines(String indent, StringBuilder out, boolean startsEntry) {
    this.indent = indent;
    this.out = out;
    this.startsEntry = startsEntry;
  }

  /** Tells whether a list or group may stand on a line of a length. */
  static boolean fits(int length) {
    return length <= WIDTH;
  }

  static YamlLines document() {
    return new YamlLines("", new StringBuilder(1024), false);
  }

  private StringBuilder start(String name) {
    if (startsEntry) {
      out.append(indent, 0, indent.length() - 2).append("- ");
      startsEntry = false;
    } else {
      out.append(indent);
    }
    return out.append(name).append(':');
  }

  void text(String name, String value) {
    if (!value.isEmpty()) {
      start(name).append(' ').append(YamlText.of(value)).append('\n');
    }
  }

  void text(String name, Optional<String> value) {
    value.ifPresent(text -> start(name).append(' ').append(YamlText.of(text)).append('\n'));
  }

  void number(String name, int value) {
    start(name).append(' ').append(value).append('\n');
  }

  void number(String name, OptionalInt value) {
    value.ifPresent(number -> number(name, number));
  }

  void texts(String name, List<String> values) {
    list(name, values.stream().map(YamlText::of).toList());
  }

  /** Writes texts that are words of a closed set of answers, always in quotes. */
  void quotedTexts(String name, List<String> values) {
    list(name, values.stream().map(YamlText::quoted).toList());
  }

  void numbers(String name, List<Integer> values) {
    list(name, values.stream().map(String::valueOf).toList());
  }

  private void list(String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    StringBuilder line = start(name);
    int length = indent.length() + name.length() + 2;
    for (String value : values) {
      length += value.length() + 2;
    }
    if (fits(length)) {
      line.append(" [").append(String.join(", ", values)).append("]\n");
    } else {
      line.append('\n');
      for (String value : values) {
        out.append(indent).append("  - ").append(value).append('\n');
      }
    }
  }

  /** Starts a group; its fields are written to what is returned. */
  YamlLines group(String name) {
    start(name).append('\n');
    return new YamlLines(indent + "  ", out, false);
  }

  /** Starts a list of groups. */
  void groups(String name) {
    start(name).append('\n');
  }

  /** Starts an entry of a list of groups. */
  YamlLines entry() {
    return new YamlLines(indent + "    ", out, true);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.evidencematrix.exchange.json;

import java.util.Optional;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;

/** Turns the text of a record into a group, or into the reason why it is none. */
final class JsonText {
  private JsonText() {}

  /** Returns the group; when empty, the problems say why. */
  static Optional<JsonGroup> group(JsonRecords.Found found, Problems problems) {
    problems.at(new Line(found.line(), firstLine(found.text())));
    if (!found.whole()) {
      problems.error(
          found.text().length() >= JsonRecords.LONGEST ? "long-record" : "cut-record", "", "");
      return Optional.empty();
    }
    try {
      return Optional.of(JsonGroup.of(found.text()));
    } catch (JsonGroup.Broken e) {
      problems.at(new Line(found.line() + e.line - 1, line(found.text(), e.line)));
      problems.error("broken-json", "", "");
      return Optional.empty();
    }
  }

  private static String firstLine(String text) {
    return line(text, 1);
  }

  private static String line(String text, int number) {
    int from = 0;
    for (int i = 1; i < number; i++) {
      int next = text.indexOf('\n', from);
      if (next < 0) {
        break;
      }
      from = next + 1;
    }
    int to = text.indexOf('\n', from);
    return text.substring(from, to < 0 ? text.length() : to);
  }
}

package org.evidencematrix.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.RecordReader;

/** Which class reads which format. */
final class Formats {
  /** In the order in which a file is tried: the formats that cannot be mistaken come first. */
  private static final Map<ReferenceFormat, RecordReader> READERS = readers();

  private Formats() {}

  private static Map<ReferenceFormat, RecordReader> readers() {
    Map<ReferenceFormat, RecordReader> readers = new LinkedHashMap<>();
    return readers;
  }

  /** Returns the format of a file by its beginning; empty when it looks like none. */
  static Optional<ReferenceFormat> of(Head head) {
    for (Map.Entry<ReferenceFormat, RecordReader> entry : READERS.entrySet()) {
      if (entry.getValue().recognises(head)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Returns the reader of a format. */
  static RecordReader reader(ReferenceFormat format) {
    RecordReader reader = READERS.get(format);
    if (reader == null) {
      throw new IllegalArgumentException(
          "no reader of " + format + ", only of " + Arrays.toString(READERS.keySet().toArray()));
    }
    return reader;
  }
}

package org.evidencematrix.spark;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.evidencematrix.coverage.CoverageAccumulator;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.reading.LineReader;
import org.jspecify.annotations.Nullable;

/** A part of the count: an accumulator at home, bytes on the way. */
public final class Partial implements Serializable {
  private static final long serialVersionUID = 1;

  private transient @Nullable CoverageAccumulator accumulator;
  private transient @Nullable LineReader reader;
  private byte[] state = {};

  /** Makes an empty part. */
  Partial() {}

  void add(String line, Recipe recipe, Links links) {
    LineReader lines = reader;
    if (lines == null) {
      lines = Worker.of(recipe).reader();
      reader = lines;
    }
    lines.read(line).ifPresent(accumulator(recipe, links)::add);
  }

  void merge(Partial other, Recipe recipe, Links links) {
    byte[] counted = other.toBytes();
    if (counted.length > 0) {
      accumulator(recipe, links).merge(counted);
    }
  }

  byte[] toBytes() {
    return accumulator == null ? state : accumulator.toBytes();
  }

  private CoverageAccumulator accumulator(Recipe recipe, Links links) {
    CoverageAccumulator made = accumulator;
    if (made == null) {
      made = Worker.of(recipe).accumulator(links);
      if (state.length > 0) {
        made.merge(state);
      }
      accumulator = made;
    }
    return made;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    state = toBytes();
    out.defaultWriteObject();
  }
}

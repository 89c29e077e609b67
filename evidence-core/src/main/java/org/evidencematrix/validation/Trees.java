package org.evidencematrix.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.reading.Origin;
import org.evidencematrix.reading.Tree;

/** Documents read again to find places in them; the last few are kept. Not thread-safe. */
final class Trees {
  private static final int KEPT = 64;

  private final MatrixReader reader;
  private final Path matrix;
  private final Map<String, Tree> last =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tree> eldest) {
          return size() > KEPT;
        }
      };

  private final Map<Integer, Tree> lines = new HashMap<>();

  Trees(MatrixReader reader, Path matrix) {
    this.reader = reader;
    this.matrix = matrix;
  }

  /**
   * Reads lines of the file of items, of which each search for a single one would take a pass.
   *
   * @throws IOException if the disk fails
   */
  void readLines(Set<Integer> numbers) throws IOException {
    if (!numbers.isEmpty()) {
      lines.putAll(reader.rereadLines(matrix, numbers));
    }
  }

  /**
   * Returns the tree of the document from which a part of the matrix came.
   *
   * @throws IOException if the disk fails
   */
  Tree of(Origin origin) throws IOException {
    Tree line = isLine(origin) ? lines.get(origin.line()) : null;
    if (line != null) {
      return line;
    }
    String key = origin.line() + ":" + origin.path();
    Tree tree = last.get(key);
    if (tree == null) {
      tree = reader.reread(matrix, origin);
      last.put(key, tree);
    }
    return tree;
  }

  /** Tells whether a document is a line of a file. */
  static boolean isLine(Origin origin) {
    return origin.path().endsWith(".jsonl");
  }
}

package org.evidencematrix.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

  Trees(MatrixReader reader, Path matrix) {
    this.reader = reader;
    this.matrix = matrix;
  }

  /**
   * Returns the tree of the document from which a part of the matrix came.
   *
   * @throws IOException if the disk fails
   */
  Tree of(Origin origin) throws IOException {
    String key = origin.line() + ":" + origin.path();
    Tree tree = last.get(key);
    if (tree == null) {
      tree = reader.reread(matrix, origin);
      last.put(key, tree);
    }
    return tree;
  }
}

package org.evidencematrix.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Reads single lines of JSON, one item each: for engines that cut a file into lines themselves. As
 * in {@link ItemLines}, titles, summaries and other prose of an item may be empty. For one thread.
 */
public final class LineReader {
  private final Table table;
  private final Limits limits;
  private final String path;
  private final QuickReader quick;
  private int incomplete;

  LineReader(Table table, Limits limits, String path) {
    this.table = table;
    this.limits = limits;
    this.path = path;
    quick = new QuickReader(table);
  }

  /**
   * Returns a reader.
   *
   * @param settings gives the code lists; its items do not matter
   */
  public static LineReader of(Matrix settings) {
    return new LineReader(
        Table.of(DocumentKind.ITEM.table(), settings.vocabulary()), Limits.DEFAULT, "");
  }

  /**
   * Reads a line.
   *
   * @param line without its end
   * @return nothing when the line is blank, too long, or does not hold a whole item
   */
  public Optional<Item> read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limits.fileBytes()) {
      return Optional.empty();
    }
    Item item = quick(bytes, 0, bytes.length);
    return Optional.ofNullable(
        item != null && quickEnd() == bytes.length ? item : careful(bytes, 0, bytes.length));
  }

  /** Returns how many lines held an item that lacked too much. */
  int incomplete() {
    return incomplete;
  }

  /**
   * Returns the item of the line at a place if that can be told at once.
   *
   * @param to where the bytes end; the line may end before
   */
  @Nullable Item quick(byte[] bytes, int start, int to) {
    return quick.read(bytes, start, to);
  }

  /** Returns where the line that was read at once last ends. */
  int quickEnd() {
    return quick.end();
  }

  /** Returns the item of any line, or null if there is none. */
  @Nullable Item careful(byte[] bytes, int start, int end) {
    byte[] line = Arrays.copyOfRange(bytes, start, end);
    if (JsonLines.isBlank(line, line.length)) {
      return null;
    }
    Tree tree =
        TreeReader.withRoot(
            Node.Shape.GROUP,
            TreeReader.json(TextDecoder.decode(path, line, line.length, 1), limits));
    List<Fault> faults = new ArrayList<>(tree.faults());
    Values values = MatrixReader.values(tree, faults, table);
    if (values == null) {
      return null;
    }
    if (faults.stream().anyMatch(Fault::leavesOut)) {
      incomplete++;
      return null;
    }
    return ItemReader.item(values);
  }
}

package org.evidencematrix.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;

/**
 * The items of a matrix that is one file of JSON Lines, gone through without keeping them: for
 * figures over more items than memory holds.
 *
 * <pre>{@code
 * Optional<ItemLines> lines = ItemLines.of(Path.of("items.jsonl"));
 * Links links = lines.get().linked(Links.collector());
 * Coverage coverage = lines.get().collect(Coverage.collector(setup, links));
 * }</pre>
 *
 * <p>Each pass reads blocks of lines on all processors and merges the partial results, so a
 * collector must not depend on the order of items. Items have what figures depend on; their titles,
 * summaries and other prose may be empty. Items that cannot be read whole are left out, as by
 * {@link LoadedMatrix#complete()}.
 */
public final class ItemLines {
  /** Names of the fields that tie items to each other, as they stand in a line. */
  private static final byte[][] TIES = {
    name("family"), name("includes"), name("translation-of"), name("supersedes")
  };

  /** The first eight bytes of each; none has less. */
  private static final long[] BEGINS =
      Arrays.stream(TIES).mapToLong(name -> ByteScan.word(name, 0)).toArray();

  private final Matrix settings;
  private final MatrixFiles.Source file;
  private final Limits limits;
  private final Table table;
  private int items;
  private int incomplete;

  private ItemLines(Matrix settings, MatrixFiles.Source file, Limits limits) {
    this.settings = settings;
    this.file = file;
    this.limits = limits;
    table = Table.of(DocumentKind.ITEM.table(), settings.vocabulary());
  }

  /**
   * Returns the items of a matrix one by one.
   *
   * @param matrix an {@code items.jsonl}, or a folder that has one and no folder {@code items}
   * @return nothing when the items are not in one file, or the settings cannot be read
   * @throws IOException if there is no such file or folder, or the disk fails
   */
  public static Optional<ItemLines> of(Path matrix) throws IOException {
    Limits limits = Limits.DEFAULT;
    MatrixFiles files = MatrixFiles.of(matrix, "", limits, Map.of());
    Optional<MatrixFiles.Source> lines = files.itemLines();
    if (lines.isEmpty() || !files.folder("items").isEmpty()) {
      return Optional.empty();
    }
    LoadedMatrix loaded = MatrixReader.loadWithoutItems(matrix);
    return loaded.settingsReadable()
        ? Optional.of(new ItemLines(loaded.complete(), lines.get(), limits))
        : Optional.empty();
  }

  private static byte[] name(String field) {
    return ('"' + field + '"').getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns everything of the matrix but its items. */
  public Matrix settings() {
    return settings;
  }

  /** Returns the number of items that the last pass over all of them gave. */
  public int items() {
    return items;
  }

  /** Returns the number of items that the last pass over all of them left out as incomplete. */
  public int incomplete() {
    return incomplete;
  }

  /**
   * Gives every item to a collector.
   *
   * @throws IOException if the file cannot be read
   */
  public <A, R> R collect(Collector<Item, A, R> collector) throws IOException {
    return pass(collector, false);
  }

  /**
   * Gives those items to a collector that name a family or other items. Much faster than {@link
   * #collect}: other lines are not parsed.
   *
   * @throws IOException if the file cannot be read
   */
  public <A, R> R linked(Collector<Item, A, R> collector) throws IOException {
    return pass(collector, true);
  }

  private <A, R> R pass(Collector<Item, A, R> collector, boolean linkedOnly) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (InputStream in = file.open()) {
      LineBlocks blocks = new LineBlocks(in, limits.fileBytes());
      List<CompletableFuture<Worker<A>>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(CompletableFuture.supplyAsync(() -> work(collector, blocks, linkedOnly), pool));
      }
      List<Worker<A>> workers = running.stream().map(CompletableFuture::join).toList();
      if (!linkedOnly) {
        items = workers.stream().mapToInt(w -> w.items).sum();
        incomplete = workers.stream().mapToInt(w -> w.reader.incomplete()).sum();
      }
      BinaryOperator<A> merge = collector.combiner();
      A all = workers.get(0).collected;
      for (Worker<A> worker : workers.subList(1, workers.size())) {
        all = merge.apply(all, worker.collected);
      }
      return collector.finisher().apply(all);
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw disk.getCause();
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    } finally {
      pool.shutdownNow();
    }
  }

  private <A> Worker<A> work(
      Collector<Item, A, ?> collector, LineBlocks blocks, boolean linkedOnly) {
    Worker<A> worker = new Worker<>(collector.supplier(), collector.accumulator());
    LineBlocks.Block block = blocks.block();
    try {
      while (blocks.next(block)) {
        if (linkedOnly) {
          tied(block, worker);
        } else {
          all(block, worker);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return worker;
  }

  private static void all(LineBlocks.Block block, ItemLines.Worker<?> worker) {
    int start = 0;
    while (start < block.length) {
      start = worker.line(block.bytes, start, block.length) + 1;
    }
  }

  private static void tied(LineBlocks.Block block, ItemLines.Worker<?> worker) {
    byte[] bytes = block.bytes;
    int length = block.length;
    int lineStart = 0;
    int at = ByteScan.mayTie(bytes, 0, length);
    while (at < length) {
      if (ties(bytes, at, length)) {
        int start = at;
        while (start > lineStart && bytes[start - 1] != '\n') {
          start--;
        }
        lineStart = worker.line(bytes, start, length) + 1;
        at = lineStart - 1;
      }
      at = at + 1 < length ? ByteScan.mayTie(bytes, at + 1, length) : length;
    }
  }

  /** Tells whether the name of a field that ties is at a place, or an escape that may hide one. */
  private static boolean ties(byte[] bytes, int at, int length) {
    if (bytes[at] == '\\') {
      return at + 1 < length && bytes[at + 1] == 'u';
    }
    if (at + Long.BYTES > length) {
      return false;
    }
    long begin = ByteScan.word(bytes, at);
    for (int i = 0; i < TIES.length; i++) {
      if (BEGINS[i] == begin) {
        byte[] name = TIES[i];
        return at + name.length <= length && ByteScan.same(bytes, at, name);
      }
    }
    return false;
  }

  /** One thread's part. */
  private final class Worker<A> {
    private final LineReader reader = new LineReader(table, limits, file.path());
    private final BiConsumer<A, Item> add;
    private final A collected;
    private int items;

    Worker(Supplier<A> supplier, BiConsumer<A, Item> add) {
      this.add = add;
      collected = supplier.get();
    }

    /** Reads the line at a place; returns the place of its LF, or {@code to} if it has none. */
    int line(byte[] bytes, int start, int to) {
      Item item = reader.quick(bytes, start, to);
      int lineEnd = item == null ? ByteScan.find(bytes, start, to, '\n') : reader.quickEnd();
      int end = lineEnd > start && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
      if (end - start <= limits.fileBytes()) {
        Item found = item == null ? reader.careful(bytes, start, end) : item;
        if (found != null) {
          items++;
          add.accept(collected, found);
        }
      }
      return lineEnd;
    }
  }
}

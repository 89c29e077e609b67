package org.evidencematrix.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Exemption;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.model.VotingRound;
import org.jspecify.annotations.Nullable;

/**
 * Reads a matrix: a folder as the data format lays it out, or a single file of items.
 *
 * <p>{@link #load(Path)} is the way in for whoever computes with a matrix:
 *
 * <pre>{@code
 * Matrix matrix = MatrixReader.load(Path.of("matrix")).complete();
 * }</pre>
 *
 * <p>{@link #read} also shows each document while its text is at hand, which is how validation sees
 * places; the text is dropped afterwards, so memory holds the model and no more. Documents are
 * shown from several threads; what is returned does not depend on their order. Immutable and
 * thread-safe.
 */
public final class MatrixReader {
  /** From this many files on, reading uses all processors; below, starting threads costs more. */
  private static final int MANY = 100;

  private final Limits limits;
  private final String shownAs;
  private final Map<String, byte[]> added;

  private MatrixReader(Limits limits, String shownAs, Map<String, byte[]> added) {
    this.limits = limits;
    this.shownAs = shownAs;
    this.added = added;
  }

  /**
   * Returns a reader with the default limits.
   *
   * @param shownAs path of the matrix as messages show it, such as {@code matrix}; may be empty
   */
  public static MatrixReader shownAs(String shownAs) {
    return new MatrixReader(Limits.DEFAULT, shownAs, Map.of());
  }

  /**
   * Returns a reader that reads a matrix as if a folder in it had a further file, or another one in
   * its place. The matrix must be a folder: what is one file takes no further one, and reading then
   * throws {@link IllegalArgumentException}.
   *
   * @param path of the file within the folder of the matrix, such as {@code
   *     items/doe-2021-pay.yaml}
   * @param text what it says
   * @throws IllegalArgumentException if the path names no folder
   */
  public MatrixReader withFile(String path, String text) {
    if (path.indexOf('/') < 1) {
      throw new IllegalArgumentException("not in a folder of the matrix: " + path);
    }
    Map<String, byte[]> more = new LinkedHashMap<>(added);
    more.put(path, text.getBytes(StandardCharsets.UTF_8));
    return new MatrixReader(limits, shownAs, more);
  }

  /**
   * Returns the matrix of a folder or file.
   *
   * @throws IOException if it is not there or the disk fails
   */
  public static LoadedMatrix load(Path matrix) throws IOException {
    return shownAs(matrix.getFileName() == null ? "" : matrix.getFileName().toString())
        .read(matrix, document -> Optional.empty())
        .loaded();
  }

  /**
   * Returns the matrix of a folder or file as if it had no items.
   *
   * @throws IOException if it is not there or the disk fails
   */
  static LoadedMatrix loadWithoutItems(Path matrix) throws IOException {
    MatrixReader reader = shownAs("");
    Run<Void> run = reader.new Run<>(matrix, settings -> {}, document -> Optional.empty());
    run.withItems = false;
    return run.read().loaded();
  }

  /**
   * Returns the settings, the framework, the code lists and the exemptions of a matrix, without
   * looking at its items and searches; empty when one of these files cannot be read.
   *
   * @throws IOException if it is not there
   */
  public static Optional<Matrix> settings(Path matrix) throws IOException {
    MatrixReader reader = shownAs("");
    Run<Void> run = reader.new Run<>(matrix, settings -> {}, document -> Optional.empty());
    Matrix settings =
        run.settings(MatrixFiles.of(matrix, "", reader.limits, Map.of()), new ArrayList<>());
    return run.settingsReadable ? Optional.of(settings) : Optional.empty();
  }

  /**
   * What was read, with what was made of each document.
   *
   * @param loaded the matrix
   * @param results what the function returned for each document, in the order of paths and lines,
   *     without the empty ones
   * @param <T> type of the results
   */
  public record Reading<T>(LoadedMatrix loaded, List<T> results) {
    /** Copies the results. */
    public Reading {
      results = List.copyOf(results);
    }
  }

  /**
   * Reads a matrix and shows each document.
   *
   * @param each called once for each document, while its text is at hand; from several threads
   * @throws IOException if the matrix is not there or the disk fails
   */
  public <T> Reading<T> read(Path matrix, Function<ReadDocument, Optional<T>> each)
      throws IOException {
    return read(matrix, settings -> {}, each);
  }

  /**
   * Reads a matrix and shows each document, and once, behind the settings and before the first
   * item, what the settings say.
   *
   * @param settings called once with the settings, the framework, the code lists and the
   *     exemptions; items and searches are not in it yet
   * @param each called once for each document, while its text is at hand; from several threads
   * @throws IOException if the matrix is not there or the disk fails
   */
  public <T> Reading<T> read(
      Path matrix, Consumer<Matrix> settings, Function<ReadDocument, Optional<T>> each)
      throws IOException {
    return new Run<>(matrix, settings, each).read();
  }

  /**
   * Reads again the document from which a part of the matrix came, to find places in it.
   *
   * @param matrix the folder or file that was read
   * @param origin where the part came from
   * @throws IOException if the disk fails
   */
  public Tree reread(Path matrix, Origin origin) throws IOException {
    MatrixFiles files = MatrixFiles.of(matrix, shownAs, limits, added);
    return files.reread(origin);
  }

  /**
   * Reads again several documents of one file of items, a document a line, in a single pass.
   *
   * @param matrix the folder or file that was read
   * @param lines numbers of the lines wanted, from 1
   * @return tree by number of its line
   * @throws IOException if the disk fails
   */
  public Map<Integer, Tree> rereadLines(Path matrix, Set<Integer> lines) throws IOException {
    Map<Integer, Tree> trees = new HashMap<>();
    Optional<MatrixFiles.Source> file = MatrixFiles.of(matrix, shownAs, limits, added).itemLines();
    if (file.isPresent()) {
      file.get()
          .eachLine(
              (tree, line) -> {
                if (lines.contains(line)) {
                  trees.put(line, tree);
                }
              });
    }
    return trees;
  }

  /** One run over a matrix. */
  private final class Run<T> {
    private final Path matrix;
    private final Consumer<Matrix> ready;
    private final Function<ReadDocument, Optional<T>> each;
    private final List<T> results = new ArrayList<>();
    private int read;
    private boolean settingsReadable = true;
    private boolean withItems = true;

    Run(Path matrix, Consumer<Matrix> ready, Function<ReadDocument, Optional<T>> each) {
      this.matrix = matrix;
      this.ready = ready;
      this.each = each;
    }

    Reading<T> read() throws IOException {
      try {
        return whole();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private Reading<T> whole() throws IOException {
      MatrixFiles files = MatrixFiles.of(matrix, shownAs, limits, added);
      List<Part<Exemption>> exemptions = new ArrayList<>();
      Matrix settings = settings(files, exemptions);
      ready.accept(settings);
      Vocabulary vocabulary = settings.vocabulary();
      List<Part<Item>> items = withItems ? items(files, vocabulary) : List.of();
      List<Part<Search>> searches =
          folder(
              files,
              "searches",
              DocumentKind.SEARCH,
              vocabulary,
              SettingsReader::search,
              Search::id);
      List<Part<VotingRound>> rounds =
          folder(
              files,
              "priorities",
              DocumentKind.VOTING_ROUND,
              vocabulary,
              ShelfReader::round,
              VotingRound::id);
      List<Part<ResearchQuestion>> questions =
          folder(
              files,
              "questions",
              DocumentKind.RESEARCH_QUESTION,
              vocabulary,
              ShelfReader::question,
              ResearchQuestion::id);
      List<Part<Collection>> collections =
          folder(
              files,
              "collections",
              DocumentKind.COLLECTION,
              vocabulary,
              ShelfReader::collection,
              Collection::id);
      Matrix whole =
          new Matrix(
              settings.info(),
              settings.framework(),
              vocabulary,
              values(items),
              values(searches),
              settings.exemptions(),
              values(rounds),
              values(questions),
              values(collections));
      LoadedMatrix loaded =
          new LoadedMatrix(
              whole,
              origins(items),
              origins(searches),
              origins(exemptions),
              origins(rounds),
              origins(questions),
              origins(collections),
              read,
              settingsReadable);
      return new Reading<>(loaded, results);
    }

    /** Returns the matrix without items and searches; what is exempted is added to the list. */
    Matrix settings(MatrixFiles files, List<Part<Exemption>> exemptions) {
      MatrixInfo info =
          files
              .single("matrix.yaml")
              .flatMap(file -> settings(DocumentKind.MATRIX, file))
              .map(values -> SettingsReader.info(values, Defaults.info()))
              .orElseGet(Defaults::info);
      Framework framework =
          files
              .single("framework.yaml")
              .flatMap(file -> settings(DocumentKind.FRAMEWORK, file))
              .map(SettingsReader::framework)
              .orElseGet(Defaults::framework);
      Vocabulary vocabulary = vocabulary(files);
      exemptions.addAll(exemptions(files));
      List<Exemption> exempted = exemptions.stream().map(Part::value).toList();
      return new Matrix(info, framework, vocabulary, List.of(), List.of(), exempted);
    }

    private Vocabulary vocabulary(MatrixFiles files) {
      Map<String, Values> lists = new LinkedHashMap<>();
      for (String name : Defaults.CODE_LISTS) {
        lists.put(
            name,
            files
                .single("vocabulary/" + name + ".yaml")
                .flatMap(file -> settings(DocumentKind.CODE_LIST, file))
                .orElseGet(() -> Defaults.codeList(name)));
      }
      return SettingsReader.vocabulary(List.copyOf(lists.values()));
    }

    private Optional<Values> settings(DocumentKind kind, MatrixFiles.Source file) {
      read++;
      Tree tree = tree(file);
      List<Fault> faults = new ArrayList<>(tree.faults());
      Values values = values(tree, faults, Table.of(kind.table(), null));
      each.apply(new ReadDocument(kind, file.name(), tree, faults, Optional.empty()))
          .ifPresent(results::add);
      if (values == null || faults.stream().anyMatch(Fault::leavesOut)) {
        settingsReadable = false;
        return Optional.empty();
      }
      return Optional.of(values);
    }

    private List<Part<Item>> items(MatrixFiles files, Vocabulary vocabulary) throws IOException {
      Table table = Table.of(DocumentKind.ITEM.table(), vocabulary);
      List<Part<Item>> parts = new ArrayList<>();
      Optional<MatrixFiles.Source> lines = files.itemLines();
      if (lines.isPresent()) {
        read++;
        lines.get().eachLine((tree, line) -> keep(item(lines.get(), tree, "", line, table), parts));
      }
      List<MatrixFiles.Source> sources = files.folder("items");
      read += sources.size();
      List<Seen<T>> seen = inOrder(sources, file -> item(file, tree(file), file.name(), 1, table));
      seen.forEach(one -> keep(one, parts));
      parts.sort(
          Comparator.<Part<Item>, String>comparing(part -> part.value().id())
              .thenComparing(part -> part.origin().path())
              .thenComparing(part -> part.origin().line()));
      return parts;
    }

    private void keep(Seen<T> seen, List<Part<Item>> parts) {
      if (seen.part() != null) {
        parts.add(seen.part());
      }
      seen.result().ifPresent(results::add);
    }

    private Seen<T> item(MatrixFiles.Source file, Tree tree, String name, int line, Table table) {
      List<Fault> faults = new ArrayList<>(tree.faults());
      Values values = values(tree, faults, table);
      Item item = values == null ? null : ItemReader.item(values);
      Optional<T> result =
          each.apply(
              new ReadDocument(DocumentKind.ITEM, name, tree, faults, Optional.ofNullable(item)));
      boolean complete = faults.stream().noneMatch(Fault::leavesOut);
      return new Seen<>(
          item == null ? null : new Part<>(item, new Origin(file.path(), line, 0, complete)),
          result);
    }

    /** Reads the documents of a folder that holds few; a part has the id by which it is sorted. */
    private <V> List<Part<V>> folder(
        MatrixFiles files,
        String folder,
        DocumentKind kind,
        Vocabulary vocabulary,
        Function<Values, V> make,
        Function<V, String> id)
        throws IOException {
      List<MatrixFiles.Source> sources = files.folder(folder);
      if (sources.isEmpty()) {
        return List.of();
      }
      Table table = Table.of(kind.table(), vocabulary);
      List<Part<V>> parts = new ArrayList<>();
      for (MatrixFiles.Source file : sources) {
        read++;
        Tree tree = tree(file);
        List<Fault> faults = new ArrayList<>(tree.faults());
        Values values = values(tree, faults, table);
        each.apply(new ReadDocument(kind, file.name(), tree, faults, Optional.empty()))
            .ifPresent(results::add);
        if (values != null) {
          boolean complete = faults.stream().noneMatch(Fault::leavesOut);
          parts.add(new Part<>(make.apply(values), new Origin(file.path(), 1, 0, complete)));
        }
      }
      parts.sort(
          Comparator.<Part<V>, String>comparing(part -> id.apply(part.value()))
              .thenComparing(part -> part.origin().path()));
      return parts;
    }

    private List<Part<Exemption>> exemptions(MatrixFiles files) {
      Optional<MatrixFiles.Source> file = files.single("exemptions.yaml");
      if (file.isEmpty()) {
        return List.of();
      }
      read++;
      Tree tree = tree(file.get());
      List<Fault> faults = new ArrayList<>(tree.faults());
      List<Part<Exemption>> parts = new ArrayList<>();
      if (tree.root().orElse(null) instanceof Node.Sequence list) {
        Table table = Table.of(DocumentKind.EXEMPTIONS.table(), null);
        GroupReader reader = new GroupReader(tree.source(), faults);
        for (int i = 0; i < list.items().size(); i++) {
          if (list.items().get(i) instanceof Node.Mapping group) {
            Values values = reader.read(group, table, "[" + i + ']');
            parts.add(
                new Part<>(
                    SettingsReader.exemption(values), new Origin(file.get().path(), 1, i, true)));
          } else {
            faults.add(GroupReader.notGroups(tree.source(), list.items().get(i), "exemptions"));
          }
        }
      } else if (tree.root().isPresent()) {
        faults.add(GroupReader.notGroups(tree.source(), tree.root().get(), "exemptions"));
      }
      each.apply(
              new ReadDocument(
                  DocumentKind.EXEMPTIONS, file.get().name(), tree, faults, Optional.empty()))
          .ifPresent(results::add);
      return parts;
    }
  }

  /** Returns the values of the outermost group, or null where there is none. */
  static @Nullable Values values(Tree tree, List<Fault> faults, Table table) {
    if (tree.root().orElse(null) instanceof Node.Mapping group) {
      return new GroupReader(tree.source(), faults).read(group, table, "");
    }
    return null;
  }

  private static Tree tree(MatrixFiles.Source file) {
    try {
      return file.tree();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <A, B> List<B> inOrder(List<A> inputs, Function<A, B> work) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    if (inputs.size() < MANY || threads == 1) {
      return inputs.stream().map(work).toList();
    }
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () ->
                  IntStream.range(0, inputs.size())
                      .parallel()
                      .mapToObj(i -> work.apply(inputs.get(i)))
                      .toList())
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw disk.getCause();
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <V> List<V> values(List<Part<V>> parts) {
    return parts.stream().map(Part::value).toList();
  }

  private static <V> List<Origin> origins(List<Part<V>> parts) {
    return parts.stream().map(Part::origin).toList();
  }

  private record Part<V>(V value, Origin origin) {}

  private record Seen<T>(@Nullable Part<Item> part, Optional<T> result) {}
}

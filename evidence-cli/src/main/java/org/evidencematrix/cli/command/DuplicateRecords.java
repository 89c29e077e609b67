package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.duplicates.Candidate;
import org.evidencematrix.exchange.ReadFile;
import org.evidencematrix.exchange.ReadOptions;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.Reference;

/** The records that are looked at for duplicates, with the names that people know them by. */
final class DuplicateRecords {
  /** Where reference managers keep their own number or key of a record, the surest first. */
  private static final List<String> ID_TAGS = List.of("ID", "record_id", "id", "Key", "key");

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * Where a record comes from.
   *
   * @param id its id in the matrix, or its own key in the file; empty when it has none
   * @param file the file as typed; empty for an item of the matrix
   * @param line its line there
   * @param known whether it was there before: in the matrix, or in a file it is compared with
   */
  record Source(String id, String file, int line, boolean known) {}

  /** Adds the items of a matrix. */
  void add(List<Item> items) {
    for (Item item : items) {
      add(Candidate.of(item), new Source(item.id(), "", 0, true));
    }
  }

  /**
   * Adds the references of a file.
   *
   * @param known whether they are those that were there before
   * @throws IOException if the file cannot be read
   */
  void add(Path typed, boolean known, CommonOptions common) throws IOException {
    Path file = common.console().resolve(typed);
    String name = typed.toString();
    if (!Files.isRegularFile(file)) {
      throw common.cannotRun("duplicates.no-file", "file", name);
    }
    ReadFile read =
        ReferenceReader.read(
            name,
            file,
            ReadOptions.DEFAULT,
            each -> each.reference().ifPresent(r -> add(r, name, each.line(), known)));
    if (read.format().isEmpty() || read.read() == 0) {
      throw common.cannotRun(
          "duplicates.unread", "file", name, "reason", reason(read.problems(), common));
    }
    if (read.refused() > 0) {
      common.remark("duplicates.refused", "file", name, "n", read.refused());
    }
  }

  private static String reason(List<Diagnostic> problems, CommonOptions common) {
    return problems.isEmpty()
        ? ""
        : ReferenceReader.sentences(common.language()).render(problems.get(0).message());
  }

  private void add(Reference reference, String file, int line, boolean known) {
    // Copies on both sides are two records: each side answers for its own.
    add(
        Candidate.of(known ? file : "", reference),
        new Source(id(reference.origin()), file, line, known));
  }

  private void add(Candidate candidate, Source source) {
    candidates.add(candidate);
    sources.add(source);
    uses.merge(source.id(), 1, Integer::sum);
  }

  private static String id(Origin origin) {
    for (String tag : ID_TAGS) {
      Optional<String> found =
          origin.tags().stream()
              .filter(t -> t.tag().equals(tag) && !t.value().isBlank())
              .map(t -> t.value().strip())
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return origin.databaseId();
  }

  List<Candidate> candidates() {
    return candidates;
  }

  Source source(int at) {
    return sources.get(at);
  }

  Reference reference(int at) {
    return candidates.get(at).reference();
  }

  /** Returns a name that no other record has: its own id where that is its alone. */
  String name(int at) {
    Source source = sources.get(at);
    boolean alone = !source.id().isEmpty() && uses.getOrDefault(source.id(), 0) == 1;
    return alone || source.file().isEmpty() ? source.id() : source.file() + ':' + source.line();
  }

  /** Tells whether one of the two is new; two that were there before are not asked about. */
  boolean concerns(int first, int second) {
    return !sources.get(first).known() || !sources.get(second).known();
  }
}

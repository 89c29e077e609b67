package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.cli.command.Imported.Alike;
import org.evidencematrix.cli.command.Imported.State;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.draft.Draft;
import org.evidencematrix.draft.DraftMaker;
import org.evidencematrix.duplicates.Candidate;
import org.evidencematrix.duplicates.DuplicateFinder;
import org.evidencematrix.duplicates.DuplicatePair;
import org.evidencematrix.duplicates.DuplicateSentences;
import org.evidencematrix.duplicates.Level;
import org.evidencematrix.exchange.ReadRecord;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reference.Reference;

/** Decides what becomes of each record, and makes the texts of the drafts. For one run. */
final class ImportRun {
  private final Matrix matrix;
  private final DraftFolder folder;
  private final Language language;
  private final int now;
  private final List<Candidate> candidates = new ArrayList<>();

  /** What a candidate is to people, and its kind; parallel to the candidates. */
  private final List<String> names = new ArrayList<>();

  private final List<String> kinds = new ArrayList<>();
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /**
   * Makes a run.
   *
   * @param now the year of the report
   */
  ImportRun(Matrix matrix, DraftFolder folder, Language language, int now) {
    this.now = now;
    this.matrix = matrix;
    this.folder = folder;
    this.language = language;
  }

  /** Returns the texts of the drafts by file. */
  Map<Path, String> texts() {
    return texts;
  }

  /** Returns what becomes of the records, in order. */
  List<Imported> make(Map<String, List<ReadRecord>> files) throws IOException {
    DraftMaker maker = DraftMaker.of(matrix);
    for (Item item : matrix.items()) {
      add(Candidate.of(item), item.id(), "item");
    }
    List<DraftFolder.Known> known = folder.known();
    for (DraftFolder.Known draft : known) {
      add(draft.candidate(), draft.file().getFileName().toString(), "draft");
    }
    maker.take(known.stream().map(draft -> draft.candidate().key()).toList());
    int first = candidates.size();
    files.forEach(
        (file, records) -> {
          for (ReadRecord record : records) {
            record
                .reference()
                .ifPresent(r -> add(Candidate.of(r.title(), r), place(file, record), "record"));
          }
        });
    Map<Integer, List<Alike>> alike = alike(first);
    List<Imported> all = new ArrayList<>();
    int at = first;
    for (Map.Entry<String, List<ReadRecord>> file : files.entrySet()) {
      for (ReadRecord record : file.getValue()) {
        List<Alike> same = List.of();
        if (record.reference().isPresent()) {
          same = alike.getOrDefault(at, List.of());
          at++;
        }
        all.add(imported(file.getKey(), record, same, maker));
      }
    }
    return all;
  }

  private void add(Candidate candidate, String name, String kind) {
    candidates.add(candidate);
    names.add(name);
    kinds.add(kind);
  }

  private static String place(String file, ReadRecord record) {
    return file + ":" + record.line();
  }

  /** Returns what each record is like, among what stands before it. */
  private Map<Integer, List<Alike>> alike(int first) {
    Map<Integer, List<Alike>> alike = new HashMap<>();
    if (candidates.size() == first) {
      return alike;
    }
    DuplicateSentences sentences = DuplicateSentences.in(language);
    for (DuplicatePair pair : DuplicateFinder.find(candidates, Level.POSSIBLE).pairs()) {
      if (pair.second() >= first) {
        alike
            .computeIfAbsent(pair.second(), key -> new ArrayList<>())
            .add(
                new Alike(
                    names.get(pair.first()),
                    kinds.get(pair.first()),
                    pair.level() == Level.CERTAIN,
                    sentences.reasons(pair)));
      }
    }
    return alike;
  }

  private Imported imported(String file, ReadRecord record, List<Alike> alike, DraftMaker maker) {
    if (record.reference().isEmpty()) {
      return new Imported(
          file,
          record.line(),
          "",
          State.REFUSED,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          record.problems());
    }
    Reference reference = record.reference().get();
    boolean certain = alike.stream().anyMatch(Alike::certain);
    State state =
        certain ? State.DUPLICATE : alike.isEmpty() ? State.NEW : State.POSSIBLE_DUPLICATE;
    Optional<Draft> draft = Optional.empty();
    Optional<Path> path = Optional.empty();
    if (!certain) {
      Draft made = maker.make(reference);
      Path target = folder.file(made.item().id());
      texts.put(
          target, made.yaml(language, place(file, record), remarks(made.item(), record, alike)));
      draft = Optional.of(made);
      path = Optional.of(target);
    }
    return new Imported(
        file,
        record.line(),
        reference.title(),
        state,
        draft,
        path,
        certain ? alike.stream().filter(Alike::certain).toList() : alike,
        record.problems());
  }

  /** What a person should look at in a draft. */
  private List<String> remarks(Item item, ReadRecord record, List<Alike> alike) {
    List<String> remarks = new ArrayList<>();
    if (item.year() > now) {
      remarks.add(Draft.sentences(language).render(Message.of("future-year", "year", item.year())));
    }
    for (Alike other : alike) {
      String key = other.kind().equals("item") ? "alike.item" : "alike.other";
      Message message = Message.of(key, "what", other.what(), "reasons", other.reasons());
      remarks.add(Draft.sentences(language).render(message));
    }
    for (Diagnostic problem : record.problems()) {
      if (problem.severity() != Severity.NOTE) {
        remarks.add(ReferenceReader.sentences(language).render(problem.message()));
      }
    }
    return remarks;
  }
}

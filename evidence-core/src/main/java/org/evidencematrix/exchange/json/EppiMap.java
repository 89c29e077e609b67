package org.evidencematrix.exchange.json;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.record.TextReader;
import org.evidencematrix.reference.Reference;

/**
 * The data inside a page of EPPI-Mapper: a list of references in JSON that a script of the page
 * gives a name to ({@code const referenceData = [...]}), or a whole export of EPPI-Reviewer. Only
 * such lists are looked for; nothing of the page is executed, and no address in it is opened.
 *
 * <p>The names of the codes stand in another value of the page ({@code csvData}); those of which
 * the id and title can be read are kept with the references.
 */
public final class EppiMap implements RecordReader {
  @Override
  public boolean recognises(Head head) {
    String text = head.text().toLowerCase(Locale.ROOT);
    return head.firstCharacter() == '<'
        && (text.contains("<html") || text.contains("<!doctype html"));
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    Map<String, String> codes = new HashMap<>();
    collectCodes(input, codes);
    int before = 0;
    try (Reader text = TextReader.of(input, sink)) {
      Scripts scripts = new Scripts(text);
      Problems problems = new Problems(input.name());
      // Each list in its own turn, so that an open bracket of the script does not hide the next
      // one.
      for (Optional<Scripts.Value> value = scripts.next();
          value.isPresent();
          value = scripts.next()) {
        before += references(input, value.get(), codes, problems, sink);
      }
    }
    if (before == 0) {
      sink.problem(
          Problems.problem(input.name(), new Line(1, ""), Severity.ERROR, "no-map-data", "", ""));
    }
  }

  private static int references(
      Input input, Scripts.Value value, Map<String, String> codes, Problems problems, Sink sink)
      throws IOException {
    Set<String> lists = value.list() ? Set.of() : Set.of("References");
    JsonRecords records = new JsonRecords(value.reader(), lists);
    int count = 0;
    for (Optional<JsonRecords.Found> found = records.next();
        found.isPresent();
        found = records.next()) {
      JsonRecords.Found at = found.get();
      if (at.text().contains("\"Title\"")
          && (at.text().contains("\"ItemId\"") || at.text().contains("\"Codes\""))) {
        count++;
        JsonRecords.Found moved =
            new JsonRecords.Found(at.line() + value.line() - 1, at.list(), at.text(), at.whole());
        EppiJson.read("eppi-map", input.name(), moved, codes, problems, sink);
      }
    }
    return count;
  }

  private static void collectCodes(Input input, Map<String, String> codes) throws IOException {
    try (Reader text = TextReader.of(input, new Deaf())) {
      Scripts scripts = new Scripts(text);
      for (Optional<Scripts.Value> value = scripts.next();
          value.isPresent();
          value = scripts.next()) {
        JsonRecords records =
            new JsonRecords(value.get().reader(), Set.of("rows", "columns", "filters"));
        for (Optional<JsonRecords.Found> found = records.next();
            found.isPresent();
            found = records.next()) {
          code(found.get(), codes);
        }
      }
    }
  }

  private static void code(JsonRecords.Found found, Map<String, String> codes) {
    try {
      JsonGroup code = JsonGroup.of(found.text());
      if (!code.text("id").isEmpty() && !code.text("title").isEmpty()) {
        codes.putIfAbsent(code.text("id"), code.text("title").strip());
      }
    } catch (JsonGroup.Broken e) {
      // Without a name a code is shown by its id.
      codes.putIfAbsent("", "");
    }
  }

  /** Hears nothing: the same page is read again. */
  private static final class Deaf implements Sink {
    @Override
    public void read(Reference reference, List<Diagnostic> problems) {}

    @Override
    public void refused(int line, List<Diagnostic> problems) {}

    @Override
    public void problem(Diagnostic problem) {}
  }
}

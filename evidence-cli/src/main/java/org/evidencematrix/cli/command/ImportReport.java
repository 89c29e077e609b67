package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evidencematrix.cli.command.Imported.Alike;
import org.evidencematrix.cli.command.Imported.State;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.draft.Draft;
import org.evidencematrix.exchange.ReadFile;
import org.evidencematrix.exchange.ReferenceFormat;
import org.evidencematrix.exchange.ReferenceReader;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.report.Csv;
import org.evidencematrix.report.Wrap;
import tools.jackson.core.JsonGenerator;

/**
 * What an import made of each record.
 *
 * @param common the command's common options
 * @param matrix how paths are shown
 * @param files the files that were read
 * @param records what became of their records
 * @param items where drafts go once they are filled in, as shown
 * @param dryRun whether nothing was written
 */
record ImportReport(
    CommonOptions common,
    MatrixOptions matrix,
    List<ReadFile> files,
    List<Imported> records,
    String items,
    boolean dryRun) {
  private static final int TITLE_LENGTH = 200;
  private static final int HELP_LENGTH = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "line",
          "state",
          "id",
          "draft",
          "title",
          "same-as",
          "reasons",
          "missing",
          "problems");

  /** The formats. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  void write(Format format, Look look, Writer out) throws IOException {
    switch (format) {
      case TEXT -> text(look.width(), out);
      case JSON -> JsonText.write(out, this::json);
      case CSV -> csv(out);
    }
  }

  private Catalogue reading() {
    return ReferenceReader.sentences(common.language());
  }

  private static String clean(String text, int limit) {
    return TerminalText.clean(text, limit);
  }

  private void text(int width, Writer out) throws IOException {
    for (ReadFile file : files) {
      String format = file.format().map(ReferenceFormat::code).orElse("");
      int all = file.read() + file.refused();
      write(
          common.say("import.file", "file", file.name(), "format", format, "n", all),
          0,
          width,
          out);
      for (Diagnostic problem : file.problems()) {
        problem(problem, 0, 2, width, out);
      }
      for (Imported record : records) {
        if (record.file().equals(file.name())) {
          record(record, width, out);
        }
      }
      out.write('\n');
    }
    closing(width, out);
  }

  /** Writes a sentence in lines of the width. */
  private static void write(String text, int indent, int width, Writer out) throws IOException {
    Wrap.write(text, " ".repeat(indent), " ".repeat(indent), width, out);
  }

  private void record(Imported record, int width, Writer out) throws IOException {
    String title = clean(record.title().isEmpty() ? "-" : record.title(), TITLE_LENGTH);
    String path = record.path().map(matrix::shown).orElse("");
    String state = "import.state." + record.state().label();
    write(common.say(state, "line", record.line(), "path", path), 2, width, out);
    if (record.state() != State.REFUSED) {
      write(title, 6, width, out);
    }
    for (Alike alike : record.alike()) {
      String key = (alike.certain() ? "import.same." : "import.like.") + alike.kind();
      write(common.say(key, "what", alike.what(), "reasons", alike.reasons()), 6, width, out);
    }
    for (Diagnostic problem : record.problems()) {
      problem(problem, record.line(), 6, width, out);
    }
    List<String> everywhere = missingEverywhere();
    List<String> missing =
        record.draft().map(Draft::missing).orElse(List.of()).stream()
            .filter(field -> !everywhere.contains(field))
            .toList();
    if (!missing.isEmpty()) {
      write(common.say("import.missing", "fields", names(missing)), 6, width, out);
    }
  }

  /** Returns what several drafts all lack, which is said once and not for each of them. */
  private List<String> missingEverywhere() {
    List<List<String>> missing =
        records.stream().flatMap(record -> record.draft().stream()).map(Draft::missing).toList();
    return missing.size() < 2
        ? List.of()
        : missing.get(0).stream()
            .filter(field -> missing.stream().allMatch(each -> each.contains(field)))
            .toList();
  }

  private String names(List<String> missing) {
    return missing.stream()
        .map(field -> field.equals("source") ? common.say("import.source") : field)
        .collect(Collectors.joining(", "));
  }

  /** Writes a problem, with its line where that is not the one already named. */
  private void problem(Diagnostic problem, int named, int indent, int width, Writer out)
      throws IOException {
    String sentence = reading().render(problem.message(), value -> clean(value, TITLE_LENGTH));
    int line = problem.location().start().line();
    String where = line == named ? "" : common.say("import.problem", "line", line) + ' ';
    write(where + sentence, indent, width, out);
    if (problem.severity() != Severity.NOTE && problem.help().isPresent()) {
      String help = reading().render(problem.help().get(), value -> clean(value, HELP_LENGTH));
      write(help, indent + 2, width, out);
    }
  }

  private int count(State state) {
    return (int) records.stream().filter(record -> record.state() == state).count();
  }

  private void closing(int width, Writer out) throws IOException {
    int drafts = count(State.NEW) + count(State.POSSIBLE_DUPLICATE);
    String done = drafts == 0 ? "import.none" : dryRun ? "import.would" : "import.done";
    write(common.say(done, "n", drafts), 0, width, out);
    tell("import.possible", State.POSSIBLE_DUPLICATE, width, out);
    tell("import.duplicates", State.DUPLICATE, width, out);
    tell("import.refused", State.REFUSED, width, out);
    List<String> everywhere = missingEverywhere();
    if (!everywhere.isEmpty()) {
      write(common.say("import.everywhere", "fields", names(everywhere)), 0, width, out);
    }
    if (drafts > 0 && !dryRun) {
      write(common.say("import.next", "items", items), 0, width, out);
    }
  }

  private void tell(String key, State state, int width, Writer out) throws IOException {
    if (count(state) > 0) {
      write(common.say(key, "n", count(state)), 0, width, out);
    }
  }

  private void csv(Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Imported record : records) {
      rows.add(
          List.of(
              record.file(),
              Integer.toString(record.line()),
              record.state().label(),
              record.draft().map(draft -> draft.item().id()).orElse(""),
              record.path().map(matrix::shown).orElse(""),
              record.title(),
              String.join("; ", record.alike().stream().map(Alike::what).toList()),
              String.join(" | ", record.alike().stream().map(Alike::reasons).toList()),
              record.draft().map(draft -> String.join("; ", draft.missing())).orElse(""),
              String.join(
                  " | ",
                  record.problems().stream().map(p -> reading().render(p.message())).toList())));
    }
    Csv.write(COLUMNS, rows, out);
  }

  private void json(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("version", 1);
    json.writeBooleanProperty("dry-run", dryRun);
    json.writeArrayPropertyStart("files");
    for (ReadFile file : files) {
      json.writeStartObject();
      json.writeStringProperty("file", JsonText.wellFormed(file.name()));
      json.writeStringProperty("format", file.format().map(ReferenceFormat::code).orElse(""));
      json.writeStringProperty("encoding", file.encoding());
      json.writeNumberProperty("read", file.read());
      json.writeNumberProperty("refused", file.refused());
      problems(file.problems(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("records");
    records.forEach(record -> json(record, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void json(Imported record, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("file", JsonText.wellFormed(record.file()));
    json.writeNumberProperty("line", record.line());
    json.writeStringProperty("state", record.state().label());
    json.writeStringProperty("title", JsonText.wellFormed(record.title()));
    record.draft().ifPresent(draft -> json.writeStringProperty("id", draft.item().id()));
    record.path().ifPresent(path -> json.writeStringProperty("draft", matrix.shown(path)));
    json.writeArrayPropertyStart("same-as");
    for (Alike alike : record.alike()) {
      json.writeStartObject();
      json.writeStringProperty(alike.kind(), JsonText.wellFormed(alike.what()));
      json.writeBooleanProperty("certain", alike.certain());
      json.writeStringProperty("reasons", JsonText.wellFormed(alike.reasons()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("missing");
    record.draft().ifPresent(draft -> draft.missing().forEach(json::writeString));
    json.writeEndArray();
    problems(record.problems(), json);
    json.writeEndObject();
  }

  private void problems(List<Diagnostic> problems, JsonGenerator json) {
    json.writeArrayPropertyStart("problems");
    for (Diagnostic problem : problems) {
      json.writeStartObject();
      json.writeStringProperty("name", problem.rule());
      json.writeStringProperty("severity", problem.severity().label());
      json.writeNumberProperty("line", problem.location().start().line());
      problem.field().ifPresent(tag -> json.writeStringProperty("tag", JsonText.wellFormed(tag)));
      json.writeStringProperty("message", JsonText.wellFormed(reading().render(problem.message())));
      problem
          .help()
          .ifPresent(
              h -> json.writeStringProperty("help", JsonText.wellFormed(reading().render(h))));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Question;

/** Writes coverage as Markdown. */
final class CoverageMarkdown {
  private final CoverageReport report;
  private final Coverage coverage;
  private final Words words;
  private final Appendable out;

  CoverageMarkdown(CoverageReport report, Language language, Appendable out) {
    this.report = report;
    this.coverage = report.coverage();
    this.words = new Words(language, MarkdownTable::inert);
    this.out = out;
  }

  void write() throws IOException {
    String title = report.basis().title().in(words.language().code());
    line("# " + words.say("head.coverage", "title", title));
    line(String.join(" ", report.basis().sentences(words)));
    for (Question question : report.questions()) {
      question(question);
    }
    line(
        words.say("coverage.legend." + report.figure().id())
            + ' '
            + words.say("coverage.legend.allied")
            + ' '
            + words.say("coverage.legend.searched")
            + ' '
            + GapReport.legend(words).get(0)
            + ' '
            + words.say("coverage.summary.legend"));
    line(report.basis().stamp(words));
    out.append(report.basis().credit()).append('\n');
  }

  private void question(Question question) throws IOException {
    line("## " + words.question(question));
    line(
        Headline.of(coverage, question).sentence(words)
            + ' '
            + words.say("coverage.families", "n", coverage.families(question)));
    grid(question, coverage.classifiedRows(), coverage.classifiedColumns());
    List<AxisValue> columns = coverage.columns().stream().filter(AxisValue::special).toList();
    List<AxisValue> rows = coverage.rows().stream().filter(AxisValue::special).toList();
    if (!columns.isEmpty() || !rows.isEmpty()) {
      line("### " + words.say("coverage.apart"));
    }
    if (!columns.isEmpty()) {
      grid(question, coverage.classifiedRows(), columns);
    }
    if (!rows.isEmpty()) {
      grid(question, rows, coverage.columns());
    }
    line("### " + words.say("coverage.summary"));
    List<List<String>> lines = new ArrayList<>();
    for (CoverageReport.Line line : report.summary(question)) {
      lines.add(summary(line, words));
    }
    List<String> names = summaryColumns(words);
    MarkdownTable.write(names, lines, names.size() - 1, out);
  }

  private void grid(Question question, List<AxisValue> rows, List<AxisValue> columns)
      throws IOException {
    List<String> names = new ArrayList<>();
    names.add("");
    columns.forEach(column -> names.add(words.label(column)));
    List<List<String>> lines = new ArrayList<>();
    for (AxisValue row : rows) {
      List<String> line = new ArrayList<>();
      line.add(words.label(row));
      for (AxisValue column : columns) {
        line.add(shown(coverage.cell(question, row.id(), column.id())));
      }
      lines.add(line);
    }
    MarkdownTable.write(names, lines, columns.size(), out);
  }

  private String shown(Cell cell) {
    Band band = cell.figures().band();
    String text = report.figure().of(cell, words) + ' ' + band.label(words.language());
    if (cell.allied().n() > 0) {
      text += " +" + cell.allied().n();
    }
    return cell.search() == SearchState.NOT_SEARCHED ? text + " ?" : text;
  }

  static List<String> summaryColumns(Words words) {
    return List.of(
        "",
        words.say("column.cells"),
        words.say("column.mean"),
        words.say("column.breadth"),
        words.say("column.evenness"),
        words.say("column.empty"),
        words.say("column.not-searched"));
  }

  static List<String> summary(CoverageReport.Line line, Words words) {
    Summary summary = line.summary();
    OptionalDouble evenness = summary.evenness();
    return List.of(
        line.id().isEmpty() ? words.say("column.all") : words.label(line.label()),
        Integer.toString(summary.cells()),
        words.two(summary.coverage()),
        words.percent(summary.breadth()),
        evenness.isPresent() ? words.two(evenness.getAsDouble()) : "–",
        Integer.toString(summary.empty()),
        Integer.toString(summary.notSearched()));
  }

  private void line(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}

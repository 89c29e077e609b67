package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Question;

/** Writes coverage for a person at a terminal. */
final class CoverageText {
  private static final int GAP = 2;
  private static final int LEAST_LABEL = 20;
  private static final int WIDEST_LABEL = 44;
  private static final int WIDEST_TEXT = 100;

  private final CoverageReport report;
  private final Coverage coverage;
  private final Words words;
  private final int width;
  private final Style style;
  private final Appendable out;

  CoverageText(CoverageReport report, Language language, int width, Style style, Appendable out) {
    this.report = report;
    this.coverage = report.coverage();
    this.words = new Words(language, TerminalText::clean);
    this.width = width;
    this.style = style;
    this.out = out;
  }

  void write() throws IOException {
    String title = report.basis().title().in(words.language().code());
    for (String line : Wrap.lines(words.say("head.coverage", "title", title), width)) {
      out.append(style.bold(line)).append('\n');
    }
    text(String.join(" ", report.basis().sentences(words)));
    out.append('\n');
    for (Question question : report.questions()) {
      question(question);
    }
    legend();
    out.append('\n');
    text(report.basis().stamp(words));
    text(report.basis().credit());
  }

  private void question(Question question) throws IOException {
    out.append(style.bold(words.question(question))).append('\n');
    text(
        Headline.of(coverage, question).sentence(words)
            + ' '
            + words.say("coverage.families", "n", coverage.families(question)));
    out.append('\n');
    grid(question, coverage.classifiedRows(), coverage.classifiedColumns());
    List<AxisValue> columns = coverage.columns().stream().filter(AxisValue::special).toList();
    List<AxisValue> rows = coverage.rows().stream().filter(AxisValue::special).toList();
    if (!columns.isEmpty() || !rows.isEmpty()) {
      out.append(style.bold(words.say("coverage.apart"))).append('\n');
    }
    if (!columns.isEmpty()) {
      grid(question, coverage.classifiedRows(), columns);
    }
    if (!rows.isEmpty()) {
      grid(question, rows, coverage.columns());
    }
    summary(question);
  }

  private void grid(Question question, List<AxisValue> rows, List<AxisValue> columns)
      throws IOException {
    List<List<Cell>> cells = new ArrayList<>();
    int widest = 0;
    for (AxisValue row : rows) {
      List<Cell> line = new ArrayList<>();
      for (AxisValue column : columns) {
        Cell cell = coverage.cell(question, row.id(), column.id());
        line.add(cell);
        widest = Math.max(widest, TerminalText.width(shown(cell)));
      }
      cells.add(line);
    }
    int label = width - columns.size() * (widest + GAP);
    if (label < LEAST_LABEL) {
      blocks(rows, columns, cells);
    } else {
      table(rows, columns, cells, label, widest);
    }
    out.append('\n');
  }

  private void table(
      List<AxisValue> rows, List<AxisValue> columns, List<List<Cell>> cells, int room, int widest)
      throws IOException {
    int label = Math.min(room, Math.min(WIDEST_LABEL, longest(rows)));
    List<List<String>> heads =
        columns.stream().map(c -> Wrap.lines(words.label(c), widest)).toList();
    int height = heads.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder(" ".repeat(label));
      for (List<String> head : heads) {
        int from = height - head.size();
        String part = i < from ? "" : TextTable.cut(head.get(i - from), widest);
        line.append(" ".repeat(GAP)).append(TextTable.padded(part, widest));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    for (int r = 0; r < rows.size(); r++) {
      List<String> lines = Wrap.lines(words.label(rows.get(r)), label);
      StringBuilder line = new StringBuilder(TextTable.padded(lines.get(0), label));
      for (Cell cell : cells.get(r)) {
        String text = shown(cell);
        line.append(" ".repeat(GAP)).append(style.band(cell.figures().band(), text));
        line.append(" ".repeat(widest - TerminalText.width(text)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
      for (String more : lines.subList(1, lines.size())) {
        out.append(more).append('\n');
      }
    }
  }

  private int longest(List<AxisValue> rows) {
    return rows.stream().mapToInt(r -> TerminalText.width(words.label(r))).max().orElse(0);
  }

  /** Where columns have no room beside each other: a line for each cell that holds something. */
  private void blocks(List<AxisValue> rows, List<AxisValue> columns, List<List<Cell>> cells)
      throws IOException {
    int widest = 0;
    for (List<Cell> line : cells) {
      for (Cell cell : line) {
        widest = Math.max(widest, TerminalText.width(shown(cell)));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      Wrap.write(words.label(rows.get(r)), "", "", width, out);
      int empty = 0;
      for (int c = 0; c < columns.size(); c++) {
        Cell cell = cells.get(r).get(c);
        if (isEmpty(cell) && columns.size() > Band.values().length) {
          empty++;
          continue;
        }
        String text = shown(cell);
        out.append("  ").append(style.band(cell.figures().band(), text));
        out.append(" ".repeat(widest - TerminalText.width(text) + GAP));
        out.append(words.label(columns.get(c))).append('\n');
      }
      if (empty > 0) {
        out.append("  ").append(words.say("coverage.empty-cells", "n", empty)).append('\n');
      }
    }
  }

  private static boolean isEmpty(Cell cell) {
    return cell.figures().n() == 0 && cell.allied().n() == 0;
  }

  private String shown(Cell cell) {
    String text = Style.sign(cell.figures().band()) + ' ' + report.figure().of(cell, words);
    if (cell.allied().n() > 0) {
      text += " +" + cell.allied().n();
    }
    return cell.search() == SearchState.NOT_SEARCHED ? text + " ?" : text;
  }

  private void summary(Question question) throws IOException {
    out.append(style.bold(words.say("coverage.summary"))).append('\n');
    List<List<String>> rows = new ArrayList<>();
    for (CoverageReport.Line line : report.summary(question)) {
      List<String> row = new ArrayList<>(CoverageMarkdown.summary(line, words));
      // The last column may be cut; a label can, figures cannot.
      row.add(row.remove(0));
      rows.add(row);
    }
    List<String> names = new ArrayList<>(CoverageMarkdown.summaryColumns(words));
    names.add(names.remove(0));
    new TextTable(names, rows).write(width, out);
    out.append('\n');
  }

  private void legend() throws IOException {
    out.append(style.bold(words.say("legend.title"))).append('\n');
    List<Object> bands = new ArrayList<>();
    for (Band band : Band.values()) {
      bands.add(band.id());
      bands.add(Style.sign(band));
    }
    indented(words.say("coverage.legend." + report.figure().id()));
    indented(words.say("coverage.legend.bands", bands.toArray()));
    indented(words.say("coverage.legend.allied"));
    if (report.questions().stream()
        .flatMap(q -> coverage.cells(q).stream())
        .anyMatch(c -> c.search() == SearchState.NOT_SEARCHED)) {
      indented(words.say("coverage.legend.searched"));
    }
    indented(GapReport.legend(words).get(0));
    indented(words.say("coverage.summary.legend"));
  }

  private void indented(String text) throws IOException {
    Wrap.write(text, "  ", "  ", Math.min(width, WIDEST_TEXT), out);
  }

  private void text(String text) throws IOException {
    Wrap.write(text, "", "", Math.min(width, WIDEST_TEXT), out);
  }
}

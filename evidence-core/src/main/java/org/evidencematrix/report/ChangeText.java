package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.change.CellChange;
import org.evidencematrix.change.Contribution;
import org.evidencematrix.change.ItemChange;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.change.RowChange;
import org.evidencematrix.change.SettingChange;
import org.evidencematrix.change.SummaryChange;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Language;

/** Writes a change for a person at a terminal. */
final class ChangeText {
  /** Lines longer than this are hard to read. */
  private static final int WIDEST = 100;

  /** More cells and moves than these are counted only; JSON has all. */
  private static final int CELLS = 30;

  private static final int MOVES = 10;

  private final ChangeReport report;
  private final MatrixChange change;
  private final ChangeWords words;
  private final int width;
  private final Style style;
  private final Appendable out;

  ChangeText(ChangeReport report, Language language, int width, Style style, Appendable out) {
    this.report = report;
    this.change = report.change();
    this.words =
        new ChangeWords(
            language, report.after().coverage().setup().grid().columns(), TerminalText::clean);
    this.width = Math.min(width, WIDEST);
    this.style = style;
    this.out = out;
  }

  void write() throws IOException {
    String head = words.say("head", "base", report.source().base(), "head", report.source().head());
    for (String line : Wrap.lines(head, width)) {
      out.append(style.bold(line)).append('\n');
    }
    Wrap.write(change.isEmpty() ? words.put("head.nothing") : counts(), "", "", width, out);
    list("unread.title", report.source().unread().stream().map(words::unread).toList());
    adds();
    removes();
    items();
    cells();
    list("rows.title", change.rows().stream().map((RowChange row) -> words.row(row)).toList());
    ranks();
    list(
        "summaries.title",
        change.summaries().stream().filter(SummaryChange::isChanged).map(words::summary).toList());
    list(
        "settings.title",
        change.settings().stream().map((SettingChange s) -> words.setting(s)).toList());
    out.append('\n');
    Wrap.write(
        words.say(
            "stamp",
            "version",
            report.source().version(),
            "date",
            report.after().coverage().setup().asOf()),
        "",
        "",
        width,
        out);
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (ItemChange.Kind kind : ItemChange.Kind.values()) {
      count("count." + kind.id(), change.items(kind).size(), counts);
    }
    count("count.settings", change.settings().size(), counts);
    count("count.cells", change.ownCells().size(), counts);
    return words.put("head.counts", "list", String.join(", ", counts));
  }

  private void count(String key, int n, List<String> counts) {
    if (n > 0) {
      counts.add(words.put(key, "n", n));
    }
  }

  private void adds() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Contribution each : Contribution.of(change, report.after().coverage().setup())) {
      lines.add(words.adds(each, words.escaped(each.item().id())));
    }
    list("adds.title", lines);
  }

  private void removes() throws IOException {
    list(
        "removes.title",
        change.ownCells().stream().filter(c -> c.mirror().isFilled()).map(words::lost).toList());
  }

  private void items() throws IOException {
    if (change.items().isEmpty()) {
      return;
    }
    title("items.title");
    for (ItemChange item : change.items()) {
      Wrap.write(words.heading(item), "  ", "    ", width, out);
      if (item.kind() == ItemChange.Kind.ADDED || item.kind() == ItemChange.Kind.REMOVED) {
        Wrap.write(words.escaped(item.title()), "      ", "      ", width, out);
      }
      for (String line : words.lines(item)) {
        Wrap.write(line, "      ", "        ", width, out);
      }
    }
  }

  private void cells() throws IOException {
    List<CellChange> own = change.ownCells();
    if (own.isEmpty()) {
      return;
    }
    title("cells.title");
    for (CellChange cell : own.subList(0, Math.min(CELLS, own.size()))) {
      Wrap.write(words.cell(cell), "  ", "  ", width, out);
      Wrap.write(words.before(cell), "      - ", "        ", width, out);
      Wrap.write(words.after(cell), "      + ", "        ", width, out);
    }
    if (own.size() > CELLS) {
      Wrap.write(words.put("cells.more", "n", own.size() - CELLS), "  ", "  ", width, out);
    }
    Optional<String> closed =
        words.gaps("gaps.closed", own.stream().map(CellChange::closed).toList());
    Optional<String> opened =
        words.gaps("gaps.opened", own.stream().map(CellChange::opened).toList());
    for (Optional<String> line : List.of(closed, opened)) {
      if (line.isPresent()) {
        Wrap.write(line.get(), "  ", "  ", width, out);
      }
    }
  }

  private void ranks() throws IOException {
    List<String> lines = new ArrayList<>();
    change.ownMoves().stream().limit(MOVES).map(words::rank).forEach(lines::add);
    if (change.pushedMoves() > 0) {
      lines.add(words.put("ranks.pushed", "n", change.pushedMoves()));
    }
    list("ranks.title", lines);
  }

  private void list(String title, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      title(title);
      for (String line : lines) {
        Wrap.write(line, "  ", "    ", width, out);
      }
    }
  }

  private void title(String key) throws IOException {
    out.append('\n').append(style.bold(words.put(key))).append('\n');
  }
}

package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.message.Language;

/** Writes gaps as Markdown: a table for an overview, then a paragraph for each. */
final class GapMarkdown {
  private static final int IDS = 20;

  private final GapReport report;
  private final Words words;
  private final GapSentences sentences;
  private final Appendable out;

  GapMarkdown(GapReport report, Language language, Appendable out) {
    this.report = report;
    this.words = new Words(language, MarkdownTable::inert);
    this.sentences = GapSentences.in(language, report.analysis(), MarkdownTable::inert);
    this.out = out;
  }

  void write() throws IOException {
    head();
    List<Gap> ranked = report.selection().ranked(report.analysis());
    List<Gap> shown = report.selection().shown(ranked, GapReport.TOP);
    line("## " + words.say("gaps.ranked"));
    if (ranked.isEmpty()) {
      line(words.say("gaps.none"));
    } else {
      table(shown);
    }
    if (shown.size() < ranked.size()) {
      line(words.say("gaps.shown-some", "shown", shown.size(), "all", ranked.size()));
    }
    List<Gap> apart = report.selection().apart(report.analysis());
    if (!apart.isEmpty() && shown.size() == ranked.size()) {
      line("## " + words.say("gaps.apart"));
      table(apart);
    }
    List<RowGap> rows = report.selection().rows(report.analysis());
    if (!rows.isEmpty()) {
      line("## " + words.say("gaps.rows"));
      List<RowGap> some = report.selection().shown(rows, GapReport.TOP);
      for (RowGap row : some) {
        out.append("- ").append(sentences.text(row)).append('\n');
      }
      out.append('\n');
      if (some.size() < rows.size()) {
        line(words.say("gaps.rows-some", "shown", some.size(), "all", rows.size()));
      }
    }
    line(report.basis().stamp(words));
    out.append(report.basis().credit()).append('\n');
  }

  private void head() throws IOException {
    String title = report.basis().title().in(words.language().code());
    line("# " + words.say("head.gaps", "title", title));
    line(String.join(" ", report.sentences(words)));
    for (Headline headline : report.headlines()) {
      out.append("- ").append(headline.withQuestion(words)).append('\n');
    }
    out.append('\n');
    List<String> closing = new ArrayList<>(List.of(report.ranked(words)));
    if (report.selection().wants("appraisal")) {
      sentences.appraisal().ifPresent(closing::add);
    }
    line(String.join(" ", closing));
    for (String legend : report.fullLegend(words)) {
      out.append("- ").append(legend).append('\n');
    }
    out.append('\n');
  }

  private void table(List<Gap> gaps) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Gap gap : gaps) {
      Figures figures = gap.cell().figures();
      List<String> text = new ArrayList<>(sentences.situation(gap));
      sentences.closing(gap).ifPresent(text::add);
      sentences.nearest(gap).ifPresent(text::add);
      sentences.allied(gap).ifPresent(text::add);
      sentences.restsOn(gap).ifPresent(text::add);
      sentences.rank(gap).ifPresent(text::add);
      sentences.unsure(gap).ifPresent(text::add);
      rows.add(
          List.of(
              gap.rank().map(r -> Integer.toString(r.position())).orElse("–"),
              "**" + sentences.heading(gap) + "** " + String.join(" ", text),
              GapReport.ids(gap.items(), IDS, words),
              words.two(figures.coverage()) + ' ' + figures.band().label(words.language())));
    }
    MarkdownTable.write(
        List.of(
            words.say("column.rank"),
            words.say("column.gap"),
            words.say("column.items"),
            words.say("column.coverage")),
        rows,
        1,
        out);
  }

  private void line(String text) throws IOException {
    out.append(text).append("\n\n");
  }
}

package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.message.Language;

/** Writes gaps for a person at a terminal. */
final class GapText {
  /** Lines longer than this are hard to read. */
  private static final int WIDEST = 100;

  private static final int IDS = 6;

  private final GapReport report;
  private final Words words;
  private final GapSentences sentences;
  private final int width;
  private final Style style;
  private final Appendable out;

  GapText(GapReport report, Language language, int width, Style style, Appendable out) {
    this.report = report;
    this.words = new Words(language, TerminalText::clean);
    this.sentences = GapSentences.in(language, report.analysis(), TerminalText::clean);
    this.width = Math.min(width, WIDEST);
    this.style = style;
    this.out = out;
  }

  void write() throws IOException {
    head();
    List<Gap> ranked = report.selection().ranked(report.analysis());
    List<Gap> shown = report.selection().shown(ranked, GapReport.TOP);
    title("gaps.ranked");
    if (ranked.isEmpty()) {
      paragraph(words.say("gaps.none"));
    }
    int margin = Integer.toString(Math.max(1, ranked.size())).length() + 3;
    for (List<Gap> gaps : grouped(shown)) {
      gap(gaps, margin);
    }
    if (shown.size() < ranked.size()) {
      paragraph(words.say("gaps.top", "shown", shown.size(), "all", ranked.size()));
    }
    List<Gap> apart = report.selection().apart(report.analysis());
    if (!apart.isEmpty() && shown.size() == ranked.size()) {
      title("gaps.apart");
      for (Gap gap : apart) {
        gap(List.of(gap), margin);
      }
    }
    rows();
    paragraph(report.basis().stamp(words));
    Wrap.write(report.basis().credit(), "", "", width, out);
  }

  private void head() throws IOException {
    String title = words.say("head.gaps", "title", title());
    for (String line : Wrap.lines(title, width)) {
      out.append(style.bold(line)).append('\n');
    }
    paragraph(String.join(" ", report.sentences(words)));
    for (Headline headline : report.headlines()) {
      Wrap.write(headline.withQuestion(words), "  ", "  ", width, out);
    }
    out.append('\n');
    List<String> closing = new ArrayList<>(List.of(report.ranked(words)));
    if (report.selection().wants("appraisal")) {
      sentences.appraisal().ifPresent(closing::add);
    }
    paragraph(String.join(" ", closing));
    title("legend.title");
    for (String line : report.fullLegend(words)) {
      Wrap.write(line, "  ", "  ", width, out);
    }
    String signs = Style.sign(Band.NONE) + " … " + Style.sign(Band.SUBSTANTIAL);
    Wrap.write(words.say("legend.rank", "signs", signs), "  ", "  ", width, out);
    out.append('\n');
  }

  private String title() {
    return report.basis().title().in(words.language().code());
  }

  /** Puts neighbours together of which the same is to be said. */
  private List<List<Gap>> grouped(List<Gap> gaps) {
    List<List<Gap>> groups = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (Gap gap : gaps) {
      String said =
          String.join(
              "/",
              gap.rank().toString(),
              gap.cell().question().code(),
              gap.cell().row().id(),
              gap.kinds().toString(),
              gap.certainty().toString(),
              rest(gap).toString(),
              gap.items().isEmpty() ? "" : gap.cell().id());
      if (before.filter(said::equals).isPresent()) {
        groups.get(groups.size() - 1).add(gap);
      } else {
        groups.add(new ArrayList<>(List.of(gap)));
      }
      before = Optional.of(said);
    }
    return groups;
  }

  private List<String> rest(Gap gap) {
    List<String> rest = new ArrayList<>();
    sentences.closing(gap).ifPresent(rest::add);
    sentences.nearest(gap).ifPresent(rest::add);
    sentences.allied(gap).ifPresent(rest::add);
    sentences.restsOn(gap).ifPresent(rest::add);
    return rest;
  }

  private void gap(List<Gap> gaps, int margin) throws IOException {
    Gap gap = gaps.get(0);
    String rank = gap.rank().map(r -> r.position() + (r.isShared() ? "=" : " ")).orElse("– ");
    String next = " ".repeat(margin);
    String before = " ".repeat(Math.max(0, margin - 1 - rank.length())) + rank + ' ';
    Band band = gap.cell().figures().band();
    String sign = Style.sign(band);
    boolean first = true;
    for (String line : Wrap.lines(sign + ' ' + sentences.heading(gaps), width - margin)) {
      String shown =
          first
              ? style.band(band, sign) + style.bold(line.substring(sign.length()))
              : style.bold(line);
      out.append(before).append(shown).append('\n');
      before = next;
      first = false;
    }
    Figures figures = gap.cell().figures();
    List<String> text = new ArrayList<>(sentences.situation(gap));
    if (figures.n() > 0) {
      text.add(
          words.say(
              "gap.figures",
              "coverage",
              words.two(figures.coverage()),
              "band",
              figures.band().label(words.language())));
    }
    Wrap.write(String.join(" ", text), next, next, width, out);
    List<String> rest = rest(gap);
    if (!rest.isEmpty()) {
      Wrap.write(String.join(" ", rest), next, next, width, out);
    }
    List<String> sure = new ArrayList<>();
    sentences.rank(gap).ifPresent(sure::add);
    sentences.unsure(gap).ifPresent(sure::add);
    if (!sure.isEmpty()) {
      Wrap.write(String.join(" ", sure), next, next, width, out);
    }
    if (!gap.items().isEmpty()) {
      String ids = GapReport.ids(gap.items(), IDS, words);
      Wrap.write(plain().say("gap.items", "items", ids), next, next, width, out);
    }
    out.append('\n');
  }

  private Words plain() {
    return new Words(words.language(), text -> text);
  }

  private void rows() throws IOException {
    List<RowGap> rows = report.selection().rows(report.analysis());
    if (rows.isEmpty()) {
      return;
    }
    title("gaps.rows");
    List<RowGap> shown = report.selection().shown(rows, GapReport.TOP);
    for (RowGap row : shown) {
      Wrap.write(sentences.text(row), "- ", "  ", width, out);
    }
    out.append('\n');
    if (shown.size() < rows.size()) {
      paragraph(words.say("gaps.rows-some", "shown", shown.size(), "all", rows.size()));
    }
  }

  private void title(String key) throws IOException {
    out.append(style.bold(words.say(key))).append('\n');
  }

  private void paragraph(String text) throws IOException {
    Wrap.write(text, "", "", width, out);
    out.append('\n');
  }
}

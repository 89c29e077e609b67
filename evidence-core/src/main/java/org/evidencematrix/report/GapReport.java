package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.ItemList;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Question;

/**
 * What is not known, ranked, as a document.
 *
 * <p>Text for people shows the first 20 ranked gaps unless the selection says another number;
 * formats for programs hold all.
 */
public final class GapReport {
  /** How many ranked gaps text for people shows. */
  public static final int TOP = 20;

  private final Basis basis;
  private final GapAnalysis analysis;
  private final GapSelection selection;

  /** Makes a report. */
  public GapReport(Basis basis, GapAnalysis analysis, GapSelection selection) {
    this.basis = basis;
    this.analysis = analysis;
    this.selection = selection;
  }

  /**
   * Writes the report for a terminal.
   *
   * @param width columns
   * @param color whether to colour
   */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    new GapText(this, language, width, new Style(color), out).write();
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    new GapMarkdown(this, language, out).write();
  }

  /** Writes a line for each gap: cells first, by rank, then those apart, then rows. */
  public void csv(Language language, Appendable out) throws IOException {
    GapData.csv(this, language, out);
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    GapData.json(this, language, out);
  }

  Basis basis() {
    return basis;
  }

  GapAnalysis analysis() {
    return analysis;
  }

  GapSelection selection() {
    return selection;
  }

  List<Headline> headlines() {
    List<Headline> all = new ArrayList<>();
    for (Question question : analysis.options().questions()) {
      all.add(Headline.of(analysis.coverage(), question));
    }
    return all;
  }

  /** Returns number of items, date, grid and, under a filter, what is ranked: a sentence each. */
  List<String> sentences(Words words) {
    List<String> all = new ArrayList<>(basis.sentences(words));
    if (!basis.setup().filter().isEmpty()) {
      all.add(words.say("head.in-question", "n", analysis.ranking().size()));
    }
    return all;
  }

  /** Returns by what the gaps are ranked. */
  String ranked(Words words) {
    return analysis
        .coverage()
        .votes()
        .map(
            votes ->
                words.say(
                    "head.weighted",
                    "round",
                    votes.round().id(),
                    "date",
                    votes.round().date(),
                    "n",
                    votes.ballots()))
        .orElseGet(() -> words.say("head.unweighted"));
  }

  /** Returns how to read it: ranks first, then figures. */
  List<String> fullLegend(Words words) {
    List<String> lines = new ArrayList<>();
    int draws = analysis.options().draws().count();
    if (draws > 0) {
      lines.add(words.say("legend.certainty", "draws", words.whole(draws), "top", Certainty.TOP));
      if (analysis.ranking().size() <= Certainty.TOP) {
        lines.add(words.say("legend.few", "top", Certainty.TOP));
      }
    }
    lines.addAll(legend(words));
    return lines;
  }

  static List<String> legend(Words words) {
    return List.of(
        words.say(
            "legend.coverage",
            "limited",
            words.two(Band.LIMITED_FROM),
            "moderate",
            words.two(Band.MODERATE_FROM),
            "substantial",
            words.two(Band.SUBSTANTIAL_FROM)),
        words.say("legend.tier"),
        words.say("legend.searched"));
  }

  /** Returns the first ids with the number of those that are not named. */
  static String ids(ItemList items, int most, Words words) {
    List<String> named = items.first().stream().limit(most).map(words.escape()).toList();
    String list = String.join(", ", named);
    int more = items.count() - named.size();
    return more == 0
        ? list
        : new Words(words.language(), text -> text).say("gap.more", "list", list, "more", more);
  }
}

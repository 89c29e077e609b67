package org.evidencematrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Removal;
import org.evidencematrix.coverage.Vote;
import org.evidencematrix.coverage.Votes;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapSentences;

/** How a cell's priority and rank came about, and how sure they are, a line each. */
final class RankExplanation {
  private final GapAnalysis analysis;
  private final Gap gap;
  private final Words words;

  RankExplanation(GapAnalysis analysis, Gap gap, Words words) {
    this.analysis = analysis;
    this.gap = gap;
    this.words = words;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    GapSentences sentences = GapSentences.in(words.language(), analysis, words.escape());
    for (Attribute attribute : gap.kinds()) {
      lines.add(
          words.say(
              "explain.kind",
              "kind",
              attribute.kind().name(words.language()),
              "rule",
              attribute.kind().rule(words.language(), analysis.options().thresholds())));
    }
    votes().ifPresent(lines::add);
    OptionalDouble priority = gap.priority();
    if (priority.isPresent()) {
      lines.add(
          words.say(
              "explain.priority",
              "need",
              words.two(gap.need()),
              "coverage",
              words.two(gap.cell().figures().coverage()),
              "priority",
              words.two(priority.getAsDouble())));
    }
    sentences.rank(gap).ifPresent(lines::add);
    sentences.unsure(gap).ifPresent(lines::add);
    gap.certainty()
        .ifPresent(
            c ->
                lines.add(
                    words.say(
                        "explain.median",
                        "median",
                        c.median(),
                        "cells",
                        analysis.ranking().size())));
    Draws draws = analysis.options().draws();
    if (gap.certainty().isPresent()) {
      lines.add(
          words.say(
              "explain.draws",
              "draws",
              words.whole(draws.count()),
              "seed",
              draws.seed(),
              "low",
              words.two(1 - draws.weightSpread()),
              "high",
              words.two(1 + draws.weightSpread()),
              "gammaLow",
              words.two(draws.gammaFrom()),
              "gammaHigh",
              words.two(draws.gammaTo()),
              "thresholdLow",
              words.two(1 - draws.thresholdSpread()),
              "thresholdHigh",
              words.two(1 + draws.thresholdSpread())));
    }
    lines.addAll(removals());
    return lines;
  }

  private Optional<String> votes() {
    Coverage coverage = analysis.coverage();
    if (coverage.votes().isEmpty()) {
      return Optional.of(words.say("explain.unweighted"));
    }
    if (coverage.setup().grid().rows() != Axis.STRATEGY) {
      return Optional.empty();
    }
    Votes votes = coverage.votes().get();
    Vote vote = votes.of(gap.cell().row().id());
    List<String> means = new ArrayList<>();
    for (Map.Entry<String, Double> mean : vote.means().entrySet()) {
      means.add(mean.getKey() + ' ' + words.two(mean.getValue()));
    }
    return Optional.of(
        words.say(
            vote.voters() == 0 ? "explain.no-votes" : "explain.votes",
            "round",
            votes.round().id(),
            "n",
            vote.voters(),
            "means",
            String.join(", ", means),
            "pseudo",
            Votes.PSEUDO_VOTES,
            "mean",
            words.two(votes.overall()),
            "need",
            words.two(vote.need()),
            "agreement",
            words.percent(vote.agreement().orElse(0))));
  }

  private List<String> removals() {
    if (gap.cell().figures().n() == 0) {
      return List.of();
    }
    if (gap.restsOn().families() == 0) {
      return List.of(words.say("explain.rests-on-none"));
    }
    List<String> lines = new ArrayList<>();
    for (Removal removal : gap.restsOn().first()) {
      lines.add(
          words.say(
              "explain.without",
              "items",
              String.join(", ", removal.reports()),
              "coverage",
              words.two(removal.coverage()),
              "band",
              removal.band().label(words.language())));
    }
    return lines;
  }
}

package org.evidencematrix.report;

import java.util.Map;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Removal;
import org.evidencematrix.coverage.Removals;
import org.evidencematrix.coverage.Vote;
import org.evidencematrix.coverage.Votes;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.KindShare;
import org.evidencematrix.model.Strategy;
import tools.jackson.core.JsonGenerator;

/** Writes votes, draws and what they say of a rank into JSON, under names that do not change. */
final class CertaintyJson {
  private final FiguresJson figures;
  private final JsonGenerator json;

  CertaintyJson(FiguresJson figures, JsonGenerator json) {
    this.figures = figures;
    this.json = json;
  }

  /** Writes the votes by strategy; nothing without votes. */
  void votes(Coverage coverage) {
    if (coverage.votes().isEmpty()) {
      return;
    }
    Votes votes = coverage.votes().get();
    json.writeObjectPropertyStart("votes");
    json.writeStringProperty("round", votes.round().id());
    json.writeStringProperty("date", votes.round().date());
    json.writeNumberProperty("ballots", votes.ballots());
    json.writeObjectPropertyStart("criteria");
    votes.round().criteria().forEach(figures::number);
    json.writeEndObject();
    figures.number("mean", votes.overall());
    json.writeNumberProperty("pseudo-votes", Votes.PSEUDO_VOTES);
    json.writeArrayPropertyStart("strategies");
    for (Strategy strategy : coverage.setup().framework().strategies()) {
      json.writeStartObject();
      json.writeStringProperty("strategy", strategy.id());
      vote(votes.of(strategy.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes members of an open object. */
  void vote(Vote vote) {
    figures.number("need", vote.need());
    json.writeNumberProperty("voters", vote.voters());
    vote.agreement().ifPresent(agreement -> figures.number("agreement", agreement));
    json.writeObjectPropertyStart("means");
    for (Map.Entry<String, Double> mean : vote.means().entrySet()) {
      figures.number(mean.getKey(), mean.getValue());
    }
    json.writeEndObject();
  }

  /** Writes how the numbers were drawn; nothing without draws. */
  void draws(Draws draws) {
    if (draws.count() == 0) {
      return;
    }
    json.writeObjectPropertyStart("draws");
    json.writeNumberProperty("count", draws.count());
    json.writeNumberProperty("seed", draws.seed());
    json.writeStringProperty("generator", "SplitMix64");
    figures.number("weight-spread", draws.weightSpread());
    figures.number("gamma-low", draws.gammaFrom());
    figures.number("gamma-high", draws.gammaTo());
    figures.number("threshold-spread", draws.thresholdSpread());
    json.writeEndObject();
  }

  void certainty(Certainty certainty) {
    json.writeObjectPropertyStart("certainty");
    json.writeNumberProperty("draws", certainty.draws());
    json.writeNumberProperty("low", certainty.from());
    json.writeNumberProperty("median", certainty.median());
    json.writeNumberProperty("high", certainty.to());
    json.writeNumberProperty("top", certainty.top());
    figures.number("top-share", certainty.topShare());
    json.writeStringProperty("stability", certainty.stability().id());
    json.writeObjectPropertyStart("kind-shares");
    for (KindShare share : certainty.kinds()) {
      figures.number(share.kind().id(), share.share());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  void restsOn(Removals removals) {
    json.writeObjectPropertyStart("rests-on");
    json.writeNumberProperty("families", removals.families());
    json.writeArrayPropertyStart("first");
    for (Removal removal : removals.first()) {
      json.writeStartObject();
      json.writeArrayPropertyStart("reports");
      removal.reports().forEach(json::writeString);
      json.writeEndArray();
      figures.number("coverage", removal.coverage());
      json.writeStringProperty("band", removal.band().id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

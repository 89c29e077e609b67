package org.evidencematrix.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
import org.evidencematrix.searches.CaptureRecapture;
import org.evidencematrix.searches.Completeness;
import org.evidencematrix.searches.Flow;
import tools.jackson.core.JsonGenerator;

/**
 * The searches of a matrix for the page: each with its flow of records, the flow over all, and what
 * no search has found yet.
 */
final class SearchFacts {
  private final Matrix matrix;
  private final List<Search> searches;
  private final Axes axes;

  SearchFacts(Matrix matrix, List<Search> searches, Axes axes) {
    this.matrix = matrix;
    this.searches = searches;
    this.axes = axes;
  }

  void json(JsonGenerator json) {
    Map<String, Integer> items = new HashMap<>();
    for (Item item : matrix.items()) {
      item.foundIn().stream()
          .flatMap((FoundIn place) -> place.search().stream())
          .distinct()
          .forEach(id -> items.merge(id, 1, Integer::sum));
    }
    json.writeArrayPropertyStart("searches");
    for (Search search : searches) {
      json.writeStartObject();
      Json.text("id", search.id(), json);
      Json.text("kind", search.kind(), json);
      Json.text("source", search.source(), json);
      Json.text("date", search.date(), json);
      Json.text("query", search.query(), json);
      Json.label("note", search.note(), json);
      json.writeNumberProperty("items", items.getOrDefault(search.id(), 0));
      covers(search.covers(), json);
      flow(Flow.of(search), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    flow(Flow.over(searches), json);
    completeness(Completeness.of(matrix.items(), searches), json);
  }

  /**
   * What a search covers, by position on its axis; regions by code; an empty list is everything.
   */
  private void covers(SearchCovers covers, JsonGenerator json) {
    json.writeObjectPropertyStart("covers");
    Json.numbers("strategies", axes.positions(Axis.STRATEGY, covers.strategies()), json);
    Json.numbers("income", axes.positions(Axis.INCOME, covers.income()), json);
    Json.texts("regions", covers.regions(), json);
    covers.years().ifPresent(y -> Json.numbers("years", List.of(y.first(), y.last()), json));
    json.writeEndObject();
  }

  private static void flow(Flow flow, JsonGenerator json) {
    json.writeObjectPropertyStart("flow");
    Json.texts("without", flow.withoutCounts(), json);
    json.writeNumberProperty("searches", flow.searches().size());
    json.writeBooleanProperty("addsUp", flow.addsUp());
    count("identified", flow.identified(), json);
    counts("bySource", flow.bySource(), json);
    counts("removed", flow.removed(), json);
    count("screened", flow.screened(), json);
    counts("excluded", flow.excluded(), json);
    count("sought", flow.assessed(), json);
    count("notRetrieved", flow.notRetrieved(), json);
    counts("excludedFullText", flow.excludedAfterReading(), json);
    count("included", flow.included(), json);
    json.writeEndObject();
  }

  private static void count(String name, OptionalInt count, JsonGenerator json) {
    count.ifPresent(n -> json.writeNumberProperty(name, n));
  }

  /** Writes a list of pairs, the name and the count, in the order of the names. */
  private static void counts(String name, Map<String, Long> counts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    counts.forEach(
        (reason, n) -> {
          json.writeStartArray();
          Json.text(reason, json);
          json.writeNumber(n);
          json.writeEndArray();
        });
    json.writeEndArray();
  }

  private static void completeness(Completeness found, JsonGenerator json) {
    json.writeObjectPropertyStart("completeness");
    json.writeNumberProperty("studies", found.studies());
    json.writeNumberProperty("with", found.withSource());
    json.writeNumberProperty("several", found.withSeveral());
    json.writeNumberProperty("least", CaptureRecapture.SMALLEST_OVERLAP);
    json.writeArrayPropertyStart("pairs");
    for (Completeness.Pair pair : found.pairs()) {
      json.writeStartObject();
      Json.text("first", pair.first(), json);
      Json.text("second", pair.second(), json);
      json.writeNumberProperty("n1", pair.inFirst());
      json.writeNumberProperty("n2", pair.inSecond());
      json.writeNumberProperty("both", pair.inBoth());
      if (pair.estimate() instanceof CaptureRecapture.Estimate estimate) {
        json.writeNumberProperty("n", Math.round(estimate.notFound()));
        json.writeNumberProperty("low", Math.round(estimate.low()));
        json.writeNumberProperty("high", Math.round(estimate.high()));
      } else {
        boolean small = pair.estimate() == CaptureRecapture.NoEstimate.OVERLAP_TOO_SMALL;
        json.writeStringProperty("why", small ? "overlap" : "holds");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

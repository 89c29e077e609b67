package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.searches.CaptureRecapture;
import org.evidencematrix.searches.Completeness;
import org.evidencematrix.searches.Flow;
import tools.jackson.core.JsonGenerator;

/**
 * The searches as a document: what each covers and found, which cells nobody has searched, and an
 * estimate of the studies that no search has found yet.
 */
public final class SearchReport {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "source",
          "date",
          "languages",
          "strategies",
          "income",
          "regions",
          "years",
          "identified",
          "screened",
          "assessed",
          "included",
          "adds-up",
          "items");

  private final Basis basis;
  private final Matrix matrix;
  private final Coverage coverage;
  private final Completeness completeness;
  private final Map<String, Integer> items = new HashMap<>();

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param matrix the matrix with its searches
   * @param coverage its coverage, which tells what was searched
   */
  public SearchReport(Basis basis, Matrix matrix, Coverage coverage) {
    this.basis = basis;
    this.matrix = matrix;
    this.coverage = coverage;
    this.completeness = Completeness.of(matrix.items(), matrix.searches());
    for (Item item : matrix.items()) {
      item.foundIn().stream()
          .flatMap((FoundIn place) -> place.search().stream())
          .distinct()
          .forEach(id -> items.merge(id, 1, Integer::sum));
    }
  }

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    page(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    page(Listing.markdown(language)).markdown(out);
  }

  private Page page(Listing say) {
    Page page = new Page();
    page.title(say.join("searches.title", "title", say.label(basis.title())));
    long systematic = matrix.searches().stream().filter(Search::isSystematic).count();
    page.paragraph(
        say.say(
            "searches.head",
            "n",
            matrix.searches().size(),
            "systematic",
            systematic,
            "date",
            basis.setup().asOf()));
    for (Search search : matrix.searches()) {
      page.section(say.safe(search.id()));
      page.bullets(search(search, say));
    }
    cells(page, say);
    flow(page, say);
    completeness(page, say);
    return page.paragraph(say.say("stamp.plain", "version", basis.version()));
  }

  private List<String> search(Search search, Listing say) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say.say(
            search.isSystematic() ? "searches.systematic" : "searches.informal",
            "source",
            search.source(),
            "date",
            search.date().orElse("?")));
    lines.add(say.join("searches.covers", "covers", covers(search.covers(), say)));
    lines.add(FlowReport.sentence(Flow.of(search), say));
    int found = items.getOrDefault(search.id(), 0);
    if (found > 0) {
      lines.add(say.say("searches.items", "n", found));
    }
    if (!search.note().byLanguage().isEmpty()) {
      lines.add(say.label(search.note()));
    }
    return lines;
  }

  private String covers(SearchCovers covers, Listing say) {
    List<String> parts = new ArrayList<>();
    if (!covers.strategies().isEmpty()) {
      parts.add(say.ids(covers.strategies(), 12));
    }
    if (!covers.income().isEmpty()) {
      parts.add(say.join("searches.covers.income", "list", say.ids(covers.income(), 12)));
    }
    if (!covers.regions().isEmpty()) {
      parts.add(say.ids(covers.regions(), 12));
    }
    covers.years().ifPresent(years -> parts.add(range(years)));
    return parts.isEmpty()
        ? say.say("searches.covers.all")
        : String.join(say.language().semicolon(), parts);
  }

  private static String range(YearRange years) {
    return years.first() == years.last()
        ? Integer.toString(years.first())
        : years.first() + "–" + years.last();
  }

  private Map<SearchState, List<String>> states() {
    Map<SearchState, List<String>> states = new EnumMap<>(SearchState.class);
    for (SearchState state : SearchState.values()) {
      states.put(state, new ArrayList<>());
    }
    for (AxisValue row : coverage.classifiedRows()) {
      for (AxisValue column : coverage.classifiedColumns()) {
        Cell cell = coverage.cell(Question.EFFECT, row.id(), column.id());
        states.getOrDefault(cell.search(), new ArrayList<>()).add(row.id() + '/' + column.id());
      }
    }
    return states;
  }

  private void cells(Page page, Listing say) {
    Map<SearchState, List<String>> states = states();
    int all = states.values().stream().mapToInt(List::size).sum();
    page.section(say.say("searches.cells"));
    List<String> lines = new ArrayList<>();
    for (SearchState state :
        List.of(
            SearchState.SYSTEMATIC,
            SearchState.INFORMAL,
            SearchState.PARTLY,
            SearchState.NOT_SEARCHED)) {
      List<String> cells = states.getOrDefault(state, List.of());
      String line = say.say("searches.cells." + state.id(), "n", cells.size(), "all", all);
      boolean named = !cells.isEmpty() && cells.size() < all && !state.isSearched();
      lines.add(named ? line + ' ' + say.ids(cells, 12) + '.' : line);
    }
    page.bullets(lines);
    page.paragraph(say.say("searches.cells.note"));
  }

  private void flow(Page page, Listing say) {
    Flow flow = Flow.over(matrix.searches());
    page.section(say.say("searches.flow"));
    page.paragraph(FlowReport.sentence(flow, say));
    if (flow.hasCounts() && !flow.withoutCounts().isEmpty()) {
      page.paragraph(
          say.join(
              "flow.without",
              "n",
              flow.withoutCounts().size(),
              "ids",
              say.ids(flow.withoutCounts(), 6)));
    }
    if (flow.hasCounts()) {
      page.paragraph(say.say("searches.flow.how"));
    }
  }

  private void completeness(Page page, Listing say) {
    page.section(say.say("completeness.title"));
    page.paragraph(
        say.say(
            "completeness.sources",
            "studies",
            completeness.studies(),
            "with",
            completeness.withSource(),
            "several",
            completeness.withSeveral()));
    if (completeness.pairs().isEmpty()) {
      page.paragraph(say.say("completeness.none"));
      return;
    }
    List<String> lines = new ArrayList<>();
    for (Completeness.Pair pair : completeness.pairs()) {
      lines.add(sentence(pair, say));
    }
    page.bullets(lines);
    page.paragraph(say.say("completeness.method"));
  }

  private static String sentence(Completeness.Pair pair, Listing say) {
    String found =
        say.say(
            "completeness.pair",
            "first",
            pair.first(),
            "n1",
            pair.inFirst(),
            "second",
            pair.second(),
            "n2",
            pair.inSecond(),
            "both",
            pair.inBoth());
    if (pair.estimate() instanceof CaptureRecapture.Estimate estimate) {
      return found
          + ' '
          + say.say(
              "completeness.estimate",
              "n",
              Math.round(estimate.notFound()),
              "low",
              Math.round(estimate.low()),
              "high",
              Math.round(estimate.high()));
    }
    return found
        + ' '
        + (pair.estimate() == CaptureRecapture.NoEstimate.OVERLAP_TOO_SMALL
            ? say.say("completeness.overlap", "least", CaptureRecapture.SMALLEST_OVERLAP)
            : say.say("completeness.holds"));
  }

  /** Writes a line for each search; a count that nobody kept is empty. */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Search search : matrix.searches()) {
      Flow flow = Flow.of(search);
      rows.add(
          List.of(
              search.id(),
              search.kind(),
              search.source(),
              search.date().orElse(""),
              String.join("; ", search.languages()),
              String.join("; ", search.covers().strategies()),
              String.join("; ", search.covers().income()),
              String.join("; ", search.covers().regions()),
              search.covers().years().map(y -> y.first() + "-" + y.last()).orElse(""),
              count(search.identified()),
              count(search.screened()),
              count(search.assessed()),
              count(search.included()),
              flow.hasCounts() ? Boolean.toString(flow.addsUp()) : "",
              Integer.toString(items.getOrDefault(search.id(), 0))));
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static String count(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    Listing say = Listing.plain(language);
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("searches", json);
          json.writeArrayPropertyStart("searches");
          for (Search search : matrix.searches()) {
            json.writeStartObject();
            json.writeStringProperty("id", search.id());
            json.writeStringProperty("kind", search.kind());
            json.writeStringProperty("source", search.source());
            search.date().ifPresent(date -> json.writeStringProperty("date", date));
            search.query().ifPresent(query -> json.writeStringProperty("query", query));
            texts("languages", search.languages(), json);
            json.writeObjectPropertyStart("covers");
            texts("strategies", search.covers().strategies(), json);
            texts("income", search.covers().income(), json);
            texts("regions", search.covers().regions(), json);
            search
                .covers()
                .years()
                .ifPresent(
                    years -> {
                      json.writeArrayPropertyStart("years");
                      json.writeNumber(years.first());
                      json.writeNumber(years.last());
                      json.writeEndArray();
                    });
            json.writeEndObject();
            json.writeNumberProperty("items", items.getOrDefault(search.id(), 0));
            json.writeName("flow");
            FlowReport.json(Flow.of(search), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeName("flow");
          FlowReport.json(Flow.over(matrix.searches()), json);
          json.writeObjectPropertyStart("cells");
          states().forEach((state, cells) -> texts(state.id(), cells, json));
          json.writeEndObject();
          completeness(say, json);
          json.writeEndObject();
        });
  }

  private void completeness(Listing say, JsonGenerator json) {
    json.writeObjectPropertyStart("completeness");
    json.writeNumberProperty("studies", completeness.studies());
    json.writeNumberProperty("with-source", completeness.withSource());
    json.writeNumberProperty("with-several-sources", completeness.withSeveral());
    json.writeArrayPropertyStart("sources");
    completeness
        .sources()
        .forEach(
            (source, n) -> {
              json.writeStartObject();
              json.writeStringProperty("source", source);
              json.writeNumberProperty("studies", n);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("pairs");
    for (Completeness.Pair pair : completeness.pairs()) {
      json.writeStartObject();
      json.writeStringProperty("first", pair.first());
      json.writeStringProperty("second", pair.second());
      json.writeNumberProperty("in-first", pair.inFirst());
      json.writeNumberProperty("in-second", pair.inSecond());
      json.writeNumberProperty("in-both", pair.inBoth());
      if (pair.estimate() instanceof CaptureRecapture.Estimate estimate) {
        json.writeNumberProperty("all-studies", Words.rounded(estimate.total()));
        json.writeNumberProperty("not-found", Words.rounded(estimate.notFound()));
        json.writeNumberProperty("not-found-low", Words.rounded(estimate.low()));
        json.writeNumberProperty("not-found-high", Words.rounded(estimate.high()));
      } else if (pair.estimate() instanceof CaptureRecapture.NoEstimate reason) {
        json.writeStringProperty("no-estimate", Words.id(reason));
      }
      json.writeStringProperty("sentence", sentence(pair, say));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}

package org.evidencematrix.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Condition;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.IncomeReading;
import org.evidencematrix.coverage.SearchState;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Thresholds;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.report.FlowReport;
import org.evidencematrix.rigor.Rigor;
import tools.jackson.core.JsonGenerator;

/** Everything that the page's script reads, as one JSON object. */
final class PageData {
  private static final List<String> CODE_LISTS =
      List.of("types", "scopes", "statuses", "coding-basis", "search-kinds", "answers");

  /** Which sentences of the searches as a document the page says too. */
  private static final List<String> LISTED =
      List.of("flow.", "completeness.", "searches.covers", "searches.items");

  private static final List<SearchState> SEARCH_STATES = List.of(SearchState.values());

  private final Matrix matrix;
  private final Setup setup;
  private final String version;
  private final Axes axes;

  PageData(Matrix matrix, Setup setup, String version) {
    this.matrix = matrix;
    this.setup = setup;
    this.version = version;
    this.axes = new Axes(matrix, setup);
  }

  String json() {
    return Json.of(
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("format", 1);
          info(json);
          thresholds(Thresholds.of(setup.scoring()), json);
          framework(json);
          axes.json(json);
          codeLists(json);
          designs(json);
          countries(json);
          searchStates(json);
          reach(json);
          new SearchFacts(matrix, setup.searches(), axes).json(json);
          questions(json);
          new GapFacts(matrix, setup, axes).json(json);
          new ItemColumns(matrix.items(), axes, Rigor.of(setup.vocabulary())).json(json);
          world(json);
          words(json);
          json.writeEndObject();
        });
  }

  private void info(JsonGenerator json) {
    MatrixInfo info = matrix.info();
    json.writeObjectPropertyStart("info");
    Json.label("title", info.title(), json);
    Json.text("steward", info.steward(), json);
    Json.text("licence", info.licence(), json);
    Json.text("contribute", info.contribute(), json);
    json.writeStringProperty("asOf", setup.asOf().toString());
    json.writeNumberProperty("year", setup.asOf().getYear());
    json.writeStringProperty("version", version);
    json.writeStringProperty("credit", WorldBankCredit.LINE);
    json.writeStringProperty("scheme", setup.grid().scheme().code());
    json.writeStringProperty("income", setup.grid().income().id());
    json.writeArrayPropertyStart("weights");
    setup.scoring().weights().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("gamma", setup.scoring().gamma());
    json.writeNumberProperty("dataLag", setup.scoring().dataLag());
    draws(Draws.of(setup.scoring()), json);
    json.writeEndObject();
  }

  /** How the page varies the numbers behind the ranks; the seed is too long for its numbers. */
  private static void draws(Draws draws, JsonGenerator json) {
    json.writeObjectPropertyStart("draws");
    json.writeNumberProperty("count", draws.count());
    json.writeStringProperty("seed", Long.toString(draws.seed()));
    json.writeNumberProperty("weightSpread", draws.weightSpread());
    json.writeNumberProperty("gammaFrom", draws.gammaFrom());
    json.writeNumberProperty("gammaTo", draws.gammaTo());
    json.writeNumberProperty("thresholdSpread", draws.thresholdSpread());
    json.writeNumberProperty("top", Certainty.TOP);
    json.writeEndObject();
  }

  private static void thresholds(Thresholds numbers, JsonGenerator json) {
    json.writeObjectPropertyStart("thresholds");
    json.writeNumberProperty("thinFamilies", numbers.thinFamilies());
    json.writeNumberProperty("thinCoverage", numbers.thinCoverage());
    json.writeNumberProperty("weakFamilies", numbers.weakFamilies());
    json.writeNumberProperty("synthesisStrong", numbers.synthesisStrong());
    json.writeNumberProperty("synthesisAny", numbers.synthesisAny());
    json.writeNumberProperty("synthesisStatus", numbers.synthesisStatus());
    json.writeNumberProperty("primaryFamilies", numbers.primaryFamilies());
    json.writeNumberProperty("staleYears", numbers.staleYears());
    json.writeNumberProperty("inconsistentFamilies", numbers.inconsistentFamilies());
    json.writeNumberProperty("disagreement", numbers.disagreement());
    json.writeNumberProperty("transferFrom", numbers.transferFrom());
    json.writeNumberProperty("transferBelow", numbers.transferBelow());
    json.writeNumberProperty("appraisalShare", numbers.appraisalShare());
    json.writeNumberProperty("appraisalCells", numbers.appraisalCells());
    json.writeNumberProperty("redundantReviews", numbers.redundantReviews());
    json.writeEndObject();
  }

  private void framework(JsonGenerator json) {
    Json.label("framework", setup.framework().title(), json);
    json.writeArrayPropertyStart("pillars");
    for (Pillar pillar : setup.framework().pillars()) {
      json.writeStartObject();
      Json.text("id", pillar.id(), json);
      Json.label("label", pillar.label(), json);
      Json.label("scope", pillar.scope(), json);
      json.writeArrayPropertyStart("strategies");
      for (Strategy strategy : pillar.strategies()) {
        json.writeStartObject();
        Json.text("id", strategy.id(), json);
        Json.label("label", strategy.label(), json);
        Json.label("scope", strategy.scope(), json);
        Json.label("question", strategy.question(), json);
        json.writeBooleanProperty("attested", strategy.attested());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    // The level of each outcome, by position.
    Map<String, Outcome> outcomes = setup.vocabulary().outcomes();
    Json.numbers(
        "levels",
        axes.values(Axis.OUTCOME).stream()
            .map(v -> outcomes.get(v.id()))
            .map(o -> axes.position(Axis.OUTCOME_LEVEL, o == null ? "" : o.level()))
            .toList(),
        json);
    Json.numbers(
        "pillarOf",
        axes.values(Axis.STRATEGY).stream()
            .map(v -> setup.framework().strategy(v.id()).map(Strategy::pillar).orElse(""))
            .map(p -> axes.position(Axis.PILLAR, p))
            .toList(),
        json);
  }

  private void codeLists(JsonGenerator json) {
    json.writeObjectPropertyStart("codes");
    for (String name : CODE_LISTS) {
      json.writeObjectPropertyStart(name);
      for (Code code : setup.vocabulary().list(name).map(CodeList::codes).orElse(List.of())) {
        Json.label(code.id(), code.label(), json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Tiers of the designs and which of them announce a study. */
  private void designs(JsonGenerator json) {
    json.writeArrayPropertyStart("designs");
    for (AxisValue value : axes.values(Axis.DESIGN)) {
      Design design = setup.vocabulary().designs().get(value.id());
      json.writeStartObject();
      if (design != null) {
        json.writeNumberProperty("effect", design.effectTier());
        json.writeNumberProperty("understanding", design.understandingTier());
        json.writeBooleanProperty("synthesis", design.synthesis());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Regions and income classes of the countries that items name, by position on the axis. */
  private void countries(JsonGenerator json) {
    IncomeHistory history = IncomeHistory.bundled();
    int lag = setup.scoring().dataLag();
    int first = setup.asOf().getYear();
    int last = first;
    for (Item item : matrix.items()) {
      int year = item.dataYears().isPresent() ? item.dataYears().get().last() : item.year() - lag;
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
    // Before its first year the history knows nothing, which one year more says as well.
    first = Math.max(first, history.fiscalYears().get(0) - 2);
    json.writeObjectPropertyStart("countries");
    json.writeNumberProperty("firstYear", first);
    json.writeNumberProperty("newestFiscalYear", history.newestFiscalYear());
    List<String> codes = axes.values(Axis.COUNTRY).stream().map(AxisValue::id).toList();
    json.writeArrayPropertyStart("then");
    for (String code : codes) {
      StringBuilder levels = new StringBuilder();
      for (int year = first; year <= last; year++) {
        levels.append(income(history.inForceOn31December(code, year).code()));
      }
      json.writeString(levels.toString());
    }
    json.writeEndArray();
    Json.numbers(
        "now",
        codes.stream().map(c -> income(history.at(c, history.newestFiscalYear()).code())).toList(),
        json);
    for (RegionScheme scheme : RegionScheme.values()) {
      List<String> regions = axes.regions(scheme).stream().map(AxisValue::id).toList();
      Json.numbers(
          scheme.code(),
          codes.stream()
              .map(
                  c ->
                      Regions.bundled()
                          .regionOf(c, scheme)
                          .map(Region::id)
                          .map(regions::indexOf)
                          .orElse(-1))
              .toList(),
          json);
    }
    json.writeEndObject();
  }

  private int income(String code) {
    return axes.position(Axis.INCOME, code);
  }

  /** For each axis, a digit for each strategy and value: the position of its search state. */
  private void searchStates(JsonGenerator json) {
    json.writeObjectPropertyStart("searched");
    for (Axis axis : Axis.listed()) {
      if (axis == Axis.REGION) {
        for (RegionScheme scheme : RegionScheme.values()) {
          states(
              "region:" + scheme.code(),
              Grid.of(Axis.STRATEGY, axis).withScheme(scheme),
              axes.regions(scheme),
              json);
        }
      } else if (axis != Axis.STRATEGY && axis != Axis.PILLAR) {
        states(axis.id(), Grid.of(Axis.STRATEGY, axis), axes.values(axis), json);
      }
    }
    json.writeEndObject();
  }

  private void states(String name, Grid grid, List<AxisValue> columns, JsonGenerator json) {
    Coverage empty = Coverage.of(setup.withGrid(grid).withFilter(Filter.NONE), List.of());
    StringBuilder digits = new StringBuilder();
    for (AxisValue row : axes.values(Axis.STRATEGY)) {
      for (AxisValue column : columns) {
        digits.append(
            SEARCH_STATES.indexOf(empty.cell(Question.EFFECT, row.id(), column.id()).search()));
      }
    }
    json.writeStringProperty(name, digits.toString());
  }

  /**
   * Which income classes and regions a country or region leaves in question: for each value of the
   * axis asked about a row of marks, one for each value of the axis shown.
   */
  private void reach(JsonGenerator json) {
    json.writeObjectPropertyStart("reach");
    reach("country", axes.values(Axis.COUNTRY), Grid.DEFAULT, json);
    for (RegionScheme scheme : RegionScheme.values()) {
      String name = "region:" + scheme.code();
      reach(name, axes.regions(scheme), Grid.DEFAULT.withScheme(scheme), json);
    }
    json.writeEndObject();
  }

  private void reach(String name, List<AxisValue> asked, Grid grid, JsonGenerator json) {
    Axis about = name.equals("country") ? Axis.COUNTRY : Axis.REGION;
    json.writeObjectPropertyStart(name);
    for (IncomeReading reading : IncomeReading.values()) {
      marks(reading.id(), about, asked, grid.withIncome(reading), axes.values(Axis.INCOME), json);
    }
    for (RegionScheme scheme : RegionScheme.values()) {
      // Regions of one scheme are filtered by regions of the same only.
      if (about == Axis.COUNTRY || scheme == grid.scheme()) {
        Grid regions = grid.withColumns(Axis.REGION).withScheme(scheme);
        marks("region:" + scheme.code(), about, asked, regions, axes.regions(scheme), json);
      }
    }
    json.writeEndObject();
  }

  private void marks(
      String name,
      Axis about,
      List<AxisValue> asked,
      Grid grid,
      List<AxisValue> shown,
      JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (AxisValue value : asked) {
      Condition condition = new Condition(about.id(), Condition.Operator.IS, List.of(value.id()));
      Setup filtered = setup.withGrid(grid).withFilter(new Filter(List.of(condition)));
      List<AxisValue> left = Coverage.of(filtered, List.of()).columns();
      StringBuilder marks = new StringBuilder();
      shown.forEach(v -> marks.append(left.contains(v) ? '1' : '0'));
      json.writeString(marks.toString());
    }
    json.writeEndArray();
  }

  private void questions(JsonGenerator json) {
    json.writeArrayPropertyStart("questions");
    for (ResearchQuestion question : matrix.questions()) {
      json.writeStartObject();
      Json.text("pillar", question.pillar(), json);
      Json.label("text", question.text(), json);
      Json.texts("cells", question.cells(), json);
      Json.text("source", question.source(), json);
      Json.label("note", question.note(), json);
      json.writeArrayPropertyStart("answers");
      for (ResearchQuestion.Answer answer : question.answeredBy()) {
        json.writeStartArray();
        Json.text(answer.item(), json);
        Json.text(answer.answers().map(Answered::code).orElse(""), json);
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The shapes with the names of the countries. A shape of no country of the list has no code. */
  private static void world(JsonGenerator json) {
    Map<String, Country> byNumber = new TreeMap<>();
    for (Country country : Countries.bundled().all()) {
      byNumber.put(country.numeric().orElse(country.alpha3()), country);
    }
    List<String[]> lines = new ArrayList<>();
    for (String line : Assets.shapes().split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(line.split(",", 3));
      }
    }
    json.writeObjectPropertyStart("world");
    for (String[] line : lines) {
      if (line[0].equals("size")) {
        json.writeNumberProperty("width", Integer.parseInt(line[1]));
        json.writeNumberProperty("height", Integer.parseInt(line[2]));
      }
    }
    json.writeArrayPropertyStart("places");
    for (String[] line : lines) {
      if (!line[0].equals("size")) {
        Country country = byNumber.get(line[1]);
        json.writeStartArray();
        json.writeString(country == null ? "" : country.alpha3());
        if (country == null) {
          Json.label(Labels.english(""), json);
        } else {
          Json.label(new Labels(country.names()), json);
        }
        json.writeString(line[2]);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void words(JsonGenerator json) {
    json.writeObjectPropertyStart("words");
    for (Language language : Language.values()) {
      Map<String, String> sentences = new TreeMap<>();
      add(Catalogue.of(PageData.class, "page", language), "", sentences);
      add(Catalogue.of(Thresholds.class, "gaps", language), "", sentences);
      add(Catalogue.of(Coverage.class, "coverage", language), "band.", sentences);
      add(Catalogue.of(Rigor.class, "rigor", language), "reason.", sentences);
      Catalogue listing = Catalogue.of(FlowReport.class, "listing", language);
      LISTED.forEach(prefix -> add(listing, prefix, sentences));
      json.writeObjectPropertyStart(language.code());
      sentences.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void add(Catalogue from, String prefix, Map<String, String> into) {
    for (String key : from.keys()) {
      if (key.startsWith(prefix)) {
        into.put(key, from.template(key).orElseThrow());
      }
    }
  }
}

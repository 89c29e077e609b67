package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.message.Language;
import org.evidencematrix.planning.Added;
import org.evidencematrix.planning.Outlook;
import org.evidencematrix.planning.Route;
import org.evidencematrix.planning.WhatIf;
import tools.jackson.core.JsonGenerator;

/** What further studies would do to one cell, as a document. */
public final class WhatIfReport {
  /** How many routes to a band text for people shows. */
  private static final int SHOWN = 5;

  private static final int WIDEST = 100;
  private static final int MOST = 20;

  private final Setup setup;
  private final String version;
  private final Outlook now;
  private final List<Added> added;
  private final Optional<Outlook> with;
  private final Map<Band, List<Route>> routes = new LinkedHashMap<>();

  /**
   * Makes a report.
   *
   * @param whatIf knows what studies do
   * @param cell the cell
   * @param added studies to imagine; where there are none, routes are looked for
   * @param targets bands to look for routes to
   * @param version version of the product
   */
  public WhatIfReport(
      WhatIf whatIf, Cell cell, List<Added> added, List<Band> targets, String version) {
    this.setup = whatIf.analysis().coverage().setup();
    this.version = version;
    this.now = whatIf.with(cell, List.of());
    this.added = List.copyOf(added);
    this.with = added.isEmpty() ? Optional.empty() : Optional.of(whatIf.with(cell, added));
    targets.forEach(target -> routes.put(target, whatIf.routes(cell, target)));
  }

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    outline(language, TerminalText::clean).text(Math.min(width, WIDEST), new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    outline(language, MarkdownTable::inert).markdown(out);
  }

  private Outline outline(Language language, UnaryOperator<String> escape) {
    PlanningWords words = new PlanningWords(language, setup, escape);
    List<Outline.Section> sections = new ArrayList<>();
    List<String> start = new ArrayList<>();
    start.add(words.put("now", "figures", words.figures(now.before(), now.kindsBefore())));
    now.rankBefore().ifPresent(r -> start.add(words.put("now.rank", "rank", r.position())));
    sections.add(new Outline.Section(words.cell(now.before()), start, List.of()));
    with.ifPresent(
        outlook ->
            sections.add(
                new Outline.Section(
                    words.put("add.title", "studies", words.studies(added)),
                    List.of(words.after(outlook) + ". " + words.effects(outlook)),
                    List.of())));
    routes.forEach((band, list) -> sections.add(section(band, list, words)));
    List<String> closing = new ArrayList<>(List.of(words.put("assume")));
    if (named().anyMatch(studies -> studies.type().synthesis())) {
      closing.add(words.put("assume.review"));
    }
    closing.add(words.put("caution"));
    closing.add(words.stamp(version));
    return new Outline(words.put("head"), sections, closing);
  }

  private Stream<Added> named() {
    return Stream.concat(
        added.stream(),
        routes.values().stream().flatMap(List::stream).flatMap(r -> r.studies().stream()));
  }

  private Outline.Section section(Band band, List<Route> list, PlanningWords words) {
    String title =
        words.put(
            band == Band.SUBSTANTIAL ? "to.title.two" : "to.title",
            "band",
            band.label(words.language()),
            "from",
            words.two(from(band)));
    List<String> lines = new ArrayList<>();
    if (now.before().figures().band().isAtLeast(band)) {
      lines.add(words.put("to.there"));
    } else if (list.isEmpty()) {
      lines.add(words.put("to.none", "n", MOST));
    }
    List<String> numbered =
        new ArrayList<>(
            list.stream()
                .limit(SHOWN)
                .map(route -> words.route(route.studies(), route.outlook()))
                .toList());
    if (list.size() > SHOWN) {
      lines.add(words.put("to.more", "n", list.size() - SHOWN));
    }
    return new Outline.Section(title, lines, numbered);
  }

  private static double from(Band band) {
    return switch (band) {
      case NONE, VERY_LIMITED -> 0;
      case LIMITED -> Band.LIMITED_FROM;
      case MODERATE -> Band.MODERATE_FROM;
      case SUBSTANTIAL -> Band.SUBSTANTIAL_FROM;
    };
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    PlanningWords words = new PlanningWords(language, setup, text -> text);
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeStringProperty("report", "what-if");
          json.writeStringProperty("product-version", version);
          json.writeStringProperty("as-of", setup.asOf().toString());
          json.writeStringProperty("cell", now.before().id());
          json.writeStringProperty("name", words.cell(now.before()));
          state("now", now, false, json);
          with.ifPresent(
              outlook -> {
                studies("added", added, json);
                state("with", outlook, true, json);
              });
          json.writeArrayPropertyStart("routes");
          routes.forEach(
              (band, list) ->
                  list.forEach(
                      route -> {
                        json.writeStartObject();
                        json.writeStringProperty("target", band.id());
                        json.writeNumberProperty("total", route.total());
                        studies("studies", route.studies(), json);
                        state("then", route.outlook(), true, json);
                        json.writeStringProperty(
                            "sentence", words.route(route.studies(), route.outlook()));
                        json.writeEndObject();
                      }));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void studies(String name, List<Added> studies, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Added each : studies) {
      json.writeStartObject();
      json.writeNumberProperty("count", each.count());
      json.writeNumberProperty("tier", each.type().tier());
      json.writeBooleanProperty("review", each.type().synthesis());
      json.writeBooleanProperty("appraised", each.type().appraised());
      json.writeArrayPropertyStart("designs");
      each.type().designs().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void state(String name, Outlook outlook, boolean after, JsonGenerator json) {
    Cell cell = after ? outlook.after() : outlook.before();
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("n", cell.figures().n());
    json.writeNumberProperty("coverage", Words.rounded(cell.figures().coverage()));
    json.writeStringProperty("band", cell.figures().band().id());
    json.writeArrayPropertyStart("kinds");
    (after ? outlook.kindsAfter() : outlook.kindsBefore())
        .stream().map(GapKind::id).forEach(json::writeString);
    json.writeEndArray();
    (after ? outlook.rankAfter() : outlook.rankBefore())
        .ifPresent(rank -> json.writeNumberProperty("rank", rank.position()));
    json.writeStringProperty("around", outlook.around().in("en"));
    json.writeNumberProperty(
        "around-coverage",
        Words.rounded((after ? outlook.summaryAfter() : outlook.summaryBefore()).coverage()));
    json.writeEndObject();
  }
}

package org.evidencematrix.report;

import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Directions;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.coverage.ItemList;
import org.evidencematrix.message.Language;
import tools.jackson.core.JsonGenerator;

/** Writes cells and figures into JSON, under names that do not change. */
final class FiguresJson {
  private final Language language;
  private final JsonGenerator json;

  FiguresJson(Language language, JsonGenerator json) {
    this.language = language;
    this.json = json;
  }

  /** Writes members of an open object: which cell it is, and everything that is in it. */
  void cell(Cell cell) {
    json.writeStringProperty("cell", cell.id());
    json.writeStringProperty("question", cell.question().code());
    value("row", cell.row());
    value("column", cell.column());
    json.writeStringProperty("search", cell.search().id());
    figures("figures", cell.figures());
    figures("allied", cell.allied());
    items("items", cell.items());
    items("context", cell.context());
    items("retracted", cell.retracted());
    items("allied-items", cell.alliedItems());
  }

  void value(String name, AxisValue value) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id", value.id());
    json.writeStringProperty("label", value.label().in(language.code()));
    json.writeBooleanProperty("special", value.special());
    json.writeEndObject();
  }

  void items(String name, ItemList items) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("count", items.count());
    json.writeArrayPropertyStart("first");
    items.first().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  void number(String name, double value) {
    json.writeNumberProperty(name, Words.rounded(value));
  }

  private void figures(String name, Figures figures) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("n", figures.n());
    number("mass", figures.mass());
    number("coverage", figures.coverage());
    json.writeStringProperty("band", figures.band().id());
    json.writeStringProperty("ceiling", Words.id(figures.ceiling()));
    figures.bestTier().ifPresent(tier -> json.writeNumberProperty("best-tier", tier));
    json.writeNumberProperty("strong", figures.strongFamilies());
    json.writeNumberProperty("strong-primary", figures.strongPrimaries());
    json.writeNumberProperty("reviews", figures.reviews());
    number("synthesis", figures.synthesis().status());
    figures
        .newest()
        .year()
        .ifPresent(
            year -> {
              json.writeNumberProperty("newest", year);
              json.writeStringProperty("newest-of", Words.newestOf(figures));
            });
    directions(figures.directions());
    number("mass-not-appraised", figures.massNotAppraised());
    json.writeNumberProperty("pipeline", figures.pipeline());
    json.writeEndObject();
  }

  private void directions(Directions directions) {
    json.writeObjectPropertyStart("directions");
    json.writeNumberProperty("favourable", directions.favourable());
    json.writeNumberProperty("unfavourable", directions.unfavourable());
    json.writeNumberProperty("mixed", directions.mixed());
    json.writeNumberProperty("no-effect", directions.noEffect());
    json.writeEndObject();
  }
}

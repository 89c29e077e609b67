package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.report.Csv;
import tools.jackson.core.JsonGenerator;

/** Countries for other programs: a row for each economy and fiscal year. */
final class CountryRows {
  private static final List<String> COLUMNS =
      List.of(
          "alpha3",
          "alpha2",
          "numeric",
          "name",
          "name-fr",
          "name-es",
          "region-wb",
          "region-unicef",
          "region-m49",
          "fiscal-year",
          "income");

  private CountryRows() {}

  /** Writes the rows as comma-separated values, by economy, then by year. */
  static void csv(List<Economy> economies, List<Integer> years, Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Economy economy : economies) {
      for (int year : years) {
        rows.add(row(economy, year));
      }
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static List<String> row(Economy economy, int year) {
    List<String> row = new ArrayList<>();
    row.add(economy.alpha3());
    row.add(economy.country().map(Country::alpha2).orElse(""));
    row.add(economy.country().flatMap(Country::numeric).orElse(""));
    row.add(economy.name("en"));
    row.add(economy.names().getOrDefault("fr", ""));
    row.add(economy.names().getOrDefault("es", ""));
    for (RegionScheme scheme : RegionScheme.values()) {
      row.add(economy.region(scheme, year).map(Region::id).orElse(""));
    }
    row.add(Integer.toString(year));
    row.add(economy.income(year).code());
    return row;
  }

  /** Writes everything as one object. */
  static void json(List<Economy> economies, List<Integer> years, PlaceNames places, Writer out)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeStringProperty("credit", WorldBankCredit.LINE);
          json.writeArrayPropertyStart("countries");
          economies.forEach(economy -> economy(economy, years, json));
          json.writeEndArray();
          json.writeArrayPropertyStart("notes");
          places.notes().forEach(json::writeString);
          json.writeEndArray();
          json.writeArrayPropertyStart("unresolved");
          places.questions().forEach(question -> question(question, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void economy(Economy economy, List<Integer> years, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("alpha3", economy.alpha3());
    optional("alpha2", economy.country().map(Country::alpha2), json);
    optional("numeric", economy.country().flatMap(Country::numeric), json);
    json.writeObjectPropertyStart("names");
    List.of("en", "fr", "es")
        .forEach(
            language ->
                optional(language, Optional.ofNullable(economy.names().get(language)), json));
    json.writeEndObject();
    json.writeArrayPropertyStart("years");
    for (int year : years) {
      json.writeStartObject();
      json.writeNumberProperty("fiscalYear", year);
      json.writeStringProperty("income", economy.income(year).code());
      json.writeObjectPropertyStart("regions");
      for (RegionScheme scheme : RegionScheme.values()) {
        optional(scheme.code(), economy.region(scheme, year).map(Region::id), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void question(PlaceNames.Question question, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("typed", JsonText.wellFormed(question.typed()));
    json.writeStringProperty("kind", question.kind());
    json.writeStringProperty("message", question.answer());
    json.writeArrayPropertyStart("candidates");
    question.candidates().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(String name, Optional<String> value, JsonGenerator json) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }
}

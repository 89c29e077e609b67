package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.IncomeChanges;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Question;

/** What today's income classes change against those at the time of the data, as a document. */
public final class IncomeReport {
  private final Basis basis;
  private final IncomeChanges changes;

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param changes the changes
   */
  public IncomeReport(Basis basis, IncomeChanges changes) {
    this.basis = basis;
    this.changes = changes;
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
    page.title(say.join("income.title", "title", say.label(basis.title())));
    page.paragraph(
        say.say(
            "income.head",
            "n",
            changes.items().size(),
            "placed",
            changes.placed(),
            "fy",
            changes.fiscalYear()));
    page.paragraph(say.say("income.how", "lag", basis.setup().scoring().dataLag()));
    page.section(say.say("income.grid"));
    List<String> contrast = new ArrayList<>();
    for (Question question : Question.values()) {
      Headline then = Headline.of(changes.then(), question);
      Headline current = Headline.of(changes.current(), question);
      contrast.add(
          say.join(
              "income.contrast",
              "question",
              say.words().question(question),
              "cells",
              then.cells(),
              "moderate",
              then.moderate(),
              "empty",
              then.empty(),
              "moderate-now",
              current.moderate(),
              "empty-now",
              current.empty()));
    }
    page.bullets(contrast);
    page.section(say.say("income.cells", "n", changes.cells().size()));
    for (Question question : Question.values()) {
      List<List<String>> cells = new ArrayList<>();
      for (IncomeChanges.CellChange change : changes.cells()) {
        if (change.then().question() == question) {
          cells.add(
              List.of(
                  studies(change.then()) + " → " + studies(change.current()),
                  band(change, say),
                  place(change.then(), say)));
        }
      }
      if (!cells.isEmpty()) {
        page.paragraph(say.words().question(question) + say.say("colon"));
        page.table(say.columns("studies", "band", "cell"), cells, 0);
      }
    }
    page.section(say.say("income.items"));
    List<List<String>> rows = new ArrayList<>();
    for (IncomeChanges.Change change : changes.items()) {
      List<String> moved = new ArrayList<>();
      for (IncomeChanges.Moved country : change.countries()) {
        moved.add(
            name(country.country(), say)
                + ' '
                + country.then().code()
                + " → "
                + country.current().code());
      }
      rows.add(
          List.of(
              say.safe(change.item()) + (change.allied() ? " +" : ""),
              change.year() + (change.guessed() ? "?" : ""),
              String.join(", ", moved)));
    }
    page.table(say.columns("item", "year", "income"), rows, 0);
    page.paragraph(say.say("income.signs"));
    return page.paragraph(basis.stamp(say.words())).paragraph(basis.credit());
  }

  /** The letters of the classes are those of the table of items, and keep a line short. */
  private static String place(Cell cell, Listing say) {
    String column = cell.column().special() ? say.label(cell.column().label()) : cell.column().id();
    return column + ", " + say.label(cell.row().label());
  }

  private static String studies(Cell cell) {
    return Integer.toString(cell.figures().n());
  }

  private static String band(IncomeChanges.CellChange change, Listing say) {
    String then = change.then().figures().band().label(say.language());
    String now = change.current().figures().band().label(say.language());
    return then.equals(now) ? then : then + " → " + now;
  }

  private static String name(String code, Listing say) {
    return Countries.bundled()
        .byCode(code)
        .map((Country c) -> c.name(say.language().code()))
        .orElse(say.safe(code));
  }

  /** Writes a line for each item and country that has another class today. */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (IncomeChanges.Change change : changes.items()) {
      for (IncomeChanges.Moved moved : change.countries()) {
        rows.add(
            List.of(
                change.item(),
                moved.country(),
                Integer.toString(change.year()),
                change.guessed() ? "publication" : "data",
                moved.then().code(),
                moved.current().code(),
                Integer.toString(changes.fiscalYear()),
                Boolean.toString(change.allied())));
      }
    }
    Csv.write(
        List.of("item", "country", "year", "year-of", "then", "current", "fiscal-year", "allied"),
        rows,
        out);
  }

  /** Writes everything as one JSON object. */
  public void json(Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("income-changes", json);
          json.writeNumberProperty("fiscal-year", changes.fiscalYear());
          json.writeNumberProperty("items-with-country", changes.placed());
          json.writeArrayPropertyStart("grid");
          for (Question question : Question.values()) {
            Headline then = Headline.of(changes.then(), question);
            Headline current = Headline.of(changes.current(), question);
            json.writeStartObject();
            json.writeStringProperty("question", question.code());
            json.writeNumberProperty("cells", then.cells());
            json.writeNumberProperty("moderate-then", then.moderate());
            json.writeNumberProperty("empty-then", then.empty());
            json.writeNumberProperty("moderate-current", current.moderate());
            json.writeNumberProperty("empty-current", current.empty());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("cells");
          for (IncomeChanges.CellChange change : changes.cells()) {
            json.writeStartObject();
            json.writeStringProperty("cell", change.then().id());
            json.writeNumberProperty("n-then", change.then().figures().n());
            json.writeNumberProperty("n-current", change.current().figures().n());
            json.writeStringProperty("band-then", change.then().figures().band().id());
            json.writeStringProperty("band-current", change.current().figures().band().id());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("changes");
          for (IncomeChanges.Change change : changes.items()) {
            json.writeStartObject();
            json.writeStringProperty("item", change.item());
            json.writeNumberProperty("year", change.year());
            json.writeBooleanProperty("year-guessed", change.guessed());
            json.writeBooleanProperty("allied", change.allied());
            json.writeArrayPropertyStart("countries");
            for (IncomeChanges.Moved moved : change.countries()) {
              json.writeStartObject();
              json.writeStringProperty("country", moved.country());
              json.writeStringProperty("then", moved.then().code());
              json.writeStringProperty("current", moved.current().code());
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}

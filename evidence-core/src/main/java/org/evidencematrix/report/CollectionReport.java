package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.curation.Compendium;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Rights;
import tools.jackson.core.JsonGenerator;

/**
 * Collections as documents: all of them in a few lines each, one with its items, and a compendium
 * to pass on, which shows more than the reference of an item only where its rights allow it.
 */
public final class CollectionReport {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "authors",
          "year",
          "title",
          "type",
          "venue",
          "language",
          "countries",
          "doi",
          "url",
          "shown",
          "permission",
          "evidence",
          "no-evidence-linked",
          "licence",
          "holder",
          "summary");

  private final Basis basis;
  private final Matrix matrix;
  private final List<Compendium> all;

  /**
   * Makes a report.
   *
   * @param basis what it rests on
   * @param matrix the matrix
   * @param all the collections, in the order to show
   */
  public CollectionReport(Basis basis, Matrix matrix, List<Compendium> all) {
    this.basis = basis;
    this.matrix = matrix;
    this.all = List.copyOf(all);
  }

  /** Writes the collections for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    list(Listing.terminal(language)).text(width, new Style(color), out);
  }

  /** Writes the collections as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    list(Listing.markdown(language)).markdown(out);
  }

  private Page list(Listing say) {
    Page page = new Page();
    page.title(say.join("collections.title", "title", say.label(basis.title())));
    if (all.isEmpty()) {
      return page.paragraph(say.say("collections.none"));
    }
    for (Compendium compendium : all) {
      page.section(heading(compendium, say));
      page.bullets(about(compendium, say));
    }
    return page;
  }

  private static String heading(Compendium compendium, Listing say) {
    return say.label(compendium.collection().title())
        + " ("
        + say.safe(compendium.collection().id())
        + ')';
  }

  private List<String> about(Compendium compendium, Listing say) {
    List<String> lines = new ArrayList<>();
    lines.add(say.say("collections.owner", "owner", compendium.collection().owner()));
    long byHand = compendium.entries().stream().filter(Compendium.Entry::byHand).count();
    lines.add(say.say("collections.items", "n", compendium.entries().size(), "hand", byHand));
    compendium
        .collection()
        .where()
        .ifPresent(where -> lines.add(say.say("collections.where", "where", where)));
    if (!compendium.filterProblems().isEmpty()) {
      lines.add(say.say("collections.broken-filter"));
    }
    if (!compendium.missing().isEmpty()) {
      lines.add(say.join("collections.missing", "list", say.ids(compendium.missing(), 20)));
    }
    if (compendium.collection().requiresPermission()) {
      long whole = compendium.entries().stream().filter(Compendium.Entry::whole).count();
      lines.add(
          say.say("collections.permission", "whole", whole, "all", compendium.entries().size()));
    }
    long untested =
        compendium.entries().stream().filter(Compendium.Entry::hasNoEvidenceLinked).count();
    if (untested > 0) {
      lines.add(say.say("collections.untested", "n", untested));
    }
    lines.add(review(compendium, say));
    if (!compendium.collection().note().byLanguage().isEmpty()) {
      lines.add(say.label(compendium.collection().note()));
    }
    return lines;
  }

  private String review(Compendium compendium, Listing say) {
    if (compendium.due().isEmpty()) {
      return say.say("collections.review.none");
    }
    String key =
        compendium.overdue()
            ? "collections.review.overdue"
            : compendium.collection().review().filter(r -> r.isDone()).isPresent()
                ? "collections.review.done"
                : "collections.review.due";
    return say.say(key, "due", compendium.due().get(), "date", basis.setup().asOf());
  }

  /** Writes one collection with its items for a terminal. */
  public void text(
      Compendium compendium, Language language, int width, boolean color, Appendable out)
      throws IOException {
    one(compendium, false, Listing.terminal(language)).text(width, new Style(color), out);
  }

  /**
   * Writes one collection with its items as Markdown.
   *
   * @param export whether it is to be passed on: then with summaries, where rights allow them
   */
  public void markdown(Compendium compendium, boolean export, Language language, Appendable out)
      throws IOException {
    one(compendium, export, Listing.markdown(language)).markdown(out);
  }

  private Page one(Compendium compendium, boolean export, Listing say) {
    Page page = new Page().title(heading(compendium, say));
    page.bullets(about(compendium, say));
    List<String> lines = new ArrayList<>();
    for (Compendium.Entry entry : compendium.entries()) {
      List<String> sentences = new ArrayList<>();
      sentences.add(reference(entry.item(), say));
      if (export && entry.whole() && !entry.item().summary().isBlank()) {
        sentences.add(say.safe(entry.item().summary()));
      }
      evidence(entry, say).ifPresent(sentences::add);
      if (!entry.whole()) {
        sentences.add(say.join("collections.reference-only", "permission", permission(entry, say)));
      }
      lines.add(String.join(" ", sentences));
    }
    page.bullets(lines);
    if (export) {
      page.paragraph(
          say.say(
              "collections.export",
              "date",
              basis.setup().asOf(),
              "version",
              basis.version(),
              "licence",
              matrix.info().licence()));
    }
    return page;
  }

  private static Optional<String> evidence(Compendium.Entry entry, Listing say) {
    if (entry.hasNoEvidenceLinked()) {
      return Optional.of(say.say("collections.no-evidence"));
    }
    return entry.evidence().isEmpty()
        ? Optional.empty()
        : Optional.of(say.join("collections.evidence", "list", say.ids(entry.evidence(), 20)));
  }

  private String permission(Compendium.Entry entry, Listing say) {
    Optional<String> known = entry.permission();
    if (known.isEmpty()) {
      return say.say("collections.permission.unknown");
    }
    return matrix
        .vocabulary()
        .list("permissions")
        .flatMap(list -> list.code(known.get()))
        .map(code -> say.label(code.label()))
        .orElse(say.safe(known.get()));
  }

  /** Returns authors, year, title, where it appeared, and where it is. */
  private static String reference(Item item, Listing say) {
    String authors = say.safe(String.join(say.language().semicolon(), item.authors()));
    String where = item.doi().map(doi -> "https://doi.org/" + doi).or(item::url).orElse("");
    String venue = item.venue().or(item::publisher).map(v -> ' ' + say.safe(v) + '.').orElse("");
    return say.join(
            "collections.reference",
            "id",
            say.safe(item.id()),
            "authors",
            authors,
            "year",
            item.year(),
            "title",
            say.safe(item.title()))
        + venue
        + (where.isEmpty() ? "" : ' ' + say.safe(where));
  }

  /** Writes a line for each item of a collection; withheld texts are empty. */
  public void csv(Compendium compendium, Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Compendium.Entry entry : compendium.entries()) {
      Item item = entry.item();
      rows.add(
          List.of(
              item.id(),
              String.join("; ", item.authors()),
              Integer.toString(item.year()),
              item.title(),
              item.type(),
              item.venue().orElse(""),
              item.language(),
              String.join("; ", item.countries()),
              item.doi().orElse(""),
              item.url().orElse(""),
              entry.whole() ? "whole" : "reference",
              entry.permission().orElse(""),
              String.join("; ", entry.evidence()),
              Boolean.toString(entry.hasNoEvidenceLinked()),
              item.rights().flatMap(Rights::licence).orElse(""),
              item.rights().flatMap(Rights::holder).orElse(""),
              entry.whole() ? item.summary() : ""));
    }
    Csv.write(COLUMNS, rows, out);
  }

  /** Writes a line for each collection. */
  public void csv(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Compendium compendium : all) {
      rows.add(
          List.of(
              compendium.collection().id(),
              compendium.collection().owner(),
              compendium.collection().where().orElse(""),
              Integer.toString(compendium.entries().size()),
              compendium.due().map(Object::toString).orElse(""),
              Boolean.toString(compendium.overdue())));
    }
    Csv.write(List.of("id", "owner", "where", "items", "review-due", "overdue"), rows, out);
  }

  /** Writes all collections with their items as one JSON object; withheld texts are left out. */
  public void json(Language language, Appendable out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          basis.json("collections", json);
          json.writeArrayPropertyStart("collections");
          all.forEach(compendium -> compendium(compendium, language, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void compendium(Compendium compendium, Language language, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", compendium.collection().id());
    json.writeStringProperty("owner", compendium.collection().owner());
    json.writeStringProperty("title", compendium.collection().title().in(language.code()));
    compendium.collection().where().ifPresent(where -> json.writeStringProperty("where", where));
    json.writeBooleanProperty("requires-permission", compendium.collection().requiresPermission());
    compendium.due().ifPresent(due -> json.writeStringProperty("review-due", due.toString()));
    json.writeBooleanProperty("overdue", compendium.overdue());
    texts("missing", compendium.missing(), json);
    json.writeArrayPropertyStart("entries");
    for (Compendium.Entry entry : compendium.entries()) {
      Item item = entry.item();
      json.writeStartObject();
      json.writeStringProperty("id", item.id());
      json.writeStringProperty("title", item.title());
      texts("authors", item.authors(), json);
      json.writeNumberProperty("year", item.year());
      json.writeStringProperty("type", item.type());
      item.venue().ifPresent(venue -> json.writeStringProperty("venue", venue));
      json.writeStringProperty("language", item.language());
      texts("countries", item.countries(), json);
      item.doi().ifPresent(doi -> json.writeStringProperty("doi", doi));
      item.url().ifPresent(url -> json.writeStringProperty("url", url));
      json.writeBooleanProperty("by-hand", entry.byHand());
      json.writeStringProperty("shown", entry.whole() ? "whole" : "reference");
      entry.permission().ifPresent(code -> json.writeStringProperty("permission", code));
      texts("evidence", entry.evidence(), json);
      json.writeBooleanProperty("no-evidence-linked", entry.hasNoEvidenceLinked());
      if (entry.whole() && !item.summary().isBlank()) {
        json.writeStringProperty("summary", item.summary());
      }
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

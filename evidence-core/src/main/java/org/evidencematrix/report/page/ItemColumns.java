package org.evidencematrix.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;
import tools.jackson.core.JsonGenerator;

/**
 * The items as columns: a list of values for each field, in the order of the items. Repeated values
 * stand once in a dictionary.
 *
 * <p>In it are title, title-translated, authors, year, type, venue, volume, issue, pages,
 * publisher, doi, url, language, literature, summary, field, countries, regions, scope, data-years,
 * settings, populations, cadres, local-titles, design, design-note, last-search, themes, family,
 * includes, translation-of, supersedes, status, status-note, coding.basis, uncertain, the findings,
 * and the tier of each question with its steps. Nothing else of an item is: no rights, no names of
 * coders or contributors, no notes on where it was found.
 */
final class ItemColumns {
  private final List<Item> items;
  private final Axes axes;
  private final Rigor rigor;

  /** Lists of numbers, such as the cadres of an item: few different ones, each used often. */
  private final Dictionary<List<Integer>> lists = new Dictionary<>();

  private final Dictionary<String> people = new Dictionary<>();
  private final Dictionary<String> names = new Dictionary<>();
  private final Dictionary<Tier> tiers = new Dictionary<>();

  ItemColumns(List<Item> items, Axes axes, Rigor rigor) {
    this.items = items;
    this.axes = axes;
    this.rigor = rigor;
    lists.number(List.of());
    names.number("");
  }

  void json(JsonGenerator json) {
    json.writeObjectPropertyStart("items");
    texts(json);
    shared(json);
    coded(json);
    json.writeEndObject();
    findings(json);
    Json.texts("people", people.values(), json);
    Json.texts("names", names.values(), json);
    json.writeArrayPropertyStart("lists");
    for (List<Integer> list : lists.values()) {
      json.writeStartArray();
      list.forEach(json::writeNumber);
      json.writeEndArray();
    }
    json.writeEndArray();
    tiers(json);
  }

  private void texts(JsonGenerator json) {
    column("id", Item::id, json);
    column("title", Item::title, json);
    column("summary", Item::summary, json);
    sparse("gloss", Item::titleTranslated, json);
    sparse("doi", Item::doi, json);
    sparse("url", Item::url, json);
    sparse("note", Item::designNote, json);
    sparse("statusNote", Item::statusNote, json);
    sparse("pages", Item::pages, json);
    sparse("local", i -> joined(i.localTitles()), json);
  }

  /** What many items have in common goes through the dictionary of names. */
  private void shared(JsonGenerator json) {
    named("type", Item::type, json);
    named("venue", i -> i.venue().orElse(""), json);
    named("volume", i -> i.volume().orElse(""), json);
    named("issue", i -> i.issue().orElse(""), json);
    named("publisher", i -> i.publisher().orElse(""), json);
    named("scope", i -> i.scope().map(Scope::code).orElse(""), json);
    named("status", i -> i.status().code(), json);
    named("basis", i -> i.coding().flatMap(Coding::basis).orElse(""), json);
    named("family", i -> i.family().orElse(""), json);
    named("translationOf", i -> i.translationOf().orElse(""), json);
    named("supersedes", i -> i.supersedes().orElse(""), json);
    list("includes", i -> number(i.includes(), names), json);
    list("regions", i -> number(i.regions(), names), json);
    list("uncertain", i -> number(i.uncertain(), names), json);
    list("authors", i -> number(i.authors(), people), json);
  }

  private void coded(JsonGenerator json) {
    numbers("year", Item::year, json);
    numbers("from", i -> i.dataYears().map(YearRange::first).orElse(0), json);
    numbers("to", i -> i.dataYears().map(YearRange::last).orElse(0), json);
    numbers("searched", i -> i.lastSearch().orElse(0), json);
    numbers("design", i -> axes.position(Axis.DESIGN, i.design()), json);
    numbers("field", i -> axes.position(Axis.FIELD, i.field()), json);
    numbers("language", i -> axes.position(Axis.LANGUAGE, i.language()), json);
    numbers("literature", i -> axes.position(Axis.LITERATURE, i.literature().orElse("")), json);
    // 1: of an allied field, 2: can be scored.
    numbers("marks", i -> (i.isAlliedField() ? 1 : 0) + (i.isScorable() ? 2 : 0), json);
    list("countries", i -> axes.positions(Axis.COUNTRY, i.countries()), json);
    list("cadres", i -> axes.positions(Axis.CADRE, i.cadres()), json);
    list("settings", i -> axes.positions(Axis.SETTING, i.settings()), json);
    list("populations", i -> axes.positions(Axis.POPULATION, i.populations()), json);
    list("themes", i -> axes.positions(Axis.THEME, i.themes()), json);
    for (Question question : Question.values()) {
      numbers(question.code(), i -> tiers.number(rigor.rate(i, question)), json);
    }
    numbers("findings", i -> (int) asked(i).count(), json);
  }

  private static java.util.stream.Stream<Finding> asked(Item item) {
    return item.findings().stream().filter(f -> f.question().isPresent());
  }

  private void findings(JsonGenerator json) {
    List<Finding> all = items.stream().flatMap(ItemColumns::asked).toList();
    Map<String, Function<Finding, Integer>> columns = new LinkedHashMap<>();
    columns.put("strategy", f -> axes.position(Axis.STRATEGY, f.strategy()));
    columns.put("outcome", f -> axes.position(Axis.OUTCOME, f.outcome().orElse("")));
    columns.put(
        "question", f -> f.question().filter(q -> q == Question.EFFECT).isPresent() ? 0 : 1);
    columns.put(
        "direction",
        f -> axes.position(Axis.DIRECTION, f.direction().map(Direction::code).orElse("")));
    columns.put("voice", f -> f.direction().map(ItemColumns::voice).orElse(0));
    columns.put("countries", f -> lists.number(axes.positions(Axis.COUNTRY, f.countries())));
    columns.put("cadres", f -> lists.number(axes.positions(Axis.CADRE, f.cadres())));
    columns.put("settings", f -> lists.number(axes.positions(Axis.SETTING, f.settings())));
    json.writeObjectPropertyStart("findings");
    columns.forEach((name, value) -> Json.numbers(name, all.stream().map(value).toList(), json));
    json.writeEndObject();
  }

  /** The bits by which the script joins the directions of a family. */
  private static int voice(Direction direction) {
    return switch (direction) {
      case FAVOURABLE -> 1;
      case UNFAVOURABLE -> 2;
      case MIXED -> 4;
      case NO_EFFECT -> 8;
      case DESCRIPTIVE, NOT_REPORTED -> 0;
    };
  }

  private void tiers(JsonGenerator json) {
    json.writeArrayPropertyStart("tiers");
    for (Tier tier : tiers.values()) {
      json.writeStartObject();
      json.writeNumberProperty("value", tier.value());
      // 1: a review, 2: appraised, 4: stands, 8: can close a synthesis gap.
      json.writeNumberProperty(
          "marks",
          (tier.synthesis() ? 1 : 0)
              + (tier.appraised() ? 2 : 0)
              + (tier.standing() ? 4 : 0)
              + (tier.closesSynthesis() ? 8 : 0));
      json.writeArrayPropertyStart("steps");
      tier.steps()
          .forEach(
              step -> {
                json.writeStartArray();
                json.writeString(step.reason().key());
                json.writeNumber(step.tier());
                json.writeEndArray();
              });
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Optional<String> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  private static List<Integer> number(List<String> texts, Dictionary<String> into) {
    List<Integer> numbers = new ArrayList<>(texts.size());
    texts.forEach(each -> numbers.add(into.number(each)));
    return numbers;
  }

  private void column(String name, Function<Item, String> value, JsonGenerator json) {
    Json.texts(name, items.stream().map(value).toList(), json);
  }

  /** 0 stands for nothing, which takes two bytes. */
  private void sparse(String name, Function<Item, Optional<String>> value, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Item item : items) {
      Optional<String> text = value.apply(item);
      if (text.isPresent()) {
        Json.text(text.get(), json);
      } else {
        json.writeNumber(0);
      }
    }
    json.writeEndArray();
  }

  private void named(String name, Function<Item, String> value, JsonGenerator json) {
    numbers(name, i -> names.number(value.apply(i)), json);
  }

  private void list(String name, Function<Item, List<Integer>> value, JsonGenerator json) {
    numbers(name, i -> lists.number(value.apply(i)), json);
  }

  private void numbers(String name, Function<Item, Integer> value, JsonGenerator json) {
    Json.numbers(name, items.stream().map(value).toList(), json);
  }
}

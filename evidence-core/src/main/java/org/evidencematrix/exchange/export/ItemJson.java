package org.evidencematrix.exchange.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;

/** The fields of an item as the data format names and orders them. */
final class ItemJson {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ItemJson() {}

  /** Returns the fields that are there; texts, whole numbers, lists and groups. */
  static Map<String, Object> of(Item item) {
    ItemJson out = new ItemJson();
    out.citation(item);
    out.subject(item);
    out.method(item);
    out.links(item);
    return out.fields;
  }

  private void citation(Item item) {
    text("id", item.id());
    text("title", item.title());
    text("title-translated", item.titleTranslated());
    list("authors", item.authors());
    if (item.year() > 0) {
      fields.put("year", item.year());
    }
    text("type", item.type());
    text("venue", item.venue());
    text("volume", item.volume());
    text("issue", item.issue());
    text("pages", item.pages());
    text("publisher", item.publisher());
    text("doi", item.doi());
    text("url", item.url());
    group("identifiers", new LinkedHashMap<>(item.identifiers()));
    text("language", item.language());
    text("literature", item.literature());
    text("summary", item.summary());
  }

  private void subject(Item item) {
    text("field", item.field());
    list("countries", item.countries());
    list("regions", item.regions());
    text("scope", item.scope().map(Scope::code));
    item.dataYears()
        .ifPresent(
            years ->
                list(
                    "data-years",
                    years.first() == years.last()
                        ? List.of(years.first())
                        : List.of(years.first(), years.last())));
    list("settings", item.settings());
    list("populations", item.populations());
    list("cadres", item.cadres());
    list("local-titles", item.localTitles());
  }

  private void method(Item item) {
    text("design", item.design());
    text("design-note", item.designNote());
    ItemJson sample = new ItemJson();
    item.sample()
        .ifPresent(
            s -> {
              sample.number("size", s.size());
              sample.text("unit", s.unit());
            });
    group("sample", sample.fields);
    ItemJson appraisal = new ItemJson();
    item.appraisal()
        .ifPresent(
            a -> {
              appraisal.text("instrument", a.instrument());
              appraisal.list("screening", a.screening());
              appraisal.list("answers", a.answers());
              appraisal.text("result", a.result());
              appraisal.text("date", a.date());
            });
    group("appraisal", appraisal.fields);
    number("last-search", item.lastSearch());
    list("findings", item.findings().stream().map(ItemJson::finding).toList());
    list("themes", item.themes());
  }

  private static Map<String, Object> finding(Finding finding) {
    ItemJson out = new ItemJson();
    out.text("strategy", finding.strategy());
    out.text("outcome", finding.outcome());
    out.text("question", finding.question().map(Question::code));
    out.text("direction", finding.direction().map(Direction::code));
    out.list("countries", finding.countries());
    out.list("cadres", finding.cadres());
    out.list("settings", finding.settings());
    return out.fields;
  }

  private void links(Item item) {
    text("family", item.family());
    list("includes", item.includes());
    text("translation-of", item.translationOf());
    text("supersedes", item.supersedes());
    list("distinct-from", item.distinctFrom());
    if (item.status() != Status.CURRENT) {
      text("status", item.status().code());
    }
    text("status-note", item.statusNote());
    list("evidence", item.evidence());
    ItemJson rights = new ItemJson();
    item.rights()
        .ifPresent(
            r -> {
              rights.text("licence", r.licence());
              rights.text("holder", r.holder());
              rights.text("permission", r.permission());
              rights.text("date", r.date());
            });
    group("rights", rights.fields);
    List<Map<String, Object>> found = new ArrayList<>();
    item.foundIn()
        .forEach(
            f -> {
              ItemJson out = new ItemJson();
              out.text("search", f.search());
              out.text("source", f.source());
              found.add(out.fields);
            });
    list("found-in", found);
    text("verified-at", item.verifiedAt());
    ItemJson coding = new ItemJson();
    item.coding()
        .ifPresent(
            c -> {
              coding.text("basis", c.basis());
              coding.text("date", c.date());
            });
    group("coding", coding.fields);
    list("uncertain", item.uncertain());
    list("contributors", item.contributors());
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(text -> text(name, text));
  }

  private void number(String name, OptionalInt value) {
    value.ifPresent(number -> fields.put(name, number));
  }

  private void list(String name, Collection<?> values) {
    if (!values.isEmpty()) {
      fields.put(name, List.copyOf(values));
    }
  }

  private void group(String name, Map<String, ?> group) {
    if (!group.isEmpty()) {
      fields.put(name, group);
    }
  }
}

package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;

/**
 * An item as the data format writes it: fields by name, in the format's order, without what is not
 * given. Values are texts, numbers, lists and groups.
 */
final class ItemFacts {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ItemFacts() {}

  /** Returns the fields of an item. */
  static Map<String, Object> of(Item item) {
    ItemFacts facts = new ItemFacts();
    facts.source(item);
    facts.study(item);
    facts.record(item);
    return facts.fields;
  }

  private void source(Item item) {
    put("id", item.id());
    put("title", item.title());
    put("title-translated", item.titleTranslated());
    put("authors", item.authors());
    if (item.year() != 0) {
      fields.put("year", item.year());
    }
    put("type", item.type());
    put("venue", item.venue());
    put("volume", item.volume());
    put("issue", item.issue());
    put("pages", item.pages());
    put("publisher", item.publisher());
    put("doi", item.doi());
    put("url", item.url());
    if (!item.identifiers().isEmpty()) {
      fields.put("identifiers", item.identifiers());
    }
    put("language", item.language());
    put("literature", item.literature());
    put("summary", item.summary());
  }

  private void study(Item item) {
    put("field", item.field());
    put("countries", item.countries());
    put("regions", item.regions());
    put("scope", item.scope().map(Scope::code));
    item.dataYears()
        .ifPresent(years -> fields.put("data-years", years(years.first(), years.last())));
    put("settings", item.settings());
    put("populations", item.populations());
    put("cadres", item.cadres());
    put("local-titles", item.localTitles());
    put("design", item.design());
    put("design-note", item.designNote());
    item.sample()
        .ifPresent(
            sample -> {
              ItemFacts group = new ItemFacts();
              group.put("size", sample.size());
              group.put("unit", sample.unit());
              put("sample", group);
            });
    item.appraisal().ifPresent(appraisal -> put("appraisal", appraisal(appraisal)));
    put("last-search", item.lastSearch());
    put("findings", item.findings().stream().map(ItemFacts::finding).toList());
    put("themes", item.themes());
  }

  private void record(Item item) {
    put("family", item.family());
    put("includes", item.includes());
    put("translation-of", item.translationOf());
    put("supersedes", item.supersedes());
    put("distinct-from", item.distinctFrom());
    if (item.status() != Status.CURRENT) {
      put("status", item.status().code());
    }
    put("status-note", item.statusNote());
    put("evidence", item.evidence());
    item.rights().ifPresent(rights -> put("rights", rights(rights)));
    put("found-in", item.foundIn().stream().map(ItemFacts::foundIn).toList());
    put("verified-at", item.verifiedAt());
    item.coding()
        .ifPresent(
            coding -> {
              ItemFacts group = new ItemFacts();
              group.put("basis", coding.basis());
              group.put("by", coding.by());
              group.put("date", coding.date());
              put("coding", group);
            });
    put("uncertain", item.uncertain());
    put("contributors", item.contributors());
  }

  private static Map<String, Object> finding(Finding finding) {
    ItemFacts group = new ItemFacts();
    group.put("strategy", finding.strategy());
    group.put("outcome", finding.outcome());
    group.put("question", finding.question().map(Question::code));
    group.put("direction", finding.direction().map(Direction::code));
    group.put("countries", finding.countries());
    group.put("cadres", finding.cadres());
    group.put("settings", finding.settings());
    return group.fields;
  }

  private static ItemFacts appraisal(Appraisal appraisal) {
    ItemFacts group = new ItemFacts();
    group.put("instrument", appraisal.instrument());
    group.put("screening", appraisal.screening());
    group.put("answers", appraisal.answers());
    group.put("result", appraisal.result());
    group.put("by", appraisal.by());
    group.put("date", appraisal.date());
    return group;
  }

  private static ItemFacts rights(Rights rights) {
    ItemFacts group = new ItemFacts();
    group.put("licence", rights.licence());
    group.put("holder", rights.holder());
    group.put("permission", rights.permission());
    group.put("date", rights.date());
    return group;
  }

  private static Map<String, Object> foundIn(FoundIn found) {
    ItemFacts group = new ItemFacts();
    group.put("search", found.search());
    group.put("source", found.source());
    return group.fields;
  }

  private static List<Integer> years(int first, int last) {
    return first == last ? List.of(first) : List.of(first, last);
  }

  private void put(String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private void put(String name, Optional<String> value) {
    value.ifPresent(text -> fields.put(name, text));
  }

  private void put(String name, OptionalInt value) {
    value.ifPresent(number -> fields.put(name, number));
  }

  private void put(String name, Collection<?> values) {
    if (!values.isEmpty()) {
      fields.put(name, new ArrayList<>(values));
    }
  }

  private void put(String name, ItemFacts group) {
    if (!group.fields.isEmpty()) {
      fields.put(name, group.fields);
    }
  }
}

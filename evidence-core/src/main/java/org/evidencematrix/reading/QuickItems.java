package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes items of those values that figures depend on. Does the work of {@link ItemReader} for a
 * million items, so it looks up each field once and not once an item.
 */
final class QuickItems {
  private final int id;
  private final int year;
  private final int type;
  private final int language;
  private final int literature;
  private final int field;
  private final int countries;
  private final int regions;
  private final int scope;
  private final int dataYears;
  private final int settings;
  private final int populations;
  private final int cadres;
  private final int design;
  private final int appraisal;
  private final int lastSearch;
  private final int findings;
  private final int themes;
  private final int family;
  private final int includes;
  private final int translationOf;
  private final int supersedes;
  private final int status;
  private final int coding;
  private final int strategy;
  private final int outcome;
  private final int question;
  private final int direction;
  private final int findingCountries;
  private final int findingCadres;
  private final int findingSettings;

  QuickItems(Table table) {
    id = index(table, "id");
    year = index(table, "year");
    type = index(table, "type");
    language = index(table, "language");
    literature = index(table, "literature");
    field = index(table, "field");
    countries = index(table, "countries");
    regions = index(table, "regions");
    scope = index(table, "scope");
    dataYears = index(table, "data-years");
    settings = index(table, "settings");
    populations = index(table, "populations");
    cadres = index(table, "cadres");
    design = index(table, "design");
    appraisal = index(table, "appraisal");
    lastSearch = index(table, "last-search");
    findings = index(table, "findings");
    themes = index(table, "themes");
    family = index(table, "family");
    includes = index(table, "includes");
    translationOf = index(table, "translation-of");
    supersedes = index(table, "supersedes");
    status = index(table, "status");
    coding = index(table, "coding");
    Table.Column group = table.column("findings");
    Table inner = group == null ? null : group.inner();
    if (inner == null) {
      throw new IllegalStateException("no fields of findings");
    }
    strategy = index(inner, "strategy");
    outcome = index(inner, "outcome");
    question = index(inner, "question");
    direction = index(inner, "direction");
    findingCountries = index(inner, "countries");
    findingCadres = index(inner, "cadres");
    findingSettings = index(inner, "settings");
  }

  private static int index(Table table, String name) {
    Table.Column column = table.column(name);
    if (column == null) {
      throw new IllegalStateException("no field " + name);
    }
    return column.index();
  }

  Item item(Values v) {
    Item.Builder b =
        Item.builder()
            .id(text(v, id))
            .year(v.at(year) instanceof Integer number ? number : 0)
            .type(text(v, type))
            .language(text(v, language))
            .field(text(v, field))
            .countries(texts(v, countries))
            .regions(texts(v, regions))
            .settings(texts(v, settings))
            .populations(texts(v, populations))
            .cadres(texts(v, cadres))
            .design(text(v, design))
            .findings(findings(v.at(findings)))
            .themes(texts(v, themes))
            .includes(texts(v, includes))
            .status(optional(v, status).flatMap(Status::parse).orElse(Status.CURRENT));
    optional(v, literature).ifPresent(b::literature);
    optional(v, scope).flatMap(Scope::parse).ifPresent(b::scope);
    ItemReader.years(list(v.at(dataYears))).ifPresent(b::dataYears);
    if (v.at(lastSearch) instanceof Integer number) {
      b.lastSearch(number);
    }
    optional(v, family).ifPresent(b::family);
    optional(v, translationOf).ifPresent(b::translationOf);
    optional(v, supersedes).ifPresent(b::supersedes);
    if (v.at(appraisal) instanceof Values a) {
      b.appraisal(
          new Appraisal(
              a.text("instrument"),
              a.texts("screening"),
              a.texts("answers"),
              a.optional("result"),
              Optional.empty(),
              Optional.empty()));
    }
    if (v.at(coding) instanceof Values c) {
      b.coding(new Coding(c.optional("basis"), Optional.empty(), Optional.empty()));
    }
    return b.build();
  }

  private List<Finding> findings(@Nullable Object groups) {
    List<Values> all = list(groups);
    List<Finding> found = new ArrayList<>(all.size());
    for (Values v : all) {
      found.add(
          new Finding(
              text(v, strategy),
              optional(v, outcome),
              optional(v, question).flatMap(Question::parse),
              optional(v, direction).flatMap(Direction::parse),
              texts(v, findingCountries),
              texts(v, findingCadres),
              texts(v, findingSettings)));
    }
    return found;
  }

  private static String text(Values v, int index) {
    return v.at(index) instanceof String text ? text : "";
  }

  private static Optional<String> optional(Values v, int index) {
    return Optional.ofNullable((String) v.at(index));
  }

  private static List<String> texts(Values v, int index) {
    return list(v.at(index));
  }

  /** What a list holds is decided by the table of fields. */
  @SuppressWarnings("unchecked")
  private static <T> List<T> list(@Nullable Object value) {
    return value == null ? List.of() : (List<T>) value;
  }
}

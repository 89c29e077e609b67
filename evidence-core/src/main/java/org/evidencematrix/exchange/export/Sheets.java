package org.evidencematrix.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.exchange.item.ListText;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.exchange.item.TableForm;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Strategy;

/** The tables of a matrix, related by ids. */
final class Sheets {
  /** Columns of the long form that belong to a finding, with the id of its item. */
  static final List<String> FINDING_COLUMNS =
      List.of(
          "id",
          "finding",
          "strategy",
          "outcome",
          "question",
          "direction",
          "finding-countries",
          "finding-cadres",
          "finding-settings",
          "pillar",
          "tier");

  private final Matrix matrix;
  private final List<Item> items;
  private final ItemTables tables;

  Sheets(Matrix matrix, List<Item> items, ItemTables tables) {
    this.matrix = matrix;
    this.items = items;
    this.tables = tables;
  }

  /** Returns a row for each item, with its findings as lists. */
  Sheet items() {
    return new Sheet(
        "items",
        tables.header(TableForm.CONDENSED),
        tables.rows(TableForm.CONDENSED, items),
        Set.of("year", "sample-size", "last-search"));
  }

  /** Returns a row for each finding. */
  Sheet findings() {
    List<String> header = tables.header(TableForm.LONG);
    List<Integer> columns = FINDING_COLUMNS.stream().map(header::indexOf).toList();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : tables.rows(TableForm.LONG, items)) {
      if (!row.get(columns.get(1)).isEmpty()) {
        rows.add(columns.stream().map(row::get).toList());
      }
    }
    return new Sheet("findings", FINDING_COLUMNS, rows, Set.of("finding", "tier"));
  }

  /** Returns a row for each code of each list. */
  Sheet codes() {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, CodeList> list : matrix.vocabulary().lists().entrySet()) {
      for (Code code : list.getValue().codes()) {
        rows.add(
            List.of(
                list.getKey(),
                code.id(),
                label(code.label(), "en"),
                label(code.label(), "fr"),
                label(code.note(), "en"),
                label(code.note(), "fr")));
      }
    }
    return new Sheet(
        "code-lists",
        List.of("list", "code", "label-en", "label-fr", "note-en", "note-fr"),
        rows,
        Set.of());
  }

  /** Returns a row for each strategy. */
  Sheet framework() {
    List<List<String>> rows = new ArrayList<>();
    for (Pillar pillar : matrix.framework().pillars()) {
      for (Strategy strategy : pillar.strategies()) {
        rows.add(
            List.of(
                pillar.id(),
                label(pillar.label(), "en"),
                label(pillar.label(), "fr"),
                strategy.id(),
                label(strategy.shortLabel(), "en"),
                label(strategy.shortLabel(), "fr"),
                label(strategy.label(), "en"),
                label(strategy.label(), "fr")));
      }
    }
    return new Sheet(
        "framework",
        List.of(
            "pillar",
            "pillar-en",
            "pillar-fr",
            "strategy",
            "short-en",
            "short-fr",
            "label-en",
            "label-fr"),
        rows,
        Set.of());
  }

  /** Returns a row for each search. */
  Sheet searches() {
    List<List<String>> rows = new ArrayList<>();
    for (Search search : matrix.searches()) {
      rows.add(
          List.of(
              PublicItem.text(search.id()),
              PublicItem.text(search.kind()),
              PublicItem.text(search.source()),
              PublicItem.text(search.date().orElse("")),
              PublicItem.text(search.query().orElse("")),
              ListText.join(search.languages()),
              number(search.identified()),
              number(search.screened()),
              number(search.assessed()),
              number(search.included()),
              label(search.note(), "en"),
              label(search.note(), "fr")));
    }
    return new Sheet(
        "searches",
        List.of(
            "search",
            "kind",
            "source",
            "date",
            "query",
            "languages",
            "identified",
            "screened",
            "assessed",
            "included",
            "note-en",
            "note-fr"),
        rows,
        Set.of("identified", "screened", "assessed", "included"));
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  /** Returns a row for each country of the items, with its World Bank region and newest class. */
  Sheet countries() {
    Set<String> codes = new TreeSet<>();
    for (Item item : items) {
      codes.addAll(item.countries());
      item.findings().forEach(finding -> codes.addAll(finding.countries()));
    }
    IncomeHistory income = IncomeHistory.bundled();
    Regions regions = Regions.bundled();
    String fiscalYear = "FY" + income.newestFiscalYear();
    List<List<String>> rows = new ArrayList<>();
    for (String code : codes) {
      Countries.bundled()
          .byAlpha3(code)
          .ifPresent(
              country ->
                  rows.add(
                      List.of(
                          code,
                          country.name("en"),
                          country.name("fr"),
                          regions
                              .regionOf(code, RegionScheme.WORLD_BANK)
                              .map(region -> region.label("en"))
                              .orElse(""),
                          income.at(code, income.newestFiscalYear()).code(),
                          fiscalYear)));
    }
    return new Sheet(
        "countries",
        List.of("country", "name-en", "name-fr", "region", "income", "fiscal-year"),
        rows,
        Set.of());
  }

  private static String label(Labels labels, String language) {
    return PublicItem.text(labels.in(language));
  }
}

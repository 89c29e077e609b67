package org.evidencematrix.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.exchange.item.ListText;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;

/**
 * A table for EviAtlas, which crosses any two columns and counts rows: a row for each finding and
 * country, labels in English and not codes. {@code id} says which rows are one source. There are no
 * coordinates: a point for a country would look more exact than the source is.
 */
final class EviAtlas {
  private static final List<String> HEADER =
      List.of(
          "id",
          "Citation",
          "Authors",
          "Year",
          "Title",
          "Journal",
          "Volume",
          "Issue",
          "Pages",
          "Publisher",
          "Language",
          "Type",
          "DOI",
          "URL",
          "Country",
          "Region",
          "Pillar",
          "Strategy",
          "Outcome",
          "Question",
          "Direction",
          "Design",
          "Field",
          "Remarks",
          "Licence");

  private final Matrix matrix;

  EviAtlas(Matrix matrix) {
    this.matrix = matrix;
  }

  Sheet sheet(List<Item> items) {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      if (item.findings().isEmpty()) {
        rows(item, List.of("", "", "", "", ""), item.countries(), rows);
      }
      for (Finding finding : item.findings()) {
        List<String> countries =
            finding.countries().isEmpty() ? item.countries() : finding.countries();
        rows(item, finding(finding), countries, rows);
      }
    }
    return new Sheet("eviatlas", HEADER, rows, Set.of("Year"));
  }

  private List<String> finding(Finding finding) {
    String pillar =
        matrix
            .framework()
            .strategy(finding.strategy())
            .flatMap(s -> matrix.framework().pillar(s.pillar()))
            .map(p -> p.label().in("en"))
            .orElse("");
    String strategy =
        matrix
            .framework()
            .strategy(finding.strategy())
            .map(s -> s.shortLabel().in("en"))
            .orElse(finding.strategy());
    return List.of(
        pillar,
        strategy,
        finding.outcome().map(code -> label("outcomes", code)).orElse(""),
        finding.question().map(Question::code).map(code -> label("questions", code)).orElse(""),
        finding.direction().map(Direction::code).map(c -> label("directions", c)).orElse(""));
  }

  private void rows(
      Item item, List<String> finding, List<String> countries, List<List<String>> rows) {
    for (String country : countries.isEmpty() ? List.of("") : countries) {
      List<String> row = new ArrayList<>();
      String first = item.authors().isEmpty() ? item.id() : item.authors().get(0).split(", ", 2)[0];
      String year = item.year() > 0 ? Integer.toString(item.year()) : "";
      String citation = first + (item.authors().size() > 1 ? " et al." : "");
      row.addAll(
          List.of(
              item.id(),
              year.isEmpty() ? citation : citation + " (" + year + ')',
              ListText.join(item.authors()),
              year,
              item.title(),
              item.venue().orElse(""),
              item.volume().orElse(""),
              item.issue().orElse(""),
              item.pages().orElse(""),
              item.publisher().orElse(""),
              item.language(),
              item.type(),
              item.doi().orElse(""),
              item.url().orElse("")));
      row.add(Countries.bundled().byAlpha3(country).map(c -> c.name("en")).orElse(country));
      row.add(
          Regions.bundled()
              .regionOf(country, RegionScheme.WORLD_BANK)
              .map(r -> r.label("en"))
              .orElse(""));
      row.addAll(finding);
      row.add(label("designs", item.design()));
      row.add(label("fields", item.field()));
      row.add(item.summary());
      row.add(matrix.info().licence());
      rows.add(row.stream().map(PublicItem::text).toList());
    }
  }

  private String label(String list, String code) {
    Map<String, CodeList> lists = matrix.vocabulary().lists();
    CodeList codes = lists.get(list);
    return codes == null ? code : codes.code(code).map(c -> c.label().in("en")).orElse(code);
  }
}

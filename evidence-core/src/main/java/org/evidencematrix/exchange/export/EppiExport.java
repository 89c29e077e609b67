package org.evidencematrix.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.exchange.item.ItemReferences;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.exchange.json.EppiTypes;
import org.evidencematrix.exchange.json.JsonOut;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Reference;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON that EPPI-Reviewer exports and EPPI-Mapper takes: one code set with a branch for each
 * list, and references with their codes.
 *
 * <p>EPPI tools know codes, but not which strategy goes with which outcome: a map counts every
 * strategy of a source in every outcome of it. So each strategy and outcome carries its pairs in
 * the info box: {@code effect: retention (favourable)}.
 */
final class EppiExport {
  private static final String NOT_SELECTABLE = "Not selectable (no checkbox)";
  private static final String SELECTABLE = "Selectable (show checkbox)";

  private final Matrix matrix;
  private final List<Item> items;
  private final Map<String, Integer> ids = new LinkedHashMap<>();

  EppiExport(Matrix matrix, List<Item> items) {
    this.matrix = matrix;
    this.items = items;
  }

  /** Writes everything. */
  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOut.indented(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("CodeSets");
      JsonOut.value(codeSet(), json);
      json.writeEndArray();
      json.writeArrayPropertyStart("References");
      for (int i = 0; i < items.size(); i++) {
        JsonOut.value(reference(items.get(i), i + 1), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.write('\n');
  }

  private Map<String, Object> codeSet() {
    List<Object> branches = new ArrayList<>();
    branches.add(strategies());
    for (String list :
        List.of(
            "outcomes",
            "questions",
            "directions",
            "designs",
            "cadres",
            "settings",
            "populations",
            "themes",
            "fields")) {
      matrix
          .vocabulary()
          .list(list)
          .ifPresent(codes -> branches.add(branch(list, codes.label().in("en"), codes.codes())));
    }
    branches.add(countries());
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("SetName", PublicItem.text(matrix.info().title().in("en")));
    set.put("ReviewSetId", 1);
    set.put("SetId", 1);
    set.put("SetType", Map.of("SetTypeName", "Standard"));
    set.put("SetDescription", "Licence: " + PublicItem.text(matrix.info().licence()));
    set.put("Attributes", Map.of("AttributesList", branches));
    return set;
  }

  private Map<String, Object> strategies() {
    List<Object> pillars = new ArrayList<>();
    for (Pillar pillar : matrix.framework().pillars()) {
      List<Object> strategies = new ArrayList<>();
      for (Strategy strategy : pillar.strategies()) {
        strategies.add(
            code(
                "strategy/" + strategy.id(), strategy.label().in("en"), strategy.scope().in("en")));
      }
      pillars.add(parent("pillar/" + pillar.id(), pillar.label().in("en"), strategies));
    }
    return parent("strategies", "Strategies", pillars);
  }

  private Map<String, Object> branch(String list, String label, List<Code> codes) {
    List<Object> children = new ArrayList<>();
    for (Code code : codes) {
      children.add(code(list + '/' + code.id(), code.label().in("en"), code.note().in("en")));
    }
    return parent(list, label, children);
  }

  private Map<String, Object> countries() {
    Map<String, String> names = new TreeMap<>();
    for (Item item : items) {
      item.countries().forEach(code -> names.put(name(code), code));
      item.findings().forEach(f -> f.countries().forEach(code -> names.put(name(code), code)));
    }
    List<Object> children = new ArrayList<>();
    names.forEach((name, code) -> children.add(code("countries/" + code, name, "")));
    return parent("countries", "Countries", children);
  }

  private static String name(String country) {
    return Countries.bundled().byAlpha3(country).map(c -> c.name("en")).orElse(country);
  }

  private Map<String, Object> parent(String key, String name, List<Object> children) {
    Map<String, Object> out = attribute(key, name, "", NOT_SELECTABLE, 1);
    out.put("Attributes", Map.of("AttributesList", children));
    return out;
  }

  private Map<String, Object> code(String key, String name, String description) {
    return attribute(key, name, description, SELECTABLE, 2);
  }

  private Map<String, Object> attribute(
      String key, String name, String description, String type, int typeId) {
    int id = ids.size() + 1;
    ids.put(key, id);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("AttributeSetId", id);
    out.put("AttributeId", id);
    out.put("OriginalAttributeID", 0);
    out.put("AttributeSetDescription", PublicItem.text(description));
    out.put("AttributeType", type);
    out.put("AttributeTypeId", typeId);
    out.put("AttributeName", PublicItem.text(name));
    out.put("AttributeDescription", "");
    out.put("ExtURL", "");
    out.put("ExtType", "");
    return out;
  }

  private Map<String, Object> reference(Item item, int number) {
    Reference from = ItemReferences.of(item);
    List<String> names = from.contributors().stream().map(EppiExport::name).toList();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ItemId", number);
    out.put("Title", from.title());
    out.put("ParentTitle", from.container());
    out.put("ShortTitle", shortTitle(item, from));
    out.put("CreatedBy", "");
    out.put("EditedBy", "");
    out.put("Year", item.year() > 0 ? Integer.toString(item.year()) : "");
    out.put("Month", "");
    List<String> numbers = new ArrayList<>(from.isbns());
    numbers.addAll(from.issns());
    out.put("StandardNumber", String.join(" ", numbers));
    out.put("City", "");
    out.put("Country", "");
    out.put("Publisher", from.publisher());
    out.put("Institution", "");
    out.put("Volume", from.volume());
    String first = from.firstPage().isEmpty() ? from.articleNumber() : from.firstPage();
    out.put("Pages", from.lastPage().isEmpty() ? first : first + '-' + from.lastPage());
    out.put("Edition", "");
    out.put("Issue", from.issue());
    out.put("Availability", "");
    out.put("URL", item.url().orElse(""));
    out.put("OldItemId", item.id());
    out.put("Abstract", "");
    out.put("Comments", item.summary());
    out.put("TypeName", EppiTypes.of(item.type()));
    out.put("Authors", String.join(" ; ", names));
    out.put("ParentAuthors", "");
    out.put("DOI", from.dois().stream().findFirst().orElse(""));
    out.put("Keywords", String.join("\r\n", from.keywords()));
    out.put("ItemStatus", "I");
    out.put("ItemStatusTooltip", "Included in review");
    out.put("QuickCitation", shortTitle(item, from) + ' ' + from.title());
    out.put("Codes", codes(item));
    out.put("Outcomes", List.of());
    return out;
  }

  private static String name(Contributor person) {
    if (person.isLiteral()) {
      return person.literal().replace(';', ',');
    }
    String family =
        person.particle().isEmpty() ? person.family() : person.particle() + ' ' + person.family();
    String given = person.given().isEmpty() ? "" : ", " + person.given();
    return (family + given + (person.suffix().isEmpty() ? "" : ", " + person.suffix()))
        .replace(';', ',');
  }

  private static String shortTitle(Item item, Reference from) {
    String first =
        from.contributors().stream()
            .findFirst()
            .map(c -> c.isLiteral() ? c.literal() : c.family())
            .orElse(item.id());
    String others = from.contributors().size() > 1 ? " et al." : "";
    return first + others + (item.year() > 0 ? " (" + item.year() + ')' : "");
  }

  private List<Object> codes(Item item) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Finding finding : item.findings()) {
      String direction = finding.direction().map(d -> " (" + d.code() + ')').orElse("");
      String question = finding.question().map(q -> q.code() + ": ").orElse("");
      String outcome = finding.outcome().orElse("-");
      add("strategy/" + finding.strategy(), question + outcome + direction, texts);
      finding
          .outcome()
          .ifPresent(o -> add("outcomes/" + o, question + finding.strategy() + direction, texts));
      finding.question().ifPresent(q -> add("questions/" + q.code(), "", texts));
      finding.direction().ifPresent(d -> add("directions/" + d.code(), "", texts));
      finding.countries().forEach(c -> add("countries/" + c, "", texts));
      finding.cadres().forEach(c -> add("cadres/" + c, "", texts));
      finding.settings().forEach(s -> add("settings/" + s, "", texts));
    }
    add("designs/" + item.design(), item.designNote().orElse(""), texts);
    add("fields/" + item.field(), "", texts);
    item.countries().forEach(c -> add("countries/" + c, "", texts));
    item.cadres().forEach(c -> add("cadres/" + c, "", texts));
    item.settings().forEach(s -> add("settings/" + s, "", texts));
    item.populations().forEach(p -> add("populations/" + p, "", texts));
    item.themes().forEach(t -> add("themes/" + t, "", texts));
    List<Object> codes = new ArrayList<>();
    texts.forEach(
        (key, info) -> {
          Integer id = ids.get(key);
          if (id != null) {
            Map<String, Object> code = new LinkedHashMap<>();
            code.put("AttributeId", id);
            code.put("AdditionalText", String.join("\n", info));
            code.put("ArmId", 0);
            code.put("ArmTitle", "");
            code.put("ItemAttributeFullTextDetails", List.of());
            codes.add(code);
          }
        });
    return codes;
  }

  private static void add(String key, String text, Map<String, List<String>> texts) {
    List<String> info = texts.computeIfAbsent(key, k -> new ArrayList<>());
    if (!text.isEmpty() && !info.contains(text)) {
      info.add(text);
    }
  }
}

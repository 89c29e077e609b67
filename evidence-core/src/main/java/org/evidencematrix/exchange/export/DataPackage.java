package org.evidencematrix.exchange.export;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.exchange.json.JsonOut;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.schema.DataDictionary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * A folder of tables with their description: Data Package 2.0 (datapackage.org), which readers of
 * version 1 understand, too.
 */
final class DataPackage {
  private static final String LICENCES = "https://spdx.org/licenses/";

  private final MatrixInfo info;
  private final List<Sheet> sheets;

  DataPackage(MatrixInfo info, List<Sheet> sheets) {
    this.info = info;
    this.sheets = sheets;
  }

  /** Returns the bytes of each file by its path; the description is the last one. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Object> resources = new ArrayList<>();
    for (Sheet sheet : sheets) {
      StringBuilder text = new StringBuilder();
      ItemTables.csv(sheet.header(), sheet.rows(), text);
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      files.put("data/" + sheet.name() + ".csv", bytes);
      resources.add(resource(sheet.name(), bytes, schema(sheet)));
    }
    StringBuilder dictionary = new StringBuilder();
    DataDictionary.of(List.of(Format.ITEM, Format.SEARCH), Language.EN).csv(dictionary);
    byte[] bytes = dictionary.toString().getBytes(StandardCharsets.UTF_8);
    files.put("data/data-dictionary.csv", bytes);
    resources.add(resource("data-dictionary", bytes, dictionarySchema(dictionary.toString())));
    files.put("README.md", readme().getBytes(StandardCharsets.UTF_8));
    files.put("datapackage.json", description(resources));
    return files;
  }

  private static Map<String, Object> resource(
      String name, byte[] bytes, Map<String, Object> schema) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", name);
    out.put("type", "table");
    out.put("path", "data/" + name + ".csv");
    out.put("profile", "tabular-data-resource");
    out.put("format", "csv");
    out.put("mediatype", "text/csv");
    out.put("encoding", "utf-8");
    out.put("bytes", bytes.length);
    out.put("hash", "sha256:" + Hashing.sha256().hashBytes(bytes));
    out.put("schema", schema);
    return out;
  }

  private static Map<String, Object> schema(Sheet sheet) {
    List<Object> fields = new ArrayList<>();
    for (String column : sheet.header()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column);
      field.put("type", sheet.numbers().contains(column) ? "integer" : "string");
      fields.add(field);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("fields", fields);
    out.put("missingValues", List.of(""));
    switch (sheet.name()) {
      case "items" -> out.put("primaryKey", List.of("id"));
      case "findings" -> {
        out.put("primaryKey", List.of("id", "finding"));
        out.put(
            "foreignKeys",
            List.of(key("id", "items", "id"), key("strategy", "framework", "strategy")));
      }
      case "framework" -> out.put("primaryKey", List.of("strategy"));
      case "code-lists" -> out.put("primaryKey", List.of("list", "code"));
      case "searches" -> out.put("primaryKey", List.of("search"));
      case "countries" -> out.put("primaryKey", List.of("country"));
      default -> {}
    }
    return out;
  }

  private static Map<String, Object> key(String field, String resource, String target) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", resource);
    reference.put("fields", List.of(target));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("fields", List.of(field));
    out.put("reference", reference);
    return out;
  }

  private static Map<String, Object> dictionarySchema(String csv) {
    List<Object> fields = new ArrayList<>();
    for (String column : csv.substring(0, csv.indexOf('\r')).split(",", -1)) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column);
      field.put("type", "string");
      fields.add(field);
    }
    return Map.of("fields", fields);
  }

  private byte[] description(List<Object> resources) throws IOException {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    out.put("name", "evidence-matrix");
    out.put("profile", "data-package");
    out.put("title", PublicItem.text(info.title().in("en")));
    out.put("version", info.asOf().toString());
    out.put("created", info.asOf() + "T00:00:00Z");
    out.put("licenses", List.of(licence()));
    out.put("sources", sources());
    String steward = PublicItem.text(info.steward());
    if (!steward.isEmpty()) {
      Map<String, Object> contributor = new LinkedHashMap<>();
      contributor.put("title", steward);
      // Version 1 has one role, version 2 a list of them.
      contributor.put("role", "maintainer");
      contributor.put("roles", List.of("maintainer"));
      out.put("contributors", List.of(contributor));
    }
    out.put("keywords", List.of("evidence map", "social service workforce", "social work"));
    out.put("resources", resources);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOut.indented(bytes)) {
      JsonOut.value(out, json);
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private Map<String, Object> licence() {
    String name = PublicItem.text(info.licence());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", name.isEmpty() ? "other-closed" : name);
    if (!name.isEmpty()) {
      out.put("path", LICENCES + name.replace(" ", "-") + ".html");
    }
    return out;
  }

  private static List<Object> sources() {
    Map<String, Object> bank = new LinkedHashMap<>();
    bank.put("title", WorldBankCredit.LINE);
    bank.put("path", "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519");
    return List.of(bank);
  }

  private String readme() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + markdown(info.title().in("en")));
    lines.add("");
    lines.add("Data of " + info.asOf() + ", licence " + markdown(info.licence()) + ".");
    lines.add("");
    lines.add("| File | Holds |");
    lines.add("| --- | --- |");
    Map<String, String> about = new LinkedHashMap<>();
    about.put("items", "a row for each study, report, guideline or tool, its findings as lists");
    about.put("findings", "a row for each finding: which strategy, which outcome, which question");
    about.put("code-lists", "every code with its labels and notes");
    about.put("framework", "pillars and strategies");
    about.put("searches", "where was searched, when and for what");
    about.put("countries", "the countries named, with World Bank region and newest income class");
    about.put("data-dictionary", "what each field means");
    about.forEach((name, text) -> lines.add("| `data/" + name + ".csv` | " + text + " |"));
    lines.add("");
    lines.add(
        "Lists in a cell are joined by `;`. A `;` or `\\` inside a value has a `\\` in front.");
    lines.add("A text that a spreadsheet would take for a formula has an apostrophe in front:");
    lines.add(
        "take one off where the first sign behind blanks and apostrophes is one of `= + - @`.");
    lines.add("Empty means not coded. `tier` is this matrix's own scale of rigor, 0 to 5.");
    lines.add("");
    lines.add(WorldBankCredit.LINE + '.');
    return String.join("\n", lines) + '\n';
  }

  private static String markdown(String text) {
    return PublicItem.text(text).replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}

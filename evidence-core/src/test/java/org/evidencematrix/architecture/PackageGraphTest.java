package org.evidencematrix.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageGraphTest {
  private static final String ROOT = "org.evidencematrix";
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    assertEquals(List.of(), new PackageGraph(ROOT, table()).undeclared(CLASSES));
  }

  @Test
  void tableHasNoCycle() {
    Map<String, Set<String>> left = new HashMap<>();
    table().forEach((from, to) -> left.put(from, new HashSet<>(to)));
    while (left.values().removeIf(Set::isEmpty)) {
      left.values().forEach(to -> to.retainAll(left.keySet()));
    }
    assertEquals(Map.of(), left);
  }

  @Test
  void reportsAnUndeclaredEdge() {
    Map<String, Set<String>> table = table();
    table.put("diagnostic", Set.of("message"));
    assertEquals(
        List.of(
            "package org.evidencematrix.diagnostic uses org.evidencematrix.text, which the table"
                + " does not allow: move the code, or change the table and the decision record"),
        new PackageGraph(ROOT, table).undeclared(CLASSES));
  }

  @Test
  void reportsAnUndeclaredPackage() {
    Map<String, Set<String>> table = table();
    table.remove("text");
    List<String> undeclared = new PackageGraph(ROOT, table).undeclared(CLASSES);
    assertTrue(
        undeclared.contains(
            "package org.evidencematrix.text is not in the table: add it with the packages that it"
                + " may use"),
        undeclared::toString);
  }

  @Test
  void refusesAFolderWithoutClasses() {
    PackageGraph graph = new PackageGraph("org.nothing", Map.of());
    assertThrows(IllegalStateException.class, () -> graph.undeclared(CLASSES));
  }

  /** Who may use whom: the complete list, by level; a package uses only lower levels. */
  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new HashMap<>();
    table.put("message", Set.of());
    table.put("text", uses());
    table.put("model", uses());
    table.put("geo", uses());

    table.put("diagnostic", uses("text"));
    table.put("diagnostic.output", uses("text", "diagnostic"));
    table.put("vocabulary", uses("model", "geo"));
    table.put("citation", uses("model", "vocabulary"));
    table.put("schema", uses("model", "geo", "diagnostic.output"));
    table.put("rigor", uses("model", "vocabulary"));
    table.put("reference", uses());
    table.put("duplicates", uses("citation", "model", "reference"));

    table.put("reading", uses("text", "model", "geo", "diagnostic", "vocabulary"));
    table.put("writing", uses("text", "model", "diagnostic", "reading"));
    String[] underExchange = {
      "citation", "text", "model", "geo", "diagnostic", "vocabulary", "reference"
    };
    table.put("exchange.record", uses(underExchange));
    table.put("exchange.field", with(uses(underExchange), "exchange.record"));
    for (String kind : List.of("exchange.tagged", "exchange.bibtex", "exchange.xml")) {
      table.put(kind, with(uses(underExchange), "exchange.record", "exchange.field"));
    }
    table.put(
        "exchange.item",
        uses(
            "model",
            "diagnostic.output",
            "reference",
            "rigor",
            "exchange.record",
            "exchange.field"));
    for (String kind : List.of("exchange.json", "exchange.table")) {
      table.put(
          kind, with(uses(underExchange), "exchange.record", "exchange.field", "exchange.item"));
    }
    String[] formats = {
      "exchange.record",
      "exchange.field",
      "exchange.tagged",
      "exchange.bibtex",
      "exchange.xml",
      "exchange.json",
      "exchange.table"
    };
    table.put("exchange", with(uses(underExchange), formats));
    table.put(
        "exchange.export",
        with(
            with(uses(underExchange), formats),
            "exchange",
            "exchange.item",
            "schema",
            "diagnostic.output"));

    table.put(
        "draft",
        uses(
            "citation",
            "model",
            "reference",
            "diagnostic",
            "writing",
            "exchange",
            "exchange.field"));
    table.put(
        "form", uses("model", "geo", "diagnostic.output", "draft", "reading", "writing", "schema"));

    table.put("coverage", uses("model", "geo", "vocabulary", "rigor"));
    table.put("gaps", uses("model", "geo", "vocabulary", "coverage", "rigor"));
    table.put("searches", uses("model", "coverage"));
    table.put("synthesis", uses("model", "coverage", "rigor"));
    table.put("curation", uses("model", "coverage", "gaps", "rigor"));
    table.put("change", uses("model", "coverage", "gaps"));
    table.put("planning", uses("model", "rigor", "coverage", "gaps"));
    table.put(
        "report",
        uses(
            "model",
            "geo",
            "vocabulary",
            "rigor",
            "coverage",
            "gaps",
            "searches",
            "synthesis",
            "curation",
            "change",
            "planning",
            "duplicates",
            "diagnostic.output"));
    table.put(
        "report.page",
        uses(
            "model",
            "geo",
            "vocabulary",
            "rigor",
            "coverage",
            "gaps",
            "searches",
            "report",
            "diagnostic.output"));
    table.put("report.picture", uses("model", "geo", "coverage", "diagnostic.output"));

    String[] underRules = {
      "citation",
      "text",
      "diagnostic",
      "model",
      "geo",
      "vocabulary",
      "reading",
      "rigor",
      "duplicates"
    };
    table.put("rules", uses(underRules));
    table.put("rules.document", with(uses(underRules), "rules"));
    table.put("rules.item", with(uses(underRules), "rules"));
    // Filters of collections and cells of research questions are read as coverage reads them.
    table.put("rules.matrix", with(uses(underRules), "rules", "coverage"));
    table.put(
        "validation",
        with(uses(underRules), "rules", "rules.document", "rules.item", "rules.matrix"));
    return table;
  }

  /** Every package may speak in sentences of the catalogues. */
  private static Set<String> uses(String... packages) {
    return with(Set.of("message"), packages);
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}

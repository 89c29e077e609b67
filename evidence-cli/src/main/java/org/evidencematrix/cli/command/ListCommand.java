package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.report.Csv;
import org.evidencematrix.report.TextTable;
import org.evidencematrix.rigor.Rigor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists items. */
@Command(
    name = "list",
    header = "Lists the items, or those with a finding that passes a filter.",
    footer = {
      "evidence list --where 'strategy=plan-hr-data,plan-alliances income=L,LM year>=2010'",
      "evidence list --where 'tier>=3 question=effect' --format csv --out strong.csv"
    },
    exitCodeList = "1:not used")
public final class ListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "year",
          "title",
          "authors",
          "type",
          "design",
          "field",
          "countries",
          "strategies",
          "tier-effect",
          "tier-understanding",
          "status",
          "doi",
          "url");

  /** The formats. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    YAML
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  @Option(
      names = "--where",
      paramLabel = "FILTER",
      order = 1,
      description =
          "Conditions such as 'strategy=plan-hr-data income=L,LM year>=2010 tier>=3 country!=USA':"
              + " blanks mean and, commas mean or.")
  private List<String> where = new ArrayList<>();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ListCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    Predicate<Item> passes = GridAxes.filter(where, read, common).matcher(setup);
    List<Item> items = read.items().stream().filter(passes).toList();
    Rigor rigor = Rigor.of(read.vocabulary());
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TABLE -> table(items, rigor, read.items().size(), look.width(), out);
            case CSV -> csv(items, rigor, out);
            case JSON -> json(items, rigor, out);
            case YAML -> FactsText.yaml(items.stream().map(ItemFacts::of).toList(), out);
          }
        });
    return ExitCode.FINE;
  }

  private void table(List<Item> items, Rigor rigor, int all, int width, Writer out)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          List.of(
              item.id(),
              Integer.toString(item.year()),
              tier(item, Question.EFFECT, rigor),
              tier(item, Question.UNDERSTANDING, rigor),
              item.title()));
    }
    List<String> columns = new ArrayList<>();
    for (String name : List.of("id", "year", "effect", "understanding", "title")) {
      columns.add(common.say("list." + name));
    }
    new TextTable(columns, rows).write(width, out);
    out.write('\n' + common.say("list.closing", "shown", items.size(), "n", all) + '\n');
  }

  private static void csv(List<Item> items, Rigor rigor, Writer out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      Map<String, Object> facts = facts(item, rigor);
      List<String> row = new ArrayList<>();
      for (String column : COLUMNS) {
        Object value = facts.getOrDefault(column, "");
        row.add(value instanceof List<?> list ? joined(list) : value.toString());
      }
      rows.add(row);
    }
    Csv.write(COLUMNS, rows, out);
  }

  private static String joined(List<?> values) {
    return String.join("; ", values.stream().map(Object::toString).toList());
  }

  private static void json(List<Item> items, Rigor rigor, Writer out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeArrayPropertyStart("items");
          items.forEach(item -> FactsText.json(facts(item, rigor), json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static Map<String, Object> facts(Item item, Rigor rigor) {
    Map<String, Object> all = ItemFacts.of(item);
    all.put("strategies", item.findings().stream().map(Finding::strategy).distinct().toList());
    for (Question question : ItemView.questions(item)) {
      all.put("tier-" + question.code(), rigor.rate(item, question).value());
    }
    all.put("status", item.status().code());
    Map<String, Object> kept = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      Object value = all.get(column);
      if (value != null) {
        kept.put(column, value);
      }
    }
    return kept;
  }

  private static String tier(Item item, Question question, Rigor rigor) {
    return ItemView.questions(item).contains(question)
        ? Integer.toString(rigor.rate(item, question).value())
        : "";
  }
}

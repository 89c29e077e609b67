package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.report.Wrap;
import org.evidencematrix.rigor.Tier;
import org.evidencematrix.vocabulary.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one item with what the matrix makes of it. */
@Command(
    name = "show",
    header = "Shows one item: its fields, its tier and why, its cells, and what depends on it.",
    footer = {
      "evidence show doe-2021-supervision",
      "evidence show doe-2021-supervision --format yaml"
    },
    exitCodeList = {"1:not used", "2:could not run: wrong options, missing folder, no such item"})
public final class ShowCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    JSON,
    YAML
  }

  /** More would not help. */
  private static final int MOST_MEANT = 8;

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  @Parameters(paramLabel = "ID", description = "Id of an item, its file name without ending.")
  private String id = "";

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ShowCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    Matrix read = matrix.load();
    Item item = find(read);
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    ItemView view = ItemView.of(item, read, setup);
    output.write((format, look, out) -> write(view, format, look, out));
    return ExitCode.FINE;
  }

  private Item find(Matrix read) {
    Optional<Item> found = read.items().stream().filter(item -> item.id().equals(id)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids = read.items().stream().map(Item::id).toList();
    Optional<String> near = Nearest.to(id, ids);
    List<String> like = near.isPresent() ? List.of(near.get()) : withTheWordsOf(id, ids);
    if (like.isEmpty() || like.size() > MOST_MEANT) {
      throw common.cannotRun("items.none", "typed", id);
    }
    throw like.size() == 1
        ? common.cannotRun("items.none.meant", "typed", id, "meant", like.get(0))
        : common.cannotRun("items.none.some", "typed", id, "some", String.join(", ", like));
  }

  /** Returns the ids that hold every word typed, such as a name and a year. */
  private static List<String> withTheWordsOf(String typed, List<String> ids) {
    if (typed.length() > Nearest.LONGEST) {
      return List.of();
    }
    List<String> words =
        Stream.of(Nearest.folded(typed).split("-")).filter(word -> word.length() > 2).toList();
    return words.isEmpty()
        ? List.of()
        : ids.stream().filter(candidate -> words.stream().allMatch(candidate::contains)).toList();
  }

  private void write(ItemView view, Format format, Look look, Writer out) throws IOException {
    switch (format) {
      case TEXT -> text(view, look, out);
      case JSON -> JsonText.write(out, json -> FactsText.json(view.facts(common.language()), json));
      case YAML -> FactsText.yaml(ItemFacts.of(view.item()), out);
    }
  }

  private void text(ItemView view, Look look, Writer out) throws IOException {
    for (Map.Entry<String, Object> field : ItemFacts.of(view.item()).entrySet()) {
      line(field.getKey() + ": ", inline(field.getValue()), look, out);
    }
    out.write('\n');
    for (Map.Entry<Question, Tier> rated : view.tiers().entrySet()) {
      out.write(
          common.say(
                  "show.tier",
                  "question",
                  common.say("question." + rated.getKey().code()),
                  "tier",
                  rated.getValue().value())
              + '\n');
      for (String reason : ItemView.reasons(rated.getValue(), common.language())) {
        line("  ", reason, look, out);
      }
    }
    line(common.say("show.cells") + ' ', String.join(", ", view.cells()), look, out);
    for (Map.Entry<String, List<String>> dependents : view.dependents().entrySet()) {
      String key = "show.dependents." + dependents.getKey();
      line(common.say(key) + ' ', inline(dependents.getValue()), look, out);
    }
    out.write('\n' + WorldBankCredit.LINE + '\n');
  }

  private static void line(String head, String text, Look look, Writer out) throws IOException {
    Wrap.write(text.isEmpty() ? "–" : text, head, "    ", look.width(), out);
  }

  /** Returns a value on one harmless line. */
  private static String inline(Object value) {
    if (value instanceof Map<?, ?> group) {
      return group.entrySet().stream()
          .map(field -> field.getKey() + " " + inline(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(ShowCommand::inline).collect(Collectors.joining("; "));
    }
    return TerminalText.clean(value.toString());
  }
}

package org.evidencematrix.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the page of each command from its options, so that pages and help cannot differ. */
final class CommandPages {
  private CommandPages() {}

  /** Returns the pages by name of file. */
  static Map<String, String> all() {
    Console console =
        new Console(
            java.io.Writer.nullWriter(),
            java.io.Writer.nullWriter(),
            Terminal.NONE,
            Path.of("").toAbsolutePath(),
            Path.of(""));
    CommandLine root = EvidenceCommand.of(console);
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index(root));
    root.getSubcommands()
        .forEach((name, line) -> pages.put(name + ".md", page(line.getCommandSpec())));
    return pages;
  }

  private static String index(CommandLine root) {
    StringBuilder page = new StringBuilder("# evidence\n\n");
    page.append(summary(root.getCommandSpec())).append("\n\n");
    page.append("| Command | Does |\n| --- | --- |\n");
    root.getSubcommands()
        .forEach(
            (name, line) ->
                page.append("| [" + name + "](" + name + ".md) | ")
                    .append(cell(summary(line.getCommandSpec())))
                    .append(" |\n"));
    page.append("\nEvery command has `--help`.\n");
    return page.toString();
  }

  private static String page(CommandSpec spec) {
    StringBuilder page = new StringBuilder("# evidence " + spec.name() + "\n\n");
    page.append(summary(spec)).append("\n\n## Examples\n\n```sh\n");
    for (String example : spec.usageMessage().footer()) {
      page.append(example.strip()).append('\n');
    }
    page.append("```\n");
    arguments(spec, page);
    page.append("\n## Options\n\n| Option | Meaning |\n| --- | --- |\n");
    for (OptionSpec option : sorted(spec)) {
      String names = String.join("`, `", option.names());
      String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      row("`" + names + cell(label) + "`", option.description(), page);
    }
    page.append("\n## Exit codes\n\n| Code | Meaning |\n| --- | --- |\n");
    spec.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> row(code, new String[] {meaning}, page));
    return page.toString();
  }

  private static void arguments(CommandSpec spec, StringBuilder page) {
    if (spec.positionalParameters().isEmpty()) {
      return;
    }
    page.append("\n## Arguments\n\n| Argument | Meaning |\n| --- | --- |\n");
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      row("`" + argument.paramLabel() + "`", argument.description(), page);
    }
  }

  private static List<OptionSpec> sorted(CommandSpec spec) {
    List<OptionSpec> options = new ArrayList<>(spec.options());
    options.removeIf(OptionSpec::hidden);
    options.sort(java.util.Comparator.comparingInt(OptionSpec::order));
    return options;
  }

  private static void row(String head, String[] text, StringBuilder page) {
    String joined = List.of(text).stream().collect(Collectors.joining(" "));
    page.append("| " + head + " | " + cell(joined) + " |\n");
  }

  private static String summary(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().header());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}

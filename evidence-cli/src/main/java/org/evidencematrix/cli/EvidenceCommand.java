package org.evidencematrix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.command.AddCommand;
import org.evidencematrix.cli.command.CollectionsCommand;
import org.evidencematrix.cli.command.CommentCommand;
import org.evidencematrix.cli.command.CompletionCommand;
import org.evidencematrix.cli.command.CountriesCommand;
import org.evidencematrix.cli.command.CoverageCommand;
import org.evidencematrix.cli.command.DiffCommand;
import org.evidencematrix.cli.command.DuplicatesCommand;
import org.evidencematrix.cli.command.ExplainCommand;
import org.evidencematrix.cli.command.ExportCommand;
import org.evidencematrix.cli.command.FixCommand;
import org.evidencematrix.cli.command.FmtCommand;
import org.evidencematrix.cli.command.FormToItemCommand;
import org.evidencematrix.cli.command.GapsCommand;
import org.evidencematrix.cli.command.ImportCommand;
import org.evidencematrix.cli.command.IncomeChangesCommand;
import org.evidencematrix.cli.command.InitCommand;
import org.evidencematrix.cli.command.ListCommand;
import org.evidencematrix.cli.command.MapCommand;
import org.evidencematrix.cli.command.QuestionsCommand;
import org.evidencematrix.cli.command.ReportCommand;
import org.evidencematrix.cli.command.RulesCommand;
import org.evidencematrix.cli.command.SchemaCommand;
import org.evidencematrix.cli.command.SearchesCommand;
import org.evidencematrix.cli.command.ShowCommand;
import org.evidencematrix.cli.command.StudiesCommand;
import org.evidencematrix.cli.command.ValidateCommand;
import org.evidencematrix.cli.command.WhatIfCommand;
import org.evidencematrix.cli.console.CommandFrame;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.ProductVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root command: holds the subcommands, {@code --help} and {@code --version}. */
@Command(
    name = "evidence",
    versionProvider = EvidenceCommand.Version.class,
    header = "Reads an evidence matrix, checks it, and shows where evidence is missing.",
    footer = {"evidence gaps", "evidence validate"},
    exitCodeList = "1:ran, and found something at or above the threshold asked for")
final class EvidenceCommand implements Callable<Integer> {
  /** Every command, in the order of the help. */
  private static final List<String> NAMES =
      List.of(
          "gaps",
          "coverage",
          "report",
          "map",
          "what-if",
          "diff",
          "list",
          "show",
          "questions",
          "collections",
          "studies",
          "searches",
          "income-changes",
          "export",
          "add",
          "import",
          "duplicates",
          "validate",
          "fix",
          "fmt",
          "explain",
          "rules",
          "countries",
          "schema",
          "init",
          "form-to-item",
          "comment",
          "generate-completion");

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private final CommonOptions common;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      order = 99,
      description = "Show the version and end.")
  @SuppressWarnings("UnusedVariable") // picocli sets it
  private boolean version;

  private EvidenceCommand(Console console) {
    common = new CommonOptions(console);
  }

  private static Object make(String name, Console console) {
    return switch (name) {
      case "gaps" -> new GapsCommand(console);
      case "coverage" -> new CoverageCommand(console);
      case "report" -> new ReportCommand(console);
      case "map" -> new MapCommand(console);
      case "what-if" -> new WhatIfCommand(console);
      case "diff" -> new DiffCommand(console);
      case "list" -> new ListCommand(console);
      case "show" -> new ShowCommand(console);
      case "questions" -> new QuestionsCommand(console);
      case "collections" -> new CollectionsCommand(console);
      case "studies" -> new StudiesCommand(console);
      case "searches" -> new SearchesCommand(console);
      case "income-changes" -> new IncomeChangesCommand(console);
      case "export" -> new ExportCommand(console);
      case "add" -> new AddCommand(console);
      case "import" -> new ImportCommand(console);
      case "duplicates" -> new DuplicatesCommand(console);
      case "validate" -> new ValidateCommand(console);
      case "fix" -> new FixCommand(console);
      case "fmt" -> new FmtCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "rules" -> new RulesCommand(console);
      case "countries" -> new CountriesCommand(console);
      case "schema" -> new SchemaCommand(console);
      case "init" -> new InitCommand(console);
      case "form-to-item" -> new FormToItemCommand(console);
      case "comment" -> new CommentCommand(console);
      case "generate-completion" -> new CompletionCommand(console);
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /**
   * Returns the command line with the commands that the arguments can need. Looking at the options
   * of every command takes longer than most commands: where the first word is a command only that
   * one is there.
   */
  static CommandLine of(Console console, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<Object> needed = new ArrayList<>();
    if (NAMES.contains(first) && !first.equals("generate-completion")) {
      needed.add(make(first, console));
    } else if (!(arguments.length == 1 && first.equals("--version"))) {
      NAMES.forEach(name -> needed.add(make(name, console)));
    }
    return CommandFrame.of(new EvidenceCommand(console), needed, console);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.FINE;
  }

  /** Tells the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"evidence " + ProductVersion.text()};
    }
  }
}

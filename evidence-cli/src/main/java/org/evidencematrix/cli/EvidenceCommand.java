package org.evidencematrix.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.evidencematrix.cli.command.CompletionCommand;
import org.evidencematrix.cli.command.CountriesCommand;
import org.evidencematrix.cli.command.ExplainCommand;
import org.evidencematrix.cli.command.ListCommand;
import org.evidencematrix.cli.command.RulesCommand;
import org.evidencematrix.cli.command.ShowCommand;
import org.evidencematrix.cli.command.ValidateCommand;
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
  /** Every command by name, in the order of the help. */
  private static final Map<String, Function<Console, Object>> COMMANDS = commands();

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

  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("validate", ValidateCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("rules", RulesCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("countries", CountriesCommand::new);
    commands.put("generate-completion", CompletionCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  /**
   * Returns the command line with the commands that the arguments can need. Looking at the options
   * of every command takes longer than most commands: where the first word is a command only that
   * one is there.
   */
  static CommandLine of(Console console, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<Object> needed = new ArrayList<>();
    if (COMMANDS.containsKey(first) && !first.equals("generate-completion")) {
      needed.add(COMMANDS.get(first).apply(console));
    } else if (!(arguments.length == 1 && first.equals("--version"))) {
      COMMANDS.values().forEach(make -> needed.add(make.apply(console)));
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

package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.message.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How every command looks and ends: help with the examples first, no surprises in the parser, exit
 * codes by {@link ExitCode}, failures in a line or two.
 */
public final class CommandFrame {
  private static final List<String> SECTIONS =
      List.of(
          UsageMessageSpec.SECTION_KEY_HEADER_HEADING,
          UsageMessageSpec.SECTION_KEY_HEADER,
          UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
          UsageMessageSpec.SECTION_KEY_FOOTER,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  private CommandFrame() {}

  /**
   * Returns the command line of a root command with its subcommands, ready to run.
   *
   * @param root the root command
   * @param subcommands command objects; {@code header} is the summary, {@code footer} holds the
   *     examples, {@code exitCodeList} may reword single codes ({@code "1:a problem was found"})
   * @param console where everything is printed
   */
  public static CommandLine of(Object root, Iterable<?> subcommands, Console console) {
    // No lambda here may be of picocli's own types: Java would leave these types, which are of an
    // old kind, out of the start-up archive.
    CommandLine line = new CommandLine(root);
    for (Object subcommand : subcommands) {
      line.addSubcommand(subcommand);
    }
    dress(line);
    for (CommandLine subcommand : line.getSubcommands().values()) {
      dress(subcommand);
    }
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(Math.max(80, Math.min(console.terminal().width(), 120)));
    line.setColorScheme(Help.defaultColorScheme(console.terminal().color() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(console.out()));
    line.setErr(new PrintWriter(console.err()));
    return line;
  }

  /**
   * Runs one command and returns its exit code. Prints whatever there is to say; throws nothing.
   *
   * @param line a command line as from {@link #of}
   * @param console where everything is printed
   * @param arguments the words after {@code evidence}
   */
  public static int run(CommandLine line, Console console, String... arguments) {
    Failures failures = new Failures(console, List.of(arguments));
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    Optional<Language> early = language(arguments);
    if (early.isPresent()) {
      preset(line, early.get());
    }
    int code;
    try {
      code = line.execute(arguments);
    } catch (Throwable failure) {
      code = failures.thrown(failure, new CommonOptions(console));
    }
    try {
      console.out().flush();
    } catch (IOException failure) {
      // Where the command itself met the fault it has been told.
      if (code != ExitCode.CANNOT_RUN) {
        code = failures.thrown(failure, new CommonOptions(console));
      }
    }
    return code;
  }

  /** Returns the language asked for, wherever the option stands. */
  private static Optional<Language> language(String... arguments) {
    Optional<Language> found = Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        found = Language.parse(arguments[i].substring("--lang=".length()));
      } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        found = Language.parse(arguments[i + 1]);
      }
    }
    return found;
  }

  private static void preset(CommandLine line, Language early) {
    for (CommandSpec mixin : line.getCommandSpec().mixins().values()) {
      if (mixin.userObject() instanceof CommonOptions common) {
        common.preset(early);
      }
    }
    for (CommandLine subcommand : line.getSubcommands().values()) {
      preset(subcommand, early);
    }
  }

  private static void dress(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    usage.sectionKeys(SECTIONS);
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
    usage.footerHeading("%nExamples:%n");
    usage.footer(indented(usage.footer()));
    usage.synopsisHeading("%nUsage: ");
    usage.descriptionHeading(usage.description().length == 0 ? "" : "%n");
    usage.parameterListHeading("%nArguments:%n");
    usage.optionListHeading("%nOptions:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.exitCodeListHeading("%nExit codes:%n");
    Map<String, String> codes = new LinkedHashMap<>(ExitCode.meanings());
    codes.putAll(usage.exitCodeList());
    usage.exitCodeList(codes);
    for (CommandSpec mixin : List.copyOf(spec.mixins().values())) {
      if (mixin.userObject() instanceof OutputOptions<?> output) {
        nameFormats(spec, output);
      }
    }
  }

  /** Each command has formats of its own, which an annotation cannot tell. */
  private static void nameFormats(CommandSpec spec, OutputOptions<?> output) {
    OptionSpec option = spec.findOption("--format");
    spec.remove(option);
    List<String> labels = output.labels();
    String text =
        "Format: " + String.join(", ", labels) + " (default: " + output.defaultLabel() + ").";
    spec.addOption(
        OptionSpec.builder(option).completionCandidates(labels).description(text).build());
  }

  private static String[] indented(String[] examples) {
    List<String> lines = new ArrayList<>();
    for (String example : examples) {
      lines.add("  " + example);
    }
    return lines.toArray(String[]::new);
  }
}

package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.vocabulary.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two why a command did not do what was asked, and chooses the exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final List<String> arguments;

  Failures(Console console, List<String> arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  /** Wrong options: what is wrong, what may have been meant, how to get help. */
  @Override
  public int handleParseException(ParameterException failure, String[] ignored) {
    CommandLine command = failure.getCommandLine();
    CommonOptions common = common(command);
    console.tell(common.failure(sentence(failure, common)));
    console.tell(common.say("usage.help", "command", command.getCommandSpec().qualifiedName(" ")));
    return ExitCode.CANNOT_RUN;
  }

  /** A command that started and failed. */
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult ignored) {
    return thrown(failure, common(command));
  }

  /** Anything that came through, errors of the Java machine included. */
  int thrown(Throwable failure, CommonOptions common) {
    if (failure instanceof CannotRun) {
      console.tell(common.failure(String.valueOf(failure.getMessage())));
      return ExitCode.CANNOT_RUN;
    }
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return thrown(failure.getCause(), common);
    }
    if (failure instanceof IOException io) {
      console.tell(common.failure(common.say("failed.io", "reason", Reasons.of(io))));
      return ExitCode.CANNOT_RUN;
    }
    if (failure instanceof OutOfMemoryError) {
      console.tell(common.failure(common.say("failed.memory")));
      return ExitCode.CANNOT_RUN;
    }
    console.tell(
        details(failure)
            .map(file -> common.say("bug", "file", file))
            .orElseGet(() -> common.say("bug.no-file", "failure", failure.toString())));
    return ExitCode.OUR_FAULT;
  }

  private static String sentence(ParameterException failure, CommonOptions common) {
    if (failure instanceof CommonOptions.UsageProblem) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched, common);
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return common.say("usage.missing", "name", missing.getMissing().get(0).paramLabel());
    }
    return TerminalText.clean(String.valueOf(failure.getMessage()));
  }

  private static String unmatched(UnmatchedArgumentException failure, CommonOptions common) {
    String typed = failure.getUnmatched().get(0);
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    boolean option = typed.startsWith("-");
    boolean root = spec.parent() == null;
    List<String> known = new ArrayList<>(option ? spec.optionsMap().keySet() : List.of());
    if (!option && root) {
      known.addAll(spec.subcommands().keySet());
    }
    String name = option && typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
    String key = "usage." + (option ? "option" : root ? "command" : "argument");
    Optional<String> meant = Nearest.to(name, known);
    return meant.isPresent()
        ? common.say(key + ".meant", "typed", name, "meant", meant.get())
        : common.say(key, "typed", name);
  }

  private Optional<Path> details(Throwable failure) {
    try {
      Path file = Files.createTempFile(console.temporary(), "evidence-", ".txt");
      try (Writer bytes = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
          PrintWriter text = new PrintWriter(bytes)) {
        text.println("Java " + System.getProperty("java.version"));
        text.println("System " + System.getProperty("os.name"));
        text.println("Arguments " + TerminalText.clean(arguments.toString()));
        failure.printStackTrace(text);
      }
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the common options of a command. */
  private CommonOptions common(CommandLine command) {
    return command.getCommandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(CommonOptions.class::isInstance)
        .map(CommonOptions.class::cast)
        .findFirst()
        .orElseGet(() -> new CommonOptions(console));
  }
}

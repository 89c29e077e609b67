package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the completion script for bash and zsh. */
@Command(
    name = "generate-completion",
    header = "Prints a script that completes commands and options in bash and zsh.",
    footer = {
      "source <(evidence generate-completion)",
      "evidence generate-completion > ~/.local/share/bash-completion/completions/evidence"
    },
    exitCodeList = "1:not used")
public final class CompletionCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public CompletionCommand(Console console) {
    common = new CommonOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("evidence", spec.root().commandLine());
    common.console().out().write(script.replace("\r\n", "\n"));
    return ExitCode.FINE;
  }
}

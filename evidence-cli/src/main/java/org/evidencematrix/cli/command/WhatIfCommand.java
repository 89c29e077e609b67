package org.evidencematrix.cli.command;

import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.Console;
import picocli.CommandLine.Command;

/** Shows what further studies would do. */
@Command(name = "what-if")
public final class WhatIfCommand implements Callable<Integer> {
  /** Makes the command. */
  public WhatIfCommand(Console console) {}

  @Override
  public Integer call() {
    return 0;
  }
}

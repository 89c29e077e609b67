package org.evidencematrix.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.Terminal;

/** Runs commands in this process, with everything that they print caught. */
public final class Cli {
  /** Three made-up items. */
  public static final Path SMALL = Path.of("src/test/resources/cases/small").toAbsolutePath();

  /** The repository, whose matrix is the real one. */
  public static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final Terminal terminal;
  private final Path temporary;

  private Cli(Path folder, Terminal terminal, Path temporary) {
    this.folder = folder;
    this.terminal = terminal;
    this.temporary = temporary;
  }

  /** Returns a command line in a folder whose output goes to pipes. */
  public static Cli in(Path folder) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return new Cli(folder.toAbsolutePath(), Terminal.NONE, temporary);
  }

  /** Returns the same on a terminal with colours. */
  public Cli onTerminal() {
    return new Cli(folder, new Terminal(true, true, true, Terminal.DEFAULT_WIDTH), temporary);
  }

  /** Returns the same without terminal, at another width. */
  public Cli withWidth(int width) {
    return new Cli(folder, new Terminal(false, false, false, width), temporary);
  }

  /** Returns the same with another folder for temporary files. */
  public Cli withTemporary(Path other) {
    return new Cli(folder, terminal, other);
  }

  /** Returns the folder in which commands run. */
  public Path folder() {
    return folder;
  }

  /** Runs a command. */
  public Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new Console(out, err, terminal, folder, temporary), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}

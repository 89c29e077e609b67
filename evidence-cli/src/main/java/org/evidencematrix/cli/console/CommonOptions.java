package org.evidencematrix.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.vocabulary.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command, and its way to speak. */
public final class CommonOptions {
  private static final int VALUE_LIMIT = 300;

  private final Console console;
  private Language language = Language.EN;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 100,
      description = "Show this help and end.")
  @SuppressWarnings("UnusedVariable") // picocli sets it
  private boolean help;

  @Option(
      names = "--quiet",
      order = 90,
      description = "Print no progress and no remarks; results and failures remain.")
  private boolean quiet;

  @Option(names = "--no-color", order = 91, description = "Print without colours.")
  private boolean noColor;

  /**
   * Makes the options of one command.
   *
   * @param console where it prints
   */
  public CommonOptions(Console console) {
    this.console = console;
  }

  @Option(
      names = "--lang",
      paramLabel = "en|fr",
      order = 92,
      description = "Language of what is printed (default: en).")
  void setLanguage(String code) {
    language = Language.parse(code).orElseThrow(() -> wrongValue("--lang", code, "en", "fr"));
  }

  /**
   * Sets the language of what is printed from now on, for an answer to somebody who wrote in it.
   */
  public void speak(Language other) {
    language = other;
  }

  /** Returns where the command prints. */
  public Console console() {
    return console;
  }

  /** Tells whether remarks are unwanted. */
  public boolean isQuiet() {
    return quiet;
  }

  /** Returns the language of what is printed. */
  public Language language() {
    return language;
  }

  /** Returns how text may look on standard output. */
  public Look look() {
    Terminal terminal = console.terminal();
    return new Look(terminal.color() && !noColor, terminal.width(), terminal.out());
  }

  /** Returns the sentences of the command line, {@code cli_LANG.properties}, in the language. */
  public Catalogue words() {
    return Catalogue.of(CommonOptions.class, "cli", language);
  }

  /**
   * Returns a sentence of {@code cli_LANG.properties} with its values made harmless for a terminal.
   *
   * @param key name of the sentence
   * @param pairs placeholder names and values in turn
   */
  public String say(String key, Object... pairs) {
    return say(Message.of(key, pairs));
  }

  /** Returns a sentence as {@link #say(String, Object...)} does. */
  public String say(Message message) {
    return words().render(message, value -> TerminalText.clean(value, VALUE_LIMIT));
  }

  /** Returns a failure as it is printed: the sentence, which is ready, behind our name. */
  String failure(String sentence) {
    return words().render(Message.of("failed", "text", sentence));
  }

  /** Sets the language before the options are looked at, so that what is said of them is in it. */
  void preset(Language early) {
    language = early;
  }

  /** Prints a remark on standard error, unless remarks are unwanted. */
  public void remark(String key, Object... pairs) {
    if (!quiet) {
      console.tell(say(key, pairs));
    }
  }

  /** Returns the exception that ends the command with a sentence; as {@link #say}. */
  public CannotRun cannotRun(String key, Object... pairs) {
    return new CannotRun(say(key, pairs));
  }

  /** Returns the exception that ends the command with a sentence; as {@link #say(Message)}. */
  public CannotRun cannotRun(Message message) {
    return new CannotRun(say(message));
  }

  /**
   * Returns the exception for a value that an option does not take.
   *
   * @param option name of the option, such as {@code --format}
   * @param typed what was typed
   * @param allowed what it takes
   */
  public ParameterException wrongValue(String option, String typed, String... allowed) {
    if (allowed.length == 0) {
      return usage(say("usage.value.none", "option", option, "typed", typed));
    }
    Optional<String> meant = Nearest.to(typed, List.of(allowed));
    String list = String.join(", ", allowed);
    return usage(
        meant.isPresent()
            ? say(
                "usage.value.meant",
                "option",
                option,
                "typed",
                typed,
                "allowed",
                list,
                "meant",
                meant.get())
            : say("usage.value", "option", option, "typed", typed, "allowed", list));
  }

  /**
   * Returns the exception for wrong options: the sentence is shown, then how to get help.
   *
   * @param sentence what is wrong, ready for the terminal; may have several lines
   */
  public ParameterException usage(String sentence) {
    return new UsageProblem(command.commandLine(), sentence);
  }

  /** Wrong options, in our own words. */
  static final class UsageProblem extends ParameterException {
    private static final long serialVersionUID = 1L;

    private UsageProblem(CommandLine line, String sentence) {
      super(line, sentence);
    }
  }

  /**
   * Does something that may take its time. While it does, standard error says so: only on a
   * terminal, only without {@code --quiet}, and only after a second.
   *
   * @param sentence what is going on, as from {@link #say}
   * @param work what to do
   * @return what the work returns
   * @throws IOException if the work throws it
   */
  public <T> T during(String sentence, Work<T> work) throws IOException {
    if (!console.terminal().err() || quiet) {
      return work.run();
    }
    Progress progress = Progress.start(console.err(), sentence);
    try {
      return work.run();
    } finally {
      progress.close();
    }
  }

  /**
   * Something that may take its time.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @throws IOException if a file cannot be read or written
     */
    T run() throws IOException;
  }
}

package org.evidencematrix.cli.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.vocabulary.Nearest;

/** Asks questions one after the other. */
public final class Prompt {
  private static final int LONGEST = 20_000;

  private final CommonOptions common;
  private final BufferedReader in;

  /**
   * Makes a prompt.
   *
   * @param common where and in which language it speaks; its console is where answers come from
   */
  public Prompt(CommonOptions common) {
    this.common = common;
    this.in = new BufferedReader(common.console().in());
  }

  /**
   * Asks for a text until there is one, or once where there need be none.
   *
   * @param question a whole sentence
   * @param proposed what an empty line stands for; empty for nothing
   * @param needed whether an empty answer is refused
   * @throws Ended if there is no further line
   * @throws IOException if input or output fails
   */
  public String ask(String question, String proposed, boolean needed) throws Ended, IOException {
    while (true) {
      say(question + (proposed.isEmpty() ? "" : " [" + TerminalText.clean(proposed) + "]"));
      String typed = line();
      if (!typed.isEmpty()) {
        return typed;
      }
      if (!proposed.isEmpty() || !needed) {
        return proposed;
      }
      say(common.say("prompt.needed"));
    }
  }

  /**
   * Asks for one or several of a closed list. Numbers, codes and labels are understood.
   *
   * @param question a whole sentence
   * @param choices the list, in order
   * @param proposed codes that an empty line stands for, separated by semicolons
   * @param many whether several may be given, separated by commas
   * @param needed whether an empty answer is refused
   * @return codes
   * @throws Ended if there is no further line
   * @throws IOException if input or output fails
   */
  public List<String> choose(
      String question, List<Choice> choices, String proposed, boolean many, boolean needed)
      throws Ended, IOException {
    say(question);
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      say("  " + (i + 1) + ". " + TerminalText.clean(choice.label()) + " (" + choice.id() + ")");
    }
    while (true) {
      String answer =
          ask(common.say(many ? "prompt.choose.many" : "prompt.choose"), proposed, needed);
      List<String> chosen = new ArrayList<>();
      boolean understood = true;
      for (String part : (many ? answer : answer.replace(',', ' ')).split("[,;]", -1)) {
        String typed = part.strip();
        if (!typed.isEmpty()) {
          Optional<String> id = find(typed, choices);
          id.ifPresent(chosen::add);
          understood &= id.isPresent();
          if (id.isEmpty()) {
            refuse(typed, choices);
          }
        }
      }
      if (understood && (!chosen.isEmpty() || !needed)) {
        return chosen.stream().distinct().toList();
      }
    }
  }

  /** Asks a question of yes or no. */
  public boolean confirm(String question, boolean usual) throws Ended, IOException {
    String yes = common.say("prompt.yes");
    String no = common.say("prompt.no");
    while (true) {
      String typed = ask(question + " (" + yes + "/" + no + ")", usual ? yes : no, true);
      String small = typed.toLowerCase(Locale.ROOT);
      if (!small.isBlank() && yes.startsWith(small)) {
        return true;
      }
      if (!small.isBlank() && no.startsWith(small)) {
        return false;
      }
    }
  }

  private static Optional<String> find(String typed, List<Choice> choices) {
    if (typed.length() < 4 && typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= choices.size()
          ? Optional.of(choices.get(number - 1).id())
          : Optional.empty();
    }
    return choices.stream()
        .filter(c -> c.id().equalsIgnoreCase(typed) || c.label().equalsIgnoreCase(typed))
        .map(Choice::id)
        .findFirst();
  }

  private void refuse(String typed, List<Choice> choices) throws IOException {
    List<String> ids = choices.stream().map(Choice::id).toList();
    List<String> labels = choices.stream().map(Choice::label).toList();
    Optional<String> meant = Nearest.to(typed, ids).or(() -> Nearest.to(typed, labels));
    say(
        meant.isPresent()
            ? common.say("prompt.unknown.meant", "typed", typed, "meant", meant.get())
            : common.say("prompt.unknown", "typed", typed));
  }

  /** Prints a line, ready for the terminal. */
  public void say(String line) throws IOException {
    common.console().err().write(line + '\n');
    common.console().err().flush();
  }

  private String line() throws Ended, IOException {
    common.console().err().write("> ");
    common.console().err().flush();
    StringBuilder out = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      throw new Ended();
    }
    while (c >= 0 && c != '\n') {
      if (out.length() < LONGEST) {
        out.append((char) c);
      }
      c = in.read();
    }
    return out.toString().strip();
  }
}

package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the repository with its fenced blocks. */
record Document(Path file, String text) {
  private static final Pattern FENCE =
      Pattern.compile("^ *```(\\w+)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s#\"']\\S*)");
  private static final Pattern CODE = Pattern.compile("#.*\\bexit code (\\d)");
  private static final Pattern COMMAND =
      Pattern.compile("(?:[A-Z_]+=\\S+ )?(?:evidence-cli/bin/)?evidence (.*)");

  /** Reads a page of the repository. */
  static Document of(String name) throws IOException {
    Path file = Cli.REPOSITORY.resolve(name);
    return new Document(file, Files.readString(file));
  }

  /** Returns the blocks in their order. */
  List<Block> blocks() {
    return FENCE.matcher(text).results().map(Block::of).toList();
  }

  /** Returns the index of the first block of a language. */
  int indexOf(String language) {
    List<String> languages = blocks().stream().map(Block::language).toList();
    assertTrue(languages.contains(language), language);
    return languages.indexOf(language);
  }

  /** Returns the page with another text in a block. */
  Document with(int index, String other) {
    Block block = blocks().get(index);
    return new Document(
        file, text.substring(0, block.start()) + other + text.substring(block.end()));
  }

  /**
   * A fenced block.
   *
   * @param language the word behind the fence
   * @param start where its text starts in the page
   * @param end where its text ends
   * @param text its lines, each ending with a line feed
   */
  record Block(String language, int start, int end, String text) {
    private static Block of(MatchResult found) {
      return new Block(found.group(1), found.start(2), found.end(2), found.group(2));
    }

    /** Returns its commands: lines that are not empty. */
    List<Command> commands() {
      return text.lines()
          .filter(line -> !line.isBlank())
          .map(String::strip)
          .map(Command::of)
          .toList();
    }
  }

  /**
   * A line of a shell.
   *
   * @param line the line as shown
   * @param arguments the words behind {@code evidence}; empty for other commands
   * @param code the exit code that a comment announces, else 0
   */
  record Command(String line, List<String> arguments, int code) {
    /** Takes a line apart, without what becomes of its output. */
    static Command of(String line) {
      Matcher command = COMMAND.matcher(line);
      List<String> arguments =
          command.matches() ? words(command.group(1).replaceAll("\\s[|>].*", "")) : List.of();
      Matcher code = CODE.matcher(line);
      return new Command(line, arguments, code.find() ? Integer.parseInt(code.group(1)) : 0);
    }

    /** Returns the line without its comment. */
    String plain() {
      return line.replaceAll("\\s+#.*", "");
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(text);
      int from = 0;
      while (word.find(from)) {
        if (text.substring(from, word.start()).contains("#")) {
          break;
        }
        for (int group = 1; group <= 3; group++) {
          if (word.group(group) != null) {
            words.add(word.group(group));
          }
        }
        from = word.end();
      }
      return words;
    }
  }
}

package org.evidencematrix.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What every command prints about a matrix, in every format and language. The commands and their
 * formats are asked of the command line itself, so that a new one is in it from its first day.
 */
final class Transcript {
  /** A hostile file of references, put beside the matrix. */
  private static final String REFERENCES = "references.ris";

  private Transcript() {}

  /** Returns the words of every run: each command in each format and language. */
  static List<List<String>> runs(String id) {
    Console console =
        new Console(
            new StringWriter(), new StringWriter(), Terminal.NONE, Path.of("/"), Path.of("/"));
    List<List<String>> runs = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command :
        EvidenceCommand.of(console).getSubcommands().entrySet()) {
      OptionSpec format = command.getValue().getCommandSpec().findOption("--format");
      List<String> formats = new ArrayList<>();
      if (format != null) {
        format.completionCandidates().forEach(formats::add);
      }
      for (String language : List.of("en", "fr")) {
        List<String> words = new ArrayList<>(List.of(command.getKey()));
        switch (command.getKey()) {
          case "show" -> words.add(id);
          // Against a folder without items every item is new.
          case "diff" -> words.add(".");
          case "what-if" -> words.add("effect/plan-hr-data/L");
          case "explain" -> words.add("unknown-field");
          // Prints what it would write; what is missing is named.
          case "add" -> words.addAll(List.of("--set", "title=Made-up study", "--dry-run"));
          case "import" -> words.addAll(List.of("--dry-run", REFERENCES));
          // These write to the matrix.
          case "fix", "fmt" -> words.add("--dry-run");
          case "form-to-item" -> words.add("matrix/matrix.yaml");
          case "comment" -> words.addAll(List.of("--since", "matrix"));
          // Refused: the folder is there.
          case "init" -> words.add("matrix");
          case "generate-completion" -> words.add("bash");
          default -> {}
        }
        if (command.getValue().getCommandSpec().findOption("--lang") != null) {
          words.addAll(List.of("--lang", language));
        }
        runs.add(List.copyOf(words));
        // Data are the same in every language.
        boolean again = command.getKey().equals("export") && language.equals("fr");
        for (String each : again ? List.<String>of() : formats) {
          List<String> formatted = new ArrayList<>(words);
          formatted.addAll(List.of("--format", each));
          runs.add(formatted);
        }
      }
    }
    return runs;
  }

  /** Runs everything in a folder. */
  static Map<List<String>, Outcome> of(Cli cli, String id) {
    Path references = cli.folder().resolve(REFERENCES);
    Map<List<String>, Outcome> outcomes = new LinkedHashMap<>();
    try (InputStream hostile = Transcript.class.getResourceAsStream("/references/hostile.ris")) {
      Files.write(references, hostile.readAllBytes());
      try {
        for (List<String> run : runs(id)) {
          outcomes.put(run, cli.run(run.toArray(String[]::new)));
        }
      } finally {
        Files.delete(references);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcomes;
  }

  /** Returns outcomes as one text. */
  static String text(Map<List<String>, Outcome> outcomes) {
    StringBuilder text = new StringBuilder();
    outcomes.forEach(
        (run, outcome) ->
            text.append("== ")
                .append(String.join(" ", run))
                .append(" -> ")
                .append(outcome.code())
                .append('\n')
                .append(outcome.out())
                .append("--\n")
                .append(outcome.err()));
    return text.toString();
  }

  /**
   * Prints the text of everything.
   *
   * @param arguments the folder and the id of an item
   */
  public static void main(String[] arguments) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            StandardCharsets.UTF_8)) {
      out.write(text(of(Cli.in(Path.of(arguments[0])), arguments[1])));
    }
  }
}

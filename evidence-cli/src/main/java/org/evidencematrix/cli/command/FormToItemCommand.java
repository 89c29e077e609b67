package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.diagnostic.output.MarkdownText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.form.FormDraft;
import org.evidencematrix.form.SubmittedForm;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.TextDecoder;
import org.evidencematrix.text.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft of an item from the text of an issue form. */
@Command(
    name = "form-to-item",
    header = "Makes a draft of an item from the text of a filled-in issue form.",
    footer = {
      "evidence form-to-item issue.md",
      "evidence form-to-item issue.md --write --format markdown --out comment.md"
    },
    exitCodeList = {
      "1:a draft was made, and something in it is missing",
      "2:could not run: not the text of the form, or the file of the item is there already"
    })
public final class FormToItemCommand implements Callable<Integer> {
  /** The marker by which a later run finds the comment that it must replace. */
  static final String MARKER = "<!-- evidence-matrix:form-to-item -->";

  private static final int SHOWN = 300;

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  /** The formats: the file itself, or a comment with it for the issue. */
  enum Format {
    YAML,
    MARKDOWN
  }

  @Parameters(paramLabel = "FILE", description = "The text of the issue, as GitHub stores it.")
  private Path file = Path.of("");

  @Option(
      names = "--write",
      order = 1,
      description = "Add the draft to the matrix as items/ID.yaml; a file that is there stays.")
  private boolean write;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public FormToItemCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    SubmittedForm form = form();
    Matrix read = matrix.load();
    FormDraft draft = FormDraft.of(form, read, matrix.date(read));
    String yaml = draft.yaml(form.language());
    if (write) {
      add(draft, yaml);
    }
    output.write(
        (format, look, out) -> {
          if (format == Format.MARKDOWN) {
            comment(draft, form, yaml, out);
          } else {
            out.write(yaml);
          }
        });
    return draft.isComplete() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private SubmittedForm form() throws IOException {
    Path path = common.console().resolve(file);
    if (!Files.isRegularFile(path)) {
      throw common.cannotRun("form.no-file", "file", file);
    }
    if (Files.size(path) > 4L * SubmittedForm.LONGEST) {
      throw common.cannotRun("form.large", "file", file);
    }
    String text =
        TextDecoder.decode(file.toString(), Files.readAllBytes(path))
            .readable()
            .map(SourceFile::text)
            .orElse("");
    return SubmittedForm.read(text)
        .orElseThrow(() -> common.cannotRun("form.other-text", "file", file));
  }

  private void add(FormDraft draft, String yaml) throws IOException {
    Path folder = matrix.path();
    if (!Files.isDirectory(folder)) {
      throw common.cannotRun("form.lines", "path", matrix.shown(folder));
    }
    Path items = folder.resolve("items");
    Files.createDirectories(items);
    Path target = items.resolve(draft.item().id() + ".yaml");
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw common.cannotRun("form.there", "path", matrix.shown(target));
    }
    OutFile.write(common, target, out -> out.write(yaml));
    common.remark("form.written", "path", matrix.shown(target));
  }

  private void comment(FormDraft draft, SubmittedForm form, String yaml, Writer out)
      throws IOException {
    common.speak(form.language()); // who filled in the form in French reads French
    out.write(MARKER + "\n\n");
    out.write(common.say(draft.isComplete() ? "form.complete" : "form.incomplete") + "\n\n");
    List<Message> points = new ArrayList<>(draft.missing());
    points.addAll(draft.remarks());
    for (Message point : points) {
      String sentence =
          FormDraft.words(form.language()).render(point, typed -> TerminalText.clean(typed, SHOWN));
      out.write("- " + MarkdownText.code(sentence) + "\n");
    }
    out.write(points.isEmpty() ? "" : "\n");
    String fence = "`".repeat(Math.max(3, longestRun(yaml) + 1));
    out.write(common.say("form.file", "path", "matrix/items/" + draft.item().id() + ".yaml"));
    out.write("\n\n" + fence + "yaml\n" + yaml + fence + "\n\n");
    out.write(common.say("form.next") + "\n");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

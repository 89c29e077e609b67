package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.cli.prompt.Ended;
import org.evidencematrix.cli.prompt.Prompt;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.diagnostic.output.OutputFormat;
import org.evidencematrix.diagnostic.output.RenderContext;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.draft.ItemIds;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.ValidationOptions;
import org.evidencematrix.validation.Validator;
import org.evidencematrix.writing.ItemWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a study. */
@Command(
    name = "add",
    header = "Adds a study: looks for duplicates, asks for what is missing, writes and checks it.",
    description = {
      "At a terminal it asks for what --from, --doi and --set do not say; elsewhere everything must"
          + " be given. No file is ever overwritten, and a study with errors is not written."
    },
    footer = {
      "evidence add",
      "evidence add --doi 10.1234/example.1",
      "evidence add --from study.ris --set design=cross-sectional --set"
          + " findings=plan-hr-data/understanding --yes"
    },
    exitCodeList = "1:not added: it is there already, something is missing, or it has errors")
public final class AddCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      order = 1,
      description = "Begin with the reference in this file; the content says which format it is.")
  private @Nullable Path from;

  @Option(
      names = "--record",
      paramLabel = "LINE",
      order = 2,
      description = "The line on which the reference begins, where the file has several.")
  private @Nullable Integer record;

  @Option(
      names = "--doi",
      paramLabel = "DOI",
      order = 3,
      description =
          "Begin with what the registries Crossref and DataCite know of a DOI; this asks the"
              + " network.")
  private @Nullable String doi;

  @Option(
      names = "--registry",
      paramLabel = "ADDRESS",
      order = 4,
      description = "Ask this server instead; https, or a server of this machine.")
  private @Nullable String registry;

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      order = 5,
      description =
          "Set a field; lists with semicolons; a finding as strategy/question/outcome/direction."
              + " May be given several times.")
  private List<String> set = new ArrayList<>();

  @Option(names = "--ask", order = 6, description = "Ask although the input is no terminal.")
  private boolean ask;

  @Option(
      names = {"-y", "--yes"},
      order = 7,
      description = "Ask nothing.")
  private boolean yes;

  @Option(names = "--dry-run", order = 8, description = "Print the file and write nothing.")
  private boolean dryRun;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public AddCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
  }

  @Override
  public Integer call() throws IOException {
    boolean guided = !yes && (ask || common.console().interactive());
    if (!guided && from == null && doi == null && set.isEmpty()) {
      throw common.usage(common.say("add.nothing"));
    }
    Path folder = matrix.path();
    if (!Files.isDirectory(folder)) {
      throw common.cannotRun("add.lines", "path", matrix.shown(folder));
    }
    Matrix read = matrix.load();
    ItemDraft draft = new ItemDraft(read);
    AddSource.fill(draft, from, record, doi, registry, common);
    assign(draft);
    try {
      Optional<Prompt> prompt = guided ? Optional.of(new Prompt(common)) : Optional.empty();
      if (!new LookAlikes(read, common).mayGoOn(draft, prompt)) {
        return ExitCode.FINDINGS;
      }
      ItemIds ids = ItemIds.of(read);
      if (prompt.isPresent()) {
        new AddQuestions(read, ids, draft, prompt.get(), common).ask();
      }
      if (!draft.has("id")) {
        draft.set("id", ids.propose(draft.item()));
      }
      return finish(draft, read, folder, prompt);
    } catch (Ended e) {
      common.console().tell('\n' + common.say("add.ended"));
      return ExitCode.FINDINGS;
    }
  }

  private void assign(ItemDraft draft) {
    List<String> wrong = new ArrayList<>();
    for (String each : set) {
      int sign = each.indexOf('=');
      if (sign < 1) {
        throw common.usage(common.say("add.set", "typed", each));
      }
      List<String> problem = draft.set(each.substring(0, sign).strip(), each.substring(sign + 1));
      if (!problem.isEmpty()) {
        wrong.add(AddQuestions.sentence(problem, common));
      }
    }
    if (!wrong.isEmpty()) {
      throw common.usage(String.join("\n", wrong));
    }
  }

  private int finish(ItemDraft draft, Matrix read, Path folder, Optional<Prompt> prompt)
      throws IOException, Ended {
    List<String> missing = draft.missing();
    if (!missing.isEmpty()) {
      common.console().tell(common.say("add.missing", "fields", String.join(", ", missing)));
      if (!dryRun) {
        return ExitCode.FINDINGS;
      }
    }
    if (prompt.isEmpty() && !draft.has("verified-at") && draft.has("doi")) {
      // Without a DOI the check says so.
      common.remark("add.unseen");
    }
    Item item = draft.item();
    String text = ItemWriter.yaml(item);
    if (dryRun) {
      print(text);
      return missing.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
    Path file = folder.resolve("items").resolve(item.id() + ".yaml");
    refuseExisting(file);
    Diagnostics found = check(folder, item.id(), text);
    if (!found.findings().isEmpty()) {
      show(found);
    }
    if (found.count(Severity.ERROR) > 0) {
      return refuse(item, text, matrix.shown(file), prompt);
    }
    if (prompt.isPresent()) {
      for (String line : text.lines().toList()) {
        prompt.get().say(TerminalText.clean(line));
      }
      if (!prompt.get().confirm(common.say("add.write", "path", matrix.shown(file)), true)) {
        common.console().tell(common.say("add.ended"));
        return ExitCode.FINDINGS;
      }
    }
    // Somebody may have written it while the question stood.
    refuseExisting(file);
    OutFile.folder(common, folder.resolve("items"));
    OutFile.write(common, file, out -> out.write(text));
    return tell(item, file, read);
  }

  private void refuseExisting(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw common.cannotRun("add.exists", "path", matrix.shown(file));
    }
  }

  /** Says that the study has errors; who was asked may keep the answers as a draft. */
  private int refuse(Item item, String text, String path, Optional<Prompt> prompt)
      throws IOException, Ended {
    common.console().tell(common.say("add.refused", "path", path));
    Path draft = Path.of("drafts", item.id() + ".yaml");
    boolean free = !Files.exists(common.console().resolve(draft), LinkOption.NOFOLLOW_LINKS);
    if (prompt.isPresent()
        && free
        && prompt.get().confirm(common.say("add.keep", "path", matrix.shown(draft)), true)) {
      OutFile.folder(common, Path.of("drafts"));
      OutFile.write(common, draft, out -> out.write(text));
      common.console().tell(common.say("add.kept", "path", matrix.shown(draft)));
    }
    return ExitCode.FINDINGS;
  }

  private int tell(Item item, Path file, Matrix read) throws IOException {
    print(common.say("add.written", "path", matrix.shown(file)) + '\n');
    Setup setup = Setup.of(read, Grid.DEFAULT).withDate(matrix.date(read));
    List<String> effects = CoverageEffect.of(setup, read.items(), item, common);
    print(
        (effects.isEmpty() ? common.say("add.effect.none") : common.say("add.effect.title"))
            + '\n');
    for (String effect : effects) {
      print("  " + effect + '\n');
    }
    return ExitCode.FINE;
  }

  private Diagnostics check(Path folder, String id, String text) throws IOException {
    String added = "items/" + id + ".yaml";
    ValidationOptions options =
        ValidationOptions.DEFAULT.withPaths(
            path -> path.equals(added) || path.endsWith('/' + added));
    if (matrix.date().isPresent()) {
      options = options.withDate(matrix.date().get());
    }
    String shownAs = folder.equals(common.console().folder()) ? "" : matrix.shown(folder);
    return Validator.of(options).validateWith(folder, shownAs, added, text).diagnostics();
  }

  private void show(Diagnostics found) throws IOException {
    RenderContext context =
        RenderContext.of(Catalogue.of(Rule.class, "rules", common.language()))
            .withColor(common.look().color())
            .withWidth(common.look().width());
    OutputFormat.FULL.renderer().render(found, context, common.console().out());
  }

  private void print(String text) throws IOException {
    common.console().out().write(text);
  }
}

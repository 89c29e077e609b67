package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.cli.git.Revision;
import org.evidencematrix.cli.git.UnusableRevision;
import org.evidencematrix.diagnostic.Comparison;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.diagnostic.output.OutputFormat;
import org.evidencematrix.diagnostic.output.RenderContext;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.RuleCatalog;
import org.evidencematrix.validation.ValidationOptions;
import org.evidencematrix.validation.ValidationResult;
import org.evidencematrix.validation.Validator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the matrix by all rules. */
@Command(
    name = "validate",
    header = "Checks the matrix and says what to write instead.",
    footer = {
      "evidence validate",
      "evidence validate matrix/items/doe-2021-supervision.yaml --format full"
    },
    exitCodeList = {
      "1:a problem as grave as --fail-on, or graver",
      "2:could not run: wrong options, missing folder, unreadable settings, framework or code list"
    })
public final class ValidateCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<OutputFormat> output;

  private Severity failOn = Severity.ERROR;
  private List<String> only = List.of();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files or folders to report on (default: all). Every file is read all the same.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "REF",
      order = 3,
      description =
          "Tell new problems from those that the git revision REF had already."
              + " Both count for the exit code.")
  private @Nullable String since;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ValidateCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output =
        new OutputOptions<>(common, OutputFormat.class, OutputFormat.CONCISE, OutputFormat.FULL);
  }

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      order = 1,
      description =
          "error, warning or note: the least severity that gives exit code 1"
              + " (default: error).")
  void setFailOn(String typed) {
    failOn =
        Severity.parse(typed)
            .orElseThrow(() -> common.wrongValue("--fail-on", typed, "error", "warning", "note"));
  }

  @Option(
      names = "--only",
      paramLabel = "RULE",
      split = ",",
      order = 2,
      description = "Run these rules only; several with commas.")
  void setOnly(List<String> typed) {
    for (String name : typed) {
      if (RuleCatalog.byName(name).isEmpty()) {
        throw common.usage(RuleNames.unknown(name, common));
      }
    }
    only = typed;
  }

  @Override
  public Integer call() throws IOException {
    ReportedPaths reported = ReportedPaths.of(paths, common, matrix);
    Path folder = reported.folder();
    String shownAs = reported.shownAs();
    ValidationOptions options =
        ValidationOptions.DEFAULT.withOnly(only).withPaths(reported.wanted());
    if (matrix.date().isPresent()) {
      options = options.withDate(matrix.date().get());
    }
    Validator validator = Validator.of(options);
    ValidationResult result =
        common.during(
            common.say("validate.checking", "path", matrix.shown(folder)),
            () -> validator.validate(folder, shownAs));
    Diagnostics found = result.diagnostics();
    RenderContext context = context();
    if (since != null) {
      context = context.withNew(newSince(since, folder, shownAs, validator, found));
    }
    show(found, context);
    if (!result.loaded().settingsReadable()) {
      throw common.cannotRun("validate.settings", "path", matrix.shown(folder));
    }
    return found.hasAtLeast(failOn) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private RenderContext context() {
    RenderContext context =
        RenderContext.of(Catalogue.of(Rule.class, "rules", common.language()))
            .withToolVersion(ProductVersion.text());
    return output.formats().contains(OutputFormat.SARIF)
        ? context.withRules(RuleCatalog.descriptions(common.language()))
        : context;
  }

  private void show(Diagnostics found, RenderContext context) throws IOException {
    output.write(
        (format, look, out) ->
            format
                .renderer()
                .render(found, context.withColor(look.color()).withWidth(look.width()), out));
  }

  private Predicate<Diagnostic> newSince(
      String ref, Path folder, String shownAs, Validator validator, Diagnostics now)
      throws IOException {
    try (Revision before = Revision.of(folder, ref, common.console().temporary())) {
      if (!Files.exists(before.matrix())) {
        return finding -> true;
      }
      ValidationResult result =
          common.during(
              common.say("validate.checking", "path", ref),
              () -> validator.validate(before.matrix(), shownAs));
      return Comparison.newSince(result.diagnostics(), now);
    } catch (UnusableRevision e) {
      throw common.cannotRun(e.reason());
    }
  }
}

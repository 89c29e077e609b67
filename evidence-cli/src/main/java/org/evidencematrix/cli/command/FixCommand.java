package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.validation.ValidationOptions;
import org.evidencematrix.validation.Validator;
import org.evidencematrix.writing.FixApplier;
import org.evidencematrix.writing.Fixed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends what can be mended by text edits. */
@Command(
    name = "fix",
    header = "Mends what the check is sure how to mend; the rest of each file stays as it is.",
    footer = {"evidence fix --dry-run", "evidence fix matrix/items/doe-2021-supervision.yaml"},
    exitCodeList = "1:errors are left that a person must look at")
public final class FixCommand implements Callable<Integer> {
  /** One mend can make room for the next; a matrix that is not at rest by then stays so. */
  private static final int ROUNDS = 10;

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to mend (default: all).")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--review",
      order = 1,
      description = "Mend also what is likely and not certain; look at the result.")
  private boolean review;

  @Option(names = "--dry-run", order = 2, description = "Show the changes and write nothing.")
  private boolean dryRun;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public FixCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
  }

  @Override
  public Integer call() throws IOException {
    ReportedPaths reported = ReportedPaths.of(paths, common, matrix);
    ValidationOptions options = ValidationOptions.DEFAULT.withPaths(reported.wanted());
    if (matrix.date().isPresent()) {
      options = options.withDate(matrix.date().get());
    }
    Validator validator = Validator.of(options);
    int mended = 0;
    Set<String> files = new TreeSet<>();
    Set<String> leftAlone = new TreeSet<>();
    Diagnostics found = check(validator, reported);
    for (int round = 0; round < ROUNDS; round++) {
      int before = mended;
      for (Map.Entry<String, List<Fix>> entry : byFile(found).entrySet()) {
        Optional<Fixed> fixed = mend(reported, entry.getKey(), entry.getValue());
        if (fixed.isPresent()) {
          mended += fixed.get().applied().size();
          files.add(entry.getKey());
        } else {
          leftAlone.add(entry.getKey());
        }
      }
      if (mended == before || dryRun) {
        break;
      }
      found = check(validator, reported);
    }
    leftAlone.removeAll(files);
    if (!dryRun) {
      files.forEach(path -> common.remark("fix.file", "path", path));
    }
    leftAlone.forEach(path -> common.remark("fix.not-whole", "path", path));
    return report(mended, files, found);
  }

  private Diagnostics check(Validator validator, ReportedPaths reported) throws IOException {
    return common.during(
        common.say("validate.checking", "path", matrix.shown(reported.folder())),
        () -> validator.validate(reported.folder(), reported.shownAs()).diagnostics());
  }

  private Map<String, List<Fix>> byFile(Diagnostics found) {
    Map<String, List<Fix>> fixes = new TreeMap<>();
    for (Diagnostic finding : found.findings()) {
      if (finding.fix().isPresent() && isWanted(finding.fix().get())) {
        fixes
            .computeIfAbsent(finding.location().path(), path -> new ArrayList<>())
            .add(finding.fix().get());
      }
    }
    return fixes;
  }

  private boolean isWanted(Fix fix) {
    return !fix.edits().isEmpty()
        && (fix.grade() == Fix.Grade.SAFE || (review && fix.grade() == Fix.Grade.REVIEW));
  }

  private Optional<Fixed> mend(ReportedPaths reported, String path, List<Fix> fixes)
      throws IOException {
    Path file = reported.file(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<Fixed> fixed = FixApplier.apply(path, Files.readAllBytes(file), fixes);
    if (fixed.isPresent() && dryRun) {
      print("--- " + path + "\n+++ " + path + '\n' + fixed.get().changes());
    } else if (fixed.isPresent()) {
      OutFile.write(common, file, out -> out.write(fixed.get().text()));
    }
    return fixed;
  }

  private void print(String lines) throws IOException {
    for (String line : lines.lines().toList()) {
      common.console().out().write(TerminalText.clean(line) + '\n');
    }
  }

  private int report(int mended, Set<String> files, Diagnostics found) throws IOException {
    if (mended == 0) {
      print(common.say("fix.nothing"));
    } else {
      print(common.say(dryRun ? "fix.would" : "fix.done", "n", mended, "files", files.size()));
    }
    int left = found.count(Severity.ERROR);
    if (!dryRun) {
      print(left == 0 ? common.say("fix.left.none") : common.say("fix.left", "n", left));
    }
    common.console().out().flush();
    return left == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}

package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.cli.console.ProductVersion;
import org.evidencematrix.coverage.AppraisalQueue;
import org.evidencematrix.coverage.Links;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.gaps.GapKinds;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.ItemLines;
import org.evidencematrix.report.AppraisalReport;
import org.evidencematrix.report.Basis;
import org.evidencematrix.report.ExplanationReport;
import org.evidencematrix.report.GapReport;
import org.evidencematrix.report.GapSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is not known. */
@Command(
    name = "gaps",
    header = "Lists what is not known, the largest gaps first, and what would close them.",
    footer = {"evidence gaps", "evidence gaps --kind synthesis --format markdown --out gaps.md"},
    exitCodeList =
        "1:a gap of a kind named by --fail-on was found, or a coverage asked for by --min-coverage"
            + " was missed")
public final class GapsCommand implements Callable<Integer> {
  /** The ids of the kinds, for help and completion. */
  static final class KindNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return GapKinds.all().stream().map(GapKind::id).iterator();
    }
  }

  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    CSV,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final FilteredGrid grid;
  @Mixin private final ExplainedCell explained;
  @Mixin private final CoverageGoals goals;
  @Mixin private final OutputOptions<Format> output;

  private final List<String> kinds = new ArrayList<>();
  private final List<String> failOn = new ArrayList<>();
  private OptionalInt top = OptionalInt.empty();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public GapsCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new FilteredGrid(common);
    explained = new ExplainedCell(grid);
    goals = new CoverageGoals(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      order = 10,
      split = ",",
      completionCandidates = KindNames.class,
      description = "Only gaps of these kinds, by name and comma: ${COMPLETION-CANDIDATES}.")
  void setKinds(List<String> typed) {
    replace("--kind", typed, kinds);
  }

  @Option(
      names = "--top",
      paramLabel = "N",
      order = 11,
      description =
          "Only the first N ranked gaps and the first N gaps of rows (default: 20 in text and"
              + " markdown, all in csv and json).")
  void setTop(String typed) {
    if (!typed.matches("[1-9][0-9]{0,8}")) {
      throw common.usage(common.say("gaps.top", "typed", typed));
    }
    top = OptionalInt.of(Integer.parseInt(typed));
  }

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      order = 21,
      split = ",",
      arity = "1..*",
      description = "Exit with 1 where there is a gap of one of these kinds.")
  void setFailOn(List<String> typed) {
    replace("--fail-on", typed, failOn);
  }

  @Option(
      names = "--appraisal-queue",
      order = 31,
      description = "List the items whose appraisal could move most cells to another band instead.")
  private boolean appraisalQueue;

  private void replace(String option, List<String> typed, List<String> into) {
    String[] known = GapKinds.all().stream().map(GapKind::id).toArray(String[]::new);
    into.clear();
    for (String each : typed) {
      into.add(
          GapKinds.parse(each)
              .map(GapKind::id)
              .orElseThrow(() -> common.wrongValue(option, each, known)));
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<ItemLines> lines =
        appraisalQueue || explained.explains() || goals.needItems(grid)
            ? Optional.empty()
            : matrix.lines();
    Matrix read = lines.isPresent() ? lines.get().settings() : matrix.load();
    Setup setup = grid.setup(read, matrix);
    goals.check(read.framework());
    if (appraisalQueue) {
      return queue(read, setup, Basis.of(read, setup, ProductVersion.text()));
    }
    GapOptions options = GapOptions.of(setup.scoring()).withQuestions(grid.questions());
    GapAnalysis analysis =
        lines.isPresent()
            ? streamed(lines.get(), setup, options)
            : GapAnalysis.of(setup, read.items(), options);
    Basis basis =
        new Basis(
            read.info().title(),
            lines.map(ItemLines::items).orElse(read.items().size()),
            setup,
            ProductVersion.text());
    GapReport report = new GapReport(basis, analysis, new GapSelection(kinds, top));
    Optional<ExplanationReport> explanation = explained.explanation(analysis, read, basis);
    output.write(
        (format, look, out) -> {
          if (explanation.isPresent()) {
            explain(explanation.get(), format, look, out);
            return;
          }
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case CSV -> report.csv(common.language(), out);
            case JSON -> report.json(common.language(), out);
          }
        });
    if (output.formats().contains(Format.CSV)) {
      common.remark("text", "text", WorldBankCredit.LINE);
    }
    boolean failed = goals.missed(analysis.coverage(), read.items());
    return failsOn(analysis) || failed ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** Goes through the items twice and keeps none but those tied to others. */
  private GapAnalysis streamed(ItemLines lines, Setup setup, GapOptions options)
      throws IOException {
    return matrix.goThrough(
        lines,
        () ->
            lines.collect(GapAnalysis.collector(setup, options, lines.linked(Links.collector()))));
  }

  private int queue(Matrix read, Setup setup, Basis basis) throws IOException {
    AppraisalReport report =
        new AppraisalReport(basis, read, AppraisalQueue.of(setup, read.items()), top);
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TEXT -> report.text(common.language(), look.width(), look.color(), out);
            case MARKDOWN -> report.markdown(common.language(), out);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
          }
        });
    return ExitCode.FINE;
  }

  private boolean failsOn(GapAnalysis analysis) {
    boolean found = false;
    for (String kind : failOn) {
      long count =
          analysis.gaps().stream().filter(g -> g.is(kind)).count()
              + analysis.rowGaps().stream().filter(g -> g.kind().id().equals(kind)).count();
      boolean everywhere = kind.equals("appraisal") && analysis.appraisal().isPresent();
      if (count > 0 || everywhere) {
        found = true;
        common.console().tell(common.say("gaps.fail-on", "kind", kind, "n", count));
      }
    }
    return found;
  }

  private void explain(ExplanationReport report, Format format, Look look, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> report.text(common.language(), look.width(), look.color(), out);
      case MARKDOWN -> report.markdown(common.language(), out);
      case CSV -> report.csv(common.language(), out);
      case JSON -> report.json(common.language(), out);
    }
  }
}

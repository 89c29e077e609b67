package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutFile;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.report.picture.GridPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the grid. */
@Command(
    name = "map",
    header = "Draws the grid of coverage as a picture, for a paper or a pull request.",
    footer = {
      "evidence map --out map.svg",
      "evidence map --style bubbles --question effect --columns region --out map.png"
    },
    exitCodeList = "1:not used")
public final class MapCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    SVG,
    PNG
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final FilteredGrid grid;
  @Mixin private final OutputOptions<Format> output;

  private GridPicture.Style style = GridPicture.Style.HEAT;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public MapCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    grid = new FilteredGrid(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      order = 10,
      description = "How cells are drawn: bubbles, heat, tiers, direction or text (default: heat).")
  void setStyle(String typed) {
    String[] known =
        Arrays.stream(GridPicture.Style.values()).map(GridPicture.Style::id).toArray(String[]::new);
    style =
        GridPicture.Style.parse(typed)
            .orElseThrow(() -> common.wrongValue("--style", typed, known));
  }

  @Override
  public Integer call() throws IOException {
    if (output.toStandardOutput() && output.format() == Format.PNG) {
      throw common.usage(common.say("map.no-file"));
    }
    Matrix read = matrix.load();
    Setup setup = grid.setup(read, matrix);
    GridPicture picture =
        new GridPicture(
            read.info().title(), Coverage.of(setup, read.items()), style, grid.questions());
    output.each(
        (format, file) -> {
          if (file.isEmpty()) {
            picture.svg(common.language(), common.console().out());
          } else if (format == Format.PNG) {
            OutFile.writeBytes(common, file.get(), out -> picture.png(common.language(), out));
          } else {
            OutFile.write(common, file.get(), out -> picture.svg(common.language(), out));
          }
        });
    return ExitCode.FINE;
  }
}

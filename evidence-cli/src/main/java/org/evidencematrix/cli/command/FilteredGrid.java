package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.model.Matrix;
import picocli.CommandLine.Option;

/** The options of a grid, and which findings count. */
class FilteredGrid extends GridAxes {
  @Option(
      names = "--where",
      paramLabel = "FILTER",
      order = 6,
      description =
          "Conditions such as 'strategy=plan-hr-data income=L,LM year>=2010 tier>=3 country!=USA':"
              + " blanks mean and, commas mean or.")
  private List<String> where = new ArrayList<>();

  FilteredGrid(CommonOptions common) {
    super(common);
  }

  @Override
  Filter filter(Matrix matrix) {
    return filter(where, matrix, common);
  }
}

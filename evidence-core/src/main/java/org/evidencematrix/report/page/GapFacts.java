package org.evidencematrix.report.page;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.coverage.Votes;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.model.Matrix;
import tools.jackson.core.JsonGenerator;

/**
 * What of the gaps the page does not reckon itself: gaps of rows, which are about the whole matrix,
 * and how much the votes ask for evidence on each strategy.
 */
final class GapFacts {
  private final Matrix matrix;
  private final Setup setup;
  private final Axes axes;

  GapFacts(Matrix matrix, Setup setup, Axes axes) {
    this.matrix = matrix;
    this.setup =
        setup
            .withFilter(Filter.NONE)
            .withGrid(
                new Grid(Axis.STRATEGY, Axis.INCOME, setup.grid().scheme(), setup.grid().income()));
    this.axes = axes;
  }

  void json(JsonGenerator json) {
    GapAnalysis analysis =
        GapAnalysis.of(setup, matrix.items(), GapOptions.of(setup.scoring()).withDraws(Draws.NONE));
    needs(analysis.coverage().votes(), json);
    rows(analysis.rowGaps(), json);
  }

  /** By position of the strategy; no member without votes. */
  private void needs(Optional<Votes> votes, JsonGenerator json) {
    if (votes.isPresent()) {
      json.writeArrayPropertyStart("needs");
      for (AxisValue strategy : axes.values(Axis.STRATEGY)) {
        json.writeNumber(strategy.special() ? 1 : votes.get().of(strategy.id()).need());
      }
      json.writeEndArray();
    }
  }

  private static void rows(List<RowGap> gaps, JsonGenerator json) {
    json.writeArrayPropertyStart("rowGaps");
    for (RowGap gap : gaps) {
      json.writeStartObject();
      json.writeStringProperty("question", gap.question().code());
      Json.text("row", gap.row().id(), json);
      json.writeStringProperty("kind", gap.kind().id());
      json.writeNumberProperty("families", gap.families());
      json.writeArrayPropertyStart("values");
      for (AxisValue value : gap.values()) {
        Json.label(value.label(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

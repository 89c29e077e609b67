package org.evidencematrix.report.page;

import java.util.List;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.model.Matrix;
import tools.jackson.core.JsonGenerator;

/**
 * What of the gaps the page does not reckon itself, because it holds for the whole matrix only:
 * gaps of rows.
 */
final class GapFacts {
  private final Matrix matrix;
  private final Setup setup;

  GapFacts(Matrix matrix, Setup setup) {
    this.matrix = matrix;
    this.setup = setup.withFilter(Filter.NONE);
  }

  void json(JsonGenerator json) {
    GapAnalysis analysis = GapAnalysis.of(setup.withGrid(Grid.DEFAULT), matrix.items());
    rows(analysis.rowGaps(), json);
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

package org.evidencematrix.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Removal;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.KindShare;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.model.Matrix;
import tools.jackson.core.JsonGenerator;

/**
 * What of the gaps the page does not reckon itself, because it holds for the whole matrix only: how
 * sure ranks are, on which study a band rests, votes, and gaps of rows. For each axis of columns
 * that the page offers first.
 */
final class GapFacts {
  private static final List<Axis> AXES =
      List.of(Axis.INCOME, Axis.REGION, Axis.OUTCOME, Axis.CADRE, Axis.PERIOD, Axis.DIRECTION);

  /** Kinds that hold in fewer draws than this are named as close to a limit. */
  private static final double SURE = 0.9;

  private final Matrix matrix;
  private final Setup setup;

  GapFacts(Matrix matrix, Setup setup) {
    this.matrix = matrix;
    this.setup = setup.withFilter(Filter.NONE);
  }

  void json(JsonGenerator json) {
    List<RowGap> rows = new ArrayList<>();
    boolean votes = false;
    json.writeObjectPropertyStart("ranks");
    for (Axis axis : AXES) {
      Grid grid = new Grid(Axis.STRATEGY, axis, setup.grid().scheme(), setup.grid().income());
      GapAnalysis analysis = GapAnalysis.of(setup.withGrid(grid), matrix.items());
      String name = axis == Axis.REGION ? "region:" + grid.scheme().code() : axis.id();
      ranks(name, analysis.ranking(), json);
      if (axis == Axis.INCOME) {
        rows.addAll(analysis.rowGaps());
        votes = analysis.coverage().votes().isPresent();
      }
    }
    json.writeEndObject();
    json.writeBooleanProperty("votes", votes);
    json.writeNumberProperty("top", Certainty.TOP);
    rows(rows, json);
  }

  private static void ranks(String name, List<Gap> gaps, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    Json.texts("cells", gaps.stream().map(g -> g.cell().id()).toList(), json);
    numbers("rank", gaps, g -> g.rank().orElseThrow().position(), json);
    numbers("sharing", gaps, g -> g.rank().orElseThrow().sharing(), json);
    shares("need", gaps, Gap::need, json);
    if (gaps.stream().allMatch(g -> g.certainty().isPresent())) {
      numbers("from", gaps, g -> certainty(g).from(), json);
      numbers("median", gaps, g -> certainty(g).median(), json);
      numbers("to", gaps, g -> certainty(g).to(), json);
      shares("top", gaps, g -> certainty(g).topShare(), json);
      Json.texts("stability", gaps.stream().map(g -> certainty(g).stability().id()).toList(), json);
      unsure(gaps, json);
    }
    rests(gaps, json);
    json.writeEndObject();
  }

  private static Certainty certainty(Gap gap) {
    return gap.certainty().orElseThrow();
  }

  /** By place in the list of cells: kinds close to a limit, with the share of draws. */
  private static void unsure(List<Gap> gaps, JsonGenerator json) {
    json.writeObjectPropertyStart("unsure");
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      List<KindShare> close =
          gap.kinds().stream()
              .map(a -> new KindShare(a.kind(), certainty(gap).shareOf(a.kind().id())))
              .filter(k -> k.share() < SURE)
              .toList();
      if (!close.isEmpty()) {
        json.writeArrayPropertyStart("" + i);
        for (KindShare each : close) {
          json.writeStartArray();
          json.writeString(each.kind().id());
          json.writeNumber(each.share());
          json.writeEndArray();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  /** By place in the list of cells: the reports of the one study on which the band rests. */
  private static void rests(List<Gap> gaps, JsonGenerator json) {
    json.writeObjectPropertyStart("rests");
    for (int i = 0; i < gaps.size(); i++) {
      if (gaps.get(i).restsOnOneStudy()) {
        Removal removal = gaps.get(i).restsOn().first().get(0);
        json.writeArrayPropertyStart("" + i);
        json.writeString(removal.band().id());
        removal.reports().forEach(id -> Json.text(id, json));
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private static void numbers(
      String name, List<Gap> gaps, ToIntFunction<Gap> value, JsonGenerator json) {
    Json.numbers(name, gaps.stream().mapToInt(value).boxed().toList(), json);
  }

  private static void shares(
      String name, List<Gap> gaps, ToDoubleFunction<Gap> value, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (Gap gap : gaps) {
      double share = value.applyAsDouble(gap);
      if (share == Math.rint(share)) {
        json.writeNumber((int) share);
      } else {
        json.writeNumber(share);
      }
    }
    json.writeEndArray();
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

package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter leaves in question, on made-up items. */
class FilterReachTest {
  private static final List<Item> ITEMS =
      List.of(
          MadeUp.study("a", "quasi-experimental", MadeUp.HIGH, "s1"),
          MadeUp.study("b", "qualitative", MadeUp.LOW, "s3"));

  private static Coverage coverage(String filter, Grid grid) {
    FilterResult result = Filter.parse(filter, MadeUp.framework(), MadeUp.vocabulary());
    Filter parsed = ((FilterResult.Parsed) result).filter();
    return Coverage.of(MadeUp.setup(grid).withFilter(parsed), ITEMS);
  }

  private static String ids(List<AxisValue> values) {
    return String.join(" ", values.stream().map(AxisValue::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "income=L, s1 s2 s3 s4, L",
    "income!=H, s1 s2 s3 s4, L LM UM",
    "strategy=s1, s1, L LM UM H",
    "pillar=p2, s3 s4, L LM UM H",
    "year>=2010 tier>=3, s1 s2 s3 s4, L LM UM H",
    "design=qualitative, s1 s2 s3 s4, L LM UM H",
    "country=USA, s1 s2 s3 s4, H",
    "country=KEN, s1 s2 s3 s4, L LM"
  })
  void rowsAndColumnsAreThoseThatAFindingCouldFill(String filter, String rows, String columns) {
    Coverage coverage = coverage(filter, Grid.DEFAULT);
    assertEquals(rows, ids(coverage.classifiedRows()));
    assertEquals(columns, ids(coverage.classifiedColumns()));
  }

  @Test
  void regionsAreThoseOfTheCountries() {
    Grid grid = Grid.of(Axis.STRATEGY, Axis.REGION);
    assertEquals(
        List.of("north-america"),
        coverage("country=USA", grid).classifiedColumns().stream().map(AxisValue::id).toList());
  }

  @Test
  void onlyWhatIsInQuestionIsRanked() {
    Coverage coverage = coverage("income=L question=effect", Grid.DEFAULT);
    GapAnalysis analysis =
        GapAnalysis.of(
            coverage, Optional.empty(), GapOptions.of(Scoring.DEFAULT).withDraws(Draws.NONE));
    assertEquals(4, analysis.ranking().size());
    assertTrue(
        analysis.ranking().stream()
            .allMatch(
                g -> g.cell().question() == Question.EFFECT && g.cell().column().id().equals("L")));
  }
}

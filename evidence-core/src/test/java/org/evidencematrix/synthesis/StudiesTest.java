package org.evidencematrix.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.evidencematrix.reading.Defaults;
import org.junit.jupiter.api.Test;

class StudiesTest {
  private static Item.Builder item(String id, String design) {
    return Item.builder()
        .id(id)
        .year(2020)
        .design(design)
        .field("social-service")
        .findings(List.of(Finding.of("plan-hr-data", Question.EFFECT)));
  }

  private static Studies of(Item... items) {
    Matrix defaults = Defaults.matrix();
    return Studies.of(
        new Matrix(
            defaults.info(),
            defaults.framework(),
            defaults.vocabulary(),
            List.of(items),
            List.of(),
            List.of()));
  }

  @Test
  void saysWhyReportsAreOneStudy() {
    Studies studies =
        of(
            item("a", "qualitative").family("f").build(),
            item("b", "qualitative").family("f").build(),
            item("c", "qualitative").translationOf("b").build(),
            item("d", "qualitative").supersedes("c").build(),
            item("e", "qualitative").family("alone").build());
    assertEquals(5, studies.items());
    assertEquals(2, studies.studies());
    assertEquals(
        List.of(
            new Studies.Family(
                List.of("a", "b", "c", "d"),
                List.of(
                    new Studies.Tie(Studies.TieKind.FAMILY, "a", "f"),
                    new Studies.Tie(Studies.TieKind.FAMILY, "b", "f"),
                    new Studies.Tie(Studies.TieKind.TRANSLATION, "c", "b"),
                    new Studies.Tie(Studies.TieKind.EDITION, "d", "c")))),
        studies.families());
  }

  @Test
  void listsReviewsWithWhatTheyIncludeHere() {
    Studies studies =
        of(
            item("r", "systematic-review")
                .includes(List.of("a", "not-here", "a"))
                .lastSearch(2018)
                .build(),
            item("a", "randomized-trial").build());
    assertEquals(
        List.of(
            new Studies.Review(
                "r",
                "systematic-review",
                2020,
                OptionalInt.of(2018),
                Map.of(Question.EFFECT, 3),
                false,
                true,
                List.of("a"))),
        studies.reviews());
  }

  @Test
  void namesTheReviewsThatUseARetractedStudy() {
    Studies studies =
        of(
            item("r", "systematic-review").includes(List.of("a")).build(),
            item("a", "randomized-trial").status(Status.RETRACTED).statusNote("made up").build());
    assertEquals(
        List.of(new Studies.Flagged("a", Status.RETRACTED, Optional.of("made up"), List.of("r"))),
        studies.flagged());
    assertTrue(
        studies.pairs().stream().noneMatch(pair -> pair.read().contains("a")),
        "a retracted study supports no pair");
  }

  @Test
  void tellsPairsThatWereReadFromPairsThatWereInferred() {
    Studies studies =
        of(
            item("a", "qualitative").uncertain(List.of("findings", "scope")).build(),
            item("b", "qualitative")
                .uncertain(List.of("scope"))
                .findings(List.of(Finding.of("plan-alliances", Question.UNDERSTANDING)))
                .build(),
            item("c", "qualitative")
                .uncertain(List.of("findings"))
                .findings(List.of(Finding.of("plan-alliances", Question.UNDERSTANDING)))
                .build());
    assertEquals(Map.of("findings", 2, "scope", 2), studies.uncertain());
    Studies.Pair data =
        studies.pairs().stream()
            .filter(pair -> pair.strategy().equals("plan-hr-data"))
            .findFirst()
            .orElseThrow();
    assertTrue(data.restsOnInference());
    assertEquals(List.of("a"), data.inferred());
    Studies.Pair alliances =
        studies.pairs().stream()
            .filter(pair -> pair.strategy().equals("plan-alliances"))
            .findFirst()
            .orElseThrow();
    assertFalse(alliances.restsOnInference());
    assertEquals(List.of("c"), alliances.inferred());
  }

  @Test
  void anEmptyMatrixHasNoStudies() {
    assertEquals(new Studies(0, 0, List.of(), List.of(), List.of(), Map.of(), List.of()), of());
  }
}

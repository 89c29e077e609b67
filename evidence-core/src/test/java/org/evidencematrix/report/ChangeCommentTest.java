package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.change.ChangeOptions;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All items here are made up. */
class ChangeCommentTest {
  private static final String HOSTILE =
      "--> <!-- x --></details><script>y</script> @user #1 GH-2 http://b.example [a](http://c) |"
          + " `c`\n\n"
          + "# h \u001b[31m\u202e abcdef1 :tada: $x$";

  private static Matrix matrix(List<Item> items) {
    MatrixInfo info =
        new MatrixInfo(
            Labels.english("Made up"),
            "",
            1,
            MadeUp.AS_OF,
            "",
            List.of("en"),
            Optional.empty(),
            600,
            60,
            Scoring.DEFAULT);
    return new Matrix(info, MadeUp.framework(), MadeUp.vocabulary(), items, List.of(), List.of());
  }

  private static ChangeReport report(List<Item> before, List<Item> after, String name) {
    GapAnalysis now = MatrixChange.analysis(matrix(after), ChangeOptions.DEFAULT);
    return new ChangeReport(
        new ChangeSource(
            name,
            name,
            List.of(new ChangeSource.Unread(false, name, ChangeSource.Reason.WHOLE)),
            "1"),
        MatrixChange.between(matrix(before), matrix(after), ChangeOptions.DEFAULT),
        now);
  }

  private static ChangeReport hostile() {
    Item trial = MadeUp.study("a-1", "randomized-trial", MadeUp.LOW, "s1");
    Item named = MadeUp.with(trial, b -> b.id(HOSTILE).title(HOSTILE).family(HOSTILE));
    Item changed = MadeUp.with(trial, b -> b.summary(HOSTILE).cadres(List.of(HOSTILE)));
    return report(List.of(trial), List.of(changed, named), HOSTILE);
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsInert(Language language) {
    String comment = ChangeComment.of(hostile(), language).whole();
    String outsideCode = comment.replaceAll("(`+)[^`].*?[^`]\\1(?!`)", "");
    assertTrue(comment.startsWith(ChangeComment.MARKER + "\n### "), comment);
    for (String bad :
        List.of("@user", "<script", "](http", "#1", "GH-2", "http:", "<!-- x", "abcdef1")) {
      assertFalse(outsideCode.contains(bad), () -> bad + " in\n" + outsideCode);
    }
    assertTrue(comment.chars().allMatch(c -> c == '\n' || !TerminalText.isHidden(c)));
    assertFalse(comment.contains("\n# h"));
  }

  @ParameterizedTest
  @EnumSource
  void terminalsAreNotObeyed(Language language) throws IOException {
    StringBuilder out = new StringBuilder();
    hostile().text(language, 80, false, out);
    hostile().json(language, out);
    assertTrue(out.chars().allMatch(c -> c == '\n' || !TerminalText.isHidden(c)));
  }

  @Test
  void staysWithinItsLimitAndCountsTheRest() {
    List<Item> many = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      many.add(MadeUp.study("made-up-" + i, "randomized-trial", MadeUp.LOW, "s1"));
    }
    ChangeComment comment =
        ChangeComment.of(report(List.of(), many, "x"), Language.EN).withLimit(20_000);
    String whole = comment.whole();
    assertTrue(whole.length() <= 20_000, () -> "length " + whole.length());
    assertTrue(whole.contains("more lines are not shown here"), whole);
    assertEquals(
        whole.split("<details>", -1).length, whole.split("</details>", -1).length, "all closed");
    assertThrows(IllegalArgumentException.class, () -> comment.withLimit(100));
  }

  @Test
  void theVerdictTellsErrorsFirst() {
    Item trial = MadeUp.study("a", "randomized-trial", MadeUp.LOW, "s1");
    ChangeReport report = report(List.of(), List.of(trial), "x");
    ChangeComment comment = ChangeComment.of(report, Language.EN);
    assertEquals("This adds one item and fills one empty cell", comment.verdict());
    assertEquals("Please correct 2 errors first", comment.withChecks(2, 1).verdict());
    assertTrue(comment.withChecks(0, 3).whole().contains("no errors and 3 warnings"));
    assertTrue(
        comment
            .body()
            .contains(
                "Adds the first study of what works in “Strategy s1” from low income countries."
                    + " The cell goes from not searched to thin."),
        comment::body);
    assertEquals(
        "This removes one item",
        ChangeComment.of(report(List.of(trial), List.of(), "x"), Language.EN).verdict());
    assertEquals(
        "Ceci ajoute une fiche et remplit une case vide",
        ChangeComment.of(report, Language.FR).verdict());
  }
}

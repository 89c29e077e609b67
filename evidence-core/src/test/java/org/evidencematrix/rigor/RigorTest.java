package org.evidencematrix.rigor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RigorTest {
  private static final Rigor RIGOR = Rigor.of(MadeUp.vocabulary());

  private static Item item(String design) {
    return MadeUp.study("made-up", design, "KEN", "s1");
  }

  private static Item appraised(String design, Appraisal appraisal) {
    return MadeUp.with(item(design), b -> b.appraisal(appraisal));
  }

  private static Tier effect(Item item) {
    return RIGOR.rate(item, Question.EFFECT);
  }

  private static List<Reason> reasons(Tier tier) {
    return tier.steps().stream().map(Step::reason).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "meta-analysis, 3, 3",
    "randomized-trial, 3, 3",
    "quasi-experimental, 3, 3",
    "before-after, 2, 2",
    "qualitative, 1, 3",
    "expert-opinion, 0, 1",
    "protocol, 0, 0"
  })
  void startsAtTheDesignAndStaysAtThreeWithoutAppraisal(
      String design, int effect, int understanding) {
    Tier tier = effect(item(design));
    assertEquals(effect, tier.value());
    assertEquals(understanding, RIGOR.rate(item(design), Question.UNDERSTANDING).value());
    assertTrue(tier.notAppraised());
    assertEquals(List.of(Reason.DESIGN, Reason.NOT_APPRAISED), reasons(tier));
  }

  @ParameterizedTest
  @CsvSource({
    "meta-analysis, high, 5, true",
    "meta-analysis, moderate, 5, true",
    "meta-analysis, low, 4, false",
    "meta-analysis, critically-low, 3, false",
    "systematic-review, low, 3, false",
    "systematic-review, critically-low, 2, false"
  })
  void appliesAmstar(String design, String result, int tier, boolean closes) {
    Tier found = effect(appraised(design, MadeUp.result("amstar-2", result)));
    assertEquals(tier, found.value());
    assertEquals(closes, found.closesSynthesis());
    assertTrue(found.appraised());
  }

  @Test
  void amstarHasAFloorOfOneAndNeverRaises() {
    Appraisal worst = MadeUp.result("amstar-2", "critically-low");
    assertEquals(Optional.of(1), InstrumentTable.apply(worst, "x", 2).map(Step::tier));
    assertEquals(Optional.of(1), InstrumentTable.apply(worst, "x", 1).map(Step::tier));
    assertEquals(Optional.of(0), InstrumentTable.apply(worst, "x", 0).map(Step::tier));
  }

  @ParameterizedTest
  @CsvSource({"low, 5", "some-concerns, 4", "high, 2"})
  void appliesRobToTrials(String result, int tier) {
    assertEquals(
        tier, effect(appraised("randomized-trial", MadeUp.result("rob-2", result))).value());
  }

  @Test
  void lowRiskOfBiasLiftsRandomizedTrialsOnly() {
    Appraisal low = MadeUp.result("rob-2", "low");
    assertEquals(Optional.of(2), InstrumentTable.apply(low, "before-after", 2).map(Step::tier));
  }

  @ParameterizedTest
  @CsvSource({
    "quasi-experimental, low, 4",
    "quasi-experimental, moderate, 3",
    "quasi-experimental, serious, 2",
    "quasi-experimental, critical, 0",
    "before-after, low, 3",
    "before-after, serious, 1"
  })
  void appliesRobins(String design, String result, int tier) {
    assertEquals(tier, effect(appraised(design, MadeUp.result("robins-i", result))).value());
  }

  @ParameterizedTest
  @CsvSource({"5, 4", "4, 4", "3, 3", "2, 3", "1, 3", "0, 3"})
  void appliesMmatToATrialOfTierFour(int met, int tier) {
    Appraisal appraisal = MadeUp.answers("mmat-2018", List.of("yes", "yes"), met, 5 - met);
    assertEquals(tier, effect(appraised("randomized-trial", appraisal)).value());
  }

  @Test
  void mmatWithTwoOrFewerCriteriaTakesOneAway() {
    Appraisal appraisal = MadeUp.answers("mmat-2018", List.of("yes", "yes"), 2, 3);
    Item item = appraised("qualitative", appraisal);
    assertEquals(2, RIGOR.rate(item, Question.UNDERSTANDING).value());
    assertEquals(0, effect(item).value());
  }

  @Test
  void mmatScreenedOutIsAtMostOne() {
    Appraisal appraisal = MadeUp.answers("mmat-2018", List.of("yes", "no"), 5, 0);
    Tier tier = effect(appraised("randomized-trial", appraisal));
    assertEquals(1, tier.value());
    assertEquals(List.of(Reason.DESIGN, Reason.MMAT_SCREENED_OUT), reasons(tier));
    assertEquals(
        1,
        effect(
                appraised(
                    "randomized-trial", MadeUp.answers("mmat-2018", List.of("no", "yes"), 0, 0)))
            .value());
  }

  @ParameterizedTest
  @CsvSource({
    "casp, 7, 3, 4",
    "casp, 69, 31, 3",
    "casp, 5, 5, 3",
    "casp, 49, 51, 3",
    "casp, 10, 0, 4",
    "jbi, 7, 3, 4",
    "jbi, 6, 4, 3",
    "jbi, 4, 6, 3"
  })
  void appliesChecklistsToATrialOfTierFour(String instrument, int yes, int no, int tier) {
    Appraisal appraisal = MadeUp.answers(instrument, List.of(), yes, no);
    assertEquals(tier, effect(appraised("randomized-trial", appraisal)).value());
  }

  @Test
  void checklistBelowHalfTakesOneAwayAndHalfOnlyCaps() {
    Item below = appraised("qualitative", MadeUp.answers("casp", List.of(), 4, 6));
    Item half = appraised("qualitative", MadeUp.answers("casp", List.of(), 5, 5));
    assertEquals(2, RIGOR.rate(below, Question.UNDERSTANDING).value());
    assertEquals(3, RIGOR.rate(half, Question.UNDERSTANDING).value());
  }

  @Test
  void notApplicableAnswersDoNotCount() {
    Appraisal appraisal =
        new Appraisal(
            "jbi",
            List.of(),
            List.of("yes", "yes", "not-applicable", "not-applicable", "unclear"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Tier tier = effect(appraised("randomized-trial", appraisal));
    assertEquals(3, tier.value());
    assertEquals(Reason.CHECKLIST_MIDDLE, tier.steps().get(1).reason());
  }

  @Test
  void instrumentForAnotherQuestionCountsAsNone() {
    Item item = appraised("randomized-trial", MadeUp.result("rob-2", "low"));
    Tier tier = RIGOR.rate(item, Question.UNDERSTANDING);
    assertEquals(3, tier.value());
    assertTrue(tier.notAppraised());
    assertEquals(List.of(Reason.DESIGN, Reason.UNFIT_INSTRUMENT), reasons(tier));
  }

  @ParameterizedTest
  @CsvSource({"grade, high", "grade-cerqual, high", "rob-2, low", "no-such-instrument, high"})
  void unfitInstrumentsCountAsNone(String instrument, String result) {
    Tier tier = effect(appraised("meta-analysis", MadeUp.result(instrument, result)));
    assertEquals(3, tier.value());
    assertTrue(tier.notAppraised());
  }

  @ParameterizedTest
  @CsvSource({"rob-2, fine", "home-made, high", "mmat-2018, high", "jbi, high"})
  void unreadableAppraisalsCountAsNone(String instrument, String result) {
    Tier tier = effect(appraised("randomized-trial", MadeUp.result(instrument, result)));
    assertEquals(3, tier.value());
    assertEquals(Reason.UNREADABLE_APPRAISAL, tier.steps().get(1).reason());
    assertTrue(tier.notAppraised());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"RETRACTED", "WITHDRAWN"})
  void retractedAndWithdrawnFallToZeroAndCloseNothing(Status status) {
    Item item =
        MadeUp.with(
            appraised("meta-analysis", MadeUp.result("amstar-2", "high")), b -> b.status(status));
    Tier tier = effect(item);
    assertEquals(0, tier.value());
    assertFalse(tier.standing());
    assertFalse(tier.closesSynthesis());
  }

  @Test
  void expressionOfConcernCostsATierAlsoBelowTheCeiling() {
    Item item = MadeUp.with(item("randomized-trial"), b -> b.status(Status.EXPRESSION_OF_CONCERN));
    Tier tier = effect(item);
    assertEquals(2, tier.value());
    assertTrue(tier.flaggedConcern());
    assertTrue(tier.standing());
    assertEquals(
        0, effect(MadeUp.with(item("tool"), b -> b.status(Status.EXPRESSION_OF_CONCERN))).value());
  }

  @Test
  void publicationChannelChangesNothing() {
    Item grey = MadeUp.with(item("quasi-experimental"), b -> b.literature("grey").type("report"));
    Item academic =
        MadeUp.with(
            item("quasi-experimental"), b -> b.literature("academic").type("journal-article"));
    assertEquals(effect(grey), effect(academic));
  }

  @Test
  void scopingReviewsAndUnsystematicReviewsCloseNothing() {
    assertAll(
        () -> assertFalse(effect(item("scoping-review")).closesSynthesis()),
        () -> assertTrue(effect(item("scoping-review")).synthesis()),
        () -> assertFalse(effect(item("literature-review")).synthesis()),
        () -> assertFalse(effect(item("literature-review")).closesSynthesis()),
        () -> assertTrue(effect(item("systematic-review")).closesSynthesis()));
  }

  @Test
  void unknownDesignIsContextOnly() {
    Tier tier = effect(item("no-such-design"));
    assertEquals(0, tier.value());
    assertEquals(Reason.UNKNOWN_DESIGN, tier.steps().get(0).reason());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonHasASentence(Language language) {
    Catalogue catalogue = Catalogue.of(Rigor.class, "rigor", language);
    Set<String> keys = new TreeSet<>();
    for (Reason reason : Reason.values()) {
      assertFalse(catalogue.render(new Step(reason, 2).message()).isBlank());
      keys.add(reason.key());
    }
    assertEquals(keys, catalogue.keys());
  }
}

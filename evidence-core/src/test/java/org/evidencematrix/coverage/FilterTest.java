package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final Item KENYA =
      MadeUp.with(
          MadeUp.study("k", "quasi-experimental", "KEN", "s1"),
          b -> b.themes(List.of("hiv")).type("report").language("en"));

  private static Filter filter(String text) {
    FilterResult result = Filter.parse(text, MadeUp.framework(), MadeUp.vocabulary());
    return assertInstanceOf(FilterResult.Parsed.class, result).filter();
  }

  private static List<String> problems(String text, Language language) {
    FilterResult result = Filter.parse(text, MadeUp.framework(), MadeUp.vocabulary());
    return assertInstanceOf(FilterResult.Rejected.class, result).sentences(language);
  }

  private static boolean matches(String text, Item item) {
    return filter(text).matches(item, MadeUp.setup());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strategy=s1",
        "strategy=s2,s1",
        "pillar=p1",
        "income=L,LM",
        "country=KEN",
        "country!=USA",
        "year>=2010",
        "year=2020",
        "year<=2020",
        "year>2019",
        "year<2021",
        "data-year=2018",
        "tier>=3",
        "tier=3",
        "tier!=2",
        "theme=hiv",
        "theme!=supervision",
        "type=report,tool",
        "region=sub-saharan-africa",
        "region=eastern-and-southern-africa",
        "region=africa",
        "region!=south-asia",
        "question=effect",
        "status=current",
        "appraised=no",
        "id=k",
        "field=social-service",
        "language=en",
        "design=quasi-experimental",
        "outcome=not-coded",
        "period=2020-2024",
        "scope!=global",
        "literature=not-coded",
        ""
      })
  void keeps(String text) {
    assertTrue(matches(text, KENYA), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strategy=s2",
        "pillar=p2",
        "income=H",
        "country!=KEN",
        "year<2020",
        "tier>3",
        "theme=supervision",
        "region=south-asia",
        "region!=africa",
        "question=understanding",
        "status=retracted",
        "appraised=yes",
        "id=other",
        "data-year>2018",
        "year!=2020",
        "strategy=s1 income=H",
        "region=global",
        "period=2015-2019"
      })
  void leavesOut(String text) {
    assertFalse(matches(text, KENYA), text);
  }

  @Test
  void conditionsOnPlacesHoldForOneCountry() {
    Item two = MadeUp.with(KENYA, b -> b.countries(List.of("KEN", "AFG")));
    assertTrue(matches("income=L country=AFG", two));
    assertFalse(matches("income=L country=KEN", two));
    assertFalse(matches("income=LM region=south-asia", two));
  }

  @Test
  void conditionsOnFindingsHoldForOneFinding() {
    Item two =
        MadeUp.with(
            KENYA,
            b ->
                b.findings(
                    List.of(
                        Finding.of("s1", Question.EFFECT),
                        Finding.of("s2", Question.UNDERSTANDING))));
    assertFalse(matches("strategy=s1 question=understanding", two));
    assertTrue(matches("strategy=s2 question=understanding", two));
  }

  @Test
  void keepsTheValuesThatAreLeft() {
    Item two = MadeUp.with(KENYA, b -> b.countries(List.of("KEN", "USA")));
    Coverage coverage =
        Coverage.of(MadeUp.setup().withFilter(filter("country!=USA")), List.of(two));
    assertEquals(1, coverage.cell(Question.EFFECT, "s1", "LM").figures().n());
    assertEquals(0, coverage.cell(Question.EFFECT, "s1", "H").figures().n());
    Item cadres = MadeUp.with(KENYA, b -> b.cadres(List.of("volunteer", "professional")));
    Coverage byCadre =
        Coverage.of(
            MadeUp.setup(Grid.of(Axis.STRATEGY, Axis.CADRE)).withFilter(filter("cadre=volunteer")),
            List.of(cadres));
    assertEquals(1, byCadre.cell(Question.EFFECT, "s1", "volunteer").figures().n());
    assertEquals(0, byCadre.cell(Question.EFFECT, "s1", "professional").figures().n());
  }

  @Test
  void retractedItemsCanBeAskedFor() {
    Item retracted = MadeUp.with(KENYA, b -> b.status(Status.RETRACTED));
    assertTrue(matches("status=retracted", retracted));
    assertTrue(matches("tier=0", retracted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stratgy=s1 | `stratgy` is nothing to filter by; `strategy` may be meant",
        "income=lm | `lm` is no income; `LM` may be meant",
        "direction=favorable | `favorable` is no direction; `favourable` may be meant",
        "country=Kenya | `Kenya` is no country; `KEN` may be meant",
        "country=Congo | `Congo` is no country; these may be meant: COG, COD",
        "country=Nowhere | `Nowhere` is no country of this matrix",
        "income=low | `low` is no income; these may be meant: L, LM",
        "theme=xx | `xx` is no theme; known are supervision, hiv, not-coded",
        "question=why | `why` is no question; known are effect, understanding",
        "year>=soon | `soon` is no whole number, which year needs",
        "country>=KEN | country knows only = and !=, not `>=`",
        "year>=2010,2012 | `>=` takes one number, not a list: `year>=2010,2012`",
        "strategy= | `strategy=` lacks a value after `=`"
      })
  void saysWhatIsWrong(String typed, String sentence) {
    assertEquals(List.of(sentence), problems(typed, Language.EN));
  }

  @Test
  void namesAllMistakesAtOnceInEitherLanguage() {
    assertEquals(3, problems("foo stratgy=s1 income=L,XX", Language.EN).size());
    assertEquals(3, problems("foo stratgy=s1 income=L,XX", Language.FR).size());
    assertTrue(problems("foo", Language.FR).get(0).startsWith("« foo » n’est pas"));
  }

  @Test
  void hostileTextIsOnlyQuoted() {
    assertEquals(1, problems("=".repeat(10_000), Language.EN).size());
    assertEquals(1, problems("x".repeat(100_000) + "=1", Language.EN).size());
    assertEquals(1, problems("year=99999999999999999999", Language.EN).size());
  }

  @Test
  void printsAsTyped() {
    String text = "strategy=s1,s2 income=L year>=2010 country!=USA";
    assertEquals(text, filter("  " + text.replace(" ", "   ")).toString());
    assertTrue(filter(" ").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void everyAxisOnOfferCanBeFilteredBy(Axis axis) {
    if (axis != Axis.PLACE_GROUP) {
      String value = axis == Axis.TIER ? "3" : axis == Axis.PERIOD ? "2020-2024" : "nothing-such";
      FilterResult result =
          Filter.parse(axis.id() + "=" + value, MadeUp.framework(), MadeUp.vocabulary());
      boolean free = axis == Axis.TIER || axis == Axis.PERIOD;
      assertEquals(free, result instanceof FilterResult.Parsed);
    }
  }
}

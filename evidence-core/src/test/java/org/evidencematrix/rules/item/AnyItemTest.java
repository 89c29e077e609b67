package org.evidencematrix.rules.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.validation.RuleCatalog;
import org.junit.jupiter.api.Test;

/** What holds for every rule that sees one item, and for every item, however odd. */
class AnyItemTest {
  private static final List<ItemRule> RULES =
      RuleCatalog.all().stream()
          .filter(ItemRule.class::isInstance)
          .map(ItemRule.class::cast)
          .toList();

  /** Pieces of what people type, and of what they do not mean to. */
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u0000",
          "\n",
          ",",
          ";",
          "&",
          " and ",
          ".",
          "..",
          "-",
          "–",
          "(",
          ")",
          "[",
          "%2F",
          "%",
          ":",
          "/",
          "//",
          "@",
          "?",
          "#",
          "|",
          "'",
          "’",
          "10.",
          "10.1234/",
          "x",
          "X",
          "0",
          "9",
          "978",
          "0317-8471",
          "0000-0002-1825-0097",
          "PMC",
          "PMID:",
          "ISBN",
          "https://",
          "doi.org/",
          "doi:",
          "javascript:",
          "example.org",
          "Doe",
          "Jane",
          "J.",
          "JA",
          "et al.",
          "van",
          "Dr",
          "Ministry of",
          "Kenya",
          "Congo",
          "Côte d'Ivoire",
          "USSR",
          "Sub-Saharan Africa",
          "TZA",
          "en",
          "English",
          "plan-hr-data",
          "HR data",
          "Planning",
          "data-years",
          "yes",
          "grade",
          "mmat-2018",
          "rob-2",
          "protocol",
          "tool",
          "\ud83d\ude00",
          "\ud83d",
          "é",
          "e\u0301",
          "العربية",
          "王");

  @Property(tries = 500)
  void everyRuleTakesEveryItemAndSaysTheSameTwice(@ForAll("items") Item item) {
    for (ItemRule rule : RULES) {
      List<Problem> first = Checked.problems(rule, item);
      List<Problem> second = Checked.problems(rule, item);
      assertEquals(
          first.stream().map(AnyItemTest::said).toList(),
          second.stream().map(AnyItemTest::said).toList(),
          rule.info().name());
    }
  }

  @Test
  void noRuleFindsAnythingInAnItemInOrder() {
    for (ItemRule rule : RULES) {
      assertEquals(List.of(), Checked.found(rule, Checked.item()), rule.info().name());
    }
  }

  @Test
  void sentencesOfARuleStartWithItsName() {
    Item item = Item.builder().language("xx").authors(List.of("Jane Doe")).year(3000).build();
    for (ItemRule rule : RULES) {
      for (Problem problem : Checked.problems(rule, item)) {
        assertEquals(
            rule.info().name(),
            problem.message().key().substring(0, problem.message().key().indexOf('.')));
      }
    }
  }

  private static String said(Problem problem) {
    return problem.place() + " " + problem.message() + " " + problem.help();
  }

  @Provide
  Arbitrary<Item> items() {
    Arbitrary<String> text =
        Arbitraries.of(PIECES).list().ofMaxSize(4).map(pieces -> String.join("", pieces));
    Arbitrary<List<String>> texts = text.list().ofMaxSize(4);
    Arbitrary<Integer> year =
        Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(1700, 2100));
    Arbitrary<Finding> finding =
        Combinators.combine(
                text,
                text.optional(),
                Arbitraries.of(Question.class).optional(),
                Arbitraries.of(Direction.class).optional(),
                texts,
                texts,
                texts)
            .as(Finding::new);
    Arbitrary<Appraisal> appraisal =
        Combinators.combine(text, texts, texts, text.optional(), text.optional(), text.optional())
            .as(Appraisal::new);
    Arbitrary<Item.Builder> names =
        Combinators.combine(text, texts, texts, year, text, text, text, text)
            .as(
                (language, authors, contributors, y, doi, url, verified, summary) ->
                    Item.builder()
                        .language(language)
                        .authors(authors)
                        .contributors(contributors)
                        .year(y)
                        .doi(doi)
                        .url(url)
                        .verifiedAt(verified)
                        .summary(summary));
    Arbitrary<Item.Builder> places =
        Combinators.combine(
                names,
                texts,
                texts,
                Arbitraries.of(Scope.class),
                text,
                finding.list().ofMaxSize(12))
            .as(
                (b, countries, regions, scope, design, findings) ->
                    b.countries(countries)
                        .regions(regions)
                        .scope(scope)
                        .design(design)
                        .findings(findings));
    return Combinators.combine(
            places, appraisal, year, year, year, Arbitraries.of(Status.class), text, texts)
        .as(
            (b, a, first, last, searched, status, identifier, uncertain) ->
                b.appraisal(a)
                    .dataYears(new YearRange(first, last))
                    .lastSearch(searched)
                    .sample(new Sample(OptionalInt.of(first), Optional.empty()))
                    .status(status)
                    .identifiers(
                        Map.of(
                            "isbn", identifier,
                            "issn", identifier,
                            "pmid", identifier,
                            "pmcid", identifier,
                            "handle", identifier,
                            "openalex", identifier))
                    .uncertain(uncertain)
                    .build());
  }
}

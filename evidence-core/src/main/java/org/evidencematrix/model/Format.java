package org.evidencematrix.model;

import static org.evidencematrix.model.Field.code;
import static org.evidencematrix.model.Field.codes;
import static org.evidencematrix.model.Field.group;
import static org.evidencematrix.model.Field.groups;
import static org.evidencematrix.model.Field.many;
import static org.evidencematrix.model.Field.one;

import org.evidencematrix.model.Field.Type;

/**
 * The tables of fields of the data format, version 1: one group a kind of document. Fields stand in
 * the order in which the formatter writes them. What depends on several fields (a source, a
 * summary, a finding, countries that go with a scope) is a rule and not marked as required here.
 */
public final class Format {
  /** The version of the data format that this library reads and writes. */
  public static final int VERSION = 1;

  /** An item, {@code items/ID.yaml}. */
  public static final Field ITEM =
      group(
          "item",
          one("id", Type.ID, "doe-2021-supervision").mandatory(),
          one("title", Type.TEXT, "\"Supervision of para social workers: a cluster trial\"")
              .mandatory(),
          one("title-translated", Type.TEXT, "\"Training for social work\""),
          many("authors", Type.PERSON, "[\"Doe, Jane\", \"Ministry of Social Welfare\"]")
              .mandatory(),
          one("year", Type.YEAR, "2021").mandatory(),
          code("type", "types", "journal-article").mandatory(),
          one("venue", Type.TEXT, "Journal of Made-up Studies"),
          one("volume", Type.TEXT, "\"12\""),
          one("issue", Type.TEXT, "\"3\""),
          one("pages", Type.TEXT, "183-192"),
          one("publisher", Type.TEXT, "Made-up Press"),
          one("doi", Type.DOI, "10.1234/example.1"),
          one("url", Type.URL, "https://example.org/1"),
          group(
              "identifiers",
              one("pmid", Type.TEXT, "\"123\""),
              one("pmcid", Type.TEXT, "PMC123"),
              one("isbn", Type.TEXT, "\"9780306406157\""),
              one("issn", Type.TEXT, "0317-8471"),
              one("handle", Type.TEXT, "1234/5678"),
              one("openalex", Type.TEXT, "W123")),
          one("language", Type.LANGUAGE, "en").mandatory(),
          code("literature", "literature", "academic"),
          one("summary", Type.PROSE, "One or two sentences in your own words."),
          code("field", "fields", "social-service").mandatory(),
          many("countries", Type.COUNTRY, "[TZA, UGA]"),
          many("regions", Type.REGION, "[sub-saharan-africa]"),
          code("scope", "scopes", "multi-country").mandatory(),
          many("data-years", Type.YEAR, "[2018, 2019]"),
          codes("settings", "settings", "[rural]"),
          codes("populations", "populations", "[children-affected-by-hiv]"),
          codes("cadres", "cadres", "[para-professional, supervisor]"),
          many("local-titles", Type.TEXT, "[para social worker]"),
          code("design", "designs", "randomized-trial").mandatory(),
          one("design-note", Type.PROSE, "What the source says about its method."),
          group("sample", one("size", Type.INTEGER, "240"), one("unit", Type.TEXT, "workers")),
          group(
              "appraisal",
              code("instrument", "instruments", "mmat-2018").mandatory(),
              many("screening", Type.TEXT, "[\"yes\", \"yes\"]"),
              many("answers", Type.TEXT, "[\"yes\", \"yes\", \"no\", \"yes\", cannot-tell]"),
              one("result", Type.TEXT, "low"),
              one("by", Type.TEXT, "JD"),
              one("date", Type.DATE, "\"2026-03-01\"")),
          one("last-search", Type.YEAR, "2020"),
          groups(
              "findings",
              one("strategy", Type.STRATEGY, "support-performance-systems").mandatory(),
              code("outcome", "outcomes", "retention"),
              code("question", "questions", "effect").mandatory(),
              code("direction", "directions", "favourable"),
              many("countries", Type.COUNTRY, "[TZA]"),
              codes("cadres", "cadres", "[supervisor]"),
              codes("settings", "settings", "[rural]")),
          codes("themes", "themes", "[case-management]"),
          one("family", Type.ID, "doe-supervision-trial"),
          many("includes", Type.ITEM, "[doe-2019-pilot]"),
          one("translation-of", Type.ITEM, "doe-2020-original"),
          one("supersedes", Type.ITEM, "doe-2018-first-edition"),
          many("distinct-from", Type.ITEM, "[doe-2021-other]"),
          code("status", "statuses", "current"),
          one("status-note", Type.PROSE, "Why the status is what it is."),
          many("evidence", Type.ITEM, "[doe-2022-test-of-tool]"),
          group(
              "rights",
              one("licence", Type.TEXT, "CC-BY-4.0"),
              one("holder", Type.TEXT, "Made-up Press"),
              code("permission", "permissions", "not-needed"),
              one("date", Type.DATE, "\"2026-03-01\"")),
          groups(
              "found-in",
              one("search", Type.SEARCH, "2016-03-pubmed"),
              one("source", Type.TEXT, "Google Scholar")),
          one("verified-at", Type.URL, "https://example.org/1"),
          group(
                  "coding",
                  code("basis", "coding-basis", "abstract").mandatory(),
                  one("by", Type.TEXT, "JD"),
                  one("date", Type.DATE, "\"2026-03-01\""))
              .mandatory(),
          many("uncertain", Type.FIELD_NAME, "[data-years]"),
          many("contributors", Type.PERSON, "[\"Doe, Jane\"]"));

  /** A search, {@code searches/ID.yaml}. */
  public static final Field SEARCH =
      group(
          "search",
          one("id", Type.ID, "2016-03-pubmed").mandatory(),
          code("kind", "search-kinds", "systematic").mandatory(),
          one("source", Type.TEXT, "PubMed").mandatory(),
          one("date", Type.DATE, "\"2016-03-14\"").mandatory(),
          one("query", Type.PROSE, "'\"social work*\" AND supervis*'"),
          many("languages", Type.LANGUAGE, "[en, fr]"),
          group(
              "covers",
              many("strategies", Type.STRATEGY, "[support-performance-systems]"),
              many("income", Type.TEXT, "[L, LM]"),
              many("regions", Type.REGION, "[sub-saharan-africa]"),
              many("years", Type.YEAR, "[2000, 2016]")),
          one("identified", Type.INTEGER, "412"),
          one("removed", Type.COUNT_MAP, "{duplicate: 26}"),
          one("screened", Type.INTEGER, "386"),
          one("excluded", Type.COUNT_MAP, "{not-about-workforce: 301}"),
          one("assessed", Type.INTEGER, "85"),
          one("excluded-full-text", Type.COUNT_MAP, "{no-findings: 67}"),
          one("included", Type.INTEGER, "18"),
          one("note", Type.TEXT_MAP, "{en: What a reader should know.}"));

  /** The exceptions to rules, {@code exemptions.yaml}: a list of such groups. */
  public static final Field EXEMPTION =
      groups(
          "exemptions",
          one("rule", Type.TEXT, "future-year").mandatory(),
          one("item", Type.ITEM, "doe-2027-forthcoming").mandatory(),
          one("reason", Type.PROSE, "accepted manuscript, dated by the publisher").mandatory(),
          one("by", Type.TEXT, "maintainer"),
          one("date", Type.DATE, "\"2026-11-20\""));

  /** The settings of a matrix, {@code matrix.yaml}. */
  public static final Field MATRIX =
      group(
          "matrix",
          one("title", Type.TEXT_MAP, "{en: Made-up Matrix}").mandatory(),
          one("steward", Type.TEXT, "Made-up Group"),
          one("format", Type.INTEGER, "1").mandatory(),
          one("as-of", Type.DATE, "\"2026-11-22\"").mandatory(),
          one("licence", Type.TEXT, "CC-BY-4.0"),
          many("languages", Type.LANGUAGE, "[en, fr]"),
          one("contribute", Type.TEXT, "https://example.org/new?cell={question}/{row}/{column}"),
          group("limits", one("summary", Type.INTEGER, "600"), one("id", Type.INTEGER, "60")),
          group(
              "scoring",
              one("gamma", Type.NUMBER, "0.5"),
              many("weights", Type.NUMBER, "[0, 0.10, 0.25, 0.45, 0.65, 0.80]"),
              one("seed", Type.INTEGER, "20161122"),
              one("draws", Type.INTEGER, "1000"),
              one("stale-years", Type.INTEGER, "10"),
              one("data-lag", Type.INTEGER, "2")));

  /** The framework, {@code framework.yaml}. */
  public static final Field FRAMEWORK =
      group(
          "framework",
          one("id", Type.ID, "gsswa-framework").mandatory(),
          one("edition", Type.TEXT, "draft-1"),
          one("title", Type.TEXT_MAP, "{en: Framework}").mandatory(),
          groups(
                  "pillars",
                  one("id", Type.ID, "plan").mandatory(),
                  one("label", Type.TEXT_MAP, "{en: Planning the Workforce}").mandatory(),
                  many("aliases", Type.TEXT, "[Planning]"),
                  one("scope", Type.TEXT_MAP, "{en: What belongs here.}"),
                  groups(
                          "strategies",
                          one("id", Type.ID, "plan-hr-data").mandatory(),
                          one("short", Type.TEXT_MAP, "{en: HR data}").mandatory(),
                          one("label", Type.TEXT_MAP, "{en: Collect and share HR data}")
                              .mandatory(),
                          one("attested", Type.FLAG, "true"),
                          many("aliases", Type.TEXT, "[HRIS]"),
                          one("scope", Type.TEXT_MAP, "{en: What belongs here.}"),
                          one("question", Type.TEXT_MAP, "{en: What may it answer?}"))
                      .mandatory())
              .mandatory(),
          one("context", Type.ANY, ""),
          one("editions", Type.ANY, ""));

  /** A code list, {@code vocabulary/NAME.yaml}. */
  public static final Field CODE_LIST =
      group(
          "code-list",
          one("list", Type.TEXT, "cadres").mandatory(),
          one("label", Type.TEXT_MAP, "{en: Cadres, fr: Catégories}").mandatory(),
          one("note", Type.TEXT_MAP, "{en: Who does the work.}"),
          groups(
                  "codes",
                  one("id", Type.ID, "supervisor").mandatory(),
                  one("label", Type.TEXT_MAP, "{en: Supervisor}").mandatory(),
                  one("note", Type.TEXT_MAP, "{en: One line.}"),
                  many("aliases", Type.TEXT, "[superviseur]"),
                  group(
                      "tier",
                      one("effect", Type.INTEGER, "4"),
                      one("understanding", Type.INTEGER, "3")),
                  one("synthesis", Type.FLAG, "true"),
                  one("closes-synthesis", Type.FLAG, "false"),
                  one("level", Type.TEXT, "client"),
                  many("questions", Type.TEXT, "[effect]"),
                  one("designs", Type.ANY, ""),
                  one("misuse", Type.FLAG, "true"),
                  one("scale", Type.TEXT, "answers"),
                  many("results", Type.TEXT, "[high, low]"),
                  one("screening", Type.INTEGER, "2"),
                  one("answers", Type.INTEGER, "5"),
                  many("values", Type.TEXT, "[\"yes\", \"no\"]"),
                  one("source", Type.TEXT, "Authors, year"),
                  many("schemes", Type.TEXT, "[wb, m49]"))
              .mandatory());

  private Format() {}
}

package org.evidencematrix.model;

import static org.evidencematrix.model.Field.code;
import static org.evidencematrix.model.Field.codes;
import static org.evidencematrix.model.Field.group;
import static org.evidencematrix.model.Field.groups;
import static org.evidencematrix.model.Field.many;
import static org.evidencematrix.model.Field.one;

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
          one("id", FieldType.ID, "doe-2021-supervision").mandatory(),
          one("title", FieldType.TEXT, "\"Supervision of para social workers: a cluster trial\"")
              .mandatory(),
          one("title-translated", FieldType.TEXT, "\"Training for social work\""),
          many("authors", FieldType.PERSON, "[\"Doe, Jane\", \"Ministry of Social Welfare\"]")
              .mandatory(),
          one("year", FieldType.YEAR, "2021").mandatory(),
          code("type", "types", "journal-article").mandatory(),
          one("venue", FieldType.TEXT, "Journal of Made-up Studies"),
          one("volume", FieldType.TEXT, "\"12\""),
          one("issue", FieldType.TEXT, "\"3\""),
          one("pages", FieldType.TEXT, "183-192"),
          one("publisher", FieldType.TEXT, "Made-up Press"),
          one("doi", FieldType.DOI, "10.1234/example.1"),
          one("url", FieldType.URL, "https://example.org/1"),
          group(
              "identifiers",
              one("pmid", FieldType.TEXT, "\"123\""),
              one("pmcid", FieldType.TEXT, "PMC123"),
              one("isbn", FieldType.TEXT, "\"9780306406157\""),
              one("issn", FieldType.TEXT, "0317-8471"),
              one("handle", FieldType.TEXT, "1234/5678"),
              one("openalex", FieldType.TEXT, "W123")),
          one("language", FieldType.LANGUAGE, "en").mandatory(),
          code("literature", "literature", "academic"),
          one("summary", FieldType.PROSE, "One or two sentences in your own words."),
          code("field", "fields", "social-service").mandatory(),
          many("countries", FieldType.COUNTRY, "[TZA, UGA]"),
          many("regions", FieldType.REGION, "[sub-saharan-africa]"),
          code("scope", "scopes", "multi-country").mandatory(),
          many("data-years", FieldType.YEAR, "[2018, 2019]"),
          codes("settings", "settings", "[rural]"),
          codes("populations", "populations", "[children-affected-by-hiv]"),
          codes("cadres", "cadres", "[para-professional, supervisor]"),
          many("local-titles", FieldType.TEXT, "[para social worker]"),
          code("design", "designs", "randomized-trial").mandatory(),
          one("design-note", FieldType.PROSE, "What the source says about its method."),
          group(
              "sample",
              one("size", FieldType.INTEGER, "240"),
              one("unit", FieldType.TEXT, "workers")),
          group(
              "appraisal",
              code("instrument", "instruments", "mmat-2018").mandatory(),
              many("screening", FieldType.TEXT, "[\"yes\", \"yes\"]"),
              many("answers", FieldType.TEXT, "[\"yes\", \"yes\", \"no\", \"yes\", cannot-tell]"),
              one("result", FieldType.TEXT, "low"),
              one("by", FieldType.TEXT, "JD"),
              one("date", FieldType.DATE, "\"2026-03-01\"")),
          one("last-search", FieldType.YEAR, "2020"),
          groups(
              "findings",
              one("strategy", FieldType.STRATEGY, "support-performance-systems").mandatory(),
              code("outcome", "outcomes", "retention"),
              code("question", "questions", "effect").mandatory(),
              code("direction", "directions", "favourable"),
              many("countries", FieldType.COUNTRY, "[TZA]"),
              codes("cadres", "cadres", "[supervisor]"),
              codes("settings", "settings", "[rural]")),
          codes("themes", "themes", "[case-management]"),
          one("family", FieldType.ID, "doe-supervision-trial"),
          many("includes", FieldType.ITEM, "[doe-2019-pilot]"),
          one("translation-of", FieldType.ITEM, "doe-2020-original"),
          one("supersedes", FieldType.ITEM, "doe-2018-first-edition"),
          many("distinct-from", FieldType.ITEM, "[doe-2021-other]"),
          code("status", "statuses", "current"),
          one("status-note", FieldType.PROSE, "Why the status is what it is."),
          many("evidence", FieldType.ITEM, "[doe-2022-test-of-tool]"),
          group(
              "rights",
              one("licence", FieldType.TEXT, "CC-BY-4.0"),
              one("holder", FieldType.TEXT, "Made-up Press"),
              code("permission", "permissions", "not-needed"),
              one("date", FieldType.DATE, "\"2026-03-01\"")),
          groups(
              "found-in",
              one("search", FieldType.SEARCH, "2016-03-pubmed"),
              one("source", FieldType.TEXT, "Google Scholar")),
          one("verified-at", FieldType.URL, "https://example.org/1"),
          group(
                  "coding",
                  code("basis", "coding-basis", "abstract").mandatory(),
                  one("by", FieldType.TEXT, "JD"),
                  one("date", FieldType.DATE, "\"2026-03-01\""))
              .mandatory(),
          many("uncertain", FieldType.FIELD_NAME, "[data-years]"),
          many("contributors", FieldType.PERSON, "[\"Doe, Jane\"]"));

  /** A search, {@code searches/ID.yaml}. */
  public static final Field SEARCH =
      group(
          "search",
          one("id", FieldType.ID, "2016-03-pubmed").mandatory(),
          code("kind", "search-kinds", "systematic").mandatory(),
          one("source", FieldType.TEXT, "PubMed").mandatory(),
          one("date", FieldType.DATE, "\"2016-03-14\"").mandatory(),
          one("query", FieldType.PROSE, "'\"social work*\" AND supervis*'"),
          many("languages", FieldType.LANGUAGE, "[en, fr]"),
          group(
              "covers",
              many("strategies", FieldType.STRATEGY, "[support-performance-systems]"),
              many("income", FieldType.TEXT, "[L, LM]"),
              many("regions", FieldType.REGION, "[sub-saharan-africa]"),
              many("years", FieldType.YEAR, "[2000, 2016]")),
          one("identified", FieldType.INTEGER, "412"),
          one("removed", FieldType.COUNT_MAP, "{duplicate: 26}"),
          one("screened", FieldType.INTEGER, "386"),
          one("excluded", FieldType.COUNT_MAP, "{not-about-workforce: 301}"),
          one("assessed", FieldType.INTEGER, "85"),
          one("excluded-full-text", FieldType.COUNT_MAP, "{no-findings: 67}"),
          one("included", FieldType.INTEGER, "18"),
          one("note", FieldType.TEXT_MAP, "{en: What a reader should know.}"));

  /** A voting round, {@code priorities/ID.yaml}. */
  public static final Field VOTING_ROUND =
      group(
          "voting-round",
          one("id", FieldType.ID, "2016-06-washington").mandatory(),
          one("date", FieldType.DATE, "\"2016-06-03\"").mandatory(),
          one("criteria", FieldType.NUMBER_MAP, "{answerable: 1, equity: 1}").mandatory(),
          groups(
                  "ballots",
                  one("voter", FieldType.ID, "researcher-1").mandatory(),
                  code("sector", "sectors", "academic"),
                  one("region", FieldType.REGION, "eastern-and-southern-africa"),
                  one(
                          "votes",
                          FieldType.NUMBER_TABLE,
                          "{plan-hr-data: {answerable: 1, equity: 0.5}}")
                      .mandatory())
              .mandatory(),
          one("note", FieldType.TEXT_MAP, "{en: What a reader should know.}"));

  /** A research question, {@code questions/ID.yaml}. */
  public static final Field RESEARCH_QUESTION =
      group(
          "research-question",
          one("id", FieldType.ID, "q-supervision-lmic").mandatory(),
          one("pillar", FieldType.TEXT, "support").mandatory(),
          one("text", FieldType.TEXT_MAP, "{en: Does supervision improve retention?}").mandatory(),
          many("cells", FieldType.CELL, "[effect/support-performance-systems/L]"),
          groups(
              "answered-by",
              one("item", FieldType.ITEM, "doe-2021-supervision").mandatory(),
              code("answers", "answers", "partly").mandatory()),
          one("source", FieldType.TEXT, "forum 2016-06-03"),
          one("note", FieldType.TEXT_MAP, "{en: What a reader should know.}"));

  /** A collection, {@code collections/ID.yaml}. */
  public static final Field COLLECTION =
      group(
          "collection",
          one("id", FieldType.ID, "case-management-compendium").mandatory(),
          one("owner", FieldType.TEXT, "Case Management Interest Group").mandatory(),
          one("title", FieldType.TEXT_MAP, "{en: Case management compendium}").mandatory(),
          one("where", FieldType.TEXT, "\"theme=case-management type=tool,guideline\""),
          many("items", FieldType.ITEM, "[doe-2021-supervision]"),
          one("requires-permission", FieldType.FLAG, "true"),
          group(
              "review",
              one("due", FieldType.DATE, "\"2027-05-01\"").mandatory(),
              code("state", "review-states", "open")),
          one("note", FieldType.TEXT_MAP, "{en: What a reader should know.}"));

  /** The exceptions to rules, {@code exemptions.yaml}: a list of such groups. */
  public static final Field EXEMPTION =
      groups(
          "exemptions",
          one("rule", FieldType.TEXT, "future-year").mandatory(),
          one("item", FieldType.ITEM, "doe-2027-forthcoming").mandatory(),
          one("reason", FieldType.PROSE, "accepted manuscript, dated by the publisher").mandatory(),
          one("by", FieldType.TEXT, "maintainer"),
          one("date", FieldType.DATE, "\"2026-11-20\""));

  /** The settings of a matrix, {@code matrix.yaml}. */
  public static final Field MATRIX =
      group(
          "matrix",
          one("title", FieldType.TEXT_MAP, "{en: Made-up Matrix}").mandatory(),
          one("steward", FieldType.TEXT, "Made-up Group"),
          one("format", FieldType.INTEGER, "1").mandatory(),
          one("as-of", FieldType.DATE, "\"2026-11-22\"").mandatory(),
          one("licence", FieldType.TEXT, "CC-BY-4.0"),
          many("languages", FieldType.LANGUAGE, "[en, fr]"),
          one(
              "contribute",
              FieldType.TEXT,
              "https://example.org/new?cell={question}/{row}/{column}"),
          group(
              "limits",
              one("summary", FieldType.INTEGER, "600"),
              one("id", FieldType.INTEGER, "60")),
          group(
              "scoring",
              one("gamma", FieldType.NUMBER, "0.5"),
              many("weights", FieldType.NUMBER, "[0, 0.10, 0.25, 0.45, 0.65, 0.80]"),
              one("seed", FieldType.INTEGER, "20161122"),
              one("draws", FieldType.INTEGER, "1000"),
              one("stale-years", FieldType.INTEGER, "10"),
              one("data-lag", FieldType.INTEGER, "2")));

  /** The framework, {@code framework.yaml}. */
  public static final Field FRAMEWORK =
      group(
          "framework",
          one("id", FieldType.ID, "gsswa-framework").mandatory(),
          one("edition", FieldType.TEXT, "draft-1"),
          one("title", FieldType.TEXT_MAP, "{en: Framework}").mandatory(),
          groups(
                  "pillars",
                  one("id", FieldType.ID, "plan").mandatory(),
                  one("label", FieldType.TEXT_MAP, "{en: Planning the Workforce}").mandatory(),
                  many("aliases", FieldType.TEXT, "[Planning]"),
                  one("scope", FieldType.TEXT_MAP, "{en: What belongs here.}"),
                  groups(
                          "strategies",
                          one("id", FieldType.ID, "plan-hr-data").mandatory(),
                          one("short", FieldType.TEXT_MAP, "{en: HR data}").mandatory(),
                          one("label", FieldType.TEXT_MAP, "{en: Collect and share HR data}")
                              .mandatory(),
                          one("attested", FieldType.FLAG, "true"),
                          many("aliases", FieldType.TEXT, "[HRIS]"),
                          one("scope", FieldType.TEXT_MAP, "{en: What belongs here.}"),
                          one("question", FieldType.TEXT_MAP, "{en: What may it answer?}"))
                      .mandatory())
              .mandatory(),
          one("context", FieldType.ANY, ""),
          one("editions", FieldType.ANY, ""));

  /** A code list, {@code vocabulary/NAME.yaml}. */
  public static final Field CODE_LIST =
      group(
          "code-list",
          one("list", FieldType.TEXT, "cadres").mandatory(),
          one("label", FieldType.TEXT_MAP, "{en: Cadres, fr: Catégories}").mandatory(),
          one("note", FieldType.TEXT_MAP, "{en: Who does the work.}"),
          groups(
                  "codes",
                  one("id", FieldType.ID, "supervisor").mandatory(),
                  one("label", FieldType.TEXT_MAP, "{en: Supervisor}").mandatory(),
                  one("note", FieldType.TEXT_MAP, "{en: One line.}"),
                  many("aliases", FieldType.TEXT, "[superviseur]"),
                  group(
                      "tier",
                      one("effect", FieldType.INTEGER, "4"),
                      one("understanding", FieldType.INTEGER, "3")),
                  one("synthesis", FieldType.FLAG, "true"),
                  one("closes-synthesis", FieldType.FLAG, "false"),
                  one("level", FieldType.TEXT, "client"),
                  many("questions", FieldType.TEXT, "[effect]"),
                  one("designs", FieldType.ANY, ""),
                  one("misuse", FieldType.FLAG, "true"),
                  one("scale", FieldType.TEXT, "answers"),
                  many("results", FieldType.TEXT, "[high, low]"),
                  one("screening", FieldType.INTEGER, "2"),
                  one("answers", FieldType.INTEGER, "5"),
                  many("values", FieldType.TEXT, "[\"yes\", \"no\"]"),
                  one("source", FieldType.TEXT, "Authors, year"),
                  many("schemes", FieldType.TEXT, "[wb, m49]"))
              .mandatory());

  private Format() {}
}

package org.evidencematrix.exchange.table;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table of references means. */
enum Meaning {
  TITLE,
  TITLE_TRANSLATED,
  SHORT_TITLE,
  AUTHORS,
  /** Names of authors that are better than those of AUTHORS where both are there. */
  AUTHORS_FULL,
  EDITORS,
  TRANSLATORS,
  YEAR,
  MONTH,
  DAY,
  DATE,
  CONTAINER,
  CONTAINER_SHORT,
  SERIES,
  VOLUME,
  ISSUE,
  PAGES,
  FIRST_PAGE,
  LAST_PAGE,
  ARTICLE_NUMBER,
  EDITION,
  PUBLISHER,
  PLACE,
  DOI,
  PMID,
  PMCID,
  STANDARD_NUMBER,
  URL,
  ABSTRACT,
  KEYWORDS,
  LANGUAGE,
  NOTES,
  TYPE,
  DATABASE,
  ID,
  /** Not read and not kept. */
  SKIP;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Meaning> parse(String code) {
    for (Meaning meaning : values()) {
      if (meaning.code().equals(code)) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}

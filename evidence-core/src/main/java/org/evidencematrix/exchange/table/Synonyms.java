package org.evidencematrix.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of columns mean in the exports of Rayyan, Covidence, Scopus, Zotero, PubMed,
 * Cochrane, EBSCO, Embase, OpenAlex, EviAtlas and this library. Names are compared without case,
 * blanks and signs.
 */
final class Synonyms {
  private static final Map<String, Meaning> MEANINGS = meanings();

  /** Where one name means different things, by a column that only one exporter has. */
  private static final Map<String, Map<String, Meaning>> BY_EXPORTER =
      Map.of(
          "centralid", Map.of("source", Meaning.CONTAINER, "cochraneid", Meaning.ID),
          "eid", Map.of("source", Meaning.DATABASE, "link", Meaning.URL),
          "pui", Map.of("source", Meaning.CONTAINER),
          "searchdb", Map.of("source", Meaning.CONTAINER));

  private Synonyms() {}

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> all = new HashMap<>();
    add(
        all,
        Meaning.TITLE,
        "title|article title|document title|primary title|titre|display_name|study title|reference"
            + " title|ti");
    add(all, Meaning.TITLE_TRANSLATED, "title-translated|translated title|english title");
    add(all, Meaning.SHORT_TITLE, "short title");
    add(
        all,
        Meaning.AUTHORS,
        "authors|author|author(s)|author"
            + " names|auteurs|auteur|authorships.author.display_name|au|first author|authors_list");
    add(all, Meaning.AUTHORS_FULL, "author full names|authors full names|full author names");
    add(all, Meaning.EDITORS, "editor|editors|book editors");
    add(all, Meaning.TRANSLATORS, "translator|translators");
    add(
        all,
        Meaning.YEAR,
        "year|publication year|published year|pub year|publication_year|année|annee|py");
    add(all, Meaning.MONTH, "month|published month|publication month");
    add(all, Meaning.DAY, "day");
    add(
        all,
        Meaning.DATE,
        "date|publication date|publication_date|pub date|date of publication|date published");
    add(
        all,
        Meaning.CONTAINER,
        "journal|journal title|source title|publication title|journal/book|publication"
            + " name|venue|journal name|journal/book/"
            + " publisher|revue|primary_location.source.display_name|publication|container|jo");
    add(
        all,
        Meaning.CONTAINER_SHORT,
        "journal abbreviation|abbreviated source title|journal abbr|iso abbreviation");
    add(all, Meaning.SERIES, "series|series title");
    add(all, Meaning.VOLUME, "volume|vol|biblio.volume");
    add(all, Meaning.ISSUE, "issue|number|no|biblio.issue|numéro|report number");
    add(all, Meaning.PAGES, "pages|page range|page numbers|pagination|page");
    add(
        all,
        Meaning.FIRST_PAGE,
        "page start|first page|start page|biblio.first_page|beginning page");
    add(all, Meaning.LAST_PAGE, "page end|last page|end page|biblio.last_page|ending page");
    add(all, Meaning.ARTICLE_NUMBER, "art. no.|article number|article no");
    add(all, Meaning.EDITION, "edition");
    add(all, Meaning.PUBLISHER, "publisher|publisher name|institution|éditeur");
    add(all, Meaning.PLACE, "place|location|place of publication|city|publisher location");
    add(all, Meaning.DOI, "doi|digital object identifier|ids.doi|di");
    add(all, Meaning.PMID, "pmid|pubmed id|pubmed_id|medline pmid|ids.pmid");
    add(all, Meaning.PMCID, "pmcid|pmc_id|pmc id|ids.pmcid");
    add(
        all,
        Meaning.STANDARD_NUMBER,
        "issn|isbn|issns|isbns|issn/isbn|e-issn|eissn|print issn|electronic"
            + " issn|primary_location.source.issn_l|primary_location.source.issn");
    add(
        all,
        Meaning.URL,
        "url|link|links|urls|web address|plink|permalink|primary_location.landing_page_url|full"
            + " text link");
    add(all, Meaning.ABSTRACT, "abstract|abstract note|abstracts|résumé|ab");
    add(
        all,
        Meaning.KEYWORDS,
        "keywords|author keywords|index keywords|manual tags|automatic tags|tags|subjects|subject"
            + " terms|mesh terms|mots-clés|emtree terms");
    add(
        all,
        Meaning.LANGUAGE,
        "language|language of original document|languages|langue|article language");
    add(all, Meaning.NOTES, "notes|note|remarks|comments|extra|user_notes");
    add(
        all,
        Meaning.TYPE,
        "type|document type|item type|publication type|doc type|reference type|doctypes");
    add(all, Meaning.DATABASE, "database|source database|data source|database name");
    add(
        all,
        Meaning.ID,
        "id|key|eid|accession number|covidence #|covidence#|central id|rayyan-id|pui|embase"
            + " accession id");
    add(
        all,
        Meaning.SKIP,
        "create date|cited by|authors id|author(s) id|page count|date added|date modified|access"
            + " date|nihms id|file attachments");
    return Map.copyOf(all);
  }

  private static void add(Map<String, Meaning> all, Meaning meaning, String names) {
    for (String name : names.split("\\|", -1)) {
      all.put(bare(name), meaning);
    }
  }

  /** Returns a name without case, blanks and signs. */
  static String bare(String name) {
    StringBuilder out = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    lower.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Returns what a name means among the names of its table. */
  static Optional<Meaning> of(String name, Set<String> bareNames) {
    String bare = bare(name);
    for (Map.Entry<String, Map<String, Meaning>> exporter : BY_EXPORTER.entrySet()) {
      Meaning meaning = exporter.getValue().get(bare);
      if (meaning != null && bareNames.contains(exporter.getKey())) {
        return Optional.of(meaning);
      }
    }
    return Optional.ofNullable(MEANINGS.get(bare));
  }

  /** Returns what a name means by itself. */
  static Optional<Meaning> meaning(String name) {
    return Optional.ofNullable(MEANINGS.get(bare(name)));
  }

  /** Returns how many of the names are known; 0 where there is no title. */
  static int known(List<String> names) {
    int known = 0;
    boolean title = false;
    for (String name : names) {
      Meaning meaning = MEANINGS.get(bare(name));
      known += meaning == null ? 0 : 1;
      title |= meaning == Meaning.TITLE;
    }
    return title && known > 1 ? known : 0;
  }
}

package org.evidencematrix.exchange.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.Names;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.field.Types;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.reference.Contributor.Role;

/**
 * The XML of PubMed (National Library of Medicine, "PubMed DTD"): {@code PubmedArticle} and {@code
 * PubmedBookArticle}. Its document type names a file elsewhere, which is not opened.
 */
public final class PubMedXml implements RecordReader {
  @Override
  public boolean recognises(Head head) {
    return head.firstCharacter() == '<'
        && (head.text().contains("<PubmedArticle") || head.text().contains("<PubmedBookArticle"));
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    XmlReading.read(
        "pubmed-xml", input, Set.of("PubmedArticle", "PubmedBookArticle"), sink, PubMedXml::record);
  }

  private static void record(Element from, PartialReference out) {
    out.database("PubMed");
    if (from.name().equals("PubmedBookArticle")) {
      book(from, out);
    } else {
      article(from, out);
    }
  }

  private static void article(Element from, PartialReference out) {
    Element citation = from.first("MedlineCitation").orElse(from);
    Element article = citation.first("Article").orElse(citation);
    String pmid = citation.text("PMID");
    out.identifier("pmid", pmid);
    out.databaseId(pmid);
    types(article.texts("PublicationTypeList/PublicationType"), out);
    out.title(article.text("ArticleTitle"));
    out.originalTitle(article.text("VernacularTitle"));
    article.all("AuthorList/Author").forEach(author -> author(author, Role.AUTHOR, out));
    out.container(article.text("Journal/Title"));
    out.containerShort(article.text("Journal/ISOAbbreviation"));
    out.containerShort(citation.text("MedlineJournalInfo/MedlineTA"));
    article.texts("Journal/ISSN").forEach(issn -> out.standardNumbers(issn, "ISSN"));
    out.volume(article.text("Journal/JournalIssue/Volume"));
    out.issue(article.text("Journal/JournalIssue/Issue"));
    article.first("Journal/JournalIssue/PubDate").ifPresent(date -> date(date, out));
    String pages = article.text("Pagination/MedlinePgn");
    out.pages(
        pages.isEmpty() ? article.text("Pagination/StartPage") : pages,
        pages.isEmpty() ? article.text("Pagination/EndPage") : "");
    locations(article, out);
    abstractText(article.first("Abstract").orElse(article), out);
    article.texts("Language").stream().findFirst().ifPresent(out::language);
    citation.texts("KeywordList/Keyword").forEach(out::keyword);
    for (Element heading : citation.all("MeshHeadingList/MeshHeading")) {
      out.keyword(heading.text("DescriptorName"));
    }
    for (Element link : citation.all("CommentsCorrectionsList/CommentsCorrections")) {
      String note = link.attribute("RefType") + ": " + link.text("RefSource");
      out.note(note + (link.text("PMID").isEmpty() ? "" : " PMID " + link.text("PMID")));
    }
    ids(from.all("PubmedData/ArticleIdList/ArticleId"), out);
  }

  private static void types(List<String> types, PartialReference out) {
    // The first types say how it was done; one of them says what it is.
    for (String type : types) {
      if (!Types.code(type).isEmpty()) {
        out.type(type);
        break;
      }
    }
    types.stream().findFirst().ifPresent(out::type);
    types.stream().skip(1).forEach(type -> out.tag("PublicationType", type));
  }

  private static void author(Element author, Role role, PartialReference out) {
    String collective = author.text("CollectiveName").strip();
    String family = author.text("LastName").strip();
    if (!collective.isEmpty()) {
      out.contributor(Names.literal(one(collective), role));
    } else if (!family.isEmpty()) {
      String given = author.text("ForeName").strip();
      String initials = author.text("Initials").strip();
      out.contributor(
          Names.person(
              one(family),
              one(given.isEmpty() ? initials : given),
              one(author.text("Suffix").strip()),
              role));
    }
  }

  private static String one(String text) {
    return Clean.plain(text);
  }

  private static void date(Element date, PartialReference out) {
    String medline = date.text("MedlineDate");
    String season = date.text("Season");
    out.date(
        medline.isEmpty()
            ? String.join(" ", date.text("Year"), season, date.text("Month"), date.text("Day"))
                .strip()
            : medline,
        "PubDate");
  }

  private static void locations(Element article, PartialReference out) {
    for (Element location : article.all("ELocationID")) {
      switch (location.attribute("EIdType")) {
        case "doi" -> out.doi(location.text(), "ELocationID");
        case "pii" -> out.tag("ELocationID pii", location.text().strip());
        default -> out.tag("ELocationID", location.text().strip());
      }
    }
  }

  private static void ids(List<Element> ids, PartialReference out) {
    for (Element id : ids) {
      String value = id.text().strip();
      switch (id.attribute("IdType")) {
        case "doi" -> out.doi(value, "ArticleId");
        case "pmc" -> out.identifier("pmcid", value);
        case "pubmed" -> out.identifier("pmid", value);
        default -> out.tag("ArticleId " + id.attribute("IdType"), value);
      }
    }
  }

  private static void abstractText(Element in, PartialReference out) {
    StringBuilder text = new StringBuilder();
    for (Element part : in.all("AbstractText")) {
      String label = part.attribute("Label");
      text.append(text.length() > 0 ? " " : "")
          .append(label.isEmpty() ? "" : label + ": ")
          .append(part.text().strip());
    }
    if (text.length() > 0) {
      out.abstractText(text.toString());
    }
  }

  private static void book(Element from, PartialReference out) {
    Element document = from.first("BookDocument").orElse(from);
    Element book = document.first("Book").orElse(document);
    out.identifier("pmid", document.text("PMID"));
    out.databaseId(document.text("PMID"));
    String chapter = document.text("ArticleTitle");
    String whole = book.text("BookTitle");
    out.typeCode(chapter.isBlank() ? "book" : "book-chapter");
    out.title(chapter.isBlank() ? whole : chapter);
    if (!chapter.isBlank()) {
      out.container(whole);
    }
    List<Element> lists = new ArrayList<>(document.all("AuthorList"));
    lists.addAll(book.all("AuthorList"));
    for (Element list : lists) {
      Role role = list.attribute("Type").equals("editors") ? Role.EDITOR : Role.AUTHOR;
      list.all("Author").forEach(author -> author(author, role, out));
    }
    out.publisher(book.text("Publisher/PublisherName"));
    out.place(book.text("Publisher/PublisherLocation"));
    book.first("PubDate").ifPresent(date -> date(date, out));
    book.texts("Isbn").forEach(isbn -> out.standardNumbers(isbn, "Isbn"));
    out.series(book.text("CollectionTitle"));
    out.edition(book.text("Edition"));
    abstractText(document.first("Abstract").orElse(document), out);
    document.texts("Language").stream().findFirst().ifPresent(out::language);
    ids(document.all("ArticleIdList/ArticleId"), out);
    ids(from.all("PubmedBookData/ArticleIdList/ArticleId"), out);
  }
}

package org.evidencematrix.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One source as a record of a reference manager or a database describes it.
 *
 * <p>Immutable; two references with equal parts are equal. The kinds of identifiers keep their
 * order. The class is long because a reference has many parts; there is no logic in it.
 *
 * @param type a code of the list {@code types}; empty when the source's word is unknown
 * @param typeWord the source's own word for the type, such as {@code JOUR}
 * @param title the title, without mark-up, in the language of the source
 * @param titleTranslated the title in English where the source gives both; the same text as {@code
 *     title} where the source gives nothing but a translation
 * @param shortTitle a short title
 * @param contributors people and organisations, in the order of the record
 * @param date when it was published
 * @param container the journal, the book of a chapter, the proceedings of a paper
 * @param containerShort the abbreviated name of that
 * @param series the series of a book or report
 * @param volume the volume
 * @param issue the issue of a journal, the number of a report
 * @param firstPage the first page, such as {@code 183}, {@code e12} or {@code xii}
 * @param lastPage the last page, written out ({@code 228}, not {@code 8}); empty for one page
 * @param articleNumber the number of an article without pages
 * @param edition the edition
 * @param publisher the publisher, or the institution of a thesis or report
 * @param place where it was published
 * @param dois DOIs as spelt, each beginning with {@code 10.}; the first is the source's own
 * @param identifiers other identifiers by kind in lower case: {@code pmid}, {@code pmcid} ...
 * @param isbns ISBNs as spelt
 * @param issns ISSNs as spelt
 * @param urls web addresses, the source's own first
 * @param abstractText the abstract: somebody else's text, for finding duplicates, never kept in a
 *     matrix
 * @param keywords keywords
 * @param language the ISO 639-1 code; the source's word when it is not known
 * @param notes notes
 * @param origin where it was read
 */
public record Reference(
    String type,
    String typeWord,
    String title,
    String titleTranslated,
    String shortTitle,
    List<Contributor> contributors,
    PublicationDate date,
    String container,
    String containerShort,
    String series,
    String volume,
    String issue,
    String firstPage,
    String lastPage,
    String articleNumber,
    String edition,
    String publisher,
    String place,
    List<String> dois,
    Map<String, String> identifiers,
    List<String> isbns,
    List<String> issns,
    List<String> urls,
    String abstractText,
    List<String> keywords,
    String language,
    List<String> notes,
    Origin origin) {

  /** Copies lists and maps. */
  public Reference {
    contributors = List.copyOf(contributors);
    dois = List.copyOf(dois);
    identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
    isbns = List.copyOf(isbns);
    issns = List.copyOf(issns);
    urls = List.copyOf(urls);
    keywords = List.copyOf(keywords);
    notes = List.copyOf(notes);
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this reference. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.type = type;
    b.typeWord = typeWord;
    b.title = title;
    b.titleTranslated = titleTranslated;
    b.shortTitle = shortTitle;
    b.contributors = contributors;
    b.date = date;
    b.container = container;
    b.containerShort = containerShort;
    b.series = series;
    b.volume = volume;
    b.issue = issue;
    b.firstPage = firstPage;
    b.lastPage = lastPage;
    b.articleNumber = articleNumber;
    b.edition = edition;
    b.publisher = publisher;
    b.place = place;
    b.dois = dois;
    b.identifiers = identifiers;
    b.isbns = isbns;
    b.issns = issns;
    b.urls = urls;
    b.abstractText = abstractText;
    b.keywords = keywords;
    b.language = language;
    b.notes = notes;
    b.origin = origin;
    return b;
  }

  /** Builds a reference; whatever is not set stays empty. For one thread. */
  public static final class Builder {
    private String type = "";
    private String typeWord = "";
    private String title = "";
    private String titleTranslated = "";
    private String shortTitle = "";
    private List<Contributor> contributors = List.of();
    private PublicationDate date = PublicationDate.NONE;
    private String container = "";
    private String containerShort = "";
    private String series = "";
    private String volume = "";
    private String issue = "";
    private String firstPage = "";
    private String lastPage = "";
    private String articleNumber = "";
    private String edition = "";
    private String publisher = "";
    private String place = "";
    private List<String> dois = List.of();
    private Map<String, String> identifiers = Map.of();
    private List<String> isbns = List.of();
    private List<String> issns = List.of();
    private List<String> urls = List.of();
    private String abstractText = "";
    private List<String> keywords = List.of();
    private String language = "";
    private List<String> notes = List.of();
    private Origin origin = Origin.NONE;

    private Builder() {}

    /** Sets a code of the list {@code types}. */
    public Builder type(String value) {
      type = value;
      return this;
    }

    /** Sets the source's own word for the type, such as {@code JOUR}. */
    public Builder typeWord(String value) {
      typeWord = value;
      return this;
    }

    /** Sets the title, without mark-up, in the language of the source. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Sets the title in English where the source gives both. */
    public Builder titleTranslated(String value) {
      titleTranslated = value;
      return this;
    }

    /** Sets a short title. */
    public Builder shortTitle(String value) {
      shortTitle = value;
      return this;
    }

    /** Sets people and organisations, in the order of the record. */
    public Builder contributors(List<Contributor> value) {
      contributors = value;
      return this;
    }

    /** Sets when it was published. */
    public Builder date(PublicationDate value) {
      date = value;
      return this;
    }

    /** Sets the journal, the book of a chapter, the proceedings of a paper. */
    public Builder container(String value) {
      container = value;
      return this;
    }

    /** Sets the abbreviated name of that. */
    public Builder containerShort(String value) {
      containerShort = value;
      return this;
    }

    /** Sets the series of a book or report. */
    public Builder series(String value) {
      series = value;
      return this;
    }

    /** Sets the volume. */
    public Builder volume(String value) {
      volume = value;
      return this;
    }

    /** Sets the issue of a journal, the number of a report. */
    public Builder issue(String value) {
      issue = value;
      return this;
    }

    /** Sets the first page, such as {@code 183}, {@code e12} or {@code xii}. */
    public Builder firstPage(String value) {
      firstPage = value;
      return this;
    }

    /** Sets the last page, written out ({@code 228}, not {@code 8}). */
    public Builder lastPage(String value) {
      lastPage = value;
      return this;
    }

    /** Sets the number of an article without pages. */
    public Builder articleNumber(String value) {
      articleNumber = value;
      return this;
    }

    /** Sets the edition. */
    public Builder edition(String value) {
      edition = value;
      return this;
    }

    /** Sets the publisher, or the institution of a thesis or report. */
    public Builder publisher(String value) {
      publisher = value;
      return this;
    }

    /** Sets where it was published. */
    public Builder place(String value) {
      place = value;
      return this;
    }

    /** Sets DOIs as spelt, each beginning with {@code 10.}. */
    public Builder dois(List<String> value) {
      dois = value;
      return this;
    }

    /** Sets other identifiers by kind in lower case. */
    public Builder identifiers(Map<String, String> value) {
      identifiers = value;
      return this;
    }

    /** Sets ISBNs as spelt. */
    public Builder isbns(List<String> value) {
      isbns = value;
      return this;
    }

    /** Sets ISSNs as spelt. */
    public Builder issns(List<String> value) {
      issns = value;
      return this;
    }

    /** Sets web addresses, the source's own first. */
    public Builder urls(List<String> value) {
      urls = value;
      return this;
    }

    /** Sets the abstract. */
    public Builder abstractText(String value) {
      abstractText = value;
      return this;
    }

    /** Sets keywords. */
    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    /** Sets the ISO 639-1 code. */
    public Builder language(String value) {
      language = value;
      return this;
    }

    /** Sets notes. */
    public Builder notes(List<String> value) {
      notes = value;
      return this;
    }

    /** Sets where it was read. */
    public Builder origin(Origin value) {
      origin = value;
      return this;
    }

    /** Returns the reference. */
    public Reference build() {
      return new Reference(
          type,
          typeWord,
          title,
          titleTranslated,
          shortTitle,
          contributors,
          date,
          container,
          containerShort,
          series,
          volume,
          issue,
          firstPage,
          lastPage,
          articleNumber,
          edition,
          publisher,
          place,
          dois,
          identifiers,
          isbns,
          issns,
          urls,
          abstractText,
          keywords,
          language,
          notes,
          origin);
    }
  }
}

package org.evidencematrix.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document of the matrix: a study, a report, a tool.
 *
 * <p>Immutable. Each accessor is a field of the data format, by the same name in camel case. What
 * is not known is absent: an empty text for a field that the format requires, an empty {@code
 * Optional} or list for the others. An item made from an incomplete file is possible, so that rules
 * can look at what is there; see {@link #isScorable()} for what coverage needs.
 *
 * <p>The class is long because the format has many fields; there is no logic in it.
 */
public final class Item {
  /** The code of the list {@code fields} that is not allied-field evidence. */
  public static final String SOCIAL_SERVICE = "social-service";

  private final String id;
  private final String title;
  private final Optional<String> titleTranslated;
  private final List<String> authors;
  private final int year;
  private final String type;
  private final Optional<String> venue;
  private final Optional<String> volume;
  private final Optional<String> issue;
  private final Optional<String> pages;
  private final Optional<String> publisher;
  private final Optional<String> doi;
  private final Optional<String> url;
  private final Map<String, String> identifiers;
  private final String language;
  private final Optional<String> literature;
  private final String summary;
  private final String field;
  private final List<String> countries;
  private final List<String> regions;
  private final Optional<Scope> scope;
  private final Optional<YearRange> dataYears;
  private final List<String> settings;
  private final List<String> populations;
  private final List<String> cadres;
  private final List<String> localTitles;
  private final String design;
  private final Optional<String> designNote;
  private final Optional<Sample> sample;
  private final Optional<Appraisal> appraisal;
  private final OptionalInt lastSearch;
  private final List<Finding> findings;
  private final List<String> themes;
  private final Optional<String> family;
  private final List<String> includes;
  private final Optional<String> translationOf;
  private final Optional<String> supersedes;
  private final List<String> distinctFrom;
  private final Status status;
  private final Optional<String> statusNote;
  private final List<String> evidence;
  private final Optional<Rights> rights;
  private final List<FoundIn> foundIn;
  private final Optional<String> verifiedAt;
  private final Optional<Coding> coding;
  private final List<String> uncertain;
  private final List<String> contributors;

  private Item(Builder from) {
    id = from.id;
    title = from.title;
    titleTranslated = from.titleTranslated;
    authors = List.copyOf(from.authors);
    year = from.year;
    type = from.type;
    venue = from.venue;
    volume = from.volume;
    issue = from.issue;
    pages = from.pages;
    publisher = from.publisher;
    doi = from.doi;
    url = from.url;
    identifiers =
        from.identifiers.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(from.identifiers));
    language = from.language;
    literature = from.literature;
    summary = from.summary;
    field = from.field;
    countries = List.copyOf(from.countries);
    regions = List.copyOf(from.regions);
    scope = from.scope;
    dataYears = from.dataYears;
    settings = List.copyOf(from.settings);
    populations = List.copyOf(from.populations);
    cadres = List.copyOf(from.cadres);
    localTitles = List.copyOf(from.localTitles);
    design = from.design;
    designNote = from.designNote;
    sample = from.sample;
    appraisal = from.appraisal;
    lastSearch = from.lastSearch;
    findings = List.copyOf(from.findings);
    themes = List.copyOf(from.themes);
    family = from.family;
    includes = List.copyOf(from.includes);
    translationOf = from.translationOf;
    supersedes = from.supersedes;
    distinctFrom = List.copyOf(from.distinctFrom);
    status = from.status;
    statusNote = from.statusNote;
    evidence = List.copyOf(from.evidence);
    rights = from.rights;
    foundIn = List.copyOf(from.foundIn);
    verifiedAt = from.verifiedAt;
    coding = from.coding;
    uncertain = List.copyOf(from.uncertain);
    contributors = List.copyOf(from.contributors);
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this item. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.id = id;
    b.title = title;
    b.titleTranslated = titleTranslated;
    b.authors = authors;
    b.year = year;
    b.type = type;
    b.venue = venue;
    b.volume = volume;
    b.issue = issue;
    b.pages = pages;
    b.publisher = publisher;
    b.doi = doi;
    b.url = url;
    b.identifiers = identifiers;
    b.language = language;
    b.literature = literature;
    b.summary = summary;
    b.field = field;
    b.countries = countries;
    b.regions = regions;
    b.scope = scope;
    b.dataYears = dataYears;
    b.settings = settings;
    b.populations = populations;
    b.cadres = cadres;
    b.localTitles = localTitles;
    b.design = design;
    b.designNote = designNote;
    b.sample = sample;
    b.appraisal = appraisal;
    b.lastSearch = lastSearch;
    b.findings = findings;
    b.themes = themes;
    b.family = family;
    b.includes = includes;
    b.translationOf = translationOf;
    b.supersedes = supersedes;
    b.distinctFrom = distinctFrom;
    b.status = status;
    b.statusNote = statusNote;
    b.evidence = evidence;
    b.rights = rights;
    b.foundIn = foundIn;
    b.verifiedAt = verifiedAt;
    b.coding = coding;
    b.uncertain = uncertain;
    b.contributors = contributors;
    return b;
  }

  /** Tells whether there is enough to score: an id, a year, a design and a finding. */
  public boolean isScorable() {
    return !id.isEmpty() && year > 0 && !design.isEmpty() && !findings.isEmpty();
  }

  /** Tells whether the workers belong to another sector than social service. */
  public boolean isAlliedField() {
    return !field.equals(SOCIAL_SERVICE);
  }

  /** Returns the permanent id, equal to the file name without ending; empty if not given. */
  public String id() {
    return id;
  }

  /** Returns the title as the source gives it; empty if not given. */
  public String title() {
    return title;
  }

  /** Returns the English gloss of a title in another language. */
  public Optional<String> titleTranslated() {
    return titleTranslated;
  }

  /** Returns the persons as "Family, Given" and organisations, in the order of the source. */
  public List<String> authors() {
    return authors;
  }

  /** Returns the year of publication; 0 if not given. */
  public int year() {
    return year;
  }

  /** Returns the kind of document, a code of the list {@code types}; empty if not given. */
  public String type() {
    return type;
  }

  /** Returns the journal, series or conference. */
  public Optional<String> venue() {
    return venue;
  }

  /** Returns the volume as typed. */
  public Optional<String> volume() {
    return volume;
  }

  /** Returns the issue as typed. */
  public Optional<String> issue() {
    return issue;
  }

  /** Returns the pages or article number as typed. */
  public Optional<String> pages() {
    return pages;
  }

  /** Returns the publisher. */
  public Optional<String> publisher() {
    return publisher;
  }

  /** Returns the DOI without address, such as {@code 10.1234/example.1}. */
  public Optional<String> doi() {
    return doi;
  }

  /** Returns the address of the source. */
  public Optional<String> url() {
    return url;
  }

  /**
   * Returns the further identifiers by kind (pmid, pmcid, isbn, issn, handle, openalex), in the
   * order typed.
   */
  public Map<String, String> identifiers() {
    return identifiers;
  }

  /** Returns the ISO 639-1 code of the source's language; empty if not given. */
  public String language() {
    return language;
  }

  /** Returns the {@code academic} or {@code grey}. */
  public Optional<String> literature() {
    return literature;
  }

  /** Returns the one or two sentences in a contributor's own words; empty if not given. */
  public String summary() {
    return summary;
  }

  /**
   * Returns the sector of the workers, a code of the list {@code fields}; anything but {@link
   * #SOCIAL_SERVICE} is allied-field evidence; empty if not given.
   */
  public String field() {
    return field;
  }

  /** Returns the ISO 3166-1 alpha-3 codes, XKX for Kosovo. */
  public List<String> countries() {
    return countries;
  }

  /** Returns the ids of regions that the source speaks of. */
  public List<String> regions() {
    return regions;
  }

  /** Returns the how far the source reaches. */
  public Optional<Scope> scope() {
    return scope;
  }

  /** Returns the first and last year of data collection. */
  public Optional<YearRange> dataYears() {
    return dataYears;
  }

  /** Returns the codes of the list {@code settings}. */
  public List<String> settings() {
    return settings;
  }

  /** Returns the codes of the list {@code populations}. */
  public List<String> populations() {
    return populations;
  }

  /** Returns the codes of the list {@code cadres}. */
  public List<String> cadres() {
    return cadres;
  }

  /** Returns the what the workers are called in the source. */
  public List<String> localTitles() {
    return localTitles;
  }

  /** Returns the study design, a code of the list {@code designs}; empty if not given. */
  public String design() {
    return design;
  }

  /** Returns the what the source says about its method. */
  public Optional<String> designNote() {
    return designNote;
  }

  /** Returns the size and unit of the sample. */
  public Optional<Sample> sample() {
    return sample;
  }

  /** Returns the critical appraisal; absent when nobody appraised the item. */
  public Optional<Appraisal> appraisal() {
    return appraisal;
  }

  /** Returns the for a review: year of its last search. */
  public OptionalInt lastSearch() {
    return lastSearch;
  }

  /** Returns the what the source speaks to, one a strategy, outcome and question. */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the codes of the list {@code themes}. */
  public List<String> themes() {
    return themes;
  }

  /** Returns the name shared by all reports of one study. */
  public Optional<String> family() {
    return family;
  }

  /** Returns the for a review: ids of items of this matrix that it includes. */
  public List<String> includes() {
    return includes;
  }

  /** Returns the id of the item of which this is a translation. */
  public Optional<String> translationOf() {
    return translationOf;
  }

  /** Returns the id of the item that this one replaces. */
  public Optional<String> supersedes() {
    return supersedes;
  }

  /** Returns the ids of items that are not the same study as this one. */
  public List<String> distinctFrom() {
    return distinctFrom;
  }

  /** Returns the whether the source still stands. */
  public Status status() {
    return status;
  }

  /** Returns the why the status is what it is. */
  public Optional<String> statusNote() {
    return statusNote;
  }

  /** Returns the for a tool or guideline: ids of items that tested it. */
  public List<String> evidence() {
    return evidence;
  }

  /** Returns the licence and permission. */
  public Optional<Rights> rights() {
    return rights;
  }

  /** Returns the searches and sources in which the item was found. */
  public List<FoundIn> foundIn() {
    return foundIn;
  }

  /** Returns the page on which the bibliographic facts were checked. */
  public Optional<String> verifiedAt() {
    return verifiedAt;
  }

  /** Returns the from what the item was coded, by whom and when. */
  public Optional<Coding> coding() {
    return coding;
  }

  /** Returns the names of fields that were inferred, not read. */
  public List<String> uncertain() {
    return uncertain;
  }

  /** Returns the who added the item. */
  public List<String> contributors() {
    return contributors;
  }

  private Object[] state() {
    return new Object[] {
      id,
      title,
      titleTranslated,
      authors,
      year,
      type,
      venue,
      volume,
      issue,
      pages,
      publisher,
      doi,
      url,
      identifiers,
      language,
      literature,
      summary,
      field,
      countries,
      regions,
      scope,
      dataYears,
      settings,
      populations,
      cadres,
      localTitles,
      design,
      designNote,
      sample,
      appraisal,
      lastSearch,
      findings,
      themes,
      family,
      includes,
      translationOf,
      supersedes,
      distinctFrom,
      status,
      statusNote,
      evidence,
      rights,
      foundIn,
      verifiedAt,
      coding,
      uncertain,
      contributors
    };
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Item item && Arrays.equals(state(), item.state()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, title, year);
  }

  /** Returns the id, with the title for an item without one. */
  @Override
  public String toString() {
    return id.isEmpty() ? "Item " + title : "Item " + id;
  }

  /** Collects the fields of an item; every setter returns the builder. Not thread-safe. */
  public static final class Builder {
    private String id = "";
    private String title = "";
    private Optional<String> titleTranslated = Optional.empty();
    private List<String> authors = List.of();
    private int year = 0;
    private String type = "";
    private Optional<String> venue = Optional.empty();
    private Optional<String> volume = Optional.empty();
    private Optional<String> issue = Optional.empty();
    private Optional<String> pages = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> doi = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Map<String, String> identifiers = Map.of();
    private String language = "";
    private Optional<String> literature = Optional.empty();
    private String summary = "";
    private String field = "";
    private List<String> countries = List.of();
    private List<String> regions = List.of();
    private Optional<Scope> scope = Optional.empty();
    private Optional<YearRange> dataYears = Optional.empty();
    private List<String> settings = List.of();
    private List<String> populations = List.of();
    private List<String> cadres = List.of();
    private List<String> localTitles = List.of();
    private String design = "";
    private Optional<String> designNote = Optional.empty();
    private Optional<Sample> sample = Optional.empty();
    private Optional<Appraisal> appraisal = Optional.empty();
    private OptionalInt lastSearch = OptionalInt.empty();
    private List<Finding> findings = List.of();
    private List<String> themes = List.of();
    private Optional<String> family = Optional.empty();
    private List<String> includes = List.of();
    private Optional<String> translationOf = Optional.empty();
    private Optional<String> supersedes = Optional.empty();
    private List<String> distinctFrom = List.of();
    private Status status = Status.CURRENT;
    private Optional<String> statusNote = Optional.empty();
    private List<String> evidence = List.of();
    private Optional<Rights> rights = Optional.empty();
    private List<FoundIn> foundIn = List.of();
    private Optional<String> verifiedAt = Optional.empty();
    private Optional<Coding> coding = Optional.empty();
    private List<String> uncertain = List.of();
    private List<String> contributors = List.of();

    private Builder() {}

    /** Sets the permanent id, equal to the file name without ending; empty if not given. */
    public Builder id(String value) {
      id = value;
      return this;
    }

    /** Sets the title as the source gives it; empty if not given. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Sets the English gloss of a title in another language. */
    public Builder titleTranslated(String value) {
      titleTranslated = Optional.of(value);
      return this;
    }

    /** Sets the persons as "Family, Given" and organisations, in the order of the source. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** Sets the year of publication; 0 if not given. */
    public Builder year(int value) {
      year = value;
      return this;
    }

    /** Sets the kind of document, a code of the list {@code types}; empty if not given. */
    public Builder type(String value) {
      type = value;
      return this;
    }

    /** Sets the journal, series or conference. */
    public Builder venue(String value) {
      venue = Optional.of(value);
      return this;
    }

    /** Sets the volume as typed. */
    public Builder volume(String value) {
      volume = Optional.of(value);
      return this;
    }

    /** Sets the issue as typed. */
    public Builder issue(String value) {
      issue = Optional.of(value);
      return this;
    }

    /** Sets the pages or article number as typed. */
    public Builder pages(String value) {
      pages = Optional.of(value);
      return this;
    }

    /** Sets the publisher. */
    public Builder publisher(String value) {
      publisher = Optional.of(value);
      return this;
    }

    /** Sets the DOI without address, such as {@code 10.1234/example.1}. */
    public Builder doi(String value) {
      doi = Optional.of(value);
      return this;
    }

    /** Sets the address of the source. */
    public Builder url(String value) {
      url = Optional.of(value);
      return this;
    }

    /**
     * Sets the further identifiers by kind (pmid, pmcid, isbn, issn, handle, openalex), in the
     * order typed.
     */
    public Builder identifiers(Map<String, String> value) {
      identifiers = value;
      return this;
    }

    /** Sets the ISO 639-1 code of the source's language; empty if not given. */
    public Builder language(String value) {
      language = value;
      return this;
    }

    /** Sets the {@code academic} or {@code grey}. */
    public Builder literature(String value) {
      literature = Optional.of(value);
      return this;
    }

    /** Sets the one or two sentences in a contributor's own words; empty if not given. */
    public Builder summary(String value) {
      summary = value;
      return this;
    }

    /**
     * Sets the sector of the workers, a code of the list {@code fields}; anything but {@link
     * #SOCIAL_SERVICE} is allied-field evidence; empty if not given.
     */
    public Builder field(String value) {
      field = value;
      return this;
    }

    /** Sets the ISO 3166-1 alpha-3 codes, XKX for Kosovo. */
    public Builder countries(List<String> value) {
      countries = value;
      return this;
    }

    /** Sets the ids of regions that the source speaks of. */
    public Builder regions(List<String> value) {
      regions = value;
      return this;
    }

    /** Sets the how far the source reaches. */
    public Builder scope(Scope value) {
      scope = Optional.of(value);
      return this;
    }

    /** Sets the first and last year of data collection. */
    public Builder dataYears(YearRange value) {
      dataYears = Optional.of(value);
      return this;
    }

    /** Sets the codes of the list {@code settings}. */
    public Builder settings(List<String> value) {
      settings = value;
      return this;
    }

    /** Sets the codes of the list {@code populations}. */
    public Builder populations(List<String> value) {
      populations = value;
      return this;
    }

    /** Sets the codes of the list {@code cadres}. */
    public Builder cadres(List<String> value) {
      cadres = value;
      return this;
    }

    /** Sets the what the workers are called in the source. */
    public Builder localTitles(List<String> value) {
      localTitles = value;
      return this;
    }

    /** Sets the study design, a code of the list {@code designs}; empty if not given. */
    public Builder design(String value) {
      design = value;
      return this;
    }

    /** Sets the what the source says about its method. */
    public Builder designNote(String value) {
      designNote = Optional.of(value);
      return this;
    }

    /** Sets the size and unit of the sample. */
    public Builder sample(Sample value) {
      sample = Optional.of(value);
      return this;
    }

    /** Sets the critical appraisal; absent when nobody appraised the item. */
    public Builder appraisal(Appraisal value) {
      appraisal = Optional.of(value);
      return this;
    }

    /** Sets the for a review: year of its last search. */
    public Builder lastSearch(int value) {
      lastSearch = OptionalInt.of(value);
      return this;
    }

    /** Sets the what the source speaks to, one a strategy, outcome and question. */
    public Builder findings(List<Finding> value) {
      findings = value;
      return this;
    }

    /** Sets the codes of the list {@code themes}. */
    public Builder themes(List<String> value) {
      themes = value;
      return this;
    }

    /** Sets the name shared by all reports of one study. */
    public Builder family(String value) {
      family = Optional.of(value);
      return this;
    }

    /** Sets the for a review: ids of items of this matrix that it includes. */
    public Builder includes(List<String> value) {
      includes = value;
      return this;
    }

    /** Sets the id of the item of which this is a translation. */
    public Builder translationOf(String value) {
      translationOf = Optional.of(value);
      return this;
    }

    /** Sets the id of the item that this one replaces. */
    public Builder supersedes(String value) {
      supersedes = Optional.of(value);
      return this;
    }

    /** Sets the ids of items that are not the same study as this one. */
    public Builder distinctFrom(List<String> value) {
      distinctFrom = value;
      return this;
    }

    /** Sets the whether the source still stands. */
    public Builder status(Status value) {
      status = value;
      return this;
    }

    /** Sets the why the status is what it is. */
    public Builder statusNote(String value) {
      statusNote = Optional.of(value);
      return this;
    }

    /** Sets the for a tool or guideline: ids of items that tested it. */
    public Builder evidence(List<String> value) {
      evidence = value;
      return this;
    }

    /** Sets the licence and permission. */
    public Builder rights(Rights value) {
      rights = Optional.of(value);
      return this;
    }

    /** Sets the searches and sources in which the item was found. */
    public Builder foundIn(List<FoundIn> value) {
      foundIn = value;
      return this;
    }

    /** Sets the page on which the bibliographic facts were checked. */
    public Builder verifiedAt(String value) {
      verifiedAt = Optional.of(value);
      return this;
    }

    /** Sets the from what the item was coded, by whom and when. */
    public Builder coding(Coding value) {
      coding = Optional.of(value);
      return this;
    }

    /** Sets the names of fields that were inferred, not read. */
    public Builder uncertain(List<String> value) {
      uncertain = value;
      return this;
    }

    /** Sets the who added the item. */
    public Builder contributors(List<String> value) {
      contributors = value;
      return this;
    }

    /** Returns the item; the builder may be used on. */
    public Item build() {
      return new Item(this);
    }
  }
}

package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.citation.LanguageNames;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.Origin.RawTag;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/**
 * A reference while its record is read: takes values as they stand in the file, in any order, and
 * cleans them. Of a part that can be there once the first value counts and another one is kept as a
 * note of the file. For one thread; a method with a tag reports under it.
 */
public final class PartialReference {
  private static final int LONGEST_NOTE = 20_000;

  private final Problems problems;
  private final List<Contributor> contributors = new ArrayList<>();
  private final List<String> dois = new ArrayList<>();
  private final Map<String, String> identifiers = new LinkedHashMap<>();
  private final List<String> isbns = new ArrayList<>();
  private final List<String> issns = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<RawTag> tags = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private PublicationDate date = PublicationDate.NONE;
  private Pages pages = new Pages("", "", "", "");
  private String database = "";
  private String databaseId = "";

  /** Starts with nothing; problems of values go to the given gathering. */
  public PartialReference(Problems problems) {
    this.problems = problems;
  }

  /** Returns where problems go. */
  public Problems problems() {
    return problems;
  }

  /** Tells whether nothing that identifies a source is there: no title, name, date, identifier. */
  public boolean isEmpty() {
    return text("title").isEmpty()
        && contributors.isEmpty()
        && dois.isEmpty()
        && urls.isEmpty()
        && identifiers.isEmpty()
        && isbns.isEmpty()
        && text("container").isEmpty()
        && date.equals(PublicationDate.NONE);
  }

  /** Takes the source's word for the type; the code is found by it. */
  public void type(String word) {
    set("type-word", Clean.value(word));
  }

  /** Takes the code of the type where the format tells it otherwise. */
  public void typeCode(String code) {
    set("type", code);
  }

  /** Takes a title; remarks of databases go to the notes, brackets mark a translation. */
  public void title(String typed) {
    Titles title = Titles.of(typed);
    if (title.translated() && text("title").isEmpty()) {
      set("title-translated", title.text());
    }
    set("title", title.text());
    title.notes().forEach(this::note);
  }

  /** Takes the title in the source's own language beside a translated one. */
  public void originalTitle(String typed) {
    Titles title = Titles.of(typed);
    String translated = text("title");
    if (title.text().isEmpty() || title.text().equals(translated)) {
      return;
    }
    if (!translated.isEmpty()) {
      texts.put("title-translated", translated);
    }
    texts.put("title", title.text());
  }

  /** Takes the title in English beside one in another language. */
  public void translatedTitle(String typed) {
    set("title-translated", Titles.of(typed).text());
  }

  /** Takes a short title. */
  public void shortTitle(String typed) {
    set("short-title", Titles.of(typed).text());
  }

  /** Takes one name, or several in one value. */
  public void contributor(String typed, Role role, String tag) {
    Names.add(typed, role, tag, contributors, problems);
  }

  /** Takes a contributor whose name is already in parts. */
  public void contributor(Contributor contributor) {
    contributors.add(contributor);
  }

  /** Returns the contributors so far, which may be changed. */
  public List<Contributor> contributors() {
    return contributors;
  }

  /** Takes a date, whose parts fill up what is known of it. */
  public void date(String typed, String tag) {
    PublicationDate read = Dates.of(typed);
    if (read.equals(PublicationDate.NONE)) {
      return;
    }
    if (read.year().isPresent() && date.year().isPresent() && !read.year().equals(date.year())) {
      problems.warning("different-years", tag, Clean.value(typed), "year", date.year().getAsInt());
    }
    if (read.year().isEmpty() && read.month().isEmpty() && date.year().isEmpty()) {
      problems.warning("unread-date", tag, Clean.value(typed));
    }
    date = Dates.joined(date, read);
  }

  /** Takes a date in parts. */
  public void date(PublicationDate read) {
    date = Dates.joined(date, read);
  }

  /** Returns the date so far. */
  public PublicationDate date() {
    return date;
  }

  /** Takes the name of the journal, book or proceedings. */
  public void container(String typed) {
    set("container", Clean.plain(typed));
  }

  /** Takes the abbreviated name of that. */
  public void containerShort(String typed) {
    set("container-short", Clean.plain(typed));
  }

  /** Takes the name of a series. */
  public void series(String typed) {
    set("series", Clean.plain(typed));
  }

  /** Takes a volume. */
  public void volume(String typed) {
    set("volume", Clean.plain(typed));
  }

  /** Takes the issue of a journal, the number of a report. */
  public void issue(String typed) {
    set("issue", Clean.plain(typed));
  }

  /** Takes an edition. */
  public void edition(String typed) {
    set("edition", Clean.plain(typed));
  }

  /** Takes a publisher or an institution. */
  public void publisher(String typed) {
    set("publisher", Clean.plain(typed));
  }

  /** Takes a place of publication. */
  public void place(String typed) {
    set("place", Clean.plain(typed));
  }

  /** Takes pages: one field with a range, or two. */
  public void pages(String first, String last) {
    Pages read = Pages.of(first, last);
    if (!read.rest().isEmpty()) {
      note("pages: " + read.first() + '-' + read.last() + "; " + read.rest());
    }
    pages =
        new Pages(
            pages.first().isEmpty() ? read.first() : pages.first(),
            pages.last().isEmpty() ? read.last() : pages.last(),
            pages.articleNumber().isEmpty() ? read.articleNumber() : pages.articleNumber(),
            "");
  }

  /** Takes the number of an article without pages. */
  public void articleNumber(String typed) {
    String number = Clean.plain(typed);
    if (!number.isEmpty() && pages.articleNumber().isEmpty()) {
      pages = new Pages(pages.first(), pages.last(), number, "");
    }
  }

  /** Takes a field that is meant for DOIs, with whatever stands around them. */
  public void doi(String typed, String tag) {
    List<String> found = Dois.in(Clean.value(typed));
    if (found.isEmpty() && !Clean.value(typed).isEmpty()) {
      problems.warning("unread-doi", tag, Clean.value(typed));
      tags.add(new RawTag(tag, typed));
    }
    found.forEach(this::addDoi);
  }

  private void addDoi(String doi) {
    if (!Dois.holds(dois, doi)) {
      dois.add(doi);
    }
  }

  /** Takes a DOI from a field that may hold one; tells whether it did. */
  public boolean doiIn(String typed) {
    List<String> found = Dois.in(Clean.value(typed));
    found.forEach(this::addDoi);
    return !found.isEmpty();
  }

  /**
   * Takes another identifier.
   *
   * @param kind in lower case, such as {@code pmid}
   * @param typed the identifier
   */
  public void identifier(String kind, String typed) {
    String value = Clean.value(typed);
    if (!value.isEmpty()) {
      identifiers.putIfAbsent(kind, value);
    }
  }

  /** Takes ISBNs and ISSNs, whose shape says which they are. */
  public void standardNumbers(String typed, String tag) {
    StandardNumbers numbers = StandardNumbers.in(typed);
    addNew(numbers.isbns(), isbns);
    addNew(numbers.issns(), issns);
    for (String wrong : numbers.wrong()) {
      problems.note("wrong-check-digit", tag, wrong);
    }
    if (numbers.isbns().isEmpty() && numbers.issns().isEmpty() && !Clean.value(typed).isEmpty()) {
      tags.add(new RawTag(tag, typed));
    }
  }

  private static void addNew(List<String> values, List<String> list) {
    for (String value : values) {
      if (!list.contains(value)) {
        list.add(value);
      }
    }
  }

  /** Takes addresses, one or several with blanks or semicolons between; files are left out. */
  public void url(String typed, String tag) {
    for (String word :
        Clean.value(typed).replace("<", " ").replace(">", " ").split(" +|;(?=http|www)", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean web = lower.startsWith("http://") || lower.startsWith("https://");
      if (web || lower.startsWith("www.")) {
        String url = web ? word : "https://" + word;
        if (lower.contains("doi.org/")) {
          doiIn(word);
        }
        if (!urls.contains(url)) {
          urls.add(url);
        }
      } else if (!word.isEmpty() && !doiIn(word)) {
        otherAddress(word, lower, tag);
      }
    }
  }

  private void otherAddress(String word, String lower, String tag) {
    boolean local =
        lower.startsWith("file:")
            || lower.startsWith("internal-pdf:")
            || lower.startsWith("/")
            || lower.startsWith("\\\\")
            || (lower.length() > 2 && lower.charAt(1) == ':');
    if (local) {
      problems.note("local-file", tag, word);
    } else {
      tags.add(new RawTag(tag, word));
    }
  }

  /** Takes an abstract; the same text twice counts once. */
  public void abstractText(String typed) {
    String text = Clean.plain(typed);
    String known = text("abstract");
    if (known.isEmpty()) {
      texts.put("abstract", text);
    } else if (text.length() > known.length() && text.startsWith(known)) {
      texts.put("abstract", text);
    } else if (!known.contains(text)) {
      texts.put("abstract", known + ' ' + text);
    }
  }

  /** Takes one keyword. */
  public void keyword(String typed) {
    String keyword = Clean.plain(typed);
    if (!keyword.isEmpty()) {
      keywords.add(keyword);
    }
  }

  /** Takes keywords in one value: between semicolons, or between commas where there are none. */
  public void keywords(String typed) {
    String between = typed.indexOf(';') >= 0 ? ";" : ",";
    for (String keyword : typed.split(between, -1)) {
      keyword(keyword);
    }
  }

  /** Takes a language by name or code; an unknown one stays as it is. */
  public void language(String typed) {
    String value = Clean.value(typed);
    int end = 0;
    while (end < value.length() && ";,/".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    String first = value.substring(0, end).strip();
    set("language", LanguageNames.code(first.replace('_', '-')).orElse(first));
  }

  /** Takes a note. */
  public void note(String typed) {
    String note = Clean.plain(typed);
    if (!note.isEmpty() && !notes.contains(note)) {
      notes.add(note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note);
    }
  }

  /** Takes the name of the database that the record comes from. */
  public void database(String typed) {
    database = database.isEmpty() ? Clean.plain(typed) : database;
  }

  /** Takes the record's id in that database. */
  public void databaseId(String typed) {
    databaseId = databaseId.isEmpty() ? Clean.value(typed) : databaseId;
  }

  /** Keeps a tag for which a reference has no place. */
  public void tag(String tag, String value) {
    tags.add(new RawTag(tag, value));
  }

  /** Returns a text that was set, by its field's name; empty when it was not. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  private void set(String field, String value) {
    if (!value.isEmpty()) {
      texts.putIfAbsent(field, value);
    }
  }

  /**
   * Returns the reference.
   *
   * @param format the code of the format
   * @param file the file's name
   * @param line where the record begins
   */
  public Reference reference(String format, String file, int line) {
    String type = text("type");
    return Reference.builder()
        .type(type.isEmpty() ? Types.code(text("type-word")) : type)
        .typeWord(text("type-word"))
        .title(text("title"))
        .titleTranslated(text("title-translated"))
        .shortTitle(text("short-title"))
        .contributors(contributors)
        .date(date)
        .container(text("container"))
        .containerShort(text("container-short"))
        .series(text("series"))
        .volume(text("volume"))
        .issue(text("issue"))
        .firstPage(pages.first())
        .lastPage(pages.last())
        .articleNumber(pages.articleNumber())
        .edition(text("edition"))
        .publisher(text("publisher"))
        .place(text("place"))
        .dois(dois)
        .identifiers(identifiers)
        .isbns(isbns)
        .issns(issns)
        .urls(urls)
        .abstractText(text("abstract"))
        .keywords(keywords)
        .language(text("language"))
        .notes(notes)
        .origin(new Origin(format, database, databaseId, file, line, tags))
        .build();
  }

  /** Returns the first value that is not empty. */
  public static Optional<String> first(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).findFirst();
  }
}

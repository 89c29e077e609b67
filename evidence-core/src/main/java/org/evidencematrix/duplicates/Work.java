package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A candidate, made ready for being compared once: at once what decides which works are worth
 * comparing, the rest for those that are. Thread-safe.
 */
final class Work {
  /** The beginning of an order by content alone; {@link #facts()} is the rest. */
  private static final Comparator<Work> BY_TITLE =
      Comparator.comparing((Work w) -> w.title.squeezed())
          .thenComparingInt(Work::year)
          .thenComparing(w -> w.numbers.first());

  private final int at;
  private final Candidate candidate;
  private final TitleText title;
  private final TitleText translation;
  private final String firstAuthor;
  private final int year;
  private final Numbers numbers;
  private final List<String> dois;
  private final List<String> identifiers;

  /** What is made late; from several threads the same is made twice at worst. */
  private @Nullable Details details;

  private Work(int at, Candidate candidate) {
    Reference r = candidate.reference();
    String within =
        r.titleTranslated().isEmpty()
            ? TitleText.translationWithin(r.title())
            : r.titleTranslated();
    this.at = at;
    this.candidate = candidate;
    title = TitleText.of(r.title());
    translation = TitleText.of(within);
    firstAuthor = AuthorName.first(r.contributors());
    year = r.date().year().orElse(0);
    numbers = Numbers.of(r.volume(), r.issue(), r.firstPage(), r.lastPage(), r.articleNumber());
    dois = dois(r);
    identifiers = identifiers(r);
  }

  /**
   * Makes a candidate ready.
   *
   * @param at its place among the candidates
   */
  static Work of(int at, Candidate candidate) {
    return new Work(at, candidate);
  }

  /**
   * What only a comparison needs.
   *
   * @param authors those who wrote
   * @param container the journal, book or conference
   * @param containerShort its abbreviated name
   * @param issns ISSNs, digits only
   * @param url the first web address, without what varies
   */
  private record Details(
      List<AuthorName> authors,
      ContainerText container,
      ContainerText containerShort,
      List<String> issns,
      String url) {

    static Details of(Reference r) {
      return new Details(
          AuthorName.of(r.contributors()),
          ContainerText.of(r.container()),
          ContainerText.of(r.containerShort()),
          r.issns().stream().map(PlainText::squeezed).filter(s -> !s.isEmpty()).toList(),
          r.urls().isEmpty() ? "" : Work.url(r.urls().get(0)));
    }
  }

  private Details details() {
    Details made = details;
    if (made == null) {
      made = Details.of(candidate.reference());
      details = made;
    }
    return made;
  }

  /** Returns its place among the candidates. */
  int at() {
    return at;
  }

  /** Returns the title. */
  TitleText title() {
    return title;
  }

  /** Returns the title in another language; {@link TitleText#NONE} when there is none. */
  TitleText translation() {
    return translation;
  }

  /** Returns the family name of the first who wrote; empty when nobody is named. */
  String firstAuthor() {
    return firstAuthor;
  }

  /** Returns those who wrote. */
  List<AuthorName> authors() {
    return details().authors();
  }

  /** Returns the year; 0 when unknown. */
  int year() {
    return year;
  }

  /** Returns the journal, book or conference. */
  ContainerText container() {
    return details().container();
  }

  /** Returns the abbreviated name of the journal, book or conference. */
  ContainerText containerShort() {
    return details().containerShort();
  }

  /** Returns volume, issue and pages. */
  Numbers numbers() {
    return numbers;
  }

  /** Returns DOIs for comparing. */
  List<String> dois() {
    return dois;
  }

  /** Returns other identifiers as {@code kind:value}. */
  List<String> identifiers() {
    return identifiers;
  }

  /** Returns ISSNs, digits only. */
  List<String> issns() {
    return details().issns();
  }

  /** Returns the first web address, without what varies. */
  String url() {
    return details().url();
  }

  /** Sorts by content alone, so that nothing depends on the order of the records. */
  static void sort(List<Work> works) {
    works.sort(BY_TITLE);
    int from = 0;
    for (int to = 1; to <= works.size(); to++) {
      if (to == works.size() || BY_TITLE.compare(works.get(from), works.get(to)) != 0) {
        if (to - from > 1) {
          sortByFacts(works.subList(from, to));
        }
        from = to;
      }
    }
  }

  private static void sortByFacts(List<Work> works) {
    record Told(Work work, String facts) {}
    List<Told> told = new ArrayList<>();
    works.forEach(work -> told.add(new Told(work, work.facts())));
    told.sort(Comparator.comparing(Told::facts).thenComparingInt(t -> t.work.at));
    for (int i = 0; i < told.size(); i++) {
      works.set(i, told.get(i).work);
    }
  }

  private static List<String> dois(Reference r) {
    if (r.dois().isEmpty()) {
      return List.of();
    }
    return r.dois().stream().map(Work::doi).filter(d -> !d.isEmpty()).distinct().toList();
  }

  private static List<String> identifiers(Reference r) {
    if (r.identifiers().isEmpty() && r.isbns().isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    r.identifiers()
        .forEach(
            (kind, value) -> {
              if (!value.isBlank()) {
                all.add(kind + ':' + value.strip().toLowerCase(Locale.ROOT));
              }
            });
    r.isbns().stream().map(Work::isbn).forEach(isbn -> all.add("isbn:" + isbn));
    return List.copyOf(all);
  }

  /** An ISBN-10 as the first digits of its ISBN-13, without the check digit. */
  private static String isbn(String text) {
    String digits = PlainText.squeezed(text);
    return switch (digits.length()) {
      case 10 -> "978" + digits.substring(0, 9);
      case 13 -> digits.substring(0, 12);
      default -> digits;
    };
  }

  /** A DOI for comparing: from {@code 10.}, small, without what got stuck to its end. */
  private static String doi(String text) {
    String small = text.toLowerCase(Locale.ROOT).strip();
    int from = small.indexOf("10.");
    if (from < 0 || small.indexOf('/', from) < 0) {
      return "";
    }
    int to = small.length();
    while (to > from && ".,;)]/ ".indexOf(small.charAt(to - 1)) >= 0) {
      char last = small.charAt(to - 1);
      if (last == ')' && small.indexOf('(', from) > 0) {
        break;
      }
      to--;
    }
    String doi = small.substring(from, to);
    return doi.contains("%2f") ? doi.replace("%2f", "/") : doi;
  }

  private static String url(String text) {
    String small = text.toLowerCase(Locale.ROOT).strip();
    int from = small.indexOf("://");
    String rest = from < 0 ? small : small.substring(from + 3);
    rest = rest.startsWith("www.") ? rest.substring(4) : rest;
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  /** Returns everything that is compared, and what has been said, as one text. */
  private String facts() {
    Reference r = candidate.reference();
    return String.join(
        "\u0001",
        r.title(),
        r.titleTranslated(),
        r.contributors().toString(),
        r.date().toString(),
        r.container(),
        r.containerShort(),
        r.volume(),
        r.issue(),
        r.firstPage(),
        r.lastPage(),
        r.articleNumber(),
        r.dois().toString(),
        r.identifiers().toString(),
        r.isbns().toString(),
        r.issns().toString(),
        r.urls().toString(),
        r.type(),
        r.publisher(),
        r.edition(),
        candidate.key(),
        candidate.family().orElse(""),
        candidate.settled().toString());
  }

  /** Tells whether the two are the same in everything that is compared, and nothing is said. */
  boolean isCopyOf(Work other) {
    return title.squeezed().equals(other.title.squeezed())
        && !title.squeezed().isEmpty()
        && candidate.settled().isEmpty()
        && other.candidate.settled().isEmpty()
        && candidate.family().isEmpty()
        && other.candidate.family().isEmpty()
        && facts().equals(other.facts());
  }

  /** Tells whether somebody has said that these are two sources, or reports of one study. */
  boolean isSettledWith(Work other) {
    Optional<String> family = candidate.family();
    return candidate.settled().contains(other.candidate.key())
        || other.candidate.settled().contains(candidate.key())
        || (family.isPresent() && family.equals(other.candidate.family()));
  }

  /** Tells cheaply what a comparison would find: each title has a number that the other lacks. */
  boolean isNumberedUnlike(Work other) {
    List<String> one = title.numbers();
    List<String> two = other.title.numbers();
    return !one.isEmpty()
        && !two.isEmpty()
        && translation.words().isEmpty()
        && other.translation.words().isEmpty()
        && !one.containsAll(two)
        && !two.containsAll(one)
        && !title.squeezed().equals(other.title.squeezed());
  }
}

package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.reference.Reference;

/**
 * A candidate, made ready for being compared once.
 *
 * @param at its place among the candidates
 * @param title the title
 * @param translation the title in another language; {@link TitleText#NONE} when there is none
 * @param authors those who wrote
 * @param year the year; 0 when unknown
 * @param container the journal, book or conference
 * @param containerShort its abbreviated name
 * @param numbers volume, issue, pages
 * @param dois DOIs for comparing
 * @param identifiers other identifiers as {@code kind:value}
 * @param issns ISSNs, digits only
 * @param url the first web address, without what varies
 * @param publisher the publisher in one word
 * @param edition the edition in one word
 * @param candidate where all this comes from
 */
record Work(
    int at,
    TitleText title,
    TitleText translation,
    List<AuthorName> authors,
    int year,
    ContainerText container,
    ContainerText containerShort,
    Numbers numbers,
    List<String> dois,
    List<String> identifiers,
    List<String> issns,
    String url,
    String publisher,
    String edition,
    Candidate candidate) {

  /** The beginning of an order by content alone; {@link #facts()} is the rest. */
  private static final Comparator<Work> BY_TITLE =
      Comparator.comparing((Work w) -> w.title.squeezed())
          .thenComparingInt(Work::year)
          .thenComparing(w -> w.numbers.first());

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

  static Work of(int at, Candidate candidate) {
    Reference r = candidate.reference();
    String within =
        r.titleTranslated().isEmpty()
            ? TitleText.translationWithin(r.title())
            : r.titleTranslated();
    return new Work(
        at,
        TitleText.of(r.title()),
        TitleText.of(within),
        AuthorName.of(r.contributors()),
        r.date().year().orElse(0),
        ContainerText.of(r.container()),
        ContainerText.of(r.containerShort()),
        Numbers.of(r.volume(), r.issue(), r.firstPage(), r.lastPage(), r.articleNumber()),
        r.dois().stream().map(Work::doi).filter(d -> !d.isEmpty()).distinct().toList(),
        identifiers(r),
        r.issns().stream().map(PlainText::squeezed).filter(s -> !s.isEmpty()).toList(),
        r.urls().isEmpty() ? "" : url(r.urls().get(0)),
        PlainText.squeezed(r.publisher()),
        PlainText.squeezed(r.edition()),
        candidate);
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

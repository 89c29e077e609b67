package org.evidencematrix.exchange.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/**
 * The bibliographic reference of an item, for formats that hold no more than that.
 *
 * <p>The item's id becomes the reference's id in its database, which writers use as the key. The
 * summary, in the matrix's own words, becomes a note and never an abstract; strategies and themes
 * become keywords. Findings, countries, design and everything else of the coding have no place.
 */
public final class ItemReferences {
  /** Kinds of identifiers that have lists of their own. */
  private static final String ISBN = "isbn";

  private static final String ISSN = "issn";
  private static final Pattern SUFFIX = Pattern.compile("(.+), (Jr\\.?|Sr\\.?|II|III|IV)");

  /** A range such as 183-192; what is no range is kept whole. */
  private static final Pattern RANGE =
      Pattern.compile("([A-Za-z]{0,3}[0-9]+|[ivxlcdm]+) ?[-\u2013] ?([A-Za-z]{0,3}[0-9]+|[ivxlcdm]+)");

  private ItemReferences() {}

  /** Returns the reference of an item, which is expected as {@link PublicItem} gives it. */
  public static Reference of(Item item) {
    Reference.Builder out =
        Reference.builder()
            .type(item.type())
            .title(item.title())
            .titleTranslated(item.titleTranslated().orElse(""))
            .contributors(item.authors().stream().map(ItemReferences::author).toList())
            .container(item.venue().orElse(""))
            .volume(item.volume().orElse(""))
            .issue(item.issue().orElse(""))
            .publisher(item.publisher().orElse(""))
            .dois(item.doi().map(List::of).orElse(List.of()))
            .urls(item.url().map(List::of).orElse(List.of()))
            .keywords(keywords(item))
            .language(item.language())
            .notes(item.summary().isEmpty() ? List.of() : List.of(item.summary()))
            .origin(new Origin("", item.id(), "", 0, List.of()));
    if (item.year() > 0) {
      out.date(PublicationDate.ofYear(item.year()));
    }
    pages(item.pages().orElse(""), out);
    identifiers(item.identifiers(), out);
    return out.build();
  }

  private static Contributor author(String name) {
    int comma = name.indexOf(", ");
    if (comma <= 0) {
      return Contributor.organisation(name);
    }
    String family = name.substring(0, comma);
    String given = name.substring(comma + 2);
    Matcher suffix = SUFFIX.matcher(given);
    return suffix.matches()
        ? new Contributor(
            Contributor.Role.AUTHOR, family, suffix.group(1), "", suffix.group(2), "")
        : Contributor.author(family, given);
  }

  private static void pages(String pages, Reference.Builder out) {
    Matcher range = RANGE.matcher(pages);
    if (range.matches()) {
      out.firstPage(range.group(1)).lastPage(range.group(2));
    } else {
      out.firstPage(pages);
    }
  }

  private static void identifiers(Map<String, String> from, Reference.Builder out) {
    Map<String, String> others = new LinkedHashMap<>(from);
    String isbn = others.remove(ISBN);
    String issn = others.remove(ISSN);
    out.isbns(isbn == null ? List.of() : List.of(isbn));
    out.issns(issn == null ? List.of() : List.of(issn));
    out.identifiers(others);
  }

  private static List<String> keywords(Item item) {
    Set<String> keywords = new LinkedHashSet<>();
    item.findings().stream().map(Finding::strategy).forEach(keywords::add);
    keywords.addAll(item.themes());
    keywords.remove("");
    return new ArrayList<>(keywords);
  }
}

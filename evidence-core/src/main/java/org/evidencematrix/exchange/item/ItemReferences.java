package org.evidencematrix.exchange.item;

import java.util.LinkedHashSet;
import java.util.Set;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Reference;

/**
 * The bibliographic reference of an item, for formats that hold no more than that.
 *
 * <p>Values go through the same cleaning as those of a file that is imported, so that a reference
 * that is written and read again is the same. The item's id becomes the reference's id in its
 * database, which writers use as the key. The summary, in the matrix's own words, becomes a note
 * and never an abstract; strategies and themes become keywords. Findings, countries, design and
 * everything else of the coding have no place.
 */
public final class ItemReferences {
  /** What the origin of such a reference has as its format. */
  public static final String FORMAT = "evidence-matrix";

  private ItemReferences() {}

  /** Returns the reference of an item, which is expected as {@link PublicItem} gives it. */
  public static Reference of(Item item) {
    PartialReference out = new PartialReference(new Problems(""));
    out.typeCode(item.type());
    out.title(item.title());
    item.titleTranslated().ifPresent(out::translatedTitle);
    item.authors().forEach(name -> out.contributor(name, Role.AUTHOR, "authors"));
    if (item.year() > 0) {
      out.date(Integer.toString(item.year()), "year");
    }
    item.venue().ifPresent(out::container);
    item.volume().ifPresent(out::volume);
    item.issue().ifPresent(out::issue);
    item.pages().ifPresent(pages -> out.pages(pages, ""));
    item.publisher().ifPresent(out::publisher);
    item.doi().ifPresent(doi -> out.doi(doi, "doi"));
    item.url().ifPresent(url -> out.url(url, "url"));
    item.identifiers()
        .forEach(
            (kind, value) -> {
              switch (kind) {
                case "isbn", "issn" -> out.standardNumbers(value, kind);
                default -> out.identifier(kind, value);
              }
            });
    out.language(item.language());
    out.note(item.summary());
    keywords(item).forEach(out::keyword);
    out.databaseId(item.id());
    return out.reference(FORMAT, "", 0);
  }

  private static Set<String> keywords(Item item) {
    Set<String> keywords = new LinkedHashSet<>();
    item.findings().stream().map(Finding::strategy).forEach(keywords::add);
    keywords.addAll(item.themes());
    return keywords;
  }
}

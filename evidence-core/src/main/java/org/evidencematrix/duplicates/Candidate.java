package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;

/**
 * A record that is looked at for duplicates: a reference, or an item of the matrix with what has
 * already been said about it.
 *
 * @param key names the record to people: the id of an item, or any text; need not be unique
 * @param reference the bibliographic facts
 * @param settled ids of items that are known to be another source: {@code distinct-from}, {@code
 *     translation-of} and {@code supersedes}
 * @param family the family whose reports are known to belong together; absent when there is none
 */
public record Candidate(
    String key, Reference reference, List<String> settled, Optional<String> family) {

  /** Copies the list. */
  public Candidate {
    settled = List.copyOf(settled);
  }

  /** Returns a reference about which nothing has been said. */
  public static Candidate of(String key, Reference reference) {
    return new Candidate(key, reference, List.of(), Optional.empty());
  }

  /** Returns an item with its id as key. */
  public static Candidate of(Item item) {
    List<String> settled = item.distinctFrom();
    if (item.translationOf().isPresent() || item.supersedes().isPresent()) {
      settled = new ArrayList<>(settled);
      item.translationOf().ifPresent(settled::add);
      item.supersedes().ifPresent(settled::add);
    }
    return new Candidate(item.id(), reference(item), settled, item.family());
  }

  private static Reference reference(Item item) {
    Reference.Builder b =
        Reference.builder()
            .type(item.type())
            .title(item.title())
            .titleTranslated(item.titleTranslated().orElse(""))
            .contributors(
                item.authors().stream().filter(a -> !a.isBlank()).map(Candidate::author).toList())
            .container(item.venue().orElse(""))
            .volume(item.volume().orElse(""))
            .issue(item.issue().orElse(""))
            .firstPage(item.pages().orElse(""))
            .publisher(item.publisher().orElse(""))
            .dois(item.doi().stream().toList())
            .urls(item.url().stream().toList())
            .language(item.language());
    if (item.year() > 0) {
      b.date(PublicationDate.ofYear(item.year()));
    }
    if (!item.identifiers().isEmpty()) {
      identifiers(item.identifiers(), b);
    }
    return b.build();
  }

  private static void identifiers(Map<String, String> given, Reference.Builder b) {
    Map<String, String> others = new LinkedHashMap<>(given);
    Optional.ofNullable(others.remove("isbn")).ifPresent(isbn -> b.isbns(List.of(isbn)));
    Optional.ofNullable(others.remove("issn")).ifPresent(issn -> b.issns(List.of(issn)));
    b.identifiers(others);
  }

  private static Contributor author(String name) {
    int comma = name.indexOf(',');
    if (comma <= 0) {
      return Contributor.organisation(name);
    }
    return Contributor.author(name.substring(0, comma).strip(), name.substring(comma + 1).strip());
  }
}

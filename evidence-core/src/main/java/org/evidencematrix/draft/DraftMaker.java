package org.evidencematrix.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.citation.CheckDigit;
import org.evidencematrix.citation.LanguageNames;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Reference;

/** Makes drafts for one matrix; {@link ItemIds} names them. For one thread. */
public final class DraftMaker {
  /** Kinds of identifiers that an item has, besides ISBN and ISSN. */
  private static final List<String> KINDS = List.of("pmid", "pmcid", "handle", "openalex");

  private final ItemIds ids;
  private final Set<String> types;

  private DraftMaker(ItemIds ids, Set<String> types) {
    this.ids = ids;
    this.types = types;
  }

  /** Returns a maker whose ids differ from those of the items of a matrix. */
  public static DraftMaker of(Matrix matrix) {
    return new DraftMaker(ItemIds.of(matrix), Set.copyOf(matrix.vocabulary().ids("types")));
  }

  /** Takes note of ids that are in use elsewhere. */
  public void take(Collection<String> others) {
    ids.take(others);
  }

  /** Returns a draft; its id is taken from now on. */
  public Draft make(Reference reference) {
    Item.Builder item = Item.builder();
    citation(reference, item);
    Item made = item.build();
    made = made.toBuilder().id(ids.take(made)).build();
    return new Draft(made, missing(made));
  }

  private void citation(Reference reference, Item.Builder item) {
    item.title(reference.title());
    if (!reference.titleTranslated().equals(reference.title())) {
      text(reference.titleTranslated()).ifPresent(item::titleTranslated);
    }
    item.authors(authors(reference));
    reference.date().year().ifPresent(item::year);
    if (types.contains(reference.type())) {
      item.type(reference.type());
    }
    text(reference.container())
        .or(() -> text(reference.containerShort()))
        .or(() -> text(reference.series()))
        .ifPresent(item::venue);
    text(reference.volume()).ifPresent(item::volume);
    text(reference.issue()).ifPresent(item::issue);
    pages(reference).ifPresent(item::pages);
    text(reference.publisher()).ifPresent(item::publisher);
    reference.dois().stream().findFirst().ifPresent(item::doi);
    url(reference).ifPresent(item::url);
    item.identifiers(identifiers(reference));
    if (LanguageNames.isCode(reference.language())) {
      item.language(reference.language());
    }
    if (!reference.origin().database().isEmpty()) {
      item.foundIn(List.of(new FoundIn(Optional.empty(), text(reference.origin().database()))));
    }
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The authors; of a book without any, its editors. */
  private static List<String> authors(Reference reference) {
    List<String> authors = names(reference, Role.AUTHOR);
    return authors.isEmpty() ? names(reference, Role.EDITOR) : authors;
  }

  private static List<String> names(Reference reference, Role role) {
    List<String> names = new ArrayList<>();
    for (Contributor c : reference.contributors()) {
      if (c.role() == role) {
        names.add(name(c));
      }
    }
    return names;
  }

  private static String name(Contributor c) {
    if (c.isLiteral()) {
      return c.literal();
    }
    StringBuilder name = new StringBuilder();
    if (!c.particle().isEmpty()) {
      name.append(c.particle()).append(' ');
    }
    name.append(c.family());
    if (!c.given().isEmpty()) {
      name.append(", ").append(c.given());
    }
    if (!c.suffix().isEmpty()) {
      name.append(", ").append(c.suffix());
    }
    return name.toString();
  }

  private static Optional<String> pages(Reference reference) {
    if (reference.firstPage().isEmpty()) {
      return text(reference.articleNumber());
    }
    return Optional.of(
        reference.lastPage().isEmpty()
            ? reference.firstPage()
            : reference.firstPage() + '-' + reference.lastPage());
  }

  /** The first address that does not only repeat the DOI. */
  private static Optional<String> url(Reference reference) {
    return reference.urls().stream().filter(url -> !url.contains("doi.org/")).findFirst();
  }

  private static Map<String, String> identifiers(Reference reference) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    for (String kind : KINDS) {
      String value = reference.identifiers().getOrDefault(kind, "");
      if (!value.isEmpty()) {
        identifiers.put(kind, value);
      }
    }
    reference.isbns().stream()
        .filter(DraftMaker::isSoundIsbn)
        .findFirst()
        .ifPresent(isbn -> identifiers.put("isbn", isbn));
    reference.issns().stream()
        .map(DraftMaker::digits)
        .filter(digits -> digits.length() == 8 && CheckDigit.ofIssn(digits) == digits.charAt(7))
        .findFirst()
        .ifPresent(
            digits -> identifiers.put("issn", digits.substring(0, 4) + '-' + digits.substring(4)));
    return identifiers;
  }

  private static boolean isSoundIsbn(String isbn) {
    String digits = digits(isbn);
    return switch (digits.length()) {
      case 10 -> CheckDigit.ofIsbn10(digits) == digits.charAt(9);
      case 13 -> CheckDigit.ofIsbn13(digits) == digits.charAt(12);
      default -> false;
    };
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder(13);
    for (int i = 0; i < number.length(); i++) {
      char c = Character.toUpperCase(number.charAt(i));
      if ((c >= '0' && c <= '9') || c == 'X') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static List<String> missing(Item item) {
    List<String> missing = new ArrayList<>();
    addIf(item.title().isEmpty(), "title", missing);
    addIf(item.authors().isEmpty(), "authors", missing);
    addIf(item.year() == 0, "year", missing);
    addIf(item.type().isEmpty(), "type", missing);
    addIf(item.doi().isEmpty() && item.url().isEmpty(), "source", missing);
    addIf(item.language().isEmpty(), "language", missing);
    // What a reference never says.
    missing.addAll(List.of("summary", "field", "scope", "countries", "design", "findings"));
    addIf(item.doi().isEmpty(), "verified-at", missing);
    missing.add("coding");
    return missing;
  }

  private static void addIf(boolean isMissing, String field, List<String> missing) {
    if (isMissing) {
      missing.add(field);
    }
  }
}

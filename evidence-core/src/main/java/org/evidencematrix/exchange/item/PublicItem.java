package org.evidencematrix.exchange.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;

/**
 * What of an item may leave the matrix.
 *
 * <ul>
 *   <li>Who coded or appraised it stays at home ({@code coding.by}, {@code appraisal.by}). The
 *       {@code contributors}, who asked to be credited, leave with it.
 *   <li>Where permission was asked and not given, or was refused, only the reference leaves: the
 *       citation, the status and what is known of the rights. The code list {@code permissions}
 *       says the same to contributors.
 *   <li>Texts leave on one line each and without characters that nobody sees and programs obey
 *       (controls, marks of direction, lone surrogates), which XML and spreadsheets cannot hold.
 *       The joiners that some scripts need stay.
 * </ul>
 *
 * <p>Empty texts and groups are dropped, so that nothing can be told apart that a table could not
 * tell apart.
 */
public final class PublicItem {
  private static final Set<String> NOT_GIVEN = Set.of("asked", "refused");
  private static final String JOINERS = "\u200c\u200d";

  private PublicItem() {}

  /** Returns what may leave of an item. The same again of what it returned. */
  public static Item of(Item item) {
    Item.Builder out = Item.builder();
    citation(item, out);
    rights(item).ifPresent(out::rights);
    if (!isReferenceOnly(item)) {
      subject(item, out);
      method(item, out);
      links(item, out);
    }
    return out.build();
  }

  /** Returns whether only the reference of an item leaves. */
  public static boolean isReferenceOnly(Item item) {
    return item.rights().flatMap(Rights::permission).filter(NOT_GIVEN::contains).isPresent();
  }

  /** Returns a text on one line, without characters that nobody sees. */
  public static String text(String text) {
    if (text.codePoints().allMatch(c -> c > ' ' && c < 0x7F)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
                out.append(' ');
              } else if (!TerminalText.isHidden(c) || JOINERS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
              }
            });
    return out.toString().strip();
  }

  private static void citation(Item item, Item.Builder out) {
    out.id(text(item.id())).title(text(item.title())).authors(texts(item.authors()));
    out.year(item.year()).type(text(item.type())).language(text(item.language()));
    text(item.titleTranslated()).ifPresent(out::titleTranslated);
    text(item.venue()).ifPresent(out::venue);
    text(item.volume()).ifPresent(out::volume);
    text(item.issue()).ifPresent(out::issue);
    text(item.pages()).ifPresent(out::pages);
    text(item.publisher()).ifPresent(out::publisher);
    text(item.doi()).ifPresent(out::doi);
    text(item.url()).ifPresent(out::url);
    out.identifiers(identifiers(item.identifiers()));
    out.status(item.status());
    text(item.statusNote()).ifPresent(out::statusNote);
  }

  private static Map<String, String> identifiers(Map<String, String> from) {
    Map<String, String> kept = new LinkedHashMap<>();
    from.forEach(
        (kind, value) -> {
          String name = text(kind).replace(':', '-');
          if (!name.isEmpty() && !text(value).isEmpty()) {
            kept.put(name, text(value));
          }
        });
    return kept;
  }

  private static Optional<Rights> rights(Item item) {
    return item.rights()
        .map(
            r ->
                new Rights(
                    text(r.licence()), text(r.holder()), text(r.permission()), text(r.date())))
        .filter(
            r ->
                r.licence().isPresent()
                    || r.holder().isPresent()
                    || r.permission().isPresent()
                    || r.date().isPresent());
  }

  private static void subject(Item item, Item.Builder out) {
    text(item.literature()).ifPresent(out::literature);
    out.summary(text(item.summary())).field(text(item.field()));
    out.countries(texts(item.countries())).regions(texts(item.regions()));
    item.scope().ifPresent(out::scope);
    item.dataYears().ifPresent(out::dataYears);
    out.settings(texts(item.settings())).populations(texts(item.populations()));
    out.cadres(texts(item.cadres())).localTitles(texts(item.localTitles()));
    out.themes(texts(item.themes()));
  }

  private static void method(Item item, Item.Builder out) {
    out.design(text(item.design()));
    text(item.designNote()).ifPresent(out::designNote);
    item.sample()
        .map(s -> new Sample(s.size(), text(s.unit())))
        .filter(s -> s.size().isPresent() || s.unit().isPresent())
        .ifPresent(out::sample);
    item.appraisal()
        .map(PublicItem::appraisal)
        .filter(PublicItem::isSaid)
        .ifPresent(out::appraisal);
    item.lastSearch().ifPresent(out::lastSearch);
    out.findings(item.findings().stream().map(PublicItem::finding).toList());
  }

  private static Appraisal appraisal(Appraisal from) {
    return new Appraisal(
        text(from.instrument()),
        texts(from.screening()),
        texts(from.answers()),
        text(from.result()),
        Optional.empty(),
        text(from.date()));
  }

  private static boolean isSaid(Appraisal appraisal) {
    return !appraisal.instrument().isEmpty()
        || !appraisal.screening().isEmpty()
        || !appraisal.answers().isEmpty()
        || appraisal.result().isPresent()
        || appraisal.date().isPresent();
  }

  private static Finding finding(Finding from) {
    return new Finding(
        text(from.strategy()),
        text(from.outcome()),
        from.question(),
        from.direction(),
        texts(from.countries()),
        texts(from.cadres()),
        texts(from.settings()));
  }

  private static void links(Item item, Item.Builder out) {
    text(item.family()).ifPresent(out::family);
    out.includes(texts(item.includes()));
    text(item.translationOf()).ifPresent(out::translationOf);
    text(item.supersedes()).ifPresent(out::supersedes);
    out.distinctFrom(texts(item.distinctFrom())).evidence(texts(item.evidence()));
    out.foundIn(
        item.foundIn().stream()
            .map(f -> new FoundIn(text(f.search()), text(f.source())))
            .filter(f -> f.search().isPresent() || f.source().isPresent())
            .toList());
    text(item.verifiedAt()).ifPresent(out::verifiedAt);
    item.coding()
        .map(c -> new Coding(text(c.basis()), Optional.empty(), text(c.date())))
        .filter(c -> c.basis().isPresent() || c.date().isPresent())
        .ifPresent(out::coding);
    out.uncertain(texts(item.uncertain())).contributors(texts(item.contributors()));
  }

  private static Optional<String> text(Optional<String> from) {
    return from.map(PublicItem::text).filter(t -> !t.isEmpty());
  }

  private static List<String> texts(List<String> from) {
    List<String> kept = new ArrayList<>();
    for (String each : from) {
      if (!text(each).isEmpty()) {
        kept.add(text(each));
      }
    }
    return kept;
  }
}

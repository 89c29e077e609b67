package org.evidencematrix.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Rights;
import org.evidencematrix.model.Sample;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;

/** Makes an item of the values of its fields. */
final class ItemReader {
  private ItemReader() {}

  static Item item(Values v) {
    Item.Builder b =
        Item.builder()
            .id(v.text("id"))
            .title(v.text("title"))
            .authors(v.texts("authors"))
            .year(v.integer("year").orElse(0))
            .type(v.text("type"))
            .identifiers(v.group("identifiers").map(ItemReader::identifiers).orElse(Map.of()))
            .language(v.text("language"))
            .summary(v.text("summary"))
            .field(v.text("field"))
            .countries(v.texts("countries"))
            .regions(v.texts("regions"))
            .settings(v.texts("settings"))
            .populations(v.texts("populations"))
            .cadres(v.texts("cadres"))
            .localTitles(v.texts("local-titles"))
            .design(v.text("design"))
            .findings(v.groups("findings").stream().map(ItemReader::finding).toList())
            .themes(v.texts("themes"))
            .includes(v.texts("includes"))
            .distinctFrom(v.texts("distinct-from"))
            .status(v.optional("status").flatMap(Status::parse).orElse(Status.CURRENT))
            .evidence(v.texts("evidence"))
            .foundIn(v.groups("found-in").stream().map(ItemReader::foundIn).toList())
            .uncertain(v.texts("uncertain"))
            .contributors(v.texts("contributors"));
    v.optional("title-translated").ifPresent(b::titleTranslated);
    v.optional("venue").ifPresent(b::venue);
    v.optional("volume").ifPresent(b::volume);
    v.optional("issue").ifPresent(b::issue);
    v.optional("pages").ifPresent(b::pages);
    v.optional("publisher").ifPresent(b::publisher);
    v.optional("doi").ifPresent(b::doi);
    v.optional("url").ifPresent(b::url);
    v.optional("literature").ifPresent(b::literature);
    v.optional("scope").flatMap(Scope::parse).ifPresent(b::scope);
    years(v.integers("data-years")).ifPresent(b::dataYears);
    v.optional("design-note").ifPresent(b::designNote);
    v.group("sample")
        .map(s -> new Sample(s.integer("size"), s.optional("unit")))
        .ifPresent(b::sample);
    v.group("appraisal").map(ItemReader::appraisal).ifPresent(b::appraisal);
    v.integer("last-search").ifPresent(b::lastSearch);
    v.optional("family").ifPresent(b::family);
    v.optional("translation-of").ifPresent(b::translationOf);
    v.optional("supersedes").ifPresent(b::supersedes);
    v.optional("status-note").ifPresent(b::statusNote);
    v.group("rights")
        .map(
            r ->
                new Rights(
                    r.optional("licence"),
                    r.optional("holder"),
                    r.optional("permission"),
                    r.optional("date")))
        .ifPresent(b::rights);
    v.optional("verified-at").ifPresent(b::verifiedAt);
    v.group("coding")
        .map(c -> new Coding(c.optional("basis"), c.optional("by"), c.optional("date")))
        .ifPresent(b::coding);
    return b.build();
  }

  /** Returns the range of one or two years; more are a fault elsewhere and give none. */
  static Optional<YearRange> years(List<Integer> years) {
    return switch (years.size()) {
      case 1 -> Optional.of(new YearRange(years.get(0), years.get(0)));
      case 2 -> Optional.of(new YearRange(years.get(0), years.get(1)));
      default -> Optional.empty();
    };
  }

  private static Map<String, String> identifiers(Values v) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String kind : List.of("pmid", "pmcid", "isbn", "issn", "handle", "openalex")) {
      v.optional(kind).ifPresent(value -> found.put(kind, value));
    }
    return found;
  }

  private static Finding finding(Values v) {
    return new Finding(
        v.text("strategy"),
        v.optional("outcome"),
        v.optional("question").flatMap(Question::parse),
        v.optional("direction").flatMap(Direction::parse),
        v.texts("countries"),
        v.texts("cadres"),
        v.texts("settings"));
  }

  private static Appraisal appraisal(Values v) {
    return new Appraisal(
        v.text("instrument"),
        v.texts("screening"),
        v.texts("answers"),
        v.optional("result"),
        v.optional("by"),
        v.optional("date"));
  }

  private static FoundIn foundIn(Values v) {
    return new FoundIn(v.optional("search"), v.optional("source"));
  }
}

package org.evidencematrix.exchange.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Made-up items whose texts try everything that a format could stumble over. */
final class MadeUpItems {
  private static final String[] BITS = {
    "=1+1",
    "+",
    "-5",
    "@SUM(A1)",
    "'",
    "''=x",
    ";",
    "\\",
    "\"",
    ",",
    "\n",
    "\r\n",
    "\t",
    "a",
    "é",
    "_x000D_",
    "{",
    "}",
    "&amp;",
    "<i>",
    "\u0000",
    "\u202E",
    "\u200d",
    "\uD83D\uDE00",
    "\uD800",
    " ",
    "TY  - ",
    "ER  - ",
    "##[error]",
    "NA",
    "10",
    "; ",
    "|",
    "#",
    "%",
    "$"
  };

  private MadeUpItems() {}

  static Arbitrary<String> texts() {
    return Arbitraries.of(BITS).list().ofMaxSize(4).map(parts -> String.join("", parts));
  }

  private static Arbitrary<List<String>> lists() {
    return texts().list().ofMaxSize(3);
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> some) {
    return some.optional(0.6);
  }

  private static Arbitrary<Finding> findings() {
    return Combinators.combine(
            texts(),
            maybe(texts()),
            maybe(Arbitraries.of(Question.values())),
            maybe(Arbitraries.of(Direction.values())),
            lists(),
            lists(),
            lists())
        .as(Finding::new);
  }

  static Arbitrary<Item> items() {
    Arbitrary<Item.Builder> first =
        Combinators.combine(texts(), texts(), lists(), lists(), lists(), texts(), texts())
            .as(
                (id, title, authors, countries, cadres, text, other) -> {
                  Map<String, String> identifiers = new LinkedHashMap<>();
                  identifiers.put("pmid", other);
                  identifiers.put("a:b", text);
                  return Item.builder()
                      .id(id)
                      .title(title)
                      .authors(authors)
                      .countries(countries)
                      .cadres(cadres)
                      .summary(text)
                      .venue(other)
                      .pages(text)
                      .doi("10.1234/" + other)
                      .url("https://example.org/" + text)
                      .identifiers(identifiers)
                      .designNote(text)
                      .statusNote(other)
                      .family(text)
                      .design("case-study")
                      .type("report")
                      .language("en")
                      .field("social-service");
                });
    Arbitrary<Optional<Rights>> rights =
        maybe(
            Combinators.combine(
                    maybe(texts()),
                    maybe(Arbitraries.of("granted", "not-needed", "asked", "refused")))
                .as((licence, p) -> new Rights(licence, Optional.empty(), p, licence)));
    Arbitrary<List<FoundIn>> found =
        Combinators.combine(maybe(texts()), maybe(texts())).as(FoundIn::new).list().ofMaxSize(3);
    return Combinators.combine(
            first,
            findings().list().ofMaxSize(3),
            rights,
            found,
            lists(),
            maybe(texts()),
            Arbitraries.integers().between(0, 2100))
        .as(
            (builder, findings, right, foundIn, some, text, year) -> {
              builder.findings(findings).foundIn(foundIn).themes(some).contributors(some);
              builder.populations(some).settings(some).regions(some).includes(some).uncertain(some);
              right.ifPresent(builder::rights);
              text.ifPresent(
                  t -> {
                    builder.sample(new Sample(OptionalInt.of(year), Optional.of(t)));
                    builder.appraisal(new Appraisal(t, some, some, text, Optional.of("XY"), text));
                    builder.coding(new Coding(text, Optional.of("XY"), text));
                    builder.scope(Scope.GLOBAL).status(Status.RETRACTED).lastSearch(year);
                  });
              if (year > 1900) {
                builder.dataYears(new YearRange(year - year % 3, year));
              }
              return builder.year(year).build();
            });
  }
}

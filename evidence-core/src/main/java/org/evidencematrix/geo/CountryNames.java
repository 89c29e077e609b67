package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names, aliases and ambiguous names of countries in the form in which they are compared. */
final class CountryNames {

  private static final class Bundled {
    static final CountryNames NAMES = new CountryNames(Countries.bundled());
  }

  /** Apart, because only a name that is not found needs it. */
  private static final class Similar {
    static final SimilarNames NAMES = new SimilarNames(bundled().countriesByForm());
  }

  private enum Kind {
    BLOCK,
    NOTE,
    FORMER
  }

  private record Named(Country country, Resolution.How how) {}

  private record OtherCode(Country country, String note) {}

  private record AmbiguousName(Kind kind, List<String> candidates, String reason) {}

  private final Countries countries;
  private final FormerCountries formerCountries = FormerCountries.bundled();
  private final Map<String, List<String>> aliases = new HashMap<>();
  private final Map<String, Named> byForm = new HashMap<>();
  private final Map<String, AmbiguousName> ambiguous = new HashMap<>();
  private final Map<String, OtherCode> otherCodes = new HashMap<>();

  private CountryNames(Countries countries) {
    this.countries = countries;
    for (Country country : countries.all()) {
      country.names().values().forEach(name -> name(name, country, Resolution.How.NAME));
    }
    for (ReferenceTable.Row row : ReferenceTable.rows("aliases.csv")) {
      Country country = countries.byAlpha3(row.get("alpha3")).orElseThrow();
      List<String> spellings = List.copyOf(row.list("aliases"));
      aliases.put(country.alpha3(), spellings);
      spellings.forEach(spelling -> name(spelling, country, Resolution.How.ALIAS));
    }
    for (ReferenceTable.Row row : ReferenceTable.rows("ambiguous-names.csv")) {
      ambiguous.put(NameForm.of(row.get("name")), ambiguousName(row));
    }
    for (ReferenceTable.Row row : ReferenceTable.rows("other-codes.csv")) {
      Country country = countries.byAlpha3(row.get("alpha3")).orElseThrow();
      otherCodes.put(
          row.get("code").toLowerCase(Locale.ROOT), new OtherCode(country, row.get("note")));
    }
  }

  static CountryNames bundled() {
    return Bundled.NAMES;
  }

  List<String> aliases(String alpha3) {
    return aliases.getOrDefault(alpha3, List.of());
  }

  Resolution resolve(String typed) {
    if (typed.length() > NameForm.MAX_LENGTH) {
      return new Resolution.Unresolved(List.of());
    }
    String plain = NameForm.plain(typed);
    String form = NameForm.ofPlain(plain);
    AmbiguousName warning = ambiguous.get(form);
    if (warning != null && warning.kind() == Kind.BLOCK) {
      return new Resolution.Ambiguous(countries.ofToday(warning.candidates()), warning.reason());
    }
    return ofToday(plain, form, warning)
        .or(() -> former(plain, form, warning))
        .or(() -> byOtherCode(plain))
        .orElseGet(() -> new Resolution.Unresolved(Similar.NAMES.to(form)));
  }

  private Map<String, Country> countriesByForm() {
    Map<String, Country> forms = new HashMap<>();
    byForm.forEach((form, named) -> forms.put(form, named.country()));
    return forms;
  }

  private Optional<Resolution> ofToday(String plain, String form, @Nullable AmbiguousName warning) {
    Optional<String> note = Optional.ofNullable(warning).map(AmbiguousName::reason);
    Optional<Country> coded = countries.byCode(plain);
    if (coded.isPresent()) {
      return Optional.of(new Resolution.Resolved(coded.get(), Resolution.How.CODE, note));
    }
    Named named = byForm.get(form);
    if (named == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolution.Resolved(
            named.country(), named.how(), note.or(() -> earlierName(form, named.country()))));
  }

  private Optional<String> earlierName(String form, Country today) {
    return formerCountries.named(form).stream()
        .filter(former -> !former.alpha3().equals(today.alpha3()) || former.alpha4().isEmpty())
        .map(CountryNames::formerNote)
        .findFirst();
  }

  private static String formerNote(FormerCountry former) {
    return former.renamed()
        ? "an earlier name, out of use since " + former.withdrawn()
        : "a former state or territory, ended in " + former.withdrawn();
  }

  private Optional<Resolution> former(String plain, String form, @Nullable AmbiguousName warning) {
    List<FormerCountry> found = new ArrayList<>();
    if (warning != null) {
      warning.candidates().forEach(code -> found.addAll(formerWithAlpha3(code)));
    } else {
      found.addAll(formerCountries.named(form));
      if (found.isEmpty()) {
        found.addAll(formerCountries.coded(plain));
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FormerCountry first = found.get(0);
    if (found.size() == 1 && first.renamed()) {
      Country today = first.successors().get(0);
      return Optional.of(
          new Resolution.Resolved(today, Resolution.How.ALIAS, Optional.of(formerNote(first))));
    }
    return Optional.of(
        new Resolution.Former(
            first,
            found.subList(1, found.size()),
            Optional.ofNullable(warning).map(AmbiguousName::reason)));
  }

  private List<FormerCountry> formerWithAlpha3(String alpha3) {
    return formerCountries.coded(alpha3.toLowerCase(Locale.ROOT));
  }

  private Optional<Resolution> byOtherCode(String plain) {
    return Optional.ofNullable(otherCodes.get(plain))
        .map(
            code ->
                new Resolution.Resolved(
                    code.country(), Resolution.How.ALIAS, Optional.of(code.note())));
  }

  private void name(String spelling, Country country, Resolution.How how) {
    byForm.putIfAbsent(NameForm.of(spelling), new Named(country, how));
  }

  private static AmbiguousName ambiguousName(ReferenceTable.Row row) {
    List<String> candidates = new ArrayList<>(row.list("candidates"));
    String likeliest = row.get("suggested");
    if (candidates.remove(likeliest)) {
      candidates.add(0, likeliest);
    }
    Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    return new AmbiguousName(kind, List.copyOf(candidates), row.get("reason"));
  }
}

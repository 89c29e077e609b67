package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The table of former countries, by name and by code. */
final class FormerCountries {

  private static final class Bundled {
    static final FormerCountries FORMER =
        new FormerCountries(ReferenceTable.rows("former-countries.csv"));
  }

  private final List<FormerCountry> all;
  private final Map<String, List<FormerCountry>> byName = new HashMap<>();
  private final Map<String, List<FormerCountry>> byCode = new HashMap<>();

  private FormerCountries(List<ReferenceTable.Row> rows) {
    all =
        rows.stream()
            .map(FormerCountries::former)
            .sorted(Comparator.comparing(former -> former.name("en")))
            .toList();
    for (FormerCountry former : all) {
      Stream.concat(former.names().values().stream(), former.aliases().stream())
          .map(NameForm::of)
          .distinct()
          .forEach(form -> add(byName, form, former));
      Stream.of(former.alpha4(), former.alpha2(), Optional.of(former.alpha3()), former.numeric())
          .flatMap(Optional::stream)
          .forEach(code -> add(byCode, code.toLowerCase(Locale.ROOT), former));
    }
  }

  static FormerCountries bundled() {
    return Bundled.FORMER;
  }

  List<FormerCountry> all() {
    return all;
  }

  List<FormerCountry> named(String form) {
    return byName.getOrDefault(form, List.of());
  }

  List<FormerCountry> coded(String plain) {
    return byCode.getOrDefault(plain, List.of());
  }

  private static void add(
      Map<String, List<FormerCountry>> index, String key, FormerCountry former) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(former);
  }

  private static FormerCountry former(ReferenceTable.Row row) {
    Map<String, String> names = new HashMap<>();
    for (String language : List.of("en", "fr", "es")) {
      row.optional(language).ifPresent(name -> names.put(language, name));
    }
    return new FormerCountry(
        row.optional("alpha4"),
        row.optional("alpha2"),
        row.get("alpha3"),
        row.optional("numeric"),
        names,
        row.number("withdrawn"),
        Countries.bundled().ofToday(row.list("successors").stream().sorted().toList()),
        row.get("renamed").equals("yes"),
        row.optional("income_key"),
        fiscalYear(row, "income_from_fy"),
        fiscalYear(row, "income_to_fy"),
        row.list("aliases"),
        row.optional("note"));
  }

  private static OptionalInt fiscalYear(ReferenceTable.Row row, String column) {
    return row.get(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number(column));
  }
}

package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.FormerCountry;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.geo.Resolution;

/** What typed names of places turned out to be, with the answers where that is no one country. */
final class PlaceNames {
  /**
   * A name that is no one country of today.
   *
   * @param typed what was typed
   * @param kind {@code ambiguous}, {@code former}, {@code region} or {@code unknown}
   * @param answer what is to be said about it
   * @param candidates alpha-3 codes of what may be meant
   */
  record Question(String typed, String kind, String answer, List<String> candidates) {}

  private final CommonOptions common;
  private final List<Economy> found = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  PlaceNames(List<String> typed, CommonOptions common) {
    this.common = common;
    typed.forEach(this::resolve);
  }

  /** Returns the countries, in the order typed. */
  List<Economy> found() {
    return found;
  }

  /** Returns what could not be taken for one country, in the order typed. */
  List<Question> questions() {
    return questions;
  }

  /** Returns remarks on names that can also mean something else. */
  List<String> notes() {
    return notes;
  }

  private void resolve(String typed) {
    Resolution resolution = Countries.bundled().resolve(typed);
    Optional<Region> region = Regions.bundled().resolve(typed);
    if (region.isPresent() && !(resolution instanceof Resolution.Resolved)) {
      String id = region.get().id();
      String answer = common.say("countries.is-region", "typed", typed, "id", id);
      questions.add(new Question(typed, "region", answer, List.of()));
      return;
    }
    if (resolution instanceof Resolution.Resolved resolved) {
      resolved(typed, resolved);
    } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
      ask(typed, "ambiguous", "countries.ambiguous", ambiguous.candidates(), ambiguous.reason());
    } else if (resolution instanceof Resolution.Former former) {
      former(typed, former);
    } else if (resolution instanceof Resolution.Unresolved unresolved) {
      String key = unresolved.nearest().isEmpty() ? "countries.unknown" : "countries.unknown.meant";
      ask(typed, "unknown", key, unresolved.nearest(), "");
    }
  }

  private void resolved(String typed, Resolution.Resolved resolved) {
    Country country = resolved.country();
    found.add(Economy.of(country));
    resolved
        .note()
        .ifPresent(
            note ->
                notes.add(
                    common.say(
                        "countries.note",
                        "typed",
                        typed,
                        "name",
                        named(List.of(country)),
                        "note",
                        note)));
  }

  private void former(String typed, Resolution.Former former) {
    FormerCountry state = former.country();
    String answer =
        common.say(
            "countries.former",
            "typed",
            typed,
            "name",
            state.name(common.language().code()),
            "year",
            state.withdrawn(),
            "successors",
            named(state.successors()));
    String note = former.note().map(text -> " (" + text + ')').orElse("");
    questions.add(new Question(typed, "former", answer + note, codes(state.successors())));
  }

  private void ask(String typed, String kind, String key, List<Country> meant, String reason) {
    String variant = kind.equals("ambiguous") && meant.isEmpty() ? key + ".none" : key;
    String answer = common.say(variant, "typed", typed, "reason", reason, "meant", named(meant));
    questions.add(new Question(typed, kind, answer, codes(meant)));
  }

  private String named(List<Country> countries) {
    return countries.stream()
        .map(country -> country.alpha3() + " (" + country.name(common.language().code()) + ')')
        .collect(Collectors.joining(", "));
  }

  private static List<String> codes(List<Country> countries) {
    return countries.stream().map(Country::alpha3).toList();
  }
}

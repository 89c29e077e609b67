package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Countries with a name like a misspelt one, for the words "did you mean" in a message.
 *
 * <p>Some names are nearer to each other than a misprint is to what was meant (Niger and Nigeria,
 * Iran and Iraq). For these no suggestion is made while both are within reach.
 */
final class SimilarNames {

  private static final int SHORTEST = 4;
  private static final int LONG_ENOUGH_FOR_TWO = 8;
  private static final int MOST_SUGGESTIONS = 3;

  /** A misspelt article before a name is four letters away from the name alone: she Sudan. */
  private static final int REACH_OF_CONFUSABLE = 4;

  private record Form(String text, int letters, Country country) {}

  /** Forms by length: an edit distance is at least the difference of the lengths. */
  private final Map<Integer, List<Form>> byLength = new HashMap<>();

  private final Map<Country, List<Form>> byCountry = new HashMap<>();
  private final Map<Country, Set<Country>> confusable = new HashMap<>();

  SimilarNames(Map<String, Country> countriesByForm) {
    countriesByForm.forEach(
        (text, country) -> {
          Form form = new Form(text, letters(text), country);
          byLength.computeIfAbsent(text.length(), k -> new ArrayList<>()).add(form);
          byCountry.computeIfAbsent(country, k -> new ArrayList<>()).add(form);
        });
    for (ReferenceTable.Row row : ReferenceTable.rows("confusable-names.csv")) {
      List<Country> group = Countries.bundled().ofToday(row.list("countries"));
      for (Country country : group) {
        confusable.computeIfAbsent(country, k -> new HashSet<>()).addAll(group);
        confusable.get(country).remove(country);
      }
    }
  }

  /**
   * At most three countries in the order of their alpha-3 codes; empty when none is clearly
   * nearest.
   */
  List<Country> to(String form) {
    if (form.length() < SHORTEST || Regions.bundled().resolve(form).isPresent()) {
      return List.of();
    }
    int reach = form.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
    for (int distance = 1; distance <= reach; distance++) {
      Map<String, Country> nearest = within(form, distance);
      if (!nearest.isEmpty()) {
        nearest.values().removeIf(country -> mayBeConfused(country, form));
        return nearest.size() > MOST_SUGGESTIONS ? List.of() : List.copyOf(nearest.values());
      }
    }
    return List.of();
  }

  private Map<String, Country> within(String typed, int distance) {
    Map<String, Country> found = new TreeMap<>();
    LevenshteinDistance edits = new LevenshteinDistance(distance);
    int letters = letters(typed);
    for (int length = typed.length() - distance; length <= typed.length() + distance; length++) {
      for (Form form : byLength.getOrDefault(length, List.of())) {
        // One edit changes at most two letters of the set.
        if (length >= SHORTEST
            && (distance == 1 || form.text().charAt(0) == typed.charAt(0))
            && Integer.bitCount(letters ^ form.letters()) <= 2 * distance
            && (edits.apply(typed, form.text()) >= 0 || isSwapped(typed, form.text()))) {
          found.put(form.country().alpha3(), form.country());
        }
      }
    }
    return found;
  }

  /** Tells whether two neighbouring letters changed places: one slip, though two edits. */
  private static boolean isSwapped(String typed, String name) {
    int at = 0;
    while (at < typed.length() && at < name.length() && typed.charAt(at) == name.charAt(at)) {
      at++;
    }
    return typed.length() == name.length()
        && at + 1 < typed.length()
        && typed.charAt(at) == name.charAt(at + 1)
        && typed.charAt(at + 1) == name.charAt(at)
        && typed.regionMatches(at + 2, name, at + 2, typed.length() - at - 2);
  }

  private boolean mayBeConfused(Country country, String typed) {
    LevenshteinDistance edits = new LevenshteinDistance(REACH_OF_CONFUSABLE);
    for (Country other : confusable.getOrDefault(country, Set.of())) {
      for (Form form : byCountry.getOrDefault(other, List.of())) {
        if (edits.apply(typed, form.text()) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }
}

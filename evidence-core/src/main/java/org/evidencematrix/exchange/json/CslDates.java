package org.evidencematrix.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.exchange.field.Dates;
import org.evidencematrix.reference.PublicationDate;

/**
 * Dates of CSL-JSON: {@code date-parts} with numbers or texts, one to three of them, two dates as a
 * range; {@code literal}, {@code raw}, {@code season} and {@code circa}. What is no number between
 * 1500 and 2199 is kept as text.
 */
final class CslDates {
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private CslDates() {}

  static PublicationDate read(JsonGroup date) {
    List<List<String>> dates =
        date.textLists("date-parts").stream()
            .map(parts -> parts.stream().map(String::strip).toList())
            .filter(parts -> !parts.isEmpty() && !parts.get(0).isEmpty())
            .toList();
    String more = more(date);
    if (dates.isEmpty()) {
      return more.isEmpty() ? PublicationDate.NONE : Dates.of(more);
    }
    List<String> first = dates.get(0);
    OptionalInt year = within(first, 0, FIRST_YEAR, LAST_YEAR);
    if (year.isEmpty()) {
      String text = String.join("-", first) + (more.isEmpty() ? "" : " " + more);
      return new PublicationDate(
          year, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), text);
    }
    OptionalInt month = within(first, 1, 1, 12);
    OptionalInt day = month.isEmpty() ? month : within(first, 2, 1, 31);
    OptionalInt end =
        dates.size() > 1 ? within(dates.get(1), 0, FIRST_YEAR, LAST_YEAR) : OptionalInt.empty();
    boolean sameYear = end.isPresent() && end.getAsInt() <= year.getAsInt();
    if (dates.size() > 1 && more.isEmpty() && sameYear) {
      // A range within a year: its months stand in no field.
      more = String.join("-", first) + "/" + String.join("-", dates.get(1));
      return new PublicationDate(
          year, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), more);
    }
    return new PublicationDate(year, month, day, sameYear ? OptionalInt.empty() : end, more);
  }

  private static String more(JsonGroup date) {
    List<String> more = new ArrayList<>();
    String season = date.text("season");
    if (!season.isEmpty()) {
      OptionalInt number = within(List.of(season), 0, 1, SEASONS.size());
      more.add(number.isPresent() ? SEASONS.get(number.getAsInt() - 1) : season);
    }
    String circa = date.text("circa");
    if (!circa.isEmpty() && !circa.equals("false") && !circa.equals("0")) {
      more.add("circa");
    }
    String literal = date.text("literal");
    String raw = literal.isEmpty() ? date.text("raw") : literal;
    if (!raw.isEmpty()) {
      more.add(raw.strip());
    }
    return String.join(" ", more);
  }

  private static OptionalInt within(List<String> parts, int index, int least, int most) {
    if (index >= parts.size()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(parts.get(index));
      return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Returns a date as CSL-JSON has it; empty when there is none. */
  static Map<String, Object> write(PublicationDate date) {
    if (date.year().isEmpty()) {
      return date.text().isEmpty() ? Map.of() : Map.of("literal", date.text());
    }
    List<Integer> parts = new ArrayList<>();
    parts.add(date.year().getAsInt());
    date.month().ifPresent(parts::add);
    date.day().ifPresent(parts::add);
    List<List<Integer>> dates = new ArrayList<>();
    dates.add(parts);
    date.endYear().ifPresent(year -> dates.add(List.of(year)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("date-parts", dates);
    if (!date.text().isEmpty()) {
      out.put("literal", date.text());
    }
    return out;
  }
}

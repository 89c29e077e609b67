package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.vocabulary.Nearest;

/**
 * Dates as databases and reference managers write them: {@code 2024}, {@code 2024/04/03/}, {@code
 * 1999-01//}, {@code 2015 Jul}, {@code 3 Apr 2010}, {@code SEP 15}, {@code 1984/1986}. What the
 * numbers do not say is kept as text; a day or month that is not there is never invented.
 */
public final class Dates {
  /** The first and the last year that are taken for years. */
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2199;
  private static final int LONGEST = 200;

  private static final Map<String, Integer> MONTHS =
      months(
          "jan january janvier enero januar",
          "feb february fevrier fev febrero februar",
          "mar march mars marzo marz",
          "apr april avril avr abril",
          "may mai mayo",
          "jun june juin junio juni",
          "jul july juillet juil julio juli",
          "aug august aout agosto",
          "sep sept september septembre septiembre",
          "oct october octobre octubre okt oktober",
          "nov november novembre noviembre",
          "dec december decembre diciembre dez dezember");

  private Dates() {}

  /** A number or a word, with the character before it. */
  private record Token(String text, int number, int digits, char before) {
    boolean isYear() {
      return digits == 4 && number >= FIRST_YEAR && number <= LAST_YEAR;
    }
  }

  /** Returns what a text says about a date; nothing for a text without letters and digits. */
  public static PublicationDate of(String typed) {
    String text = Clean.value(typed);
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    List<Token> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return PublicationDate.NONE;
    }
    return new Reading(text, split(tokens)).date();
  }

  /** Returns the month of a number, a name or an abbreviation in English or French. */
  public static OptionalInt month(String typed) {
    String text = Clean.value(typed);
    List<Token> tokens = tokens(text);
    if (tokens.size() != 1) {
      return OptionalInt.empty();
    }
    Token token = tokens.get(0);
    int month = token.digits() > 0 ? token.number() : MONTHS.getOrDefault(token.text(), 0);
    return month >= 1 && month <= 12 ? OptionalInt.of(month) : OptionalInt.empty();
  }

  /**
   * Returns the date that two fields give together: the first one's year, and the month and day of
   * the second where the first names none.
   */
  public static PublicationDate joined(PublicationDate first, PublicationDate second) {
    if (first.equals(PublicationDate.NONE)) {
      return second;
    }
    if (second.equals(PublicationDate.NONE) || first.month().isPresent()) {
      return first;
    }
    boolean sameYear =
        second.year().isEmpty() || first.year().isEmpty() || first.year().equals(second.year());
    if (!sameYear) {
      return first;
    }
    return new PublicationDate(
        first.year().isPresent() ? first.year() : second.year(),
        second.month(),
        second.day(),
        first.endYear().isPresent() ? first.endYear() : second.endYear(),
        first.text().isEmpty() ? second.text() : first.text());
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    char before = ' ';
    while (i < text.length()) {
      char c = text.charAt(i);
      int from = i;
      if (c >= '0' && c <= '9') {
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          i++;
        }
        String digits = text.substring(from, i);
        int number = digits.length() > 8 ? -1 : Integer.parseInt(digits);
        tokens.add(new Token(digits, number, digits.length(), before));
        before = ' ';
      } else if (Character.isLetter(c)) {
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
        String word = Nearest.folded(text.substring(from, i)).toLowerCase(Locale.ROOT);
        tokens.add(new Token(word, 0, 0, before));
        before = ' ';
      } else {
        before = c == ' ' && before != ' ' ? before : c;
        i++;
      }
    }
    return tokens;
  }

  /** Takes {@code 20240403} and {@code 202404} apart. */
  private static List<Token> split(List<Token> tokens) {
    Token only = tokens.get(0);
    if (tokens.size() > 1 || (only.digits() != 8 && only.digits() != 6)) {
      return tokens;
    }
    List<Token> parts = new ArrayList<>();
    String digits = only.text();
    parts.add(new Token(digits, Integer.parseInt(digits.substring(0, 4)), 4, ' '));
    for (int i = 4; i < digits.length(); i += 2) {
      parts.add(new Token(digits, Integer.parseInt(digits.substring(i, i + 2)), 2, '-'));
    }
    return parts.get(0).isYear() ? parts : tokens;
  }

  private static Map<String, Integer> months(String... lines) {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < lines.length; i++) {
      for (String word : lines[i].split(" ", -1)) {
        months.put(word, i + 1);
      }
    }
    return Map.copyOf(months);
  }

  /** Tries to give each token a meaning; a token left over means that the text says more. */
  private static final class Reading {
    private final String text;
    private final List<Token> tokens;
    private OptionalInt year = OptionalInt.empty();
    private OptionalInt endYear = OptionalInt.empty();
    private OptionalInt month = OptionalInt.empty();
    private OptionalInt day = OptionalInt.empty();
    private boolean more;

    Reading(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    PublicationDate date() {
      // Approximate and uncertain dates of BibLaTeX and others: 1984?, 1984~, [1984].
      more = text.indexOf('?') >= 0 || text.indexOf('~') >= 0 || text.indexOf('[') >= 0;
      boolean words = tokens.stream().anyMatch(t -> t.digits() == 0);
      List<Token> numbers = new ArrayList<>();
      for (Token token : tokens) {
        if (token.isYear()) {
          year(token);
        } else if (token.digits() == 0) {
          word(token);
        } else {
          numbers.add(token);
        }
      }
      if (words) {
        dayBesideWord(numbers);
      } else {
        monthThenDay(numbers);
      }
      if (month.isEmpty()) {
        more |= day.isPresent();
        day = OptionalInt.empty();
      }
      return new PublicationDate(year, month, day, endYear, more ? text : "");
    }

    private void year(Token token) {
      if (year.isEmpty()) {
        year = OptionalInt.of(token.number());
      } else if (endYear.isEmpty()
          && "-/\u2013\u2014".indexOf(token.before()) >= 0
          && token.number() > year.getAsInt()) {
        endYear = OptionalInt.of(token.number());
      } else {
        more |= token.number() != year.getAsInt();
      }
    }

    private void word(Token token) {
      Integer named = MONTHS.get(token.text());
      if (named == null || month.isPresent()) {
        more |= named == null || named != month.getAsInt();
        if (named != null && month.isPresent() && named != month.getAsInt()) {
          // Two months are a range, which has none.
          month = OptionalInt.empty();
        }
      } else {
        month = OptionalInt.of(named);
      }
    }

    private void dayBesideWord(List<Token> numbers) {
      if (numbers.size() == 1 && isDay(numbers.get(0)) && month.isPresent()) {
        day = OptionalInt.of(numbers.get(0).number());
      } else {
        more |= !numbers.isEmpty();
      }
    }

    private void monthThenDay(List<Token> numbers) {
      if (numbers.isEmpty()) {
        more |= year.isEmpty();
        return;
      }
      Token first = numbers.get(0);
      boolean yearFirst = tokens.get(0).isYear() && endYear.isEmpty();
      boolean lastIsYear = tokens.get(tokens.size() - 1).isYear();
      boolean isMonth = first.number() >= 1 && first.number() <= 12 && first.digits() <= 2;
      if (year.isEmpty() || !isMonth || !(yearFirst || (lastIsYear && numbers.size() == 1))) {
        more = true;
        return;
      }
      month = OptionalInt.of(first.number());
      if (numbers.size() == 2 && isDay(numbers.get(1))) {
        day = OptionalInt.of(numbers.get(1).number());
      } else {
        more |= numbers.size() > 1;
      }
    }

    private static boolean isDay(Token token) {
      return token.number() >= 1 && token.number() <= 31 && token.digits() <= 2;
    }
  }
}

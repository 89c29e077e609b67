package org.evidencematrix.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.geo.IncomeHistory;

/** Fiscal years of the World Bank as people write them. */
final class FiscalYears {
  private static final Pattern TYPED = Pattern.compile("(?i)(?:FY ?)?([0-9]{4})|FY ?([0-9]{2})");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int CENTURY = 100;

  private FiscalYears() {}

  /** Returns the years meant by {@code 2026}, {@code FY2026}, {@code FY26} or {@code all}. */
  static Optional<List<Integer>> parse(String typed) {
    IncomeHistory history = IncomeHistory.bundled();
    if (typed.equals("all")) {
      return Optional.of(history.fiscalYears());
    }
    Matcher parts = TYPED.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    if (parts.group(1) != null) {
      return Optional.of(List.of(Integer.parseInt(parts.group(1))));
    }
    // Two digits mean the year of the table, so that FY89 is 1989 and FY27 is 2027.
    int digits = Integer.parseInt(parts.group(2));
    return history.fiscalYears().stream()
        .filter(year -> year % CENTURY == digits)
        .findFirst()
        .map(List::of);
  }

  /** Returns the fiscal year in force on 31 December of a typed calendar year. */
  static Optional<Integer> ofCalendarYear(String typed) {
    return YEAR.matcher(typed).matches()
        ? Optional.of(IncomeHistory.fiscalYearInForceOn31December(Integer.parseInt(typed)))
        : Optional.empty();
  }
}

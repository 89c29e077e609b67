package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what to write for a place, and what its regions and income class are or were. */
@Command(
    name = "countries",
    header = "Says what to write for a place: its code, regions and income class.",
    footer = {
      "evidence countries Kenya \"Cote d'Ivoire\" --year 2015",
      "evidence countries --fiscal-year all --format csv --out income.csv"
    },
    exitCodeList = "1:a name is ambiguous, of a former country, or unknown")
public final class CountriesCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final OutputOptions<Format> output;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Names or codes in English, French or Spanish (default: every country).")
  private List<String> names = new ArrayList<>();

  private Optional<List<Integer>> fiscalYears = Optional.empty();

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public CountriesCommand(Console console) {
    common = new CommonOptions(console);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      order = 1,
      description = "Income class in force on 31 December of a year, such as 2015.")
  void setYear(String typed) {
    int year =
        FiscalYears.ofCalendarYear(typed)
            .orElseThrow(() -> common.usage(common.say("countries.year", "typed", typed)));
    setYears(List.of(year));
  }

  @Option(
      names = "--fiscal-year",
      paramLabel = "FY",
      order = 2,
      description = "Income class of a fiscal year, such as FY2016, or of all (default: newest).")
  void setFiscalYear(String typed) {
    setYears(
        FiscalYears.parse(typed)
            .orElseThrow(() -> common.usage(common.say("countries.fiscal", "typed", typed))));
  }

  private void setYears(List<Integer> years) {
    if (fiscalYears.isPresent()) {
      throw common.usage(common.say("countries.both"));
    }
    fiscalYears = Optional.of(years);
  }

  @Override
  public Integer call() throws IOException {
    PlaceNames places = new PlaceNames(names, common);
    List<Integer> years =
        fiscalYears.orElseGet(() -> List.of(IncomeHistory.bundled().newestFiscalYear()));
    List<Economy> economies = names.isEmpty() ? every(years) : places.found();
    output.write(
        (format, look, out) -> {
          switch (format) {
            case TABLE -> table(economies, years, places, look, out);
            case CSV -> CountryRows.csv(economies, years, out);
            case JSON -> CountryRows.json(economies, years, places, out);
          }
        });
    if (output.formats().contains(Format.CSV)) {
      places.questions().forEach(question -> common.console().tell(question.answer()));
      common.remark("text", "text", WorldBankCredit.LINE);
    }
    return places.questions().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** Economies that are no countries of today are wanted where a year is asked for. */
  private List<Economy> every(List<Integer> years) {
    return Economy.all().stream()
        .filter(
            economy ->
                economy.country().isPresent()
                    || fiscalYears.isPresent()
                    || years.stream().anyMatch(year -> economy.income(year).isClassified()))
        .toList();
  }

  private void table(
      List<Economy> economies, List<Integer> years, PlaceNames places, Look look, Writer out)
      throws IOException {
    if (names.isEmpty()) {
      overview(economies, years).write(look.width(), out);
    } else {
      for (Economy economy : economies) {
        one(economy, years, out);
      }
    }
    for (String note : places.notes()) {
      out.write(note + "\n\n");
    }
    for (PlaceNames.Question question : places.questions()) {
      out.write(question.answer() + "\n\n");
    }
    if (!economies.isEmpty()) {
      out.write((names.isEmpty() ? "\n" : "") + WorldBankCredit.LINE + '\n');
    }
  }

  private TextTable overview(List<Economy> economies, List<Integer> years) {
    String language = common.language().code();
    List<List<String>> rows = new ArrayList<>();
    for (Economy economy : economies) {
      for (int year : years) {
        rows.add(
            List.of(
                economy.alpha3(),
                "FY" + year,
                economy.income(year).code(),
                region(economy, RegionScheme.WORLD_BANK, year),
                economy.name(language)));
      }
    }
    return new TextTable(
        List.of(
            common.say("countries.code"),
            common.say("countries.fy"),
            common.say("countries.income"),
            common.say("countries.region"),
            common.say("countries.name")),
        rows);
  }

  private void one(Economy economy, List<Integer> years, Writer out) throws IOException {
    String language = common.language().code();
    Country country = economy.country().orElseThrow();
    out.write(economy.name(language) + '\n');
    field("countries.write", economy.alpha3(), out);
    String codes = country.alpha2() + country.numeric().map(number -> ", " + number).orElse("");
    field("countries.other-codes", codes, out);
    int newest = years.get(years.size() - 1);
    for (RegionScheme scheme : RegionScheme.values()) {
      String region = region(economy, scheme, newest);
      String line =
          common.say("countries.scheme", "scheme", scheme.label(language), "region", region);
      out.write("  " + line + '\n');
    }
    for (int year : years) {
      String level = economy.income(year).label(language);
      out.write("  " + common.say("countries.class", "fy", year, "level", level) + '\n');
    }
    out.write('\n');
  }

  private void field(String key, String value, Writer out) throws IOException {
    out.write("  " + common.say(key, "value", value) + '\n');
  }

  private String region(Economy economy, RegionScheme scheme, int year) {
    Optional<Region> region = economy.region(scheme, year);
    return region.map(found -> found.label(common.language().code())).orElse("–");
  }
}

package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CannotRun;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.report.MethodPage;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.RuleCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the page of a rule. */
@Command(
    name = "explain",
    header = "Shows the page of a rule: what it checks, why, and what to write instead.",
    footer = {"evidence explain unknown-country", "evidence explain scoring"},
    exitCodeList = {"1:not used", "2:could not run: wrong options, no such rule"})
public final class ExplainCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final OutputOptions<Format> output;

  @Parameters(
      paramLabel = "RULE",
      description =
          "Name of a rule, as findings show it in brackets; or @|yellow scoring|@: how evidence is"
              + " scored, with every formula.")
  private String name = "";

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public ExplainCommand(Console console) {
    common = new CommonOptions(console);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    if (name.equals(MethodPage.NAME)) {
      String page = MethodPage.text(common.language());
      output.write((format, look, out) -> write(page, format, look, out));
      return ExitCode.FINE;
    }
    Rule rule =
        RuleCatalog.byName(name).orElseThrow(() -> new CannotRun(RuleNames.unknown(name, common)));
    RuleDescription description = RuleCatalog.description(rule, common.language());
    output.write((format, look, out) -> write(rule, description, format, look, out));
    return ExitCode.FINE;
  }

  private static void write(String page, Format format, Look look, Writer out) throws IOException {
    switch (format) {
      case TEXT -> PageText.write(page, look, out);
      case MARKDOWN -> out.write(page);
      case JSON ->
          JsonText.write(
              out,
              json -> {
                json.writeStartObject();
                json.writeStringProperty("name", MethodPage.NAME);
                json.writeStringProperty("page", page);
                json.writeEndObject();
              });
    }
  }

  private static void write(
      Rule rule, RuleDescription description, Format format, Look look, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> PageText.write(description.page(), look, out);
      case MARKDOWN -> out.write(description.page());
      case JSON ->
          JsonText.write(
              out,
              json -> {
                json.writeStartObject();
                RulesCommand.properties(rule, description, json);
                json.writeStringProperty("page", description.page());
                json.writeEndObject();
              });
    }
  }
}

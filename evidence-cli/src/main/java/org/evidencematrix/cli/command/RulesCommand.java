package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.Look;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.report.Wrap;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.RuleCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Lists the rules. */
@Command(
    name = "rules",
    header = "Lists the rules that `validate` checks.",
    footer = {"evidence rules", "evidence explain unknown-country"},
    exitCodeList = "1:not used")
public final class RulesCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private final CommonOptions common;
  @Mixin private final OutputOptions<Format> output;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public RulesCommand(Console console) {
    common = new CommonOptions(console);
    output = new OutputOptions<>(common, Format.class);
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules = RuleCatalog.all();
    List<RuleDescription> descriptions = RuleCatalog.descriptions(common.language());
    output.write(
        (format, look, out) -> {
          if (format == Format.TEXT) {
            text(descriptions, look, out);
          } else {
            json(rules, descriptions, out);
          }
        });
    return ExitCode.FINE;
  }

  private void text(List<RuleDescription> rules, Look look, Writer out) throws IOException {
    int names = width(rules.stream().map(RuleDescription::name).toList());
    List<String> severities = new ArrayList<>();
    rules.forEach(rule -> severities.add(common.say("severity." + rule.severity().label())));
    int severity = width(severities);
    for (int i = 0; i < rules.size(); i++) {
      RuleDescription rule = rules.get(i);
      String mended = isMended(rule.name()) ? "  " + common.say("rules.mended") : "";
      String head = padded(rule.name(), names) + "  " + padded(severities.get(i), severity) + "  ";
      Wrap.write(rule.summary() + mended, head, " ".repeat(head.length()), look.width(), out);
    }
    out.write('\n' + common.say("rules.closing", "n", rules.size()) + '\n');
  }

  private static void json(List<Rule> rules, List<RuleDescription> descriptions, Writer out)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeArrayPropertyStart("rules");
          for (int i = 0; i < rules.size(); i++) {
            json.writeStartObject();
            properties(rules.get(i), descriptions.get(i), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Writes the properties of a rule without its page. */
  static void properties(Rule rule, RuleDescription description, JsonGenerator json) {
    json.writeStringProperty("name", description.name());
    json.writeStringProperty("severity", description.severity().label());
    json.writeStringProperty("summary", description.summary());
    json.writeBooleanProperty("fixable", isMended(description.name()));
    json.writeStringProperty("since", rule.info().since());
    json.writeArrayPropertyStart("formerNames");
    rule.info().formerNames().forEach(json::writeString);
    json.writeEndArray();
  }

  /** A rule that can mend has a sentence for the mend. */
  private static boolean isMended(String rule) {
    return Catalogue.of(Rule.class, "rules", Language.EN).keys().stream()
        .anyMatch(key -> key.startsWith(rule + ".mend"));
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}

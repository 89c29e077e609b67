package org.evidencematrix.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evidencematrix.coverage.Ceiling;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Language;
import org.evidencematrix.planning.Plan;

/**
 * A plan of studies, as a document.
 *
 * @param plan the plan
 * @param setup what it was computed with
 * @param voted whether votes say how much each cell matters
 * @param version version of the product
 */
public record PlanReport(Plan plan, Setup setup, boolean voted, String version) {
  private static final int WIDEST = 100;

  /** Writes the report for a terminal. */
  public void text(Language language, int width, boolean color, Appendable out) throws IOException {
    outline(language, TerminalText::clean).text(Math.min(width, WIDEST), new Style(color), out);
  }

  /** Writes the report as Markdown. */
  public void markdown(Language language, Appendable out) throws IOException {
    outline(language, MarkdownTable::inert).markdown(out);
  }

  private Outline outline(Language language, UnaryOperator<String> escape) {
    PlanningWords words = new PlanningWords(language, setup, escape);
    List<String> lines = new ArrayList<>();
    plan.options()
        .types()
        .forEach(
            (question, type) ->
                lines.add(
                    words.put(
                        "plan.assume",
                        "question",
                        words.question(question),
                        "design",
                        words.design(type.designs().get(0)),
                        "tier",
                        type.tier())));
    if (plan.options().cells() > 1) {
      lines.add(words.put("plan.assume.cells", "cells", plan.options().cells()));
    }
    if (plan.steps().isEmpty()) {
      lines.add(words.put("plan.none"));
    }
    List<String> closing = new ArrayList<>();
    closing.add(
        words.put(
            voted ? "plan.sum.votes" : "plan.sum",
            "before",
            words.two(plan.before()),
            "after",
            words.two(plan.after())));
    if (!plan.steps().isEmpty() && plan.steps().size() < plan.options().budget()) {
      closing.add(words.put("plan.ends", "n", plan.steps().size()));
    }
    closing.add(
        switch (plan.guarantee()) {
          case BEST -> words.put("plan.best");
          case SHARE -> words.put("plan.share");
          case NONE -> words.put("plan.free", "limit", words.two(Ceiling.SINGLE_FAMILY.limit()));
        });
    closing.add(words.put("caution"));
    closing.add(words.stamp(version));
    return new Outline(
        words.put("plan.head", "n", plan.options().budget()),
        List.of(
            new Outline.Section(
                "", lines, plan.steps().stream().map(step -> step(step, words)).toList())),
        closing);
  }

  private static String step(Plan.Step step, PlanningWords words) {
    List<String> parts = new ArrayList<>();
    for (Plan.Filled filled : step.cells()) {
      parts.add(
          words.put(
              parts.isEmpty() ? "plan.step" : "plan.step.more",
              "cell",
              words.cell(filled.cell()),
              "before",
              words.two(filled.coverageBefore()),
              "after",
              words.two(filled.coverageAfter()),
              "band",
              filled.bandAfter().label(words.language())));
    }
    String first = parts.remove(0);
    String rest =
        parts.isEmpty()
            ? ""
            : ' ' + capital(String.join(words.language().semicolon(), parts)) + '.';
    return first + rest + ' ' + words.put("plan.gain", "gain", words.two(step.gain()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Writes everything as one JSON object. */
  public void json(Language language, Appendable out) throws IOException {
    PlanningWords words = new PlanningWords(language, setup, text -> text);
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", 1);
          json.writeStringProperty("report", "plan");
          json.writeStringProperty("product-version", version);
          json.writeStringProperty("as-of", setup.asOf().toString());
          json.writeNumberProperty("budget", plan.options().budget());
          json.writeNumberProperty("cells-per-study", plan.options().cells());
          json.writeObjectPropertyStart("assumed");
          plan.options()
              .types()
              .forEach(
                  (question, type) -> {
                    json.writeObjectPropertyStart(question.code());
                    json.writeStringProperty("design", type.designs().get(0));
                    json.writeNumberProperty("tier", type.tier());
                    json.writeBooleanProperty("appraised", type.appraised());
                    json.writeEndObject();
                  });
          json.writeEndObject();
          json.writeNumberProperty("priority-before", Words.rounded(plan.before()));
          json.writeNumberProperty("priority-after", Words.rounded(plan.after()));
          json.writeStringProperty("guarantee", Words.id(plan.guarantee()));
          json.writeArrayPropertyStart("steps");
          for (Plan.Step step : plan.steps()) {
            json.writeStartObject();
            json.writeNumberProperty("gain", Words.rounded(step.gain()));
            json.writeArrayPropertyStart("cells");
            for (Plan.Filled filled : step.cells()) {
              json.writeStartObject();
              json.writeStringProperty("cell", filled.cell().id());
              json.writeNumberProperty("coverage-before", Words.rounded(filled.coverageBefore()));
              json.writeStringProperty("band-before", filled.bandBefore().id());
              json.writeNumberProperty("coverage-after", Words.rounded(filled.coverageAfter()));
              json.writeStringProperty("band-after", filled.bandAfter().id());
              json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringProperty("sentence", step(step, words));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}

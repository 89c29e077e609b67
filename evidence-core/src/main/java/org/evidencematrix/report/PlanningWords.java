package org.evidencematrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;
import org.evidencematrix.planning.Added;
import org.evidencematrix.planning.Outlook;
import org.evidencematrix.planning.StudyType;

/** Imagined studies in sentences of one language, with labels made harmless for one format. */
final class PlanningWords {
  private static final int DESIGNS = 3;
  private static final String SYNTHESIS = "synthesis";

  private final Language language;
  private final Setup setup;
  private final UnaryOperator<String> escape;
  private final Catalogue catalogue;
  private final Words words;

  PlanningWords(Language language, Setup setup, UnaryOperator<String> escape) {
    this.language = language;
    this.setup = setup;
    this.escape = escape;
    this.catalogue = Catalogue.of(PlanningWords.class, "planning", language);
    this.words = new Words(language, escape);
  }

  Language language() {
    return language;
  }

  /** Returns a sentence whose values are harmless already. */
  String put(String key, Object... pairs) {
    return catalogue.render(Message.of(key, pairs));
  }

  String two(double value) {
    return words.two(value);
  }

  /** One study moves the mean of a pillar by a few thousandths. */
  private String three(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return language == Language.FR ? text.replace('.', ',') : text;
  }

  String question(Question question) {
    return put("question." + question.code());
  }

  private String label(Labels labels) {
    return escape.apply(labels.in(language.code()));
  }

  String cell(Cell cell) {
    return put(
        "cell",
        "question",
        question(cell.question()),
        "row",
        label(cell.row().label()),
        "column",
        label(cell.column().label()));
  }

  private String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : put(
            "list.and",
            "first",
            String.join(", ", parts.subList(0, parts.size() - 1)),
            "last",
            parts.get(parts.size() - 1));
  }

  private String kinds(List<GapKind> kinds) {
    return joined(kinds.stream().map(k -> escape.apply(k.name(language))).toList());
  }

  String figures(Cell cell, List<GapKind> kinds) {
    String figures =
        cell.figures().n() == 0
            ? put("figures.none")
            : put(
                "figures.some",
                "n",
                cell.figures().n(),
                "coverage",
                two(cell.figures().coverage()),
                "band",
                cell.figures().band().label(language));
    return kinds.isEmpty()
        ? figures
        : put("figures.kinds", "figures", figures, "kinds", kinds(kinds));
  }

  String design(String id) {
    String label =
        setup.vocabulary().design(id).map(d -> d.code().label().in(language.code())).orElse(id);
    boolean word =
        label.length() > 1
            && Character.isUpperCase(label.charAt(0))
            && Character.isLowerCase(label.charAt(1));
    return escape.apply(word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label);
  }

  String studies(List<Added> studies) {
    return joined(studies.stream().map(this::study).toList());
  }

  private String study(Added added) {
    StudyType type = added.type();
    String designs =
        String.join(", ", type.designs().stream().limit(DESIGNS).map(this::design).toList());
    String text =
        put(
            type.synthesis() ? "study.review" : "study.primary",
            "n",
            added.count(),
            "tier",
            type.tier(),
            "designs",
            type.designs().size() > DESIGNS ? put("designs.more", "designs", designs) : designs);
    return type.appraised() ? put("study.appraised", "study", text) : text;
  }

  /** Returns what studies do: figures, gaps closed, synthesis, rank, pillar. */
  String route(List<Added> studies, Outlook outlook) {
    return put("route", "studies", studies(studies), "figures", reached(outlook))
        + ' '
        + effects(outlook);
  }

  /** Returns coverage, band and kinds, without the number of studies, which was just said. */
  private String reached(Outlook outlook) {
    String figures =
        put(
            "figures.reached",
            "coverage",
            two(outlook.after().figures().coverage()),
            "band",
            outlook.after().figures().band().label(language));
    return outlook.kindsAfter().isEmpty()
        ? figures
        : put("figures.kinds", "figures", figures, "kinds", kinds(outlook.kindsAfter()));
  }

  String after(Outlook outlook) {
    return figures(outlook.after(), outlook.kindsAfter());
  }

  String effects(Outlook outlook) {
    List<String> all = new ArrayList<>();
    List<GapKind> closed =
        outlook.closed().stream().filter(k -> !k.id().equals(SYNTHESIS)).toList();
    if (!closed.isEmpty()) {
      all.add(put("closes", "kinds", kinds(closed)));
    }
    boolean before = has(outlook.kindsBefore());
    boolean after = has(outlook.kindsAfter());
    if (before || after) {
      String what = before && after ? "stays" : before ? "closed" : "opens";
      all.add(put("synthesis", "what", put("synthesis." + what)));
    }
    if (outlook.rankBefore().isPresent()
        && outlook.rankAfter().isPresent()
        && outlook.rankBefore().get().position() != outlook.rankAfter().get().position()) {
      all.add(
          put(
              "rank",
              "before",
              outlook.rankBefore().get().position(),
              "after",
              outlook.rankAfter().get().position()));
    }
    all.add(
        put(
            "pillar",
            "pillar",
            label(outlook.around()),
            "before",
            three(outlook.summaryBefore().coverage()),
            "after",
            three(outlook.summaryAfter().coverage())));
    return String.join(" ", all);
  }

  private static boolean has(List<GapKind> kinds) {
    return kinds.stream().anyMatch(k -> k.id().equals(SYNTHESIS));
  }

  String stamp(String version) {
    return put("stamp", "version", escape.apply(version), "date", setup.asOf());
  }
}

package org.evidencematrix.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.report.picture.Shape.Anchor;

/** Puts title, heads, rows, cells, legend and credit in their places. */
final class GridLayout {
  static final String INK = "17212b";
  static final String SOFT = "4c5a67";
  static final String LINE = "d9dcd9";
  private static final String PAPER = "ffffff";
  private static final String WASH = "eef3f3";
  private static final int MARGIN = 24;
  private static final int LABELS = 210;
  private static final int COLUMN = 92;
  private static final int ROW = 46;
  private static final int PILLAR_ROW = 26;
  private static final int BESIDE = 7;
  private static final int BETWEEN = 26;

  private final Labels title;
  private final Coverage coverage;
  private final GridPicture.Style style;
  private final List<Question> questions;
  private final Language language;
  private final Catalogue words;
  private final List<Shape> shapes = new ArrayList<>();
  private final int head;

  GridLayout(
      Labels title,
      Coverage coverage,
      GridPicture.Style style,
      List<Question> questions,
      Language language) {
    this.title = title;
    this.coverage = coverage;
    this.style = style;
    this.questions = questions;
    this.language = language;
    this.words = Catalogue.of(GridLayout.class, "picture", language);
    this.head =
        20
            + 15
                * coverage.columns().stream()
                    .mapToInt(c -> Lettering.lines(label(c), COLUMN - 4, 12, 5).size())
                    .max()
                    .orElse(1);
  }

  Drawing draw() {
    int columns = coverage.columns().size();
    boolean beside = columns <= BESIDE;
    int tables = beside ? 1 : questions.size();
    int blocks = beside ? questions.size() : 1;
    int width = 2 * MARGIN + LABELS + blocks * columns * COLUMN + (blocks - 1) * BETWEEN;
    width = Math.max(width, 640);
    shapes.add(new Shape.Box(0, 0, width, 1, PAPER));
    int y = titles();
    for (int table = 0; table < tables; table++) {
      List<Question> some = beside ? questions : List.of(questions.get(table));
      y = table(some, y) + BETWEEN;
    }
    y = new Legend(style, words, language).draw(shapes, MARGIN, y, width - 2 * MARGIN);
    for (String line :
        Lettering.lines(
            say("stamp", "date", coverage.setup().asOf()) + " " + WorldBankCredit.LINE,
            width - 2 * MARGIN,
            10.5,
            4)) {
      y += 15;
      text(MARGIN, y, line, 10.5, false, Anchor.START, SOFT);
    }
    int height = y + MARGIN;
    shapes.set(0, new Shape.Box(0, 0, width, height, PAPER));
    return new Drawing(width, height, name(), description(), shapes);
  }

  private int titles() {
    text(MARGIN, MARGIN + 18, title.in(language.code()), 20, true, Anchor.START, INK);
    text(MARGIN, MARGIN + 40, subtitle(), 13, false, Anchor.START, SOFT);
    return MARGIN + 62;
  }

  private String subtitle() {
    String text =
        say(
            "subtitle",
            "rows",
            coverage.setup().grid().rows().label().in(language.code()),
            "columns",
            inSentence(coverage.setup().grid().columns().label().in(language.code())));
    return coverage.setup().filter().isEmpty()
        ? text
        : text + " " + say("filter", "filter", coverage.setup().filter());
  }

  private static String inSentence(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private String name() {
    return title.in(language.code()) + ". " + subtitle();
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    for (Question question : questions) {
      List<Cell> cells = coverage.cells(question).stream().filter(Cell::isClassified).toList();
      long moderate =
          cells.stream().filter(c -> c.figures().band().isAtLeast(Band.MODERATE)).count();
      long empty = cells.stream().filter(c -> c.figures().n() == 0).count();
      sentences.add(
          say(
              "description",
              "question",
              question(question),
              "moderate",
              moderate,
              "cells",
              cells.size(),
              "empty",
              empty));
    }
    return String.join(" ", sentences);
  }

  private int table(List<Question> some, int top) {
    int columns = coverage.columns().size();
    int y = top + 18;
    for (int b = 0; b < some.size(); b++) {
      double left = blockLeft(b);
      text(left, y, question(some.get(b)), 15, true, Anchor.START, INK);
      for (int c = 0; c < columns; c++) {
        AxisValue value = coverage.columns().get(c);
        List<String> lines = Lettering.lines(label(value), COLUMN - 4, 12, 5);
        double base = y + head - 9 - 15 * (lines.size() - 1);
        for (String line : lines) {
          text(left + (c + 0.5) * COLUMN, base, line, 11, !value.special(), Anchor.MIDDLE, INK);
          base += 15;
        }
      }
    }
    y += head;
    double right = blockLeft(some.size() - 1) + columns * COLUMN;
    shapes.add(new Shape.Stroke(MARGIN, y, right, y, SOFT, 1.5));
    return rows(some, y, right);
  }

  private double blockLeft(int block) {
    return MARGIN + LABELS + block * (coverage.columns().size() * (double) COLUMN + BETWEEN);
  }

  private int rows(List<Question> some, int top, double right) {
    int y = top;
    List<Marks> marks = Marks.of(some, coverage, style, words, language);
    String last = "";
    for (AxisValue row : coverage.rows()) {
      String pillar = pillar(row);
      if (!pillar.isEmpty() && !pillar.equals(last)) {
        shapes.add(new Shape.Box(MARGIN, y, right - MARGIN, PILLAR_ROW, WASH));
        text(MARGIN + 8, y + 17, pillar, 12.5, true, Anchor.START, INK);
        y += PILLAR_ROW;
        last = pillar;
      }
      List<String> lines = Lettering.lines(label(row), LABELS - 16, 13, 2);
      double base = y + ROW / 2.0 + 4.5 - 8 * (lines.size() - 1);
      for (String line : lines) {
        text(MARGIN + 8, base, line, 13, false, Anchor.START, INK);
        base += 16;
      }
      for (int b = 0; b < some.size(); b++) {
        List<Cell> cells = coverage.row(some.get(b), row.id());
        for (int c = 0; c < cells.size(); c++) {
          marks.get(b).draw(cells.get(c), shapes, blockLeft(b) + c * COLUMN, y, COLUMN, ROW);
        }
      }
      y += ROW;
      shapes.add(new Shape.Stroke(MARGIN, y, right, y, LINE, 1));
    }
    return y;
  }

  private String pillar(AxisValue row) {
    if (coverage.setup().grid().rows() != Axis.STRATEGY) {
      return "";
    }
    return coverage
        .setup()
        .framework()
        .strategy(row.id())
        .map(Strategy::pillar)
        .flatMap(id -> coverage.setup().framework().pillar(id))
        .map(Pillar::label)
        .map(l -> l.in(language.code()))
        .orElse("");
  }

  private void text(
      double x, double y, String text, double size, boolean bold, Anchor anchor, String color) {
    shapes.add(new Shape.Text(x, y, text, size, bold, anchor, color));
  }

  private String question(Question question) {
    return say("question." + question.code());
  }

  private String label(AxisValue value) {
    String text = value.label().in(language.code());
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String say(String key, Object... pairs) {
    return words.render(Message.of(key, pairs));
  }
}

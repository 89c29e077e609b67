package org.evidencematrix.report.page;

import java.io.IOException;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;

/** The grid as plain tables, for those who have no script; the script puts its own in its place. */
final class StaticGrid {
  private final Matrix matrix;
  private final Coverage coverage;
  private final Language language;

  StaticGrid(Matrix matrix, Setup setup, Language language) {
    this.matrix = matrix;
    this.coverage = Coverage.of(setup.withFilter(Filter.NONE), matrix.items());
    this.language = language;
  }

  void write(Appendable out) throws IOException {
    out.append("<main class=\"static\">\n<h1>");
    out.append(label(matrix.info().title().in(language.code()))).append("</h1>\n<p>");
    out.append(
        PageReport.say(
            language, "subtitle", "n", matrix.items().size(), "date", coverage.setup().asOf()));
    out.append("</p>\n<p>").append(PageReport.say(language, "noscript")).append("</p>\n<p>");
    out.append(PageReport.say(language, "static.legend")).append("</p>\n");
    for (Question question : Question.values()) {
      table(question, out);
    }
    out.append("<p lang=\"en\">").append(Html.text(WorldBankCredit.LINE)).append("</p>\n</main>\n");
  }

  private void table(Question question, Appendable out) throws IOException {
    String name =
        Catalogue.of(org.evidencematrix.gaps.GapSentences.class, "gaps", language)
            .render(Message.of("question." + question.code()));
    out.append("<table>\n<caption>").append(Html.text(name)).append("</caption>\n<thead><tr><th>");
    out.append(label(coverage.setup().grid().rows().label().in(language.code()))).append("</th>");
    for (AxisValue column : coverage.columns()) {
      out.append("<th scope=\"col\">").append(label(column)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (AxisValue row : coverage.rows()) {
      out.append("<tr><th scope=\"row\">").append(label(row)).append("</th>");
      for (Cell cell : coverage.row(question, row.id())) {
        out.append("<td>").append(text(cell)).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private String text(Cell cell) {
    if (cell.figures().n() == 0) {
      boolean searched = cell.search().isSearched();
      return PageReport.say(language, searched ? "cell.nothing" : "cell.unsearched");
    }
    return PageReport.say(
        language,
        "static.cell",
        "n",
        cell.figures().n(),
        "coverage",
        PageReport.two(cell.figures().coverage(), language));
  }

  private String label(AxisValue value) {
    return label(value.label().in(language.code()));
  }

  private static String label(String text) {
    return Html.text(text);
  }
}

package org.evidencematrix.report.page;

import java.io.IOException;
import java.util.Locale;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;

/**
 * The gap map of a matrix as one HTML file.
 *
 * <p>Its own style and script stand in it and are allowed by their hashes; nothing else is: no
 * request, no form, no frame within. What it says without a script is the grid as a table.
 * Immutable.
 */
public final class PageReport {
  private final Matrix matrix;
  private final Setup setup;
  private final String version;

  /**
   * Makes a report.
   *
   * @param matrix the matrix
   * @param setup date, scoring, and the scheme of regions and reading of income to begin with; its
   *     filter is not asked, the reader filters
   * @param version version of the product
   */
  public PageReport(Matrix matrix, Setup setup, String version) {
    this.matrix = matrix;
    this.setup = setup;
    this.version = version;
  }

  /**
   * Writes the page.
   *
   * @param language the language in which it opens; the reader can switch
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void html(Language language, Appendable out) throws IOException {
    String data = new PageData(matrix, setup, version).json();
    String style = Assets.style();
    String script = Assets.script();
    out.append("<!doctype html>\n<html lang=\"").append(language.code());
    out.append("\" data-checksum=\"").append(Assets.checksum(data)).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("script-src ").append(Assets.hash(script)).append("; ");
    out.append("style-src ").append(Assets.hash(style)).append("; ");
    out.append("img-src data:; base-uri 'none'; form-action 'none'\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<meta name=\"generator\" content=\"Evidence Matrix ");
    out.append(Html.text(version)).append("\">\n");
    out.append("<link rel=\"icon\" href=\"data:,\">\n<title>");
    out.append(Html.text(matrix.info().title().in(language.code()))).append("</title>\n<style>");
    out.append(style).append("</style>\n</head>\n<body>\n<div id=\"app\">\n");
    new StaticGrid(matrix, setup, language).write(out);
    out.append("</div>\n<script type=\"application/json\" id=\"data\">");
    out.append(data).append("</script>\n<script>").append(script);
    out.append("</script>\n</body>\n</html>\n");
  }

  /** Returns a sentence of the page, with values made harmless. */
  static String say(Language language, String key, Object... pairs) {
    return Html.text(
        Catalogue.of(PageReport.class, "page", language).render(Message.of("page." + key, pairs)));
  }

  /** Returns a figure with two decimals. */
  static String two(double value, Language language) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return language == Language.FR ? text.replace('.', ',') : text;
  }
}

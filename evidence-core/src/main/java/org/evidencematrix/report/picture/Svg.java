package org.evidencematrix.report.picture;

import java.io.IOException;
import java.util.Locale;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Language;

/** Writes a drawing as SVG: shapes and texts only, no style sheet, no script, no link. */
final class Svg {
  private static final String FONT =
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

  private final Appendable out;

  private Svg(Appendable out) {
    this.out = out;
  }

  static void write(Drawing drawing, Language language, Appendable out) throws IOException {
    new Svg(out).write(drawing, language);
  }

  private void write(Drawing drawing, Language language) throws IOException {
    String size = drawing.width() + "\" height=\"" + drawing.height();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(size);
    out.append("\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height());
    out.append("\" role=\"img\" aria-labelledby=\"title description\" lang=\"");
    out.append(language.code()).append("\" font-family=\"").append(FONT).append("\">\n");
    out.append("<title id=\"title\">").append(escaped(drawing.title())).append("</title>\n");
    out.append("<desc id=\"description\">").append(escaped(drawing.description()));
    out.append("</desc>\n");
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Box box) {
        write(box);
      } else if (shape instanceof Shape.Stroke stroke) {
        write(stroke);
      } else if (shape instanceof Shape.Disc disc) {
        write(disc);
      } else if (shape instanceof Shape.Text text) {
        write(text);
      }
    }
    out.append("</svg>\n");
  }

  private void write(Shape.Box box) throws IOException {
    out.append("<rect").append(number("x", box.x())).append(number("y", box.y()));
    out.append(number("width", box.width())).append(number("height", box.height()));
    out.append(color("fill", box.fill())).append("/>\n");
  }

  private void write(Shape.Stroke stroke) throws IOException {
    out.append("<line").append(number("x1", stroke.x1())).append(number("y1", stroke.y1()));
    out.append(number("x2", stroke.x2())).append(number("y2", stroke.y2()));
    out.append(color("stroke", stroke.color())).append(number("stroke-width", stroke.width()));
    out.append("/>\n");
  }

  private void write(Shape.Disc disc) throws IOException {
    out.append("<circle").append(number("cx", disc.x())).append(number("cy", disc.y()));
    out.append(number("r", disc.radius())).append(color("fill", disc.fill()));
    out.append(color("stroke", disc.edge())).append(" stroke-width=\"0.8\"/>\n");
  }

  private void write(Shape.Text text) throws IOException {
    out.append("<text").append(number("x", text.x())).append(number("y", text.y()));
    out.append(number("font-size", text.size())).append(color("fill", text.color()));
    if (text.bold()) {
      out.append(" font-weight=\"600\"");
    }
    if (text.anchor() != Shape.Anchor.START) {
      String anchor = text.anchor().name().toLowerCase(Locale.ROOT);
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    out.append('>').append(escaped(text.text())).append("</text>\n");
  }

  private static String number(String name, double value) {
    double rounded = Math.round(value * 100) / 100.0;
    String text =
        rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    return ' ' + name + "=\"" + text + '"';
  }

  private static String color(String name, String digits) {
    return ' ' + name + "=\"#" + digits + '"';
  }

  /** Escapes a text; what a reader cannot see becomes a blank. */
  static String escaped(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                // A log of GitHub Actions takes "##[" for a command.
                case '#' -> out.append("&#35;");
                default -> out.appendCodePoint(TerminalText.isHidden(c) ? ' ' : c);
              }
            });
    return out.toString();
  }
}

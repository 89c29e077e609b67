package org.evidencematrix.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a drawing at twice its size as PNG. The only class that needs {@code java.desktop}. */
final class Png {
  private static final int SCALE = 2;

  private Png() {}

  static void write(Drawing drawing, OutputStream out) throws IOException {
    System.setProperty("java.awt.headless", "true");
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    canvas.scale(SCALE, SCALE);
    drawing.shapes().forEach(shape -> draw(shape, canvas));
    canvas.dispose();
    // The writer wants to go back in its stream; what it writes to need not be able to.
    MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out);
    if (!ImageIO.write(image, "png", stream)) {
      throw new IllegalStateException("this Java writes no PNG");
    }
    stream.flush();
  }

  private static void draw(Shape shape, Graphics2D canvas) {
    if (shape instanceof Shape.Box box) {
      canvas.setColor(color(box.fill()));
      canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    } else if (shape instanceof Shape.Stroke stroke) {
      canvas.setColor(color(stroke.color()));
      canvas.setStroke(new BasicStroke((float) stroke.width()));
      canvas.draw(new Line2D.Double(stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2()));
    } else if (shape instanceof Shape.Disc disc) {
      double size = 2 * disc.radius();
      Ellipse2D circle =
          new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size);
      canvas.setColor(color(disc.fill()));
      canvas.fill(circle);
      canvas.setColor(color(disc.edge()));
      canvas.setStroke(new BasicStroke(0.8f));
      canvas.draw(circle);
    } else if (shape instanceof Shape.Text text) {
      draw(text, canvas);
    }
  }

  private static void draw(Shape.Text text, Graphics2D canvas) {
    int style = text.bold() ? Font.BOLD : Font.PLAIN;
    Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont((float) text.size());
    canvas.setFont(font);
    canvas.setColor(color(text.color()));
    double width = font.getStringBounds(text.text(), canvas.getFontRenderContext()).getWidth();
    double from =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    canvas.drawString(text.text(), (float) from, (float) text.y());
  }

  private static Color color(String digits) {
    return new Color(Integer.parseInt(digits.toUpperCase(Locale.ROOT), 16));
  }
}

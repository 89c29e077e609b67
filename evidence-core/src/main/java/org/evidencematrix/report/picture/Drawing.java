package org.evidencematrix.report.picture;

import java.util.List;

/**
 * A picture as shapes, the ones behind first.
 *
 * @param width in pixels
 * @param height in pixels
 * @param title what it is, for those who do not see it
 * @param description what it shows, for those who do not see it
 * @param shapes the shapes
 */
record Drawing(int width, int height, String title, String description, List<Shape> shapes) {
  Drawing {
    shapes = List.copyOf(shapes);
  }
}

package org.evidencematrix.report.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GridPictureTest {
  private static final Labels TITLE = new Labels(Map.of("en", "Made up", "fr", "Inventé"));

  private static GridPicture picture(Labels title, GridPicture.Style style, Axis columns) {
    Coverage coverage =
        Coverage.of(MadeUp.setup(Grid.of(Axis.STRATEGY, columns)), RandomMatrix.of(5, 40));
    return new GridPicture(title, coverage, style, List.of(Question.values()));
  }

  private static String svg(GridPicture picture, Language language) throws IOException {
    StringBuilder out = new StringBuilder();
    picture.svg(language, out);
    return out.toString();
  }

  private static Element parsed(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    return document.getDocumentElement();
  }

  @ParameterizedTest
  @EnumSource(GridPicture.Style.class)
  void drawsEveryStyleInBothLanguagesWithinThePicture(GridPicture.Style style) throws Exception {
    for (Language language : Language.values()) {
      for (Axis axis : List.of(Axis.INCOME, Axis.PERIOD)) {
        Element root = parsed(svg(picture(TITLE, style, axis), language));
        assertEquals("img", root.getAttribute("role"));
        assertEquals(language.code(), root.getAttribute("lang"));
        assertTrue(root.getElementsByTagName("title").item(0).getTextContent().length() > 5);
        assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().length() > 20);
        double width = Double.parseDouble(root.getAttribute("width"));
        double height = Double.parseDouble(root.getAttribute("height"));
        for (String tag : List.of("text", "rect", "circle")) {
          for (int i = 0; i < root.getElementsByTagName(tag).getLength(); i++) {
            Element shape = (Element) root.getElementsByTagName(tag).item(i);
            double x = Double.parseDouble(shape.getAttribute(tag.equals("circle") ? "cx" : "x"));
            double y = Double.parseDouble(shape.getAttribute(tag.equals("circle") ? "cy" : "y"));
            assertTrue(x >= 0 && x <= width && y >= 0 && y <= height, tag + " " + x + " " + y);
          }
        }
      }
    }
  }

  @Test
  void theAreaOfABubbleIsTrueToTheNumber() throws Exception {
    Coverage coverage =
        Coverage.of(
            MadeUp.setup(),
            List.of(
                MadeUp.study("a", "randomized-trial", MadeUp.HIGH, "s1"),
                MadeUp.study("b", "randomized-trial", MadeUp.HIGH, "s1"),
                MadeUp.study("c", "randomized-trial", MadeUp.HIGH, "s1"),
                MadeUp.study("d", "randomized-trial", MadeUp.HIGH, "s1"),
                MadeUp.study("e", "randomized-trial", MadeUp.LOW, "s2")));
    GridPicture picture =
        new GridPicture(TITLE, coverage, GridPicture.Style.BUBBLES, List.of(Question.EFFECT));
    Element root = parsed(svg(picture, Language.EN));
    double large =
        Double.parseDouble(
            ((Element) root.getElementsByTagName("circle").item(0)).getAttribute("r"));
    double small =
        Double.parseDouble(
            ((Element) root.getElementsByTagName("circle").item(1)).getAttribute("r"));
    assertEquals(4, large * large / (small * small), 0.05);
  }

  @Test
  void textsFromFilesAreEscaped() throws Exception {
    String hostile = "</svg><script>alert(1)</script>\"'&\u202E\u0007##[error]";
    String svg =
        svg(picture(Labels.english(hostile), GridPicture.Style.HEAT, Axis.INCOME), Language.EN);
    assertFalse(svg.contains("<script"));
    assertFalse(svg.contains("##["));
    assertTrue(svg.chars().noneMatch(c -> c == 0x202E || c == 7));
    assertTrue(
        parsed(svg)
            .getElementsByTagName("title")
            .item(0)
            .getTextContent()
            .startsWith("</svg><script>alert(1)</script>\"'&"));
  }

  @Test
  void theSameCoverageGivesTheSameBytes() throws IOException {
    GridPicture picture = picture(TITLE, GridPicture.Style.TIERS, Axis.INCOME);
    assertEquals(svg(picture, Language.FR), svg(picture, Language.FR));
    assertArrayEquals(png(picture), png(picture));
  }

  private static byte[] png(GridPicture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.png(Language.EN, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(GridPicture.Style.class)
  void pngShowsTheSamePictureTwiceAsLarge(GridPicture.Style style) throws Exception {
    GridPicture picture = picture(TITLE, style, Axis.INCOME);
    Element root = parsed(svg(picture, Language.EN));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(picture)));
    assertEquals(2 * Integer.parseInt(root.getAttribute("width")), image.getWidth());
    assertEquals(2 * Integer.parseInt(root.getAttribute("height")), image.getHeight());
    assertEquals(0xFFFFFF, image.getRGB(1, 1) & 0xFFFFFF);
    long inked = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    assertTrue(inked > 2000, "inked " + inked);
  }

  @Test
  void longWordsAndTextsAreBrokenAndCut() {
    assertEquals(
        List.of("Lower-", "middle", "income"), Lettering.lines("Lower-middle income", 60, 12, 5));
    assertEquals(List.of("one two", "three…"), Lettering.lines("one two three four", 60, 12, 2));
    assertTrue(
        Lettering.lines("a".repeat(100), 60, 12, 3).stream().allMatch(l -> l.length() <= 10));
    assertEquals(List.of(""), Lettering.lines("", 60, 12, 3));
  }
}

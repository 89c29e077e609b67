package org.evidencematrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.searches.Flow;
import org.evidencematrix.searches.MadeUpSearches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ListingTest {
  private static final String HOSTILE =
      "</text><script>alert(1)</script>&amp; \u001b[31m\u202e ]]> \"x\" 'y' =cmd|' /C'!A0, ; "
          + "W".repeat(200);

  private static Basis basis() {
    Matrix defaults = Defaults.matrix();
    return new Basis(
        Labels.english(HOSTILE),
        0,
        Setup.of(defaults.framework(), defaults.vocabulary(), Grid.DEFAULT, defaults.info().asOf()),
        "1");
  }

  private static Flow hostile() {
    return Flow.of(
        MadeUpSearches.search(
            HOSTILE,
            HOSTILE,
            OptionalInt.of(10),
            Map.of(HOSTILE, 1),
            OptionalInt.of(9),
            Map.of(HOSTILE, 2),
            OptionalInt.of(7),
            Map.of(HOSTILE, 1, "not-retrieved", 1),
            OptionalInt.of(5)));
  }

  private static Document picture(Flow flow, String name, Language language) throws Exception {
    StringBuilder out = new StringBuilder();
    new FlowReport(basis(), name, flow).svg(language, out);
    assertTrue(out.chars().allMatch(c -> c == '\n' || !TerminalText.isHidden(c)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void drawsHostileTextsAsText(Language language) throws Exception {
    Document picture = picture(hostile(), HOSTILE, language);
    assertEquals(0, picture.getElementsByTagName("script").getLength());
    assertTrue(picture.getDocumentElement().getTextContent().contains("<script>"));
  }

  @Property(tries = 30)
  void aPictureIsWellFormedWhateverTheReasonsAre(
      @ForAll String reason, @ForAll @IntRange(min = 0, max = 40) int reasons) throws Exception {
    Map<String, Integer> removed = new TreeMap<>();
    for (int i = 0; i < reasons; i++) {
      removed.put(reason + i, 1);
    }
    Flow flow =
        Flow.of(
            MadeUpSearches.search(
                "s",
                reason,
                OptionalInt.of(reasons + 1),
                removed,
                OptionalInt.of(1),
                Map.of(),
                OptionalInt.of(1),
                Map.of(),
                OptionalInt.of(1)));
    Document picture = picture(flow, "", Language.EN);
    // Boxes, and the drawing that holds them.
    assertEquals(1 + 9, picture.getElementsByTagName("svg").getLength());
  }

  @Test
  void thePrismaFileKeepsReasonsApart() throws IOException {
    StringBuilder out = new StringBuilder();
    new FlowReport(basis(), "", hostile()).prismaCsv(out);
    String line = line(out, "dbr_excluded,");
    assertFalse(line.contains(";"), "one reason, and its own signs do not part it: " + line);
    assertTrue(line.endsWith(", 1\""), line);
    assertFalse(out.indexOf("\u001b") >= 0);
    assertTrue(out.toString().startsWith("data,node,box,description,boxtext,tooltips,url,n\n"));
    assertTrue(line(out, "new_reports,").endsWith(",5"));
    assertTrue(line(out, "dbr_assessed,").endsWith(",6"));
    assertTrue(line(out, "excluded_other,").endsWith(",1"));
    assertTrue(line(out, "duplicates,").endsWith(",0"), "all were removed for another reason");
  }

  @Test
  void thePrismaFileHasNoNumberThatNobodyKept() throws IOException {
    StringBuilder out = new StringBuilder();
    new FlowReport(basis(), "", Flow.of(MadeUpSearches.without("s", "Google"))).prismaCsv(out);
    out.toString().lines().skip(1).forEach(line -> assertTrue(line.endsWith(",NA"), line));
  }

  private static String line(StringBuilder out, String start) {
    Optional<String> found = out.toString().lines().filter(l -> l.startsWith(start)).findFirst();
    return found.orElseThrow();
  }

  @Test
  void sentencesAreThereInEveryLanguageWithTheSameValues() {
    Catalogue english = Catalogue.of(Listing.class, "listing", Language.EN);
    Catalogue french = Catalogue.of(Listing.class, "listing", Language.FR);
    assertEquals(english.keys(), french.keys());
    for (String key : english.keys()) {
      assertEquals(
          values(english.template(key).orElseThrow()),
          values(french.template(key).orElseThrow()),
          key);
    }
    List<String> same =
        english.keys().stream()
            .filter(key -> english.template(key).equals(french.template(key)))
            .toList();
    assertTrue(same.size() < 12, same::toString);
  }

  private static Set<String> values(String sentence) {
    Set<String> names = new TreeSet<>();
    Matcher value = Pattern.compile("\\{([a-z0-9-]+)[|}]").matcher(sentence);
    while (value.find()) {
      names.add(value.group(1));
    }
    return names;
  }
}

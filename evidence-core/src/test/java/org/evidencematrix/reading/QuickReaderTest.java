package org.evidencematrix.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.model.Appraisal;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quick item is what the careful way makes of the line; all items are made up. */
class QuickReaderTest {
  /** One for all tests, so that what it remembers of one line meets the next. */
  private static final LineReader READER = LineReader.of(Defaults.matrix());

  private static final String FINDING =
      "{\"strategy\": \"plan-hr-data\", \"outcome\": \"retention\", \"question\": \"effect\", "
          + "\"direction\": \"mixed\"}";

  private static final String LINE =
      "{\"id\": \"made-up-1\", \"title\": \"Made up: a title\", \"authors\": [\"Doe, Jane\"], "
          + "\"year\": 2015, \"type\": \"report\", \"language\": \"en\", "
          + "\"literature\": \"grey\", \"summary\": \"Made up: words, words\", "
          + "\"field\": \"social-service\", \"countries\": [\"KEN\", \"UGA\"], "
          + "\"regions\": [], \"scope\": \"national\", \"data-years\": [2011, 2012], "
          + "\"cadres\": [\"supervisor\"], \"design\": \"systematic-review\", "
          + "\"sample\": {\"size\": 12, \"unit\": \"workers\"}, \"appraisal\": "
          + "{\"instrument\": \"jbi\", \"answers\": [\"yes\", \"no\"], \"date\": \"2020-02-29\"}, "
          + "\"last-search\": 2014, \"findings\": ["
          + FINDING
          + ", {\"strategy\": \"plan-alliances\", \"question\": \"understanding\", "
          + "\"countries\": [\"UGA\"], \"settings\": [\"rural\"]}], "
          + "\"themes\": [\"case-management\"], \"family\": \"made-up-family\", "
          + "\"includes\": [\"made-up-2\", \"made-up-3\"], \"supersedes\": \"made-up-4\", "
          + "\"status\": \"withdrawn\", \"found-in\": [{\"source\": \"made up\"}], "
          + "\"coding\": {\"basis\": \"excerpt\", \"by\": \"MU\"}}";

  /** What is put into lines, or over parts of them. */
  private static final List<byte[]> PIECES =
      List.of(
          ascii("\""),
          ascii("\\"),
          ascii("\\\""),
          ascii("\\u0041"),
          ascii("\\ud800"),
          ascii("\\x"),
          ascii("\\u00"),
          ascii(" "),
          ascii("\t"),
          ascii("\r"),
          ascii("\n"),
          ascii("\u007f"),
          ascii("\0"),
          ascii(","),
          ascii(", "),
          ascii(":"),
          ascii("{"),
          ascii("}"),
          ascii("[]"),
          ascii("]"),
          ascii("null"),
          ascii("nul"),
          ascii("true"),
          ascii("0"),
          ascii("-0"),
          ascii("1e3"),
          ascii("12.5"),
          ascii("0012"),
          ascii("1234567890"),
          ascii("\"family\": \"x\", "),
          ascii("\"year\": 2016, "),
          ascii("\"colour\": \"red\", "),
          ascii("\"volume\": {\"a\": [1, {}]}, "),
          ascii("\"volume\": null, "),
          ascii("\"volume\": 3, "),
          ascii("\"doi\": \"10.1/\\\"x\\\"\", "),
          ascii(FINDING + ", "),
          ascii("made-up-code"),
          "é".getBytes(StandardCharsets.UTF_8),
          "e\u0301 – “子” \uD83D\uDE00".getBytes(StandardCharsets.UTF_8),
          "\u202E\u2028\uFEFF".getBytes(StandardCharsets.UTF_8),
          new byte[] {(byte) 0xE9},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0xE2, (byte) 0x80},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xFF, (byte) 0xFE});

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Object> figures(Item item) {
    return List.of(
        item.id(),
        item.year(),
        item.type(),
        item.language(),
        item.literature(),
        item.field(),
        item.countries(),
        item.regions(),
        item.scope(),
        item.dataYears(),
        item.settings(),
        item.populations(),
        item.cadres(),
        item.design(),
        item.appraisal().map(QuickReaderTest::figures),
        item.lastSearch(),
        item.findings(),
        item.themes(),
        item.family(),
        item.includes(),
        item.translationOf(),
        item.supersedes(),
        item.status(),
        item.coding().flatMap(Coding::basis));
  }

  private static Appraisal figures(Appraisal a) {
    return new Appraisal(
        a.instrument(), a.screening(), a.answers(), a.result(), Optional.empty(), Optional.empty());
  }

  private static Item quick(byte[] line) {
    Item item = READER.quick(line, 0, line.length);
    return item != null && READER.quickEnd() == line.length ? item : null;
  }

  private static void comparesWithCareful(byte[] line) {
    Item quick = quick(line);
    if (quick != null) {
      Item careful = READER.careful(line, 0, line.length);
      assertNotNull(careful);
      assertEquals(figures(careful), figures(quick));
    }
  }

  private static byte[] changed(byte[] line, Random random) {
    int from = random.nextInt(line.length);
    int to = random.nextInt(3) > 0 ? from : Math.min(line.length, from + random.nextInt(40));
    byte[] piece =
        switch (random.nextInt(8)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> {
            int start = random.nextInt(line.length);
            yield Arrays.copyOfRange(
                line, start, Math.min(line.length, start + random.nextInt(60)));
          }
          default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, from);
    out.write(piece, 0, piece.length);
    out.write(line, to, line.length - to);
    return out.toByteArray();
  }

  @Property(tries = 20_000)
  void agreesWithTheCarefulWay(@ForAll Random random) {
    byte[] line = ascii(LINE);
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      line = changed(line, random);
    }
    comparesWithCareful(line);
  }

  /** Changes where fields begin and end leave most lines whole, so that more is compared. */
  @Property(tries = 20_000)
  void agreesWhereFieldsMeet(@ForAll Random random) {
    byte[] line = ascii(LINE);
    for (int changes = random.nextInt(3); changes >= 0; changes--) {
      int at = random.nextInt(line.length);
      while (at < line.length - 1 && line[at] != ',' && line[at] != ' ' && line[at] != '"') {
        at++;
      }
      byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(line, 0, at + 1);
      out.write(piece, 0, piece.length);
      out.write(line, at + 1, line.length - at - 1);
      line = out.toByteArray();
    }
    comparesWithCareful(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a title",
        "é, ж and 子, \uD83D\uDE00",
        "a \\\"quoted\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9",
        "“curly” – dashes…",
        "\u202E backwards"
      })
  void textsThatNoFigureDependsOnMayHoldAnything(String title) {
    byte[] line = LINE.replace("a title", title).getBytes(StandardCharsets.UTF_8);
    assertNotNull(quick(line));
    comparesWithCareful(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"year\": \"2015\"",
        "\"year\": 2015.0",
        "\"year\": 02015",
        "\"year\": -2015",
        "\"year\": 2015, \"year\": 2015",
        "\"year\": 2015, \"colour\": \"red\"",
        "\"year\": null",
        "\"year\": 2015,",
        "\"year\" 2015",
        "\"ye\\u0061r\": 2015",
        "\"year\": 2015, \"cadres\": [null]",
        "\"year\": 2015, \"populations\": [\"made-up-population\"]",
        "\"year\": 2015, \"rights\": {\"date\": \"2015-02-29\"}",
        "\"year\": 2015, \"translation-of\": \"é\"",
        "\"year\":\t2015"
      })
  void leavesWhatIsOddToTheCarefulWay(String year) {
    assertNull(quick(LINE.replace("\"year\": 2015", year).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void findsTheEndOfTheLine() {
    byte[] two = ascii(LINE + " \r\n" + LINE);
    assertNotNull(READER.quick(two, 0, two.length));
    assertEquals(LINE.length() + 2, READER.quickEnd());
    assertNotNull(READER.quick(two, LINE.length() + 3, two.length));
    assertEquals(two.length, READER.quickEnd());
  }

  @Test
  void goesOnAfterWhatOnlyBeginsLikeAKnownValue() {
    String tricky = LINE.replace("\"KEN\", \"UGA\"]", "\"KEN\", \"UGA\"] , \"themes\": [\"]\"]");
    comparesWithCareful(ascii(LINE));
    comparesWithCareful(ascii(tricky));
    assertNull(quick(ascii(LINE.replace(FINDING, FINDING + "}"))));
  }
}

package org.evidencematrix.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.RandomMatrix;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of the page, without a browser. */
class PageReportTest {
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!--<img src=x"
          + " onerror=alert(2)>\"'&amp;\u202Ertl\u2028end";

  static Item hostile(String id) {
    return MadeUp.study(id, "randomized-trial", "MWI", "s1").toBuilder()
        .title(HOSTILE)
        .titleTranslated(HOSTILE)
        .authors(List.of(HOSTILE, "=cmd|calc, Jane"))
        .summary(HOSTILE)
        .venue(HOSTILE)
        .publisher(HOSTILE)
        .designNote(HOSTILE)
        .localTitles(List.of(HOSTILE))
        .statusNote(HOSTILE)
        .url("javascript:alert(3)")
        .doi("10.1/\"><script>")
        .family(HOSTILE)
        .type("report")
        .language("en")
        .build();
  }

  @Test
  void theSameMatrixGivesTheSameBytesInWhateverOrderItsItemsCome() {
    List<Item> items = new ArrayList<>(RandomMatrix.of(3, 40));
    String first = Pages.html(Pages.madeUp(items), Language.EN);
    Collections.shuffle(items, new Random(1));
    assertEquals(first, Pages.html(Pages.madeUp(items), Language.EN));
  }

  @Test
  void thePolicyAllowsExactlyTheStyleAndTheScriptThatAreThere() {
    String html = Pages.html(Pages.real(), Language.EN);
    Matcher policy =
        Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
            .matcher(html);
    assertTrue(policy.find());
    assertEquals(
        "default-src 'none'; script-src "
            + Assets.hash(between(html, "<script>", "</script>"))
            + "; style-src "
            + Assets.hash(between(html, "<style>", "</style>"))
            + "; img-src data:; base-uri 'none'; form-action 'none'",
        policy.group(1));
    assertTrue(
        html.contains(
            "data-checksum=\""
                + Assets.checksum(between(html, "id=\"data\">", "</script>"))
                + "\""));
  }

  private static String between(String text, String start, String end) {
    int from = text.lastIndexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  @Test
  void textsFromFilesCannotLeaveTheirPlace() {
    String html = Pages.html(Pages.madeUp(List.of(hostile("made-up"))), Language.EN);
    assertEquals(2, count(html, "<script"), "the data and our own");
    assertEquals(2, count(html, "</script"));
    assertFalse(html.contains("<!--"));
    assertFalse(html.contains("<img"));
    String data = between(html, "id=\"data\">", "</script>");
    assertFalse(data.contains("<") || data.contains(">") || data.contains("&"));
    assertTrue(html.chars().noneMatch(c -> c == 0x202E || c == 0x2028));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void onlyNamedFieldsAreInThePage() {
    String secret = "kept-inside";
    Item item =
        MadeUp.study("made-up", "randomized-trial", "MWI", "s1").toBuilder()
            .title("Shown")
            .language("en")
            .type("report")
            .contributors(List.of(secret))
            .verifiedAt(secret)
            .distinctFrom(List.of(secret))
            .foundIn(List.of(new FoundIn(Optional.of(secret), Optional.empty())))
            .coding(new Coding(Optional.of("excerpt"), Optional.of(secret), Optional.of(secret)))
            .rights(
                new Rights(
                    Optional.of(secret), Optional.of(secret), Optional.empty(), Optional.empty()))
            .build();
    String html = Pages.html(Pages.madeUp(List.of(item)), Language.EN);
    assertTrue(html.contains("Shown"));
    assertFalse(html.contains(secret));
  }

  @Test
  void staysWithinItsSizeForTheRealMatrix() {
    int bytes =
        Pages.html(Pages.real(), Language.EN)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
            .length;
    assertTrue(bytes < 900_000, bytes + " bytes");
  }

  @Test
  void anEmptyMatrixHasAPage() {
    assertTrue(Pages.html(Pages.madeUp(List.of()), Language.FR).contains("Matrice inventée"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void bothLanguagesHaveEverySentenceWithTheSameValues(Language language) {
    Catalogue english = Catalogue.of(PageReport.class, "page", Language.EN);
    Catalogue other = Catalogue.of(PageReport.class, "page", language);
    assertEquals(english.keys(), other.keys());
    for (String key : english.keys()) {
      assertEquals(
          values(english.template(key).orElseThrow()),
          values(other.template(key).orElseThrow()),
          key);
    }
  }

  private static List<String> values(String template) {
    return Pattern.compile("\\{([a-zA-Z]+)")
        .matcher(template)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .sorted()
        .toList();
  }
}

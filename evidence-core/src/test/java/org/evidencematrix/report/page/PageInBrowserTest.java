package org.evidencematrix.report.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapSentences;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page of the real matrix, as a person uses it. */
class PageInBrowserTest {
  private static final List<String> VIEWS =
      List.of("grid", "gaps", "countries", "years", "searches", "questions", "data", "about");
  private static final List<String> STYLES =
      List.of("bubbles", "heat", "tiers", "direction", "text");

  /** What can be reached and used: visible, enabled, and meant for the tab key. */
  private static final String CONTROLS =
      """
      return [...document.querySelectorAll('a[href],button,select,input,summary,textarea,[tabindex]')]
        .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility())
        .filter(e => e.type !== 'radio' || e.checked)
        .map((e, i) => { e.dataset.stop = e.dataset.stop || 's' + i; return e.dataset.stop; });
      """;

  private static final String COUNT = "return String(evidenceMatrix.app.selection.count)";

  @TempDir static Path folder;
  private static Matrix matrix;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.in(folder);
    matrix = Pages.real();
    page = Pages.file(folder, "map.html", matrix);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test does: no error in the console and no request to anywhere. */
  @AfterEach
  void nothingWentWrongUnseen() {
    assertEquals(List.of(), browser.errors());
    assertEquals(List.of(), browser.requests());
    browser.size(1400, 1000);
    browser.prefersDark(false);
  }

  private static Browser open(String fragment) {
    return browser.open(page, fragment);
  }

  private static int matching(String where) {
    Predicate<Item> matcher = filter(where).matcher(Pages.setup(matrix));
    return (int) matrix.items().stream().filter(matcher).count();
  }

  private static Filter filter(String where) {
    FilterResult result = Filter.parse(where, matrix.framework(), matrix.vocabulary());
    return ((FilterResult.Parsed) result).filter();
  }

  @Test
  void everyViewOpensFromAFile() {
    for (String view : VIEWS) {
      open("view=" + view);
      assertTrue(browser.text("return document.querySelector('h2').textContent").length() > 3);
      assertEquals(
          "page",
          browser.text(
              "return document.getElementById('nav-" + view + "').getAttribute('aria-current')"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void axeFindsNothingInAnyView(String language) {
    for (String view : VIEWS) {
      open("view=" + view + "&lang=" + language);
      assertEquals(List.of(), browser.violations(), view);
    }
    open("cell=effect/support-performance-systems/H&lang=" + language);
    assertEquals(List.of(), browser.violations(), "a cell");
    open("item=bajaria-2020-referral&lang=" + language);
    assertEquals(List.of(), browser.violations(), "an item");
  }

  @Test
  void axeFindsNothingInAnyStyleLightOrDark() {
    for (String theme : List.of("light", "dark")) {
      for (String style : STYLES) {
        open("style=" + style + "&theme=" + theme);
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        assertEquals(List.of(), browser.violations(), style + " " + theme);
      }
      open("view=gaps&theme=" + theme);
      assertEquals(List.of(), browser.violations(), theme);
      open("cell=understanding/support-performance-systems/H&theme=" + theme);
      assertEquals(List.of(), browser.violations(), theme);
    }
  }

  @Test
  void axeFindsTheFaultThatIsPlanted() {
    open("");
    browser.run(
        "document.getElementById('main').append(Object.assign(document.createElement('img'), {src:"
            + " 'data:,'}))");
    assertTrue(browser.violations().stream().anyMatch(v -> v.startsWith("image-alt")));
    browser.errors();
  }

  @Test
  void everyControlIsReachedByTheTabKeyInEveryView() {
    for (String view : VIEWS) {
      open("view=" + view + "&f.country=MWI");
      browser.run("document.querySelectorAll('.facet').forEach((d, i) => { d.open = i < 2; })");
      @SuppressWarnings("unchecked")
      List<String> controls = (List<String>) browser.run(CONTROLS);
      Set<String> reached = new LinkedHashSet<>();
      for (int i = 0; i < controls.size() + 5; i++) {
        browser.press(Keys.TAB);
        reached.add(browser.text("return (document.activeElement.dataset || {}).stop || ''"));
        assertTrue(
            browser.is(
                "const e = document.activeElement; if (e === document.body) return true;"
                    + " const s = getComputedStyle(e);"
                    + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2"),
            () ->
                view
                    + ": no visible focus "
                    + browser.text("return document.activeElement.outerHTML.slice(0, 200)"));
      }
      List<String> missed = new ArrayList<>(controls);
      missed.removeAll(reached);
      assertEquals(List.of(), missed, view);
    }
  }

  @Test
  void arrowKeysWalkTheGridAndEnterOpensAnEmptyCell() {
    open("q=effect");
    browser.run("document.querySelector('td[tabindex=\"0\"]').focus()");
    assertEquals("effect/plan-strategic-approach/L", here());
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
    assertEquals("effect/plan-hr-data/LM", here());
    browser.press(Keys.END);
    assertEquals("effect/plan-hr-data/not-classified", here());
    browser.press(Keys.HOME);
    assertEquals("effect/plan-hr-data/L", here());
    browser.press(Keys.ENTER);
    assertTrue(browser.is("return document.querySelector('dialog').open"));
    assertEquals("panel-title", browser.text("return document.activeElement.id"));
    String said = browser.text("return document.querySelector('dialog').textContent");
    assertTrue(said.contains("No study of what works."), said);
    assertTrue(said.contains("Only an informal search has looked here"), said);
    String link = browser.text("return document.querySelector('dialog a.button').href");
    assertEquals("https://example.org/new?cell=effect/plan-hr-data/L", link);
    browser.press(Keys.ESCAPE);
    assertFalse(browser.is("return document.querySelector('dialog').open"));
    assertEquals("effect/plan-hr-data/L", here(), "focus returns to the cell");
  }

  private static String here() {
    return browser.text("return document.activeElement.dataset.cell || ''");
  }

  @Test
  void everyCellEmptyOrNotCanBeFocusedAndSaysWhatItIs() {
    open("");
    assertEquals(
        "0",
        browser.text(
            "return [...document.querySelectorAll('td.cell')].filter(td =>"
                + " !td.hasAttribute('tabindex') || td.querySelector('.vh').textContent.length <"
                + " 20).length"));
    assertTrue(
        browser
            .text("return document.querySelector('td.is-nothing .vh').textContent")
            .endsWith("Searched, nothing found."));
  }

  @Test
  void filtersCountAndCombine() {
    open("");
    browser.run("document.querySelectorAll('.facet').forEach(d => { d.open = true; })");
    click("income", "L");
    assertEquals(String.valueOf(matching("income=L")), browser.text(COUNT));
    click("income", "LM");
    assertEquals(String.valueOf(matching("income=L,LM")), browser.text(COUNT));
    click("strategy", "develop-professional-development");
    int both = matching("income=L,LM strategy=develop-professional-development");
    assertEquals(String.valueOf(both), browser.text(COUNT));
    assertTrue(
        browser
            .text("return document.querySelector('.status').textContent")
            .startsWith(both + " items of 338"));
    int offered = matching("income=L,LM strategy=support-performance-systems");
    assertEquals(
        String.valueOf(offered),
        count("strategy", "support-performance-systems"),
        "what a further value would give");
    browser.find("#mode-any").click();
    int any = Integer.parseInt(browser.text(COUNT));
    assertTrue(any > both);
    browser.find("#mode-all").click();
    int all = Integer.parseInt(browser.text(COUNT));
    assertTrue(all < both && all >= 0);
    browser.find("#clear").click();
    assertEquals("338", browser.text(COUNT));
  }

  private static void click(String facet, String id) {
    browser.run(
        "document.getElementById('f-' + arguments[0] + '-' +"
            + " evidenceMatrix.app.matrix.axis(arguments[0], 'wb').at.get(arguments[1])).click()",
        facet,
        id);
  }

  private static String count(String facet, String id) {
    return browser.text(
        "return document.getElementById('f-' + arguments[0] + '-' +"
            + " evidenceMatrix.app.matrix.axis(arguments[0],"
            + " 'wb').at.get(arguments[1])).parentElement.querySelector('.count').textContent",
        facet,
        id);
  }

  @Test
  void findsSeveralWordsWithoutAccentsOrCase() {
    open("");
    browser.find("#search").sendKeys("COTE ivoire");
    browser.waitFor("return evidenceMatrix.app.state.text.length > 5");
    int found = Integer.parseInt(browser.text(COUNT));
    assertTrue(found >= 1 && found < 60, "found " + found);
    open("text=referral%20orphans%20tanz");
    assertEquals("1", browser.text(COUNT));
    open("text=no-such-word-anywhere");
    assertEquals("0", browser.text(COUNT));
    assertTrue(
        browser.text("return document.querySelector('.status').textContent").startsWith("0 items"));
  }

  @Test
  void anAddressShowsTheSameAgain() {
    open("");
    browser.run(
        "evidenceMatrix.app.set({axis: 'region', style: 'heat', scheme: 'unicef', q:"
            + " 'understanding'})");
    click2("cadre", 1);
    browser.run(
        "evidenceMatrix.app.openCell('understanding/plan-hr-data/' +"
            + " evidenceMatrix.app.grid.columns.ids[0])");
    drawn();
    String address = browser.text("return location.hash.slice(1)");
    String shown = browser.text("return document.querySelector('table.grid').textContent");
    String panel = browser.text("return document.querySelector('dialog').textContent");
    open(address);
    drawn();
    assertEquals(shown, browser.text("return document.querySelector('table.grid').textContent"));
    assertEquals(panel, browser.text("return document.querySelector('dialog').textContent"));
    assertEquals(address, browser.text("return location.hash.slice(1)"));
    open("item=bajaria-2020-referral");
    assertTrue(
        browser
            .text("return document.querySelector('dialog').textContent")
            .contains("Programmatic determinants"));
    open(
        "view=%3Cimg&axis=constructor&f.country=ZZZ,__proto__&cell=a/b/c&item=nothing&page=-3&style=toString");
    assertEquals("338", browser.text(COUNT), "an address with nonsense is the page itself");
    assertEquals(
        "5", browser.text("return document.querySelectorAll('#pick-style option').length"));
  }

  private static void click2(String facet, int at) {
    browser.run("evidenceMatrix.app.toggle(arguments[0], arguments[1])", facet, at);
  }

  @Test
  void takesTheSelectionAway() throws IOException {
    open("view=data&text=referral%20orphans%20tanz");
    browser.find("#export-csv").click();
    String csv = browser.downloaded(".csv");
    assertEquals(2, csv.strip().split("\r\n").length, csv);
    assertTrue(csv.startsWith("\uFEFFid,year,title"), csv);
    browser.find("#export-ris").click();
    String ris = browser.downloaded(".ris");
    assertTrue(ris.startsWith("TY  - JOUR\r\nID  - bajaria-2020-referral\r\n"), ris);
    assertTrue(ris.endsWith("ER  - \r\n"), ris);
    browser.find("#export-bibtex").click();
    String bib = browser.downloaded(".bib");
    assertTrue(bib.startsWith("@article{bajaria-2020-referral,\n"), bib);
    assertTrue(bib.contains("author = {Bajaria, Shraddha and Abdul, Ramadhani"), bib);
    browser.find("#export-csl").click();
    String csl = browser.downloaded(".json");
    assertEquals(
        "Bajaria", browser.text("return JSON.parse(arguments[0])[0].author[0].family", csl));
    browser.run("evidenceMatrix.app.copy = text => { window.copied = text; }");
    browser.find("#copy-citations").click();
    assertTrue(browser.text("return window.copied").contains("(2020). Programmatic determinants"));
  }

  @Test
  void printsTheMatrixAndTheGapsOnA4() {
    open("");
    byte[] pdf = browser.pdf();
    assertArrayEquals(new byte[] {'%', 'P', 'D', 'F'}, Arrays.copyOf(pdf, 4));
    String raw = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(
        raw.contains("/MediaBox [0 0 841.91998 594.95996]")
            || raw.contains("/MediaBox [0 0 842 595]")
            || raw.matches("(?s).*/MediaBox \\[0 0 84[12][.0-9]* 59[45][.0-9]*\\].*"),
        "A4, landscape");
    assertTrue(pdf.length > 20_000);
  }

  @Test
  void speaksFrench() {
    open("");
    browser.find("#lang-fr").click();
    assertEquals("fr", browser.text("return document.documentElement.lang"));
    assertEquals("lang-fr", browser.text("return document.activeElement.id"), "focus stays");
    String shown = browser.text("return document.body.innerText");
    assertTrue(shown.contains("Ce qui marche") && shown.contains("Carte des données"));
    assertFalse(shown.contains("Evidence map"));
    for (String view : VIEWS) {
      open("view=" + view + "&lang=fr");
      assertFalse(browser.is("return /page\\.[a-z]/.test(document.body.innerText)"), view);
    }
  }

  @Test
  void everySentenceThatThePageAsksForIsThere() {
    for (String language : List.of("en", "fr")) {
      open("lang=" + language);
      browser.run(
          "const say = evidenceMatrix.Words.prototype.say; window.missing = [];"
              + " evidenceMatrix.Words.prototype.say = function (key, values) {"
              + " if (this.sentences[key] === undefined) window.missing.push(key);"
              + " return say.call(this, key, values); }");
      for (String view : VIEWS) {
        for (String style : STYLES) {
          browser.run(
              "evidenceMatrix.app.set({view: arguments[0], style: arguments[1]})", view, style);
        }
      }
      browser.run(
          "for (const g of evidenceMatrix.app.gaps.ranking)"
              + " evidenceMatrix.app.openCell(evidenceMatrix.app.cellId(g))");
      browser.run(
          "for (const id of evidenceMatrix.app.matrix.items.id.slice(0, 60))"
              + " evidenceMatrix.app.openItem(id)");
      assertEquals(List.of(), browser.run("return [...new Set(window.missing)]"));
    }
  }

  @Test
  void worksOnAPhoneAndUsesAWideScreen() {
    for (int width : new int[] {360, 1920}) {
      browser.size(width, 800);
      for (String view : VIEWS) {
        open("view=" + view);
        assertEquals(
            "true " + width,
            browser.text(
                "return (document.documentElement.scrollWidth <= innerWidth) + ' ' + innerWidth"),
            view);
      }
      for (String list : List.of("gaps", "data")) {
        open("view=" + list);
        assertEquals(List.of(), browser.violations(), list + " " + width);
        assertTrue(
            browser.is(
                "const title = document.querySelector('.list tbody th').getBoundingClientRect();"
                    + " return title.left >= 0 && title.right <= innerWidth && title.width > 150"),
            list + " " + width);
      }
      open("cell=effect/support-performance-systems/H");
      assertTrue(
          browser.is(
              "const r = document.querySelector('dialog').getBoundingClientRect();"
                  + " return r.left >= 0 && r.right <= innerWidth"),
          "the panel is whole at " + width);
      open("");
      String wide =
          browser.text(
              "return String(document.querySelectorAll('.matrix')[0].getBoundingClientRect().top"
                  + " === document.querySelectorAll('.matrix')[1].getBoundingClientRect().top)");
      assertEquals(width == 1920 ? "true" : "false", wide);
      browser.run("const c = [...document.querySelectorAll('td.cell')].pop(); c.focus()");
      assertTrue(
          browser.is(
              "const r = document.activeElement.getBoundingClientRect(); return r.left >= 0 &&"
                  + " r.right <= innerWidth + 1 && r.width >= 24 && r.height >= 24"),
          "the last cell comes into sight");
    }
  }

  @Test
  void followsTheSystemIntoTheDarkAndCanBeSwitched() {
    open("");
    String light =
        browser.text("return getComputedStyle(document.documentElement).backgroundColor");
    browser.prefersDark(true);
    open("");
    String dark = browser.text("return getComputedStyle(document.documentElement).backgroundColor");
    assertNotEquals(light, dark);
    browser.find("#theme").click();
    assertEquals(
        light, browser.text("return getComputedStyle(document.documentElement).backgroundColor"));
    assertTrue(browser.text("return location.hash").contains("theme=light"));
  }

  @Test
  void saysHowSureRanksAreForWhateverIsSelected() {
    open("");
    assertTrue(
        browser.is("return !evidenceMatrix.app.gaps.certainty"), "nothing is drawn for the grid");
    open("view=gaps&f.income=L,LM&f.direction=favourable");
    drawn();
    assertEquals(
        "0",
        browser.text(
            "return [...document.querySelectorAll('td.interval')].filter(td =>"
                + " !td.querySelector('svg')).length"));
    Filter filter = filter("income=L,LM direction=favourable");
    GapAnalysis analysis = GapAnalysis.of(Pages.setup(matrix).withFilter(filter), matrix.items());
    GapSentences sentences = GapSentences.in(Language.EN, analysis);
    Gap last = analysis.gaps().get(analysis.gaps().size() - 1);
    browser.run("evidenceMatrix.app.openCell(arguments[0])", last.cell().id());
    String said = browser.text("return document.querySelector('dialog').textContent");
    assertTrue(said.contains(sentences.rank(last).orElseThrow()), said);
  }

  @Test
  void drawsAnewWhenTheSelectionChangesMeanwhile() {
    open("view=gaps");
    assertTrue(
        browser
            .text(
                "for (const at of [0, 1, 0, 2]) evidenceMatrix.app.toggle('income', at);"
                    + " return document.getElementById('drawn').textContent")
            .contains("being drawn"),
        "a change is shown before its intervals");
    drawn();
    assertEquals(
        "false",
        browser.text(
            "return [...document.querySelectorAll('td.interval')].some(td => td.textContent ==="
                + " '…')"));
    assertEquals("status", browser.text("return document.getElementById('drawn').role"));
  }

  private static void drawn() {
    browser.waitFor(
        "return evidenceMatrix.app.gaps.sure().isDone() && !evidenceMatrix.app.drawing");
  }

  @Test
  void printsIntervalsThatWereNotDrawnYet() {
    open("");
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    assertEquals("20", browser.text("return document.querySelectorAll('.paper svg').length"));
    open("view=gaps&f.income=L");
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    assertEquals(
        "0",
        browser.text(
            "return [...document.querySelectorAll('td.interval')].filter(td =>"
                + " !td.querySelector('svg')).length"));
    assertEquals("0", browser.text("return document.querySelectorAll('.paper table').length"));
  }

  @Test
  void showsTheFlowOverAllSearchesAndWhatTheyMissed() throws IOException {
    Path counted = Pages.file(folder, "counted.html", Pages.withCountedSearches());
    browser.open(counted, "view=searches");
    assertEquals(List.of(), browser.violations());
    String all =
        browser.text("return document.getElementById('flow-all').parentElement.textContent");
    for (String step :
        List.of(
            "Records identified (n = 150)",
            "PubMed (n = 100)",
            "Records removed before screening (n = 30)",
            "duplicate (n = 30)",
            "Records screened (n = 120)",
            "Records excluded (n = 70)",
            "Full texts sought (n = 50)",
            "Full texts not retrieved (n = 4)",
            "Full texts assessed (n = 46)",
            "Full texts excluded (n = 26)",
            "Items included (n = 20)",
            "One search without all four counts is not in it: made-up-search.")) {
      assertTrue(all.contains(step), () -> step + " in " + all);
    }
    String missed =
        browser.text("return document.getElementById('completeness').parentElement.textContent");
    // (10 + 1)(12 + 1)/(8 + 1) - 1 = 14.9 studies in all, of which 14 were found.
    assertTrue(missed.contains("PubMed found 10, Scopus 12, both 8."), missed);
    assertTrue(missed.contains("Neither found about one study (95 % interval 0 to 6)."), missed);
    assertTrue(missed.contains("that takes at least 7 studies in both"), missed);
    browser.open(counted, "view=searches&lang=fr");
    String french = browser.text("return document.querySelector('main').textContent");
    assertTrue(french.contains("Notices trouvées (n = 150)"), french);
    assertTrue(french.contains("(intervalle à 95 % de 0 à 6)"), french);
  }

  @Test
  void saysWhyNothingCanBeSaidOfWhatWasMissed() {
    open("view=searches");
    String said = browser.text("return document.querySelector('main').textContent");
    assertTrue(said.contains("No counts were kept, so there is nothing to add up."), said);
    assertTrue(
        said.contains("cannot be estimated: no study names two sources under found-in."), said);
  }

  /** Windows 7 and 8 have no newer browser than one of 2023, without {@code light-dark()}. */
  @Test
  void hasTheSameColoursWhereTheStyleCannotChoose() {
    for (String theme : List.of("light", "dark")) {
      open("theme=" + theme);
      String colours =
          "const probe = document.createElement('i'); document.body.append(probe);"
              + " return evidenceMatrix.App.colourPairs().map(([name]) => { probe.style.color ="
              + " `var(${name})`; return name + ' ' + getComputedStyle(probe).color; })";
      Object chosen = browser.run(colours);
      assertTrue(((List<?>) chosen).size() > 30);
      browser.run(
          "const a = evidenceMatrix.app; document.documentElement.style.colorScheme = 'only"
              + " light'; a.paired = evidenceMatrix.App.colourPairs(); a.chooseColours()");
      assertEquals(chosen, browser.run(colours), theme);
    }
  }

  @Test
  void canBeEmbedded() throws IOException {
    Path frame = folder.resolve("frame.html");
    Files.writeString(
        frame,
        "<!doctype html><title>x</title><iframe width=1000 height=800"
            + " src='map.html#q=effect'></iframe>");
    browser.driver().get(frame.toUri().toString());
    browser.driver().switchTo().frame(0);
    browser.waitFor("return !!window.evidenceMatrix");
    assertEquals("1", browser.text("return document.querySelectorAll('table.grid').length"));
    browser.driver().switchTo().defaultContent();
  }

  @Test
  void saysTheGridWithoutAScript() throws IOException {
    Path plain = folder.resolve("plain.html");
    String html = Files.readString(page);
    Files.writeString(plain, html.substring(0, html.lastIndexOf("<script>")) + "</body></html>");
    browser.driver().get(plain.toUri().toString());
    assertEquals("2", browser.text("return document.querySelectorAll('table').length"));
    String shown = browser.text("return document.body.innerText");
    assertTrue(shown.contains("18 (0.99)"), shown);
    assertEquals(List.of(), browser.violations());
  }
}

package org.evidencematrix.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evidencematrix.coverage.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that try to become markup, scripts, links or formulas, in a browser. */
class HostilePageTest {
  @TempDir static Path folder;

  @Test
  void nothingFromAFileIsObeyed() throws IOException {
    try (Browser browser = Browser.in(folder)) {
      Path page =
          Pages.file(
              folder,
              "hostile.html",
              Pages.madeUp(
                  List.of(
                      PageReportTest.hostile("made-up-1"),
                      MadeUp.study("made-up-2", "qualitative", "KEN", "s2"))));
      for (String view : List.of("grid", "gaps", "countries", "data", "about")) {
        browser.open(page, "view=" + view);
        assertEquals("0", browser.text("return document.querySelectorAll('img').length"), view);
      }
      browser.open(page, "item=made-up-1");
      assertTrue(
          browser
              .text("return document.querySelector('dialog h2').textContent")
              .startsWith("</script><script>alert(1)"));
      assertEquals(
          "0",
          browser.text(
              "return [...document.querySelectorAll('a[href]')].filter(a =>"
                  + " !/^(https?:|file:|#)/.test(a.href)).length"));
      assertFalse(browser.is("return !!document.querySelector('dialog a.out-link')"));
      browser.open(page, "cell=effect/s1/L");
      assertTrue(browser.is("return document.querySelector('dialog').open"));
      String csv = browser.text("return evidenceMatrix.app.cite.csv([0])");
      assertTrue(csv.contains("</script><script>"), csv);
      assertEquals(
          "'=1+1,\"a \"\"b\"\"\",-5",
          browser.text(
              "return ['=1+1', 'a \"b\"', '-5'].map(evidenceMatrix.Cite.csvField).join(',')"));
      String bib = browser.text("return evidenceMatrix.app.cite.bibtex([0])");
      assertFalse(bib.contains("10.1/\"><script>}") && bib.contains("javascript"), bib);
      assertTrue(bib.contains("\\&amp;"), bib);
      assertEquals("undefined", browser.text("return typeof window.alerted"));
      assertEquals(List.of(), browser.errors());
      assertEquals(List.of(), browser.requests());
    }
  }
}

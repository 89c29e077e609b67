package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedUrlTest {
  private static final ItemRule RULE = new MalformedUrl();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://www.scielo.org.za/scielo.php?script=sci_arttext&pid=S0037-80542014000300001&lng=en",
        "https://doi.org/10.1016/S2214-109X(18)30398-X",
        "https://example.org:8443/a#b",
        "HTTPS://EXAMPLE.ORG/A",
        "https://www.unicef.org/media/été_2020.pdf",
        "https://xn--mnchen-3ya.example/a,b;c='d'!$*@e",
        "https://sites.example.co.uk/~jane/a_b.html",
        "https://web.archive.org/web/2020/http://example.org/",
      })
  void acceptsAddresses(String typed) {
    assertEquals(List.of(), found(RULE, item().url(typed).verifiedAt(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "www.example.org | `www.example.org` is not a whole web address",
        "example.org/a | `example.org/a` is not a whole web address",
        "example.org:80/a | `example.org:80/a` is not a whole web address",
        "//example.org | `//example.org` is not a whole web address",
        "see the library | the address `see the library` contains a space or an invisible"
            + " character",
        "https://example.org/a b | the address `https://example.org/a b` contains a space or an"
            + " invisible character",
        "javascript:alert(1) | the address `javascript:alert(1)` starts with `javascript:`",
        "JavaScript:alert(1) | the address `JavaScript:alert(1)` starts with `JavaScript:`",
        "data:text/html,x | the address `data:text/html,x` starts with `data:`",
        "file:///etc/passwd | the address `file:///etc/passwd` starts with `file:`",
        "ftp://example.org/a | the address `ftp://example.org/a` starts with `ftp:`",
        "mailto:jane@example.org | the address `mailto:jane@example.org` starts with `mailto:`",
        "https:// | the address `https://` does not name a site on the web",
        "https://localhost/a | the address `https://localhost/a` does not name a site on the web",
        "https://https://example.org | the address `https://https://example.org` does not name a"
            + " site on the web",
        "https://jane:secret@example.org | the address `https://jane:secret@example.org` does not"
            + " name a site on the web",
        "https://example.org@evil.example | the address `https://example.org@evil.example` does not"
            + " name a site on the web",
        "https://example..org | the address `https://example..org` does not name a site on the web",
        "https://example.org:abc/ | the address `https://example.org:abc/` does not name a site on"
            + " the web",
        "https://example.org/<b> | the address `https://example.org/<b>` contains `<`, which a web"
            + " address cannot contain",
      })
  void saysWhatIsWrong(String typed, String message) {
    assertEquals(List.of("url: " + message), messages(RULE, item().url(typed)));
  }

  @Test
  void looksAtTheCheckedPageToo() {
    assertEquals(
        List.of("verified-at: `example.org` is not a whole web address"),
        messages(RULE, item().verifiedAt("example.org")));
  }

  @Test
  void suggestsTheWholeAddress() {
    assertEquals(
        "review: url: https://www.example.org/a\n",
        mended(RULE, item().url("www.example.org/a"), "url: www.example.org/a\n"));
  }

  @Test
  void mendsBlanksAroundItForSure() {
    assertEquals(
        "safe: url: \"https://example.org/a\"\n",
        mended(RULE, item().url("https://example.org/a "), "url: \"https://example.org/a \"\n"));
  }

  @Test
  void findsCharactersThatCannotBeSeen() {
    assertEquals(1, found(RULE, item().url("https://example.org/a\u202eb")).size());
    assertEquals(1, found(RULE, item().url("https://exam\u200bple.org/")).size());
  }
}

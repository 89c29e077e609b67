package org.evidencematrix.exchange.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '|',
      textBlock =
          """
          {\\"o}\\"{o}\\"o > ööö
          {\\'\\i}{\\'{\\i}}\\'{i} > ííí
          \\c{c}{\\c c} > çç
          \\v{s}\\v s > šš
          \\aa{} \\AA\\ss\\o\\L > å ÅßøŁ
          a -- b --- c > a – b — c
          ``made up'' > “made up”
          Sons \\& Co, 50\\% > Sons & Co, 50%
          \\textit{Made} \\emph{up} > Made up
          H$_2$O and x$^{2}$ > H₂O and x²
          $\\alpha$-level > α-level
          costs $5 > costs $5
          {{Doubled} braces} > Doubled braces
          a~b > a b
          \\unknown{x} > \\unknownx
          \\href{https://example.org}{text} > text
          """)
  void readsTex(String tex, String text) {
    assertEquals(text, Normalizer.normalize(Tex.text(tex), Normalizer.Form.NFC));
  }

  @Property
  void readsBackWhatItWrites(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '\u017F') String text) {
    assertEquals(text, Tex.text(Tex.of(text)));
  }
}

package org.evidencematrix.exchange.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evidencematrix.reference.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, pages, identifiers, titles and plain texts. */
class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          2024 > 2024
          2024/04/03/ > 2024-4-3
          2024/04// > 2024-4
          2024/// > 2024
          1999// > 1999
          1999-01// > 1999-1
          2024-05-01 > 2024-5-1
          20240501 > 2024-5-1
          SEP 15 > ?-9-15
          JUL-DEC > ? 'JUL-DEC'
          Apr 10 > ?-4-10
          2015 Jul > 2015-7
          3 avril 2010 > 2010-4-3
          2015 Jul-Aug > 2015 '2015 Jul-Aug'
          Spring 1999 > 1999 'Spring 1999'
          1984/1986 > 1984..1986
          1984-1986 > 1984..1986
          04/03/2024 > 2024 '04/03/2024'
          12/2024 > 2024-12
          1984? > 1984 '1984?'
          Year > ? 'Year'
          in press > ? 'in press'
          12345 > ? '12345'
          '' > ?
          """)
  void readsDates(String typed, String expected) {
    assertEquals(expected, text(Dates.of(typed)));
  }

  private static String text(PublicationDate d) {
    StringBuilder out = new StringBuilder();
    out.append(d.year().isPresent() ? Integer.toString(d.year().getAsInt()) : "?");
    d.endYear().ifPresent(y -> out.append("..").append(y));
    d.month().ifPresent(m -> out.append('-').append(m));
    d.day().ifPresent(m -> out.append('-').append(m));
    return out + (d.text().isEmpty() ? "" : " '" + d.text() + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          183-92 > 183|192||
          221-8 > 221|228||
          1--10 > 1|10||
          1–10 > 1|10||
          S12-S19 > S12|S19||
          S12-9 > S12|S19||
          12-12 > 12|||
          xii-xv > xii|xv||
          e123 > e123|||
          e5082 > ||e5082|
          e1000097 > ||e1000097|
          CD007803 > ||CD007803|
          635-44; quiz 645-7 > 635|644||quiz 645-7
          12, 15--17 > 12|||15--17
          pp. 3-4 > 3|4||
          '' > |||
          """)
  void readsPages(String typed, String expected) {
    Pages pages = Pages.of(typed);
    String rest = pages.rest().replace("-", typed.contains("--") ? "--" : "-");
    assertEquals(
        expected, pages.first() + "|" + pages.last() + "|" + pages.articleNumber() + "|" + rest);
  }

  @Test
  void takesThePageCountForTheEndOfTheLastPage() {
    assertEquals("228", Pages.of("221", "8").last());
    assertEquals("192", Pages.of("183-192", "").last());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          10.1234/a => 10.1234/a
          https://doi.org/10.1234/A.b => 10.1234/A.b
          doi:10.1234/a). => 10.1234/a
          (doi: 10.1234/a(1)b) => 10.1234/a(1)b
          https://x.org/?doi=10.1234%2fS1%2830%29-X => 10.1234/S1(30)-X
          10.1234/a;10.1234/b => 10.1234/a 10.1234/b
          10.1234/a 10.1234/A => 10.1234/a
          10.1002/(SICI)1097(1998)17:15<1::AID-X>3.0.CO;2-1 => 10.1002/(SICI)1097(1998)17:15<1::AID-X>3.0.CO;2-1
          <a>10.1234/x</a> => 10.1234/x
          10.12/x => ''
          version 10.1 of it => ''
          """)
  void findsDois(String typed, String expected) {
    assertEquals(expected, String.join(" ", Dois.in(typed)));
  }

  @Test
  void tellsStandardNumbersByTheirShape() {
    StandardNumbers numbers =
        StandardNumbers.in("1234-5679 (Print) 23456787; 978-92-4-156789-3, 0306406152");
    assertEquals(List.of("1234-5679", "23456787"), numbers.issns());
    assertEquals(List.of("978-92-4-156789-3", "0306406152"), numbers.isbns());
    assertEquals(List.of(), numbers.wrong());
    assertEquals(List.of("1234-5678"), StandardNumbers.in("1234-5678").wrong());
    assertEquals(List.of("978 92 4 156789 3"), StandardNumbers.in("978 92 4 156789 3").isbns());
    assertEquals(List.of(), StandardNumbers.in("12 pages").isbns());
  }

  @Test
  void takesTitlesApart() {
    assertEquals(new Titles("Made up", true, List.of()), Titles.of("[Made up]."));
    assertEquals(
        new Titles("Made up", false, List.of("Retracted article. See vol. 20, 2025")),
        Titles.of("Made up (Retracted article. See vol. 20, 2025)"));
    assertEquals(
        new Titles("Zao le", false, List.of("Article in Chinese")),
        Titles.of("Zao le [Article in Chinese]"));
    assertEquals("Care in the U.S.", Titles.of("Care in the U.S.").text());
    assertEquals("Care (in French Guiana)", Titles.of("Care (in French Guiana)").text());
    assertEquals("[A] and [B]", Titles.of("[A] and [B]").text());
    assertEquals("A & B of H2O", Titles.of("A &amp;amp; B of <i>H<sub>2</sub>O</i>").text());
  }

  @Test
  void takesOutWhatNobodySees() {
    assertEquals("a b c", Clean.value("\uFEFFa\u00A0\u200Bb\u2028c\u00AD "));
    assertEquals("é", Clean.value("e\u0301"));
    assertEquals("p < 0.05 and n > 3", Clean.plain("p &lt; 0.05 and n &gt; 3"));
    assertEquals("One. Two", Clean.plain("<jats:p>One.</jats:p><p>Two</p>"));
  }

  @Test
  void keepsEveryCleanTextAsItIs() {
    for (String text : List.of("Made up: a \"title\"", "a-b", "\u0628\u200C\u0629")) {
      assertEquals(text, Clean.value(text));
      assertTrue(Clean.plain(text).equals(text));
    }
  }
}

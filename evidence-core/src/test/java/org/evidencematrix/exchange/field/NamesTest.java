package org.evidencematrix.exchange.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Doe, Jane > Doe|Jane||
          Doe,Jane > Doe|Jane||
          Doe, J. A. > Doe|J. A.||
          Doe, JA > Doe|JA||
          Doe JA > Doe|JA||
          Brownstein C D > Brownstein|C D||
          García López MA > García López|MA||
          Jane Doe > Doe|Jane||
          J. A. Doe > Doe|J. A.||
          Jane van der Berg > Berg|Jane|van der|
          van der Berg, Jane > Berg|Jane|van der|
          Berg, Jane van der > Berg|Jane|van der|
          Doe, Jane, Jr. > Doe|Jane||Jr.
          Doe, Jr., Jane > Doe|Jane||Jr.
          'Doe, Jane , ' > Doe|Jane||
          CASTOE, TODD A. > CASTOE|TODD A.||
          JANE DOE > DOE|JANE||
          Hall Young, Mary > Hall Young|Mary||
          Plato > Plato|||
          Ministry of Social Welfare > =Ministry of Social Welfare
          Ministry of Health, Uganda > =Ministry of Health, Uganda
          'World Vision,' > =World Vision
          'Somewhere,, Nowhere' > =Somewhere, Nowhere
          UNICEF > =UNICEF
          王小明 > =王小明
          Doe J; Roe R > Doe|J||/Roe|R||
          Doe, J., Roe, R. > Doe|J.||/Roe|R.||
          Doe J and Roe R > Doe|J||/Roe|R||
          Anonymous > ''
          [No authors listed] > ''
          """)
  void takesNamesApart(String typed, String expected) {
    assertEquals(expected, text(read(typed, new Problems("x"))));
  }

  @Test
  void tellsOfAuthorsLeftOut() {
    Problems problems = new Problems("x");
    assertEquals("Doe|J||", text(read("Doe J, et al.", problems)));
    assertEquals("authors-left-out", problems.take().get(0).rule());
    assertEquals("", text(read("et al.", problems)));
    assertEquals("authors-left-out", problems.take().get(0).rule());
  }

  @Test
  void tellsWhereAFamilyNameIsGuessed() {
    Problems problems = new Problems("x");
    read("Made Upname", problems);
    assertEquals("guessed-name", problems.take().get(0).rule());
    read("Upname, Made", problems);
    assertEquals(List.of(), problems.take());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Doe, Jane > Doe, Jane
          van der Berg, Jan > van der Berg, Jan
          Doe, Jane, Jr. > Doe, Jane, Jr.
          Ministry of Health, Uganda > Ministry of Health,, Uganda
          UNICEF > UNICEF,
          """)
  void writesNamesThatItReadsBack(String typed, String written) {
    Contributor name = read(typed, new Problems("x")).get(0);
    assertEquals(written, Names.inverted(name));
    assertEquals(List.of(name), read(written, new Problems("x")));
  }

  private static List<Contributor> read(String typed, Problems problems) {
    List<Contributor> found = new ArrayList<>();
    Names.add(typed, Role.AUTHOR, "AU", found, problems);
    return found;
  }

  private static String text(List<Contributor> names) {
    List<String> texts = new ArrayList<>();
    for (Contributor c : names) {
      texts.add(
          c.isLiteral()
              ? "=" + c.literal()
              : c.family() + "|" + c.given() + "|" + c.particle() + "|" + c.suffix());
    }
    return String.join("/", texts);
  }
}

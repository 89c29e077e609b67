package org.evidencematrix.rules.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.evidencematrix.citation.CheckDigit;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class CheckDigitTest {
  @Test
  void givesTheDigitsOfPublishedExamples() {
    // ISBN Users' Manual, ISSN Manual, and the ORCID of the fictitious Josiah Carberry.
    assertEquals('2', CheckDigit.ofIsbn10("0306406152"));
    assertEquals('X', CheckDigit.ofIsbn10("080442957X"));
    assertEquals('7', CheckDigit.ofIsbn13("9780306406157"));
    assertEquals('1', CheckDigit.ofIssn("03178471"));
    assertEquals('X', CheckDigit.ofIssn("2434561X"));
    assertEquals('7', CheckDigit.ofOrcid("0000000218250097"));
    assertEquals('X', CheckDigit.ofOrcid("000000021694233X"));
  }

  @Property
  void acceptsEveryIdentifierWithItsCheckDigit(@ForAll("identifiers") Identifier identifier) {
    assertEquals(0, problems(identifier));
  }

  @Property
  void refusesEveryChangeOfOneDigit(
      @ForAll("identifiers") Identifier identifier,
      @ForAll @IntRange(max = 15) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    char[] digits = identifier.digits().toCharArray();
    // The prefix of an ISBN-13 is closed; a change of it is refused for its form.
    int at = place % digits.length;
    char before = digits[at];
    digits[at] = before == 'X' ? (char) ('0' + by) : (char) ('0' + (before - '0' + by) % 10);
    assertNotEquals(before, digits[at]);
    assertEquals(1, problems(new Identifier(identifier.kind(), new String(digits))));
  }

  @Provide
  Arbitrary<Identifier> identifiers() {
    return Arbitraries.oneOf(
        digits(9).map(d -> new Identifier("isbn", d + CheckDigit.ofIsbn10(d))),
        digits(9).map(d -> "978" + d).map(d -> new Identifier("isbn", d + CheckDigit.ofIsbn13(d))),
        digits(7).map(d -> new Identifier("issn", d + CheckDigit.ofIssn(d))),
        digits(15).map(d -> new Identifier("orcid", d + CheckDigit.ofOrcid(d))));
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().numeric().ofLength(length);
  }

  private static int problems(Identifier identifier) {
    String digits = identifier.digits();
    Item item =
        switch (identifier.kind()) {
          case "isbn" -> Checked.item().identifiers(Map.of("isbn", digits)).build();
          case "issn" ->
              Checked.item()
                  .identifiers(Map.of("issn", digits.substring(0, 4) + '-' + digits.substring(4)))
                  .build();
          default ->
              Checked.item()
                  .contributors(List.of("Doe, Jane " + digits.replaceAll("(.{4})(?=.)", "$1-")))
                  .build();
        };
    return Checked.problems(new MalformedIdentifier(), item).size();
  }

  /** A made-up identifier without hyphens. */
  record Identifier(String kind, String digits) {}
}

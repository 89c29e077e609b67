package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedIdentifierTest {
  private static final ItemRule RULE = new MalformedIdentifier();

  private static Item.Builder with(String kind, String typed) {
    return item().identifiers(Map.of(kind, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "isbn, 9780306406157",
    "isbn, 978-0-306-40615-7",
    "isbn, 978‑0‑306‑40615‑7",
    "isbn, 0306406152",
    "isbn, 0-8044-2957-X",
    "isbn, 0-8044-2957-x",
    "isbn, 979-10-90636-07-1",
    "issn, 0317-8471",
    "issn, 2434-561X",
    "pmid, 28753137",
    "pmid, 1",
    "pmcid, PMC5525542",
    "handle, 10419/12345",
    "handle, 20.500.12345/a.b",
    "openalex, W2741809807",
    "unknown, anything",
  })
  void acceptsWellFormedIdentifiers(String kind, String typed) {
    assertEquals(List.of(), found(RULE, with(kind, typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isbn | 9780306406158 | identifiers.isbn: a digit of the ISBN `9780306406158` is wrong:"
            + " with these digits it would have to end in 7",
        "isbn | 0-8044-2957-1 | identifiers.isbn: a digit of the ISBN `0-8044-2957-1` is wrong:"
            + " with these digits it would have to end in X",
        "issn | 0317-8472 | identifiers.issn: a digit of the ISSN `0317-8472` is wrong: with these"
            + " digits it would have to end in 1",
      })
  void saysWhatTheLastDigitWouldHaveToBe(String kind, String typed, String message) {
    assertEquals(List.of(message), messages(RULE, with(kind, typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "isbn, 123, an ISBN",
    "isbn, 1234567890123, an ISBN",
    "isbn, 97803064061570, an ISBN",
    "issn, 0317-847, an ISSN",
    "pmid, 012345, a PMID",
    "pmid, 123456789, a PMID",
    "pmid, PMC5525542, a PMID",
    "pmcid, PMCabc, a PMCID",
    "handle, abc, a handle",
    "openalex, A123, an OpenAlex identifier of a work",
  })
  void saysWhatTheKindLooksLike(String kind, String typed, String name) {
    assertEquals(
        List.of("identifiers." + kind + ": `" + typed + "` is not " + name),
        messages(RULE, with(kind, typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "isbn, ISBN 978-0-306-40615-7, 9780306406157",
    "isbn, ISBN-13: 978-0-306-40615-7, 9780306406157",
    "issn, 03178471, 0317-8471",
    "issn, ISSN: 0317-8471, 0317-8471",
    "issn, 2434-561x, 2434-561X",
    "pmid, PMID: 28753137, 28753137",
    "pmcid, 5525542, PMC5525542",
    "pmcid, pmc5525542, PMC5525542",
    "pmcid, PMCID: PMC5525542, PMC5525542",
    "handle, https://hdl.handle.net/10419/12345, 10419/12345",
    "handle, hdl:10419/12345, 10419/12345",
    "openalex, https://openalex.org/W2741809807, W2741809807",
  })
  void mendsWhatIsTypedAroundIt(String kind, String typed, String mended) {
    assertEquals(
        "safe: identifiers: {" + kind + ": " + mended + "}\n",
        mended(RULE, with(kind, typed), "identifiers: {" + kind + ": \"" + typed + "\"}\n")
            .replace("\"", ""));
  }

  @Test
  void checksOrcidsBesideNames() {
    assertEquals(
        List.of(
            "contributors[0]: a digit of the ORCID `0000-0002-1825-0098` is wrong: with these"
                + " digits it would have to end in 7"),
        messages(RULE, item().contributors(List.of("Doe, Jane 0000-0002-1825-0098"))));
    assertEquals(
        List.of(), found(RULE, item().authors(List.of("Doe, Jane (0000-0002-1694-233X)"))));
  }
}

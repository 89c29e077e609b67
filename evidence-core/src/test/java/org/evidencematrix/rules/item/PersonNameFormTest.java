package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.helps;
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

class PersonNameFormTest {
  private static final ItemRule RULE = new PersonNameForm();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Doe, Jane",
        "Doe, J.",
        "Doe, J. A.",
        "O’Hare, G.",
        "Moncayo-Quiñonez, Silvia Berenice Rocío",
        "van der Berg, Jan",
        "de Souza e Silva, Maria",
        "al-Hassan, Omar",
        "Aguiniga, Donna M.",
        "Nguyễn, Thị Minh",
        "王, 芳",
        "Clifford",
        "Li, Na",
        "DOE, JANE",
        "Doe, Jane, Jr.",
        "Simon Garcia, Juan Carlos",
        "",
      })
  void leavesPersonsInTheRightFormAlone(String typed) {
    assertEquals(List.of(), found(RULE, item().authors(List.of(typed))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNICEF",
        "UNICEF Ghana",
        "Oxfam GB",
        "Global Social Service Workforce Alliance",
        "Maestral International",
        "Child Frontiers",
        "Catholic Relief Services",
        "Casey Family Programs",
        "Terre des hommes",
        "Skills for Care",
        "Oslo Economics",
        "Verwey-Jonker Instituut",
        "Kementerian Sosial RI",
        "Training Resources Group Inc.",
        "Ministry of Gender, Children and Social Protection (Ghana)",
        "Ministério do Desenvolvimento e Assistência Social, Família e Combate à Fome (Brazil)",
        "Makerere University, Department of Social Work and Social Administration",
        "Conseil Economique, Social et Environnemental (Maroc)",
        "U.S. Department of Health and Human Services",
        "Banque des territoires - Caisse des dépôts",
        "Victoria Department of Health and Human Services",
        "International Social Service-USA",
        "Department of Social Development; National Treasury",
        "W. K. Kellogg Foundation",
        "Annie E. Casey Foundation",
        "Save the Children UK",
        "Plan International & UNICEF",
        "Edward Elgar Publishing",
        "Thomas Coram Research Unit",
      })
  void leavesOrganisationsAlone(String typed) {
    assertEquals(List.of(), found(RULE, item().authors(List.of(typed))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Doe | Doe, Jane",
        "J. Doe | Doe, J.",
        "J.A. Doe | Doe, J.A.",
        "J Doe | Doe, J",
        "Jane A. Doe | Doe, Jane A.",
        "Doe J | Doe, J.",
        "Doe JA | Doe, J. A.",
        "Doe J-P | Doe, J.-P.",
        "Jan van der Berg | van der Berg, Jan",
        "María de la Cruz | de la Cruz, María",
        "Ana María López | López, Ana María",
        "Jean-Pierre Dupont | Dupont, Jean-Pierre",
        "Amadou Diallo | Diallo, Amadou",
        "García López M | García López, M.",
      })
  void suggestsFamilyNameFirst(String typed, String instead) {
    assertEquals(
        List.of(
            "authors[0]: `"
                + typed
                + "` looks like a person, but is not written as \"Family, Given\"; write \""
                + instead
                + "\""),
        found(RULE, item().authors(List.of(typed))));
    assertEquals(
        "review: authors: [\"" + instead + "\"]\n",
        mended(RULE, item().authors(List.of(typed)), "authors: [\"" + typed + "\"]\n"));
  }

  @Test
  void onlyExplainsWhereTwoFamilyNamesMayStand() {
    assertEquals(
        List.of("write the family name, a comma, then the given names: \"Doe, Jane\""),
        helps(RULE, item().authors(List.of("María García López"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Jane; Roe, Richard | contains more than one person",
        "Jane Doe and John Roe | contains more than one person",
        "Doe, J. & Roe, R. | contains more than one person",
        "Doe, J., Roe, R. | contains more than one person",
        "Jane Doe, Richard Roe, Ana Poe | contains more than one person",
        "Doe J, Roe RA | contains more than one person",
        "Dupont, Marie et Martin, Paul | contains more than one person",
        "Pérez, Ana y Gómez, Luis | contains more than one person",
        "Doe, Jane et al. | leaves authors out",
        "Doe et al | leaves authors out",
        "et al. | leaves authors out",
        "Pérez, Ana y otros | leaves authors out",
        "Doe, | starts or ends with a mark that does not belong to the name",
        "Doe, Jane, | starts or ends with a mark that does not belong to the name",
        "Doe, Jane; | starts or ends with a mark that does not belong to the name",
        "Dr. Jane Doe | contains a title or a degree",
        "Doe, Jane, PhD | contains a title or a degree",
        "Prof. Amadou Diallo | contains a title or a degree",
        "Doe, Jane <jane@example.org> | contains more than a name",
        "Doe, Jane 0000-0002-1825-0097 | contains more than a name",
      })
  void saysWhatIsWrongWithAnEntry(String typed, String message) {
    assertEquals(
        List.of("authors[0]: `" + typed + "` " + message),
        messages(RULE, item().authors(List.of(typed))));
  }

  @Test
  void looksAtContributorsToo() {
    assertEquals(1, found(RULE, item().contributors(List.of("Jane Doe"))).size());
  }

  @Test
  void leavesAWrongOrcidToAnotherRule() {
    assertEquals(List.of(), found(RULE, item().authors(List.of("Doe, Jane 0000-0002-1825-0098"))));
  }

  @Test
  void looksOnlyAtTextsOfTheLengthOfNames() {
    assertEquals(List.of(), found(RULE, item().authors(List.of("Doe; ".repeat(10_000)))));
  }
}

package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {

  @Test
  void reportsASecondColon() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:22: this line has a second colon: `Cash transfers: a"
                + " review` [syntax-error]"),
        MiniMatrix.item("title: Cash transfers: a review").findings());
  }

  @Test
  void saysToQuoteTheText() {
    assertEquals(
        "put the text after the first colon in double quotes",
        MiniMatrix.item("title: Cash transfers: a review").help());
  }

  @Test
  void reportsATab() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:2:1: this line has a tab where only spaces may stand"
                + " [syntax-error]"),
        MiniMatrix.item("authors:", "\t- Doe, Jane").findings());
  }

  @Test
  void reportsAnAtSign() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:8: text that starts with `@` must be in double quotes:"
                + " `@work` [syntax-error]"),
        MiniMatrix.item("venue: @work").findings());
  }

  @Test
  void reportsAnOpenQuote() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:8: the quote opened here is never closed [syntax-error]"),
        MiniMatrix.item("venue: \"open").findings());
  }

  @Test
  void reportsAnOpenList() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:10: the list opened here is never closed [syntax-error]"),
        MiniMatrix.item("authors: [\"Doe, Jane\"").findings());
  }

  @Test
  void reportsAFieldGivenTwice() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:2:1: `year` is given twice (first on line 1)"
                + " [syntax-error]"),
        MiniMatrix.item("year: 2021", "year: 2022").findings());
  }

  @Test
  void reportsAnEmptyFile() {
    assertEquals(
        List.of("a.yaml:1:1: this file is empty [syntax-error]"),
        MiniMatrix.empty().with("items/a.yaml", "").findings());
  }

  @Test
  void reportsAnAlias() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:8: `*here` points to another place of the file, which is"
                + " not allowed here [syntax-error]"),
        MiniMatrix.item("venue: *here").findings());
  }

  @Test
  void hasNoConsequenceWhenNothingCanBeRead() {
    assertEquals(
        List.of("a.yaml:1:1: this file does not hold fields with values [syntax-error]"),
        MiniMatrix.empty().with("items/a.yaml", "- a list\n").findings());
  }

  @Test
  void hasSentencesForEveryVariant() {
    for (String variant : SyntaxError.VARIANTS) {
      for (Language language : Language.values()) {
        Catalogue sentences = Catalogue.of(Rule.class, "rules", language);
        assertTrue(sentences.template("syntax-error.message-" + variant).isPresent(), variant);
        assertTrue(sentences.template("syntax-error.help-" + variant).isPresent(), variant);
      }
    }
  }
}

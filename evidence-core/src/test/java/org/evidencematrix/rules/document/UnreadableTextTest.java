package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class UnreadableTextTest {

  @Test
  void reportsGarbledAccents() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:8: `Ã©` is a garbled letter: the text was once read in the"
                + " wrong encoding [unreadable-text]"),
        MiniMatrix.item("title: Ã©valuation").findings());
  }

  @Test
  void hasSentencesForEveryVariant() {
    for (String variant : UnreadableText.VARIANTS) {
      for (Language language : Language.values()) {
        Catalogue sentences = Catalogue.of(Rule.class, "rules", language);
        assertTrue(sentences.template("unreadable-text.message-" + variant).isPresent(), variant);
        assertTrue(sentences.template("unreadable-text.help-" + variant).isPresent(), variant);
      }
    }
  }
}

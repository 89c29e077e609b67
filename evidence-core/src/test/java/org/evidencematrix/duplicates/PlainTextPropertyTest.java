package org.evidencematrix.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words are the same by each of the ways in which they are found. */
class PlainTextPropertyTest {

  @Property
  void wordsDoNotDependOnWhatElseStandsInTheText(@ForAll("titles") String title) {
    List<String> words = new ArrayList<>(PlainText.words(title));
    words.add("e");
    assertEquals(words, PlainText.words(title + " é"));
  }

  @Property
  void dashesAndQuotationMarksPartWords(@ForAll("titles") String title) {
    List<String> words = PlainText.words(title.replace("'", ""));
    assertEquals(words, PlainText.words(title.replace('\'', '\u2019').replace('-', '\u2014')));
    assertEquals(words, PlainText.words(title.replace('\'', '\u2019') + '\u2013'));
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("aBz09'&-  \t\n")
        .ofMaxLength(60);
  }
}

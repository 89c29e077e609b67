package org.evidencematrix.rules.item;

import static org.evidencematrix.rules.item.Checked.found;
import static org.evidencematrix.rules.item.Checked.item;
import static org.evidencematrix.rules.item.Checked.mended;
import static org.evidencematrix.rules.item.Checked.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.rules.ItemRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownLanguageTest {
  private static final ItemRule RULE = new UnknownLanguage();

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "no", "rw", "zu", ""})
  void acceptsTwoLetterCodes(String typed) {
    assertEquals(List.of(), found(RULE, item().language(typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "English, en",
    "anglais, en",
    "inglés, en",
    "Français, fr",
    "EN, en",
    "eng, en",
    "fre, fr",
    "en-GB, en",
    "pt_BR, pt",
    "Kiswahili, sw",
    "iw, he",
    "Norsk, no"
  })
  void mendsNamesAndOtherCodes(String typed, String code) {
    assertEquals(
        List.of("language: `" + typed + "` is not a language code; write " + code),
        found(RULE, item().language(typed)));
    assertEquals(
        "safe: language: \"" + code + "\"\n",
        mended(RULE, item().language(typed), "language: \"" + typed + "\"\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jp", "xx", "English and French", "bh", "Klingon", "en/fr"})
  void asksForTheCodeOfOthers(String typed) {
    assertEquals(
        List.of("language: `" + typed + "` is not a language code"),
        messages(RULE, item().language(typed)));
  }
}

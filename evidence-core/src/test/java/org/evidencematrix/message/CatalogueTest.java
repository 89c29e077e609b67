package org.evidencematrix.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue english = Catalogue.of(CatalogueTest.class, "sample", Language.EN);
  private final Catalogue french = Catalogue.of(CatalogueTest.class, "sample", Language.FR);

  @Test
  void putsValuesIntoTheSentence() {
    assertEquals(
        "`Narnia` is not a country", english.render(Message.of("country", "typed", "Narnia")));
  }

  @Test
  void choosesTheFormByTheNumber() {
    assertEquals("no file", english.render(Message.of("none")));
    assertEquals("0 files", english.render(Message.of("files", "n", 0)));
    assertEquals("1 file", english.render(Message.of("files", "n", 1)));
    assertEquals("2 files", english.render(Message.of("files", "n", 2)));
    assertEquals("0 fichier", french.render(Message.of("files", "n", 0)));
    assertEquals("1 fichier", french.render(Message.of("files", "n", 1)));
    assertEquals("2 fichiers", french.render(Message.of("files", "n", 2)));
  }

  @Test
  void keepsBracesThatAreDoubled() {
    assertEquals("{en: text}", english.render(Message.of("braces")));
  }

  @Test
  void doesNotLookIntoValues() {
    assertEquals(
        "`{typed}` is not a country", english.render(Message.of("country", "typed", "{typed}")));
  }

  @Test
  void escapesValuesAndNotTheSentence() {
    assertEquals(
        "`<B>` is not a country",
        english.render(Message.of("country", "typed", "b"), value -> "<B>"));
  }

  @Test
  void fallsBackToEnglishForASentenceWithoutTranslation() {
    assertEquals("no file", french.render(Message.of("none")));
  }

  @Test
  void refusesWhatCannotBeSaid() {
    assertThrows(IllegalArgumentException.class, () -> english.render(Message.of("missing")));
    assertThrows(IllegalArgumentException.class, () -> english.render(Message.of("country")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Catalogue.of(CatalogueTest.class, "no-such-area", Language.EN));
    assertThrows(IllegalArgumentException.class, () -> Message.of("country", "typed"));
  }

  @Test
  void keepsTheOrderOfValues() {
    assertEquals(List.of("b", "a"), Message.of("x", "b", 1, "a", 2).names());
  }

  @Test
  void readsLanguagesByTheirCode() {
    assertEquals(Optional.of(Language.FR), Language.parse("fr"));
    assertEquals(Optional.empty(), Language.parse("FR"));
    assertEquals(Optional.empty(), Language.parse("es"));
  }
}

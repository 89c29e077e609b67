package org.evidencematrix.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> CADRES =
      List.of("supervisor", "para-professional", "professional", "volunteer");

  @Test
  void findsTheWordWithALetterMissing() {
    assertEquals(Optional.of("supervisor"), Nearest.to("supervisr", CADRES));
  }

  @Test
  void countsTwoSwappedLettersAsOneMistake() {
    assertEquals(Optional.of("title"), Nearest.to("titel", List.of("title", "tiger")));
  }

  @Test
  void passesOverCapitalsAccentsBlanksAndUnderscores() {
    assertEquals(Optional.of("para-professional"), Nearest.to("Pàra_ Professional", CADRES));
  }

  @Test
  void findsNothingBetweenTwoThatAreEquallyNear() {
    assertEquals(Optional.empty(), Nearest.to("cat", List.of("cats", "cart")));
  }

  @Test
  void findsNothingFarAway() {
    assertEquals(Optional.empty(), Nearest.to("minister", CADRES));
  }

  @Test
  void findsNothingInAnEmptyList() {
    assertEquals(Optional.empty(), Nearest.to("supervisor", List.of()));
  }

  @Test
  void findsNothingForAnEmptyText() {
    assertEquals(Optional.empty(), Nearest.to("", List.of("a", "ab")));
  }

  @Test
  void doesNotCompareVeryLongTexts() {
    assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), CADRES));
    assertEquals(CADRES.subList(0, 2), Nearest.ranked("x".repeat(1_000_000), CADRES, 2));
  }

  @Test
  void ranksTheMostAlikeFirst() {
    assertEquals(
        List.of("professional", "para-professional"), Nearest.ranked("profesional", CADRES, 2));
  }

  @Test
  void comparesLettersOfEveryScript() {
    assertEquals(Optional.of("społeczna"), Nearest.to("społecnza", List.of("społeczna")));
  }

  @Property
  void everyWordIsNearestToItself(@ForAll @StringLength(max = 90) String word) {
    if (!Nearest.folded(word).isEmpty() && word.length() <= Nearest.LONGEST) {
      assertEquals(Optional.of(word), Nearest.to(word, List.of(word)));
    }
  }

  @Property
  void rankingOnlyOrders(
      @ForAll @StringLength(max = 90) String typed,
      @ForAll @Size(max = 20) List<@StringLength(max = 30) String> words) {
    List<String> ranked = Nearest.ranked(typed, words, words.size());
    assertEquals(words.stream().sorted().toList(), ranked.stream().sorted().toList());
    assertTrue(Nearest.ranked(typed, words, 5).size() <= 5);
  }
}

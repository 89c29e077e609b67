package org.evidencematrix.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.model.Search;
import org.junit.jupiter.api.Test;

class NotSearchedTest {
  private static final NotSearched KIND = new NotSearched();
  private static final String LM = MadeUp.LOWER_MIDDLE;

  @Test
  void holdsWhereNobodyLooked() {
    assertEquals(Optional.of(List.of()), Made.flags(KIND));
  }

  @Test
  void doesNotHoldWhereSomethingIsKnown() {
    assertEquals(Optional.empty(), Made.flags(KIND, MadeUp.study("a", "before-after", LM, "s1")));
  }

  @Test
  void holdsBesideContextThatWeighsNothing() {
    assertEquals(Optional.of(List.of()), Made.flags(KIND, MadeUp.study("a", "protocol", LM, "s1")));
  }

  @Test
  void doesNotHoldWhereASearchCoversTheCell() {
    Search covering = MadeUp.search("informal", List.of("s1"), List.of("LM"), List.of());
    assertEquals(Optional.empty(), Made.flags(KIND, List.of(covering)));
  }

  @Test
  void saysWhenAPartWasSearched() {
    Search part = MadeUp.search("systematic", List.of(), List.of(), List.of("south-asia"));
    assertEquals(Optional.of(List.of("searched-in-part")), Made.flags(KIND, List.of(part)));
    Search elsewhere = MadeUp.search("systematic", List.of("s2"), List.of(), List.of());
    assertEquals(Optional.of(List.of()), Made.flags(KIND, List.of(elsewhere)));
  }
}

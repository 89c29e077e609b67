package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evidencematrix.model.Item;
import org.junit.jupiter.api.Test;

class StudyFamiliesTest {
  private static Item item(String id) {
    return MadeUp.study(id, "qualitative", "KEN", "s1");
  }

  @Test
  void tiesFamiliesTranslationsAndEditions() {
    StudyFamilies families =
        StudyFamilies.of(
            List.of(
                MadeUp.with(item("e"), b -> b.supersedes("c")),
                item("b"),
                MadeUp.with(item("c"), b -> b.family("f")),
                MadeUp.with(item("a"), b -> b.family("f")),
                MadeUp.with(item("d"), b -> b.translationOf("not-here"))));
    assertEquals(List.of(List.of("a", "c", "e"), List.of("b"), List.of("d")), families.all());
    assertEquals(families.of("a"), families.of("e"));
    assertThrows(IllegalArgumentException.class, () -> families.of("not-here"));
  }
}

package org.evidencematrix.rules.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class DuplicateIdTest {

  @Test
  void reportsTheSecondFile() {
    assertEquals(
        List.of("a.yaml:1:5: the id `a` is used twice [duplicate-id]"),
        MiniMatrix.empty()
            .with("items/x/a.yaml", "id: a\n" + MiniMatrix.rest("a"))
            .with("items/y/a.yaml", "id: a\ntitle: Other\n" + MiniMatrix.rest("a", "title"))
            .findings());
  }

  @Test
  void reportsSearches() {
    assertEquals(
        List.of("a.yaml:1:5: the id `a` is used twice [duplicate-id]"),
        MiniMatrix.empty()
            .with("searches/x/a.yaml", SEARCH)
            .with("searches/y/a.yaml", SEARCH)
            .findings());
  }

  private static final String SEARCH = "id: a\nkind: informal\nsource: x\ndate: 2026-01-01\n";
}

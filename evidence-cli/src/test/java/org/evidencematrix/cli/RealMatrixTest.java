package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands on the matrix of this repository. */
class RealMatrixTest {
  private final Cli repository = Cli.in(Cli.REPOSITORY);

  @Test
  void isValid() {
    Outcome outcome = repository.run("validate");
    assertEquals(0, outcome.code(), outcome::out);
    assertEquals("", outcome.err());
  }

  @Test
  void showsEveryItem() {
    Outcome listed = repository.run("list", "--format", "csv");
    assertEquals(0, listed.code(), listed::err);
    assertEquals("", listed.err());
    List<String> rows = listed.out().lines().skip(1).toList();
    for (int i = 0; i < rows.size(); i += 25) {
      String id = rows.get(i).substring(0, rows.get(i).indexOf(','));
      Outcome shown = repository.run("show", id);
      assertEquals(0, shown.code(), shown::err);
      assertTrue(shown.out().startsWith("id: " + id + '\n'), shown::out);
    }
  }

  @Test
  void givesTheSameTwice() {
    for (String format : List.of("table", "csv", "json")) {
      Outcome first = repository.run("list", "--format", format);
      assertEquals(first, repository.run("list", "--format", format));
      assertFalse(first.out().isEmpty());
    }
  }
}

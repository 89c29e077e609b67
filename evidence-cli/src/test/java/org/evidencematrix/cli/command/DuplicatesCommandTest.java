package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All references are made up. */
class DuplicatesCommandTest {
  private static final String TWICE =
      """
      TY  - JOUR
      AU  - Doe, Jane
      PY  - 2021
      TI  - Made-up survey of caseload among child protection workers
      T2  - Journal of Made-up Studies
      VL  - 5
      SP  - 11
      EP  - 29
      ID  - one
      ER  -

      TY  - JOUR
      AU  - Doe, J.
      PY  - 2021
      TI  - Made-up survey of caseload among child protection workers.
      T2  - J Made-up Stud
      VL  - 5
      SP  - 11-29
      ID  - two
      ER  -

      TY  - RPRT
      AU  - Roe, Richard
      PY  - 2019
      TI  - Another made-up report about volunteers in villages
      ID  - three
      ER  -
      """;

  @TempDir Path folder;

  private Outcome run(String... arguments) throws IOException {
    Files.writeString(folder.resolve("twice.ris"), TWICE);
    return Cli.in(folder).run(arguments);
  }

  @Test
  void namesPairsWithReasonsAndWhatToDo() throws IOException {
    Outcome outcome = run("duplicates", "twice.ris", "--within");
    assertEquals(0, outcome.code(), outcome::err);
    assertEquals(
        """
        The same source, certainly:
        - one (twice.ris:1) Doe 2021 "Made-up survey of caseload among child protection workers"
        - two (twice.ris:12) Doe 2021 "Made-up survey of caseload among child protection workers"
          why: same title; same authors; same year 2021; journal or book by a name like the other; same
          volume; same pages
          If it is one source, keep one of the two records.

        One pair among 3 records: 1 certain, 0 possible.
        """,
        outcome.out());
  }

  @Test
  void writesGroups() throws IOException {
    assertEquals(
        "record_id,cluster_id\none,1\ntwo,1\n",
        run("duplicates", "twice.ris", "--format", "clusters").out());
  }

  @Test
  void comparesWithAnotherFile() throws IOException {
    Files.writeString(
        folder.resolve("known.ris"),
        TWICE.substring(0, TWICE.indexOf("TY  - JOUR\nAU  - Doe, J.")));
    assertEquals(
        "record_id,matched_id\ntwice.ris:1,known.ris:1\ntwo,known.ris:1\nthree,\n",
        run("duplicates", "twice.ris", "--against", "known.ris", "--format", "matches").out());
  }

  @Test
  void looksAtTheMatrix() {
    Outcome outcome = Cli.in(Cli.SMALL).run("duplicates");
    assertEquals(0, outcome.code(), outcome::err);
    assertEquals("No duplicates among 3 records.\n", outcome.out());
  }

  @Test
  void comparesAFileWithTheMatrix() throws IOException {
    Files.writeString(folder.resolve("x.ris"), TWICE);
    Outcome outcome =
        Cli.in(folder)
            .run("duplicates", "x.ris", "--matrix", Cli.SMALL.resolve("matrix").toString());
    assertTrue(
        outcome.out().endsWith("One pair among 6 records: 1 certain, 0 possible.\n"), outcome::out);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertEquals(2, run("duplicates", "no.ris", "--within").code());
    assertEquals(2, run("duplicates", "--within").code());
    assertEquals(2, run("duplicates", "--against", "twice.ris").code());
    assertTrue(run("duplicates", "twice.ris", "--level", "certian").err().contains("certain"));
    Files.writeString(folder.resolve("prose.txt"), "Nothing but prose.\n");
    Outcome outcome = run("duplicates", "prose.txt", "--within");
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.err().startsWith("evidence: no references could be read from prose.txt: "),
        outcome::err);
  }

  @Test
  void speaksFrench() throws IOException {
    assertTrue(
        run("duplicates", "twice.ris", "--within", "--lang", "fr")
            .out()
            .contains("pourquoi : même titre\u00a0; mêmes auteurs"));
  }
}

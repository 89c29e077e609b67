package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  /** Made up: a new source, one that the matrix has, and an empty record. */
  private static final String LIBRARY =
      """
      TY  - JOUR
      TI  - Pay of made-up community workers
      AU  - Roe, Richard
      AU  - Ministry of Social Welfare,
      PY  - 2018
      T2  - Made-up Economics
      SP  - 12
      EP  - 19
      LA  - eng
      DO  - 10.1234/pay
      ER  -\s

      TY  - JOUR
      TI  - Made-up trial of supervision for para social workers
      AU  - Doe, Jane
      PY  - 2021
      T2  - Journal of Made-up Studies
      DO  - 10.1234/made-up.1
      ER  -\s

      TY  - JOUR
      ER  -\s
      """;

  @TempDir Path folder;

  @BeforeEach
  void copyAMatrix() throws IOException {
    try (Stream<Path> files = Files.walk(Cli.SMALL.resolve("matrix"))) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(Cli.SMALL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    write("library.ris", LIBRARY);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Path draft() {
    return folder.resolve("drafts/roe-2018-pay.yaml");
  }

  @Test
  void tellsWhatBecameOfEachRecord() {
    Outcome outcome = Cli.in(folder).run("import", "library.ris");
    assertEquals(
        """
        library.ris: ris, 3 records
          line 1: new, drafts/roe-2018-pay.yaml
              Pay of made-up community workers
              still to fill in: summary, field, scope, countries, design, findings, coding
          line 13: there already
              Made-up trial of supervision for para social workers
              the same as the item doe-2021-supervision: same DOI 10.1234/made-up.1; same title; same
              authors; same year 2021; same journal or book
          line 21: could not be read
              The record that begins here has no title, no author, no date and no identifier.
                Look at the record in the program that made the file, and export it again.

        One draft was written.
        One record is there already and got no draft.
        One record could not be read; see above for what to do.
        Next: open each draft, fill in the lines at its end and take the # before them away, move the file
        to matrix/items, and run `evidence validate`.
        """,
        outcome.out());
    assertEquals(1, outcome.code());
  }

  @Test
  void fillsInWhatTheReferenceSays() throws IOException {
    Cli.in(folder).run("import", "library.ris");
    String text = Files.readString(draft());
    assertTrue(
        text.contains(
            """
            id: roe-2018-pay
            title: Pay of made-up community workers
            authors: ["Roe, Richard", Ministry of Social Welfare]
            year: 2018
            type: journal-article
            venue: Made-up Economics
            pages: 12-19
            doi: 10.1234/pay
            language: en
            # Still to fill in:
            #summary:\
            """),
        text);
  }

  private Outcome validated(String answers) throws IOException {
    Path item = folder.resolve("matrix/items/roe-2018-pay.yaml");
    if (!Files.exists(item)) {
      Cli.in(folder).run("import", "library.ris", "--to", "matrix/items");
    }
    String filled =
        Files.readString(item)
            .lines()
            .map(line -> line.replaceFirst("^#([a-z ])", "$1"))
            .filter(line -> !line.startsWith(" A draft") && !line.startsWith(" Fill"))
            .filter(line -> !line.startsWith(" Still"))
            .reduce("", (a, b) -> a + b + "\n");
    for (String answer : answers.lines().toList()) {
      int colon = answer.indexOf(':');
      String field = answer.substring(0, colon + 1);
      assertTrue(filled.contains(field), field + filled);
      filled = filled.replaceFirst("\\b" + field + ".*", answer);
    }
    Files.writeString(item, filled);
    return Cli.in(folder).run("validate", "matrix/items/roe-2018-pay.yaml");
  }

  @Test
  void makesADraftThatIsSoundOnceItsLinesAreFilledIn() throws IOException {
    Outcome outcome =
        validated(
            """
            summary: Made up; pay was compared between districts.
            field: social-service
            scope: national
            countries: [TZA]
            design: cross-sectional
            strategy: support-performance-systems
            question: understanding
            basis: abstract
            """);
    assertFalse(outcome.out().contains("error"), outcome::out);
  }

  @Test
  void takesNoExampleForAnAnswer() throws IOException {
    Outcome outcome = validated("");
    assertEquals(1, outcome.code());
    for (String field :
        List.of("summary", "field", "scope", "design", "strategy", "question", "basis")) {
      assertTrue(outcome.out().contains('`' + field + '`'), field + outcome.out());
    }
  }

  @Test
  void remarksOnAYearThatIsStillToCome() throws IOException {
    write("late.ris", LIBRARY.replace("PY  - 2018", "PY  - 2088"));
    Cli.in(folder).run("import", "late.ris");
    String text = Files.readString(folder.resolve("drafts/roe-2088-pay.yaml"));
    assertTrue(text.contains("# Look at this: the year 2088 is still to come\n"), text);
  }

  @Test
  void findsItsOwnDraftsAgainAndOverwritesNothing() throws IOException {
    Cli.in(folder).run("import", "library.ris");
    Files.writeString(draft(), Files.readString(draft()) + "summary: Filled in.\n");
    Outcome outcome = Cli.in(folder).run("import", "library.ris");
    assertTrue(outcome.out().contains("the same as the draft roe-2018-pay.yaml"), outcome::out);
    assertTrue(Files.readString(draft()).endsWith("summary: Filled in.\n"));
    assertEquals(List.of("roe-2018-pay.yaml"), drafts());
  }

  @Test
  void givesAFreeIdToASourceThatLooksLikeAnother() throws IOException {
    write(
        "other.bib",
        "@article{x, title={Made-up supervision of others}, author={Doe, J.}, year=2021}");
    Outcome outcome = Cli.in(folder).run("import", "other.bib", "--quiet");
    assertEquals(0, outcome.code(), outcome::out);
    assertEquals(List.of("doe-2021-supervision-others.yaml"), drafts());
    write("third.bib", "@book{x, title={Supervision made of stone}, author={Doe, Ann}, year=2021}");
    Cli.in(folder).run("import", "third.bib");
    assertEquals(
        List.of("doe-2021-supervision-others.yaml", "doe-2021-supervision-stone.yaml"), drafts());
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    write("prose.txt", "Dear colleagues,\nthe list follows.\n");
    Outcome outcome = Cli.in(folder).run("import", "library.ris", "prose.txt");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("prose.txt: The file is in no format that is known."));
    assertFalse(Files.exists(folder.resolve("drafts")));
    write("blocked", "a file where a folder should be");
    assertEquals(2, Cli.in(folder).run("import", "library.ris", "--to", "blocked/in/it").code());
    assertEquals("a file where a folder should be", Files.readString(folder.resolve("blocked")));
    assertEquals(2, Cli.in(folder).run("import", "nothing.ris").code());
    assertEquals(2, Cli.in(folder).run("import", "matrix").code());
  }

  @Test
  void writesNothingInADryRun() {
    Outcome outcome = Cli.in(folder).run("import", "--dry-run", "library.ris");
    assertTrue(outcome.out().contains("One draft would be written; nothing was."), outcome::out);
    assertFalse(Files.exists(folder.resolve("drafts")));
  }

  @Test
  void speaksFrench() throws IOException {
    Outcome outcome = Cli.in(folder).run("import", "--lang", "fr", "library.ris");
    assertTrue(outcome.out().contains("ligne 13 : déjà présente"), outcome::out);
    assertTrue(outcome.out().contains("La notice qui commence ici n'a ni titre"), outcome::out);
    assertTrue(Files.readString(draft()).startsWith("# Brouillon tiré de library.ris"));
  }

  @Test
  void reportsAsTableAndAsData() {
    String csv = Cli.in(folder).run("import", "--dry-run", "library.ris", "--format", "csv").out();
    assertEquals(4, csv.lines().count());
    assertTrue(csv.contains("library.ris,13,duplicate,,,"), csv);
    String json =
        Cli.in(folder).run("import", "--dry-run", "library.ris", "--format", "json").out();
    assertTrue(json.contains("\"state\": \"refused\""), json);
    assertTrue(json.contains("\"name\": \"empty-record\""), json);
  }

  @Test
  void readsTheFormatThatIsAskedFor() throws IOException {
    write("odd.txt", "TI  - No type\nAU  - Doe, Jane\nER  - \n");
    assertEquals(2, Cli.in(folder).run("import", "odd.txt").code());
    assertEquals(0, Cli.in(folder).run("import", "odd.txt", "--from", "ris").code());
    Outcome outcome = Cli.in(folder).run("import", "odd.txt", "--from", "rsi");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("ris"), outcome::err);
  }

  @Test
  void readsATableByItsMappingWhateverItsColumnsAreCalled() throws IOException {
    write("own.csv", "Name of the study;Who wrote it;When\nA made-up third;Doe, J.;2019\n");
    Outcome unknown = Cli.in(folder).run("import", "own.csv");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("--mapping"), unknown::err);
    write(
        "map.yaml",
        "columns:\n  Name of the study: title\n  Who wrote it: authors\n  When: year\n");
    Outcome outcome = Cli.in(folder).run("import", "own.csv", "--mapping", "map.yaml");
    assertEquals(0, outcome.code(), outcome::err);
    assertEquals(List.of("doe-2019-third.yaml"), drafts());
  }

  private String refusedMapping(String mapping) throws IOException {
    // These columns are known without a mapping, so a wrong one could go unseen.
    write("own.csv", "Title;Authors;Year;Name of journal\nA made-up third;Doe, J.;2019;Made-up\n");
    write("map.yaml", mapping);
    Outcome outcome = Cli.in(folder).run("import", "own.csv", "--mapping", "map.yaml");
    assertEquals(2, outcome.code(), outcome::out);
    assertFalse(Files.exists(folder.resolve("drafts")));
    assertTrue(outcome.err().endsWith("Nothing was written.\n"), outcome::err);
    return outcome.err();
  }

  @Test
  void refusesAMappingThatLeadsNowhere() throws IOException {
    String meaning = refusedMapping("columns:\n  Title: title\n  Name of journal: contaner\n");
    assertTrue(meaning.contains("map.yaml, line 3: "), meaning);
    assertTrue(meaning.contains("contaner; did you mean container?"), meaning);
    String synonym = refusedMapping("columns: {Name of journal: venue}");
    assertTrue(synonym.contains("venue; did you mean container?"), synonym);
    String nonsense = refusedMapping("columns: {Name of journal: xyzzy}");
    assertTrue(nonsense.contains("Allowed are title, "), nonsense);
    String swapped = refusedMapping("columns:\n  container: Name of journal\n");
    assertTrue(swapped.contains("Name of journal: container"), swapped);
    String column = refusedMapping("columns:\n  Nam of journal: container\n");
    assertTrue(column.contains("own.csv, line 1: "), column);
    assertTrue(column.contains("did you mean “Name of journal”?"), column);
    String field = refusedMapping("colums:\n  Name of journal: container\n");
    assertTrue(field.contains("map.yaml, line 1: "), field);
    assertTrue(field.contains("Did you mean columns?"), field);
    String row = refusedMapping("header-row: third\n");
    assertTrue(row.contains("header-row cannot have: “third”"), row);
    assertTrue(refusedMapping("columns: [a\n").contains("The mapping file cannot be read."));
    assertTrue(refusedMapping("- a\n").contains("The mapping file cannot be read."));
  }

  @Test
  void saysAllThatIsWrongWithAMappingAtOnce() throws IOException {
    String all = refusedMapping("columns:\n  A: titel\n  B: autors\nsheets: x\n");
    assertEquals(4, all.lines().count(), all);
    assertTrue(all.contains("line 2: ") && all.contains("line 3: ") && all.contains("line 4: "));
  }

  @Test
  void namesTheColumnsWhereNoneOfTheMappingIsThere() throws IOException {
    write("own.csv", "Name of the study;Who wrote it\nA made-up third;Doe, J.\n");
    write("map.yaml", "columns: {Name of study: title, Writers: authors, Remarks: skip}");
    Outcome outcome = Cli.in(folder).run("import", "own.csv", "--mapping", "map.yaml");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("did you mean “Name of the study”?"), outcome::err);
    assertTrue(
        outcome.err().contains("The table has these columns: Name of the study, Who wrote it."),
        outcome::err);
    assertFalse(outcome.err().contains("Remarks"), outcome::err);
  }

  @Test
  void takesItemsOfAMatrixForNoReferences() throws IOException {
    Path lines = folder.resolve("items.jsonl");
    assertEquals(
        0, Cli.in(folder).run("export", "--format", "jsonl", "--out", lines.toString()).code());
    Outcome outcome = Cli.in(folder).run("import", "items.jsonl");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("--matrix"), outcome::err);
  }

  @Test
  void saysOnceWhatEveryDraftNeeds() throws IOException {
    write(
        "two.ris",
        "TY  - JOUR\nTI  - First made-up title here\nAU  - Doe, J.\nPY  - 2019\nDO  - 10.1234/a\n"
            + "LA  - en\nER  - \nTY  - JOUR\nTI  - Another made-up source\nAU  - Roe, R.\n"
            + "PY  - 2020\nLA  - en\nER  - \n");
    String out = Cli.in(folder).run("import", "two.ris").out();
    assertEquals(2, out.split("summary", -1).length, out);
    assertTrue(out.contains("still to fill in: doi or url, verified-at\n"), out);
  }

  @Test
  void keepsCommentsOfDraftsOnTheirLines() throws IOException {
    byte[] text =
        "TY  - JOUR\nTI  - Made up\nAU  - others\nAU  - Made\u0085\u2028Upname\nPY  - x\u0085id: evil\nER  - \n"
            .getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("hostile.ris"), text);
    Cli.in(folder).run("import", "hostile.ris");
    String draft = Files.readString(folder.resolve("drafts").resolve(drafts().get(0)));
    assertEquals(1, draft.lines().filter(line -> line.startsWith("id:")).count(), draft);
    assertTrue(draft.chars().noneMatch(c -> c == 0x85 || c == 0x2028), draft);
  }

  private List<String> drafts() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("drafts"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

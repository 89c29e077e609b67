package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every study is made up. */
class AddTest {
  private static final String RECORD =
      """
      TY  - JOUR
      AU  - Poe, Ama
      PY  - 2022
      TI  - Made-up survey of caseload among child protection workers
      T2  - Journal of Made-up Studies
      VL  - 5
      SP  - 11
      EP  - 29
      DO  - 10.5555/made-up.9
      ER  -
      """;

  private static final List<String> REST =
      List.of(
          "--set", "summary=Made up: a survey about caseload.",
          "--set", "language=en",
          "--set", "field=social-service",
          "--set", "scope=national",
          "--set", "countries=Tanzania",
          "--set", "design=cross-sectional",
          "--set", "coding.basis=abstract",
          "--set", "verified-at=https://example.org/x",
          "--set", "findings=plan-hr-data/understanding");

  @TempDir Path folder;
  private Path items = Path.of("");

  @BeforeEach
  void copyMatrix() throws IOException {
    MadeUpMatrix.in(folder);
    items = folder.resolve("matrix/items");
    Files.writeString(folder.resolve("one.ris"), RECORD);
  }

  private Outcome add(List<String> more, String... arguments) {
    List<String> words = new ArrayList<>(List.of("add"));
    words.addAll(List.of(arguments));
    words.addAll(more);
    return Cli.in(folder).run(words.toArray(String[]::new));
  }

  private Outcome answering(String answers, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(out, err, Terminal.NONE, folder, folder, new StringReader(answers), true);
    int code = Main.run(console, arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(items)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAStudyAndSaysWhatItAdds() throws IOException {
    Outcome outcome = add(REST, "--from", "one.ris");
    assertEquals(0, outcome.code(), outcome::err);
    assertEquals(
        """
        Written: matrix/items/poe-2022-caseload.yaml
        What it adds to coverage:
        """,
        outcome.out().lines().limit(2).map(l -> l + "\n").reduce("", String::concat));
    assertTrue(
        outcome.out().contains("  Need and practice, HR data, lower-middle income: "),
        outcome::out);
    String text = Files.readString(items.resolve("poe-2022-caseload.yaml"));
    assertTrue(text.contains("\ncountries: [TZA]\n"), text);
    assertTrue(text.contains("\npages: 11-29\n"), text);
    assertEquals(0, Cli.in(folder).run("validate").code());
  }

  @Test
  void refusesWhatIsThereAlreadyUnlessItIsSaidToBeAnother() throws IOException {
    assertEquals(0, add(REST, "--from", "one.ris").code());
    List<String> before = files();
    Outcome again = add(REST, "--from", "one.ris");
    assertEquals(1, again.code());
    assertTrue(again.err().contains("--set distinct-from=poe-2022-caseload"), again::err);
    assertEquals(before, files());
    Outcome other =
        add(
            REST,
            "--from",
            "one.ris",
            "--set",
            "distinct-from=poe-2022-caseload",
            "--set",
            "doi=10.5555/made-up.10");
    assertEquals(0, other.code(), other::err);
    assertTrue(files().contains("poe-2022-caseload-child.yaml"), () -> other.out());
  }

  @Test
  void neverOverwrites() throws IOException {
    assertEquals(0, add(REST, "--from", "one.ris").code());
    Outcome same =
        add(
            REST,
            "--set",
            "id=poe-2022-caseload",
            "--set",
            "title=Quite another made-up title about volunteers",
            "--set",
            "authors=Moe, Max",
            "--set",
            "year=2019",
            "--set",
            "type=report",
            "--set",
            "url=https://example.org/q");
    assertEquals(2, same.code(), same::out);
    assertTrue(same.err().contains("is there already"), same::err);
  }

  @Test
  void keepsNothingThatHasErrors() throws IOException {
    List<String> before = files();
    Outcome outcome = add(REST, "--from", "one.ris", "--set", "distinct-from=nobody-2000-x");
    assertEquals(1, outcome.code(), outcome::err);
    assertTrue(outcome.out().contains("nobody-2000-x"), outcome::out);
    assertEquals(before, files());
  }

  @Test
  void saysWhatIsMissingAndWhatIsWrong() throws IOException {
    List<String> before = files();
    Outcome outcome = add(List.of(), "--from", "one.ris");
    assertEquals(1, outcome.code());
    assertTrue(
        outcome.err().startsWith("still missing: language, summary, field, scope, countries,"),
        outcome::err);
    Outcome wrong = add(List.of(), "--set", "desing=x", "--set", "design=cross-sectionl");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("did you mean design?"), wrong::err);
    assertTrue(wrong.err().contains("write cross-sectional"), wrong::err);
    assertEquals(2, add(List.of()).code());
    assertEquals(before, files());
  }

  @Test
  void printsTheFileOnly() throws IOException {
    List<String> before = files();
    Outcome outcome = add(REST, "--from", "one.ris", "--dry-run");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("id: poe-2022-caseload\n"), outcome::out);
    assertEquals(before, files());
  }

  @Test
  void asksForWhatIsMissing() throws IOException {
    Outcome outcome =
        answering(
            """
            en
            Made up: a survey about caseload.
            social-service
            natoinal
            national
            Tanzania
            cross-sectional
            abstract
            plan-hr-data
            understanding


            https://example.org/seen




            yes
            """,
            "add",
            "--from",
            "one.ris");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(
        Files.readString(items.resolve("poe-2022-caseload.yaml"))
            .contains("\nverified-at: https://example.org/seen\n"));
    assertTrue(
        outcome.err().contains("`natoinal` is none of these; did you mean national?"),
        outcome::err);
    assertTrue(Files.exists(items.resolve("poe-2022-caseload.yaml")), outcome::err);
  }

  @Test
  void refusesASummaryWithoutWords() throws IOException {
    List<String> before = files();
    Outcome outcome = add(List.of("--set", "summary=1"), "--from", "one.ris");
    assertEquals(2, outcome.code());
    assertTrue(
        outcome.err().contains("the summary `1` says nothing; write one or two sentences"),
        outcome::err);
    Outcome asked = answering("en\n1\nMade up: a survey.\n", "add", "--from", "one.ris");
    assertTrue(asked.err().contains("the summary `1` says nothing"), asked::err);
    assertTrue(asked.err().contains("In which sector"), asked::err);
    assertEquals(before, files());
  }

  @Test
  void asksWhereTheStudyWasSeen() throws IOException {
    List<String> rest = new ArrayList<>(REST);
    rest.removeAll(List.of("verified-at=https://example.org/x"));
    rest.removeIf(word -> word.equals("--set"));
    List<String> words = new ArrayList<>(List.of("add", "--ask"));
    rest.forEach(word -> words.addAll(List.of("--set", word)));
    for (String word :
        List.of(
            "title=A made-up list of caseloads", "authors=Poe, Ama", "year=2022", "type=report")) {
      words.addAll(List.of("--set", word));
    }
    Outcome outcome =
        answering(
            """

            www.example.org/list
            yes




            yes
            """,
            words.toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(
        outcome.err().contains("Did you have this page open, and do title, authors and year"),
        outcome::err);
    String text = Files.readString(items.resolve("poe-2022-list.yaml"));
    assertTrue(text.contains("\nverified-at: https://www.example.org/list\n"), text);
    List<String> scripted = new ArrayList<>(words);
    scripted.remove("--ask");
    scripted.addAll(List.of("--yes", "--dry-run", "--set", "doi=10.5555/made-up.12"));
    Outcome said = Cli.in(folder).run(scripted.toArray(String[]::new));
    assertTrue(said.err().contains("--set verified-at="), said::err);
  }

  @Test
  void saysWhatToWriteForAWrongCountryOrYear() {
    Outcome outcome =
        add(
            List.of(),
            "--set",
            "countries=Tanzanai",
            "--set",
            "year=22",
            "--set",
            "language=Klingon");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("did you mean TZA (Tanzania"), outcome::err);
    assertTrue(outcome.err().contains("year: `22` is not known; write 2021"), outcome::err);
    assertTrue(outcome.err().contains("language: `Klingon` is not known; write en"), outcome::err);
  }

  @Test
  void keepsTheAnswersAsADraftWhenTheyHaveErrors() throws IOException {
    List<String> before = files();
    List<String> words = new ArrayList<>(List.of("add", "--ask", "--from", "one.ris"));
    words.addAll(REST);
    words.addAll(List.of("--set", "distinct-from=nobody-2000-x", "--set", "cadres=supervisor"));
    words.addAll(List.of("--set", "settings=rural", "--set", "data-years=2019"));
    words.addAll(List.of("--set", "id=poe-2022-mine"));
    Outcome outcome = answering("\n", words.toArray(String[]::new));
    assertEquals(1, outcome.code(), outcome::err);
    assertEquals(before, files());
    assertTrue(Files.exists(folder.resolve("drafts/poe-2022-mine.yaml")), outcome::err);
  }

  @Test
  void refusesTheNameOfAnotherStudy() throws IOException {
    List<String> words = new ArrayList<>(List.of("add", "--ask", "--from", "one.ris"));
    words.addAll(REST);
    words.addAll(List.of("--set", "cadres=supervisor", "--set", "settings=rural"));
    words.addAll(List.of("--set", "data-years=2019"));
    String there = files().get(0).replace(".yaml", "");
    Outcome outcome =
        answering(there + "\nNot an id\npoe-2022-own\nyes\n", words.toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.err().contains(there + " is the name of another study"), outcome::err);
    assertTrue(files().contains("poe-2022-own.yaml"));
  }

  @Test
  void leavesNothingBehindWhenTheInputEnds() throws IOException {
    List<String> before = files();
    Outcome outcome = answering("en\nMade up.\n", "add", "--from", "one.ris");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().endsWith("Nothing was written.\n"), outcome::err);
    assertEquals(before, files());
  }

  @Test
  void takesTheRecordOfARegistry() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        """
        {"type": "article-journal", "title": "Made-up survey of caseload", "DOI": "10.5555/made-up.9",
         "author": [{"family": "Poe", "given": "Ama"}], "issued": {"date-parts": [[2022, 3]]},
         "container-title": "Journal of Made-up Studies", "page": "11-29"}
        """
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/works/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      Outcome outcome =
          add(REST, "--doi", "https://doi.org/10.5555/made-up.9", "--registry", base, "--dry-run");
      assertEquals(0, outcome.code(), outcome::err);
      assertTrue(outcome.out().contains("title: Made-up survey of caseload\n"), outcome::out);
      assertTrue(outcome.out().contains("doi: 10.5555/made-up.9\n"), outcome::out);
    } finally {
      server.stop(0);
    }
    assertFalse(Files.exists(items.resolve("poe-2022-caseload.yaml")));
  }

  @Test
  void asksNoRegistryForWhatIsNoDoi() {
    assertEquals(2, add(REST, "--doi", "caseload", "--registry", "http://127.0.0.1:1").code());
  }
}

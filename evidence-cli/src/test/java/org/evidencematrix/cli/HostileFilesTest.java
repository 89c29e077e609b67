package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, devices, pipes and names that are meant to harm: none is read, each is named. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang fails, not blocks
class HostileFilesTest {
  private static final String SECRET = "made-up-secret";

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private MadeUpMatrix matrix;

  @BeforeEach
  void copyTheSmallMatrix() throws IOException {
    matrix = MadeUpMatrix.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/stdin", "/dev/null", "/proc/self/mem"})
  void readsNoDevice(String device) throws IOException {
    assumeTrue(Files.exists(Path.of(device)), device);
    Files.createSymbolicLink(matrix.path("items/bad.yaml"), Path.of(device));
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void readsNoPipe() throws Exception {
    Path pipe = matrix.path("items/bad.yaml");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "mkfifo");
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void readsNothingOutsideTheFolder() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "id: [" + SECRET + "\n");
    Files.createSymbolicLink(matrix.path("items/bad.yaml"), secret);
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void entersNoFolderOutside() throws IOException {
    Files.writeString(elsewhere.resolve("secret.yaml"), "id: [" + SECRET + "\n");
    Files.createSymbolicLink(matrix.path("items/bad"), elsewhere);
    Outcome outcome = matrix.run("validate", "--fail-on", "note");
    assertEquals(1, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("matrix/items/bad:1:1: "), outcome::out);
    assertFalse(outcome.out().contains(SECRET), outcome::out);
    assertTrue(matrix.run("list").out().contains("3 of 3 items"));
  }

  @Test
  void readsNoSettingsFromOutside() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("x"), "title: [" + SECRET + "\n");
    Path settings = matrix.path("matrix.yaml");
    Files.delete(settings);
    Files.createSymbolicLink(settings, secret);
    for (String command : List.of("validate", "list")) {
      Outcome outcome = matrix.run(command);
      assertEquals(2, outcome.code(), outcome::out);
      assertFalse((outcome.out() + outcome.err()).contains(SECRET), outcome::out);
      Harmless.check(outcome.out() + outcome.err());
    }
  }

  @Test
  void readsNoItemLinesFromOutside() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("x"), "{\"id\": [\"" + SECRET + "\"\n");
    Files.createSymbolicLink(matrix.path("items.jsonl"), secret);
    isRefused("matrix/items.jsonl:1:1: error: ");
  }

  @Test
  void endsAtLinksThatLeadInACircle() throws IOException {
    Path one = matrix.path("items/one.yaml");
    Path two = matrix.path("items/two.yaml");
    Files.createSymbolicLink(one, two);
    Files.createSymbolicLink(two, one);
    Files.createSymbolicLink(matrix.path("items/all"), matrix.path("items"));
    Outcome outcome = isRefused("matrix/items/one.yaml:1:1: error: ");
    assertTrue(outcome.out().contains("matrix/items/two.yaml:1:1: error: "), outcome::out);
    assertFalse(outcome.out().contains("items/all/"), outcome::out);
  }

  @Test
  void namesALinkToNothing() throws IOException {
    Files.createSymbolicLink(matrix.path("items/bad.yaml"), elsewhere.resolve("gone"));
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void namesAFolderThatIsCalledAsAnItem() throws IOException {
    Files.createDirectory(matrix.path("items/bad.yaml"));
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void namesAFileThatMayNotBeRead() throws IOException {
    Path file = matrix.write("items/bad.yaml", MadeUpMatrix.item("bad"));
    assertTrue(file.toFile().setReadable(false));
    assumeFalse(Files.isReadable(file), "the administrator reads every file");
    isRefused("matrix/items/bad.yaml:1:1: error: ");
  }

  @Test
  void readsALinkWithinTheFolder() throws IOException {
    matrix.write("store/doe.yaml", MadeUpMatrix.item("doe-2020-linked"));
    Files.createSymbolicLink(
        matrix.path("items/doe-2020-linked.yaml"), Path.of("../store/doe.yaml"));
    assertEquals(new Outcome(0, "5 files, no problems.\n", ""), matrix.run("validate"));
  }

  @Test
  void readsAMatrixFolderThatIsALink() throws IOException {
    Path link = elsewhere.resolve("matrix");
    Files.createSymbolicLink(link, folder.resolve("matrix"));
    Outcome outcome = Cli.in(elsewhere).run("validate");
    assertEquals(new Outcome(0, "4 files, no problems.\n", ""), outcome);
    assertEquals(0, Cli.in(elsewhere).run("show", "roe-2023-review").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x..yaml",
        "a\nb.yaml",
        "a\u001b[2Jb.yaml",
        "a\rb.yaml",
        "\u202etxt.yaml",
        "-rf.yaml",
        "a'\"$(id)`id`.yaml",
        "a%0Ab::error.yaml",
        "##[error]x.yaml",
        "a|b,c.yaml"
      })
  void showsNamesHarmlessly(String name) throws IOException {
    matrix.write("items/sub\u001b[31m/" + name, MadeUpMatrix.item("doe-2020-named"));
    for (String format : List.of("concise", "full", "json", "sarif", "github", "markdown")) {
      Outcome outcome = matrix.run("validate", "--format", format);
      assertEquals(1, outcome.code(), outcome::err);
      Harmless.check(outcome.out() + outcome.err());
      assertTrue(outcome.out().contains("id-not-file-name"), outcome::out);
    }
    Harmless.check(matrix.run("show", "doe-2020-named").out());
  }

  @Test
  void namesAnItemThatIsNoItemsFile() throws IOException {
    matrix.write("items/notes\u0007.txt", "made-up notes");
    Outcome outcome = matrix.run("validate");
    assertTrue(outcome.out().contains("[unread-file]"), outcome::out);
    Harmless.check(outcome.out());
  }

  @Test
  void saysThatAnEmptyFolderIsNoMatrix() {
    Outcome here = Cli.in(elsewhere).run("validate");
    assertEquals(2, here.code());
    assertEquals("", here.out());
    Outcome given = Cli.in(elsewhere).run("validate", "--matrix", ".");
    assertTrue(given.code() == 0 || given.code() == 2, given::err);
    Harmless.check(given.out() + given.err());
  }

  @Test
  void refusesAMatrixThatIsADevice() {
    for (String device : List.of("/dev/zero", "/dev/stdin", "/dev/null")) {
      Outcome outcome = Cli.in(elsewhere).run("validate", "--matrix", device);
      assertEquals(2, outcome.code(), outcome::out);
      assertEquals("", outcome.out());
    }
  }

  @Test
  void showsWhatWasTypedHarmlessly() {
    String typed = "\u001b[31m\u202ex\n../../etc";
    for (String[] arguments :
        new String[][] {
          {"validate", "--matrix", typed},
          {"validate", typed},
          {"validate", "--only", typed},
          {"validate", "--format", typed},
          {"show", typed},
          {"list", "--where", typed},
          {"countries", typed},
          {"explain", typed},
          {typed},
          {"list", "--out", typed + "/x.csv"},
        }) {
      Outcome outcome = matrix.run(arguments);
      assertTrue(List.of(0, 1, 2).contains(outcome.code()), outcome::err);
      Harmless.check(outcome.out() + outcome.err());
    }
  }

  private Outcome isRefused(String place) {
    Outcome concise = matrix.run("validate");
    assertTrue(("\n" + concise.out()).contains('\n' + place), concise::out);
    for (String format : List.of("concise", "full", "json", "sarif", "github", "markdown")) {
      Outcome outcome = matrix.run("validate", "--format", format);
      assertEquals(1, outcome.code(), outcome::err);
      assertEquals("", outcome.err());
      assertFalse(outcome.out().contains(SECRET), outcome::out);
      Harmless.check(outcome.out());
    }
    Outcome listed = matrix.run("list");
    assertEquals(0, listed.code(), listed::err);
    assertTrue(listed.out().contains("3 of 3 items"), listed::out);
    return concise;
  }
}

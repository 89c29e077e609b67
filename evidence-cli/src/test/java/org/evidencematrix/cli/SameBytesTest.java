package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same matrix gives the same bytes, wherever and whenever it is read. */
class SameBytesTest {
  private static final Path CASES = Cli.SMALL.resolveSibling("many-faults");
  private static final String ID = "doe-2021-supervision";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "fr-FR, Pacific/Kiritimati",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Pago_Pago"
  })
  void givesTheSameInEveryLocaleAndTimeZone(String locale, String zone) {
    for (Path each : List.of(Cli.REPOSITORY, Cli.SMALL, CASES)) {
      String expected = text(each);
      Locale usualLocale = Locale.getDefault();
      TimeZone usualZone = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(expected, text(each));
      } finally {
        Locale.setDefault(usualLocale);
        TimeZone.setDefault(usualZone);
      }
    }
  }

  @Test
  void givesTheSameInWhateverOrderFilesWereMade() throws IOException {
    String expected = null;
    for (int seed = 1; seed <= 4; seed++) {
      Path copy = folder.resolve("copy" + seed);
      List<Path> files = files(CASES);
      Collections.shuffle(files, new Random(seed));
      for (Path file : files) {
        Path to = copy.resolve(CASES.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      String given = text(copy);
      expected = expected == null ? given : expected;
      assertEquals(expected, given);
    }
    assertEquals(text(CASES), expected, "in another working folder");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, C.UTF-8, en, UTC",
    "ISO-8859-1, C, tr, Pacific/Kiritimati",
    "US-ASCII, POSIX, ar, Africa/Cairo"
  })
  void givesTheSameInProcessesOfEveryEncoding(
      String encoding, String lcAll, String language, String zone) throws Exception {
    String expected = text(CASES);
    Outcome outcome = process(Outcome.java(), encoding, lcAll, language, zone);
    assertEquals(new Outcome(0, expected, ""), outcome);
  }

  @Test
  void givesTheSameOnAnotherJava() throws Exception {
    Optional<String> other = otherJava();
    assumeTrue(
        other.isPresent(),
        "NOT COMPARED WITH ANOTHER JAVA: none beside "
            + System.getProperty("java.home")
            + " and JAVA_HOME_25 is not set");
    Outcome outcome = process(other.get(), "UTF-8", "C.UTF-8", "en", "UTC");
    assertEquals(new Outcome(0, text(CASES), ""), outcome);
  }

  private Outcome process(String java, String encoding, String lcAll, String language, String zone)
      throws Exception {
    return Outcome.of(
        folder,
        Map.of("LC_ALL", lcAll),
        java,
        "-Dfile.encoding=" + encoding,
        "-Duser.language=" + language,
        "-Duser.timezone=" + zone,
        "-cp",
        System.getProperty("java.class.path"),
        Transcript.class.getName(),
        CASES.toString(),
        ID);
  }

  /** Returns the Java of another release that is not older than the one that runs the tests. */
  private static Optional<String> otherJava() throws IOException {
    List<Path> homes = new ArrayList<>();
    String told = System.getenv("JAVA_HOME_25");
    if (told != null) {
      homes.add(Path.of(told));
    }
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    Path parent = here.getParent();
    if (parent != null) {
      try (Stream<Path> beside = Files.list(parent)) {
        homes.addAll(beside.sorted().toList());
      }
    }
    String own = release(here);
    for (Path home : homes) {
      String release = release(home);
      if (Files.isExecutable(home.resolve("bin/java"))
          && !release.isEmpty()
          && !release.equals(own)
          && Runtime.Version.parse(release).feature() >= 17) {
        return Optional.of(home.resolve("bin/java").toString());
      }
    }
    return Optional.empty();
  }

  private static String release(Path home) throws IOException {
    Path file = home.resolve("release");
    if (!Files.isReadable(file)) {
      return "";
    }
    String text = Files.readString(file);
    return Arrays.stream(text.split("\n"))
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", "").strip())
        .findFirst()
        .orElse("");
  }

  private static String text(Path at) {
    Map<List<String>, Outcome> outcomes = Transcript.of(Cli.in(at), ID);
    outcomes.forEach(
        (run, outcome) -> assertFalse(outcome.code() == 3, () -> run + ": " + outcome.err()));
    return Transcript.text(outcomes);
  }

  private static List<Path> files(Path at) throws IOException {
    try (Stream<Path> walked = Files.walk(at)) {
      return new ArrayList<>(walked.filter(Files::isRegularFile).sorted().toList());
    }
  }
}

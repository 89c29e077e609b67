package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher of the release archive, unpacked into a folder with an awkward name. */
class LauncherIT {
  @TempDir static Path installed;
  private static Path launcher;

  @TempDir Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    Path archive = only(Path.of("target"), "evidence-[0-9]*.zip");
    Path place = installed.resolve("with a space");
    try (InputStream bytes = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = place.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    launcher = only(place, "evidence-*").resolve("bin").resolve("evidence");
  }

  @Test
  void runsThroughLinksFromAnyFolder() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), launcher);
    Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
    assertEquals(new Outcome(0, Outcome.version(), ""), run(withoutCache(), second));
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    assertEquals(2, run(withoutCache(), launcher, "--no-such-option").code());
  }

  @Test
  void runsWithoutAHomeFolder() throws Exception {
    Map<String, String> nowhere = Map.of("HOME", "", "XDG_CACHE_HOME", "", "JAVA_HOME", home());
    assertEquals(new Outcome(0, Outcome.version(), ""), run(nowhere, launcher));
  }

  @Test
  void saysWhichJavaWasFoundWhenItIsTooOld() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\n");
    assertTrue(old.toFile().setExecutable(true));
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", folder.resolve("old").toString(), "PATH", tools.toString());
    Outcome outcome = run(environment, launcher);
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().startsWith("evidence: Java 17 or later is needed and was not found. " + old),
        outcome::err);
    assertTrue(outcome.err().contains("is Java 11.0.2."), outcome::err);
  }

  @Test
  void startUpArchiveChangesNothingWholeOrDamaged() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", cache.toString(), "JAVA_HOME", home());
    Outcome expected = new Outcome(0, Outcome.version(), "");
    assertEquals(expected, run(environment, launcher));
    Path archive = awaitArchive(cache.resolve("evidence-matrix"));
    assertEquals(expected, run(environment, launcher));

    assertTrue(archive.toFile().setWritable(true));
    try (RandomAccessFile damaged = new RandomAccessFile(archive.toFile(), "rw")) {
      damaged.seek(damaged.length() / 2);
      damaged.write(new byte[64 * 1024]);
    }
    assertEquals(expected, run(environment, launcher));

    try (RandomAccessFile cut = new RandomAccessFile(archive.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }
    assertEquals(expected, run(environment, launcher));
    // That run makes a whole one in the background, which must end before the folder is removed.
    awaitArchive(cache.resolve("evidence-matrix"));
    assertEquals(expected, run(environment, launcher));
  }

  /** Waits until there is a whole archive, of the size its name says, and none in the making. */
  private static Path awaitArchive(Path cache) throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 600; tenths++) {
      if (Files.isDirectory(cache) && list(cache, "*.new").isEmpty()) {
        for (Path made : list(cache, "start-*")) {
          String name = made.getFileName().toString();
          if (name.endsWith("-" + Files.size(made))) {
            return made;
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no start-up archive after a minute in " + cache);
  }

  private Outcome run(Map<String, String> environment, Path script, String... arguments)
      throws Exception {
    List<String> given = arguments.length == 0 ? List.of("--version") : List.of(arguments);
    Stream<String> command = Stream.concat(Stream.of("/bin/sh", script.toString()), given.stream());
    return Outcome.of(folder, environment, command.toArray(String[]::new));
  }

  private static Map<String, String> withoutCache() {
    return Map.of("EVIDENCE_NO_CACHE", "yes", "JAVA_HOME", home());
  }

  private static String home() {
    return System.getProperty("java.home");
  }

  private static Path only(Path parent, String pattern) throws IOException {
    List<Path> found = list(parent, pattern);
    assertEquals(1, found.size(), () -> pattern + " in " + parent + ": " + found);
    return found.get(0);
  }

  private static List<Path> list(Path parent, String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(parent, pattern)) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      return found;
    }
  }
}

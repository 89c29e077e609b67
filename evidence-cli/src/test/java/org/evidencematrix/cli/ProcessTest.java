package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: encodings, closed pipes, full disks. */
class ProcessTest {
  @TempDir Path folder;

  @Test
  void printsUtf8WhateverTheLocale() throws Exception {
    for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
      Outcome outcome = run(Map.of("LC_ALL", locale), "", "countries", "CIV");
      assertEquals(0, outcome.code(), outcome::err);
      assertTrue(outcome.out().startsWith("Côte d'Ivoire\n"), outcome::out);
    }
  }

  @Test
  void isQuietWhenTheReaderGoes() throws Exception {
    Outcome outcome =
        run(Map.of(), "| head -n 1", "countries", "--fiscal-year", "all", "--format", "json");
    assertEquals(new Outcome(0, "{\n", ""), outcome);
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
    Outcome outcome = run(Map.of(), "> /dev/full", "countries");
    assertEquals(2, outcome.code());
    assertEquals(1, outcome.err().lines().count(), outcome::err);
    assertTrue(
        outcome.err().startsWith("evidence: a file could not be read or written: "), outcome::err);
  }

  @Test
  void usesNoColorInAPipe() throws Exception {
    Outcome outcome = run(Map.of("TERM", "xterm-256color"), "", "--help");
    assertEquals(0, outcome.code());
    assertFalse(outcome.out().contains("\u001b"), outcome::out);
  }

  private Outcome run(Map<String, String> environment, String rest, String... arguments)
      throws Exception {
    String classes = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\" " + rest, "sh"));
    command.addAll(List.of(Outcome.java(), "-cp", classes, Main.class.getName()));
    command.addAll(List.of(arguments));
    return Outcome.of(folder, environment, command.toArray(String[]::new));
  }
}

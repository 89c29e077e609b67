package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Provide
  Arbitrary<Diagnostic> findings() {
    return Combinators.combine(
            Arbitraries.of("a.yaml", "b.yaml", "c.yaml"),
            Arbitraries.integers().between(1, 30),
            Arbitraries.of(Severity.class))
        .as(FindingsTest::finding);
  }

  private static Diagnostic finding(String path, int line, Severity severity) {
    Position at = new Position(line, 1);
    return new Diagnostic(
        "made-up",
        severity,
        new Location(path, at, at, "", 0),
        Message.of("made-up.message"),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Property
  void whatIsKeptDoesNotDependOnTheOrderOfArrival(
      @ForAll @Size(max = 60) List<@From("findings") Diagnostic> found,
      @ForAll @IntRange(min = 1, max = 8) int perFile,
      @ForAll @IntRange(min = 1, max = 12) int total,
      @ForAll long seed) {
    List<Diagnostic> shuffled = new ArrayList<>(found);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(kept(found, perFile, total), kept(shuffled, perFile, total));
  }

  @Property
  void nothingIsLostUncounted(
      @ForAll @Size(max = 60) List<@From("findings") Diagnostic> found,
      @ForAll @IntRange(min = 1, max = 8) int perFile,
      @ForAll @IntRange(min = 1, max = 12) int total) {
    Findings findings = new Findings(perFile, total);
    found.forEach(findings::add);
    assertEquals(found.size(), findings.kept().size() + findings.withheld());
  }

  @Test
  void keepsTheGravestOfAFile() {
    Findings findings = new Findings(2, 100);
    findings.add(finding("a.yaml", 1, Severity.WARNING));
    findings.add(finding("a.yaml", 2, Severity.WARNING));
    findings.add(finding("a.yaml", 3, Severity.ERROR));
    assertEquals(
        List.of(finding("a.yaml", 3, Severity.ERROR), finding("a.yaml", 1, Severity.WARNING)),
        findings.kept());
    assertEquals(1, findings.withheld());
  }

  private static List<Diagnostic> kept(List<Diagnostic> found, int perFile, int total) {
    Findings findings = new Findings(perFile, total);
    found.forEach(findings::add);
    return findings.kept();
  }
}

package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.DocumentRule;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.MatrixRule;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {
  /** Every field of this made-up item but a few has a fault of a kind of its own. */
  private static final MiniMatrix TEN_FAULTS =
      MiniMatrix.item(
          "titel: A study",
          "title: \"A study\"",
          "year: 2062",
          "venue: Work: a journal",
          "volume: 12",
          "doi: eleven",
          "url: example",
          "design: guesswork",
          "countries: [Atlantis]",
          "cadres: supervisor",
          "publisher: Ã©ditions",
          "themes: [case-management, case-management]",
          "supersedes: nobody-2020-x");

  @Test
  void reportsTenDifferentFaultsOfAFileAtOnce() {
    List<Diagnostic> findings = TEN_FAULTS.validate().diagnostics().findings();
    Set<String> rules = new TreeSet<>(findings.stream().map(Diagnostic::rule).toList());
    assertTrue(rules.size() >= 10, rules::toString);
    assertEquals(
        findings.size(),
        rules.size(),
        () -> findings.stream().map(MiniMatrix::shown).toList().toString());
  }

  @Test
  void findsTheSameAgain() {
    assertEquals(TEN_FAULTS.validate().diagnostics(), TEN_FAULTS.validate().diagnostics());
  }

  @Test
  void changesNothing(@TempDir Path folder) throws IOException {
    TEN_FAULTS.write(folder);
    Map<String, String> before = contents(folder);
    Validator.of(ValidationOptions.DEFAULT).validate(folder);
    assertEquals(before, contents(folder));
  }

  @Test
  void doesNotDependOnTheOrderInWhichFilesWereMade(@TempDir Path some, @TempDir Path other)
      throws IOException {
    List<String> ids = List.of("c-2020-x", "a-2020-x", "b-2020-x");
    write(some, ids);
    write(other, List.of("b-2020-x", "a-2020-x", "c-2020-x"));
    Validator validator = Validator.of(ValidationOptions.DEFAULT);
    assertEquals(
        validator.validate(some, "m").diagnostics(), validator.validate(other, "m").diagnostics());
    assertEquals(2, validator.validate(some, "m").diagnostics().findings().size());
  }

  private static void write(Path folder, List<String> ids) throws IOException {
    for (String id : ids) {
      MiniMatrix.empty().and(id, "title: The same", "doi: 10.1234/same").write(folder);
    }
  }

  @Test
  void reportsTheSameFromSeveralThreads() {
    MiniMatrix many = MiniMatrix.empty();
    IntStream.range(1000, 3100).forEach(i -> many.and("a-" + i, "language: no"));
    Diagnostics diagnostics = many.validate().diagnostics();
    assertEquals(2100, diagnostics.items());
    assertEquals(
        IntStream.range(1000, 3100).mapToObj(i -> "matrix/items/a-" + i + ".yaml").toList(),
        diagnostics.findings().stream().map(d -> d.location().path()).toList());
  }

  @Test
  void countsFilesAndItems() {
    Diagnostics diagnostics =
        MiniMatrix.item()
            .with("searches/s.yaml", "id: s\nkind: informal\nsource: x\ndate: 2026-01-01\n")
            .with("exemptions.yaml", "[]\n")
            .validate()
            .diagnostics();
    assertEquals(List.of(), diagnostics.findings());
    assertEquals(3, diagnostics.files());
    assertEquals(1, diagnostics.items());
  }

  @Test
  void keepsTwoHundredFindingsOfAFileAndCountsTheOthers() {
    MiniMatrix hostile =
        MiniMatrix.item("volume: 12", "cadres: [" + "x, ".repeat(10_000) + "supervisor]");
    Diagnostics diagnostics = hostile.validate().diagnostics();
    assertEquals(200, diagnostics.findings().size());
    assertEquals(9_801, diagnostics.withheld());
    assertTrue(diagnostics.findings().stream().allMatch(d -> d.severity() == Severity.ERROR));
  }

  @Test
  void goesOnWhenARuleFails() {
    List<Rule> rules = new ArrayList<>(RuleCatalog.all());
    rules.add(new FailingDocumentRule());
    rules.add(new FailingItemRule());
    rules.add(new FailingMatrixRule());
    ValidationResult result =
        MiniMatrix.item("language: no").validate(Validator.of(ValidationOptions.DEFAULT, rules));
    assertEquals(
        List.of(
            "matrix:1:1: internal problem in rule `failing-matrix` (ArithmeticException)"
                + " [internal-problem]",
            "doe-2021-supervision.yaml:1:1: internal problem in rule `failing-document`"
                + " (IllegalStateException) [internal-problem]",
            "doe-2021-supervision.yaml:1:1: internal problem in rule `failing-item`"
                + " (StackOverflowError) [internal-problem]",
            "doe-2021-supervision.yaml:1:11: other programs read `no` in `language` as true or"
                + " false, not as text [mistyped-by-others]"),
        result.diagnostics().findings().stream().map(MiniMatrix::shown).toList());
  }

  @Test
  void silencesAndCountsWhatIsExempted() {
    Diagnostics diagnostics =
        MiniMatrix.item("language: no", "volume: 12")
            .with(
                "exemptions.yaml",
                "- {rule: mistyped-by-others, item: doe-2021-supervision, reason: looked at it}\n")
            .validate()
            .diagnostics();
    assertEquals(List.of(), diagnostics.findings());
    assertEquals(2, diagnostics.exempted());
  }

  @Test
  void doesNotJudgeExemptionsOfRulesThatWereNotRun() {
    MiniMatrix matrix =
        MiniMatrix.item()
            .with(
                "exemptions.yaml",
                "- {rule: future-year, item: doe-2021-supervision, reason: looked at it}\n");
    assertEquals(
        List.of(), rules(matrix, ValidationOptions.DEFAULT.withWithout(Set.of("future-year"))));
    assertEquals(List.of("unneeded-exemption"), rules(matrix, ValidationOptions.DEFAULT));
  }

  @Test
  void runsOnlyTheRulesAskedFor() {
    assertEquals(
        List.of("unknown-code"),
        rules(TEN_FAULTS, ValidationOptions.DEFAULT.withOnly(Set.of("unknown-code"))));
  }

  @Test
  void makesWarningsErrorsWhenStrict() {
    MiniMatrix matrix = MiniMatrix.item("language: no");
    assertEquals(Severity.WARNING, severity(matrix, ValidationOptions.DEFAULT));
    assertEquals(Severity.ERROR, severity(matrix, ValidationOptions.DEFAULT.withStrict(true)));
    assertEquals(
        Severity.NOTE,
        severity(
            matrix, ValidationOptions.DEFAULT.withSeverity("mistyped-by-others", Severity.NOTE)));
  }

  @Test
  void reportsOnlyTheFilesAskedForButSeesAll() {
    MiniMatrix matrix =
        MiniMatrix.item("doi: 10.1234/a", "language: no").and("roe-2022-x", "doi: 10.1234/a");
    assertEquals(
        List.of("repeated-doi"),
        rules(matrix, ValidationOptions.DEFAULT.withPaths("matrix/items/roe-2022-x.yaml"::equals)));
  }

  @Test
  void takesTheDateThatItIsGiven() {
    MiniMatrix matrix = MiniMatrix.item("year: 2026");
    assertEquals(List.of(), rules(matrix, ValidationOptions.DEFAULT));
    assertEquals(
        List.of("future-year"),
        rules(matrix, ValidationOptions.DEFAULT.withDate(LocalDate.of(2025, 12, 31))));
  }

  @Test
  void refusesNamesThatNoRuleHas() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ValidationOptions.DEFAULT.withOnly(Set.of("no-such-rule")));
    assertThrows(
        IllegalArgumentException.class,
        () -> ValidationOptions.DEFAULT.withSeverity("no-such-rule", Severity.NOTE));
    assertThrows(IllegalArgumentException.class, () -> ValidationOptions.DEFAULT.withPerFile(0));
  }

  @Test
  void saysWhenThereIsNoMatrix(@TempDir Path folder) {
    assertThrows(
        NoSuchFileException.class,
        () -> Validator.of(ValidationOptions.DEFAULT).validate(folder.resolve("nothing")));
  }

  @Test
  void reportsFaultySettings() {
    ValidationResult result =
        MiniMatrix.item().with("matrix.yaml", "titel: {en: Made-up}\n").validate();
    assertEquals(false, result.loaded().settingsReadable());
    assertTrue(
        result.diagnostics().findings().stream().anyMatch(d -> d.rule().equals("unknown-field")));
  }

  @Test
  void offersNoMendWherePlacesAreMoved() {
    List<Diagnostic> findings =
        MiniMatrix.item("countries: [{a: b}, Uganda]").validate().diagnostics().findings();
    assertEquals(
        List.of("wrong-type", "unknown-country"), findings.stream().map(Diagnostic::rule).toList());
    assertTrue(findings.get(1).fix().isEmpty());
    assertEquals(21, findings.get(1).location().start().column());
  }

  private static List<String> rules(MiniMatrix matrix, ValidationOptions options) {
    return matrix.validate(options).diagnostics().findings().stream()
        .map(Diagnostic::rule)
        .toList();
  }

  private static Severity severity(MiniMatrix matrix, ValidationOptions options) {
    return matrix.validate(options).diagnostics().findings().get(0).severity();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            file.toString(), Files.getLastModifiedTime(file) + "\n" + Files.readString(file));
      }
    }
    return contents;
  }

  private static final class FailingDocumentRule implements DocumentRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.error("failing-document");
    }

    @Override
    public void check(ReadDocument document, RuleContext context, Consumer<Problem> problems) {
      throw new IllegalStateException("made up");
    }
  }

  private static final class FailingItemRule implements ItemRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.error("failing-item");
    }

    @Override
    public void check(Item item, RuleContext context, Consumer<Problem> problems) {
      throw new StackOverflowError();
    }
  }

  private static final class FailingMatrixRule implements MatrixRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.error("failing-matrix");
    }

    @Override
    public void check(Matrix matrix, RuleContext context, Consumer<Problem> problems) {
      throw new ArithmeticException();
    }
  }
}

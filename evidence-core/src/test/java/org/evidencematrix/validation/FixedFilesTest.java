package org.evidencematrix.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Language;
import org.evidencematrix.writing.FixApplier;
import org.evidencematrix.writing.Fixed;
import org.evidencematrix.writing.Fixtures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each rule's fix makes of a file: pairs of files named RULE or RULE-and-more. */
class FixedFilesTest {
  private static final Fixtures PAIRS = Fixtures.in("fix");

  /** Mends of a whole file's encoding, which a pair of text files cannot hold. */
  private static final Set<String> OF_BYTES = Set.of("unreadable-text");

  private static String rule(String name) {
    String stem = name.substring(0, name.indexOf('.'));
    return RuleCatalog.names().stream()
        .filter(rule -> stem.equals(rule) || stem.startsWith(rule + "-and-"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is named for no rule"));
  }

  private static List<Fix> fixes(String name, String whole) {
    return MiniMatrix.empty()
        .with("items/" + MiniMatrix.ID + ".yaml", whole)
        .validate()
        .diagnostics()
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule(name)))
        .flatMap(finding -> finding.fix().stream())
        .toList();
  }

  private static String mended(String name, String whole) {
    String path = "matrix/items/" + MiniMatrix.ID + ".yaml";
    return FixApplier.apply(path, whole.getBytes(UTF_8), fixes(name, whole))
        .map(Fixed::text)
        .orElse(whole);
  }

  @TestFactory
  Stream<DynamicTest> inputsBecomeOutputsWithAnyLineEndAndStaySo() throws IOException {
    return PAIRS.inputs().entrySet().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.getKey(), () -> check(pair)));
  }

  private static void check(Map.Entry<String, String> pair) throws IOException {
    String name = pair.getKey();
    String whole = MiniMatrix.complete(MiniMatrix.ID, pair.getValue());
    String added = whole.substring(pair.getValue().length());
    String grades =
        fixes(name, whole).stream()
            .map(fix -> fix.grade().label())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertFalse(grades.isEmpty(), () -> name + " gives no fix");
    String output = mended(name, whole);
    assertTrue(output.endsWith(added), "only what is shown changes");
    String shown = output.substring(0, output.length() - added.length());
    PAIRS.check(name, "# fixes: " + grades + '\n' + shown);
    assertEquals(output, mended(name, output), "mending twice is mending once");
    for (String end : List.of("\r\n", "\r")) {
      assertEquals(output.replace("\n", end), mended(name, whole.replace("\n", end)), name);
    }
  }

  @Test
  void everyRuleWithAFixHasAPair() throws IOException {
    Set<String> offering = new TreeSet<>();
    for (String rule : RuleCatalog.names()) {
      String page =
          RuleCatalog.description(RuleCatalog.byName(rule).orElseThrow(), Language.EN).page();
      for (MiniMatrix sample : new RulePage(page).samples("Example")) {
        sample.validate().diagnostics().findings().stream()
            .filter(finding -> finding.fix().isPresent())
            .forEach(finding -> offering.add(finding.rule()));
      }
    }
    offering.removeAll(OF_BYTES);
    Set<String> paired = new TreeSet<>();
    PAIRS.inputs().keySet().forEach(name -> paired.add(rule(name)));
    offering.removeAll(paired);
    assertEquals(Set.of(), offering);
  }
}

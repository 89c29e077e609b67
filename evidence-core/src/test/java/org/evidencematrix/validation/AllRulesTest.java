package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.RuleInfo;
import org.evidencematrix.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every rule: its name, page, samples, sentences and mends. */
class AllRulesTest {
  private static final List<String> PARTS =
      List.of(
          "What it checks",
          "Why it matters to the evidence",
          "Example",
          "Write instead",
          "When to ask for an exemption");

  /** Rules that no file can be written to break. */
  private static final Set<String> WITHOUT_SAMPLES = Set.of("internal-problem");

  private static final Pattern BANNED =
      Pattern.compile(
          "\\b(token|scalar|parse|parser|parsed|regex|null|array|schema|key|invalid|illegal|please"
              + "|clé|jeton|schéma|tableau|invalide|illégal|veuillez)\\b|s'il vous plaît|!");

  static Stream<String> names() {
    return RuleCatalog.names().stream();
  }

  @Test
  void listIsSorted() {
    assertEquals(RuleCatalog.names().stream().sorted().toList(), RuleCatalog.names());
  }

  @Test
  void namesAreUniqueAmongPresentAndFormerOnes() {
    List<String> names = new ArrayList<>();
    for (Rule rule : RuleCatalog.all()) {
      names.add(rule.info().name());
      names.addAll(rule.info().formerNames());
    }
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameIsInKebabCaseAndNamesTheClass(String name) {
    assertTrue(name.matches("[a-z]+(-[a-z]+)*"), name);
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-", -1)) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    assertEquals(camel.toString(), rule(name).getClass().getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("names")
  void sinceIsAVersion(String name) {
    assertTrue(rule(name).info().since().matches("[0-9]+\\.[0-9]+\\.[0-9]+"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void pageHasItsFiveParts(String name) {
    RulePage page = page(name);
    assertEquals("# " + name, page.title());
    assertEquals(PARTS, page.headings());
    for (String part : PARTS) {
      assertTrue(page.saysSomething(part), part);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void badSamplesGiveThisRuleAndNoOther(String name) {
    List<MiniMatrix> samples = page(name).samples("Example");
    assertEquals(WITHOUT_SAMPLES.contains(name), samples.isEmpty());
    for (MiniMatrix sample : samples) {
      List<Diagnostic> findings = sample.validate().diagnostics().findings();
      Set<String> rules = new TreeSet<>(findings.stream().map(Diagnostic::rule).toList());
      assertEquals(Set.of(name), rules, () -> shown(findings) + " in " + texts(sample));
      findings.forEach(AllRulesTest::assertReadable);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void goodSamplesGiveNothing(String name) {
    List<MiniMatrix> samples = page(name).samples("Write instead");
    assertEquals(WITHOUT_SAMPLES.contains(name), samples.isEmpty());
    for (MiniMatrix sample : samples) {
      assertEquals(List.of(), sample.findings(), () -> texts(sample));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void safeMendsRemoveTheirFindingAndAddNone(String name) {
    for (MiniMatrix sample : page(name).samples("Example")) {
      List<Diagnostic> before = sample.validate().diagnostics().findings();
      for (Diagnostic finding : before) {
        Optional<Fix> fix = finding.fix().filter(f -> f.grade() == Fix.Grade.SAFE);
        if (fix.isPresent()) {
          assertMends(sample, finding, fix.get(), before.size());
        }
      }
    }
  }

  private static void assertMends(
      MiniMatrix sample, Diagnostic finding, Fix fix, int findingsBefore) {
    String path = finding.location().path().substring("matrix/".length());
    String text = sample.text(path);
    String mended =
        SourceFile.of(path, text).edited(fix.edits().stream().map(Fix.Edit::edit).toList());
    for (Fix.Edit edit : fix.edits()) {
      assertTrue(
          edit.start().line() >= finding.location().start().line()
              && edit.end().line() <= finding.location().end().line() + 1,
          () -> "the mend goes beyond " + MiniMatrix.shown(finding));
    }
    sample.with(path, mended);
    List<Diagnostic> after = sample.validate().diagnostics().findings();
    sample.with(path, text);
    assertEquals(
        findingsBefore - 1, after.size(), () -> shown(after) + " in mended text\n" + mended);
    assertTrue(
        after.stream()
            .noneMatch(
                d ->
                    d.location().equals(finding.location())
                        && d.message().equals(finding.message())),
        shown(after)::toString);
  }

  @ParameterizedTest
  @MethodSource("names")
  void summaryIsASentence(String name) {
    for (Language language : Language.values()) {
      String summary = RuleCatalog.description(rule(name), language).summary();
      assertTrue(Character.isUpperCase(summary.codePointAt(0)), summary);
      assertTrue(summary.endsWith("."), summary);
    }
  }

  @Test
  void sentencesBelongToRules() {
    Set<String> names = new TreeSet<>();
    sentences(Language.EN).keySet().forEach(s -> names.add(s.substring(0, s.indexOf('.'))));
    assertEquals(new TreeSet<>(RuleCatalog.names()), names);
  }

  @Test
  void sentencesAreThereInEveryLanguageWithTheSameValues() {
    Map<String, String> english = sentences(Language.EN);
    Map<String, String> french = sentences(Language.FR);
    assertEquals(english.keySet(), french.keySet());
    english.forEach(
        (name, sentence) -> assertEquals(values(sentence), values(french.get(name)), name));
  }

  @Test
  void sentencesStartSmallAndHaveNoFinalStop() {
    for (Language language : Language.values()) {
      sentences(language)
          .forEach(
              (name, sentence) -> {
                if (!name.endsWith(".summary")) {
                  assertTrue(startsSmall(sentence), name);
                  assertFalse(sentence.endsWith("."), name);
                }
              });
    }
  }

  @Test
  void sentencesUsePlainWords() {
    for (Language language : Language.values()) {
      sentences(language)
          .forEach(
              (name, sentence) -> {
                Matcher word = BANNED.matcher(sentence.toLowerCase(Locale.ROOT));
                assertFalse(word.find(), () -> name + ": " + word.group());
              });
    }
  }

  @Test
  void messagesQuoteWhatWasTyped() {
    for (Language language : Language.values()) {
      sentences(language)
          .forEach(
              (name, sentence) -> {
                if (name.contains(".message")) {
                  assertFalse(
                      sentence.replace("`{typed}`", "").contains("{typed}")
                          && !name.equals("wrong-type.message-years-expected"),
                      name);
                }
              });
    }
  }

  @Test
  void formerNamesAreUnderstood() {
    for (Rule rule : RuleCatalog.all()) {
      RuleInfo info = rule.info();
      assertEquals(Optional.of(rule), RuleCatalog.byName(info.name()));
      for (String former : info.formerNames()) {
        assertEquals(Optional.of(rule), RuleCatalog.byName(former));
      }
    }
    assertEquals(Optional.empty(), RuleCatalog.byName("no-such-rule"));
  }

  /** An abbreviation such as DOI may stand first. */
  private static boolean startsSmall(String sentence) {
    return !Character.isUpperCase(sentence.charAt(0)) || Character.isUpperCase(sentence.charAt(1));
  }

  private static void assertReadable(Diagnostic finding) {
    List<Message> sentences = new ArrayList<>(List.of(finding.message()));
    finding.label().ifPresent(sentences::add);
    finding.help().ifPresent(sentences::add);
    finding.fix().ifPresent(fix -> sentences.add(fix.title()));
    finding.notes().forEach(note -> sentences.add(note.message()));
    for (Language language : Language.values()) {
      Catalogue catalogue = Catalogue.of(Rule.class, "rules", language);
      sentences.forEach(sentence -> assertFalse(catalogue.render(sentence).isBlank()));
    }
    assertTrue(finding.help().isPresent(), () -> "no help: " + MiniMatrix.shown(finding));
  }

  private static Rule rule(String name) {
    return RuleCatalog.byName(name).orElseThrow();
  }

  private static RulePage page(String name) {
    return new RulePage(RuleCatalog.description(rule(name), Language.EN).page());
  }

  private static List<String> shown(List<Diagnostic> findings) {
    return findings.stream().map(MiniMatrix::shown).toList();
  }

  private static String texts(MiniMatrix sample) {
    StringBuilder out = new StringBuilder();
    sample.paths().forEach(p -> out.append("\n== ").append(p).append('\n').append(sample.text(p)));
    return out.toString();
  }

  /** The sentences of one language alone: a catalogue would fill gaps from English. */
  private static Map<String, String> sentences(Language language) {
    Properties properties = new Properties();
    String name = "rules_" + language.code() + ".properties";
    try (InputStream in = Rule.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> sentences = new TreeMap<>();
    properties.forEach((key, value) -> sentences.put((String) key, (String) value));
    return sentences;
  }

  /** A value that has a French form beside it, such as the name of a country, counts as one. */
  private static Set<String> values(String sentence) {
    Set<String> names = new TreeSet<>();
    Matcher value = Pattern.compile("\\{([a-z0-9-]+)[|}]").matcher(sentence);
    while (value.find()) {
      names.add(value.group(1).replaceFirst("-fr$", ""));
    }
    return names;
  }
}

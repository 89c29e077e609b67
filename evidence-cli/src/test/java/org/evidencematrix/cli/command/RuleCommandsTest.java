package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.evidencematrix.cli.Cli;
import org.evidencematrix.cli.Outcome;
import org.evidencematrix.message.Language;
import org.evidencematrix.report.MethodPage;
import org.evidencematrix.validation.RuleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCommandsTest {
  @TempDir Path folder;

  @Test
  void explainsEveryRule() {
    for (String name : RuleCatalog.names()) {
      Outcome outcome = Cli.in(folder).run("explain", name);
      assertEquals(0, outcome.code(), outcome::err);
      assertTrue(outcome.out().startsWith(name + "\n\nWhat it checks\n"), outcome::out);
      assertFalse(outcome.out().contains("```"), outcome::out);
      assertTrue(outcome.out().lines().allMatch(RuleCommandsTest::isWrapped), outcome::out);
    }
  }

  @Test
  void givesThePageAsItIs() {
    String page =
        RuleCatalog.description(RuleCatalog.byName("unknown-field").orElseThrow(), Language.EN)
            .page();
    assertEquals(
        new Outcome(0, page, ""),
        Cli.in(folder).run("explain", "unknown-field", "--format", "markdown"));
    Outcome json = Cli.in(folder).run("explain", "unknown-field", "--format", "json");
    assertTrue(json.out().startsWith("{\n  \"name\": \"unknown-field\",\n"), json::out);
  }

  @Test
  void explainsTheMethod() {
    for (String language : List.of("en", "fr")) {
      Outcome outcome = Cli.in(folder).run("explain", "scoring", "--lang", language);
      assertEquals(0, outcome.code(), outcome::err);
      assertTrue(outcome.out().contains("1 - C"), outcome::out);
      assertFalse(outcome.out().lines().anyMatch(line -> line.contains("**")), outcome::out);
      assertFalse(outcome.out().contains("]("), outcome::out);
      assertTrue(outcome.out().lines().allMatch(RuleCommandsTest::isWrapped), outcome::out);
    }
    assertEquals(
        MethodPage.text(Language.EN),
        Cli.in(folder).run("explain", "scoring", "--format", "markdown").out());
    assertEquals(
        "evidence: no rule is called `scorin`; did you mean `scoring`?\n",
        Cli.in(folder).run("explain", "scorin").err());
  }

  @Test
  void standsOutOnATerminal() {
    Outcome outcome = Cli.in(folder).onTerminal().run("explain", "unknown-field");
    assertTrue(outcome.out().startsWith("\u001b[1munknown-field\u001b[0m\n"), outcome::out);
  }

  @Test
  void suggestsTheRuleThatWasMeant() {
    assertEquals(
        new Outcome(
            2, "", "evidence: no rule is called `unknown-fild`; did you mean `unknown-field`?\n"),
        Cli.in(folder).run("explain", "unknown-fild"));
    assertEquals(
        "evidence: no rule is called `zzz`; `evidence rules` lists them\n",
        Cli.in(folder).run("explain", "zzz").err());
    assertEquals(2, Cli.in(folder).run("explain").code());
  }

  @Test
  void listsEveryRule() {
    Outcome text = Cli.in(folder).run("rules");
    Outcome json = Cli.in(folder).run("rules", "--format", "json");
    assertEquals(0, text.code());
    assertEquals(0, json.code());
    for (String name : RuleCatalog.names()) {
      assertTrue(text.out().contains('\n' + name + ' ') || text.out().startsWith(name), name);
      assertTrue(json.out().contains("\"name\": \"" + name + "\""), name);
    }
    assertTrue(json.out().contains("\"fixable\": true"), json::out);
  }

  @Test
  void writesACompletionScriptWithEveryCommand() {
    Outcome outcome = Cli.in(folder).run("generate-completion");
    assertEquals(0, outcome.code(), outcome::err);
    assertTrue(outcome.out().startsWith("#!/usr/bin/env bash\n"), outcome::out);
    for (String command : new String[] {"validate", "explain", "list", "show", "countries"}) {
      assertTrue(outcome.out().contains(command), command);
    }
  }

  /** Samples are shown as they are. */
  private static boolean isWrapped(String line) {
    return line.startsWith("    ") || line.startsWith("|") || line.length() <= 100;
  }
}

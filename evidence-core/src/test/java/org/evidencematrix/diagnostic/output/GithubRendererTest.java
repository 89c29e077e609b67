package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class GithubRendererTest {

  @Test
  void sendsTenErrorsAndTenWarningsAndCountsTheRest() {
    List<String> commands = commands(mixed(40), Samples.context());
    assertEquals(10, count(commands, "::error "));
    assertEquals(10, count(commands, "::warning "));
    assertEquals(10, count(commands, "::notice "));
    assertEquals(
        "::notice title=Evidence Matrix::91 more findings have no annotation, because GitHub shows"
            + " only ten of each kind; the log of this step has everything that was found.",
        commands.get(commands.size() - 1));
    assertTrue(commands.get(0).startsWith("::error "));
    assertTrue(commands.get(10).startsWith("::warning "));
  }

  @Test
  void sendsOneForEachFileFirst() {
    List<String> commands = commands(Samples.many(60, Severity.ERROR), Samples.context());
    HashSet<String> files = new HashSet<>();
    commands.subList(0, 10).forEach(c -> files.add(c.substring(0, c.indexOf(','))));
    assertEquals(10, files.size());
  }

  @Test
  void fillsUpFromTheSameFile() {
    List<String> commands = commands(Samples.many(12, Severity.ERROR), Samples.context());
    assertEquals(10, count(commands, "::error "));
    assertTrue(commands.get(10).contains("::2 more findings have"), commands.get(10));
  }

  @Test
  void sendsNewFindingsBeforeOldOnes() {
    Diagnostics all = Samples.many(60, Severity.ERROR);
    Diagnostic last = all.findings().get(59);
    List<String> commands = commands(all, Samples.context().withNew(d -> d.equals(last)));
    assertTrue(commands.get(0).contains("title=future-year (new)::"), commands.get(0));
    assertTrue(commands.get(1).contains("title=future-year (already there)::"), commands.get(1));
  }

  @Test
  void keepsEveryFindingInTheLog() {
    String text = Samples.render(OutputFormat.GITHUB, mixed(40), Samples.context());
    String concise = Samples.render(OutputFormat.CONCISE, mixed(40), Samples.context());
    assertTrue(text.startsWith(concise));
  }

  @Test
  void givesTheColumnOnOneLineOnly() {
    List<String> commands = commands(Samples.all(), Samples.context());
    for (String command : commands) {
      assertEquals(!command.contains("title=open-quote"), command.contains(",col="), command);
    }
  }

  @Property
  void letsNobodyWriteACommand(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    Diagnostics one = Samples.chosen(path, line, value);
    for (OutputFormat format :
        List.of(OutputFormat.FULL, OutputFormat.CONCISE, OutputFormat.MARKDOWN)) {
      assertEquals(List.of(), commands(Samples.render(format, one, Samples.context())));
    }
    String text = Samples.render(OutputFormat.GITHUB, one, Samples.context());
    List<String> commands = commands(text);
    assertEquals(1, commands.size(), text);
    String command = commands.get(0);
    assertTrue(
        command.matches(
            "::error file=[^:,]*,line=\\d+,endLine=\\d+(,col=\\d+)?,title=hostile::[^\r\n]*"),
        command);
    assertTrue(command.matches("([^%]|%25|%3A|%2C)*"), command);
  }

  private static Diagnostics mixed(int each) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.addAll(Samples.many(each, severity).findings());
    }
    return new Diagnostics(findings, each, each, 0, 0);
  }

  private static List<String> commands(Diagnostics diagnostics, RenderContext context) {
    return commands(Samples.render(OutputFormat.GITHUB, diagnostics, context));
  }

  /** What the runner obeys: a line that starts with two colons, or has the older form anywhere. */
  private static List<String> commands(String text) {
    return Stream.of(text.split("[\r\n]+"))
        .filter(line -> line.strip().startsWith("::") || line.contains("##["))
        .toList();
  }

  private static long count(List<String> commands, String start) {
    return commands.stream().filter(c -> c.startsWith(start)).count();
  }
}

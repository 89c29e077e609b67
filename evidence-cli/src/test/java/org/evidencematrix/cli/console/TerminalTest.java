package org.evidencematrix.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static final String BOTH = "out,err";

  @Test
  void usesColorOnATerminal() {
    assertTrue(detect(Map.of("EVIDENCE_TERMINAL", BOTH)).color());
  }

  @Test
  void usesNoColorWhenAskedNotTo() {
    assertFalse(detect(Map.of("EVIDENCE_TERMINAL", BOTH, "NO_COLOR", "1")).color());
    assertTrue(detect(Map.of("EVIDENCE_TERMINAL", BOTH, "NO_COLOR", "")).color());
  }

  @Test
  void usesNoColorOnADumbTerminal() {
    assertFalse(detect(Map.of("EVIDENCE_TERMINAL", BOTH, "TERM", "dumb")).color());
  }

  @Test
  void usesNoColorInAPipeBesideATerminal() {
    Terminal terminal = detect(Map.of("EVIDENCE_TERMINAL", ",err"));
    assertFalse(terminal.out());
    assertTrue(terminal.err());
    assertFalse(terminal.color());
  }

  @ParameterizedTest
  @CsvSource({"80,80", "1,40", "99999,400", "0,100", "wide,100", "-5,100", "123456789,100"})
  void takesAUsableWidthOnly(String columns, int expected) {
    assertEquals(expected, detect(Map.of("COLUMNS", columns)).width());
  }

  @Test
  void isAnsweredWhereAPersonReadsAndTypes() {
    assertTrue(Terminal.isAnswered(Map.of("EVIDENCE_TERMINAL", "in,out,err")));
    assertFalse(Terminal.isAnswered(Map.of("EVIDENCE_TERMINAL", ",out,err")));
    assertFalse(Terminal.isAnswered(Map.of("EVIDENCE_TERMINAL", "in")));
  }

  private static Terminal detect(Map<String, String> environment) {
    return Terminal.detect(environment);
  }
}

package org.evidencematrix.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTextTest {
  @Test
  void writesGroupsAndLists() throws IOException {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", "a-1");
    group.put("year", 2021);
    group.put("list", List.of("x", Map.of("y", "z")));
    StringBuilder out = new StringBuilder();
    FactsText.yaml(group, out);
    assertEquals("id: a-1\nyear: 2021\nlist:\n  - x\n  - y: z\n", out.toString());
  }

  @Test
  void quotesWhatOtherReadersMisread() {
    for (String word : List.of("NO", "on", "y", "null", "1e3", "0123", "", "a: b", "a #b", "-x")) {
      assertEquals('"', FactsText.text(word).charAt(0), word);
    }
    assertEquals("Norway", FactsText.text("Norway"));
  }
}

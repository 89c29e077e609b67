package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class UnreadFileTest {

  @Test
  void reportsAnotherEnding() {
    assertEquals(
        List.of(
            "b.yaml.txt:1:1: the file `b.yaml.txt` is not read: its name ends in something else"
                + " than .yaml, .yml or .json [unread-file]",
            "list.csv:1:1: the file `list.csv` is not read: its name ends in something else than"
                + " .yaml, .yml or .json [unread-file]"),
        MiniMatrix.item()
            .with("items/b.yaml.txt", "id: b\n")
            .with("searches/list.csv", "a,b\n")
            .findings());
  }

  @Test
  void leavesHiddenAndReadmeFilesAlone() {
    assertEquals(
        List.of(),
        MiniMatrix.item().with("items/README.md", "x").with("items/.keep", "").findings());
  }
}

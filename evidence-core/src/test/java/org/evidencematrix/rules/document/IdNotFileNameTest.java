package org.evidencematrix.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evidencematrix.validation.MiniMatrix;
import org.junit.jupiter.api.Test;

class IdNotFileNameTest {

  @Test
  void reportsAnIdUnlikeItsFile() {
    assertEquals(
        List.of(
            "doe-2021-supervision.yaml:1:5: the id is `doe-2021-other`, but the file is called"
                + " `doe-2021-supervision` [id-not-file-name]"),
        MiniMatrix.item("id: doe-2021-other").findings());
  }

  @Test
  void saysHowToRename() {
    assertEquals(
        "rename the file to doe-2021-other.yaml, or write `doe-2021-supervision` here",
        MiniMatrix.item("id: doe-2021-other").help());
  }

  @Test
  void looksAtTheNameWithoutFolders() {
    assertEquals(
        List.of(
            "a-2020-b.yaml:1:5: the id is `a-2020-c`, but the file is called `a-2020-b`"
                + " [id-not-file-name]"),
        MiniMatrix.empty()
            .with("items/deep/down/a-2020-b.yaml", "id: a-2020-c\n" + MiniMatrix.rest("a-2020-b"))
            .findings());
  }

  @Test
  void looksAtSearches() {
    assertEquals(
        List.of("a.yaml:1:5: the id is `b`, but the file is called `a` [id-not-file-name]"),
        MiniMatrix.empty()
            .with("searches/a.yaml", "id: b\nkind: informal\nsource: x\ndate: 2026-01-01\n")
            .findings());
  }

  @Test
  void saysNothingWithoutAnId() {
    assertEquals(
        List.of("doe-2021-supervision.yaml:2:1: the field `id` is missing [missing-field]"),
        MiniMatrix.item("# without: id").findings());
  }
}

package org.evidencematrix.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.evidencematrix.reading.YamlTree;
import org.evidencematrix.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldEditTest {
  private static String edited(String text, Mend.Edits edits) {
    return editedAs("items/a.yaml", text, edits);
  }

  private static String editedAs(String path, String text, Mend.Edits edits) {
    SourceFile file = SourceFile.of(path, text);
    return file.edited(edits.in(YamlTree.read(file)));
  }

  @Test
  void replacesTheValueOfAField() {
    assertEquals(
        "id: a\nlanguage: fr # typed\n",
        edited("id: a\nlanguage: French # typed\n", FieldEdit.replace("language", "fr")));
  }

  @Test
  void replacesAnEntryOfAListInAFinding() {
    assertEquals(
        "findings:\n  - strategy: a\n    countries: [TZA, UGA]\n",
        edited(
            "findings:\n  - strategy: a\n    countries: [TZA, Uganda]\n",
            FieldEdit.replace("findings[0].countries[1]", "UGA")));
  }

  @Test
  void replacesAnEntryOfADocumentThatIsAList() {
    assertEquals(
        "- rule: a\n- rule: c\n",
        edited("- rule: a\n- rule: b\n", FieldEdit.replace("[1].rule", "c")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TZA | TZA",
        "10.1234/example.1 | 10.1234/example.1",
        "https://example.org/a | https://example.org/a",
        "no | \"no\"",
        "2021 | \"2021\"",
        "1e5 | \"1e5\"",
        "2021-03-04 | \"2021-03-04\"",
        "'Doe, Jane' | \"Doe, Jane\"",
        "a: b | \"a: b\"",
        "a #b | \"a #b\"",
        "-a | \"-a\"",
        "*a | \"*a\"",
        "ends: | \"ends:\"",
        "a [b] | \"a [b]\"",
        "a\"b\\c | \"a\\\"b\\\\c\"",
      })
  void quotesWhatCouldBeReadAsSomethingElse(String text, String written) {
    assertEquals("x: " + written + "\n", edited("x: old\n", FieldEdit.replace("x", text)));
  }

  @Test
  void quotesTheEmptyText() {
    assertEquals("x: \"\"\n", edited("x: old\n", FieldEdit.replace("x", "")));
  }

  @Test
  void keepsTheQuotesThatWereThere() {
    assertEquals("x: \"fr\"\n", edited("x: \"French\"\n", FieldEdit.replace("x", "fr")));
  }

  @Test
  void writesBehindAFieldWithoutValue() {
    assertEquals("x: fr\ny: 1\n", edited("x:\ny: 1\n", FieldEdit.replace("x", "fr")));
  }

  @Test
  void alwaysQuotesInJson() {
    assertEquals(
        "{\"x\": \"fr\"}",
        editedAs("items.jsonl", "{\"x\": \"French\"}", FieldEdit.replace("x", "fr")));
  }

  @Test
  void leavesABlockOfTextAlone() {
    String text = "x: |\n  one\n  two\n";
    assertEquals(text, edited(text, FieldEdit.replace("x", "fr")));
  }

  @Test
  void leavesADocumentWithoutTheFieldAlone() {
    assertEquals("x: 1\n", edited("x: 1\n", FieldEdit.replace("y[3].z", "fr")));
  }

  @Test
  void leavesAListAloneWhereASingleValueIsReplaced() {
    assertEquals("x: [a]\n", edited("x: [a]\n", FieldEdit.replace("x", "fr")));
  }

  @Test
  void addsAFieldOnALineOfItsOwn() {
    assertEquals(
        "url: https://doi.org/10.1234/x # here\ndoi: 10.1234/x\nyear: 2021\n",
        edited(
            "url: https://doi.org/10.1234/x # here\nyear: 2021\n",
            FieldEdit.insertAfter("url", "doi", "10.1234/x")));
  }

  @Test
  void addsAFieldWithTheSameIndentationAndLineEnd() {
    assertEquals(
        "a:\r\n  b: 1\r\n  c: x\r\nd: 2\r\n",
        edited("a:\r\n  b: 1\r\nd: 2\r\n", FieldEdit.insertAfter("a.b", "c", "x")));
  }

  @Test
  void addsAFieldToAGroupInBraces() {
    assertEquals(
        "a: {b: 1, c: x}\n", edited("a: {b: 1}\n", FieldEdit.insertAfter("a.b", "c", "x")));
  }

  @Test
  void addsAFieldInJson() {
    assertEquals(
        "{\"b\": \"1\", \"c\": \"x\"}",
        editedAs("a.json", "{\"b\": \"1\"}", FieldEdit.insertAfter("b", "c", "x")));
  }

  @Test
  void removesAnEntryOfAListInBrackets() {
    assertEquals("x: [b, c]\n", edited("x: [a, b, c]\n", FieldEdit.remove("x[0]")));
    assertEquals("x: [a, c]\n", edited("x: [a, b, c]\n", FieldEdit.remove("x[1]")));
    assertEquals("x: [a, b]\n", edited("x: [a, b, c]\n", FieldEdit.remove("x[2]")));
  }

  @Test
  void removesALineOfAList() {
    assertEquals(
        "x:\n  - a\n  - c\ny: 1\n",
        edited("x:\n  - a\n  - b\n  - c\ny: 1\n", FieldEdit.remove("x[1]")));
  }

  @Test
  void removesAGroupOfAListWithAllItsLines() {
    assertEquals(
        "x:\n  - a: 1\n    b: 2\ny: 1\n",
        edited("x:\n  - a: 1\n    b: 2\n  - a: 3\n    b: 4\ny: 1\n", FieldEdit.remove("x[1]")));
  }

  @Test
  void removesTheLastLineOfAFileWithoutLineEnd() {
    assertEquals("- a\n", edited("- a\n- b", FieldEdit.remove("[1]")));
  }

  @Test
  void removesAFieldWithItsValue() {
    assertEquals("a: 1\nc: 3\n", edited("a: 1\nb: [x,\n  y]\nc: 3\n", FieldEdit.remove("b")));
    assertEquals("{a: 1, c: 3}\n", edited("{a: 1, b: 2, c: 3}\n", FieldEdit.remove("b")));
  }

  @Test
  void leavesTheOnlyEntry() {
    assertEquals("x: [a]\n", edited("x: [a]\n", FieldEdit.remove("x[0]")));
    assertEquals("x:\n  - a\n", edited("x:\n  - a\n", FieldEdit.remove("x[0]")));
  }

  @Test
  void leavesAnEntryThatSharesItsLine() {
    String text = "- - a\n  - b\n";
    assertEquals(text, edited(text, FieldEdit.remove("[0][0]")));
  }
}

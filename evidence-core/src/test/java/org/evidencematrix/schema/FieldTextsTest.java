package org.evidencematrix.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTextsTest {
  @Test
  void everyFieldHasAQuestionAndADescriptionInBothLanguagesAndNothingElseHas() {
    Set<String> expected = new TreeSet<>();
    for (Field document : FieldTexts.DOCUMENTS) {
      keys(document, document.name(), expected);
      expected.add("document." + document.name());
    }
    for (FieldType type : FieldType.values()) {
      expected.add("type." + DataDictionary.label(type));
    }
    Catalogue english = Catalogue.of(FieldTexts.class, "fields", Language.EN);
    Catalogue french = Catalogue.of(FieldTexts.class, "fields", Language.FR);
    Set<String> found = new TreeSet<>(english.keys());
    found.removeIf(key -> key.startsWith("heading.") || key.startsWith("answer."));
    assertEquals(expected, found);
    assertEquals(english.keys(), french.keys());
    long same =
        expected.stream().filter(k -> english.template(k).equals(french.template(k))).count();
    assertTrue(same < 5, () -> same + " texts are the same in French");
  }

  @ParameterizedTest
  @EnumSource
  void questionsEndWithAQuestionMarkAndDescriptionsWithAFullStop(Language language) {
    Catalogue texts = Catalogue.of(FieldTexts.class, "fields", language);
    for (String key : texts.keys()) {
      String text = texts.template(key).orElseThrow();
      assertTrue(!key.endsWith(".asks") || text.endsWith("?"), key);
      assertTrue(!key.endsWith(".says") || text.endsWith("."), key);
      // A cell of Markdown and a line of a schema take the texts as they are.
      assertFalse(text.matches(".*[|<>*`{}\\\\].*"), key);
    }
  }

  @Test
  void dictionaryHasARowForEveryField() throws IOException {
    DataDictionary dictionary = DataDictionary.of(FieldTexts.DOCUMENTS, Language.EN);
    Set<String> fields = new TreeSet<>();
    FieldTexts.DOCUMENTS.forEach(document -> keys(document, document.name(), fields));
    int rows = fields.size() / 2 - FieldTexts.DOCUMENTS.size();
    assertEquals(rows, dictionary.entries().size());
    StringBuilder csv = new StringBuilder();
    dictionary.csv(csv);
    assertEquals(rows + 1, csv.toString().split("\r\n", -1).length - 1);
    assertTrue(
        csv.toString()
            .startsWith(
                "Document,Field,Type,List,Required,Code list,Question,Description,Example\r\n"
                    + "item,id,id,no,yes,,What short name shall the item have for good?,"),
        csv::toString);
    assertTrue(
        csv.toString()
            .contains(
                "\r\nitem,findings.outcome,a code of the list,no,no,outcomes,Which outcome was"),
        csv::toString);
  }

  @Test
  void dictionaryTellsWhatRulesRequire() {
    DataDictionary dictionary = DataDictionary.of(List.of(Format.ITEM), Language.FR);
    List<String> required =
        dictionary.entries().stream()
            .filter(DataDictionary.Entry::required)
            .map(DataDictionary.Entry::path)
            .filter(path -> path.indexOf('.') < 0)
            .toList();
    assertEquals(
        List.of(
            "id",
            "title",
            "authors",
            "year",
            "type",
            "language",
            "summary",
            "field",
            "scope",
            "design",
            "findings",
            "coding"),
        required);
  }

  @Test
  void escapesBarsAndQuotesExamples() throws IOException {
    StringBuilder markdown = new StringBuilder();
    DataDictionary.of(List.of(Format.ITEM), Language.EN).markdown(markdown);
    for (String line : markdown.toString().split("\n", -1)) {
      assertTrue(!line.startsWith("|") || line.split("(?<!\\\\)\\|", -1).length == 10, line);
    }
    assertTrue(markdown.toString().contains("| `[TZA, UGA]` |"), markdown::toString);
  }

  private static void keys(Field field, String path, Set<String> keys) {
    keys.add(path + ".asks");
    keys.add(path + ".says");
    for (Field inner : field.fields()) {
      keys(inner, path + '.' + inner.name(), keys);
    }
  }
}

package org.evidencematrix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.reading.Defaults;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final List<Field> ALL =
      List.of(
          Format.ITEM,
          Format.SEARCH,
          Format.VOTING_ROUND,
          Format.RESEARCH_QUESTION,
          Format.COLLECTION,
          Format.EXEMPTION,
          Format.MATRIX,
          Format.FRAMEWORK,
          Format.CODE_LIST);

  @Test
  void namesAreInKebabCaseAndUniqueInTheirGroup() {
    ALL.forEach(FormatTest::checkNames);
  }

  private static void checkNames(Field group) {
    Set<String> names = new HashSet<>();
    for (Field field : group.fields()) {
      assertTrue(field.name().matches("[a-z]+(-[a-z]+)*"), field.name());
      assertTrue(names.add(field.name()), "twice: " + field.name());
      checkNames(field);
    }
  }

  @Test
  void onlyGroupsHaveFieldsAndOnlyCodesHaveALists() {
    ALL.forEach(FormatTest::checkShape);
  }

  private static void checkShape(Field field) {
    assertEquals(field.type() == FieldType.GROUP, !field.fields().isEmpty(), field.name());
    assertEquals(field.type() == FieldType.CODE, field.codeList().isPresent(), field.name());
    field.fields().forEach(FormatTest::checkShape);
  }

  @Test
  void everyCodeListOfAFieldExists() {
    Vocabulary vocabulary = Defaults.vocabulary();
    for (Field field : Format.ITEM.fields()) {
      field
          .codeList()
          .ifPresent(list -> assertFalse(vocabulary.ids(list).isEmpty(), "empty: " + list));
    }
  }

  @Test
  void requiresWhatTheDataFormatRequires() {
    List<String> required =
        Format.ITEM.fields().stream().filter(Field::required).map(Field::name).toList();
    assertEquals(
        List.of(
            "id",
            "title",
            "authors",
            "year",
            "type",
            "language",
            "field",
            "scope",
            "design",
            "coding"),
        required);
  }

  @Test
  void enumsAreTheCodeListsThatFormulasDependOn() {
    Vocabulary vocabulary = Defaults.vocabulary();
    assertEquals(codes(Question.values(), Question::code), vocabulary.ids("questions"));
    assertEquals(codes(Direction.values(), Direction::code), vocabulary.ids("directions"));
    assertEquals(codes(Answered.values(), Answered::code), vocabulary.ids("answers"));
    assertEquals(codes(Status.values(), Status::code), vocabulary.ids("statuses"));
    assertEquals(codes(Scope.values(), Scope::code), vocabulary.ids("scopes"));
  }

  private static <E> List<String> codes(E[] values, java.util.function.Function<E, String> code) {
    return java.util.Arrays.stream(values).map(code).toList();
  }
}

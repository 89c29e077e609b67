package org.evidencematrix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.evidencematrix.model.FieldType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          YEAR     | 2021                           | 2021
          YEAR     | 21                             |
          INTEGER  | 240                            | 240
          INTEGER  | many                           |
          ID       | doe-2021-pay                   | doe-2021-pay
          ID       | Doe 2021                       |
          DOI      | https://doi.org/10.1234/made-up | 10.1234/made-up
          DOI      | doi: 10.1234/made-up           | 10.1234/made-up
          DOI      | 10.1234/made-up                | 10.1234/made-up
          DOI      | made-up                        |
          URL      | https://example.org/a          | https://example.org/a
          URL      | www.example.org                | https://www.example.org
          URL      | javascript:alert(1)            |
          URL      | page 3                         |
          LANGUAGE | en                             | en
          LANGUAGE | French                         | fr
          LANGUAGE | qwerty                         |
          DATE     | 2026-03-01                     | 2026-03-01
          DATE     | 1 March                        |
          PROSE    | As it is                       | As it is
          """)
  void isWrittenAsFilesHaveIt(FieldType type, String typed, String written) {
    assertEquals(Optional.ofNullable(written), TypedValue.of(type, typed));
  }
}

package org.evidencematrix.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrenchPagesTest {
  private static final List<String> PARTS = List.of("checks", "why", "exempt");
  private static final Pattern BLOCKS = Pattern.compile("(?s)^```.*?^```", Pattern.MULTILINE);

  /** Rules with French prose. */
  static Stream<String> names() {
    Set<String> names = new TreeSet<>();
    for (String key : Catalogue.of(Rule.class, "pages", Language.FR).keys()) {
      names.add(key.substring(0, key.indexOf('.')));
    }
    names.remove("heading");
    return names.stream();
  }

  private static String page(String name, Language language) {
    return RuleCatalog.description(RuleCatalog.byName(name).orElseThrow(), language).page();
  }

  private static List<String> blocks(String page) {
    return BLOCKS.matcher(page).results().map(block -> block.group()).toList();
  }

  @Test
  void everyPageIsInFrench() {
    assertEquals(RuleCatalog.names(), names().toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasAllPartsAndTheSamplesOfTheEnglishPage(String name) {
    Catalogue words = Catalogue.of(Rule.class, "pages", Language.FR);
    for (String part : PARTS) {
      String text = words.template(name + '.' + part).orElseThrow();
      assertTrue(text.endsWith(".") && !text.isBlank(), text);
    }
    String french = page(name, Language.FR);
    assertTrue(french.startsWith("# " + name + "\n\n## Ce que la règle vérifie\n\n"), french);
    assertFalse(french.contains("## What it checks"));
    assertEquals(blocks(page(name, Language.EN)), blocks(french));
  }
}

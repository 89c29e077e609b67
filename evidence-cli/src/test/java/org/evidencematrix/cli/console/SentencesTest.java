package org.evidencematrix.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)");

  @Test
  void frenchHasTheSentencesOfEnglishInAlphabeticalOrder() throws IOException {
    List<String> english = names("cli_en.properties");
    assertEquals(english, names("cli_fr.properties"));
    assertEquals(List.copyOf(new TreeSet<>(english)), english);
  }

  @Test
  void frenchNamesTheSameValues() {
    Catalogue english = Catalogue.of(CommonOptions.class, "cli", Language.EN);
    Catalogue french = Catalogue.of(CommonOptions.class, "cli", Language.FR);
    for (String key : english.keys()) {
      assertEquals(values(english, key), values(french, key), key);
    }
  }

  @Test
  void frenchIsNotEnglish() {
    Catalogue english = Catalogue.of(CommonOptions.class, "cli", Language.EN);
    Catalogue french = Catalogue.of(CommonOptions.class, "cli", Language.FR);
    long same =
        english.keys().stream().filter(k -> english.template(k).equals(french.template(k))).count();
    assertTrue(same < english.keys().size() / 5, () -> same + " sentences are the same");
  }

  private static Set<String> values(Catalogue catalogue, String key) {
    Set<String> values = new TreeSet<>();
    Matcher found = PLACEHOLDER.matcher(catalogue.template(key).orElseThrow());
    while (found.find()) {
      values.add(found.group(1));
    }
    return values;
  }

  private static List<String> names(String resource) throws IOException {
    try (InputStream in = CommonOptions.class.getResourceAsStream(resource)) {
      List<String> names = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> names.add(line.substring(0, line.indexOf(" = "))));
      return names;
    }
  }
}

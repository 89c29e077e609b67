package org.evidencematrix.rules.item;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.reading.YamlTree;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.text.SourceFile;

/** What the tests of item rules share. All items are made up. */
final class Checked {
  /** The bundled framework and code lists, in the middle of 2026. */
  static final RuleContext CONTEXT =
      new RuleContext(
          Defaults.info(),
          Defaults.framework(),
          Defaults.vocabulary(),
          Countries.bundled(),
          Regions.bundled(),
          LocalDate.of(2026, 6, 15));

  private static final Catalogue ENGLISH = Catalogue.of(Rule.class, "rules", Language.EN);
  private static final Catalogue FRENCH = Catalogue.of(Rule.class, "rules", Language.FR);

  private Checked() {}

  /** Returns an item in which no rule finds anything. */
  static Item.Builder item() {
    return Item.builder()
        .id("doe-2021-made-up")
        .title("A made-up study")
        .authors(List.of("Doe, Jane"))
        .year(2021)
        .type("report")
        .url("https://example.org/1")
        .language("en")
        .summary("A made-up item.")
        .field("social-service")
        .countries(List.of("TZA"))
        .scope(Scope.NATIONAL)
        .design("cross-sectional")
        .findings(List.of(Finding.of("support-performance-systems", Question.UNDERSTANDING)))
        .verifiedAt("https://example.org/1");
  }

  /** Returns the problems that a rule has with an item. */
  static List<Problem> problems(ItemRule rule, Item item) {
    List<Problem> found = new ArrayList<>();
    rule.check(item, CONTEXT, found::add);
    found.forEach(Checked::checkSentences);
    return found;
  }

  /** Returns each problem as {@code path: message; help}. */
  static List<String> found(ItemRule rule, Item.Builder item) {
    return problems(rule, item.build()).stream()
        .map(
            p ->
                path(p)
                    + ": "
                    + ENGLISH.render(p.message())
                    + p.help().map(h -> "; " + ENGLISH.render(h)).orElse(""))
        .toList();
  }

  /** Returns each problem as {@code path: message}. */
  static List<String> messages(ItemRule rule, Item.Builder item) {
    return problems(rule, item.build()).stream()
        .map(p -> path(p) + ": " + ENGLISH.render(p.message()))
        .toList();
  }

  /** Returns the help of each problem; an empty text where there is none. */
  static List<String> helps(ItemRule rule, Item.Builder item) {
    return problems(rule, item.build()).stream()
        .map(p -> p.help().map(ENGLISH::render).orElse(""))
        .toList();
  }

  /**
   * Returns what the mends of all problems make of a text, with the grade of the first before it.
   *
   * @param yaml the part of the item's file that is mended
   */
  static String mended(ItemRule rule, Item.Builder item, String yaml) {
    SourceFile file = SourceFile.of("matrix/items/doe-2021-made-up.yaml", yaml);
    List<Mend> mends =
        problems(rule, item.build()).stream().flatMap(p -> p.mend().stream()).toList();
    assertFalse(mends.isEmpty(), "nothing is mended");
    var edits = mends.stream().flatMap(m -> m.edits().in(YamlTree.read(file)).stream()).toList();
    return mends.get(0).grade().label() + ": " + file.edited(edits);
  }

  private static String path(Problem problem) {
    return problem.place() instanceof Place.InDocument place ? place.path() : "elsewhere";
  }

  /** Every sentence must be there in both languages, with all its values. */
  private static void checkSentences(Problem problem) {
    List<Message> sentences = new ArrayList<>();
    sentences.add(problem.message());
    problem.label().ifPresent(sentences::add);
    problem.help().ifPresent(sentences::add);
    problem.mend().ifPresent(m -> sentences.add(m.title()));
    problem.related().forEach(r -> sentences.add(r.message()));
    UnaryOperator<String> gone = value -> "X";
    for (Message sentence : sentences) {
      for (Catalogue catalogue : List.of(ENGLISH, FRENCH)) {
        String text = catalogue.render(sentence, gone);
        assertFalse(text.endsWith("."), text);
        assertTrue(text.startsWith("X") || !Character.isUpperCase(text.codePointAt(0)), text);
      }
      assertNotEquals(
          ENGLISH.template(sentence.key()), FRENCH.template(sentence.key()), sentence.key());
    }
  }
}

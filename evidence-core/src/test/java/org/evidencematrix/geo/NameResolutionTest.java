package org.evidencematrix.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.geo.Resolution.Resolved;
import org.evidencematrix.geo.Resolution.Unresolved;

class NameResolutionTest {

  /** Countries whose names must never be taken for one another. */
  private static final List<List<String>> CONFUSABLE =
      List.of(
          List.of("NER", "NGA"),
          List.of("DMA", "DOM"),
          List.of("AUT", "AUS"),
          List.of("IRN", "IRQ"),
          List.of("MLI", "MWI", "MLT"),
          List.of("MRT", "MUS"),
          List.of("GMB", "ZMB"),
          List.of("SVK", "SVN"),
          List.of("LBY", "LBR"),
          List.of("GIN", "GNB", "GNQ"),
          List.of("COG", "COD"),
          List.of("KOR", "PRK"),
          List.of("SDN", "SSD"),
          List.of("GUY", "GUF"),
          List.of("SWZ", "CHE"),
          List.of("IND", "IDN"));

  record Pair(String one, String other) {}

  record Misprint(String one, String other, String typed) {}

  private final Countries countries = Countries.bundled();

  @Property(tries = 5000)
  void neverFailsOnAnyText(@ForAll String typed) {
    assertNotNull(countries.resolve(typed));
    countries.byCode(typed);
    countries.byAlpha3(typed);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void suggestsAtMostThree(@ForAll("misspelt") String typed) {
    if (countries.resolve(typed) instanceof Unresolved unresolved) {
      assertTrue(unresolved.nearest().size() <= 3);
      List<String> codes = unresolved.nearest().stream().map(Country::alpha3).toList();
      assertEquals(codes.stream().sorted().distinct().toList(), codes);
    }
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void caseAccentsAndPunctuationMakeNoDifference(
      @ForAll("spellings") String spelling, @ForAll("dressings") List<Integer> dressing) {
    String dressed = spelling;
    for (int step : dressing) {
      dressed = dress(dressed, step);
    }
    assertEquals(countries.resolve(spelling), countries.resolve(dressed), dressed);
  }

  private static String dress(String text, int step) {
    return switch (step) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      case 4 -> text.replace(" ", "\u00a0 \t");
      case 5 -> text.replace('-', ' ');
      case 6 -> text.replace('\'', '\u2019');
      case 7 -> "\u00ab " + text + " \u00bb!";
      case 8 -> text.replace(", ", " - ");
      case 9 -> text.replace("&", "and");
      default -> throw new AssertionError(step);
    };
  }

  @Example
  void noSpellingResolvesToAConfusableCountry() {
    for (Pair pair : pairs()) {
      for (String spelling : spellingsOf(pair.one())) {
        assertFalse(isOrSuggests(countries.resolve(spelling), pair.other()), spelling);
      }
    }
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void noMisprintResolvesToOrSuggestsAConfusableCountry(@ForAll("misprints") Misprint misprint) {
    Resolution answer = countries.resolve(misprint.typed());
    // Iran with one letter changed can be Iraq: then it is no misprint but the other name.
    boolean isAName =
        answer instanceof Resolved
            && spellingsOf(misprint.other()).stream()
                .anyMatch(name -> NameForm.of(name).equals(NameForm.of(misprint.typed())));
    assertTrue(isAName || !isOrSuggests(answer, misprint.other()), misprint.toString());
  }

  @Example
  void noDroppedDoubledOrSwappedLetterOfANameLeadsToAConfusableCountry() {
    for (Pair pair : pairs()) {
      Country country = countries.byAlpha3(pair.one()).orElseThrow();
      for (String name : country.names().values()) {
        for (int i = 0; i < name.length(); i++) {
          List<String> typed = new ArrayList<>();
          typed.add(name.substring(0, i) + name.substring(i + 1));
          typed.add(name.substring(0, i) + name.charAt(i) + name.substring(i));
          if (i > 0) {
            typed.add(
                name.substring(0, i - 1)
                    + name.charAt(i)
                    + name.charAt(i - 1)
                    + name.substring(i + 1));
          }
          for (String each : typed) {
            assertFalse(isOrSuggests(countries.resolve(each), pair.other()), each);
          }
        }
      }
    }
  }

  private static boolean isOrSuggests(Resolution answer, String alpha3) {
    if (answer instanceof Resolved resolved) {
      return resolved.country().alpha3().equals(alpha3);
    }
    return answer instanceof Unresolved unresolved
        && unresolved.nearest().stream().anyMatch(country -> country.alpha3().equals(alpha3));
  }

  @Provide
  Arbitrary<Misprint> misprints() {
    return Arbitraries.of(pairs())
        .flatMap(
            pair ->
                edited(Arbitraries.of(spellingsOf(pair.one())))
                    .map(typed -> new Misprint(pair.one(), pair.other(), typed)));
  }

  @Provide
  Arbitrary<String> misspelt() {
    return edited(edited(spellings()));
  }

  @Provide
  Arbitrary<String> spellings() {
    return Arbitraries.of(
        countries.all().stream()
            .flatMap(country -> spellingsOf(country.alpha3()).stream())
            .toList());
  }

  @Provide
  Arbitrary<List<Integer>> dressings() {
    return Arbitraries.integers().between(0, 9).list().ofMaxSize(5);
  }

  private static Arbitrary<String> edited(Arbitrary<String> texts) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 1000);
    Arbitrary<Character> letters =
        Arbitraries.chars().range('a', 'z').with(' ', '.', '-', '\u00e9', '\'');
    return Combinators.combine(texts, places, letters, Arbitraries.integers().between(0, 3))
        .as(
            (text, place, letter, kind) -> {
              if (text.length() < 2) {
                return text + letter;
              }
              int at = place % (text.length() - 1);
              return switch (kind) {
                case 0 -> text.substring(0, at) + text.substring(at + 1);
                case 1 -> text.substring(0, at) + letter + text.substring(at);
                case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
                default ->
                    text.substring(0, at)
                        + text.charAt(at + 1)
                        + text.charAt(at)
                        + text.substring(at + 2);
              };
            });
  }

  private List<String> spellingsOf(String alpha3) {
    return SPELLINGS.computeIfAbsent(
        alpha3,
        code -> {
          List<String> spellings = new ArrayList<>(countries.aliases(code));
          spellings.addAll(countries.byAlpha3(code).orElseThrow().names().values());
          return spellings;
        });
  }

  private static final Map<String, List<String>> SPELLINGS = new TreeMap<>();

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (List<String> group : CONFUSABLE) {
      for (String one : group) {
        for (String other : group) {
          if (!one.equals(other)) {
            pairs.add(new Pair(one, other));
          }
        }
      }
    }
    return pairs;
  }
}

package org.evidencematrix.reading;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of made-up documents, whole and broken. */
final class Texts {
  /** A made-up item in the style of real ones. */
  static final String ITEM =
      """
      # made up
      id: doe-2021-supervision          # file name
      title: "Supervision of para social workers: a \\"cluster\\" trial"
      title-translated: null
      authors: ["Doe, Jane", Ministère des Affaires sociales, 'Nguyễn, An']
      year: 2021
      identifiers: {pmid: "123", isbn: 978-1-00-000000-0}
      summary: Made up, in a contributor's own words – not the authors'.
      data-years: [2018, 2019]
      regions: []
      appraisal:
        instrument: mmat-2018

        answers: ["yes", no, cannot-tell]
      findings:
        - strategy: support-performance-systems
          outcome: retention   # a comment
          countries: [TZA]
        -
          strategy: develop-training
      cadres:
      - supervisor
      - para-professional
      themes:
      found-in: [{search: made-up}, {source: "a: b"}]
      """;

  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "b:",
          "\n",
          "\n  ",
          "\n- ",
          "\n  - ",
          "- ",
          "  ",
          " ",
          "#",
          " # c",
          ":",
          "'",
          "\"",
          "'x'",
          "\"y\"",
          "[",
          "]",
          "{",
          "}",
          ", ",
          ",",
          "x y",
          "\\",
          "\\\"",
          "''",
          "-",
          "--- ",
          "...",
          "%",
          "&a",
          "*a",
          "!t",
          "|",
          ">",
          "?",
          "? ",
          "@",
          "`",
          "é",
          "😀",
          "\t",
          "\r\n",
          "\u00A0",
          "\u0085",
          "<<: ",
          "1.5",
          "-3",
          "key: v\n",
          "k: {a: b, c: \"d\"}\n",
          "l: [a, b]\n",
          "- x: 1\n",
          "  y: 2\n",
          "null",
          "~",
          "\"k\": ",
          "'k': ",
          "\u2028",
          "\uD800",
          "{\"a\":",
          "true",
          "\\u00",
          "0",
          "/");

  private Texts() {}

  /** Pieces of YAML and JSON in a row. */
  static Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(20).map(p -> String.join("", p));
  }

  /** A made-up item with some stretches replaced by pieces of YAML. */
  static Arbitrary<String> mutatedItems() {
    Arbitrary<Mutation> mutations =
        Combinators.combine(
                Arbitraries.integers().between(0, ITEM.length()),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(PIECES))
            .as(Mutation::new);
    return mutations.list().ofMinSize(0).ofMaxSize(4).map(Texts::mutated);
  }

  /** Some lines of a made-up item, in any order. */
  static Arbitrary<String> shuffledLines() {
    return Arbitraries.of(ITEM.lines().toList())
        .list()
        .ofMaxSize(12)
        .map(lines -> String.join("\n", lines));
  }

  /** Everything above and any text at all. */
  static Arbitrary<String> any() {
    return Arbitraries.oneOf(
        pieces(), mutatedItems(), shuffledLines(), Arbitraries.strings().ofMaxLength(40));
  }

  private static String mutated(List<Mutation> mutations) {
    StringBuilder text = new StringBuilder(ITEM);
    for (Mutation m : mutations) {
      int start = Math.min(m.start(), text.length());
      text.replace(start, Math.min(start + m.length(), text.length()), m.replacement());
    }
    return text.toString();
  }

  private record Mutation(int start, int length, String replacement) {}
}

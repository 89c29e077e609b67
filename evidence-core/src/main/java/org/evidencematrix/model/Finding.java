package org.evidencematrix.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a source speaks to: a strategy, an outcome and a question.
 *
 * @param strategy id of the strategy; empty if not given
 * @param outcome code of the outcome; absent when the source describes the strategy and reports no
 *     outcome
 * @param question what is answered
 * @param direction which way it points; absent means not coded
 * @param countries countries, only where narrower than the item's
 * @param cadres cadres, only where narrower than the item's
 * @param settings settings, only where narrower than the item's
 */
public record Finding(
    String strategy,
    Optional<String> outcome,
    Optional<Question> question,
    Optional<Direction> direction,
    List<String> countries,
    List<String> cadres,
    List<String> settings) {

  /** Copies the lists. */
  public Finding {
    countries = List.copyOf(countries);
    cadres = List.copyOf(cadres);
    settings = List.copyOf(settings);
  }

  /** Returns a finding about a strategy and a question, without outcome or direction. */
  public static Finding of(String strategy, Question question) {
    return new Finding(
        strategy,
        Optional.empty(),
        Optional.of(question),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns a finding about a strategy, an outcome and a question, with a direction. */
  public static Finding of(
      String strategy, String outcome, Question question, Direction direction) {
    return new Finding(
        strategy,
        Optional.of(outcome),
        Optional.of(question),
        Optional.of(direction),
        List.of(),
        List.of(),
        List.of());
  }
}

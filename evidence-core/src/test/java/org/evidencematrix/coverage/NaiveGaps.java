package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.coverage.NaiveRanking.Drawn;
import org.evidencematrix.coverage.NaiveRanking.Spot;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Vocabulary;

/** All gaps of one matrix, reckoned naively under the usual numbers and those of draws. */
final class NaiveGaps {
  static final List<String> SPECIAL = List.of("global", "not-classified", "unknown");

  /** A row for a question. */
  record RowSpot(Question question, String row) {}

  /** What holds under one set of numbers. */
  record Reckoning(
      Map<Spot, Naive.Numbers> figures,
      Map<Spot, Map<String, List<String>>> kinds,
      Map<RowSpot, Map<String, Set<String>>> rowKinds) {}

  private final List<Item> items;
  private final List<String> rows;
  private final List<Search> searches;
  private final Map<String, Naive.Tiers> designs = new HashMap<>();
  private final Map<Question, Naive> naive = new EnumMap<>(Question.class);
  private final Map<Question, NaiveRows> naiveRows = new EnumMap<>(Question.class);
  private final int year;

  NaiveGaps(
      List<Item> items, List<String> rows, Vocabulary vocabulary, List<Search> searches, int year) {
    this.items = items;
    this.rows = rows;
    this.searches = searches;
    this.year = year;
    vocabulary
        .designs()
        .forEach(
            (id, d) ->
                designs.put(
                    id,
                    new Naive.Tiers(
                        d.effectTier(),
                        d.understandingTier(),
                        d.synthesis(),
                        d.closesSynthesis())));
    Map<String, String> levels = new HashMap<>();
    vocabulary.outcomes().forEach((id, outcome) -> levels.put(id, outcome.level()));
    List<String> cadres = vocabulary.ids("cadres");
    for (Question question : Question.values()) {
      Naive all = naive(items, question);
      naive.put(question, all);
      naiveRows.put(question, new NaiveRows(all, levels, cadres, year));
    }
  }

  private Naive naive(List<Item> some, Question question) {
    return new Naive(some, question, NaiveRanking.USUAL, .5, Naive.Keep.ALL, false, designs);
  }

  List<String> rows() {
    return rows;
  }

  NaiveRows rows(Question question) {
    return naiveRows.get(question);
  }

  List<Spot> classified() {
    return NaiveRanking.spots(rows, NaiveRanking.INCOMES);
  }

  List<Spot> special() {
    return NaiveRanking.spots(rows, SPECIAL);
  }

  Map<Spot, NaiveKinds.Searched> searched() {
    Map<Spot, NaiveKinds.Searched> searched = new HashMap<>();
    for (Spot spot : classified()) {
      searched.put(spot, NaiveKinds.searched(searches, spot.row(), spot.column()));
    }
    return searched;
  }

  Reckoning reckon(Drawn drawn) {
    double[] limits = NaiveKinds.limits(drawn.factors);
    Map<Spot, Naive.Numbers> figures = new HashMap<>();
    Map<Spot, Map<String, List<String>>> kinds = new HashMap<>();
    Map<RowSpot, Map<String, Set<String>>> rowKinds = new HashMap<>();
    List<Spot> all = new ArrayList<>(classified());
    all.addAll(special());
    for (Question question : Question.values()) {
      Naive weighed = naive.get(question).weighed(drawn.w, drawn.gamma);
      for (Spot spot : all) {
        if (spot.question() == question) {
          Naive.Numbers x = weighed.cell(spot.row(), spot.column(), year);
          figures.put(spot, x);
          kinds.put(
              spot, NaiveKinds.of(weighed, searches, year, limits, spot.row(), spot.column(), x));
        }
      }
      NaiveRows weighedRows = naiveRows.get(question).weighed(drawn.w, drawn.gamma);
      for (String row : rows) {
        rowKinds.put(new RowSpot(question, row), weighedRows.of(row, limits));
      }
    }
    return new Reckoning(figures, kinds, rowKinds);
  }

  /** Coverage of a cell without each of its families, where that is another band. */
  Map<Set<String>, Double> removals(Spot spot, Naive.Numbers with) {
    int band = band(with);
    Map<Set<String>, Double> found = new HashMap<>();
    for (List<String> family : naive.get(spot.question()).familiesIn(spot.row(), spot.column())) {
      List<Item> rest = items.stream().filter(i -> !family.contains(i.id())).toList();
      Naive.Numbers without = naive(rest, spot.question()).cell(spot.row(), spot.column(), year);
      if (band(without) != band) {
        found.put(Set.copyOf(family), without.coverage());
      }
    }
    return found;
  }

  /** The band of a cell, 0 for none to 4 for substantial. */
  static int band(Naive.Numbers x) {
    if (x.n() == 0) {
      return 0;
    }
    int band = x.coverage() < .2 ? 1 : x.coverage() < .5 ? 2 : x.coverage() < .8 ? 3 : 4;
    return x.n() == 1 ? Math.min(band, 3) : band;
  }
}

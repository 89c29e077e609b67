package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.coverage.NaiveGaps.Reckoning;
import org.evidencematrix.coverage.NaiveGaps.RowSpot;
import org.evidencematrix.coverage.NaiveRanking.Drawn;
import org.evidencematrix.coverage.NaiveRanking.Means;
import org.evidencematrix.coverage.NaiveRanking.Place;
import org.evidencematrix.coverage.NaiveRanking.Spot;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Certainty;
import org.evidencematrix.gaps.Draws;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.gaps.GapKinds;
import org.evidencematrix.gaps.GapOptions;
import org.evidencematrix.gaps.RowGap;
import org.evidencematrix.gaps.Stability;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;

/** Compares a gap analysis with what {@link NaiveGaps} makes of the same items. */
final class Agreement {
  private static final double EXACT = 1e-12;

  /** In fuller cells taking out each family naively takes minutes. */
  private static final int MOST_TAKEN_OUT = 6;

  private static final List<String> ROW_KINDS = List.of("transfer", "outcome-level", "cadre");

  /** Is told what held and what did not. */
  interface Tally {
    void count(String what, boolean holds);
  }

  private final NaiveGaps naive;
  private final Map<String, Double> needs;
  private final Map<String, List<String>> pillars;
  private final Tally tally;

  /**
   * @param needs N by strategy; empty without votes
   * @param pillars strategies of each pillar
   */
  Agreement(
      NaiveGaps naive, Map<String, Double> needs, Map<String, List<String>> pillars, Tally tally) {
    this.naive = naive;
    this.needs = needs;
    this.pillars = pillars;
    this.tally = tally;
  }

  void check(Setup setup, List<Item> items, int count, long seed) {
    Draws draws = new Draws(count, seed, .5, 0, 1, .2);
    GapAnalysis analysis =
        GapAnalysis.of(setup, items, GapOptions.of(Scoring.DEFAULT).withDraws(draws));
    double[] unvaried = new double[NaiveKinds.LIMITS.length];
    Arrays.fill(unvaried, 1);
    Reckoning base = naive.reckon(new Drawn(NaiveRanking.USUAL, .5, unvaried));
    List<Reckoning> drawn = NaiveRanking.draws(count, seed).stream().map(naive::reckon).toList();
    ranking(analysis, base);
    certainty(analysis, drawn);
    kinds(analysis, base);
    rows(analysis, base, drawn);
    means(analysis.coverage(), base);
    for (Gap gap : analysis.ranking()) {
      if (gap.cell().figures().n() <= MOST_TAKEN_OUT) {
        removals(gap, base.figures().get(spot(gap)));
      }
    }
  }

  private static Spot spot(Gap gap) {
    return new Spot(gap.cell().question(), gap.cell().row().id(), gap.cell().column().id());
  }

  private void ranking(GapAnalysis analysis, Reckoning base) {
    Map<Spot, Place> ranks = NaiveRanking.ranks(naive.rows(), base.figures(), needs);
    Set<Spot> seen = new HashSet<>();
    for (Gap gap : analysis.ranking()) {
      Spot spot = spot(gap);
      seen.add(spot);
      double need = needs.getOrDefault(spot.row(), 1.0);
      assertEquals(need, gap.need(), EXACT, gap.cell().id());
      double priority = need * (1 - base.figures().get(spot).coverage());
      assertEquals(priority, gap.priority().orElseThrow(), EXACT, gap.cell().id());
      Place place = ranks.get(spot);
      assertEquals(place.position(), gap.rank().orElseThrow().position(), gap.cell().id());
      assertEquals(place.sharing(), gap.rank().orElseThrow().sharing(), gap.cell().id());
    }
    assertEquals(new HashSet<>(naive.classified()), seen);
  }

  private void certainty(GapAnalysis analysis, List<Reckoning> drawn) {
    List<Map<Spot, Place>> ranks = new ArrayList<>();
    for (Reckoning reckoning : drawn) {
      ranks.add(NaiveRanking.ranks(naive.rows(), reckoning.figures(), needs));
    }
    int draws = drawn.size();
    for (Gap gap : analysis.ranking()) {
      Spot spot = spot(gap);
      Certainty certainty = gap.certainty().orElseThrow();
      int[] sorted = ranks.stream().mapToInt(r -> r.get(spot).position()).sorted().toArray();
      assertEquals(sorted[(int) Math.ceil(.05 * draws) - 1], certainty.from());
      assertEquals(sorted[(int) Math.ceil(.5 * draws) - 1], certainty.median());
      assertEquals(sorted[(int) Math.ceil(.95 * draws) - 1], certainty.to());
      double top = (double) Arrays.stream(sorted).filter(r -> r <= 10).count() / draws;
      assertEquals(top, certainty.topShare(), EXACT);
      boolean wide = certainty.to() - certainty.from() > naive.classified().size() / 2.0;
      assertEquals(
          top >= .9 || top <= .1
              ? Stability.ROBUST
              : wide ? Stability.DO_NOT_RANK : Stability.DEPENDS_ON_WEIGHTS,
          certainty.stability());
      for (String kind : kindsOfCells()) {
        long held = drawn.stream().filter(d -> d.kinds().get(spot).containsKey(kind)).count();
        String where = kind + " in " + gap.cell().id();
        assertEquals((double) held / draws, certainty.shareOf(kind), EXACT, where);
        tally.count("draws " + kind, held > 0 && held < draws);
      }
    }
  }

  private static List<String> kindsOfCells() {
    return GapKinds.all().stream().map(k -> k.id()).filter(k -> !ROW_KINDS.contains(k)).toList();
  }

  private void kinds(GapAnalysis analysis, Reckoning base) {
    List<Spot> filled =
        naive.classified().stream().filter(s -> base.figures().get(s).n() > 0).toList();
    int notAppraised =
        (int) filled.stream().filter(s -> base.kinds().get(s).containsKey("appraisal")).count();
    boolean saidOnce = notAppraised > .8 * filled.size();
    tally.count("appraisal once", saidOnce);
    assertEquals(
        saidOnce ? Optional.of(notAppraised + " of " + filled.size()) : Optional.empty(),
        analysis.appraisal().map(Agreement::holdsOfFilled));
    Map<Spot, Map<String, List<String>>> expected = new HashMap<>();
    base.kinds()
        .forEach(
            (spot, kinds) -> {
              Map<String, List<String>> here = new TreeMap<>(kinds);
              if (saidOnce) {
                here.remove("appraisal");
              }
              expected.put(spot, here);
            });
    for (Gap gap : analysis.ranking()) {
      assertEquals(expected.get(spot(gap)), attributes(gap), gap.cell().id());
      kindsOfCells().forEach(k -> tally.count(k, base.kinds().get(spot(gap)).containsKey(k)));
      base.kinds()
          .get(spot(gap))
          .forEach(
              (kind, flags) ->
                  flagsOf(kind).forEach(f -> tally.count(kind + ' ' + f, flags.contains(f))));
      boolean empty = gap.cell().figures().n() == 0;
      tally.count("allied evidence in an empty cell", empty && gap.cell().allied().n() > 0);
    }
    Map<Spot, Map<String, List<String>>> apart = new HashMap<>();
    for (Spot spot : naive.special()) {
      if (base.figures().get(spot).n() > 0 && !expected.get(spot).isEmpty()) {
        apart.put(spot, expected.get(spot));
      }
    }
    Map<Spot, Map<String, List<String>>> found = new HashMap<>();
    analysis.apart().forEach(gap -> found.put(spot(gap), attributes(gap)));
    assertEquals(apart, found);
  }

  private static List<String> flagsOf(String kind) {
    return switch (kind) {
      case "absolute" -> List.of("informal-search-only");
      case "not-searched" -> List.of("searched-in-part");
      case "thin" -> List.of("single-source");
      case "synthesis" -> List.of("none", "out-of-date", "low-confidence");
      case "primary" -> List.of("global-review");
      case "stale" -> List.of("year-of-publication");
      default -> List.of();
    };
  }

  private static String holdsOfFilled(Message message) {
    return message.values().get("holds") + " of " + message.values().get("filled");
  }

  private static Map<String, List<String>> attributes(Gap gap) {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (Attribute attribute : gap.kinds()) {
      kinds.put(attribute.kind().id(), attribute.flags());
    }
    return kinds;
  }

  private void rows(GapAnalysis analysis, Reckoning base, List<Reckoning> drawn) {
    Map<RowSpot, Map<String, Set<String>>> found = new HashMap<>();
    base.rowKinds().keySet().forEach(row -> found.put(row, new TreeMap<>()));
    for (RowGap gap : analysis.rowGaps()) {
      RowSpot row = new RowSpot(gap.question(), gap.row().id());
      Set<String> values = new TreeSet<>();
      gap.values().forEach(v -> values.add(v.id()));
      found.get(row).put(gap.kind().id(), values);
      NaiveRows reckoned = naive.rows(gap.question());
      assertEquals(reckoned.families(row.row()), gap.families());
      assertEquals(reckoned.firstItems(row.row()), gap.firstItems());
      long held =
          drawn.stream().filter(d -> d.rowKinds().get(row).containsKey(gap.kind().id())).count();
      double share = (double) held / drawn.size();
      assertEquals(OptionalDouble.of(share), gap.share());
    }
    assertEquals(base.rowKinds(), found);
    found.values().forEach(r -> ROW_KINDS.forEach(k -> tally.count(k, r.containsKey(k))));
  }

  private void means(Coverage coverage, Reckoning base) {
    for (Question question : Question.values()) {
      List<Spot> all = naive.classified().stream().filter(s -> s.question() == question).toList();
      mean(all, base, coverage.summary(question));
      pillars.forEach(
          (pillar, strategies) ->
              mean(
                  all.stream().filter(s -> strategies.contains(s.row())).toList(),
                  base,
                  coverage.pillar(question, pillar)));
      coverage
          .classifiedRows()
          .forEach(
              row ->
                  mean(
                      all.stream().filter(s -> s.row().equals(row.id())).toList(),
                      base,
                      coverage.summary(question, row)));
    }
  }

  private void mean(List<Spot> spots, Reckoning base, Summary summary) {
    Means means = NaiveRanking.means(spots, base.figures(), needs, naive.searched());
    assertEquals(spots.size(), summary.cells());
    assertEquals(means.coverage(), summary.coverage(), EXACT, summary::toString);
    assertEquals(means.breadth(), summary.breadth(), EXACT);
    assertEquals(Double.isNaN(means.evenness()), summary.evenness().isEmpty());
    summary.evenness().ifPresent(e -> assertEquals(means.evenness(), e, EXACT));
    assertEquals(means.empty(), summary.empty());
    assertEquals(means.notSearched(), summary.notSearched());
  }

  private void removals(Gap gap, Naive.Numbers with) {
    Map<Set<String>, Double> expected = naive.removals(spot(gap), with);
    assertEquals(expected.size(), gap.restsOn().families(), gap.cell().id());
    assertEquals(with.n() > 1 && expected.size() == 1, gap.restsOnOneStudy());
    tally.count("rests on one study", gap.restsOnOneStudy());
    for (Removal removal : gap.restsOn().first()) {
      // Only the reports in the cell are named.
      Set<String> family =
          expected.keySet().stream()
              .filter(f -> f.containsAll(removal.reports()))
              .findFirst()
              .orElseThrow();
      assertEquals(expected.get(family), removal.coverage(), EXACT, gap.cell()::id);
      assertTrue(removal.band().level() < NaiveGaps.band(with));
    }
  }
}

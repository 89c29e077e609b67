package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.model.Question;

/**
 * One side's counts with families resolved. Does not touch what the accumulator holds; not changed
 * once made.
 */
final class Result {
  private final boolean columnsApart;
  private final int width;
  private final Map<Question, Ledger> ledgers = new EnumMap<>(Question.class);
  private final Map<Question, Map<Integer, Tally>> tallies = new EnumMap<>(Question.class);

  /**
   * Resolves families.
   *
   * @param families the families of the side's tied items, in their order
   */
  Result(CoverageAccumulator.Side side, Families families, boolean columnsApart, int width) {
    this.columnsApart = columnsApart;
    this.width = width;
    for (Question question : Question.values()) {
      Ledger ledger = new Ledger();
      ledger.merge(side.ledger(question));
      Map<Integer, LinkedCell> linked = new HashMap<>();
      for (int f = 0; f < families.size(); f++) {
        family(f, families, side.linked, question, ledger, linked);
      }
      Map<Integer, Tally> cells = new TreeMap<>();
      ledger.cells.forEach(
          (cell, count) ->
              cells.put(cell, new Tally(count, linked.getOrDefault(cell, new LinkedCell()))));
      ledgers.put(question, ledger);
      tallies.put(question, cells);
    }
  }

  private Result(Result from) {
    columnsApart = from.columnsApart;
    width = from.width;
    from.ledgers.forEach(
        (question, ledger) -> {
          Ledger copy = new Ledger();
          copy.merge(ledger);
          ledgers.put(question, copy);
        });
    from.tallies.forEach((question, cells) -> tallies.put(question, new TreeMap<>(cells)));
  }

  /**
   * Returns this with imagined families in cells, each published in a year. Totals count a study
   * once for each cell given.
   */
  Result with(Question question, Map<Integer, List<Imagined>> studies, int year) {
    Result result = new Result(this);
    Map<Integer, Tally> cells = result.tallies.computeIfAbsent(question, q -> new TreeMap<>());
    Ledger ledger = result.ledgers.computeIfAbsent(question, q -> new Ledger());
    studies.forEach(
        (cell, list) -> {
          cells.put(cell, tally(question, cell).with(list, year));
          for (Imagined study : list) {
            ledger.families[study.tier()]++;
            ledger.rowFamilies.of(cell / width)[study.tier()]++;
            ledger.columnFamilies.of(cell % width)[study.tier()]++;
          }
        });
    return result;
  }

  /** What a family offers in one cell. */
  static final class Offer {
    int primary = -1;
    int review = -1;
    boolean appraised;
    int directions;
    int newestReview = Integer.MIN_VALUE;
    final List<LinkedItem> reviews = new ArrayList<>();
    final List<Integer> tiers = new ArrayList<>();
    final List<String> ids = new ArrayList<>();

    void add(LinkedItem item, Part part, int directions) {
      ids.add(item.id());
      int tier = part.tier().value();
      int best = Math.max(primary, review);
      appraised = (tier >= best && part.tier().appraised()) || (tier <= best && appraised);
      this.directions |= directions;
      if (part.tier().synthesis()) {
        review = Math.max(review, tier);
        newestReview = Math.max(newestReview, item.year());
        reviews.add(item);
        tiers.add(tier);
      } else {
        primary = Math.max(primary, tier);
      }
    }

    int best() {
      return Math.max(primary, review);
    }
  }

  private void family(
      int number,
      Families families,
      List<LinkedItem> items,
      Question question,
      Ledger ledger,
      Map<Integer, LinkedCell> linked) {
    int[] members = families.members(number);
    if (members.length == 1) {
      LinkedItem item = items.get(members[0]);
      for (Part part : item.parts()) {
        if (part.question() == question) {
          alone(number, families.included(members[0]), item, part, ledger, linked);
        }
      }
      return;
    }
    List<LinkedItem> reports = new ArrayList<>(members.length);
    for (int position : members) {
      reports.add(items.get(position));
    }
    TreeSet<Integer> filled = new TreeSet<>();
    Map<Integer, Offer> offers = offers(reports, question, filled);
    boolean announced = reports.stream().allMatch(LinkedItem::announced);
    for (Map.Entry<Integer, Offer> entry : offers.entrySet()) {
      int cell = entry.getKey();
      Offer offer = entry.getValue();
      place(
          number,
          families,
          offer,
          k(filled, cell),
          linked.computeIfAbsent(cell, c -> new LinkedCell()));
      CellCount count = ledger.cell(cell);
      if (offer.review >= 0) {
        count.reviewFamily(offer.review, offer.newestReview);
      }
      if (announced) {
        count.pipeline++;
      }
    }
    unique(offers, ledger);
  }

  /** Does the same for a family of one report, which most are, without gathering anything. */
  private void alone(
      int number,
      int[] included,
      LinkedItem item,
      Part part,
      Ledger ledger,
      Map<Integer, LinkedCell> linked) {
    int tier = part.tier().value();
    boolean review = part.tier().synthesis();
    List<String> ids = List.of(item.id());
    for (int i = 0; i < part.kept().length; i++) {
      int cell = part.kept()[i];
      int k = columnsApart ? inColumn(part.cells(), cell % width) : part.cells().length;
      long key = FamilyKey.alone(part, i, k);
      LinkedCell here = linked.computeIfAbsent(cell, c -> new LinkedCell());
      int position = here.family(number, key, ids);
      CellCount count = ledger.cell(cell);
      if (review) {
        here.review(position, tier, included);
        count.reviewFamily(tier, item.year());
      }
      if (item.announced()) {
        count.pipeline++;
      }
    }
    ledger.family(part.kept(), width, tier);
  }

  private int inColumn(int[] cells, int column) {
    int number = 0;
    for (int cell : cells) {
      number += cell % width == column ? 1 : 0;
    }
    return number;
  }

  /** Returns what a family offers by cell; the cells that it fills are added to {@code filled}. */
  static Map<Integer, Offer> offers(
      List<LinkedItem> reports, Question question, Set<Integer> filled) {
    Map<Integer, Offer> offers = new TreeMap<>();
    for (LinkedItem item : reports) {
      for (Part part : item.parts()) {
        if (part.question() == question) {
          Arrays.stream(part.cells()).forEach(filled::add);
          for (int i = 0; i < part.kept().length; i++) {
            offers
                .computeIfAbsent(part.kept()[i], c -> new Offer())
                .add(item, part, part.directions()[i]);
          }
        }
      }
    }
    return offers;
  }

  private int k(Set<Integer> filled, int cell) {
    return k(filled, cell, columnsApart, width);
  }

  /** Returns the number of cells that share a family's weight with a cell. */
  static int k(Set<Integer> filled, int cell, boolean columnsApart, int width) {
    return columnsApart
        ? (int) filled.stream().filter(c -> c % width == cell % width).count()
        : filled.size();
  }

  static void place(int number, Families families, Offer offer, int k, LinkedCell cell) {
    long key =
        FamilyKey.of(
            offer.primary, offer.review, k, offer.appraised, FamilyKey.voice(offer.directions));
    int position = cell.family(number, key, List.copyOf(offer.ids));
    for (int i = 0; i < offer.reviews.size(); i++) {
      cell.review(position, offer.tiers.get(i), families.included(offer.reviews.get(i)));
    }
  }

  private void unique(Map<Integer, Offer> offers, Ledger ledger) {
    Map<Integer, Integer> rows = new TreeMap<>();
    Map<Integer, Integer> columns = new TreeMap<>();
    int best = -1;
    for (Map.Entry<Integer, Offer> entry : offers.entrySet()) {
      int tier = entry.getValue().best();
      rows.merge(entry.getKey() / width, tier, Math::max);
      columns.merge(entry.getKey() % width, tier, Math::max);
      best = Math.max(best, tier);
    }
    rows.forEach((row, tier) -> ledger.rowFamilies.of(row)[tier]++);
    columns.forEach((column, tier) -> ledger.columnFamilies.of(column)[tier]++);
    if (best >= 0) {
      ledger.families[best]++;
    }
  }

  Tally tally(Question question, int cell) {
    return tallies.getOrDefault(question, Map.of()).getOrDefault(cell, Tally.EMPTY);
  }

  /** Returns the cells in which there is anything, ascending. */
  Map<Integer, Tally> tallies(Question question) {
    return tallies.getOrDefault(question, Map.of());
  }

  Ledger ledger(Question question) {
    return ledgers.getOrDefault(question, new Ledger());
  }
}

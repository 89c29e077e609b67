package org.evidencematrix.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.MadeUp;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;

/** Asks one kind about one made-up cell or row. */
final class Made {
  static final Thresholds THRESHOLDS = Thresholds.of(Scoring.DEFAULT);

  private Made() {}

  /** The cell of strategy s1 in lower-middle income countries, on effects. */
  static Optional<Attribute> find(CellKind kind, Item... items) {
    return find(kind, MadeUp.setup(), items);
  }

  static Optional<Attribute> find(CellKind kind, Setup setup, Item... items) {
    Cell cell = Coverage.of(setup, List.of(items)).cell(Question.EFFECT, "s1", "LM");
    return kind.find(cell, THRESHOLDS, MadeUp.AS_OF.getYear());
  }

  static Optional<List<String>> flags(CellKind kind, Item... items) {
    return find(kind, items).map(Attribute::flags);
  }

  static Optional<List<String>> flags(CellKind kind, List<Search> searches, Item... items) {
    return find(kind, MadeUp.setup().withSearches(searches), items).map(Attribute::flags);
  }

  /** Ids of the values by which strategy s1 is a gap, on effects. */
  static List<String> row(RowKind kind, Item... items) {
    Setup setup = MadeUp.setup();
    Coverage coverage = Coverage.of(setup, List.of(items));
    Optional<Coverage> places =
        GapAnalysis.placesSetup(setup).map(s -> Coverage.of(s, List.of(items)));
    AxisValue row = coverage.rows().get(0);
    return kind.find(new RowKind.Row(Question.EFFECT, row, coverage, places, THRESHOLDS)).stream()
        .map(AxisValue::id)
        .toList();
  }

  /** So many studies of a design from a lower-middle income country, with ids of a prefix. */
  static List<Item> studies(String prefix, String design, int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(MadeUp.study(prefix + i, design, MadeUp.LOWER_MIDDLE, "s1"));
    }
    return items;
  }

  static Item[] all(List<Item> first, Item... more) {
    List<Item> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all.toArray(new Item[0]);
  }
}

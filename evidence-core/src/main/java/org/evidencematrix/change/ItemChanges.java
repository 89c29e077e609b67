package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;

/** Compares two lists of items. */
final class ItemChanges {
  private ItemChanges() {}

  /**
   * Returns what differs, sorted by id (of two ids the first in the alphabet).
   *
   * <p>Items belong together by id; of those left over, by DOI; of those left over, by title, year
   * and authors. The last two are the same study under another id.
   */
  static List<ItemChange> between(List<Item> before, List<Item> after) {
    Matching<Item> matching =
        new Matching<>(before, after)
            .by(item -> item.id().isEmpty() ? Optional.empty() : Optional.of(item.id()))
            .by(item -> item.doi().map(doi -> doi.toLowerCase(Locale.ROOT)))
            .by(ItemChanges::citation);
    List<ItemChange> changes = new ArrayList<>();
    for (Matching.Pair<Item> pair : matching.pairs()) {
      compare(pair.before(), pair.after()).ifPresent(changes::add);
    }
    matching.before().forEach(item -> changes.add(single(Optional.of(item), Optional.empty())));
    matching.after().forEach(item -> changes.add(single(Optional.empty(), Optional.of(item))));
    changes.sort(Comparator.comparing(ItemChanges::ids));
    return changes;
  }

  private static ItemChange single(Optional<Item> before, Optional<Item> after) {
    return new ItemChange(before, after, List.of(), List.of());
  }

  /** The same from both sides: both ids in the order of the alphabet. */
  private static String ids(ItemChange change) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .map(Item::id)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Optional<List<String>> citation(Item item) {
    String title = item.title().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    if (title.isEmpty() || item.year() == 0 || item.authors().isEmpty()) {
      return Optional.empty();
    }
    List<String> key = new ArrayList<>(List.of(title, Integer.toString(item.year())));
    item.authors().forEach(author -> key.add(author.toLowerCase(Locale.ROOT)));
    return Optional.of(key);
  }

  private static Optional<ItemChange> compare(Item before, Item after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    List<FieldChange> fields = ItemFields.compare(before, after);
    List<FindingChange> findings = findings(before.findings(), after.findings());
    return fields.isEmpty() && findings.isEmpty()
        ? Optional.empty()
        : Optional.of(new ItemChange(Optional.of(before), Optional.of(after), fields, findings));
  }

  /**
   * Compares findings: those that say the same belong together; then those of the same strategy,
   * question and outcome; then of the same strategy and question; of the same strategy; and last of
   * the same question and outcome, which is a finding moved to another strategy.
   */
  static List<FindingChange> findings(List<Finding> before, List<Finding> after) {
    Matching<Finding> matching =
        new Matching<>(before, after)
            .by(f -> Optional.of(sorted(f)))
            .by(f -> Optional.of(List.of(f.strategy(), f.question(), f.outcome())))
            .by(f -> Optional.of(List.of(f.strategy(), f.question())))
            .by(f -> Optional.of(f.strategy()))
            .by(f -> Optional.of(List.of(f.question(), f.outcome())));
    List<FindingChange> changes = new ArrayList<>();
    for (Matching.Pair<Finding> pair : matching.pairs()) {
      List<FieldChange> fields = ItemFields.compare(pair.before(), pair.after());
      if (!fields.isEmpty()) {
        changes.add(
            new FindingChange(Optional.of(pair.before()), Optional.of(pair.after()), fields));
      }
    }
    matching
        .before()
        .forEach(f -> changes.add(new FindingChange(Optional.of(f), Optional.empty(), List.of())));
    matching
        .after()
        .forEach(f -> changes.add(new FindingChange(Optional.empty(), Optional.of(f), List.of())));
    changes.sort(
        Comparator.comparing((FindingChange c) -> c.fields().isEmpty())
            .thenComparing(ItemChanges::texts));
    return changes;
  }

  /** The same from both sides. */
  private static String texts(FindingChange change) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .map(ItemChanges::text)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String text(Finding finding) {
    return String.join(
        "/",
        finding.strategy(),
        finding.question().map(q -> q.code()).orElse(""),
        finding.outcome().orElse(""),
        finding.toString());
  }

  private static Finding sorted(Finding f) {
    return new Finding(
        f.strategy(),
        f.outcome(),
        f.question(),
        f.direction(),
        f.countries().stream().sorted().toList(),
        f.cadres().stream().sorted().toList(),
        f.settings().stream().sorted().toList());
  }
}

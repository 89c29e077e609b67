package org.evidencematrix.curation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evidencematrix.coverage.Filter;
import org.evidencematrix.coverage.FilterResult;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Rights;

/**
 * A collection with its items.
 *
 * @param collection the collection
 * @param entries its items, sorted by id
 * @param missing ids named by hand that the matrix does not have, in the order of the file
 * @param filterProblems what is wrong with its filter, which then finds nothing; sentences of the
 *     catalogue {@code coverage}
 * @param due day by which it is to be looked through again
 * @param overdue whether that day is before the date of the report and the review was not done
 */
public record Compendium(
    Collection collection,
    List<Entry> entries,
    List<String> missing,
    List<Message> filterProblems,
    Optional<LocalDate> due,
    boolean overdue) {
  /** Types of items that are meant to be used, and so to be tested. */
  private static final Set<String> TOOLS = Set.of("tool", "guideline");

  private static final Set<String> PERMITTED = Set.of("granted", "not-needed");

  /** What no collection can allow: somebody was asked and has not said yes, or said no. */
  private static final Set<String> NOT_GIVEN = Set.of("asked", "refused");

  /** Copies the lists. */
  public Compendium {
    entries = List.copyOf(entries);
    missing = List.copyOf(missing);
    filterProblems = List.copyOf(filterProblems);
  }

  /**
   * An item of a collection.
   *
   * @param item the item
   * @param byHand whether it was named, not only found by the filter
   * @param whole whether an export may show more than its reference
   * @param evidence for a tool or guideline, the ids of items of the matrix that tested it; empty
   *     for other types
   */
  public record Entry(Item item, boolean byHand, boolean whole, List<String> evidence) {
    /** Copies the ids. */
    public Entry {
      evidence = List.copyOf(evidence);
    }

    /** Tells whether it is a tool or guideline that no item is known to have tested. */
    public boolean hasNoEvidenceLinked() {
      return TOOLS.contains(item.type()) && evidence.isEmpty();
    }

    /** Returns the code of what is known of permission; empty where nobody said. */
    public Optional<String> permission() {
      return item.rights().flatMap(Rights::permission);
    }
  }

  /**
   * Returns a collection of a matrix with its items.
   *
   * @param asOf the date of the report
   */
  public static Compendium of(Collection collection, Matrix matrix, LocalDate asOf) {
    Predicate<Item> found = item -> false;
    List<Message> problems = List.of();
    if (collection.where().isPresent()) {
      FilterResult result =
          Filter.parse(collection.where().get(), matrix.framework(), matrix.vocabulary());
      if (result instanceof FilterResult.Parsed parsed) {
        found = parsed.filter().matcher(Setup.of(matrix, Grid.DEFAULT).withDate(asOf));
      } else if (result instanceof FilterResult.Rejected rejected) {
        problems = rejected.problems();
      }
    }
    Set<String> named = new HashSet<>(collection.items());
    Set<String> there = new HashSet<>();
    matrix.items().forEach(item -> there.add(item.id()));
    List<Entry> entries = new ArrayList<>();
    for (Item item : matrix.items()) {
      boolean byHand = named.contains(item.id());
      if (byHand || found.test(item)) {
        entries.add(entry(item, byHand, collection, there));
      }
    }
    Optional<LocalDate> due =
        collection.review().flatMap(Collection.Review::due).flatMap(Compendium::day);
    boolean done = collection.review().filter(Collection.Review::isDone).isPresent();
    return new Compendium(
        collection,
        entries,
        collection.items().stream().filter(id -> !there.contains(id)).distinct().toList(),
        problems,
        due,
        !done && due.filter(day -> day.isBefore(asOf)).isPresent());
  }

  private static Entry entry(Item item, boolean byHand, Collection collection, Set<String> there) {
    Optional<String> permission = item.rights().flatMap(Rights::permission);
    boolean whole =
        collection.requiresPermission()
            ? permission.filter(PERMITTED::contains).isPresent()
            : permission.filter(NOT_GIVEN::contains).isEmpty();
    List<String> evidence =
        TOOLS.contains(item.type())
            ? item.evidence().stream().filter(there::contains).distinct().toList()
            : List.of();
    return new Entry(item, byHand, whole, evidence);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package org.evidencematrix.coverage;

import java.util.List;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.jspecify.annotations.Nullable;

/**
 * Finds where on the axes of places a finding is. The same few lists of countries stand for a
 * million findings, so what is found is kept.
 */
final class Spots {
  private static final int[] NOWHERE = {};
  private static final int LATELY = 1 << 13;

  /** One place of a finding, with its positions on the axes. Nobody changes the arrays. */
  static final class Spot {
    /** Whether the filter lets the place through. */
    final boolean holds;

    /** Rows, if they are places. */
    final int[] rows;

    /** Columns, if they are places. */
    final int[] columns;

    /** Columns of the grid beside, if there is one. */
    final int[] beside;

    Spot(boolean holds, int[] rows, int[] columns, int[] beside) {
      this.holds = holds;
      this.rows = rows;
      this.columns = columns;
      this.beside = beside;
    }
  }

  private static final class Seen {
    private final List<String> countries;
    private final int year;
    private final Spot[] spots;

    Seen(List<String> countries, int year, Spot[] spots) {
      this.countries = countries;
      this.year = year;
      this.spots = spots;
    }

    /** Asks for the same list, not an equal one: that is the whole saving. */
    @SuppressWarnings("ReferenceEquality")
    boolean is(List<String> others, int of) {
      return year == of && countries == others;
    }
  }

  private final Places places;
  private final BoundFilter filter;
  private final Reader rows;
  private final Reader columns;
  private final @Nullable Reader beside;
  private final int dataLag;

  /**
   * Lists of countries met lately: readers of many items give the same list for the same text. What
   * another thread puts in between is only a list looked at once more.
   */
  private final @Nullable Seen[] lately = new @Nullable Seen[LATELY];

  Spots(Setup setup, BoundFilter filter, Reader rows, Reader columns, @Nullable Reader beside) {
    places = new Places(setup.grid().scheme(), setup.grid().income(), setup.scoring().dataLag());
    this.filter = filter;
    this.rows = rows;
    this.columns = columns;
    this.beside = beside;
    dataLag = setup.scoring().dataLag();
  }

  /** Returns the places of a finding, never none; nobody changes them. */
  Spot[] of(Item item, Finding finding) {
    List<String> countries = finding.countries().isEmpty() ? item.countries() : finding.countries();
    if (countries.isEmpty()) {
      return found(item, finding);
    }
    int year = Places.dataYear(item, dataLag);
    int place = (101 * System.identityHashCode(countries) + year) & (LATELY - 1);
    Seen seen = lately[place];
    if (seen == null || !seen.is(countries, year)) {
      seen = new Seen(countries, year, found(item, finding));
      lately[place] = seen;
    }
    return seen.spots;
  }

  private Spot[] found(Item item, Finding finding) {
    List<Atom> atoms = places.of(item, finding);
    Spot[] spots = new Spot[atoms.size()];
    for (int i = 0; i < spots.length; i++) {
      Atom atom = atoms.get(i);
      spots[i] =
          new Spot(
              filter.holds(atom),
              rows.values().axis().isPlace() ? rows.of(atom) : NOWHERE,
              columns.values().axis().isPlace() ? columns.of(atom) : NOWHERE,
              beside == null ? NOWHERE : beside.of(atom));
    }
    return spots;
  }
}

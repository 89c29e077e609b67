package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.jspecify.annotations.Nullable;

/** Reads the places of a finding: its own countries, else the item's, else the item's regions. */
final class Places {
  private static final int FIRST_KNOWN = 1950;
  private static final int YEARS_KNOWN = 150;

  private final RegionScheme scheme;
  private final IncomeReading reading;
  private final int dataLag;

  /**
   * Places by country and year of data: the same few stand for a million findings. Only real
   * countries, so that what is typed cannot fill memory; two threads may both make one.
   */
  private final Map<String, @Nullable Atom[]> known = new ConcurrentHashMap<>();

  Places(RegionScheme scheme, IncomeReading reading, int dataLag) {
    this.scheme = scheme;
    this.reading = reading;
    this.dataLag = dataLag;
  }

  /** Returns the places, never none: at least {@link Atom#GLOBAL}. */
  List<Atom> of(Item item, Finding finding) {
    List<String> countries = finding.countries().isEmpty() ? item.countries() : finding.countries();
    if (countries.isEmpty()) {
      return regions(item);
    }
    int year = dataYear(item, dataLag);
    List<Atom> atoms = new ArrayList<>(countries.size());
    for (String country : countries) {
      atoms.add(atom(country, year));
    }
    return atoms;
  }

  private List<Atom> regions(Item item) {
    if (item.regions().isEmpty()) {
      return List.of(Atom.GLOBAL);
    }
    List<Atom> atoms = new ArrayList<>();
    for (String id : item.regions()) {
      if (Regions.bundled().byId(id).filter(r -> r.schemes().contains(scheme)).isPresent()) {
        atoms.add(Atom.region(Optional.of(id), List.of(id)));
      }
    }
    return atoms.isEmpty() ? List.of(Atom.region(Optional.empty(), item.regions())) : atoms;
  }

  private Atom atom(String country, int year) {
    int at = year - FIRST_KNOWN;
    if (at < 0 || at >= YEARS_KNOWN) {
      return make(country, year);
    }
    @Nullable Atom[] years = known.get(country);
    if (years == null) {
      if (Countries.bundled().byAlpha3(country).isEmpty()) {
        return make(country, year);
      }
      years = known.computeIfAbsent(country, c -> new @Nullable Atom[YEARS_KNOWN]);
    }
    Atom atom = years[at];
    if (atom == null) {
      atom = make(country, year);
      years[at] = atom;
    }
    return atom;
  }

  private Atom make(String country, int year) {
    return new Atom(
        Optional.of(country),
        Regions.bundled().regionOf(country, scheme).map(Region::id),
        Optional.of(income(country, year)),
        List.of());
  }

  private IncomeLevel income(String country, int year) {
    IncomeHistory history = IncomeHistory.bundled();
    return reading == IncomeReading.CURRENT
        ? history.at(country, history.newestFiscalYear())
        : history.inForceOn31December(country, year);
  }

  /** Returns the last year of data, or the year of publication less the lag. */
  static int dataYear(Item item, int dataLag) {
    return item.dataYears().isPresent() ? item.dataYears().get().last() : item.year() - dataLag;
  }
}

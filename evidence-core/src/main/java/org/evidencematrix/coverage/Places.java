package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.geo.IncomeHistory;
import org.evidencematrix.geo.IncomeLevel;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;

/** Reads the places of a finding: its own countries, else the item's, else the item's regions. */
final class Places {
  private final RegionScheme scheme;
  private final IncomeReading reading;
  private final int dataLag;

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
    List<Atom> atoms = new ArrayList<>(countries.size());
    for (String country : countries) {
      atoms.add(
          new Atom(
              Optional.of(country),
              Regions.bundled().regionOf(country, scheme).map(Region::id),
              Optional.of(income(country, item)),
              List.of()));
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

  private IncomeLevel income(String country, Item item) {
    IncomeHistory history = IncomeHistory.bundled();
    return reading == IncomeReading.CURRENT
        ? history.at(country, history.newestFiscalYear())
        : history.inForceOn31December(country, dataYear(item, dataLag));
  }

  /** Returns the last year of data, or the year of publication less the lag. */
  static int dataYear(Item item, int dataLag) {
    return item.dataYears().isPresent() ? item.dataYears().get().last() : item.year() - dataLag;
  }
}

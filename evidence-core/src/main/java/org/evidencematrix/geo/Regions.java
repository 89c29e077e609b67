package org.evidencematrix.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The regions that a source may speak of, and which country lies in which region of each scheme.
 *
 * <p>Memberships: World Bank list of economies of FY2026, with the change of that year (Afghanistan
 * and Pakistan joined the Middle East and North Africa, which was renamed); UNICEF as of April
 * 2026; UN M49.
 */
public final class Regions {

  private static final class Bundled {
    static final Regions REGIONS = new Regions();
  }

  /** Apart, because placing a country needs no names. */
  private static final class Names {
    static final Map<String, Region> BY_FORM = new HashMap<>();

    static {
      for (Region region : bundled().byId.values()) {
        BY_FORM.put(NameForm.of(region.id()), region);
        region.labels().values().forEach(label -> BY_FORM.put(NameForm.of(label), region));
        region.aliases().forEach(alias -> BY_FORM.put(NameForm.of(alias), region));
      }
    }
  }

  private record Membership(
      String worldBank, String subRegion, String part, String continent, String unicef) {

    String in(RegionScheme scheme) {
      return switch (scheme) {
        case WORLD_BANK -> worldBank;
        case UNICEF -> unicef;
        case M49 -> subRegion;
      };
    }
  }

  private record Change(int lastFiscalYear, String region) {}

  private final Map<String, Region> byId = new TreeMap<>();
  private final Map<String, Membership> memberships = new TreeMap<>();
  private final Map<String, Change> worldBankChanges = new HashMap<>();

  private Regions() {
    for (ReferenceTable.Row row : ReferenceTable.rows("regions.csv")) {
      Region region = region(row);
      byId.put(region.id(), region);
    }
    for (ReferenceTable.Row row : ReferenceTable.rows("region-members.csv")) {
      memberships.put(
          row.get("alpha3"),
          new Membership(
              row.get("wb"),
              row.get("m49"),
              row.get("m49_part"),
              row.get("m49_continent"),
              row.get("unicef")));
    }
    for (ReferenceTable.Row row : ReferenceTable.rows("world-bank-region-changes.csv")) {
      worldBankChanges.put(row.get("alpha3"), new Change(row.number("to_fy"), row.get("region")));
    }
  }

  /**
   * The tables inside the library, read on first use.
   *
   * @return always the same instance
   */
  public static Regions bundled() {
    return Bundled.REGIONS;
  }

  /**
   * Every region, those that are on no axis included.
   *
   * @return the regions in the order of their ids
   */
  public List<Region> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The closed list of a scheme as it is today: the values of an axis.
   *
   * @param scheme the scheme
   * @return the regions in the order of their ids; 7 for the World Bank, 9 for UNICEF, 17 for M49
   */
  public List<Region> of(RegionScheme scheme) {
    return byId.values().stream().filter(region -> region.schemes().contains(scheme)).toList();
  }

  /**
   * The closed list of a scheme in a fiscal year of the World Bank.
   *
   * @param scheme the scheme; for UNICEF and M49 the year makes no difference
   * @param fiscalYear a four-digit fiscal year
   * @return the regions in the order of their ids
   */
  public List<Region> of(RegionScheme scheme, int fiscalYear) {
    Map<String, Region> found = new TreeMap<>();
    for (String alpha3 : memberships.keySet()) {
      regionOf(alpha3, scheme, fiscalYear).ifPresent(region -> found.put(region.id(), region));
    }
    return List.copyOf(found.values());
  }

  /**
   * The region with this id.
   *
   * @param id a kebab-case id of the code list {@code regions}
   * @return the region, or nothing when there is none with the id
   */
  public Optional<Region> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The region that a name stands for: an id, an English or French label or an alias. Case, accents
   * and punctuation make no difference; nothing is guessed.
   *
   * @param typed anything; more than 200 characters are no place name
   * @return the region, or nothing when no region has the name
   */
  public Optional<Region> resolve(String typed) {
    return typed.length() > NameForm.MAX_LENGTH
        ? Optional.empty()
        : Optional.ofNullable(Names.BY_FORM.get(NameForm.of(typed)));
  }

  /**
   * The region in which a country lies today.
   *
   * @param alpha3 the code of a country of today; the World Bank's {@code CHI} (Channel Islands)
   *     and the codes of former countries that the Bank classified or placed also have regions
   * @param scheme the scheme
   * @return the region, or nothing when the scheme does not place the country or the code is
   *     unknown
   */
  public Optional<Region> regionOf(String alpha3, RegionScheme scheme) {
    return regionOf(alpha3, scheme, Integer.MAX_VALUE);
  }

  /**
   * The region in which a country lay in a fiscal year of the World Bank. Only the Bank's scheme
   * has a history; the only change in it is that of FY2026, and years outside the Bank's records
   * have the region of the nearest span of the table.
   *
   * @param alpha3 as in {@link #regionOf(String, RegionScheme)}
   * @param scheme the scheme; for UNICEF and M49 the year makes no difference
   * @param fiscalYear a four-digit fiscal year
   * @return the region, or nothing when the scheme does not place the country or the code is
   *     unknown
   */
  public Optional<Region> regionOf(String alpha3, RegionScheme scheme, int fiscalYear) {
    Membership membership = memberships.get(alpha3);
    if (membership == null) {
      return Optional.empty();
    }
    Change change = scheme == RegionScheme.WORLD_BANK ? worldBankChanges.get(alpha3) : null;
    return byId(
        change != null && fiscalYear <= change.lastFiscalYear()
            ? change.region()
            : membership.in(scheme));
  }

  /**
   * The countries of today in a region.
   *
   * @param regionId a region's id
   * @param scheme the scheme whose drawing of the region is meant; continents and the finer parts
   *     of M49 have members in {@link RegionScheme#M49}
   * @return the countries in the order of their alpha-3 codes; empty when the scheme does not use
   *     the region
   */
  public List<Country> members(String regionId, RegionScheme scheme) {
    List<Country> found = new ArrayList<>();
    for (Country country : Countries.bundled().all()) {
      Membership membership = memberships.get(country.alpha3());
      if (membership != null && holds(membership, regionId, scheme)) {
        found.add(country);
      }
    }
    return List.copyOf(found);
  }

  private static boolean holds(Membership membership, String regionId, RegionScheme scheme) {
    return membership.in(scheme).equals(regionId)
        || (scheme == RegionScheme.M49
            && (membership.part().equals(regionId) || membership.continent().equals(regionId)));
  }

  private static Region region(ReferenceTable.Row row) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    for (String language : List.of("en", "fr")) {
      labels.put(language, row.get(language));
      notes.put(language, row.get("note_" + language));
    }
    List<RegionScheme> schemes = new ArrayList<>();
    for (String code : row.list("schemes")) {
      schemes.add(RegionScheme.parse(code).orElseThrow());
    }
    return new Region(row.get("id"), Set.copyOf(schemes), labels, notes, row.list("aliases"));
  }
}

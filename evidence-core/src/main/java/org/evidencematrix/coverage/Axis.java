package org.evidencematrix.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.model.Labels;

/** A way to sort findings into values. */
public enum Axis {
  /** Pillar of the framework. */
  PILLAR("pillar", "Pillar", "Pilier"),
  /** Strategy of the framework. */
  STRATEGY("strategy", "Strategy", "Stratégie"),
  /** Outcome reported. */
  OUTCOME("outcome", "Outcome", "Résultat"),
  /** Level of the outcome: worker, service, client, system. */
  OUTCOME_LEVEL("outcome-level", "Outcome level", "Niveau du résultat"),
  /** World Bank income class of the country. */
  INCOME("income", "Income level", "Niveau de revenu"),
  /** Region of the country in the grid's scheme. */
  REGION("region", "Region", "Région"),
  /** Country. */
  COUNTRY("country", "Country", "Pays"),
  /** Cadre of workers. */
  CADRE("cadre", "Cadre", "Catégorie de personnel"),
  /** Study design. */
  DESIGN("design", "Design", "Type d’étude"),
  /** Rigor tier for the finding's question, 0 to 5. */
  TIER("tier", "Rigor tier", "Niveau de rigueur"),
  /** Sector of the workers. */
  FIELD("field", "Field", "Secteur"),
  /** Language of the source. */
  LANGUAGE("language", "Language", "Langue"),
  /** Academic or grey literature. */
  LITERATURE("literature", "Literature", "Littérature"),
  /** Five-year period of publication. */
  PERIOD("period", "Period of publication", "Période de publication"),
  /** Direction of the finding. */
  DIRECTION("direction", "Direction", "Sens du résultat"),
  /** Theme. */
  THEME("theme", "Theme", "Thème"),
  /** Population served. */
  POPULATION("population", "Population", "Population"),
  /** Setting: urban, rural, camp, institution, online. */
  SETTING("setting", "Setting", "Milieu"),
  /**
   * Groups of places that overlap: everywhere, low and lower-middle income together, each region.
   * Each column is a grid of its own, so that a family's allocation does not depend on the other
   * columns. Behind the comparison of settings; not on offer as an axis of a table.
   */
  PLACE_GROUP("place-group", "Group of places", "Groupe de lieux");

  private final String id;
  private final String english;
  private final String french;

  Axis(String id, String english, String french) {
    this.id = id;
    this.english = english;
    this.french = french;
  }

  /** Returns the name as options and filters spell it, such as {@code outcome-level}. */
  public String id() {
    return id;
  }

  /** Returns the axis' name in English and French. */
  public Labels label() {
    return new Labels(java.util.Map.of("en", english, "fr", french));
  }

  /** Tells whether values come from countries, so that two such axes must be read together. */
  public boolean isPlace() {
    return this == INCOME || this == REGION || this == COUNTRY || this == PLACE_GROUP;
  }

  /** Returns the axes on offer for tables and filters, in the order of declaration. */
  public static List<Axis> listed() {
    return Arrays.stream(values()).filter(a -> a != PLACE_GROUP).toList();
  }

  /** Returns the axis on offer of a name, or empty for any other text. */
  public static Optional<Axis> parse(String id) {
    return listed().stream().filter(a -> a.id.equals(id)).findFirst();
  }
}

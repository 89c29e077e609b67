package org.evidencematrix.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.AxisValues;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import tools.jackson.core.JsonGenerator;

/**
 * The axes of the page with their values. Of the long lists, countries and languages, only those
 * that an item names are in it.
 */
final class Axes {
  private final Setup setup;
  private final Map<Axis, List<AxisValue>> values = new EnumMap<>(Axis.class);
  private final Map<Axis, Map<String, Integer>> positions = new EnumMap<>(Axis.class);
  private final Map<Axis, AxisValues> lists = new EnumMap<>(Axis.class);

  Axes(Matrix matrix, Setup setup) {
    this.setup = setup;
    Set<String> countries = new HashSet<>();
    Set<String> languages = new HashSet<>();
    for (Item item : matrix.items()) {
      countries.addAll(item.countries());
      languages.add(item.language());
      for (Finding finding : item.findings()) {
        countries.addAll(finding.countries());
      }
    }
    for (Axis axis : Axis.listed()) {
      if (axis != Axis.REGION) {
        Set<String> used =
            axis == Axis.COUNTRY ? countries : axis == Axis.LANGUAGE ? languages : Set.of();
        boolean all = axis != Axis.COUNTRY && axis != Axis.LANGUAGE;
        AxisValues list = list(axis, setup.grid().scheme());
        List<AxisValue> kept =
            list.all().stream().filter(v -> all || v.special() || used.contains(v.id())).toList();
        lists.put(axis, list);
        values.put(axis, kept);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
          at.putIfAbsent(kept.get(i).id(), i);
        }
        positions.put(axis, at);
      }
    }
  }

  private AxisValues list(Axis axis, RegionScheme scheme) {
    return AxisValues.of(
        axis, setup.framework(), setup.vocabulary(), scheme, setup.asOf().getYear());
  }

  List<AxisValue> values(Axis axis) {
    return values.getOrDefault(axis, List.of());
  }

  List<AxisValue> regions(RegionScheme scheme) {
    return list(Axis.REGION, scheme).all();
  }

  /** Returns the position of a code, or that of "not coded" (of places: "unknown"). */
  int position(Axis axis, String id) {
    Map<String, Integer> at = positions.getOrDefault(axis, Map.of());
    Integer found = at.get(id);
    if (found == null) {
      found = at.get(axis.isPlace() ? AxisValue.UNKNOWN : AxisValue.NOT_CODED);
    }
    return found == null ? -1 : found;
  }

  List<Integer> positions(Axis axis, List<String> ids) {
    List<Integer> found = new ArrayList<>(ids.size());
    ids.forEach(id -> found.add(position(axis, id)));
    return found;
  }

  /** Writes an object: a member for each axis, {@code region:wb} and the like for regions. */
  void json(JsonGenerator json) {
    json.writeObjectPropertyStart("axes");
    for (Axis axis : Axis.listed()) {
      if (axis == Axis.REGION) {
        for (RegionScheme scheme : RegionScheme.values()) {
          AxisValues list = list(axis, scheme);
          json.writeObjectPropertyStart("region:" + scheme.code());
          values(axis, list, list.all(), json);
        }
      } else {
        json.writeObjectPropertyStart(axis.id());
        AxisValues list = lists.getOrDefault(axis, list(axis, setup.grid().scheme()));
        values(axis, list, values(axis), json);
      }
    }
    json.writeEndObject();
  }

  private static void values(
      Axis axis, AxisValues list, List<AxisValue> values, JsonGenerator json) {
    Json.label("label", axis.label(), json);
    Json.texts("ids", values.stream().map(AxisValue::id).toList(), json);
    json.writeArrayPropertyStart("labels");
    values.forEach(v -> Json.label(v.label(), json));
    json.writeEndArray();
    json.writeStringProperty("special", marks(values.stream().map(AxisValue::special).toList()));
    json.writeStringProperty("shown", marks(values.stream().map(list::isAlwaysShown).toList()));
    json.writeEndObject();
  }

  private static String marks(List<Boolean> values) {
    StringBuilder out = new StringBuilder();
    values.forEach(v -> out.append(v ? '1' : '0'));
    return out.toString();
  }
}

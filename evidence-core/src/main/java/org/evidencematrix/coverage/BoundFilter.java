package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evidencematrix.geo.Country;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Coding;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;

/** A filter tied to the code lists of a set-up, ready to be asked many times. */
final class BoundFilter {
  private static final class AxisTest {
    private final Reader reader;
    private final boolean[] allowed;

    AxisTest(Reader reader, boolean[] allowed) {
      this.reader = reader;
      this.allowed = allowed;
    }

    boolean holds(Item item, Finding finding, int tier) {
      for (int value : reader.of(item, finding, tier)) {
        if (allowed[value]) {
          return true;
        }
      }
      return false;
    }
  }

  private final boolean empty;
  private final List<Predicate<Item>> items = new ArrayList<>();
  private final List<Predicate<Question>> questions = new ArrayList<>();
  private final List<Predicate<Atom>> places = new ArrayList<>();
  private final Map<Axis, boolean[]> allowed = new EnumMap<>(Axis.class);
  private final List<AxisTest> axes = new ArrayList<>();

  BoundFilter(Setup setup) {
    empty = setup.filter().isEmpty();
    for (Condition condition : setup.filter().conditions()) {
      Optional<Axis> axis = Axis.parse(condition.key());
      if (axis.isEmpty()) {
        bindItem(condition, setup);
      } else if (axis.get().isPlace()) {
        bindPlace(axis.get(), condition, setup);
      } else {
        bindAxis(axis.get(), condition, setup);
      }
    }
    allowed.forEach(
        (axis, values) ->
            axes.add(
                new AxisTest(
                    new Reader(AxisValues.of(axis, setup), setup.framework(), setup.vocabulary()),
                    values)));
  }

  private void bindAxis(Axis axis, Condition condition, Setup setup) {
    List<AxisValue> values = AxisValues.of(axis, setup).all();
    boolean[] fits =
        allowed.computeIfAbsent(
            axis,
            a -> {
              boolean[] all = new boolean[values.size()];
              Arrays.fill(all, true);
              return all;
            });
    for (int i = 0; i < fits.length; i++) {
      String id = values.get(i).id();
      boolean number = axis == Axis.TIER && !values.get(i).special();
      boolean fit = number ? condition.allows(Integer.parseInt(id)) : condition.allows(id);
      fits[i] = fits[i] && fit;
    }
  }

  private void bindItem(Condition condition, Setup setup) {
    int lag = setup.scoring().dataLag();
    switch (condition.key()) {
      case "question" -> questions.add(q -> condition.allows(q.code()));
      case "year" -> items.add(i -> condition.allows(i.year()));
      case "data-year" -> items.add(i -> condition.allows(Places.dataYear(i, lag)));
      case "type" -> items.add(i -> condition.allows(i.type()));
      case "scope" -> items.add(i -> condition.allows(i.scope().map(Scope::code).orElse("")));
      case "status" -> items.add(i -> condition.allows(i.status().code()));
      case "appraised" ->
          items.add(i -> condition.allows(i.appraisal().isPresent() ? "yes" : "no"));
      case "basis" ->
          items.add(i -> condition.allows(i.coding().flatMap(Coding::basis).orElse("")));
      case "id" -> items.add(i -> condition.allows(i.id()));
      default -> throw new IllegalArgumentException("nothing to filter by: " + condition.key());
    }
  }

  private void bindPlace(Axis axis, Condition condition, Setup setup) {
    if (axis == Axis.REGION) {
      boolean wanted = condition.operator() == Condition.Operator.IS;
      List<Predicate<Atom>> regions =
          condition.values().stream().map(id -> inRegion(id, setup.grid().scheme())).toList();
      places.add(atom -> regions.stream().anyMatch(r -> r.test(atom)) == wanted);
      return;
    }
    AxisValues values = AxisValues.of(axis, setup);
    Reader reader = new Reader(values, setup.framework(), setup.vocabulary());
    places.add(atom -> condition.allows(values.all().get(reader.of(atom)[0]).id()));
  }

  private static Predicate<Atom> inRegion(String id, RegionScheme scheme) {
    if (id.equals(AxisValue.GLOBAL)) {
      return Atom::isGlobal;
    }
    if (id.equals(AxisValue.NOT_CLASSIFIED)) {
      return atom -> atom.country().isPresent() && atom.region().isEmpty();
    }
    Optional<Region> region = Regions.bundled().byId(id);
    if (region.filter(r -> r.schemes().contains(scheme)).isPresent()) {
      return atom -> atom.region().filter(id::equals).isPresent();
    }
    Set<String> members = new HashSet<>();
    for (RegionScheme other : RegionScheme.values()) {
      Regions.bundled().members(id, other).stream().map(Country::alpha3).forEach(members::add);
    }
    return atom ->
        atom.country().filter(members::contains).isPresent() || atom.named().contains(id);
  }

  boolean isEmpty() {
    return empty;
  }

  boolean holds(Item item) {
    if (empty) {
      return true;
    }
    for (Predicate<Item> test : items) {
      if (!test.test(item)) {
        return false;
      }
    }
    return true;
  }

  /** Asks everything that is neither about the item alone nor about places. */
  boolean holds(Item item, Finding finding, Question question, int tier) {
    if (empty) {
      return true;
    }
    for (Predicate<Question> test : questions) {
      if (!test.test(question)) {
        return false;
      }
    }
    for (AxisTest test : axes) {
      if (!test.holds(item, finding, tier)) {
        return false;
      }
    }
    return true;
  }

  boolean holds(Atom atom) {
    for (Predicate<Atom> test : places) {
      if (!test.test(atom)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a value of an axis that is not about places is still wanted. */
  boolean allows(Axis axis, int value) {
    boolean[] values = empty ? null : allowed.get(axis);
    return values == null || values[value];
  }
}

package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencematrix.geo.Region;
import org.evidencematrix.geo.RegionScheme;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.vocabulary.Nearest;

/** Reads the filter language and checks names and values against the code lists. */
final class FilterParser {
  private static final Pattern CONDITION = Pattern.compile("([^=!<>]*)(!=|>=|<=|=|>|<)(.*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final int LISTED = 40;

  /** What a name takes: numbers, any text, or one of the values listed. */
  private enum Kind {
    NUMBER,
    TEXT,
    LISTED
  }

  private record Key(Kind kind, List<String> values) {}

  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final MeantValues meant;
  private final List<Message> problems = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  private FilterParser(Framework framework, Vocabulary vocabulary) {
    meant = new MeantValues(framework, vocabulary);
    for (Axis axis : Axis.listed()) {
      keys.put(axis.id(), key(axis, framework, vocabulary));
    }
    keys.put("question", listed(Arrays.stream(Question.values()).map(Question::code).toList()));
    keys.put("year", new Key(Kind.NUMBER, List.of()));
    keys.put("data-year", new Key(Kind.NUMBER, List.of()));
    keys.put("type", listed(vocabulary.ids("types")));
    keys.put("scope", listed(Arrays.stream(Scope.values()).map(Scope::code).toList()));
    keys.put("status", listed(Arrays.stream(Status.values()).map(Status::code).toList()));
    keys.put("appraised", listed(List.of("yes", "no")));
    keys.put("basis", listed(vocabulary.ids("coding-basis")));
    keys.put("id", new Key(Kind.TEXT, List.of()));
  }

  static FilterResult parse(String text, Framework framework, Vocabulary vocabulary) {
    if (text.isBlank()) {
      return new FilterResult.Parsed(Filter.NONE);
    }
    FilterParser parser = new FilterParser(framework, vocabulary);
    for (String typed : text.strip().split("\\s+", -1)) {
      parser.condition(typed);
    }
    return parser.problems.isEmpty()
        ? new FilterResult.Parsed(new Filter(parser.conditions))
        : new FilterResult.Rejected(parser.problems);
  }

  private static Key key(Axis axis, Framework framework, Vocabulary vocabulary) {
    if (axis == Axis.TIER) {
      return new Key(Kind.NUMBER, List.of());
    }
    if (axis == Axis.PERIOD) {
      return new Key(Kind.TEXT, List.of());
    }
    List<String> values = new ArrayList<>();
    if (axis == Axis.REGION) {
      Regions.bundled().all().stream().map(Region::id).forEach(values::add);
      values.add(AxisValue.GLOBAL);
      values.add(AxisValue.NOT_CLASSIFIED);
    } else {
      AxisValues.of(axis, framework, vocabulary, RegionScheme.WORLD_BANK, 0).all().stream()
          .map(AxisValue::id)
          .forEach(values::add);
    }
    return listed(values);
  }

  private static Key listed(List<String> values) {
    return new Key(Kind.LISTED, values);
  }

  private void condition(String typed) {
    Matcher parts = CONDITION.matcher(typed);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      problems.add(Message.of("filter.no-operator", "typed", typed));
      return;
    }
    String name = parts.group(1);
    Key key = keys.get(name);
    if (key == null) {
      problems.add(unknownKey(name, keys.keySet()));
      return;
    }
    String sign = parts.group(2);
    List<String> values =
        Arrays.stream(parts.group(3).split(",", -1)).filter(v -> !v.isEmpty()).toList();
    if (values.isEmpty()) {
      problems.add(Message.of("filter.no-value", "typed", typed, "operator", sign));
      return;
    }
    Condition condition = new Condition(name, Condition.Operator.parse(sign).orElseThrow(), values);
    if (isSound(condition, key, typed)) {
      conditions.add(condition);
    }
  }

  private boolean isSound(Condition condition, Key key, String typed) {
    int before = problems.size();
    boolean equality =
        condition.operator() == Condition.Operator.IS
            || condition.operator() == Condition.Operator.IS_NOT;
    if (key.kind() != Kind.NUMBER && !equality) {
      problems.add(
          Message.of(
              "filter.no-order", "key", condition.key(), "operator", condition.operator().sign()));
    } else if (!equality && condition.values().size() > 1) {
      problems.add(
          Message.of("filter.one-number", "operator", condition.operator().sign(), "typed", typed));
    }
    for (String value : condition.values()) {
      if (key.kind() == Kind.NUMBER && !NUMBER.matcher(value).matches()) {
        problems.add(Message.of("filter.not-a-number", "typed", value, "key", condition.key()));
      } else if (key.kind() == Kind.LISTED && !key.values().contains(value)) {
        problems.add(unknownValue(value, condition.key(), key.values()));
      }
    }
    return problems.size() == before;
  }

  private static Message unknownKey(String typed, Set<String> known) {
    Optional<String> meant = Nearest.to(typed, known);
    return meant.isPresent()
        ? Message.of("filter.unknown-key-meant", "typed", typed, "meant", meant.get())
        : Message.of("filter.unknown-key", "typed", typed, "known", String.join(", ", known));
  }

  private Message unknownValue(String typed, String key, List<String> known) {
    List<String> values = meant.of(key, typed, known);
    if (values.size() == 1) {
      return Message.of(
          "filter.unknown-value-meant", "typed", typed, "key", key, "meant", values.get(0));
    }
    if (!values.isEmpty() && values.size() <= MeantValues.MOST) {
      String some = String.join(", ", values);
      return Message.of("filter.unknown-value-some", "typed", typed, "key", key, "some", some);
    }
    return known.size() > LISTED
        ? Message.of("filter.unknown-value-many", "typed", typed, "key", key)
        : Message.of(
            "filter.unknown-value", "typed", typed, "key", key, "known", String.join(", ", known));
  }
}

package org.evidencematrix.diagnostic;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells which findings a change brought, by comparing the findings before it with those after.
 *
 * <p>Two findings are the same when rule, item (the path where there is none), field and what was
 * typed agree. Lines, columns and the place within a list do not count, so that an added line or
 * list entry makes no old finding new. Where the same finding stands more often than before, the
 * last ones are new.
 */
public final class Comparison {
  private static final Pattern PLACE_IN_LIST = Pattern.compile("\\[[0-9]+]");

  private Comparison() {}

  private record Key(String rule, String where, String field, Map<String, String> values) {
    static Key of(Diagnostic finding) {
      Map<String, String> values = new TreeMap<>();
      finding
          .message()
          .values()
          .forEach(
              (name, value) -> {
                if (!name.endsWith("line") && !name.endsWith("column")) {
                  values.put(name, value);
                }
              });
      String field = PLACE_IN_LIST.matcher(finding.field().orElse("")).replaceAll("[]");
      return new Key(
          finding.rule(), finding.item().orElse(finding.location().path()), field, values);
    }
  }

  /**
   * Returns a test for the findings of {@code after}: true for those that {@code before} did not
   * have.
   *
   * @param before findings before the change
   * @param after findings after it; the test knows exactly these
   */
  public static Predicate<Diagnostic> newSince(Diagnostics before, Diagnostics after) {
    Map<Key, Integer> left = new HashMap<>();
    before.findings().forEach(finding -> left.merge(Key.of(finding), 1, Integer::sum));
    Set<Diagnostic> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Diagnostic finding : after.findings()) {
      Key key = Key.of(finding);
      int count = left.getOrDefault(key, 0);
      if (count == 0) {
        fresh.add(finding);
      } else {
        left.put(key, count - 1);
      }
    }
    return fresh::contains;
  }
}

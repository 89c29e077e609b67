package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.evidencematrix.model.Exemption;
import org.evidencematrix.rules.Run;

/** The exceptions to rules of a matrix, and how often each was used. Thread-safe. */
final class Exemptions {
  private final List<Exemption> all;
  private final Map<String, Integer> byRuleAndItem = new HashMap<>();
  private final AtomicIntegerArray used;

  Exemptions(List<Exemption> all) {
    this.all = List.copyOf(all);
    used = new AtomicIntegerArray(all.size());
    for (int i = 0; i < all.size(); i++) {
      byRuleAndItem.putIfAbsent(key(present(all.get(i).rule()), all.get(i).item()), i);
    }
  }

  private static String key(String rule, String item) {
    return rule + '\n' + item;
  }

  private static String present(String rule) {
    return RuleCatalog.byName(rule).map(found -> found.info().name()).orElse(rule);
  }

  /** Tells whether a finding is silenced, and notes the use. */
  boolean silences(String rule, String item) {
    if (byRuleAndItem.isEmpty() || item.isEmpty()) {
      return false;
    }
    Integer index = byRuleAndItem.get(key(rule, item));
    if (index == null) {
      return false;
    }
    used.incrementAndGet(index);
    return true;
  }

  /** Returns the number of findings that were silenced. */
  int silenced() {
    int sum = 0;
    for (int i = 0; i < used.length(); i++) {
      sum += used.get(i);
    }
    return sum;
  }

  /**
   * Returns what became of each.
   *
   * @param items ids of all items
   * @param unread names of the files that could not be read
   */
  List<Run.Exempted> uses(Set<String> items, Set<String> unread, ValidationOptions options) {
    List<Run.Exempted> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      out.add(new Run.Exempted(all.get(i), use(i, items, unread, options)));
    }
    return out;
  }

  private Run.Use use(int index, Set<String> items, Set<String> unread, ValidationOptions options) {
    Exemption exemption = all.get(index);
    if (exemption.rule().isEmpty() || exemption.item().isEmpty()) {
      return Run.Use.NOT_JUDGED; // a field is missing, which is a finding of its own
    }
    if (RuleCatalog.byName(exemption.rule()).isEmpty()) {
      return Run.Use.UNKNOWN_RULE;
    }
    if (used.get(index) > 0) {
      return Run.Use.USED;
    }
    if (unread.contains(exemption.item())) {
      return Run.Use.NOT_JUDGED;
    }
    if (!items.contains(exemption.item())) {
      return Run.Use.UNKNOWN_ITEM;
    }
    String rule = present(exemption.rule());
    if (!Integer.valueOf(index).equals(byRuleAndItem.get(key(rule, exemption.item())))) {
      return Run.Use.REPEATED;
    }
    return options.runs(rule) ? Run.Use.UNUSED : Run.Use.NOT_JUDGED;
  }
}

package org.evidencematrix.rules.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.rules.FieldEdit;
import org.evidencematrix.rules.ItemRule;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.rules.Problem;
import org.evidencematrix.rules.RuleContext;
import org.evidencematrix.rules.RuleInfo;

/** A list holds the same value twice. */
public final class RepeatedValue implements ItemRule {
  private static final RuleInfo INFO = RuleInfo.warning("repeated-value");

  /** Up to here, comparing each with each is faster than a table. */
  private static final int FEW = 12;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Item item, RuleContext context, Consumer<Problem> problems) {
    check("authors", Paths.ITEM, item.authors(), problems);
    check("countries", Paths.ITEM, item.countries(), problems);
    check("regions", Paths.ITEM, item.regions(), problems);
    check("settings", Paths.ITEM, item.settings(), problems);
    check("populations", Paths.ITEM, item.populations(), problems);
    check("cadres", Paths.ITEM, item.cadres(), problems);
    check("local-titles", Paths.ITEM, item.localTitles(), problems);
    check("themes", Paths.ITEM, item.themes(), problems);
    check("includes", Paths.ITEM, item.includes(), problems);
    check("distinct-from", Paths.ITEM, item.distinctFrom(), problems);
    check("evidence", Paths.ITEM, item.evidence(), problems);
    check("uncertain", Paths.ITEM, item.uncertain(), problems);
    check("contributors", Paths.ITEM, item.contributors(), problems);
    List<Finding> findings = item.findings();
    for (int i = 0; i < findings.size(); i++) {
      check("countries", i, findings.get(i).countries(), problems);
      check("cadres", i, findings.get(i).cadres(), problems);
      check("settings", i, findings.get(i).settings(), problems);
    }
  }

  private static void check(
      String field, int finding, List<String> values, Consumer<Problem> problems) {
    if (values.size() > FEW) {
      checkByTable(field, finding, values, problems);
      return;
    }
    for (int i = 1; i < values.size(); i++) {
      int first = values.indexOf(values.get(i));
      if (first < i && !values.get(i).isEmpty()) {
        report(field, finding, values.get(i), first, i, problems);
      }
    }
  }

  private static void checkByTable(
      String field, int finding, List<String> values, Consumer<Problem> problems) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Integer first = seen.putIfAbsent(values.get(i), i);
      if (first != null && !values.get(i).isEmpty()) {
        report(field, finding, values.get(i), first, i, problems);
      }
    }
  }

  private static void report(
      String field, int finding, String typed, int first, int second, Consumer<Problem> problems) {
    String path = Paths.entry(finding, field, second);
    problems.accept(
        Problem.at(
                Place.value(path),
                Message.of("repeated-value.message", "typed", typed, "field", field))
            .note(
                Message.of("repeated-value.note"), Place.value(Paths.entry(finding, field, first)))
            .help(Message.of("repeated-value.help"))
            .mend(
                new Mend(Message.of("repeated-value.mend"), Fix.Grade.SAFE, FieldEdit.remove(path)))
            .build());
  }
}

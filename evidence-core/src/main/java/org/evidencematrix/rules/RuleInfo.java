package org.evidencematrix.rules;

import java.util.List;
import org.evidencematrix.diagnostic.Severity;

/**
 * Name and severity of a rule.
 *
 * @param name permanent name of the bad thing in kebab-case, such as {@code unknown-country}
 * @param severity severity of its findings
 * @param since version in which the rule came
 * @param formerNames names that it had before, still understood in exemptions
 */
public record RuleInfo(String name, Severity severity, String since, List<String> formerNames) {

  /** Copies the names. */
  public RuleInfo {
    formerNames = List.copyOf(formerNames);
  }

  /** Returns a rule whose findings block a merge, there since version 0.1.0. */
  public static RuleInfo error(String name) {
    return new RuleInfo(name, Severity.ERROR, "0.1.0", List.of());
  }

  /** Returns a rule whose findings should be looked at, there since version 0.1.0. */
  public static RuleInfo warning(String name) {
    return new RuleInfo(name, Severity.WARNING, "0.1.0", List.of());
  }
}

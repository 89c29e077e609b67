package org.evidencematrix.rules;

import java.util.List;
import org.evidencematrix.model.Exemption;

/**
 * How a check of a matrix went.
 *
 * @param exemptions the exceptions to rules with what became of each, in the order of the file
 * @param failures rules that failed, one entry a rule and file, sorted by rule, then by file
 */
public record Run(List<Exempted> exemptions, List<Failure> failures) {

  /** Copies the lists. */
  public Run {
    exemptions = List.copyOf(exemptions);
    failures = List.copyOf(failures);
  }

  /**
   * An exception to a rule with what became of it.
   *
   * @param exemption the exception
   * @param use what became of it
   */
  public record Exempted(Exemption exemption, Use use) {}

  /** What became of an exception. */
  public enum Use {
    /** It silenced a finding. */
    USED,
    /** Its rule looked at its item and found nothing. */
    UNUSED,
    /** No rule has that name. */
    UNKNOWN_RULE,
    /** No item has that id. */
    UNKNOWN_ITEM,
    /** The same exception stands further up. */
    REPEATED,
    /** Its rule was not run, or its item could not be read. */
    NOT_JUDGED
  }

  /**
   * A rule that failed.
   *
   * @param rule name of the rule
   * @param path the file it was looking at; empty when it was looking at the whole matrix
   * @param cause what kind of failure it was, for those who mend the rule
   */
  public record Failure(String rule, String path, String cause) {}
}

package org.evidencematrix.diagnostic;

import java.util.List;

/**
 * All findings of a run, sorted, with what was looked at.
 *
 * @param findings the findings, sorted by path, line, column and rule
 * @param files number of files read
 * @param items number of items read
 * @param exempted number of findings silenced by exemptions
 * @param withheld number of findings left out because a file had too many
 */
public record Diagnostics(
    List<Diagnostic> findings, int files, int items, int exempted, int withheld) {

  /** Sorts and copies the findings. */
  public Diagnostics {
    findings = findings.stream().sorted().toList();
  }

  /** Returns the number of findings of a severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(d -> d.severity() == severity).count();
  }

  /** Tells whether there is a finding as grave as the given severity or graver. */
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(d -> d.severity().isAtLeast(severity));
  }
}

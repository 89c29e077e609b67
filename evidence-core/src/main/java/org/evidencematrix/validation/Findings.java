package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.evidencematrix.diagnostic.Diagnostic;

/**
 * Collects findings within bounds: of each file, and of all files together, the gravest are kept,
 * and among equally grave ones those that come first. What is kept does not depend on the order in
 * which findings arrive. Thread-safe.
 */
final class Findings {
  /** How many findings of all files are kept. */
  static final int TOTAL = 50_000;

  private static final Comparator<Diagnostic> GRAVEST_FIRST =
      Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder());

  private final int perFile;
  private final int total;
  private final Map<String, PriorityQueue<Diagnostic>> files = new HashMap<>();
  private int kept;
  private int added;

  Findings(int perFile, int total) {
    this.perFile = perFile;
    this.total = total;
  }

  /** Adds a finding, or forgets it or another one where there are too many. */
  synchronized void add(Diagnostic finding) {
    added++;
    PriorityQueue<Diagnostic> file =
        files.computeIfAbsent(
            finding.location().path(), path -> new PriorityQueue<>(GRAVEST_FIRST.reversed()));
    file.add(finding);
    kept++;
    if (file.size() > perFile) {
      file.remove();
      kept--;
    }
    if (kept >= 2 * total) {
      prune();
    }
  }

  /**
   * Tells whether a finding would be kept now. What is costly about it, such as its fix, need not
   * be made for one that would not; it is to be added all the same, so that it is counted.
   */
  synchronized boolean wouldKeep(Diagnostic finding) {
    PriorityQueue<Diagnostic> file = files.get(finding.location().path());
    if (file == null || file.size() < perFile) {
      return true;
    }
    Diagnostic last = file.peek();
    return last != null && GRAVEST_FIRST.compare(finding, last) < 0;
  }

  private void prune() {
    List<Diagnostic> best = best();
    files.clear();
    for (Diagnostic finding : best) {
      files
          .computeIfAbsent(
              finding.location().path(), path -> new PriorityQueue<>(GRAVEST_FIRST.reversed()))
          .add(finding);
    }
    kept = best.size();
  }

  private List<Diagnostic> best() {
    List<Diagnostic> all = new ArrayList<>(kept);
    files.values().forEach(all::addAll);
    all.sort(GRAVEST_FIRST);
    return all.size() > total ? new ArrayList<>(all.subList(0, total)) : all;
  }

  /** Returns the findings that were kept, the gravest first. */
  synchronized List<Diagnostic> kept() {
    return best();
  }

  /** Returns the number of findings that were not kept. */
  synchronized int withheld() {
    return added - Math.min(kept, total);
  }
}

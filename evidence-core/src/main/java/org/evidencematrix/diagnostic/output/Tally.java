package org.evidencematrix.diagnostic.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Message;

/**
 * The counts of a run, taken in one pass.
 *
 * @param errors number of errors
 * @param warnings number of warnings
 * @param notes number of notes
 * @param in number of files with findings
 * @param safe number of findings with a safe fix
 * @param review number of findings with a fix to be looked at
 * @param fresh number of findings that the change brought; all without a comparison
 */
record Tally(int errors, int warnings, int notes, int in, int safe, int review, int fresh) {

  static Tally of(Diagnostics diagnostics, RenderContext context) {
    return of(diagnostics.findings(), context);
  }

  /** Counts findings that are sorted by path. */
  static Tally of(List<Diagnostic> findings, RenderContext context) {
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    Map<Fix.Grade, Integer> byGrade = new EnumMap<>(Fix.Grade.class);
    int in = 0;
    int fresh = 0;
    String path = null;
    for (Diagnostic finding : findings) {
      bySeverity.merge(finding.severity(), 1, Integer::sum);
      finding.fix().ifPresent(fix -> byGrade.merge(fix.grade(), 1, Integer::sum));
      in += finding.location().path().equals(path) ? 0 : 1;
      path = finding.location().path();
      fresh += context.fresh(finding) ? 1 : 0;
    }
    return new Tally(
        bySeverity.getOrDefault(Severity.ERROR, 0),
        bySeverity.getOrDefault(Severity.WARNING, 0),
        bySeverity.getOrDefault(Severity.NOTE, 0),
        in,
        byGrade.getOrDefault(Fix.Grade.SAFE, 0),
        byGrade.getOrDefault(Fix.Grade.REVIEW, 0),
        fresh);
  }

  /** Number of findings. */
  int all() {
    return errors + warnings + notes;
  }

  /**
   * Returns the closing line of a run. It says that there are no problems only when nothing was
   * found and nothing was left out.
   */
  String summary(Diagnostics diagnostics, RenderContext context) {
    List<String> parts = new ArrayList<>();
    Catalogue frame = context.frame();
    if (all() > 0) {
      parts.add(frame.render(counts("summary", diagnostics.files())));
    } else if (diagnostics.files() == 0) {
      parts.add(frame.render(Message.of("summary.nothing")));
    } else if (diagnostics.withheld() == 0) {
      parts.add(frame.render(Message.of("summary.none", "files", diagnostics.files())));
    }
    if (context.isNew().isPresent() && all() > 0) {
      parts.add(frame.render(Message.of("summary.since", "new", fresh, "old", all() - fresh)));
    }
    addCount(parts, frame, "summary.safe", safe);
    addCount(parts, frame, "summary.review", review);
    addCount(parts, frame, "summary.exempted", diagnostics.exempted());
    addCount(parts, frame, "summary.withheld", diagnostics.withheld());
    return String.join(" ", parts);
  }

  private static void addCount(List<String> parts, Catalogue frame, String key, int count) {
    if (count > 0) {
      parts.add(frame.render(Message.of(key, "n", count)));
    }
  }

  /** Returns the sentence that names the severities found, one sentence for each combination. */
  private Message counts(String prefix, int files) {
    StringBuilder key = new StringBuilder(prefix);
    key.append(errors > 0 ? ".errors" : "");
    key.append(warnings > 0 ? ".warnings" : "");
    key.append(notes > 0 ? ".notes" : "");
    return Message.of(
        key.toString(),
        "errors",
        errors,
        "warnings",
        warnings,
        "notes",
        notes,
        "in",
        in,
        "files",
        files);
  }
}

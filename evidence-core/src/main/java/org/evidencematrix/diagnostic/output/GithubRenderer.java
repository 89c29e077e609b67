package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;

/**
 * The concise lines, so that the log has everything, then workflow commands for annotations.
 *
 * <p>GitHub shows ten annotations of each kind for a step and drops the rest without a word.
 * Therefore at most ten errors and ten warnings are sent, and nine notes with a closing notice that
 * gives the number of findings without annotation: new findings before old ones, and one for each
 * file before a second one for any.
 */
final class GithubRenderer implements Renderer {
  private static final int SHOWN = 10;

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    new ConciseRenderer().render(diagnostics, context, out);
    int sent = 0;
    for (Severity severity : Severity.values()) {
      int limit = severity == Severity.NOTE ? SHOWN - 1 : SHOWN;
      for (Diagnostic finding : chosen(diagnostics.findings(), severity, limit, context)) {
        annotate(finding, context, out);
        sent++;
      }
    }
    int left = diagnostics.findings().size() - sent;
    if (left > 0) {
      String notice = context.frame().render(Message.of("github.more", "n", left));
      out.append("::notice title=Evidence Matrix::").append(data(notice)).append('\n');
    }
  }

  private static Set<Diagnostic> chosen(
      List<Diagnostic> findings, Severity severity, int limit, RenderContext context) {
    List<Diagnostic> fresh = new ArrayList<>();
    List<Diagnostic> old = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (finding.severity() == severity) {
        (context.fresh(finding) ? fresh : old).add(finding);
      }
    }
    Set<Diagnostic> chosen = new LinkedHashSet<>();
    choose(fresh, limit, chosen);
    choose(old, limit, chosen);
    return chosen;
  }

  private static void choose(List<Diagnostic> from, int limit, Set<Diagnostic> chosen) {
    Set<String> paths = new HashSet<>();
    for (Diagnostic finding : from) {
      if (chosen.size() < limit && paths.add(finding.location().path())) {
        chosen.add(finding);
      }
    }
    for (Diagnostic finding : from) {
      if (chosen.size() < limit) {
        chosen.add(finding);
      }
    }
  }

  private static void annotate(Diagnostic finding, RenderContext context, Appendable out)
      throws IOException {
    Location location = finding.location();
    String kind = finding.severity() == Severity.NOTE ? "notice" : finding.severity().label();
    out.append("::").append(kind);
    out.append(" file=").append(property(TerminalText.clean(location.path())));
    out.append(",line=").append(Integer.toString(location.start().line()));
    out.append(",endLine=").append(Integer.toString(location.end().line()));
    if (location.start().line() == location.end().line()) {
      out.append(",col=").append(Integer.toString(location.start().column()));
    }
    out.append(",title=").append(property(finding.rule() + context.newness(finding)));
    out.append("::").append(data(ConciseRenderer.text(finding, context))).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

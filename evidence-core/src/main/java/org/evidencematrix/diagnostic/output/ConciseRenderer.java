package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Location;

/**
 * {@code path:line:col: severity: message; help [rule]}, one line each, then the counts.
 *
 * <p>Severities are not translated: editors find them by pattern.
 */
final class ConciseRenderer implements Renderer {

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    for (Diagnostic finding : diagnostics.findings()) {
      out.append(place(finding.location())).append(": ");
      out.append(finding.severity().label()).append(": ");
      out.append(text(finding, context));
      out.append(" [").append(finding.rule()).append(']');
      out.append(context.newness(finding)).append('\n');
    }
    out.append(Tally.of(diagnostics, context).summary(diagnostics, context)).append('\n');
  }

  /** Returns the message and, behind a semicolon, what to write. */
  static String text(Diagnostic finding, RenderContext context) {
    String message = context.line(finding.message());
    return finding
        .help()
        .map(help -> message + context.sentences().language().semicolon() + context.line(help))
        .orElse(message);
  }

  /** Returns {@code path:line:col}. */
  static String place(Location location) {
    return path(location) + ':' + location.start().line() + ':' + location.start().column();
  }

  /** A log line that starts with two colons, after any blanks, is a command to GitHub Actions. */
  private static String path(Location location) {
    String path = TerminalText.clean(location.path());
    boolean risky =
        !path.isEmpty() && (path.charAt(0) == ':' || Character.isSpaceChar(path.charAt(0)));
    return risky ? "./" + path : path;
  }
}

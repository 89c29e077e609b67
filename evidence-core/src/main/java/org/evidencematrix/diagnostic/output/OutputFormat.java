package org.evidencematrix.diagnostic.output;

import java.util.Locale;
import java.util.Optional;

/** A way to write diagnostics. */
public enum OutputFormat {
  /** For a person at a terminal: source line, caret, notes and help. */
  FULL,
  /** One line for each finding, for editors, logs and text tools. */
  CONCISE,
  /** One JSON object with stable names. */
  JSON,
  /** SARIF 2.1.0, for code scanning services and viewers. */
  SARIF,
  /** The concise lines, then commands that GitHub turns into annotations of a pull request. */
  GITHUB,
  /** Markdown for one comment of a pull request, written for the contributor. */
  MARKDOWN;

  /** Returns the name in lower case, as options spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of a name such as {@code full}, or empty for any other text. */
  public static Optional<OutputFormat> parse(String label) {
    for (OutputFormat format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns the renderer of this format; it keeps no state between calls. */
  public Renderer renderer() {
    return switch (this) {
      case FULL -> new FullRenderer();
      case CONCISE -> new ConciseRenderer();
      case JSON -> new JsonRenderer();
      case SARIF -> new SarifRenderer();
      case GITHUB -> new GithubRenderer();
      case MARKDOWN -> new MarkdownRenderer();
    };
  }
}

package org.evidencematrix.reading;

import java.util.Map;
import org.evidencematrix.text.Span;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the YAML engine says about broken syntax into faults in plain words. */
final class YamlErrors {
  private YamlErrors() {}

  /** Returns what is broken and how to read on. */
  static YamlProblem explain(YamlEngineException error, String text, YamlEvents events) {
    int at = 0;
    if (error instanceof MarkedYamlEngineException marked) {
      at = events.offset(marked.getProblemMark());
    }
    return YamlProblem.hopeless(
        "not-understood", new Span(at, at), Map.of("parser", String.valueOf(error.getMessage())));
  }
}

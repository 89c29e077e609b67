package org.evidencematrix.rules;

import java.util.function.Consumer;
import org.evidencematrix.reading.ReadDocument;

/** A rule that sees one document with its text. */
public non-sealed interface DocumentRule extends Rule {

  /** Hands every problem of the document to {@code problems}. Called from several threads. */
  void check(ReadDocument document, RuleContext context, Consumer<Problem> problems);
}

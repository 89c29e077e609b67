package org.evidencematrix.reading;

import java.util.List;
import java.util.Map;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * A broken place of a YAML text, in offsets of the copy that was read.
 *
 * @param variant the variant of the fault
 * @param span the place
 * @param values values for the sentence
 * @param edits the mend that is offered; empty if none can be trusted
 * @param safe whether the mend is certain
 * @param repair what makes reading go on behind the place, offered or not; empty if nothing does
 */
record YamlProblem(
    String variant,
    Span span,
    Map<String, String> values,
    List<TextEdit> edits,
    boolean safe,
    List<TextEdit> repair) {

  /** Returns a problem that nobody can mend. */
  static YamlProblem hopeless(String variant, Span span, Map<String, String> values) {
    return new YamlProblem(variant, span, values, List.of(), false, List.of());
  }

  /** Returns a problem whose mend only serves to read on. */
  static YamlProblem silent(
      String variant, Span span, Map<String, String> values, TextEdit repair) {
    return new YamlProblem(variant, span, values, List.of(), false, List.of(repair));
  }

  /** Returns a problem whose mend is offered. */
  static YamlProblem mended(
      String variant, Span span, Map<String, String> values, boolean safe, TextEdit edit) {
    return new YamlProblem(variant, span, values, List.of(edit), safe, List.of(edit));
  }
}

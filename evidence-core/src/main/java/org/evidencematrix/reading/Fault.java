package org.evidencematrix.reading;

import java.util.List;
import java.util.Map;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * A problem met while reading, before any words are made of it.
 *
 * @param kind which rule it belongs to
 * @param variant which sentence of that rule fits, such as {@code second-colon}
 * @param span where it is
 * @param field path of the field it is about, such as {@code findings[0].strategy}; empty if none
 * @param values values for the sentence, as typed
 * @param edits a mend by text edits; empty if there is none
 * @param safe whether the mend is certain
 */
public record Fault(
    Kind kind,
    String variant,
    Span span,
    String field,
    Map<String, String> values,
    List<TextEdit> edits,
    boolean safe) {

  /** Copies the collections. */
  public Fault {
    values = Map.copyOf(values);
    edits = List.copyOf(edits);
  }

  /** Returns a fault that belongs to no field and has no mend. */
  public static Fault of(Kind kind, String variant, Span span, Map<String, String> values) {
    return new Fault(kind, variant, span, "", values, List.of(), false);
  }

  /** Tells whether a value, or the whole document, is left out because of the fault. */
  public boolean leavesOut() {
    return kind != Kind.MISTYPED_BY_OTHERS
        && kind != Kind.UNREADABLE_TEXT
        && kind != Kind.UNREAD_FILE;
  }

  /** Which rule a fault belongs to. */
  public enum Kind {
    /** Bytes that are not readable text: encoding, control characters, garbled accents. */
    UNREADABLE_TEXT("unreadable-text"),
    /** Text that does not follow the syntax of its format, or passes a limit on hostile input. */
    SYNTAX_ERROR("syntax-error"),
    /** A field that the format does not have. */
    UNKNOWN_FIELD("unknown-field"),
    /** A required field that is not there or empty. */
    MISSING_FIELD("missing-field"),
    /** A value of another type than the field takes. */
    WRONG_TYPE("wrong-type"),
    /** A plain word that other tools read as something else. */
    MISTYPED_BY_OTHERS("mistyped-by-others"),
    /** A code that is not in its closed list. */
    UNKNOWN_CODE("unknown-code"),
    /** A file that is not read because its name has another ending. */
    UNREAD_FILE("unread-file");

    private final String rule;

    Kind(String rule) {
      this.rule = rule;
    }

    /** Returns the name of the rule. */
    public String rule() {
      return rule;
    }
  }
}

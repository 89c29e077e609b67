package org.evidencematrix.diagnostic;

import java.util.List;
import java.util.Locale;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import org.evidencematrix.text.TextEdit;

/**
 * How to mend a finding by text edits in its own file.
 *
 * @param title what the fix does, in the imperative
 * @param grade how far it may be trusted
 * @param edits the edits, sorted, not overlapping; empty for {@link Grade#SHOW_ONLY}
 */
public record Fix(Message title, Grade grade, List<Edit> edits) {

  /** Copies the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** How far a fix may be trusted. */
  public enum Grade {
    /** Certain; applied on request. */
    SAFE,
    /** Likely; a person should look at the result. */
    REVIEW,
    /** A hint that is shown and never applied. */
    SHOW_ONLY;

    /** Returns the name in lower case with a hyphen, as outputs show it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One edit with the place that editors understand.
   *
   * @param edit the replacement by offsets in the file's text
   * @param start first character replaced
   * @param end place behind the last character replaced
   */
  public record Edit(TextEdit edit, Position start, Position end) {}
}

package org.evidencematrix.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.message.Message;

/**
 * One finding of one rule at one place.
 *
 * @param rule name of the rule, such as {@code unknown-country}
 * @param severity how much it matters
 * @param location where it is
 * @param message what is there, understandable alone
 * @param label a few words under the caret, if any
 * @param notes related places and reasons, in the order to show
 * @param help what to write instead, if it can be said
 * @param fix a mend by text edits, if there is one
 * @param item id of the item it is about, if any
 * @param field path of the field it is about, such as {@code findings[0].strategy}, if any
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Location location,
    Message message,
    Optional<Message> label,
    List<Note> notes,
    Optional<Message> help,
    Optional<Fix> fix,
    Optional<String> item,
    Optional<String> field)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::rule)
          .thenComparing(d -> d.field().orElse(""))
          .thenComparing(d -> d.message().values().toString());

  /** Copies the notes. */
  public Diagnostic {
    notes = List.copyOf(notes);
  }

  /** Orders by path, line, column, then rule. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}

package org.evidencematrix.rules.document;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.message.Message;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.ReadDocument;
import org.evidencematrix.rules.Mend;
import org.evidencematrix.rules.Place;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/** What the rules that put words to faults have in common. */
final class Faults {
  private static final int QUOTE_LIMIT = 80;

  private Faults() {}

  /** Returns the faults of one kind in their order; makes nothing when there are none. */
  static List<Fault> of(Fault.Kind kind, ReadDocument document) {
    List<Fault> found = List.of();
    List<Fault> faults = document.faults();
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).kind() == kind) {
        if (found.isEmpty()) {
          found = new ArrayList<>();
        }
        found.add(faults.get(i));
      }
    }
    return found;
  }

  /** Returns the place of a fault. */
  static Place place(Fault fault) {
    return Place.span(fault.span(), fault.field());
  }

  /** Returns a message with the values of a fault. */
  static Message message(String key, Fault fault) {
    return new Message(key, fault.values());
  }

  /** Returns the mend that reading found, under a title. */
  static Mend mend(Message title, Fault fault) {
    List<TextEdit> edits = fault.edits();
    return new Mend(title, fault.safe() ? Fix.Grade.SAFE : Fix.Grade.REVIEW, tree -> edits);
  }

  /** Returns a text of the document as typed, shortened for a message. */
  static String typed(ReadDocument document, Span span) {
    String text = document.tree().source().text(span);
    int end = 0;
    while (end < text.length() && end < QUOTE_LIMIT && text.charAt(end) >= ' ') {
      end++;
    }
    if (end == text.length()) {
      return text;
    }
    return text.substring(
            0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + '…';
  }
}

package org.evidencematrix.gaps;

import java.util.List;
import java.util.Optional;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/**
 * A kind that holds in a cell.
 *
 * @param kind the kind
 * @param flags what is to be said with it, such as {@code single-source}, {@code
 *     informal-search-only}
 * @param statement a sentence of the catalogue {@code gaps} that explains it; absent when the
 *     kind's name says it all
 */
public record Attribute(GapKind kind, List<String> flags, Optional<Message> statement) {
  /** Copies the flags. */
  public Attribute {
    flags = List.copyOf(flags);
  }

  /** Returns the words of a flag of this library's kinds, such as "single source". */
  public static String flagLabel(String flag, Language language) {
    return Catalogue.of(Attribute.class, "gaps", language).render(Message.of("flag." + flag));
  }

  static Optional<Attribute> plain(GapKind kind) {
    return Optional.of(new Attribute(kind, List.of(), Optional.empty()));
  }

  static Optional<Attribute> said(GapKind kind, Message statement) {
    return Optional.of(new Attribute(kind, List.of(), Optional.of(statement)));
  }

  static Optional<Attribute> flagged(GapKind kind, String flag) {
    Message statement = Message.of(kind.id() + '.' + flag);
    return Optional.of(new Attribute(kind, List.of(flag), Optional.of(statement)));
  }
}

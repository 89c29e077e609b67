package org.evidencematrix.gaps;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/**
 * A kind of gap: {@link CellKind} looks at a cell, {@link RowKind} at a row.
 *
 * <p>Kinds are named, not numbered; the name is part of data and outputs. Names and rules in words
 * of the kinds given here are in the catalogue {@code gaps}; a kind made elsewhere overrides {@link
 * #name} and {@link #rule}.
 */
public interface GapKind {

  /** Returns the permanent id, such as {@code not-searched}. */
  String id();

  /** Returns the name for readers, such as "not searched". */
  default String name(Language language) {
    return Catalogue.of(GapKind.class, "gaps", language)
        .render(Message.of("kind." + id() + ".name"));
  }

  /** Returns the rule in words, with its numbers. */
  default String rule(Language language, Thresholds thresholds) {
    Map<String, String> values = new LinkedHashMap<>();
    thresholds.byName().forEach((name, number) -> values.put(name, Numbers.of(number, language)));
    return Catalogue.of(GapKind.class, "gaps", language)
        .render(new Message("kind." + id() + ".rule", values));
  }
}

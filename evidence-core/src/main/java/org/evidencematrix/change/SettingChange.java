package org.evidencematrix.change;

import java.util.List;
import java.util.Locale;

/**
 * A setting, an entry of the framework, a code or a field of a search that differs.
 *
 * @param part which part of the matrix it belongs to
 * @param name what it is about: {@code pillars/ID}, {@code strategies/ID}, {@code LIST/CODE}, id of
 *     a search, rule and item of an exemption; for settings and the framework as a whole empty
 * @param change the field with its values; the field is empty when the whole entry was added or
 *     removed, and the values are then its label
 * @param movesNumbers whether it can move coverage, gaps or ranks by itself
 */
public record SettingChange(Part part, String name, FieldChange change, boolean movesNumbers) {

  /** A part of a matrix besides its items. */
  public enum Part {
    /** {@code matrix.yaml}. */
    SETTINGS,
    /** {@code framework.yaml}. */
    FRAMEWORK,
    /** A code list. */
    CODE_LIST,
    /** A search. */
    SEARCH,
    /** {@code exemptions.yaml}. */
    EXEMPTION,
    /** A voting round. */
    VOTING_ROUND,
    /** A research question. */
    RESEARCH_QUESTION,
    /** A collection. */
    COLLECTION;

    /** Returns the name as data spell it, such as {@code code-list}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns the change in the other direction. */
  public SettingChange mirror() {
    return new SettingChange(part, name, change.mirror(), movesNumbers);
  }

  /** Tells whether the whole entry was added. */
  public boolean isAdded() {
    return change.field().isEmpty() && change.before().isEmpty();
  }

  /** Tells whether the whole entry was removed. */
  public boolean isRemoved() {
    return change.field().isEmpty() && change.after().isEmpty();
  }

  static SettingChange entry(
      Part part, String name, List<String> before, List<String> after, boolean movesNumbers) {
    return new SettingChange(part, name, new FieldChange("", before, after), movesNumbers);
  }
}

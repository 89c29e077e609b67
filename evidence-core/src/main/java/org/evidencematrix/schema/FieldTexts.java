package org.evidencematrix.schema;

import java.util.List;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Format;

/**
 * What people read about the fields: the question that a form asks, and a description. The texts
 * stand in {@code fields_LANG.properties}. Immutable and thread-safe.
 */
public final class FieldTexts {
  /** The documents of a matrix, the one that people write most often first. */
  public static final List<Field> DOCUMENTS =
      List.of(
          Format.ITEM,
          Format.SEARCH,
          Format.VOTING_ROUND,
          Format.RESEARCH_QUESTION,
          Format.COLLECTION,
          Format.EXEMPTION,
          Format.MATRIX,
          Format.FRAMEWORK,
          Format.CODE_LIST);

  private final Catalogue catalogue;

  private FieldTexts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the texts in a language. */
  public static FieldTexts in(Language language) {
    return new FieldTexts(Catalogue.of(FieldTexts.class, "fields", language));
  }

  /**
   * Returns the question to the contributor, such as "In which year was it published?".
   *
   * @param path name of the document's table and of the fields down to the one meant, joined by
   *     dots, such as {@code item.findings.strategy}
   * @throws IllegalArgumentException if there is no such field
   */
  public String question(String path) {
    return say(path + ".asks");
  }

  /**
   * Returns what a field holds, in one to three sentences.
   *
   * @param path as for {@link #question}
   * @throws IllegalArgumentException if there is no such field
   */
  public String description(String path) {
    return say(path + ".says");
  }

  /** Returns what a value is, such as "whole number". */
  String type(FieldType type) {
    return say("type." + DataDictionary.label(type));
  }

  String say(String key) {
    return catalogue.render(Message.of(key));
  }
}

package org.evidencematrix.rules;

import org.evidencematrix.reading.DocumentKind;
import org.evidencematrix.text.Span;

/**
 * Where a problem is. A field's path is as in {@code findings[0].strategy}; an empty path is the
 * whole group. Where the field is not there, the nearest enclosing field is shown.
 */
public sealed interface Place {

  /** Returns the value of a field of the document or item being checked. */
  static Place value(String path) {
    return new InDocument(path, false);
  }

  /** Returns the name of a field of the document or item being checked. */
  static Place key(String path) {
    return new InDocument(path, true);
  }

  /** Returns a stretch of the text of the document being checked. */
  static Place span(Span span) {
    return new InText(span, "");
  }

  /** Returns a stretch of the text of the document being checked that is about a field. */
  static Place span(Span span, String field) {
    return new InText(span, field);
  }

  /** Returns the value of a field of an item, by the item's index in the matrix. */
  static Place item(int index, String path) {
    return new InItem(index, path);
  }

  /** Returns the value of a field of a search, by the search's index in the matrix. */
  static Place search(int index, String path) {
    return new InSearch(index, path);
  }

  /** Returns the value of a field of a voting round, by the round's index in the matrix. */
  static Place round(int index, String path) {
    return new InPart(DocumentKind.VOTING_ROUND, index, path, false);
  }

  /** Returns the name of a field of a voting round, by the round's index in the matrix. */
  static Place roundKey(int index, String path) {
    return new InPart(DocumentKind.VOTING_ROUND, index, path, true);
  }

  /** Returns the value of a field of a research question, by its index in the matrix. */
  static Place question(int index, String path) {
    return new InPart(DocumentKind.RESEARCH_QUESTION, index, path, false);
  }

  /** Returns the value of a field of a collection, by the collection's index in the matrix. */
  static Place collection(int index, String path) {
    return new InPart(DocumentKind.COLLECTION, index, path, false);
  }

  /** Returns the value of a field of an exemption, by its index in the matrix. */
  static Place exemption(int index, String path) {
    return new InExemption(index, path);
  }

  /** Returns a file as a whole. */
  static Place file(String path) {
    return new InFile(path);
  }

  /**
   * A field of the document or item being checked.
   *
   * @param path path of the field
   * @param key whether its name is meant, not its value
   */
  record InDocument(String path, boolean key) implements Place {}

  /**
   * A stretch of the text of the document being checked.
   *
   * @param span the stretch
   * @param field path of the field it is about; empty for none
   */
  record InText(Span span, String field) implements Place {}

  /**
   * A field of an item of the matrix.
   *
   * @param index index in {@code Matrix.items()}
   * @param path path of the field
   */
  record InItem(int index, String path) implements Place {}

  /**
   * A field of a search of the matrix.
   *
   * @param index index in {@code Matrix.searches()}
   * @param path path of the field
   */
  record InSearch(int index, String path) implements Place {}

  /**
   * A field of a voting round, research question or collection of the matrix.
   *
   * @param kind which of the three
   * @param index index in {@code Matrix.rounds()}, {@code questions()} or {@code collections()}
   * @param path path of the field
   * @param key whether its name is meant, not its value
   */
  record InPart(DocumentKind kind, int index, String path, boolean key) implements Place {}

  /**
   * A field of an exemption of the matrix.
   *
   * @param index index in {@code Matrix.exemptions()}
   * @param path path of the field
   */
  record InExemption(int index, String path) implements Place {}

  /**
   * A file as a whole.
   *
   * @param path as messages show it
   */
  record InFile(String path) implements Place {}
}

package org.evidencematrix.coverage;

import java.util.List;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;

/** What came of reading a filter. */
public sealed interface FilterResult {

  /**
   * A filter that can be used.
   *
   * @param filter the filter
   */
  record Parsed(Filter filter) implements FilterResult {}

  /**
   * A filter with mistakes.
   *
   * @param problems all mistakes in the order typed, at least one; sentences of the catalogue
   *     {@code coverage}
   */
  record Rejected(List<Message> problems) implements FilterResult {
    /** Copies the problems. */
    public Rejected {
      problems = List.copyOf(problems);
    }

    /**
     * Returns the problems as sentences, with what was typed as it is: escape it for where it goes.
     */
    public List<String> sentences(Language language) {
      Catalogue catalogue = Catalogue.of(FilterResult.class, "coverage", language);
      return problems.stream().map(catalogue::render).toList();
    }
  }
}

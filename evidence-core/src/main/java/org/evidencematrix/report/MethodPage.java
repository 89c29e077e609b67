package org.evidencematrix.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.evidencematrix.message.Language;

/** The method as one page: every formula, and where each number in it comes from. */
public final class MethodPage {
  /** The name of the page. */
  public static final String NAME = "scoring";

  private MethodPage() {}

  /**
   * Returns the page in Markdown, the same that stands in the folder of documents.
   *
   * @param language English or French
   */
  public static String text(Language language) {
    String file = language == Language.FR ? "scoring.fr.md" : "scoring.md";
    try (InputStream page = MethodPage.class.getResourceAsStream(file)) {
      if (page == null) {
        throw new IllegalStateException("no page " + file + " in the library");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

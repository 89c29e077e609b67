package org.evidencematrix.exchange.json;

import java.util.Map;

/** EPPI-Reviewer's words for the types of sources. */
public final class EppiTypes {
  /** What stands before a code that EPPI-Reviewer has no word for. */
  static final String CODE = "Document, ";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("journal-article", "Journal, Article"),
          Map.entry("report", "Report"),
          Map.entry("thesis", "Dissertation"),
          Map.entry("book", "Book, Whole"),
          Map.entry("book-chapter", "Book, Chapter"),
          Map.entry("conference-paper", "Conference Proceedings"),
          Map.entry("web-page", "Document From Internet Site"));

  private EppiTypes() {}

  /** Returns the word for a code of the list {@code types}. */
  public static String of(String code) {
    return WORDS.getOrDefault(code, CODE + code);
  }

  /** Returns a word that other formats know, too. */
  static String word(String typed) {
    return switch (typed.strip()) {
      case "Journal, Article", "Journal Article" -> "Journal Article";
      case "Book, Whole" -> "Book";
      case "Book, Chapter" -> "Book Chapter";
      case "Dissertation" -> "Thesis";
      case "Document From Internet Site", "Web Site", "Individual Webpage" -> "Web Page";
      default -> typed;
    };
  }
}

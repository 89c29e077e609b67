package org.evidencematrix.exchange.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words of other formats for the type of a source, and the codes of the list {@code types} that
 * they mean. A word that is not known means nothing, which is no fault.
 */
public final class Types {
  private static final Map<String, String> CODES =
      codes(
          "journal-article",
          "jour ejour jfull abst inpr article|journal article|article-journal|review|editorial"
              + "|letter|early access|article in press|journal|j|suppperiodical|electronic article"
              + "|review article|comparative study|randomized controlled trial|clinical trial"
              + "|systematic review|meta-analysis|multicenter study|evaluation study"
              + "|observational study",
          "report",
          "rprt govdoc report|techreport|report-series|technical report|government document"
              + "|institutional report",
          "working-paper",
          "manscpt unpb unpublished working paper|working-paper|workingpaper|preprint|posted-content",
          "thesis",
          "thes thesis|phdthesis|mastersthesis|mathesis|dissertation|bathesis"
              + "|academic dissertation",
          "book",
          "book ebook edbook mvbook|collection|edited book|electronic book|b"
              + "|monograph|edited-book|reference-book|mvcollection",
          "book-chapter",
          "chap echap inbook incollection suppbook chapter|book section|book-chapter|book chapter"
              + "|electronic book section|book-section|suppcollection|bookinbook",
          "conference-paper",
          "conf cpaper inproceedings conference|conference paper|conference proceedings|c"
              + "|paper-conference|proceedings-article|proceedings paper|proceedings|meeting abstract",
          "guideline",
          "guideline practice guideline|stand",
          "dataset",
          "data dataset|aggregated database|online database|dbase",
          "web-page",
          "elec web blog online|electronic|webpage|web page|post-weblog|post|electronic resource"
              + "|electronic source");

  private Types() {}

  /** Returns the code of a word of any format; empty when it is not known. */
  public static String code(String word) {
    return CODES.getOrDefault(Clean.value(word).toLowerCase(Locale.ROOT), "");
  }

  private static Map<String, String> codes(String... pairs) {
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String[] groups = pairs[i + 1].split("\\|", -1);
      for (String word : groups[0].split(" ", -1)) {
        codes.put(word, pairs[i]);
      }
      for (String word : groups) {
        codes.put(word, pairs[i]);
      }
    }
    return Map.copyOf(codes);
  }
}

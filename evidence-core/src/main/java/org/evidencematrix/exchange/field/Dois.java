package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.citation.Doi;

/** DOIs wherever they stand in a text: bare, behind {@code doi:}, in an address, in a note. */
public final class Dois {
  private static final int MOST = 20;
  private static final int LONGEST = 400;

  private Dois() {}

  /** Returns the DOIs in a text, as spelt there, each once whatever its letters' case. */
  public static List<String> in(String typed) {
    List<String> found = new ArrayList<>();
    int at = typed.indexOf("10.");
    while (at >= 0 && found.size() < MOST) {
      int end = at + 3;
      if (at == 0 || !Character.isLetterOrDigit(typed.charAt(at - 1))) {
        end = end(typed, at);
        String doi = clean(typed.substring(at, end), isInAddress(typed, at));
        if (Doi.isWellFormed(doi) && !holds(found, doi)) {
          found.add(doi);
        } else if (!Doi.isWellFormed(doi)) {
          end = at + 3;
        }
      }
      at = typed.indexOf("10.", end);
    }
    return found;
  }

  /** Tells whether a list has a DOI, whatever its letters' case. */
  public static boolean holds(List<String> dois, String doi) {
    return dois.stream().anyMatch(doi::equalsIgnoreCase);
  }

  private static boolean isInAddress(String text, int at) {
    int from = Math.max(0, at - 100);
    return text.substring(from, at).contains("://");
  }

  private static int end(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      boolean next = (c == ';' || c == ',' || c == '|') && startsAnother(text, i + 1);
      if (Clean.isBlank(c) || c == '"' || c == '\u201C' || c == '\u201D' || next) {
        return i;
      }
    }
    return most;
  }

  private static boolean startsAnother(String text, int at) {
    return text.startsWith("10.", at)
        || text.regionMatches(true, at, "http", 0, 4)
        || text.regionMatches(true, at, "doi:", 0, 4);
  }

  private static String clean(String typed, boolean inAddress) {
    String doi = typed.indexOf('&') >= 0 ? Clean.plain(typed.replace("<", "&lt;")) : typed;
    if (inAddress) {
      int query = doi.indexOf('?');
      int fragment = doi.indexOf('#');
      doi = query > 0 ? doi.substring(0, query) : doi;
      doi = fragment > 0 && fragment < doi.length() ? doi.substring(0, fragment) : doi;
    }
    if (doi.indexOf('%') >= 0) {
      doi = decoded(doi);
    }
    int open = doi.indexOf('<');
    if (open > 0 && doi.indexOf("::", open) < 0) {
      doi = doi.substring(0, open);
    }
    return doi.substring(0, doi.length() - Doi.trailing(doi));
  }

  /** Decodes percent signs before two hexadecimal digits of a printable character. */
  private static String decoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        int value = high * 16 + low;
        if (high >= 0 && low >= 0 && value > ' ' && value < 0x7F) {
          out.append((char) value);
          i += 2;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }
}

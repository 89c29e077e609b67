package org.evidencematrix.citation;

import java.util.Optional;

/**
 * The form of DOIs as the DOI Handbook (2.2, "Numbering") gives it: {@code 10.}, the digits of a
 * registrant with possible parts, a slash, then printable characters.
 */
public final class Doi {
  private static final String[] PREFIXES = {"info:doi/", "urn:doi:", "doi:", "doi "};
  private static final String[] RESOLVERS = {"doi.org/", "dx.doi.org/", "www.doi.org/"};
  private static final String CLOSING = ".,;:\"'\u2019\u201d\u00bb]}>";

  private Doi() {}

  /** Tells whether a text is a DOI and nothing else. */
  public static boolean isWellFormed(String text) {
    int slash = registrantEnd(text);
    return slash > 0
        && slash + 1 < text.length()
        && !holdsBlank(text)
        && text.indexOf('%', slash) < 0
        && trailing(text) == 0;
  }

  /** Returns the offset of the slash behind {@code 10.NNNN}; -1 when the text starts otherwise. */
  public static int registrantEnd(String text) {
    if (!text.startsWith("10.")) {
      return -1;
    }
    int at = 3;
    int digits = 0;
    while (at < text.length() && text.charAt(at) != '/') {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '.' || digits == 0 || text.charAt(at - 1) == '.') {
        return -1;
      }
      at++;
    }
    return at < text.length() && digits >= 4 && text.charAt(at - 1) != '.' ? at : -1;
  }

  /** Tells whether there is a blank or an invisible character. */
  public static boolean holdsBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text without blanks and invisible characters. */
  public static String withoutBlanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Returns how many characters at the end belong to the sentence around the DOI, not to it. */
  public static int trailing(String text) {
    int end = text.length();
    while (end > 0 && closes(text, end - 1)) {
      end--;
    }
    return text.length() - end;
  }

  private static boolean closes(String text, int at) {
    char c = text.charAt(at);
    if (c == ')') {
      // 10.1016/S2214-109X(18)30398-X and its like hold brackets of their own.
      int open = 0;
      for (int i = 0; i <= at; i++) {
        open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      }
      return open < 0;
    }
    return CLOSING.indexOf(c) >= 0;
  }

  /** Tells whether a text is an address, or a DOI with words before it. */
  public static boolean isAddress(String text) {
    String stripped = text.strip();
    return stripped.contains("://")
        || startsWith(stripped, 0, "www.")
        || startsWith(stripped, 0, "doi.org/")
        || startsWith(stripped, 0, "dx.doi.org/")
        || prefix(stripped) > 0;
  }

  /** Returns the DOI of an address of the DOI system or of "doi:10...", if it is well formed. */
  public static Optional<String> ofResolver(String text) {
    String stripped = text.strip();
    int from = prefix(stripped);
    if (from == 0) {
      int scheme = stripped.indexOf("://");
      int host = scheme < 0 ? 0 : scheme + 3;
      for (String name : RESOLVERS) {
        if (startsWith(stripped, host, name)) {
          from = host + name.length();
        }
      }
    }
    if (from == 0) {
      return Optional.empty();
    }
    // https://doi.org/doi:10.1234/x
    String rest = stripped.substring(from);
    return clean(rest.substring(prefix(rest)));
  }

  /** Returns the DOI that stands in the path of a publisher's address, if it is well formed. */
  public static Optional<String> inPath(String address) {
    int at = address.indexOf("/10.");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = address.substring(at + 1);
    int query = rest.indexOf('?');
    return clean(query < 0 ? rest : rest.substring(0, query));
  }

  /** Returns the DOI without what surrounds it, if that leaves a well-formed one. */
  public static Optional<String> clean(String text) {
    String found = text.strip().replace("%2F", "/").replace("%2f", "/");
    found = found.substring(0, found.length() - trailing(found));
    return isWellFormed(found) ? Optional.of(found) : Optional.empty();
  }

  private static boolean startsWith(String text, int at, String start) {
    return text.regionMatches(true, at, start, 0, start.length());
  }

  private static int prefix(String text) {
    for (String prefix : PREFIXES) {
      if (startsWith(text, 0, prefix)) {
        int at = prefix.length();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':')) {
          at++;
        }
        return at;
      }
    }
    return 0;
  }

  private static boolean isBlank(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7f;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}

package org.evidencematrix.exchange.field;

/**
 * Pages as they are written: {@code 183-92}, {@code S12-S19}, {@code xii}, {@code e1000097}.
 *
 * @param first the first page; empty when there is an article number or nothing
 * @param last the last page, written out; empty for one page
 * @param articleNumber the number of an article without pages
 * @param rest what stands behind the first range, such as {@code quiz 645-7}
 */
public record Pages(String first, String last, String articleNumber, String rest) {
  private static final int MANY_DIGITS = 4;
  private static final int LONGEST = 60;

  /** Returns what a text says. */
  public static Pages of(String typed) {
    String text = withoutWord(Clean.plain(typed));
    StringBuilder even = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
      if (dash && even.length() > 0 && even.charAt(even.length() - 1) == '-') {
        continue;
      }
      even.append(dash ? '-' : c);
    }
    text = even.toString().replace(" -", "-").replace("- ", "-");
    String rest = "";
    int end = firstOf(text, ';', ',');
    if (end >= 0) {
      rest = text.substring(end + 1).strip();
      text = text.substring(0, end).strip();
    }
    int dash = text.indexOf('-');
    if (dash < 0 || text.length() > LONGEST) {
      return single(text, rest);
    }
    if (dash != text.lastIndexOf('-') || dash == 0) {
      return new Pages(text, "", "", rest);
    }
    return of(text.substring(0, dash), text.substring(dash + 1), rest);
  }

  /** Returns what two fields say, of which the first may hold a whole range. */
  public static Pages of(String first, String last) {
    Pages start = of(first);
    Pages end = of(last);
    if (!start.last().isEmpty() || last.isEmpty()) {
      return start;
    }
    if (!end.last().isEmpty()) {
      return end;
    }
    String from = start.first().isEmpty() ? start.articleNumber() : start.first();
    String to = end.first().isEmpty() ? end.articleNumber() : end.first();
    return from.isEmpty() ? end : of(from, to, start.rest());
  }

  private static Pages of(String first, String last, String rest) {
    String from = first.strip();
    String to = full(from, last.strip());
    if (from.equals(to) || to.isEmpty()) {
      return new Pages(from, "", "", rest);
    }
    return new Pages(from, to, "", rest);
  }

  private static Pages single(String text, String rest) {
    return isArticleNumber(text) ? new Pages("", "", text, rest) : new Pages(text, "", "", rest);
  }

  /** Tells whether it is {@code e1000097}, {@code CD007803} or a number too long for a page. */
  private static boolean isArticleNumber(String text) {
    int letters = 0;
    while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    for (int i = letters; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
        return false;
      }
    }
    int digits = text.length() - letters;
    return letters > 0 ? letters <= 3 && digits >= MANY_DIGITS : digits > MANY_DIGITS + 1;
  }

  /** Returns the last page with the digits that it shares with the first: 221 and 8 make 228. */
  private static String full(String first, String last) {
    if (last.isEmpty() || !isDigits(last) || last.length() >= first.length()) {
      return last;
    }
    int digits = 0;
    while (digits < first.length() && !Character.isDigit(first.charAt(digits))) {
      digits++;
    }
    String number = first.substring(digits);
    if (!isDigits(number)) {
      return last;
    }
    if (last.length() >= number.length()) {
      return first.substring(0, digits) + last;
    }
    String whole = number.substring(0, number.length() - last.length()) + last;
    return first.substring(0, digits) + whole;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static int firstOf(String text, char one, char other) {
    int a = text.indexOf(one);
    int b = text.indexOf(other);
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }

  private static String withoutWord(String text) {
    for (String word : new String[] {"pages ", "pp. ", "pp.", "pp ", "p. ", "p."}) {
      if (text.regionMatches(true, 0, word, 0, word.length())) {
        return text.substring(word.length()).strip();
      }
    }
    return text;
  }
}

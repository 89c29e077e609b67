package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a source within its container, as compared.
 *
 * @param volume numbers in the volume, in order; a supplement's come last
 * @param issue numbers in the issue
 * @param first the first page in one word, small
 * @param last the last page, written out
 */
record Numbers(List<String> volume, List<String> issue, String first, String last) {

  /** Reads the parts of a reference. */
  static Numbers of(
      String volume, String issue, String firstPage, String lastPage, String articleNumber) {
    String from = firstPage.isEmpty() ? articleNumber : firstPage;
    String to = lastPage;
    int dash = dash(from);
    if (dash > 0 && to.isEmpty()) {
      to = from.substring(dash + 1);
      from = from.substring(0, dash);
    }
    String first = page(from);
    String last = page(to);
    return new Numbers(digits(volume), digits(issue), first, whole(first, last));
  }

  private static int dash(String pages) {
    int at = pages.indexOf('-');
    return at > 0 ? at : pages.indexOf('–');
  }

  private static String page(String text) {
    String page = PlainText.squeezed(cut(text));
    return page.equals("nopaginationspecified") || page.equals("na") ? "" : page;
  }

  private static String cut(String text) {
    int end = text.length();
    for (char mark : new char[] {';', ',', '+'}) {
      int at = text.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  /** {@code 221-8} ends on 228. */
  private static String whole(String first, String last) {
    int missing = first.length() - last.length();
    if (last.isEmpty() || missing <= 0 || !PlainText.isDigits(last)) {
      return last;
    }
    return first.substring(0, missing) + last;
  }

  private static List<String> digits(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      if (end > at) {
        String number = text.substring(at, end);
        all.add(number.length() > 1 && number.charAt(0) == '0' ? number.substring(1) : number);
        at = end;
      } else {
        at++;
      }
    }
    return List.copyOf(all);
  }

  /** Compares volumes; databases put supplements and issues into either field. */
  Agreement volumeWith(Numbers other) {
    if (volume.isEmpty() || other.volume.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (volume.get(0).equals(other.volume.get(0))) {
      return Agreement.SAME;
    }
    if (volume.contains(other.volume.get(0)) || other.volume.contains(volume.get(0))) {
      return Agreement.CLOSE;
    }
    boolean moved = issue.contains(other.volume.get(0)) || other.issue.contains(volume.get(0));
    return moved ? Agreement.UNKNOWN : Agreement.OTHER;
  }

  /** Compares issues. */
  Agreement issueWith(Numbers other) {
    if (issue.isEmpty() || other.issue.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (issue.equals(other.issue)) {
      return Agreement.SAME;
    }
    boolean shared = issue.stream().anyMatch(other.issue::contains);
    return shared ? Agreement.CLOSE : Agreement.OTHER;
  }

  /** Compares pages: one end suffices for closeness, prefixes of supplements come and go. */
  Agreement pagesWith(Numbers other) {
    if (first.isEmpty() || other.first.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    if (first.equals(other.first)) {
      return Agreement.SAME;
    }
    if (!last.isEmpty() && last.equals(other.last) && last.length() > 1) {
      return Agreement.CLOSE;
    }
    if ((ends(last, other.last) && PlainText.isDigits(last) != PlainText.isDigits(other.first))
        || bare(first).equals(bare(other.first))) {
      return Agreement.CLOSE;
    }
    return within(other) || other.within(this) ? Agreement.CLOSE : Agreement.OTHER;
  }

  private static boolean ends(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && (a.endsWith(b) || b.endsWith(a));
  }

  private static String bare(String page) {
    int at = 0;
    while (at < page.length() && !(page.charAt(at) >= '0' && page.charAt(at) <= '9')) {
      at++;
    }
    return at == page.length() ? page : page.substring(at);
  }

  /** An abstract book may give the page, or the pages of the whole session. */
  private boolean within(Numbers other) {
    if (!PlainText.isDigits(first)
        || !PlainText.isDigits(other.first)
        || !PlainText.isDigits(other.last)
        || first.length() > 6
        || other.last.length() > 6
        || other.first.length() > 6) {
      return false;
    }
    int page = Integer.parseInt(first);
    int from = Integer.parseInt(other.first);
    int to = Integer.parseInt(other.last);
    return page > from && page <= to && to - from < 10;
  }
}

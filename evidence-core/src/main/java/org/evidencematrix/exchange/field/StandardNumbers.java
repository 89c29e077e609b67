package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.citation.CheckDigit;

/**
 * ISBNs and ISSNs in a value that may hold several of them, with remarks such as {@code (Print)}.
 * The shape decides which they are, not the tag or the type of the source.
 *
 * @param isbns ISBNs as spelt
 * @param issns ISSNs as spelt
 * @param wrong those of them whose check digit does not fit
 */
public record StandardNumbers(List<String> isbns, List<String> issns, List<String> wrong) {
  private static final int MOST = 20;

  /** Copies the lists. */
  public StandardNumbers {
    isbns = List.copyOf(isbns);
    issns = List.copyOf(issns);
    wrong = List.copyOf(wrong);
  }

  /** Returns the numbers in a text. */
  public static StandardNumbers in(String typed) {
    List<String> isbns = new ArrayList<>();
    List<String> issns = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String text = Clean.value(typed);
    int at = 0;
    while (at < text.length() && isbns.size() + issns.size() < MOST) {
      if (!isDigit(text.charAt(at)) || (at > 0 && Character.isLetter(text.charAt(at - 1)))) {
        at++;
        continue;
      }
      int end = wordEnd(text, at);
      String word = text.substring(at, end);
      String digits = digits(word);
      int wide = digits.length() < 8 ? wideEnd(text, at) : end;
      if (wide > end) {
        word = text.substring(at, wide);
        digits = digits(word);
        end = wide;
      }
      take(word, digits, isbns, issns, wrong);
      at = end;
    }
    return new StandardNumbers(isbns, issns, wrong);
  }

  private static void take(
      String word, String digits, List<String> isbns, List<String> issns, List<String> wrong) {
    int length = digits.length();
    boolean isbn = length == 13 || length == 10;
    if (!isbn && length != 8) {
      return;
    }
    List<String> list = isbn ? isbns : issns;
    if (!list.contains(word)) {
      list.add(word);
      if (checkDigit(digits) != digits.charAt(length - 1)) {
        wrong.add(word);
      }
    }
  }

  private static char checkDigit(String digits) {
    return switch (digits.length()) {
      case 13 -> CheckDigit.ofIsbn13(digits);
      case 10 -> CheckDigit.ofIsbn10(digits);
      default -> CheckDigit.ofIssn(digits);
    };
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    while (text.charAt(end - 1) == '-') {
      end--;
    }
    return end;
  }

  /** An ISBN may be written with blanks: 978 92 4 156789 1. */
  private static int wideEnd(String text, int from) {
    int digits = 0;
    int i = from;
    while (i < text.length() && (isPart(text.charAt(i)) || text.charAt(i) == ' ') && digits < 13) {
      digits += text.charAt(i) == ' ' || text.charAt(i) == '-' ? 0 : 1;
      i++;
      boolean ends = i == text.length() || !isPart(text.charAt(i));
      if (ends && (digits == 10 || digits == 13 || digits == 8)) {
        return i;
      }
    }
    return from;
  }

  private static String digits(String word) {
    StringBuilder out = new StringBuilder(13);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isDigit(c)) {
        out.append(c);
      } else if (c == 'X' || c == 'x') {
        out.append('X');
      }
    }
    int x = out.indexOf("X");
    return x >= 0 && x < out.length() - 1 ? "" : out.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPart(char c) {
    return isDigit(c) || c == '-' || c == 'X' || c == 'x' || c == '\u2010' || c == '\u2011';
  }
}

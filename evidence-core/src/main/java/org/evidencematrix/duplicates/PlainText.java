package org.evidencematrix.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/** Texts without what two databases spell differently: capitals, accents, mark-up, punctuation. */
final class PlainText {
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega"
  };

  private PlainText() {}

  /** Decodes what is left of HTML and TeX; brackets, case and accents stay. */
  static String withoutMarkup(String text) {
    String plain = text;
    if (plain.indexOf('&') >= 0 && plain.indexOf(';') >= 0) {
      plain = StringEscapeUtils.unescapeHtml4(plain);
    }
    if (plain.indexOf('<') >= 0) {
      plain = withoutTags(plain);
    }
    if (plain.indexOf('\\') >= 0 || plain.indexOf('$') >= 0 || plain.indexOf('{') >= 0) {
      plain = withoutTex(plain);
    }
    return plain;
  }

  /** {@code Ca<sup>2</sup>} to {@code Ca2}; {@code p < 0.05} stays. */
  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<' && at + 1 < text.length() && isTagStart(text.charAt(at + 1))) {
        int close = text.indexOf('>', at);
        if (close > at && close - at < 200) {
          at = close + 1;
          continue;
        }
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private static boolean isTagStart(char c) {
    return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** {@code {\"o}} to {@code o}, {@code \textit{x}} to {@code x}, {@code $^{2}$} to {@code 2}. */
  private static String withoutTex(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        String command = text.substring(at, end);
        if (command.isEmpty()) {
          boolean accent = "\"'`^~=.".indexOf(text.charAt(at)) >= 0;
          at += accent ? 1 : 0;
        } else if (command.startsWith("text") || command.startsWith("math") || end - at == 1) {
          at = end;
        } else {
          out.append(command);
          at = end;
        }
      } else if (c != '{' && c != '}' && c != '$' && c != '^' && c != '_') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Returns the words: runs of letters and digits, small, without accents, Greek letters by name;
   * apostrophes vanish, an ampersand is {@code and}, an ideograph is a word.
   */
  static List<String> words(String text) {
    char[] signs = text.toCharArray();
    boolean ascii = true;
    boolean plainly = true;
    for (char c : signs) {
      if (c >= 0x80) {
        ascii = false;
        plainly &= isWrittenPlainly(c);
      }
    }
    if (ascii) {
      return wordsOfAscii(signs);
    }
    String plain = plainly ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
        if (c >= 0x2E80 && Character.isIdeographic(c)) {
          end(word, words);
          words.add(Character.toString(c));
        } else {
          append(Character.toLowerCase(c), word);
        }
      } else if (c == '&') {
        end(word, words);
        words.add("and");
      } else if (!joins(c)) {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  /** Dashes and quotation marks of English titles, which normalization leaves as they are. */
  private static boolean isWrittenPlainly(char c) {
    return switch (c) {
      case '\u2013', '\u2014', '\u2018', '\u2019', '\u201C', '\u201D' -> true;
      default -> false;
    };
  }

  /**
   * Most titles are such, and many runs end before Java has made this any faster: no calls for a
   * character. The array is used up: words are written where they were read.
   */
  private static List<String> wordsOfAscii(char[] signs) {
    List<String> words = new ArrayList<>();
    int from = 0;
    int to = 0;
    for (char c : signs) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        signs[to++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        signs[to++] = (char) (c + ('a' - 'A'));
      } else if (c != '\'') {
        if (to > from) {
          words.add(new String(signs, from, to - from));
          from = to;
        }
        if (c == '&') {
          words.add("and");
        }
      }
    }
    if (to > from) {
      words.add(new String(signs, from, to - from));
    }
    return words;
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Apostrophes, soft hyphens and marks stand within words. */
  private static boolean joins(int c) {
    return c == '\''
        || c == 0x2019
        || c == 0x2BC
        || c == 0xAD
        || c == 0x200B
        || (c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static void append(int c, StringBuilder word) {
    switch (c) {
      case 'ß' -> word.append("ss");
      case 'ø' -> word.append('o');
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'ł' -> word.append('l');
      case 'đ', 'ð' -> word.append('d');
      case 'þ' -> word.append("th");
      case 'ı' -> word.append('i');
      case 'ς' -> word.append("sigma");
      default -> {
        int greek = c < 0x370 || c > 0x3FF ? -1 : GREEK.indexOf(c);
        if (greek >= 0) {
          word.append(GREEK_NAMES[greek]);
        } else {
          word.appendCodePoint(c);
        }
      }
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Returns the words of a text in one. */
  static String squeezed(String text) {
    return String.join("", words(text));
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether every character is an ASCII digit; false for nothing. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Returns a 64-bit hash that is the same in every run (FNV-1a). */
  static long hash(String text, long seed) {
    long hash = 0xcbf29ce484222325L ^ (seed * 0x9E3779B97F4A7C15L);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}

package org.evidencematrix.exchange.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * TeX as text and text as TeX, as far as bibliographies use it: accents in every spelling, special
 * letters, dashes, quotes, formulas of a few characters. Braces only protect and are dropped; a
 * command that is not known stays as it is written.
 */
final class Tex {
  /** Accent commands and the combining characters that they mean. */
  private static final Map<Character, Character> ACCENTS =
      Map.ofEntries(
          Map.entry('`', '\u0300'),
          Map.entry('\'', '\u0301'),
          Map.entry('^', '\u0302'),
          Map.entry('~', '\u0303'),
          Map.entry('=', '\u0304'),
          Map.entry('u', '\u0306'),
          Map.entry('.', '\u0307'),
          Map.entry('"', '\u0308'),
          Map.entry('r', '\u030A'),
          Map.entry('H', '\u030B'),
          Map.entry('v', '\u030C'),
          Map.entry('d', '\u0323'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'),
          Map.entry('b', '\u0331'));

  private static final Map<String, String> SYMBOLS =
      symbols(
          "i \u0131 j \u0237 aa \u00E5 AA \u00C5 ae \u00E6 AE \u00C6 oe \u0153 OE \u0152 ss \u00DF"
              + " o \u00F8 O \u00D8 l \u0142 L \u0141 dh \u00F0 DH \u00D0 th \u00FE TH \u00DE"
              + " ng \u014B NG \u014A dj \u0111 DJ \u0110 SS \u1E9E"
              + " textendash \u2013 textemdash \u2014 textquoteleft \u2018 textquoteright \u2019"
              + " textquotedblleft \u201C textquotedblright \u201D quotedblbase \u201E"
              + " guillemotleft \u00AB guillemotright \u00BB textquotesingle ' textquotedbl \""
              + " ldots \u2026 dots \u2026 textellipsis \u2026 textasciitilde ~ textasciicircum ^"
              + " textbackslash \\ backslash \\ textregistered \u00AE texttrademark \u2122"
              + " copyright \u00A9 textcopyright \u00A9 pounds \u00A3 textsterling \u00A3"
              + " euro \u20AC texteuro \u20AC S \u00A7 P \u00B6 dag \u2020 textdegree \u00B0"
              + " degree \u00B0 textbullet \u2022 textless < textgreater > textbar | textbraceleft {"
              + " textbraceright } textunderscore _ textdollar $ slash / sim ~ times \u00D7"
              + " pm \u00B1 leq \u2264 le \u2264 geq \u2265 ge \u2265 neq \u2260 approx \u2248"
              + " rightarrow \u2192 to \u2192 leftarrow \u2190 infty \u221E cdot \u00B7 div \u00F7"
              + " alpha \u03B1 beta \u03B2 gamma \u03B3 delta \u03B4 epsilon \u03B5 zeta \u03B6"
              + " eta \u03B7 theta \u03B8 iota \u03B9 kappa \u03BA lambda \u03BB mu \u03BC nu \u03BD"
              + " xi \u03BE pi \u03C0 rho \u03C1 sigma \u03C3 tau \u03C4 phi \u03C6 chi \u03C7"
              + " psi \u03C8 omega \u03C9 Gamma \u0393 Delta \u0394 Theta \u0398 Lambda \u039B"
              + " Sigma \u03A3 Phi \u03A6 Psi \u03A8 Omega \u03A9");

  /** Commands that only change how their argument looks. */
  private static final Set<String> LOOKS =
      Set.copyOf(
          List.of(
              ("textit textbf textsc textrm textsf texttt textup textsl textmd textnormal emph underline"
                      + " text mathrm mathit mathbf mathsf mathcal mbox hbox url path enquote mkbibquote"
                      + " mkbibemph mkbibitalic mkbibbold textsubscript textsuperscript uppercase"
                      + " lowercase MakeUppercase MakeLowercase bibstring autocap relax protect it bf em"
                      + " sc rm tt sf sl itshape bfseries scshape small noopsort string")
                  .split(" ")));

  private static final String SUPERSCRIPT = "0123456789+-=()n";
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F";
  private static final String SUBSCRIPTS =
      "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E\u2099";

  private final String in;
  private final StringBuilder out;
  private int at;
  private boolean formula;
  private boolean noMoreFormulas;

  private Tex(String in) {
    this.in = in;
    out = new StringBuilder(in.length());
  }

  /** Returns the text of a value in TeX. */
  static String text(String tex) {
    if (tex.indexOf('\\') < 0 && !hasSpecial(tex)) {
      return tex;
    }
    Tex run = new Tex(tex);
    run.read();
    return run.out.toString();
  }

  /** Returns an address: nothing but escapes before punctuation and braces is TeX in it. */
  static String address(String tex) {
    String text = tex.replace("\\textasciitilde", "~").replace("$\\sim$", "~").replace("\\url", "");
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < text.length() && "_%&#~$-{}".indexOf(text.charAt(i + 1)) >= 0;
      if (!escape && c != '{' && c != '}') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns a text as TeX that reads back as the same text. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '$', '%', '&', '#', '_' -> out.append('\\').append(c);
        case '`' -> out.append(next == '`' ? "`{}" : "`");
        case '-', '\'' -> out.append(c).append(next == c ? "{}" : "");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean hasSpecial(String tex) {
    for (int i = 0; i < tex.length(); i++) {
      if ("{}~$-`'".indexOf(tex.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void read() {
    while (at < in.length()) {
      char c = in.charAt(at);
      switch (c) {
        case '\\' -> command();
        case '{', '}' -> at++;
        case '~' -> put(' ');
        case '$' -> dollar();
        case '-' -> dashes();
        case '`', '\'' -> quotes(c);
        case '^', '_' -> script(c);
        default -> put(c);
      }
    }
  }

  private void put(char c) {
    out.append(c);
    at++;
  }

  private void dollar() {
    if (!formula && (noMoreFormulas || in.indexOf('$', at + 1) < 0)) {
      noMoreFormulas = true;
      put('$');
      return;
    }
    formula = !formula;
    at++;
  }

  private void dashes() {
    int end = at;
    while (end < in.length() && in.charAt(end) == '-' && end - at < 3) {
      end++;
    }
    out.append(end - at == 3 ? "\u2014" : end - at == 2 ? "\u2013" : "-");
    at = end;
  }

  private void quotes(char c) {
    boolean two = at + 1 < in.length() && in.charAt(at + 1) == c;
    if (two) {
      out.append(c == '`' ? '\u201C' : '\u201D');
      at += 2;
    } else {
      put(c);
    }
  }

  /** Raises or lowers a digit in a formula. */
  private void script(char c) {
    if (!formula) {
      put(c);
      return;
    }
    at++;
    boolean group = at < in.length() && in.charAt(at) == '{';
    int end = group ? in.indexOf('}', at) : at + 1;
    if (end < 0 || end > in.length() || end - at > 12) {
      return;
    }
    String what = in.substring(group ? at + 1 : at, end);
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < what.length(); i++) {
      int index = SUPERSCRIPT.indexOf(what.charAt(i));
      if (index < 0) {
        return;
      }
      small.append((c == '^' ? SUPERSCRIPTS : SUBSCRIPTS).charAt(index));
    }
    out.append(small);
    at = group ? end + 1 : end;
  }

  private void command() {
    int start = at;
    at++;
    if (at == in.length()) {
      out.append('\\');
      return;
    }
    char first = in.charAt(at);
    if (!isLetter(first)) {
      at++;
      symbol(first);
      return;
    }
    int end = at;
    while (end < in.length() && isLetter(in.charAt(end))) {
      end++;
    }
    String name = in.substring(at, end);
    at = end;
    Character accent = name.length() == 1 ? ACCENTS.get(first) : null;
    String symbol = SYMBOLS.get(name);
    if (accent != null && hasArgument()) {
      accent(accent);
    } else if (symbol != null) {
      out.append(symbol);
      skipBehindWord();
    } else if (LOOKS.contains(name)) {
      skipBehindWord();
    } else if (name.equals("href")) {
      skipGroup();
    } else {
      out.append(in, start, end);
    }
  }

  private void symbol(char c) {
    Character accent = ACCENTS.get(c);
    if (accent != null && hasArgument()) {
      accent(accent);
    } else if (c == '\\' || c == ' ' || c == ',' || c == ';' || c == ':' || c == '\n') {
      out.append(' ');
    } else if ("-/!@".indexOf(c) < 0) {
      out.append(c);
    }
  }

  /** Tells whether a letter follows, or a group or command that stands for one. */
  private boolean hasArgument() {
    int i = at;
    while (i < in.length() && i - at < 4 && " {".indexOf(in.charAt(i)) >= 0) {
      i++;
    }
    return i < in.length() && (Character.isLetter(in.charAt(i)) || in.charAt(i) == '\\');
  }

  private void accent(char combining) {
    while (at < in.length() && " {".indexOf(in.charAt(at)) >= 0) {
      at++;
    }
    char base = in.charAt(at);
    if (base == '\\') {
      int end = at + 1;
      while (end < in.length() && isLetter(in.charAt(end))) {
        end++;
      }
      String name = in.substring(at + 1, end);
      // Dotless letters are only there to carry an accent.
      String letter =
          name.equals("i") ? "i" : name.equals("j") ? "j" : SYMBOLS.getOrDefault(name, "");
      if (letter.isEmpty()) {
        return;
      }
      out.append(letter).append(combining);
      at = end;
      skipBehindWord();
    } else {
      int code = in.codePointAt(at);
      out.appendCodePoint(code).append(combining);
      at += Character.charCount(code);
    }
  }

  /** Blanks behind a command that is a word end the word; an empty group does, too. */
  private void skipBehindWord() {
    if (in.startsWith("{}", at)) {
      at += 2;
      return;
    }
    while (at < in.length() && in.charAt(at) == ' ') {
      at++;
    }
  }

  private void skipGroup() {
    if (at < in.length() && in.charAt(at) == '{') {
      int end = in.indexOf('}', at);
      at = end < 0 ? in.length() : end + 1;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Map<String, String> symbols(String pairs) {
    Map<String, String> symbols = new HashMap<>();
    String[] words = pairs.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      symbols.put(words[i], words[i + 1]);
    }
    return Map.copyOf(symbols);
  }
}

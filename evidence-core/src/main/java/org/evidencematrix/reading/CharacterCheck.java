package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a decoded text for characters that have no business in it.
 *
 * <p>Refused are control characters but tab, line feed and carriage return; U+2028 and U+2029,
 * which some programs take for line ends; the characters that override or isolate the direction of
 * text, with which a line can show something else than it says; U+FEFF; and the two noncharacters
 * U+FFFE and U+FFFF.
 */
final class CharacterCheck {
  /** How many faults of one variant a file gets; the rest is counted. */
  static final int MOST = 20;

  private final String text;
  private final boolean replaced;
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable StringBuilder clean;
  private int refused;
  private int garbled;
  private int lost;
  private int lastRefused;
  private int lastGarbled;
  private int lastLost;

  /**
   * Prepares a check.
   *
   * @param text the text
   * @param replaced whether U+FFFD was put in for bytes that are reported already
   */
  CharacterCheck(String text, boolean replaced) {
    this.text = text;
    this.replaced = replaced;
  }

  /** Checks, and returns the faults in the order of the text. */
  List<Fault> run() {
    int garbledUntil = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7F) {
        if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
          refuse(i, c);
        }
        continue;
      }
      if (i >= garbledUntil && c >= 0xC2 && c <= 0xF4) {
        Optional<TextEdit> meant = Mojibake.at(text, i);
        if (meant.isPresent()) {
          garbled(meant.get());
          garbledUntil = meant.get().span().end();
        }
      }
      if (isRefused(c)) {
        if (i < garbledUntil) {
          hide(i);
        } else {
          refuse(i, c);
        }
      } else if (c == '\uFFFD' && !replaced) {
        lost(i);
      }
    }
    further("further-control-characters", refused, lastRefused);
    further("further-garbled-text", garbled, lastGarbled);
    further("further-replacement-characters", lost, lastLost);
    return faults;
  }

  /** Returns the text with U+FFFD in place of refused characters. */
  String readable() {
    return clean == null ? text : clean.toString();
  }

  /** Tells whether a character from U+007F on is refused. */
  static boolean isRefused(char c) {
    return c <= 0x9F
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF'
        || c >= '\uFFFE';
  }

  private void refuse(int at, char c) {
    hide(at);
    lastRefused = at;
    if (++refused > MOST) {
      return;
    }
    Span span = new Span(at, at + 1);
    faults.add(
        new Fault(
            Kind.UNREADABLE_TEXT,
            "control-character",
            span,
            "",
            Map.of(
                "code", String.format(Locale.ROOT, "U+%04X", (int) c),
                "name", name(c)),
            List.of(new TextEdit(span, "")),
            false));
  }

  /** Returns the Unicode name of a character in small letters; empty if it has none. */
  static String name(char c) {
    String name = Character.getName(c);
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private void hide(int at) {
    StringBuilder copy = clean;
    if (copy == null) {
      copy = new StringBuilder(text);
      clean = copy;
    }
    copy.setCharAt(at, '\uFFFD');
  }

  private void garbled(TextEdit meant) {
    lastGarbled = meant.span().start();
    if (++garbled > MOST) {
      return;
    }
    Span span = meant.span();
    faults.add(
        new Fault(
            Kind.UNREADABLE_TEXT,
            "garbled-text",
            span,
            "",
            Map.of("text", text.substring(span.start(), span.end()), "meant", meant.replacement()),
            List.of(meant),
            false));
  }

  private void lost(int at) {
    lastLost = at;
    if (++lost <= MOST) {
      faults.add(
          Fault.of(Kind.UNREADABLE_TEXT, "replacement-character", new Span(at, at + 1), Map.of()));
    }
  }

  private void further(String variant, int count, int last) {
    if (count > MOST) {
      faults.add(
          Fault.of(
              Kind.UNREADABLE_TEXT,
              variant,
              new Span(last, last + 1),
              Map.of("count", Integer.toString(count - MOST))));
    }
  }
}

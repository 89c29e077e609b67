package org.evidencematrix.report;

import org.evidencematrix.coverage.Band;

/** Colours of a terminal; never the only sign of anything. */
record Style(boolean color) {
  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String band(Band band, String text) {
    return switch (band) {
      case NONE -> paint("31", text);
      case VERY_LIMITED -> paint("35", text);
      case LIMITED -> paint("33", text);
      case MODERATE -> paint("36", text);
      case SUBSTANTIAL -> paint("32", text);
    };
  }

  private String paint(String code, String text) {
    return color ? "\u001b[" + code + 'm' + text + "\u001b[0m" : text;
  }

  /** Returns the band as a sign that needs no colour. */
  static String sign(Band band) {
    return switch (band) {
      case NONE -> "○○○○";
      case VERY_LIMITED -> "●○○○";
      case LIMITED -> "●●○○";
      case MODERATE -> "●●●○";
      case SUBSTANTIAL -> "●●●●";
    };
  }
}

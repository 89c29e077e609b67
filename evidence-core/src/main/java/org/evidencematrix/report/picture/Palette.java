package org.evidencematrix.report.picture;

import org.evidencematrix.coverage.Band;

/** The colours of the page, on white. */
final class Palette {
  private static final String[] TIERS = {
    "ffffff", "e6dfd3", "d0c39f", "7fb3a2", "2f7f86", "0c4a63"
  };
  private static final String[] DIRECTIONS = {"1b7a5a", "a8421f", "7a5ea8", "6b7680", "c9ced2"};

  private Palette() {}

  static String band(Band band) {
    return switch (band) {
      case NONE -> "ffffff";
      case VERY_LIMITED -> "d8e8ec";
      case LIMITED -> "9fcbd6";
      case MODERATE -> "2b778f";
      case SUBSTANTIAL -> "0a4d66";
    };
  }

  /** Returns the band as a number of dots, none to four. */
  static int dots(Band band) {
    return switch (band) {
      case NONE -> 0;
      case VERY_LIMITED -> 1;
      case LIMITED -> 2;
      case MODERATE -> 3;
      case SUBSTANTIAL -> 4;
    };
  }

  /** Returns a colour that can be read on a band's. */
  static String on(Band band) {
    return band.isAtLeast(Band.MODERATE) ? "ffffff" : GridLayout.INK;
  }

  static String tier(int tier) {
    return TIERS[tier];
  }

  static String direction(int direction) {
    return DIRECTIONS[direction];
  }
}

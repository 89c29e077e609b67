package org.evidencematrix.report.picture;

import org.evidencematrix.coverage.Band;

/** The colours of the page, on white. */
final class Palette {
  private static final String[] BANDS = {"ffffff", "d8e8ec", "9fcbd6", "2b778f", "0a4d66"};
  private static final String[] TIERS = {
    "ffffff", "e6dfd3", "d0c39f", "7fb3a2", "2f7f86", "0c4a63"
  };
  private static final String[] DIRECTIONS = {"1b7a5a", "a8421f", "7a5ea8", "6b7680", "c9ced2"};

  private Palette() {}

  static String band(Band band) {
    return BANDS[band.level()];
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

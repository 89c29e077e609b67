package org.evidencematrix.gaps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.evidencematrix.message.Language;

/** Numbers as readers of a language write them. */
final class Numbers {
  private static final int DIGITS = 2;

  private Numbers() {}

  /** Returns a number with at most two decimals, such as 0.5 or 0,5. */
  static String of(double number, Language language) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    String text = rounded.signum() == 0 ? "0" : rounded.toPlainString();
    return language == Language.FR ? text.replace('.', ',') : text;
  }
}

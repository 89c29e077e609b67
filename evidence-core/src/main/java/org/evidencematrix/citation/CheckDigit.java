package org.evidencematrix.citation;

/**
 * Check digits of identifiers. Each method takes the digits without hyphens and looks at all but
 * the last.
 */
public final class CheckDigit {
  private CheckDigit() {}

  /** ISBN of ten digits: weights 10 to 2, modulo 11 (ISO 2108:1992). */
  public static char ofIsbn10(String digits) {
    return weighted(digits, 9, 10);
  }

  /** ISBN of thirteen digits: weights 1 and 3 in turn, modulo 10 (ISO 2108, as EAN-13). */
  public static char ofIsbn13(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** ISSN: weights 8 to 2, modulo 11 (ISO 3297). */
  public static char ofIssn(String digits) {
    return weighted(digits, 7, 8);
  }

  /** ORCID: MOD 11-2 of ISO/IEC 7064 over fifteen digits. */
  public static char ofOrcid(String digits) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digits.charAt(i) - '0') * 2 % 11;
    }
    return digit((12 - total) % 11);
  }

  private static char weighted(String digits, int count, int firstWeight) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (digits.charAt(i) - '0') * (firstWeight - i);
    }
    return digit((11 - sum % 11) % 11);
  }

  private static char digit(int value) {
    return value == 10 ? 'X' : (char) ('0' + value);
  }
}

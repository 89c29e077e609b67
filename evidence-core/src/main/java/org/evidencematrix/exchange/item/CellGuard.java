package org.evidencematrix.exchange.item;

/**
 * Keeps spreadsheets from taking a text for a formula, so that it can be taken back.
 *
 * <p>A spreadsheet that opens a CSV file computes cells that begin with {@code =}, {@code +},
 * {@code -} or {@code @}, some also after a tab or carriage return, or with the full-width forms of
 * these signs (OWASP, "CSV Injection"). The rule: where one of them is the first character that is
 * neither a blank nor an apostrophe, the text gets one apostrophe in front. Taking back: where
 * removing one apostrophe at the start leaves such a text, it is removed. So {@code =1+1} becomes
 * {@code '=1+1}, {@code '=1+1} becomes {@code ''=1+1}, and {@code 'tis} stays as it is.
 */
public final class CellGuard {
  private static final String SIGNS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private CellGuard() {}

  /** Returns the text as it may stand in a cell. */
  public static String guard(String text) {
    return isFormula(text) ? '\'' + text : text;
  }

  /** Returns the text that {@link #guard} was given; any other text as it is. */
  public static String unguard(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\'')) {
      i++;
    }
    return i < text.length() && SIGNS.indexOf(text.charAt(i)) >= 0;
  }
}

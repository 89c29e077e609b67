package org.evidencematrix.geo;

/** The credit that the World Bank's licence (CC BY 4.0) asks for. */
public final class WorldBankCredit {

  /**
   * The line to print with any output that shows income classes or World Bank regions. In English
   * only: it names source, licence and what was altered.
   */
  public static final String LINE =
      "Income and region classification: World Bank, CC BY 4.0, compiled and altered"
          + " (code changes, FY2026 Ethiopia, FY2027 update)";

  private WorldBankCredit() {}
}

package org.evidencematrix.geo;

/**
 * A run of fiscal years in which an economy's class did not change.
 *
 * @param economy the alpha-3 code of the economy
 * @param fromFiscalYear the first fiscal year of the run
 * @param toFiscalYear the last fiscal year of the run
 * @param level one of the four classes or {@link IncomeLevel#NOT_CLASSIFIED}
 */
public record IncomeSpell(
    String economy, int fromFiscalYear, int toFiscalYear, IncomeLevel level) {}

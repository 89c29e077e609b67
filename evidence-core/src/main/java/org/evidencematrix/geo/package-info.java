/**
 * Places: countries, the names they go by, regions, and the World Bank's income classes year by
 * year.
 *
 * <p>For everyone who turns what a source says about a place into codes, or codes into rows and
 * columns:
 *
 * <pre>{@code
 * Resolution typed = Countries.bundled().resolve("Côte d'Ivoire");
 * if (typed instanceof Resolution.Resolved found) {
 *   String alpha3 = found.country().alpha3(); // CIV
 *   IncomeLevel then = IncomeHistory.bundled().inForceOn31December(alpha3, 2014);
 *   Optional<Region> region = Regions.bundled().regionOf(alpha3, RegionScheme.UNICEF);
 * }
 * }</pre>
 *
 * <p>Everything comes from tables inside the library, compiled in November 2026; their sources and
 * licences are in the README beside them. Outputs that show income classes or World Bank regions
 * print {@link org.evidencematrix.geo.WorldBankCredit#LINE}. The tables are read on first use,
 * aliases only when a name is looked up, and all values are immutable and safe to share between
 * threads.
 *
 * <p>What it does not do: guess. A name that fits two countries is {@link
 * org.evidencematrix.geo.Resolution.Ambiguous}, a misspelt one is {@link
 * org.evidencematrix.geo.Resolution.Unresolved}, and a fiscal year outside the table is {@link
 * org.evidencematrix.geo.IncomeLevel#UNKNOWN}, never the nearest year. It knows no coordinates, no
 * places below the country, and no groups of WHO, OECD-DAC or the least developed countries.
 */
@NullMarked
package org.evidencematrix.geo;

import org.jspecify.annotations.NullMarked;

package org.evidencematrix.coverage;

/**
 * The coverage of a grid, and of the same rows over groups of places; see {@link
 * Coverage#collectorWithPlaces}.
 *
 * @param coverage the coverage of the grid
 * @param places that of its rows over all settings, low plus lower-middle income, and each region;
 *     its lists of items have numbers and lack ids of items that are tied to no others
 */
public record CoverageWithPlaces(Coverage coverage, Coverage places) {}

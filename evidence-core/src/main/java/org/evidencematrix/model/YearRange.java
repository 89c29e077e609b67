package org.evidencematrix.model;

/**
 * Years of data collection.
 *
 * @param first first year
 * @param last last year; equal to the first for one year, and not checked to be later: that is a
 *     rule
 */
public record YearRange(int first, int last) {}

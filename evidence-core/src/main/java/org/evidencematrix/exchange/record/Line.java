package org.evidencematrix.exchange.record;

/**
 * A line of a file.
 *
 * @param number its number, from 1
 * @param text its text, without its end; characters as they stand in the file
 */
public record Line(int number, String text) {}

package org.evidencematrix.gaps;

import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.coverage.ItemList;

/**
 * Evidence beside a cell: of the same strategy, or other row, from another column.
 *
 * @param place the other column (the other row on a grid whose rows are places)
 * @param n number of families with weight
 * @param band what is known there
 * @param items the items
 */
public record Nearby(AxisValue place, int n, Band band, ItemList items) {}

package org.evidencematrix.exchange.export;

import java.util.List;
import java.util.Set;

/**
 * A table with a name: a sheet of a workbook, a file of a data package.
 *
 * @param name in lower case with hyphens
 * @param header names of columns
 * @param rows cells, as many in each row as there are columns
 * @param numbers names of the columns that hold whole numbers
 */
record Sheet(String name, List<String> header, List<List<String>> rows, Set<String> numbers) {
  Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    numbers = Set.copyOf(numbers);
  }
}

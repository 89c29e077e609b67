package org.evidencematrix.coverage;

import java.util.OptionalDouble;
import org.evidencematrix.model.Question;

/**
 * A pillar or a whole grid in a few figures, over its classified cells only.
 *
 * @param question the question
 * @param cells number of cells
 * @param coverage mean coverage of the cells, weighted by votes where there are any; 0 when there
 *     are none
 * @param breadth share of cells that are at least moderate; 0 when there are none
 * @param evenness 1 minus the Gini coefficient of the cells' masses: 1 when all are equal; absent
 *     when all masses are 0
 * @param empty number of cells without a family with weight
 * @param notSearched number of cells that no search covers
 */
public record Summary(
    Question question,
    int cells,
    double coverage,
    double breadth,
    OptionalDouble evenness,
    int empty,
    int notSearched) {}

package org.evidencematrix.rules;

import java.time.LocalDate;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Regions;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Vocabulary;

/**
 * What rules may look things up in. Immutable.
 *
 * @param info settings of the matrix
 * @param framework the framework
 * @param vocabulary the code lists
 * @param countries the countries
 * @param regions the regions
 * @param date the date that counts as today; never the clock
 */
public record RuleContext(
    MatrixInfo info,
    Framework framework,
    Vocabulary vocabulary,
    Countries countries,
    Regions regions,
    LocalDate date) {}

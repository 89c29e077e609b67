/**
 * What further studies would do: which routes bring a cell to a band, and which studies a plan
 * should begin with.
 *
 * <p>For whoever plans, funds or proposes research. Imagined studies go through the formulas of
 * coverage, ceilings included; nothing is estimated:
 *
 * <pre>{@code
 * WhatIf whatIf = WhatIf.of(analysis, matrix.items());
 * whatIf.routes(cell, Band.MODERATE);            // one randomised trial; two cohorts; ...
 * Plan.of(analysis, new PlanOptions(10, study)); // ten studies, most priority first
 * }</pre>
 *
 * <p>Costs, feasibility and ethics are not in the numbers: a plan says where a study would add most
 * to what can be acted on, not which study ought to be done.
 */
@NullMarked
package org.evidencematrix.planning;

import org.jspecify.annotations.NullMarked;

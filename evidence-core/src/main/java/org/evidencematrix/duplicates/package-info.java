/**
 * Finds records of the same source: within a matrix, within a file of references, or between both.
 *
 * <p>For everyone who adds studies, and for the check of a matrix. No files are needed:
 *
 * <pre>{@code
 * List<Candidate> candidates = new ArrayList<>();
 * matrix.items().forEach(item -> candidates.add(Candidate.of(item)));
 * Duplicates found = DuplicateFinder.find(candidates, Level.POSSIBLE);
 * for (DuplicatePair pair : found.pairs()) {
 *   DuplicateSentences.in(Language.EN).reasons(pair);  // "same title; same authors; ..."
 * }
 * }</pre>
 *
 * <p>Two records are duplicates when they describe one publication. A conference abstract and the
 * article that follows it, two editions, or the report of another year are different publications
 * of what may be one study: they are not reported here, and a matrix says that they belong together
 * by {@code family}.
 *
 * <p>Nothing is merged or changed here, and nothing is looked up: what a record does not say speaks
 * neither for nor against. Abstracts are not compared: two publications of one study often share
 * theirs.
 */
@NullMarked
package org.evidencematrix.duplicates;

import org.jspecify.annotations.NullMarked;

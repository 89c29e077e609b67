package org.evidencematrix.coverage;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of an item that is, or may be, tied to others.
 *
 * @param id id
 * @param family name of its family
 * @param translationOf id of the item that it translates
 * @param supersedes id of the item that it replaces
 * @param includes ids of the items that it includes
 * @param year year of publication
 * @param announced whether it announces a study and has no results
 * @param parts what it fills, by question
 */
record LinkedItem(
    String id,
    Optional<String> family,
    Optional<String> translationOf,
    Optional<String> supersedes,
    List<String> includes,
    int year,
    boolean announced,
    List<Part> parts) {}

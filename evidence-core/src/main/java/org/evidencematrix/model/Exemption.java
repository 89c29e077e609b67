package org.evidencematrix.model;

import java.util.Optional;

/**
 * A dated, reasoned exception to a rule for one item.
 *
 * @param rule name of the rule
 * @param item id of the item
 * @param reason why
 * @param by who allowed it
 * @param date day, YYYY-MM-DD
 */
public record Exemption(
    String rule, String item, String reason, Optional<String> by, Optional<String> date) {}

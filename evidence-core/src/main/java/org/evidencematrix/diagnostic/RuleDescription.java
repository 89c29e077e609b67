package org.evidencematrix.diagnostic;

/**
 * What an output says about a rule beside its findings.
 *
 * @param name name of the rule, such as {@code unknown-country}
 * @param severity severity of its findings unless a finding says otherwise
 * @param summary one sentence
 * @param page the rule's page as Markdown
 */
public record RuleDescription(String name, Severity severity, String summary, String page) {}

package org.evidencematrix.diagnostic.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Message;

/**
 * What a renderer needs beside the findings.
 *
 * @param sentences sentences of the rules; its language is the language of the output
 * @param color whether the terminal format may use colour
 * @param width columns of the terminal; longer source lines are cut around the caret
 * @param rules the rules, in the order in which SARIF lists them
 * @param pageAddress address of a rule's page with {@code {rule}} for its name, such as {@code
 *     docs/rules/{rule}.md}; empty to point at {@code evidence explain}
 * @param toolVersion version of the product; may be empty
 * @param isNew tells which findings the looked-at change brought; empty when nothing is compared
 */
public record RenderContext(
    Catalogue sentences,
    boolean color,
    int width,
    List<RuleDescription> rules,
    Optional<String> pageAddress,
    String toolVersion,
    Optional<Predicate<Diagnostic>> isNew) {

  /** Columns when nothing is known about the terminal. */
  public static final int DEFAULT_WIDTH = 100;

  private static final int VALUE_LIMIT = 300;

  /** Copies the rules. */
  public RenderContext {
    rules = List.copyOf(rules);
  }

  /** Returns a context without colour, rules, page addresses, version and comparison. */
  public static RenderContext of(Catalogue sentences) {
    return new RenderContext(
        sentences, false, DEFAULT_WIDTH, List.of(), Optional.empty(), "", Optional.empty());
  }

  /** Returns a copy with colour on or off. */
  public RenderContext withColor(boolean on) {
    return new RenderContext(sentences, on, width, rules, pageAddress, toolVersion, isNew);
  }

  /** Returns a copy for a terminal of so many columns. */
  public RenderContext withWidth(int columns) {
    return new RenderContext(sentences, color, columns, rules, pageAddress, toolVersion, isNew);
  }

  /** Returns a copy with other rules. */
  public RenderContext withRules(List<RuleDescription> all) {
    return new RenderContext(sentences, color, width, all, pageAddress, toolVersion, isNew);
  }

  /** Returns a copy with an address of rule pages, {@code {rule}} standing for the name. */
  public RenderContext withPageAddress(String pattern) {
    return new RenderContext(
        sentences, color, width, rules, Optional.of(pattern), toolVersion, isNew);
  }

  /** Returns a copy with another version of the product. */
  public RenderContext withToolVersion(String version) {
    return new RenderContext(sentences, color, width, rules, pageAddress, version, isNew);
  }

  /** Returns a copy that tells new findings from those that were there before. */
  public RenderContext withNew(Predicate<Diagnostic> test) {
    return new RenderContext(
        sentences, color, width, rules, pageAddress, toolVersion, Optional.of(test));
  }

  /** Returns the words around the findings, in the language of the sentences. */
  Catalogue frame() {
    return Catalogue.of(RenderContext.class, "output", sentences.language());
  }

  /** Returns a sentence of the rules on one harmless line, its values shortened where too long. */
  String line(Message message) {
    return sentences.render(message, value -> TerminalText.clean(value, VALUE_LIMIT));
  }

  /** Returns the address of a rule's page. */
  Optional<String> page(String rule) {
    return pageAddress.map(pattern -> pattern.replace("{rule}", rule));
  }

  /** Tells whether a finding is to be shown as one that this change brought. */
  boolean fresh(Diagnostic finding) {
    return isNew.map(test -> test.test(finding)).orElse(true);
  }

  /** Returns a space and the remark on newness in brackets, or nothing without a comparison. */
  String newness(Diagnostic finding) {
    if (isNew.isEmpty()) {
      return "";
    }
    return " (" + frame().render(Message.of(fresh(finding) ? "new" : "old")) + ")";
  }
}

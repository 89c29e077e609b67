package org.evidencematrix.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.rules.Rule;
import org.evidencematrix.rules.document.IdNotFileName;
import org.evidencematrix.rules.document.MalformedId;
import org.evidencematrix.rules.document.MissingField;
import org.evidencematrix.rules.document.MistypedByOthers;
import org.evidencematrix.rules.document.SyntaxError;
import org.evidencematrix.rules.document.UnknownCode;
import org.evidencematrix.rules.document.UnknownField;
import org.evidencematrix.rules.document.UnreadFile;
import org.evidencematrix.rules.document.UnreadableText;
import org.evidencematrix.rules.document.WrongType;
import org.evidencematrix.rules.matrix.BrokenReference;
import org.evidencematrix.rules.matrix.DuplicateId;
import org.evidencematrix.rules.matrix.InternalProblem;
import org.evidencematrix.rules.matrix.ReferenceCycle;
import org.evidencematrix.rules.matrix.RepeatedDoi;
import org.evidencematrix.rules.matrix.RepeatedTitle;
import org.evidencematrix.rules.matrix.SearchSums;
import org.evidencematrix.rules.matrix.StaleSearch;
import org.evidencematrix.rules.matrix.UnneededExemption;

/** The list of all rules. */
public final class RuleCatalog {
  private static final List<Rule> ALL =
      List.of(
          new BrokenReference(),
          new DuplicateId(),
          new IdNotFileName(),
          new InternalProblem(),
          new MalformedId(),
          new MissingField(),
          new MistypedByOthers(),
          new ReferenceCycle(),
          new RepeatedDoi(),
          new RepeatedTitle(),
          new SearchSums(),
          new StaleSearch(),
          new SyntaxError(),
          new UnknownCode(),
          new UnknownField(),
          new UnneededExemption(),
          new UnreadFile(),
          new UnreadableText(),
          new WrongType());

  private RuleCatalog() {}

  /** Returns all rules, sorted by name. */
  public static List<Rule> all() {
    return ALL;
  }

  /** Returns the names of all rules, sorted. */
  public static List<String> names() {
    return ALL.stream().map(rule -> rule.info().name()).toList();
  }

  /** Returns the rule that has, or once had, a name. */
  public static Optional<Rule> byName(String name) {
    for (Rule rule : ALL) {
      if (rule.info().name().equals(name) || rule.info().formerNames().contains(name)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what outputs say about a rule: its summary in a language, and its page, which is in
   * English.
   */
  public static RuleDescription description(Rule rule, Language language) {
    String name = rule.info().name();
    Catalogue sentences = Catalogue.of(Rule.class, "rules", language);
    String summary = sentences.render(Message.of(name + ".summary"));
    return new RuleDescription(name, rule.info().severity(), summary, page(name));
  }

  /** Returns what outputs say about all rules, sorted by name. */
  public static List<RuleDescription> descriptions(Language language) {
    return ALL.stream().map(rule -> description(rule, language)).toList();
  }

  private static String page(String name) {
    try (InputStream in = Rule.class.getResourceAsStream("pages/" + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("rule " + name + " has no page");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

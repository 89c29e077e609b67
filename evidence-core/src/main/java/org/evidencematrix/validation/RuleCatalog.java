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
import org.evidencematrix.rules.item.AmbiguousCountry;
import org.evidencematrix.rules.item.AppraisalAnswers;
import org.evidencematrix.rules.item.CountryScopeMismatch;
import org.evidencematrix.rules.item.DifferentDoiInUrl;
import org.evidencematrix.rules.item.DirectionWithoutOutcome;
import org.evidencematrix.rules.item.DoiAsUrl;
import org.evidencematrix.rules.item.DoiOnlyInUrl;
import org.evidencematrix.rules.item.EffectFromDescription;
import org.evidencematrix.rules.item.FindingOutsideItem;
import org.evidencematrix.rules.item.FutureYear;
import org.evidencematrix.rules.item.ImpossibleDataYears;
import org.evidencematrix.rules.item.ImpossibleLastSearch;
import org.evidencematrix.rules.item.ImpossibleSample;
import org.evidencematrix.rules.item.ImpossibleYear;
import org.evidencematrix.rules.item.LongSummary;
import org.evidencematrix.rules.item.MalformedDoi;
import org.evidencematrix.rules.item.MalformedIdentifier;
import org.evidencematrix.rules.item.MalformedUrl;
import org.evidencematrix.rules.item.MissingSource;
import org.evidencematrix.rules.item.MissingSummary;
import org.evidencematrix.rules.item.MisusedInstrument;
import org.evidencematrix.rules.item.NoFinding;
import org.evidencematrix.rules.item.PersonNameForm;
import org.evidencematrix.rules.item.RepeatedFinding;
import org.evidencematrix.rules.item.RepeatedValue;
import org.evidencematrix.rules.item.StatusWithoutNote;
import org.evidencematrix.rules.item.UnknownCountry;
import org.evidencematrix.rules.item.UnknownFieldName;
import org.evidencematrix.rules.item.UnknownLanguage;
import org.evidencematrix.rules.item.UnknownRegion;
import org.evidencematrix.rules.item.UnknownStrategy;
import org.evidencematrix.rules.item.UnverifiedSource;
import org.evidencematrix.rules.matrix.BrokenReference;
import org.evidencematrix.rules.matrix.CellOutsidePillar;
import org.evidencematrix.rules.matrix.DuplicateId;
import org.evidencematrix.rules.matrix.DuplicateVoter;
import org.evidencematrix.rules.matrix.EmptyCollection;
import org.evidencematrix.rules.matrix.ImpossibleVote;
import org.evidencematrix.rules.matrix.ImpossibleWeight;
import org.evidencematrix.rules.matrix.InternalProblem;
import org.evidencematrix.rules.matrix.MissingPermission;
import org.evidencematrix.rules.matrix.OverdueReview;
import org.evidencematrix.rules.matrix.PossibleDuplicate;
import org.evidencematrix.rules.matrix.ReferenceCycle;
import org.evidencematrix.rules.matrix.RepeatedAnswer;
import org.evidencematrix.rules.matrix.RepeatedDoi;
import org.evidencematrix.rules.matrix.RepeatedTitle;
import org.evidencematrix.rules.matrix.SearchSums;
import org.evidencematrix.rules.matrix.StaleSearch;
import org.evidencematrix.rules.matrix.UnfilledCell;
import org.evidencematrix.rules.matrix.UnknownCell;
import org.evidencematrix.rules.matrix.UnknownCriterion;
import org.evidencematrix.rules.matrix.UnknownIncome;
import org.evidencematrix.rules.matrix.UnknownPillar;
import org.evidencematrix.rules.matrix.UnneededExemption;
import org.evidencematrix.rules.matrix.UnreadableFilter;
import org.evidencematrix.rules.matrix.UnsupportedAnswer;

/** The list of all rules. */
public final class RuleCatalog {
  private static final List<Rule> ALL =
      List.of(
          new AmbiguousCountry(),
          new AppraisalAnswers(),
          new BrokenReference(),
          new CellOutsidePillar(),
          new CountryScopeMismatch(),
          new DifferentDoiInUrl(),
          new DirectionWithoutOutcome(),
          new DoiAsUrl(),
          new DoiOnlyInUrl(),
          new DuplicateId(),
          new DuplicateVoter(),
          new EffectFromDescription(),
          new EmptyCollection(),
          new FindingOutsideItem(),
          new FutureYear(),
          new IdNotFileName(),
          new ImpossibleDataYears(),
          new ImpossibleLastSearch(),
          new ImpossibleSample(),
          new ImpossibleVote(),
          new ImpossibleWeight(),
          new ImpossibleYear(),
          new InternalProblem(),
          new LongSummary(),
          new MalformedDoi(),
          new MalformedId(),
          new MalformedIdentifier(),
          new MalformedUrl(),
          new MissingField(),
          new MissingPermission(),
          new MissingSource(),
          new MissingSummary(),
          new MistypedByOthers(),
          new MisusedInstrument(),
          new NoFinding(),
          new OverdueReview(),
          new PersonNameForm(),
          new PossibleDuplicate(),
          new ReferenceCycle(),
          new RepeatedAnswer(),
          new RepeatedDoi(),
          new RepeatedFinding(),
          new RepeatedTitle(),
          new RepeatedValue(),
          new SearchSums(),
          new StaleSearch(),
          new StatusWithoutNote(),
          new SyntaxError(),
          new UnfilledCell(),
          new UnknownCell(),
          new UnknownCode(),
          new UnknownCountry(),
          new UnknownCriterion(),
          new UnknownField(),
          new UnknownFieldName(),
          new UnknownIncome(),
          new UnknownLanguage(),
          new UnknownPillar(),
          new UnknownRegion(),
          new UnknownStrategy(),
          new UnneededExemption(),
          new UnreadFile(),
          new UnreadableFilter(),
          new UnreadableText(),
          new UnsupportedAnswer(),
          new UnverifiedSource(),
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
   * Returns what outputs say about a rule: its summary and its page in a language. A page that was
   * not translated yet is in English.
   */
  public static RuleDescription description(Rule rule, Language language) {
    String name = rule.info().name();
    Catalogue sentences = Catalogue.of(Rule.class, "rules", language);
    String summary = sentences.render(Message.of(name + ".summary"));
    return new RuleDescription(name, rule.info().severity(), summary, page(name, language));
  }

  /** Returns what outputs say about all rules, sorted by name. */
  public static List<RuleDescription> descriptions(Language language) {
    return ALL.stream().map(rule -> description(rule, language)).toList();
  }

  /** The samples are the same in every language: they are taken from the English page. */
  private static String page(String name, Language language) {
    String english = page(name);
    Catalogue words = Catalogue.of(Rule.class, "pages", language);
    if (words.template(name + ".checks").isEmpty()) {
      return english;
    }
    return "# "
        + name
        + part(words, "heading.checks", say(words, name + ".checks"))
        + part(words, "heading.why", say(words, name + ".why"))
        + part(words, "heading.example", samples(english, "Example"))
        + part(words, "heading.instead", samples(english, "Write instead"))
        + part(words, "heading.exempt", say(words, name + ".exempt"));
  }

  private static String part(Catalogue words, String heading, String text) {
    return text.isEmpty() ? "" : "\n\n## " + say(words, heading) + "\n\n" + text;
  }

  private static String say(Catalogue words, String key) {
    return words.template(key).orElse("");
  }

  /** Returns the blocks of code of a part of a page. */
  private static String samples(String page, String heading) {
    StringBuilder blocks = new StringBuilder();
    boolean inPart = false;
    boolean inBlock = false;
    for (String line : page.lines().toList()) {
      if (!inBlock && line.startsWith("## ")) {
        inPart = line.equals("## " + heading);
      } else if (inPart) {
        boolean mark = line.startsWith("```");
        if (mark && !inBlock && blocks.length() > 0) {
          blocks.append('\n');
        }
        if (mark || inBlock) {
          blocks.append(line).append('\n');
        }
        inBlock ^= mark;
      }
    }
    return blocks.toString().stripTrailing();
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

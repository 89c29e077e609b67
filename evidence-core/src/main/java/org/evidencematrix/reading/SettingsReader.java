package org.evidencematrix.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Exemption;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.SearchCovers;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;

/** Makes the settings, the framework, code lists, searches and exemptions of their values. */
final class SettingsReader {
  private static final int TIERS = 6;

  private SettingsReader() {}

  /** Returns the settings; what is not given is taken from {@code defaults}. */
  static MatrixInfo info(Values v, MatrixInfo defaults) {
    Optional<Values> limits = v.group("limits");
    return new MatrixInfo(
        new Labels(v.textMap("title")),
        v.text("steward"),
        v.integer("format").orElse(defaults.format()),
        v.optional("as-of").flatMap(SettingsReader::date).orElse(defaults.asOf()),
        v.text("licence"),
        v.texts("languages"),
        v.optional("contribute"),
        limits.map(l -> l.integer("summary").orElse(600)).orElse(defaults.summaryLimit()),
        limits.map(l -> l.integer("id").orElse(60)).orElse(defaults.idLimit()),
        v.group("scoring").map(SettingsReader::scoring).orElse(Scoring.DEFAULT));
  }

  private static Scoring scoring(Values v) {
    Scoring d = Scoring.DEFAULT;
    List<Double> weights = v.numbers("weights");
    return new Scoring(
        v.number("gamma").orElse(d.gamma()),
        weights.size() == TIERS ? weights : d.weights(),
        v.integer("seed").orElse((int) d.seed()),
        v.integer("draws").orElse(d.draws()),
        v.integer("stale-years").orElse(d.staleYears()),
        v.integer("data-lag").orElse(d.dataLag()));
  }

  /** Returns the day of a text YYYY-MM-DD, or empty for any other text. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Framework framework(Values v) {
    List<Pillar> pillars = new ArrayList<>();
    for (Values p : v.groups("pillars")) {
      List<Strategy> strategies = new ArrayList<>();
      for (Values s : p.groups("strategies")) {
        strategies.add(
            new Strategy(
                s.text("id"),
                p.text("id"),
                new Labels(s.textMap("short")),
                new Labels(s.textMap("label")),
                new Labels(s.textMap("scope")),
                new Labels(s.textMap("question")),
                s.flag("attested", false),
                s.texts("aliases")));
      }
      pillars.add(
          new Pillar(
              p.text("id"),
              new Labels(p.textMap("label")),
              new Labels(p.textMap("scope")),
              p.texts("aliases"),
              strategies));
    }
    return new Framework(v.text("id"), v.text("edition"), new Labels(v.textMap("title")), pillars);
  }

  /** Returns the vocabulary of code lists, given as the values of their files. */
  static Vocabulary vocabulary(List<Values> files) {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    Map<String, Design> designs = new LinkedHashMap<>();
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Map<String, Instrument> instruments = new LinkedHashMap<>();
    for (Values file : files) {
      String name = file.text("list");
      List<Code> codes = new ArrayList<>();
      for (Values c : file.groups("codes")) {
        Code code =
            new Code(
                c.text("id"),
                new Labels(c.textMap("label")),
                new Labels(c.textMap("note")),
                c.texts("aliases"));
        codes.add(code);
        switch (name) {
          case "designs" -> designs.put(code.id(), design(code, c));
          case "outcomes" -> outcomes.put(code.id(), new Outcome(code, c.text("level")));
          case "instruments" -> instruments.put(code.id(), instrument(code, c));
          default -> {}
        }
      }
      lists.put(
          name,
          new CodeList(
              name, new Labels(file.textMap("label")), new Labels(file.textMap("note")), codes));
    }
    return new Vocabulary(lists, designs, outcomes, instruments);
  }

  private static Design design(Code code, Values v) {
    Optional<Values> tier = v.group("tier");
    boolean synthesis = v.flag("synthesis", false);
    return new Design(
        code,
        tier.map(t -> t.integer("effect").orElse(0)).orElse(0),
        tier.map(t -> t.integer("understanding").orElse(0)).orElse(0),
        synthesis,
        v.flag("closes-synthesis", synthesis));
  }

  private static Instrument instrument(Code code, Values v) {
    Set<Question> questions =
        v.texts("questions").stream()
            .map(Question::parse)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Set<String> designs =
        v.node("designs")
            .filter(Node.Sequence.class::isInstance)
            .map(Node.Sequence.class::cast)
            .map(
                s ->
                    s.items().stream()
                        .filter(Node.Scalar.class::isInstance)
                        .map(n -> ((Node.Scalar) n).text())
                        .collect(Collectors.toSet()))
            .orElse(Set.of());
    return new Instrument(
        code,
        questions,
        designs,
        v.flag("misuse", false),
        v.texts("results"),
        v.integer("screening"),
        v.integer("answers"),
        v.texts("values"));
  }

  static Search search(Values v) {
    SearchCovers covers =
        v.group("covers")
            .map(
                c ->
                    new SearchCovers(
                        c.texts("strategies"),
                        c.texts("income"),
                        c.texts("regions"),
                        ItemReader.years(c.integers("years"))))
            .orElse(new SearchCovers(List.of(), List.of(), List.of(), Optional.empty()));
    return new Search(
        v.text("id"),
        v.text("kind"),
        v.text("source"),
        v.optional("date"),
        v.optional("query"),
        v.texts("languages"),
        covers,
        v.integer("identified"),
        v.countMap("removed"),
        v.integer("screened"),
        v.countMap("excluded"),
        v.integer("assessed"),
        v.countMap("excluded-full-text"),
        v.integer("included"),
        new Labels(v.textMap("note")));
  }

  static Exemption exemption(Values v) {
    return new Exemption(
        v.text("rule"), v.text("item"), v.text("reason"), v.optional("by"), v.optional("date"));
  }
}

package org.evidencematrix.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evidencematrix.change.SettingChange.Part;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Collection;
import org.evidencematrix.model.Design;
import org.evidencematrix.model.Exemption;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Instrument;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Outcome;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.model.Search;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.model.VotingRound;

/** Compares everything of two matrices besides their items. */
final class SettingChanges {
  /** Fields that coverage, gaps or ranks are computed from. */
  private static final Set<String> MOVING =
      Set.of(
          "as-of",
          "scoring.gamma",
          "scoring.weights",
          "scoring.stale-years",
          "scoring.data-lag",
          "scoring.seed",
          "scoring.draws",
          "pillar",
          "tier.effect",
          "tier.understanding",
          "synthesis",
          "closes-synthesis",
          "level",
          "questions",
          "designs",
          "misuse",
          "kind",
          "covers.strategies",
          "covers.income",
          "covers.regions");

  /** Code lists whose entries alone give rows, columns or cadre gaps. */
  private static final Set<String> COUNTING =
      Set.of("designs", "outcomes", "instruments", "cadres", "fields", "outcome-levels");

  private SettingChanges() {}

  /** The fields of an entry, by name, and its label. */
  private record Entry(List<String> label, boolean moves, Map<String, List<String>> fields) {}

  /** Returns what differs, by part, then name, then field. */
  static List<SettingChange> between(Matrix before, Matrix after) {
    List<SettingChange> changes = new ArrayList<>();
    compare(Part.SETTINGS, settings(before.info()), settings(after.info()), changes);
    compare(Part.FRAMEWORK, framework(before.framework()), framework(after.framework()), changes);
    compare(Part.CODE_LIST, codes(before.vocabulary()), codes(after.vocabulary()), changes);
    compare(Part.SEARCH, searches(before.searches()), searches(after.searches()), changes);
    compare(
        Part.EXEMPTION, exemptions(before.exemptions()), exemptions(after.exemptions()), changes);
    compare(Part.VOTING_ROUND, rounds(before.rounds()), rounds(after.rounds()), changes);
    compare(
        Part.RESEARCH_QUESTION,
        questions(before.questions()),
        questions(after.questions()),
        changes);
    compare(
        Part.COLLECTION,
        collections(before.collections()),
        collections(after.collections()),
        changes);
    return changes;
  }

  private static void compare(
      Part part, Map<String, Entry> before, Map<String, Entry> after, List<SettingChange> changes) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Entry old = before.get(name);
      Entry now = after.get(name);
      if (old == null && now != null) {
        changes.add(SettingChange.entry(part, name, List.of(), now.label(), now.moves()));
      } else if (now == null && old != null) {
        changes.add(SettingChange.entry(part, name, old.label(), List.of(), old.moves()));
      } else if (old != null && now != null) {
        fields(part, name, old, now, changes);
      }
    }
  }

  private static void fields(
      Part part, String name, Entry before, Entry after, List<SettingChange> changes) {
    Set<String> fields = new TreeSet<>(before.fields().keySet());
    fields.addAll(after.fields().keySet());
    for (String field : fields) {
      List<String> old = before.fields().getOrDefault(field, List.of());
      List<String> now = after.fields().getOrDefault(field, List.of());
      if (!old.equals(now)) {
        boolean moves = after.moves() && (MOVING.contains(field) || part == Part.VOTING_ROUND);
        changes.add(new SettingChange(part, name, new FieldChange(field, old, now), moves));
      }
    }
  }

  private static Map<String, Entry> settings(MatrixInfo info) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    labels(fields, "title", info.title());
    text(fields, "steward", info.steward());
    text(fields, "format", Integer.toString(info.format()));
    text(fields, "as-of", info.asOf().toString());
    text(fields, "licence", info.licence());
    fields.put("languages", info.languages());
    info.contribute().ifPresent(value -> text(fields, "contribute", value));
    text(fields, "limits.summary", Integer.toString(info.summaryLimit()));
    text(fields, "limits.id", Integer.toString(info.idLimit()));
    text(fields, "scoring.gamma", Double.toString(info.scoring().gamma()));
    fields.put(
        "scoring.weights", info.scoring().weights().stream().map(w -> w.toString()).toList());
    text(fields, "scoring.seed", Long.toString(info.scoring().seed()));
    text(fields, "scoring.draws", Integer.toString(info.scoring().draws()));
    text(fields, "scoring.stale-years", Integer.toString(info.scoring().staleYears()));
    text(fields, "scoring.data-lag", Integer.toString(info.scoring().dataLag()));
    return Map.of("", new Entry(List.of(), true, fields));
  }

  private static Map<String, Entry> framework(Framework framework) {
    Map<String, Entry> entries = new TreeMap<>();
    Map<String, List<String>> whole = new LinkedHashMap<>();
    text(whole, "id", framework.id());
    text(whole, "edition", framework.edition());
    labels(whole, "title", framework.title());
    entries.put("", new Entry(List.of(), true, whole));
    for (Pillar pillar : framework.pillars()) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      labels(fields, "label", pillar.label());
      labels(fields, "scope", pillar.scope());
      fields.put("aliases", pillar.aliases());
      entries.put(
          "pillars/" + pillar.id(), new Entry(List.of(pillar.label().in("en")), true, fields));
      for (Strategy strategy : pillar.strategies()) {
        entries.put(
            "strategies/" + strategy.id(),
            new Entry(List.of(strategy.label().in("en")), true, strategy(strategy)));
      }
    }
    return entries;
  }

  private static Map<String, List<String>> strategy(Strategy strategy) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    text(fields, "pillar", strategy.pillar());
    labels(fields, "short", strategy.shortLabel());
    labels(fields, "label", strategy.label());
    labels(fields, "scope", strategy.scope());
    labels(fields, "question", strategy.question());
    text(fields, "attested", Boolean.toString(strategy.attested()));
    fields.put("aliases", strategy.aliases());
    return fields;
  }

  private static Map<String, Entry> codes(Vocabulary vocabulary) {
    Map<String, Entry> entries = new TreeMap<>();
    for (CodeList list : vocabulary.lists().values()) {
      for (Code code : list.codes()) {
        Map<String, List<String>> fields = code(code);
        typed(vocabulary, list.name(), code.id(), fields);
        entries.put(
            list.name() + '/' + code.id(),
            new Entry(List.of(code.label().in("en")), COUNTING.contains(list.name()), fields));
      }
    }
    // Designs, outcomes and instruments made without their list.
    vocabulary.designs().values().forEach(d -> alone("designs", d.code(), vocabulary, entries));
    vocabulary.outcomes().values().forEach(o -> alone("outcomes", o.code(), vocabulary, entries));
    vocabulary
        .instruments()
        .values()
        .forEach(i -> alone("instruments", i.code(), vocabulary, entries));
    return entries;
  }

  private static void alone(
      String list, Code code, Vocabulary vocabulary, Map<String, Entry> entries) {
    Map<String, List<String>> fields = code(code);
    typed(vocabulary, list, code.id(), fields);
    entries.putIfAbsent(
        list + '/' + code.id(), new Entry(List.of(code.label().in("en")), true, fields));
  }

  private static Map<String, List<String>> code(Code code) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    labels(fields, "label", code.label());
    labels(fields, "note", code.note());
    fields.put("aliases", code.aliases());
    return fields;
  }

  private static void typed(
      Vocabulary vocabulary, String list, String id, Map<String, List<String>> fields) {
    switch (list) {
      case "designs" -> vocabulary.design(id).ifPresent(design -> design(design, fields));
      case "outcomes" ->
          vocabulary.outcome(id).map(Outcome::level).ifPresent(l -> text(fields, "level", l));
      case "instruments" ->
          vocabulary.instrument(id).ifPresent(instrument -> instrument(instrument, fields));
      default -> {}
    }
  }

  private static void design(Design design, Map<String, List<String>> fields) {
    text(fields, "tier.effect", Integer.toString(design.effectTier()));
    text(fields, "tier.understanding", Integer.toString(design.understandingTier()));
    text(fields, "synthesis", Boolean.toString(design.synthesis()));
    text(fields, "closes-synthesis", Boolean.toString(design.closesSynthesis()));
  }

  private static void instrument(Instrument instrument, Map<String, List<String>> fields) {
    fields.put("questions", instrument.questions().stream().map(q -> q.code()).sorted().toList());
    fields.put("designs", instrument.designs().stream().sorted().toList());
    text(fields, "misuse", Boolean.toString(instrument.misuse()));
  }

  private static Map<String, Entry> searches(List<Search> searches) {
    Map<String, Entry> entries = new TreeMap<>();
    for (Search search : searches) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      text(fields, "kind", search.kind());
      text(fields, "source", search.source());
      search.date().ifPresent(value -> text(fields, "date", value));
      search.query().ifPresent(value -> text(fields, "query", value));
      fields.put("languages", search.languages());
      fields.put("covers.strategies", search.covers().strategies());
      fields.put("covers.income", search.covers().income());
      fields.put("covers.regions", search.covers().regions());
      search
          .covers()
          .years()
          .ifPresent(y -> fields.put("covers.years", List.of(y.first() + "-" + y.last())));
      number(fields, "identified", search.identified());
      counts(fields, "removed", search.removed());
      number(fields, "screened", search.screened());
      counts(fields, "excluded", search.excluded());
      number(fields, "assessed", search.assessed());
      counts(fields, "excluded-full-text", search.excludedFullText());
      number(fields, "included", search.included());
      labels(fields, "note", search.note());
      // Two searches of one id are a fault that validation reports; the second is kept apart.
      String name = search.id();
      for (int more = 2; entries.containsKey(name); more++) {
        name = search.id() + " (" + more + ')';
      }
      entries.put(name, new Entry(List.of(search.source()), true, fields));
    }
    return entries;
  }

  private static Map<String, Entry> exemptions(List<Exemption> exemptions) {
    Map<String, Entry> entries = new TreeMap<>();
    for (Exemption exemption : exemptions) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      text(fields, "reason", exemption.reason());
      entries.put(
          exemption.rule() + ' ' + exemption.item(),
          new Entry(List.of(exemption.reason()), false, fields));
    }
    return entries;
  }

  private static Map<String, Entry> rounds(List<VotingRound> rounds) {
    Map<String, Entry> entries = new TreeMap<>();
    for (VotingRound round : rounds) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      text(fields, "date", round.date());
      round.criteria().forEach((name, w) -> fields.put("criteria." + name, List.of(w.toString())));
      // Who voted how is nobody's business here; that ballots differ is.
      text(fields, "ballots", Integer.toString(round.ballots().size()));
      fields.put(
          "votes", round.ballots().stream().map(b -> b.votes().toString()).sorted().toList());
      labels(fields, "note", round.note());
      entries.put(round.id(), new Entry(List.of(round.date()), true, fields));
    }
    return entries;
  }

  private static Map<String, Entry> questions(List<ResearchQuestion> questions) {
    Map<String, Entry> entries = new TreeMap<>();
    for (ResearchQuestion question : questions) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      text(fields, "pillar", question.pillar());
      labels(fields, "text", question.text());
      fields.put("cells", question.cells());
      fields.put(
          "answered-by",
          question.answeredBy().stream()
              .map(a -> a.item() + a.answers().map(is -> ": " + is.code()).orElse(""))
              .toList());
      question.source().ifPresent(value -> text(fields, "source", value));
      labels(fields, "note", question.note());
      entries.put(question.id(), new Entry(List.of(question.text().in("en")), false, fields));
    }
    return entries;
  }

  private static Map<String, Entry> collections(List<Collection> collections) {
    Map<String, Entry> entries = new TreeMap<>();
    for (Collection collection : collections) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      text(fields, "owner", collection.owner());
      labels(fields, "title", collection.title());
      collection.where().ifPresent(value -> text(fields, "where", value));
      fields.put("items", collection.items());
      text(fields, "requires-permission", Boolean.toString(collection.requiresPermission()));
      collection
          .review()
          .ifPresent(
              review -> {
                review.due().ifPresent(value -> text(fields, "review.due", value));
                review.state().ifPresent(value -> text(fields, "review.state", value));
              });
      labels(fields, "note", collection.note());
      entries.put(collection.id(), new Entry(List.of(collection.title().in("en")), false, fields));
    }
    return entries;
  }

  private static void labels(Map<String, List<String>> fields, String name, Labels labels) {
    labels.byLanguage().forEach((language, text) -> text(fields, name + '.' + language, text));
  }

  private static void counts(
      Map<String, List<String>> fields, String name, Map<String, Integer> counts) {
    new TreeMap<>(counts).forEach((key, n) -> fields.put(name + '.' + key, List.of(n.toString())));
  }

  private static void number(Map<String, List<String>> fields, String name, OptionalInt value) {
    value.ifPresent(n -> fields.put(name, List.of(Integer.toString(n))));
  }

  private static void text(Map<String, List<String>> fields, String name, String value) {
    Optional.of(value).filter(v -> !v.isEmpty()).ifPresent(v -> fields.put(name, List.of(v)));
  }
}

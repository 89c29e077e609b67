package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.prompt.Choice;
import org.evidencematrix.cli.prompt.Ended;
import org.evidencematrix.cli.prompt.Prompt;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.draft.ItemIds;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Strategy;
import org.evidencematrix.schema.FieldTexts;

/** Asks for what an item still needs, in the words of the table of fields. */
final class AddQuestions {
  private static final int SHOWN = 3;
  private static final List<String> USEFUL = List.of("cadres", "settings", "data-years");

  private final Matrix matrix;
  private final ItemIds ids;
  private final ItemDraft draft;
  private final Prompt prompt;
  private final CommonOptions common;
  private final FieldTexts texts;

  AddQuestions(Matrix matrix, ItemIds ids, ItemDraft draft, Prompt prompt, CommonOptions common) {
    this.matrix = matrix;
    this.ids = ids;
    this.draft = draft;
    this.prompt = prompt;
    this.common = common;
    this.texts = FieldTexts.in(common.language());
  }

  /** Returns what is wrong with a value, as {@link ItemDraft#set} tells it, in words. */
  static String sentence(List<String> problem, CommonOptions common) {
    return switch (problem.get(0)) {
      case "add.unknown-field" ->
          common.say("add.unknown-field", "typed", problem.get(1), "meant", problem.get(2));
      case "add.no-words" -> common.say("add.no-words", "typed", problem.get(2));
      case "add.no-country" ->
          problem.get(1)
              + ": "
              + new PlaceNames(List.of(problem.get(2)), common).questions().get(0).answer();
      default ->
          common.say(
              "add.wrong-value",
              "field",
              problem.get(1),
              "typed",
              problem.get(2),
              "known",
              problem.get(3));
    };
  }

  void ask() throws IOException, Ended {
    Set<String> asked = new HashSet<>();
    for (List<String> missing = draft.missing(); !missing.isEmpty(); missing = draft.missing()) {
      String name = missing.get(0);
      if (name.equals("findings")) {
        findings();
      } else if (name.equals("doi") && asked.add("doi")) {
        answer("doi", false);
        if (!draft.has("doi")) {
          answer("url", true);
        }
      } else {
        answer(name, true);
      }
    }
    if (!draft.has("verified-at")) {
      // Who typed where it is mostly had it open; who gave a file may not have.
      seen(asked.contains("doi"));
    }
    for (String name : USEFUL) {
      if (!draft.has(name)) {
        answer(name, false);
      }
    }
    if (!draft.has("id")) {
      id();
    }
  }

  /** Asks on which page the person saw the study. */
  private void seen(boolean usual) throws IOException, Ended {
    String page =
        draft.has("url")
            ? draft.value("url")
            : draft.has("doi") ? "https://doi.org/" + draft.value("doi") : "";
    if (!page.isEmpty()
        && prompt.confirm(common.say("add.seen", "page", TerminalText.clean(page)), usual)) {
      draft.set("verified-at", page);
    } else {
      answer("verified-at", common.say("add.seen.where"), false);
    }
  }

  private void id() throws IOException, Ended {
    String proposed = ids.propose(draft.item());
    while (!draft.has("id")) {
      String typed = prompt.ask(texts.question("item.id"), proposed, true);
      if (ids.isTaken(typed)) {
        prompt.say(common.say("add.taken", "id", typed));
      } else {
        List<String> problem = draft.set("id", typed);
        if (!problem.isEmpty()) {
          prompt.say(sentence(problem, common));
        }
      }
    }
  }

  private void answer(String name, boolean needed) throws IOException, Ended {
    answer(name, texts.question("item." + name), needed);
  }

  private void answer(String name, String question, boolean needed) throws IOException, Ended {
    Field field = ItemDraft.field(name).orElseThrow();
    Optional<CodeList> codes = field.codeList().flatMap(matrix.vocabulary()::list);
    while (true) {
      String typed;
      if (codes.isPresent()) {
        typed =
            String.join(
                ";",
                prompt.choose(question, choices(codes.get()), usual(name), field.list(), needed));
      } else {
        boolean people = field.list() && field.type() == FieldType.PERSON;
        typed =
            prompt.ask(
                field.list()
                    ? question + ' ' + common.say(people ? "add.list" : "add.list.commas")
                    : question,
                usual(name),
                needed);
      }
      List<String> problem = draft.set(name, typed);
      if (problem.isEmpty()) {
        return;
      }
      prompt.say(sentence(problem, common));
    }
  }

  private static String usual(String name) {
    return switch (name) {
      case "language" -> "en";
      case "field" -> "social-service";
      case "coding.basis" -> "abstract";
      default -> "";
    };
  }

  private List<Choice> choices(CodeList list) {
    return list.codes().stream()
        .map(code -> new Choice(code.id(), code.label().in(common.language().code())))
        .toList();
  }

  private String label(String strategy) {
    return matrix
        .framework()
        .strategy(strategy)
        .map(known -> known.label().in(common.language().code()))
        .orElse(strategy);
  }

  /** Asks for findings, beside how similar items were coded. */
  private void findings() throws IOException, Ended {
    List<SimilarItems.Similar> similar =
        SimilarItems.of(draft.value("title") + ' ' + draft.value("summary"), matrix.items());
    for (SimilarItems.Similar each : similar.subList(0, Math.min(SHOWN, similar.size()))) {
      prompt.say(
          common.say(
              "add.similar",
              "item",
              each.item().id(),
              "title",
              each.item().title(),
              "strategies",
              SimilarItems.strategies(List.of(each)).stream()
                  .map(this::label)
                  .collect(Collectors.joining(", "))));
    }
    List<Choice> strategies = new ArrayList<>();
    for (Strategy strategy : matrix.framework().strategies()) {
      strategies.add(new Choice(strategy.id(), strategy.label().in(common.language().code())));
    }
    List<String> proposed = SimilarItems.strategies(similar);
    List<String> chosen =
        prompt.choose(
            texts.question("item.findings.strategy"),
            strategies,
            proposed.isEmpty() ? "" : proposed.get(0),
            true,
            true);
    for (String strategy : chosen) {
      prompt.say(common.say("add.about", "strategy", label(strategy)));
      String question = one("findings.question", true);
      String outcome = one("findings.outcome", false);
      String direction = outcome.isEmpty() ? "" : one("findings.direction", false);
      draft.set("findings", strategy + '/' + question + '/' + outcome + '/' + direction);
    }
  }

  private String one(String name, boolean needed) throws IOException, Ended {
    Field field = ItemDraft.field(name).orElseThrow();
    CodeList list = matrix.vocabulary().list(field.codeList().orElseThrow()).orElseThrow();
    return String.join(
        "", prompt.choose(texts.question("item." + name), choices(list), "", false, needed));
  }
}

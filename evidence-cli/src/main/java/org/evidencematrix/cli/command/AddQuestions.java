package org.evidencematrix.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.prompt.Choice;
import org.evidencematrix.cli.prompt.Ended;
import org.evidencematrix.cli.prompt.Prompt;
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
  private final ItemDraft draft;
  private final Prompt prompt;
  private final CommonOptions common;
  private final FieldTexts texts;

  AddQuestions(Matrix matrix, ItemDraft draft, Prompt prompt, CommonOptions common) {
    this.matrix = matrix;
    this.draft = draft;
    this.prompt = prompt;
    this.common = common;
    this.texts = FieldTexts.in(common.language());
  }

  /** Returns what is wrong with a value, as {@link ItemDraft#set} tells it, in words. */
  static String sentence(List<String> problem, CommonOptions common) {
    return problem.get(0).equals("add.unknown-field")
        ? common.say("add.unknown-field", "typed", problem.get(1), "meant", problem.get(2))
        : common.say(
            "add.wrong-value",
            "field",
            problem.get(1),
            "typed",
            problem.get(2),
            "known",
            problem.get(3));
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
    for (String name : USEFUL) {
      if (!draft.has(name)) {
        answer(name, false);
      }
    }
    if (!draft.has("id")) {
      Set<String> taken = new HashSet<>();
      matrix.items().forEach(item -> taken.add(item.id()));
      String proposed = draft.proposedId(taken);
      String id = prompt.ask(texts.question("item.id"), proposed, true);
      draft.set("id", taken.contains(id) ? proposed : id);
    }
  }

  private void answer(String name, boolean needed) throws IOException, Ended {
    Field field = ItemDraft.field(name).orElseThrow();
    String question = texts.question("item." + name);
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
              String.join(", ", SimilarItems.strategies(List.of(each)))));
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
      prompt.say(common.say("add.about", "strategy", strategy));
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

package org.evidencematrix.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Coverage;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Question;
import org.evidencematrix.rigor.Rigor;
import org.evidencematrix.rigor.Tier;

/**
 * What the matrix makes of one item: its tiers and why, the cells that it fills, and the items that
 * depend on it.
 *
 * @param item the item
 * @param tiers tier by question, for the questions of its findings
 * @param cells names of the cells, such as {@code effect/plan-hr-data/L}
 * @param dependents ids of items by the field in which they name this one, or {@code family}
 */
record ItemView(
    Item item,
    Map<Question, Tier> tiers,
    List<String> cells,
    Map<String, List<String>> dependents) {

  /** Looks at an item of a matrix, on the grid of a set-up. */
  static ItemView of(Item item, Matrix matrix, Setup setup) {
    Map<Question, Tier> tiers = new EnumMap<>(Question.class);
    Rigor rigor = Rigor.of(matrix.vocabulary());
    for (Question question : questions(item)) {
      tiers.put(question, rigor.rate(item, question));
    }
    return new ItemView(item, tiers, cells(item, setup), dependents(item, matrix));
  }

  /** Returns the questions that an item has findings on, in their order. */
  static Set<Question> questions(Item item) {
    Set<Question> questions = new LinkedHashSet<>();
    for (Question question : Question.values()) {
      for (Finding finding : item.findings()) {
        if (finding.question().isPresent() && finding.question().get() == question) {
          questions.add(question);
        }
      }
    }
    return questions;
  }

  /** Returns why a tier is what it is, a sentence for each step. */
  static List<String> reasons(Tier tier, Language language) {
    Catalogue sentences = Catalogue.of(Rigor.class, "rigor", language);
    return tier.steps().stream().map(step -> sentences.render(step.message())).toList();
  }

  private static List<String> cells(Item item, Setup setup) {
    Coverage alone = Coverage.of(setup, List.of(item));
    List<String> cells = new ArrayList<>();
    for (Question question : questions(item)) {
      for (Cell cell : alone.cells(question)) {
        int count =
            cell.items().count()
                + cell.context().count()
                + cell.retracted().count()
                + cell.alliedItems().count();
        if (count > 0) {
          cells.add(cell.id());
        }
      }
    }
    return cells;
  }

  private static Map<String, List<String>> dependents(Item item, Matrix matrix) {
    Map<String, List<String>> dependents = new LinkedHashMap<>();
    String id = item.id();
    for (Item other : matrix.items()) {
      note(other, "includes", other.includes().contains(id), dependents);
      note(other, "evidence", other.evidence().contains(id), dependents);
      note(other, "supersedes", other.supersedes().filter(id::equals).isPresent(), dependents);
      note(
          other,
          "translation-of",
          other.translationOf().filter(id::equals).isPresent(),
          dependents);
      note(other, "distinct-from", other.distinctFrom().contains(id), dependents);
      boolean same = item.family().isPresent() && item.family().equals(other.family());
      note(other, "family", same && !other.id().equals(id), dependents);
    }
    return dependents;
  }

  private static void note(
      Item other, String field, boolean holds, Map<String, List<String>> dependents) {
    if (holds) {
      dependents.computeIfAbsent(field, k -> new ArrayList<>()).add(other.id());
    }
  }

  /** Returns everything as a group for other programs. */
  Map<String, Object> facts(Language language) {
    Map<String, Object> rated = new LinkedHashMap<>();
    tiers.forEach(
        (question, tier) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("tier", tier.value());
          one.put("reasons", reasons(tier, language));
          rated.put(question.code(), one);
        });
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("item", ItemFacts.of(item));
    facts.put("rigor", rated);
    facts.put("cells", cells);
    facts.put("dependents", dependents);
    return facts;
  }
}

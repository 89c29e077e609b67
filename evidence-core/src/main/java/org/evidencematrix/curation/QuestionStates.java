package org.evidencematrix.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.coverage.Grid;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.gaps.Attribute;
import org.evidencematrix.gaps.Gap;
import org.evidencematrix.gaps.GapAnalysis;
import org.evidencematrix.model.Answered;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.ResearchQuestion;
import org.evidencematrix.rigor.Rigor;

/**
 * The research questions of a matrix: what answers each, and what is known now in its cells.
 *
 * @param states the questions in the order of the framework's pillars, then by id; those of unknown
 *     pillars last
 */
public record QuestionStates(List<State> states) {

  /** Copies the list. */
  public QuestionStates {
    states = List.copyOf(states);
  }

  /** How far a question is answered, all answers together; the furthest first. */
  public enum Verdict {
    /** At least one item answers it. */
    YES,
    /** No item answers it whole, at least one in part. */
    PARTLY,
    /** Items looked at it, and none answers it. */
    NO,
    /** No item is named. */
    OPEN
  }

  /**
   * A question.
   *
   * @param question the question
   * @param verdict how far it is answered
   * @param answers what answers it: yes, then partly, then no, each in the order of the file
   * @param cells what is in its cells now, in the order of the file
   * @param unknownCells names of cells that there are not
   */
  public record State(
      ResearchQuestion question,
      Verdict verdict,
      List<AnswerState> answers,
      List<CellState> cells,
      List<String> unknownCells) {
    /** Copies the lists. */
    public State {
      answers = List.copyOf(answers);
      cells = List.copyOf(cells);
      unknownCells = List.copyOf(unknownCells);
    }
  }

  /**
   * An item that answers a question.
   *
   * @param item id
   * @param found the item; empty where the matrix does not have it
   * @param answers how far it answers
   * @param tier its best tier among the questions (effect, understanding) of the cells that it has
   *     findings on, or among both where there are no cells; absent where it has none
   */
  public record AnswerState(
      String item, Optional<Item> found, Answered answers, OptionalInt tier) {}

  /**
   * A cell of a question.
   *
   * @param cell the cell with its figures
   * @param kinds kinds of gap that it is
   */
  public record CellState(Cell cell, List<Attribute> kinds) {
    /** Copies the kinds. */
    public CellState {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * Returns the questions of a matrix.
   *
   * @param asOf the date of the report
   */
  public static QuestionStates of(Matrix matrix, LocalDate asOf) {
    if (matrix.questions().isEmpty()) {
      return new QuestionStates(List.of());
    }
    Setup setup = Setup.of(matrix, Grid.DEFAULT).withDate(asOf);
    GapAnalysis analysis = GapAnalysis.of(setup, matrix.items());
    Map<String, Gap> gaps = new HashMap<>();
    analysis.ranking().forEach(gap -> gaps.put(gap.cell().id(), gap));
    Map<String, Item> items = new HashMap<>();
    matrix.items().forEach(item -> items.putIfAbsent(item.id(), item));
    Rigor rigor = Rigor.of(matrix.vocabulary());
    List<State> states = new ArrayList<>();
    for (ResearchQuestion question : inOrder(matrix)) {
      states.add(state(question, gaps, items, rigor));
    }
    return new QuestionStates(states);
  }

  private static List<ResearchQuestion> inOrder(Matrix matrix) {
    List<ResearchQuestion> sorted = new ArrayList<>();
    for (Pillar pillar : matrix.framework().pillars()) {
      matrix.questions().stream().filter(q -> q.pillar().equals(pillar.id())).forEach(sorted::add);
    }
    matrix.questions().stream()
        .filter(q -> matrix.framework().pillar(q.pillar()).isEmpty())
        .forEach(sorted::add);
    return sorted;
  }

  private static State state(
      ResearchQuestion question, Map<String, Gap> gaps, Map<String, Item> items, Rigor rigor) {
    List<CellState> cells = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Set<Question> asked = EnumSet.noneOf(Question.class);
    for (String name : question.cells()) {
      Gap gap = gaps.get(name);
      if (gap == null) {
        unknown.add(name);
      } else {
        cells.add(new CellState(gap.cell(), gap.kinds()));
        asked.add(gap.cell().question());
      }
    }
    if (asked.isEmpty()) {
      asked.addAll(List.of(Question.values()));
    }
    List<AnswerState> answers = new ArrayList<>();
    for (Answered value : Answered.values()) {
      for (ResearchQuestion.Answer answer : question.answeredBy()) {
        if (answer.answers().filter(a -> a == value).isPresent()) {
          Optional<Item> item = Optional.ofNullable(items.get(answer.item()));
          OptionalInt tier = item.map(i -> tier(i, asked, rigor)).orElse(OptionalInt.empty());
          answers.add(new AnswerState(answer.item(), item, value, tier));
        }
      }
    }
    return new State(question, verdict(answers), answers, cells, unknown);
  }

  private static Verdict verdict(List<AnswerState> answers) {
    if (answers.isEmpty()) {
      return Verdict.OPEN;
    }
    return switch (answers.get(0).answers()) {
      case YES -> Verdict.YES;
      case PARTLY -> Verdict.PARTLY;
      case NO -> Verdict.NO;
    };
  }

  private static OptionalInt tier(Item item, Set<Question> asked, Rigor rigor) {
    return asked.stream()
        .filter(q -> item.findings().stream().anyMatch(f -> f.question().equals(Optional.of(q))))
        .mapToInt(q -> rigor.rate(item, q).value())
        .max();
  }
}

package org.evidencematrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.evidencematrix.change.CellChange;
import org.evidencematrix.change.CellState;
import org.evidencematrix.change.Contribution;
import org.evidencematrix.change.FieldChange;
import org.evidencematrix.change.FindingChange;
import org.evidencematrix.change.ItemChange;
import org.evidencematrix.change.RowChange;
import org.evidencematrix.change.SettingChange;
import org.evidencematrix.change.SummaryChange;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Question;

/** A change in sentences of one language, with values made harmless for one format. */
final class ChangeWords {
  /** Longer values are cut: they are there to be recognised. */
  private static final int VALUE = 160;

  private static final int VALUES = 8;

  private final Language language;
  private final Axis columns;
  private final UnaryOperator<String> escape;
  private final Catalogue catalogue;
  private final Words words;

  ChangeWords(Language language, Axis columns, UnaryOperator<String> escape) {
    this.language = language;
    this.columns = columns;
    this.escape = escape;
    this.catalogue = Catalogue.of(ChangeWords.class, "change", language);
    this.words = new Words(language, escape);
  }

  Language language() {
    return language;
  }

  /** Returns a sentence with its values escaped. */
  String say(String key, Object... pairs) {
    return catalogue.render(Message.of(key, pairs), escape);
  }

  /** Returns a sentence whose values are harmless already. */
  String put(String key, Object... pairs) {
    return catalogue.render(Message.of(key, pairs));
  }

  String two(double value) {
    return words.two(value);
  }

  String escaped(String text) {
    return escape.apply(cut(text));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, VALUE)) + '…';
  }

  String label(AxisValue value) {
    return escaped(value.label().in(language.code()));
  }

  String question(Question question) {
    return put("question." + question.code());
  }

  private String place(AxisValue column) {
    String label = column.label().in(language.code());
    boolean income = columns == Axis.INCOME && !column.special();
    String shown =
        income && !label.isEmpty()
            ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
            : label;
    return put(income ? "place.income" : "place.other", "column", escaped(shown));
  }

  /** Returns the name of a cell: question, row, column. */
  String cell(CellChange cell) {
    return question(cell.question()) + ", " + label(cell.row()) + ", " + label(cell.column());
  }

  /** Returns a cell in a word or two: its kinds of gap, else its band. */
  String state(Optional<CellState> state) {
    if (state.isEmpty()) {
      return put("state.none");
    }
    return state.get().kinds().isEmpty()
        ? put("state.band", "band", state.get().band().label(language))
        : kinds(state.get().kinds());
  }

  /** Returns figures and kinds of a cell before. */
  String before(CellChange cell) {
    return figures(cell.before(), cell.after());
  }

  /** Returns figures and kinds of a cell after. */
  String after(CellChange cell) {
    return figures(cell.after(), cell.before());
  }

  /** Allied fields are named only where they differ: elsewhere they are no news. */
  private String figures(Optional<CellState> state, Optional<CellState> other) {
    int allied = state.map(CellState::allied).orElse(0);
    return allied == other.map(CellState::allied).orElse(0) || state.isEmpty()
        ? figures(state)
        : put("figures.allied", "figures", figures(state), "n", allied);
  }

  private String figures(Optional<CellState> state) {
    if (state.isEmpty()) {
      return put("state.none");
    }
    CellState is = state.get();
    if (is.n() == 0) {
      return is.kinds().isEmpty() ? "–" : kinds(is.kinds());
    }
    String figures =
        put(
            "figures.some",
            "n",
            is.n(),
            "coverage",
            two(is.coverage()),
            "band",
            is.band().label(language));
    return is.kinds().isEmpty()
        ? figures
        : put("figures.kinds", "figures", figures, "kinds", kinds(is.kinds()));
  }

  String kinds(List<GapKind> kinds) {
    return joined(kinds.stream().map(k -> escape.apply(k.name(language))).toList());
  }

  String joined(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return put(
        "list.and",
        "first",
        String.join(", ", parts.subList(0, parts.size() - 1)),
        "last",
        parts.get(parts.size() - 1));
  }

  /**
   * Returns an item with what it adds.
   *
   * @param id its id, harmless already
   */
  String adds(Contribution contribution, String id) {
    return put(
        "adds.item",
        "id",
        id,
        "title",
        escaped(contribution.item().title()),
        "text",
        adds(contribution));
  }

  /** Returns what an item adds, in one to three short sentences. */
  String adds(Contribution contribution) {
    List<String> sentences = new ArrayList<>();
    if (contribution.role() != Contribution.Role.COUNTED) {
      return put("role." + Words.id(contribution.role()));
    }
    Optional<CellChange> lead = contribution.lead();
    if (lead.isEmpty()) {
      return put("same.cells", "n", Math.max(1, contribution.others()));
    }
    sentences.add(adds(lead.get()));
    int more = contribution.cells().size() - 1;
    if (more > 0) {
      sentences.add(put("and.more", "n", more));
    }
    return String.join(" ", sentences);
  }

  private String adds(CellChange cell) {
    int old = cell.before().map(CellState::n).orElse(0);
    int now = cell.after().map(CellState::n).orElse(0);
    String before = state(cell.before());
    String after = state(cell.after());
    String key =
        old == 0 && now > 0
            ? "first."
            : now <= old ? "no-more" : before.equals(after) ? "more.same." : "more.moved.";
    return about(key.endsWith(".") ? key + cell.question().code() : key, cell);
  }

  /** Returns what is lost in a cell that has become empty. */
  String lost(CellChange cell) {
    return about("lost." + cell.question().code(), cell);
  }

  private String about(String key, CellChange cell) {
    return put(
        key,
        "question",
        question(cell.question()),
        "row",
        label(cell.row()),
        "place",
        place(cell.column()),
        "before",
        state(cell.before()),
        "after",
        state(cell.after()),
        "n",
        cell.after().map(CellState::n).orElse(0),
        "old",
        two(cell.before().map(CellState::coverage).orElse(0.0)),
        "new",
        two(cell.after().map(CellState::coverage).orElse(0.0)));
  }

  /** Returns an item's heading. */
  String heading(ItemChange item) {
    return switch (item.kind()) {
      case MOVED ->
          say(
              "item.moved",
              "before",
              item.before().map(i -> i.id()).orElse(""),
              "after",
              item.after().map(i -> i.id()).orElse(""));
      case ADDED, REMOVED, CHANGED ->
          say("item." + item.kind().id(), "id", item.id().isEmpty() ? item.title() : item.id());
    };
  }

  /** Returns a line for each field and finding that differs. */
  List<String> lines(ItemChange item) {
    List<String> lines = new ArrayList<>();
    item.fields().stream().filter(f -> !f.field().equals("id")).forEach(f -> lines.add(field(f)));
    item.findings().forEach(f -> lines.add(finding(f)));
    return lines;
  }

  String field(FieldChange change) {
    String before = values(change.before());
    String after = values(change.after());
    if (change.before().isEmpty()) {
      return put("field.set", "field", escape.apply(change.field()), "after", after);
    }
    if (change.after().isEmpty()) {
      return put("field.gone", "field", escape.apply(change.field()), "before", before);
    }
    boolean single = change.before().size() == 1 && change.after().size() == 1;
    if (single) {
      return put(
          "field.changed", "field", escape.apply(change.field()), "before", before, "after", after);
    }
    List<String> parts = new ArrayList<>();
    if (!change.removed().isEmpty()) {
      parts.add(put("field.minus", "values", values(change.removed())));
    }
    if (!change.added().isEmpty()) {
      parts.add(put("field.plus", "values", values(change.added())));
    }
    return parts.isEmpty()
        ? put("field.order", "field", escape.apply(change.field()), "after", after)
        : put(
            "field.list",
            "field",
            escape.apply(change.field()),
            "changes",
            String.join(language.semicolon(), parts));
  }

  private String values(List<String> values) {
    String first = String.join(", ", values.stream().limit(VALUES).map(this::escaped).toList());
    return values.size() > VALUES ? first + " … (" + values.size() + ')' : first;
  }

  private String finding(FindingChange change) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      Finding finding = change.after().or(change::before).orElseThrow();
      String key = change.before().isEmpty() ? "finding.added" : "finding.removed";
      return put(key, "finding", name(finding));
    }
    return put(
        "finding.changed",
        "finding",
        name(change.before().get()),
        "changes",
        String.join(language.semicolon(), change.fields().stream().map(this::field).toList()));
  }

  private String name(Finding finding) {
    List<String> parts = new ArrayList<>(List.of(finding.strategy()));
    finding.question().ifPresent(q -> parts.add(q.code()));
    finding.outcome().ifPresent(parts::add);
    finding.direction().ifPresent(d -> parts.add(d.code()));
    return escaped(String.join("/", parts));
  }

  String row(RowChange change) {
    boolean opened = change.before().isEmpty();
    boolean closed = change.after().isEmpty();
    String key =
        opened ? "opened" : closed ? "closed" : change.added().isEmpty() ? "fewer" : "more";
    List<AxisValue> values = change.added().isEmpty() ? change.removed() : change.added();
    return put(
        "row." + key,
        "row",
        label(change.gap().row()),
        "question",
        question(change.gap().question()),
        "kind",
        escape.apply(change.gap().kind().name(language)),
        "values",
        String.join(language.semicolon(), values.stream().map(this::label).toList()));
  }

  /** Returns how many gaps of each kind closed, or opened; absent when none did. */
  Optional<String> gaps(String key, List<List<GapKind>> kinds) {
    Map<String, Integer> counts = new TreeMap<>();
    kinds.forEach(list -> list.forEach(k -> counts.merge(k.name(language), 1, Integer::sum)));
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, n) -> parts.add(put("gaps.kind", "kind", escape.apply(kind), "n", n)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(put(key, "list", String.join(", ", parts)));
  }

  String rank(CellChange cell) {
    return put(
        cell.places() > 0 ? "rank.up" : "rank.down",
        "cell",
        cell(cell),
        "before",
        cell.before().flatMap(CellState::rank).map(r -> r.position()).orElse(0),
        "after",
        cell.after().flatMap(CellState::rank).map(r -> r.position()).orElse(0));
  }

  /** Returns a line of figures before and after; what was not there counts as nothing. */
  String summary(SummaryChange change) {
    Optional<Summary> before = change.before().map(SummaryChange.Side::summary);
    Optional<Summary> after = change.after().map(SummaryChange.Side::summary);
    return put(
        "summary.line",
        "name",
        change.pillar().isEmpty()
            ? put("summary.whole")
            : escaped(change.label().in(language.code())),
        "question",
        question(change.question()),
        "before",
        before.map(s -> three(s.coverage())).orElse("–"),
        "after",
        after.map(s -> three(s.coverage())).orElse("–"),
        "moderateBefore",
        before.map(s -> words.percent(s.breadth())).orElse("–"),
        "moderateAfter",
        after.map(s -> words.percent(s.breadth())).orElse("–"),
        "emptyBefore",
        before.map(s -> Integer.toString(s.empty())).orElse("–"),
        "emptyAfter",
        after.map(s -> Integer.toString(s.empty())).orElse("–"));
  }

  /** One study moves the mean of a pillar by a few thousandths. */
  private String three(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return language == Language.FR ? text.replace('.', ',') : text;
  }

  String setting(SettingChange change) {
    String part = put("part." + change.part().id());
    String name = escaped(change.name());
    String text;
    if (change.change().field().isEmpty()) {
      List<String> value = change.isAdded() ? change.change().after() : change.change().before();
      text =
          put(
              change.isAdded() ? "setting.added" : "setting.removed",
              "part",
              part,
              "name",
              name,
              "value",
              values(value));
    } else {
      String key = change.name().isEmpty() ? "setting.whole" : "setting.field";
      text = put(key, "part", part, "name", name, "change", field(change.change()));
    }
    return change.movesNumbers() ? text + " (" + put("setting.moves") + ')' : text;
  }

  String unread(ChangeSource.Unread unread) {
    return put(
        "unread." + unread.reason().id(),
        "side",
        put(unread.after() ? "side.head" : "side.base"),
        "path",
        escaped(unread.path()));
  }
}

package org.evidencematrix.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.evidencematrix.change.CellChange;
import org.evidencematrix.change.CellState;
import org.evidencematrix.change.Contribution;
import org.evidencematrix.change.ItemChange;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.change.SummaryChange;
import org.evidencematrix.coverage.Band;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.message.Language;

/**
 * One comment for a pull request: verdict, thanks, what the change adds in a sentence, the cells
 * that differ, and details to unfold.
 *
 * <p>It can be taken whole, or in parts to stand beside the findings of a check:
 *
 * <pre>{@code
 * ChangeComment comment = ChangeComment.of(report, Language.EN).withChecks(errors, warnings);
 * comment.whole();                     // marker, heading, thanks, everything
 * comment.verdict(); comment.body();   // the parts, to stand below a check that says thanks
 * }</pre>
 *
 * <p>Every text from a file is inert: markup is escaped, and what GitHub would link stands in code.
 * A comment is at most as long as the limit; what does not fit is counted.
 */
public final class ChangeComment {
  /** The hidden first line, by which a workflow finds the comment to edit. */
  public static final String MARKER = "<!-- evidence-matrix:change -->";

  /** Characters that a comment has at most: GitHub takes 65,536, a workflow may add something. */
  public static final int LIMIT = 60_000;

  /** Room for what follows a list that was cut. */
  private static final int CLOSING = 4_000;

  private static final int SENTENCES = 20;
  private static final int CELLS = 10;
  private static final int MOVES = 10;

  private final ChangeReport report;
  private final MatrixChange change;
  private final ChangeWords words;
  private final OptionalInt errors;
  private final int warnings;
  private final int limit;

  private ChangeComment(
      ChangeReport report, ChangeWords words, OptionalInt errors, int warnings, int limit) {
    this.report = report;
    this.change = report.change();
    this.words = words;
    this.errors = errors;
    this.warnings = warnings;
    this.limit = limit;
  }

  /** Returns the comment of a change, without the outcome of a check. */
  public static ChangeComment of(ChangeReport report, Language language) {
    ChangeWords words =
        new ChangeWords(
            language, report.after().coverage().setup().grid().columns(), MarkdownTable::inert);
    return new ChangeComment(report, words, OptionalInt.empty(), 0, LIMIT);
  }

  /** Returns the comment with the outcome of a check: the number of errors leads the verdict. */
  public ChangeComment withChecks(int errorCount, int warningCount) {
    return new ChangeComment(report, words, OptionalInt.of(errorCount), warningCount, limit);
  }

  /**
   * Returns the comment cut at another length.
   *
   * @param characters the most characters of {@link #whole()}, from 10,000
   * @throws IllegalArgumentException if it is less
   */
  public ChangeComment withLimit(int characters) {
    if (characters < 10_000) {
      throw new IllegalArgumentException("a comment needs 10,000 characters, not " + characters);
    }
    return new ChangeComment(report, words, errors, warnings, characters);
  }

  /** Returns the whole comment: marker, verdict as heading, body. */
  public String whole() {
    return MARKER + "\n### " + verdict() + "\n\n" + opening() + "\n" + body();
  }

  /** Returns the verdict in one line of Markdown, without full stop. */
  public String verdict() {
    if (errors.orElse(0) > 0) {
      return words.put("verdict.errors", "n", errors.getAsInt());
    }
    int unread =
        (int)
            report.source().unread().stream()
                .filter(u -> u.after() && u.reason() != ChangeSource.Reason.ABSENT)
                .count();
    if (unread > 0) {
      return words.put("verdict.unread", "n", unread);
    }
    int added = change.items(ItemChange.Kind.ADDED).size();
    int removed = change.items(ItemChange.Kind.REMOVED).size();
    int changed = change.items().size() - added - removed;
    int filled = (int) change.cells().stream().filter(CellChange::isFilled).count();
    if (change.items().isEmpty()) {
      return words.put(change.isEmpty() ? "verdict.nothing" : "verdict.settings");
    }
    List<String> parts = new ArrayList<>();
    part("verdict.adds", added, parts);
    part("verdict.removes", removed, parts);
    part("verdict.changes", changed, parts);
    part("verdict.fills", filled, parts);
    return words.put("verdict.this", "list", words.joined(parts));
  }

  private void part(String key, int n, List<String> parts) {
    if (n > 0) {
      parts.add(words.put(key, "n", n));
    }
  }

  private String opening() {
    return words.put("thanks") + checks().map(sentence -> ' ' + sentence).orElse("") + '\n';
  }

  /** Returns what the change does: everything below the verdict, the thanks and the checks. */
  public String body() {
    StringBuilder out = new StringBuilder();
    section("unread.title", report.source().unread().stream().map(words::unread).toList(), out);
    sentences(out);
    table(out);
    details("details.items", items(), out);
    details("details.cells", figures(), out);
    details("details.words", meanings(), out);
    out.append('\n')
        .append(
            words.say(
                "stamp",
                "version",
                report.source().version(),
                "date",
                report.after().coverage().setup().asOf()))
        .append('\n');
    return out.substring(1);
  }

  private Optional<String> checks() {
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    if (errors.getAsInt() > 0) {
      return Optional.of(words.put("checks.errors", "n", errors.getAsInt()));
    }
    return Optional.of(
        warnings > 0 ? words.put("checks.warnings", "n", warnings) : words.put("checks.none"));
  }

  private void sentences(StringBuilder out) {
    List<String> adds = new ArrayList<>();
    for (Contribution each : Contribution.of(change, report.after().coverage().setup())) {
      adds.add(words.adds(each, "**" + words.escaped(each.item().id()) + "**"));
    }
    section("adds.title", adds, out);
    section(
        "removes.title",
        change.ownCells().stream().filter(c -> c.mirror().isFilled()).map(words::lost).toList(),
        out);
  }

  private void section(String title, List<String> lines, StringBuilder out) {
    if (lines.isEmpty()) {
      return;
    }
    out.append("\n**").append(words.put(title)).append("**\n\n");
    int shown = 0;
    for (String line : lines) {
      if (shown == SENTENCES || out.length() + line.length() > limit - 3 * CLOSING) {
        break;
      }
      out.append("- ").append(line).append('\n');
      shown++;
    }
    if (shown < lines.size()) {
      out.append("\n").append(words.put("cut", "n", lines.size() - shown)).append('\n');
    }
  }

  private void table(StringBuilder out) {
    List<CellChange> own = change.ownCells();
    if (own.isEmpty()) {
      return;
    }
    out.append("\n| ").append(words.put("column.cell"));
    out.append(" | ").append(words.put("column.before"));
    out.append(" | ").append(words.put("column.after"));
    out.append(" |\n| --- | --- | --- |\n");
    for (CellChange cell : own.subList(0, Math.min(CELLS, own.size()))) {
      out.append("| ").append(words.cell(cell));
      out.append(" | ").append(words.before(cell));
      out.append(" | ").append(words.after(cell)).append(" |\n");
    }
    if (own.size() > CELLS) {
      out.append('\n').append(words.put("cells.more", "n", own.size() - CELLS)).append('\n');
    }
  }

  /** Unfolds on a click; lines that are too many are counted. */
  private void details(String title, List<String> lines, StringBuilder out) {
    if (lines.isEmpty()) {
      return;
    }
    out.append("\n<details><summary>").append(words.put(title)).append("</summary>\n\n");
    int shown = 0;
    for (String line : lines) {
      if (out.length() + line.length() > limit - CLOSING) {
        break;
      }
      out.append(line).append('\n');
      shown++;
    }
    if (shown < lines.size()) {
      out.append("\n**").append(words.put("cut", "n", lines.size() - shown)).append("**\n");
    }
    out.append("\n</details>\n");
  }

  private List<String> items() {
    List<String> lines = new ArrayList<>();
    // Each of a few new items has its sentence above.
    boolean told = change.items(ItemChange.Kind.ADDED).size() <= SENTENCES;
    for (ItemChange item : change.items()) {
      if (told && item.kind() == ItemChange.Kind.ADDED) {
        continue;
      }
      lines.add("- " + words.heading(item));
      for (String line : words.lines(item)) {
        lines.add("  - " + line);
      }
    }
    change.settings().forEach(setting -> lines.add("- " + words.setting(setting)));
    return lines;
  }

  private List<String> figures() {
    List<String> lines = new ArrayList<>();
    List<CellChange> own = change.ownCells();
    for (CellChange cell : own.subList(Math.min(CELLS, own.size()), own.size())) {
      lines.add("- " + words.cell(cell) + ": " + words.before(cell) + " → " + words.after(cell));
    }
    words
        .gaps("gaps.closed", own.stream().map(CellChange::closed).toList())
        .ifPresent(text -> lines.add("- " + text));
    words
        .gaps("gaps.opened", own.stream().map(CellChange::opened).toList())
        .ifPresent(text -> lines.add("- " + text));
    change.ownMoves().stream().limit(MOVES).forEach(move -> lines.add("- " + words.rank(move)));
    if (change.pushedMoves() > 0) {
      lines.add("- " + words.put("ranks.pushed", "n", change.pushedMoves()));
    }
    change.rows().forEach(row -> lines.add("- " + words.row(row)));
    change.summaries().stream()
        .filter(SummaryChange::isChanged)
        .forEach(summary -> lines.add("- " + words.summary(summary)));
    return lines;
  }

  /** Explains the words that the comment uses, and no others. */
  private List<String> meanings() {
    if (change.ownCells().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("- " + words.put("words.cell"));
    lines.add(
        "- "
            + words.put("words.coverage")
            + ' '
            + words.put(
                "words.bands",
                "limited",
                words.two(Band.LIMITED_FROM),
                "moderate",
                words.two(Band.MODERATE_FROM),
                "substantial",
                words.two(Band.SUBSTANTIAL_FROM)));
    Map<String, GapKind> kinds = new LinkedHashMap<>();
    change
        .ownCells()
        .forEach(
            cell ->
                Stream.of(cell.before(), cell.after())
                    .flatMap(Optional::stream)
                    .map(CellState::kinds)
                    .forEach(list -> list.forEach(kind -> kinds.put(kind.id(), kind))));
    for (GapKind kind : report.after().options().kinds()) {
      if (kinds.containsKey(kind.id())) {
        lines.add(
            "- "
                + words.say(
                    "words.kind",
                    "kind",
                    kind.name(words.language()),
                    "rule",
                    kind.rule(words.language(), report.after().options().thresholds())));
      }
    }
    return lines;
  }
}

package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into a located tree.
 *
 * <p>YAML here is plain data: groups, lists and texts. Aliases, anchors, tags, merge keys, further
 * documents and names given twice are faults. What stands in a file is never evaluated: {@code NO}
 * stays the text NO.
 *
 * <p>Where the syntax is broken in a way that can be mended, reading goes on with a mended copy, so
 * that one run reports everything that is wrong with a file; the places named are always those of
 * the file.
 */
public final class YamlTree {
  /** How many broken places are mended in one file before reading gives up. */
  static final int MAX_REPAIRS = 100;

  /** How much text is read again, at most, for the sake of mending. */
  private static final int REPAIR_BUDGET = 20 << 20;

  private YamlTree() {}

  /**
   * Reads a text with the default limits.
   *
   * @return its tree; without a root if there is no value or what is broken cannot be mended, in
   *     which case there is at least one fault
   */
  public static Tree read(SourceFile source) {
    return read(source, Limits.DEFAULT);
  }

  /**
   * Reads a text.
   *
   * @return its tree; without a root if there is no value, a limit is passed or what is broken
   *     cannot be mended, in which case there is at least one fault
   */
  public static Tree read(SourceFile source, Limits limits) {
    if (source.text().length() <= limits.lineLength()) {
      Node root = PlainYaml.read(source.text(), limits);
      if (root != null) {
        return new Tree(source, Optional.of(root), List.of());
      }
    }
    return readWithEngine(source, limits);
  }

  /** Reads a text without the short cut for plain files. */
  static Tree readWithEngine(SourceFile source, Limits limits) {
    Optional<Fault> tooLong = longLine(source.text(), limits);
    if (tooLong.isPresent()) {
      return new Tree(source, Optional.empty(), List.of(tooLong.get()));
    }
    return new Attempts(source, limits).read();
  }

  private static Optional<Fault> longLine(String text, Limits limits) {
    if (text.length() <= limits.lineLength()) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (i - start > limits.lineLength()) {
          return Optional.of(
              Fault.of(
                  Kind.SYNTAX_ERROR,
                  "long-line",
                  new Span(start, start),
                  Map.of(
                      "length", Integer.toString(i - start),
                      "limit", Integer.toString(limits.lineLength()))));
        }
        start = i + 1;
      }
    }
    return Optional.empty();
  }

  /** Reading one file, again after each broken place that could be mended. */
  private static final class Attempts {
    private final SourceFile source;
    private final Limits limits;
    private final List<Fault> syntax = new ArrayList<>();
    private final List<TextEdit> repairs = new ArrayList<>();

    Attempts(SourceFile source, Limits limits) {
      this.source = source;
      this.limits = limits;
    }

    Tree read() {
      while (true) {
        OffsetMap offsets = repairs.isEmpty() ? OffsetMap.IDENTITY : OffsetMap.of(repairs);
        String copy = repairs.isEmpty() ? source.text() : source.edited(repairs);
        YamlEvents events = new YamlEvents(source, copy, offsets, limits);
        try {
          return tree(events.read(), events.faults());
        } catch (YamlEngineException e) {
          if (!mend(YamlErrors.explain(e, copy, events), offsets)) {
            return tree(Optional.empty(), events.faults());
          }
        }
      }
    }

    private boolean mend(YamlProblem problem, OffsetMap offsets) {
      Fault fault =
          new Fault(
              Kind.SYNTAX_ERROR,
              problem.variant(),
              offsets.original(problem.span()),
              "",
              problem.values(),
              offsets.original(problem.edits()),
              problem.safe());
      boolean again =
          syntax.stream()
              .anyMatch(f -> f.span().equals(fault.span()) && f.variant().equals(fault.variant()));
      if (again) {
        return false;
      }
      List<TextEdit> repair = offsets.original(problem.repair());
      boolean touches = repair.stream().anyMatch(offsets::touches);
      syntax.add(touches ? withoutEdits(fault) : fault);
      long spent = (long) (syntax.size() + 1) * (source.text().length() + 1);
      if (repair.isEmpty() || touches || syntax.size() > MAX_REPAIRS || spent > REPAIR_BUDGET) {
        return false;
      }
      repairs.addAll(repair);
      return true;
    }

    private static Fault withoutEdits(Fault fault) {
      return Fault.of(fault.kind(), fault.variant(), fault.span(), fault.values());
    }

    private Tree tree(Optional<Node> root, List<Fault> found) {
      List<Fault> all = new ArrayList<>(syntax);
      all.addAll(TreeBuilder.most(found));
      if (all.isEmpty() && nothing(root)) {
        all.add(empty());
        return new Tree(source, Optional.empty(), all);
      }
      all.sort(Comparator.comparingInt(f -> f.span().start()));
      return new Tree(source, root.filter(r -> !nothing(root)), all);
    }

    private static boolean nothing(Optional<Node> root) {
      return root.isEmpty()
          || (root.get() instanceof Node.Scalar scalar
              && scalar.style() == Node.Style.PLAIN
              && scalar.text().isEmpty());
    }

    private Fault empty() {
      String variant = source.text().isBlank() ? "empty-file" : "only-comments";
      return Fault.of(Kind.SYNTAX_ERROR, variant, new Span(0, 0), Map.of());
    }
  }
}

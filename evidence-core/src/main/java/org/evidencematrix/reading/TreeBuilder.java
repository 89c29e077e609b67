package org.evidencematrix.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;

/** Puts values into lists and groups as they come, without recursion. */
final class TreeBuilder {
  /** How many faults of its values a document gets; the rest is counted. */
  static final int MOST_FAULTS = 200;

  private final SourceFile source;
  private final List<Fault> faults;
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Node root;

  /**
   * Prepares an empty tree.
   *
   * @param source the text, for lines named in faults
   * @param faults where faults of names go
   */
  TreeBuilder(SourceFile source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
  }

  /** Returns the first faults; a last one counts those left out, if there are too many. */
  static List<Fault> most(List<Fault> all) {
    if (all.size() <= MOST_FAULTS) {
      return all;
    }
    List<Fault> most = new ArrayList<>(all.subList(0, MOST_FAULTS));
    String left = Integer.toString(all.size() - MOST_FAULTS);
    Span place = all.get(MOST_FAULTS).span();
    most.add(Fault.of(Kind.SYNTAX_ERROR, "further-faults", place, Map.of("count", left)));
    return most;
  }

  /** Returns how many lists and groups are open. */
  int depth() {
    return open.size();
  }

  /** Returns the outermost value, once it is complete. */
  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  /** Forgets everything. */
  void clear() {
    open.clear();
    root = null;
  }

  /** Opens a list or a group. */
  void open(boolean mapping, boolean flow, int start) {
    open.push(new Frame(mapping, flow, start));
  }

  /**
   * Closes the list or group opened last.
   *
   * @param bracketEnd where its bracket ends; without brackets it ends with its last value
   */
  void close(int bracketEnd) {
    Frame frame = open.pop();
    Span span = new Span(frame.start, Math.max(frame.start, frame.flow ? bracketEnd : frame.end));
    add(
        frame.mapping
            ? new Node.Mapping(List.copyOf(frame.fields.entries()), frame.flow, span)
            : new Node.Sequence(List.copyOf(frame.items), frame.flow, span));
  }

  /** Adds a value, or a name where a name is due. */
  void add(Node node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
      return;
    }
    frame.end = Math.max(frame.end, node.span().end());
    if (!frame.mapping) {
      frame.items.add(node);
    } else if (frame.atValue) {
      frame.atValue = false;
      if (frame.key != null) {
        frame.fields.entries().add(new Node.Entry(frame.key, node));
      }
    } else {
      frame.atValue = true;
      frame.key = usableKey(frame, node);
    }
  }

  /** Returns the name, or null if the field has to be left out. */
  private Node.@Nullable Scalar usableKey(Frame frame, Node node) {
    if (!(node instanceof Node.Scalar key)) {
      faults.add(Fault.of(Kind.SYNTAX_ERROR, "complex-key", node.span(), Map.of()));
      return null;
    }
    if (key.style() == Node.Style.PLAIN && key.text().equals("<<")) {
      faults.add(Fault.of(Kind.SYNTAX_ERROR, "merge-key", key.span(), Map.of()));
      return null;
    }
    Fault duplicate = frame.fields.name(key, source);
    if (duplicate != null) {
      faults.add(duplicate);
      return null;
    }
    return key;
  }

  private static final class Frame {
    final boolean mapping;
    final boolean flow;
    final int start;
    int end;
    boolean atValue;
    Node.@Nullable Scalar key;
    final List<Node> items = new ArrayList<>();
    final Fields fields = new Fields();

    Frame(boolean mapping, boolean flow, int start) {
      this.mapping = mapping;
      this.flow = flow;
      this.start = start;
    }
  }
}

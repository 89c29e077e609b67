package org.evidencematrix.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds a tree from the events of the YAML engine, without recursion, so that depth costs no
 * stack. What YAML can say beyond plain data (aliases, tags, merge keys, further documents) becomes
 * a fault, and reading goes on where there is a sensible way to go on.
 *
 * <p>Positions of the engine count code points of a copy; spans of the tree count UTF-16 units of
 * the original.
 */
final class YamlEvents {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("")
          .setUseMarks(true)
          .setParseComments(false)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private final SourceFile source;
  private final String text;
  private final OffsetMap offsets;
  private final Limits limits;
  private final int[] supplementary;
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Node root;
  private boolean hasDocument;
  private boolean stopped;
  private int lastScalarStart;
  private int lastScalarEnd;

  /**
   * Prepares reading.
   *
   * @param source the original, for places in values of faults
   * @param text the copy that is read
   * @param offsets from places of the copy to places of the original
   * @param limits depth and length of numbers
   */
  YamlEvents(SourceFile source, String text, OffsetMap offsets, Limits limits) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
    this.limits = limits;
    this.supplementary = supplementary(text);
  }

  /**
   * Reads everything.
   *
   * @return the root, or nothing if there is no value or reading was stopped by a fault
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if the syntax is broken
   */
  Optional<Node> read() {
    ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    while (!stopped && parser.hasNext()) {
      accept(parser.next());
    }
    return Optional.ofNullable(root);
  }

  /** Returns the faults met so far. */
  List<Fault> faults() {
    return faults;
  }

  /** Returns where the scalar read last starts, in the copy. */
  int lastScalarStart() {
    return lastScalarStart;
  }

  /** Returns where the scalar read last ends, in the copy. */
  int lastScalarEnd() {
    return lastScalarEnd;
  }

  /** Returns the offset in the copy of a place of the engine. */
  int offset(Optional<Mark> mark) {
    return mark.map(m -> offset(m.getIndex())).orElse(0);
  }

  /** Returns the offset in the copy of a code point counted by the engine. */
  int offset(int codePoint) {
    int before = Arrays.binarySearch(supplementary, codePoint);
    return Math.min(codePoint + (before >= 0 ? before : -before - 1), text.length());
  }

  private static int[] supplementary(String text) {
    int[] found = {};
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, 2 * count));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> startDocument((DocumentStartEvent) event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias(event);
      case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end(event);
      default -> {
        // The ends of the stream and of documents and comments say nothing about values.
      }
    }
  }

  private void startDocument(DocumentStartEvent event) {
    int start = offset(event.getStartMark());
    int end = offset(event.getEndMark());
    if (hasDocument) {
      report("second-document", start, end, Map.of());
      stopped = true;
      return;
    }
    hasDocument = true;
    if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
      int lineEnd = start;
      while (lineEnd < text.length() && text.charAt(lineEnd) != '\n') {
        lineEnd++;
      }
      report("directive", start, lineEnd, Map.of("text", text.substring(start, lineEnd).strip()));
    }
  }

  private void scalar(ScalarEvent event) {
    int start = offset(event.getStartMark());
    int end = offset(event.getEndMark());
    lastScalarStart = start;
    lastScalarEnd = end;
    start = Math.min(properties(event, start), end);
    Node.Style style = style(event.getScalarStyle());
    if (style == Node.Style.LITERAL || style == Node.Style.FOLDED) {
      while (end > start && text.charAt(end - 1) <= ' ') {
        end--;
      }
    }
    String value = event.getValue();
    if (style == Node.Style.PLAIN) {
      checkNumber(value, start, end);
    }
    add(new Node.Scalar(value, style, span(start, end)));
  }

  private void checkNumber(String value, int start, int end) {
    if (value.length() > limits.numberLength() && looksLikeNumber(value)) {
      report(
          "long-number",
          start,
          end,
          Map.of(
              "length", Integer.toString(value.length()),
              "limit", Integer.toString(limits.numberLength())));
    }
  }

  /** Tells whether a text has digits and otherwise only what numbers are written with. */
  static boolean looksLikeNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && "+-._eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Node.Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> Node.Style.PLAIN;
      case SINGLE_QUOTED -> Node.Style.SINGLE_QUOTED;
      case LITERAL -> Node.Style.LITERAL;
      case FOLDED -> Node.Style.FOLDED;
      default -> Node.Style.DOUBLE_QUOTED;
    };
  }

  private void alias(Event event) {
    int start = offset(event.getStartMark());
    int end = offset(event.getEndMark());
    String typed = text.substring(start, end);
    report("alias", start, end, Map.of("text", typed));
    add(new Node.Scalar(typed, Node.Style.PLAIN, span(start, end)));
  }

  /**
   * Reports anchors and tags, which stand in front of a value, and returns where the value starts.
   */
  private int properties(NodeEvent event, int start) {
    int at = start;
    int end = offset(event.getEndMark());
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      int stop = at;
      while (stop < text.length()
          && text.charAt(stop) > ' '
          && ",[]{}".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      String variant = text.charAt(at) == '&' ? "anchor" : "tag";
      report(variant, at, stop, Map.of("text", text.substring(at, stop)));
      while (stop < end && text.charAt(stop) <= ' ') {
        stop++;
      }
      at = stop;
    }
    return at;
  }

  private void start(CollectionStartEvent event) {
    int start = offset(event.getStartMark());
    if (open.size() >= limits.depth()) {
      report("too-deep", start, start, Map.of("limit", Integer.toString(limits.depth())));
      stopped = true;
      open.clear();
      root = null;
      return;
    }
    properties(event, start);
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    open.push(new Frame(mapping, event.isFlow(), offsets.original(start)));
  }

  private void end(Event event) {
    Frame frame = open.pop();
    // The engine ends a block where the next line starts; ours ends with its last value.
    int end = frame.flow ? offsets.original(offset(event.getEndMark())) : frame.end;
    Span span = new Span(frame.start, Math.max(frame.start, end));
    add(
        frame.mapping
            ? new Node.Mapping(List.copyOf(frame.fields.entries()), frame.flow, span)
            : new Node.Sequence(List.copyOf(frame.items), frame.flow, span));
  }

  private void add(Node node) {
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

  private Span span(int start, int end) {
    return offsets.original(new Span(start, Math.max(start, end)));
  }

  private void report(String variant, int start, int end, Map<String, String> values) {
    faults.add(Fault.of(Kind.SYNTAX_ERROR, variant, span(start, end), values));
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

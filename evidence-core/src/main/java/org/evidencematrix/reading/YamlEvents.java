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

  private final String text;
  private final OffsetMap offsets;
  private final Limits limits;
  private final int[] supplementary;
  private final List<Fault> faults = new ArrayList<>();
  private final TreeBuilder builder;
  private final Deque<Integer> brackets = new ArrayDeque<>();
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
    this.text = text;
    this.offsets = offsets;
    this.limits = limits;
    this.supplementary = supplementary(text);
    this.builder = new TreeBuilder(source, faults);
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
    return builder.root();
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

  /** Returns where the bracket opened last stands in the copy; -1 if none is open. */
  int openBracket() {
    return brackets.isEmpty() ? -1 : brackets.element();
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
    Node.Scalar scalar = new Node.Scalar(value, style, span(start, end));
    EscapedCharacters.check(scalar, faults);
    builder.add(scalar);
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
    builder.add(new Node.Scalar(typed, Node.Style.PLAIN, span(start, end)));
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
    if (builder.depth() >= limits.depth()) {
      report("too-deep", start, start, Map.of("limit", Integer.toString(limits.depth())));
      stopped = true;
      builder.clear();
      return;
    }
    start = properties(event, start);
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    builder.open(mapping, event.isFlow(), offsets.original(start));
    brackets.push(event.isFlow() ? start : -1);
  }

  private void end(Event event) {
    brackets.pop();
    builder.close(offsets.original(offset(event.getEndMark())));
  }

  private Span span(int start, int end) {
    return offsets.original(new Span(start, Math.max(start, end)));
  }

  private void report(String variant, int start, int end, Map<String, String> values) {
    faults.add(Fault.of(Kind.SYNTAX_ERROR, variant, span(start, end), values));
  }
}

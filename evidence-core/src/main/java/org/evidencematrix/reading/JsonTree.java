package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) into a located tree of the same shape as that of YAML: texts are in double
 * quotes, numbers, {@code true}, {@code false} and {@code null} are plain and stay as typed.
 */
public final class JsonTree {
  /** The limits of this package hold instead of those of the parser, with better messages. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final SourceFile source;
  private final String text;
  private final Limits limits;
  private final List<Fault> faults = new ArrayList<>();
  private final TreeBuilder builder;

  private JsonTree(SourceFile source, Limits limits) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.builder = new TreeBuilder(source, faults);
  }

  /**
   * Reads a text with the default limits.
   *
   * @return its tree; without a root if there is no value or the syntax is broken, in which case
   *     there is at least one fault
   */
  public static Tree read(SourceFile source) {
    return read(source, Limits.DEFAULT);
  }

  /**
   * Reads a text.
   *
   * @return its tree; without a root if there is no value, a limit is passed or the syntax is
   *     broken, in which case there is at least one fault
   */
  public static Tree read(SourceFile source, Limits limits) {
    return new JsonTree(source, limits).read();
  }

  private Tree read() {
    if (source.text().isBlank()) {
      report("empty-file", 0, 0, Map.of());
      return new Tree(source, Optional.empty(), faults);
    }
    Optional<Node> root = Optional.empty();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (readValue(parser)) {
        root = builder.root();
        if (parser.nextToken() != null) {
          int at = start(parser);
          report("json-text-after-end", at, text.length(), Map.of());
        }
      }
    } catch (JacksonException e) {
      faults.add(JsonErrors.explain(e, text));
    }
    faults.sort(Comparator.comparingInt(f -> f.span().start()));
    return new Tree(source, root, TreeBuilder.most(faults));
  }

  /** Reads the outermost value; tells whether it could be read to its end. */
  private boolean readValue(JsonParser parser) {
    do {
      JsonToken token = parser.nextToken();
      if (token == null) {
        faults.add(JsonErrors.explain(null, text));
        return false;
      }
      if (!accept(parser, token)) {
        builder.clear();
        return false;
      }
    } while (builder.depth() > 0);
    return true;
  }

  private boolean accept(JsonParser parser, JsonToken token) {
    int start = start(parser);
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (builder.depth() >= limits.depth()) {
          report("too-deep", start, start, Map.of("limit", Integer.toString(limits.depth())));
          return false;
        }
        builder.open(token == JsonToken.START_OBJECT, true, start);
      }
      case END_OBJECT, END_ARRAY -> builder.close(start + 1);
      case PROPERTY_NAME, VALUE_STRING -> {
        String value = parser.getString();
        Span span = new Span(start, quotedEnd(start));
        Node.Scalar scalar = new Node.Scalar(value, Node.Style.DOUBLE_QUOTED, span);
        EscapedCharacters.check(scalar, faults);
        builder.add(scalar);
      }
      default -> plain(parser.getString(), start);
    }
    return true;
  }

  private void plain(@Nullable String typed, int start) {
    String value = typed == null ? "" : typed;
    int end = Math.min(start + value.length(), text.length());
    if (value.length() > limits.numberLength()) {
      report(
          "long-number",
          start,
          end,
          Map.of(
              "length", Integer.toString(value.length()),
              "limit", Integer.toString(limits.numberLength())));
    }
    builder.add(new Node.Scalar(value, Node.Style.PLAIN, new Span(start, end)));
  }

  private int start(JsonParser parser) {
    return (int) Math.min(parser.currentTokenLocation().getCharOffset(), text.length());
  }

  private int quotedEnd(int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private void report(String variant, int start, int end, Map<String, String> values) {
    faults.add(Fault.of(Kind.SYNTAX_ERROR, variant, new Span(start, end), values));
  }
}

package org.evidencematrix.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.reading.Fault.Kind;
import org.evidencematrix.reading.TextDecoder.Decoded;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;

/**
 * Reads the bytes of one document into a tree, whatever its format: {@code .yaml} and {@code .yml}
 * are YAML, {@code .json} is JSON. A file of JSON Lines has many documents; see {@link JsonLines}.
 *
 * <pre>{@code
 * Tree tree = TreeReader.read("items/a.yaml", bytes, Node.Shape.GROUP, Limits.DEFAULT);
 * }</pre>
 */
public final class TreeReader {
  private TreeReader() {}

  /** The formats by the ending of a file's name. */
  public enum Format {
    /** One YAML document. */
    YAML,
    /** One JSON document. */
    JSON,
    /** A JSON document a line. */
    JSON_LINES;

    /** Returns the format of a file; empty for every other ending. Case does not matter. */
    public static Optional<Format> of(String fileName) {
      String name = fileName.toLowerCase(Locale.ROOT);
      if (name.endsWith(".yaml") || name.endsWith(".yml")) {
        return Optional.of(YAML);
      }
      if (name.endsWith(".json")) {
        return Optional.of(JSON);
      }
      return name.endsWith(".jsonl") ? Optional.of(JSON_LINES) : Optional.empty();
    }
  }

  /**
   * Reads a document. Whatever the bytes are, this does not throw.
   *
   * @param path as messages show it; its ending decides the format, and anything but {@code .json}
   *     is read as YAML
   * @param bytes the file's bytes
   * @param root what the outermost value must be: a group, or for a list of records a list
   * @param limits the limits of the file
   * @return its tree, whose root is of the wanted shape or absent; if absent, there is a fault
   */
  public static Tree read(String path, byte[] bytes, Node.Shape root, Limits limits) {
    if (bytes.length > limits.fileBytes()) {
      return largeFile(path, bytes.length, limits);
    }
    Decoded decoded = TextDecoder.decode(path, bytes);
    boolean json = Format.of(path).filter(f -> f == Format.JSON).isPresent();
    return withRoot(root, json ? json(decoded, limits) : yaml(decoded, limits));
  }

  /** Reads a document with the default limits that must hold a group. */
  public static Tree read(String path, byte[] bytes) {
    return read(path, bytes, Node.Shape.GROUP, Limits.DEFAULT);
  }

  /** Returns the tree of a file that was not read because of its size in bytes. */
  static Tree largeFile(String path, long size, Limits limits) {
    Fault fault =
        Fault.of(
            Kind.SYNTAX_ERROR,
            "large-file",
            new Span(0, 0),
            Map.of("size", Long.toString(size), "limit", Integer.toString(limits.fileBytes())));
    return new Tree(SourceFile.of(path, ""), Optional.empty(), List.of(fault));
  }

  /** Reads decoded JSON. */
  static Tree json(Decoded decoded, Limits limits) {
    return decoded
        .readable()
        .map(text -> join(decoded, JsonTree.read(text, limits)))
        .orElseGet(() -> new Tree(decoded.source(), Optional.empty(), decoded.faults()));
  }

  private static Tree yaml(Decoded decoded, Limits limits) {
    return decoded
        .readable()
        .map(text -> join(decoded, YamlTree.read(text, limits)))
        .orElseGet(() -> new Tree(decoded.source(), Optional.empty(), decoded.faults()));
  }

  private static Tree join(Decoded decoded, Tree tree) {
    if (decoded.faults().isEmpty()) {
      return tree;
    }
    List<Fault> faults = new ArrayList<>(decoded.faults());
    faults.addAll(tree.faults());
    return new Tree(decoded.source(), tree.root(), faults);
  }

  /** Takes the root out, with a fault, if it is not of the wanted shape. */
  static Tree withRoot(Node.Shape wanted, Tree tree) {
    if (tree.root().isEmpty() || tree.root().get().shape() == wanted) {
      return tree;
    }
    Node root = tree.root().get();
    List<Fault> faults = new ArrayList<>(tree.faults());
    faults.add(
        Fault.of(
            Kind.SYNTAX_ERROR,
            wanted == Node.Shape.GROUP ? "not-a-group" : "not-a-list",
            new Span(root.span().start(), root.span().start()),
            Map.of("found", root.shape().name().toLowerCase(Locale.ROOT))));
    return new Tree(tree.source(), Optional.empty(), faults);
  }
}

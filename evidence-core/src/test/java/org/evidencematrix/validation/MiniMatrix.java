package org.evidencematrix.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.rules.Rule;

/** A made-up matrix of a few files, written to a folder of its own for each check. */
public final class MiniMatrix {
  /** The id of the item that stands for any item. */
  public static final String ID = "doe-2021-supervision";

  private static final Map<String, String> STANDARD = standard();

  private final Map<String, byte[]> files = new TreeMap<>();

  private MiniMatrix() {}

  private static Map<String, String> standard() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("id", "id: ID");
    fields.put("title", "title: \"Made-up study ID\"");
    fields.put("authors", "authors: [\"Doe, Jane\"]");
    fields.put("year", "year: 2021");
    fields.put("type", "type: report");
    fields.put("url", "url: https://example.org/ID");
    fields.put("language", "language: en");
    fields.put("summary", "summary: Made-up item that shows a rule.");
    fields.put("field", "field: social-service");
    fields.put("countries", "countries: [TZA]");
    fields.put("scope", "scope: national");
    fields.put("design", "design: cross-sectional");
    fields.put(
        "findings",
        "findings:\n  - strategy: support-performance-systems\n    question: understanding");
    fields.put("verified-at", "verified-at: https://example.org/ID");
    fields.put("coding", "coding: {basis: abstract}");
    return fields;
  }

  /** Returns a matrix without files. */
  public static MiniMatrix empty() {
    return new MiniMatrix();
  }

  /** Returns a matrix with one item that has the given fields and is otherwise complete. */
  public static MiniMatrix item(String... lines) {
    return empty().with("items/" + ID + ".yaml", complete(ID, String.join("\n", lines) + "\n"));
  }

  /** Adds an item that has the given fields and is otherwise complete. */
  public MiniMatrix and(String id, String... lines) {
    return with("items/" + id + ".yaml", complete(id, String.join("\n", lines) + "\n"));
  }

  /** Returns the standard fields of an item but its id and those named. */
  public static String rest(String id, String... without) {
    return complete(id, "id: x\n# without: id, " + String.join(",", without) + "\n")
        .replace("id: x\n", "");
  }

  /** Adds a file as it is. */
  public MiniMatrix with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file as it is. */
  public MiniMatrix with(String path, byte[] bytes) {
    files.put(path, bytes.clone());
    return this;
  }

  /** Returns the text of a file. */
  public String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Returns the paths of the files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /**
   * Returns the text of an item with every standard field that it does not have and does not refuse
   * by a line {@code # without: field}.
   */
  static String complete(String id, String text) {
    List<String> left = new ArrayList<>(STANDARD.keySet());
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("# without:")) {
        for (String name : line.substring("# without:".length()).split(",", -1)) {
          left.remove(name.strip());
        }
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        left.remove(line.substring(0, colon));
      }
    }
    StringBuilder out = new StringBuilder(text);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      out.append('\n');
    }
    for (String name : left) {
      out.append(STANDARD.get(name).replace("ID", id)).append('\n');
    }
    return out.toString();
  }

  /** Checks the matrix by all rules. */
  public ValidationResult validate() {
    return validate(ValidationOptions.DEFAULT);
  }

  /** Checks the matrix. */
  public ValidationResult validate(ValidationOptions options) {
    return validate(Validator.of(options));
  }

  ValidationResult validate(Validator validator) {
    try {
      Path folder = Files.createTempDirectory("mini-matrix");
      try {
        write(folder);
        return validator.validate(folder, "matrix");
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the files under a folder. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Returns the findings of all rules as {@code file:line:column: message [rule]}. */
  public List<String> findings() {
    return validate().diagnostics().findings().stream().map(MiniMatrix::shown).toList();
  }

  /** Returns a finding as {@code file:line:column: message [rule]}. */
  static String shown(Diagnostic finding) {
    String path = finding.location().path();
    return path.substring(path.lastIndexOf('/') + 1)
        + ':'
        + finding.location().start().line()
        + ':'
        + finding.location().start().column()
        + ": "
        + words(finding.message())
        + " ["
        + finding.rule()
        + ']';
  }

  /** Returns the help of the only finding. */
  public String help() {
    List<Diagnostic> findings = validate().diagnostics().findings();
    if (findings.size() != 1) {
      throw new AssertionError(
          "not one finding: " + findings.stream().map(MiniMatrix::shown).toList());
    }
    return findings.get(0).help().map(MiniMatrix::words).orElse("");
  }

  /** Returns a sentence in English. */
  public static String words(Message message) {
    return Catalogue.of(Rule.class, "rules", Language.EN).render(message);
  }
}

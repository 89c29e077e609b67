package org.evidencematrix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the small made-up matrix in a folder of its own, to which a test adds what it wants.
 */
final class MadeUpMatrix {
  private final Path folder;

  private MadeUpMatrix(Path folder) {
    this.folder = folder;
  }

  /** Copies the small matrix to {@code matrix} in a folder. */
  static MadeUpMatrix in(Path folder) throws IOException {
    Path source = Cli.SMALL.resolve("matrix");
    List<Path> files;
    try (Stream<Path> walked = Files.walk(source)) {
      files = walked.filter(Files::isRegularFile).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve("matrix").resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new MadeUpMatrix(folder);
  }

  /** Returns a complete made-up item. */
  static String item(String id) {
    return """
    id: %1$s
    title: "Made-up account %1$s"
    authors: ["Doe, Jane"]
    year: 2021
    type: report
    url: https://example.org/%1$s
    language: en
    summary: Made-up item.
    field: social-service
    countries: [TZA]
    scope: national
    design: cross-sectional
    findings:
      - strategy: plan-hr-data
        question: understanding
    verified-at: https://example.org/%1$s
    coding: {basis: abstract}
    """
        .formatted(id);
  }

  /** Returns a complete made-up item on one line of JSON. */
  static String jsonItem(String id) {
    return ("{'id': '%1$s', 'title': 'Made-up account %1$s', 'authors': ['Doe, Jane'],"
            + " 'year': 2021, 'type': 'report', 'url': 'https://example.org/%1$s',"
            + " 'language': 'en', 'summary': 'Made-up item.', 'field': 'social-service',"
            + " 'countries': ['TZA'], 'scope': 'national', 'design': 'cross-sectional',"
            + " 'findings': [{'strategy': 'plan-hr-data', 'question': 'understanding'}],"
            + " 'verified-at': 'https://example.org/%1$s', 'coding': {'basis': 'abstract'}}")
        .formatted(id)
        .replace('\'', '"');
  }

  /** Returns the path of a file of the matrix, whose folder is there afterwards. */
  Path path(String name) throws IOException {
    Path file = folder.resolve("matrix").resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Writes a file of the matrix. */
  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of the matrix. */
  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(path(name), bytes);
  }

  /** Runs a command in the folder that holds the matrix. */
  Outcome run(String... arguments) {
    return Cli.in(folder).run(arguments);
  }

  /** Returns every file of the matrix, and what is in it. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(folder.resolve("matrix"))) {
      for (Path path : walked.toList()) {
        String text =
            Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        contents.put(folder.relativize(path) + " " + Files.getLastModifiedTime(path), text);
      }
    }
    return contents;
  }
}

package org.evidencematrix.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The made-up files of references, by exporter. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src", "test", "resources", "exchange");

  private Fixtures() {}

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected.txt") && !name.equals("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReadReferences read(String name) {
    return ReferenceReader.read(name, bytes(name));
  }

  static Path expected(String name) {
    return FOLDER.resolve(name + ".expected.txt");
  }
}

package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages of the repository. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^):\\s#]*)(?:#([^)\\s]*))?\\)");
  private static final Path DECISIONS = Cli.REPOSITORY.resolve("evidence-core/docs/decisions");

  @Test
  void leadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int followed = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        followed++;
        if (!Files.exists(target) || (link.group(2) != null && !has(target, link.group(2)))) {
          broken.add(Cli.REPOSITORY.relativize(page) + ": " + link.group());
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(followed > 0);
  }

  @Test
  void listOfDecisionsIsWhole() throws IOException {
    String list = Files.readString(DECISIONS.resolve("README.md"));
    try (Stream<Path> records = Files.list(DECISIONS)) {
      List<String> missing =
          records
              .map(record -> record.getFileName().toString())
              .filter(name -> !name.equals("README.md") && !list.contains("](" + name + ")"))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  /** Tells whether a page has a heading that GitHub gives this anchor. */
  private static boolean has(Path page, String anchor) throws IOException {
    return Files.readString(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .anyMatch(anchor::equals);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "matrix", "evidence-core/docs", "evidence-cli/docs")) {
      Path root = Cli.REPOSITORY.resolve(folder);
      try (Stream<Path> files = Files.walk(root, folder.isEmpty() ? 1 : 2)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }
}

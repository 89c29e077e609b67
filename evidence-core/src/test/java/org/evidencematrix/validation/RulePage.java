package org.evidencematrix.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a rule, taken apart: its headings, and its samples as matrices to be checked. */
final class RulePage {
  private final Map<String, List<String>> parts = new LinkedHashMap<>();
  private final String title;

  RulePage(String markdown) {
    List<String> lines = markdown.lines().toList();
    title = lines.isEmpty() ? "" : lines.get(0);
    List<String> part = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      fenced ^= line.startsWith("```");
      if (!fenced && line.startsWith("## ")) {
        part = new ArrayList<>();
        parts.put(line.substring(3), part);
      } else {
        part.add(line);
      }
    }
  }

  /** Returns the first line. */
  String title() {
    return title;
  }

  /** Returns the headings of the parts in their order. */
  List<String> headings() {
    return List.copyOf(parts.keySet());
  }

  /** Tells whether a part says something. */
  boolean saysSomething(String heading) {
    return parts.get(heading).stream().anyMatch(line -> !line.isBlank());
  }

  /** Returns the samples of a part. */
  List<MiniMatrix> samples(String heading) {
    List<String> unnamed = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    StringBuilder block = new StringBuilder();
    String info = null;
    for (String line : parts.get(heading)) {
      if (info == null) {
        info = line.startsWith("```") ? line.substring(3).strip() : null;
      } else if (line.equals("```")) {
        take(info, block.toString(), unnamed, named);
        info = null;
        block.setLength(0);
      } else {
        block.append(line).append('\n');
      }
    }
    List<MiniMatrix> samples = new ArrayList<>();
    if (unnamed.isEmpty() && !named.isEmpty()) {
      samples.add(matrix(named));
    }
    for (String item : unnamed) {
      samples.add(
          matrix(named)
              .with("items/" + MiniMatrix.ID + ".yaml", MiniMatrix.complete(MiniMatrix.ID, item)));
    }
    return samples;
  }

  private static void take(
      String info, String text, List<String> unnamed, Map<String, String> named) {
    String[] words = info.split(" ", -1);
    if (info.equals("yaml")) {
      unnamed.add(text);
    } else if (words.length == 2 && List.of("yaml", "json", "jsonl").contains(words[0])) {
      named.put(words[1], text);
    }
  }

  private static MiniMatrix matrix(Map<String, String> named) {
    MiniMatrix matrix = MiniMatrix.empty();
    named.forEach(
        (path, text) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          String id = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
          boolean completed = text.lines().anyMatch("# ..."::equals);
          matrix.with(path, completed ? MiniMatrix.complete(id, text) : text);
        });
    return matrix;
  }
}

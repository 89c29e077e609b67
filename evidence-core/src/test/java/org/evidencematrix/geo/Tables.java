package org.evidencematrix.geo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the bundled tables in another way than the library does, to compare the two. */
final class Tables {

  private static final Pattern FIELD = Pattern.compile(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private Tables() {}

  static String text(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  static List<Map<String, String>> rows(String name) {
    List<String> lines = text(name).lines().toList();
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<MatchResult> fields = FIELD.matcher("," + line).results().toList();
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        MatchResult field = fields.get(i);
        row.put(
            header.get(i),
            field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
      }
      rows.add(row);
    }
    return rows;
  }

  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }
}

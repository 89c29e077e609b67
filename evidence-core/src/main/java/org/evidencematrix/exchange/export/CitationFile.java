package org.evidencematrix.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencematrix.exchange.item.PublicItem;
import org.evidencematrix.model.MatrixInfo;

/**
 * How to cite the matrix as a set of data: Citation File Format 1.2.0 (doi 10.5281/zenodo.5171937).
 * The version and date are the day of the data.
 */
final class CitationFile {
  /** Licences are named as SPDX does; another name would make the file invalid. */
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

  private CitationFile() {}

  static String of(MatrixInfo info, int items) {
    List<String> lines = new ArrayList<>();
    lines.add("cff-version: 1.2.0");
    lines.add("message: " + quoted("If you use these data, please cite them as below."));
    lines.add("type: dataset");
    String title = PublicItem.text(info.title().in("en"));
    lines.add("title: " + quoted(title.isEmpty() ? "Evidence matrix" : title));
    lines.add("authors:");
    String steward = PublicItem.text(info.steward());
    lines.add("  - name: " + quoted(steward.isEmpty() ? title + " contributors" : steward));
    lines.add("version: " + quoted(info.asOf().toString()));
    lines.add("date-released: " + quoted(info.asOf().toString()));
    String licence = PublicItem.text(info.licence());
    if (SPDX.matcher(licence).matches()) {
      lines.add("license: " + licence);
    }
    lines.add(
        "abstract: "
            + quoted(
                "Studies, reports, guidelines and tools about the social service workforce, "
                    + items
                    + " in all, each coded by strategy, outcome, question, place and design."));
    lines.add("keywords:");
    for (String keyword : List.of("evidence map", "social service workforce", "social work")) {
      lines.add("  - " + quoted(keyword));
    }
    return String.join("\n", lines) + '\n';
  }

  /** Returns a text in double quotes, as YAML and JSON both read it. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

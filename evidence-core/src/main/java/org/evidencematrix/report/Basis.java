package org.evidencematrix.report;

import java.util.List;
import org.evidencematrix.coverage.Axis;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.geo.WorldBankCredit;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import tools.jackson.core.JsonGenerator;

/**
 * What a report rests on: stamped into every output, so that a figure can be found again.
 *
 * @param title title of the matrix
 * @param items number of items read
 * @param setup grid, filter, weights and date
 * @param version version of the product
 */
public record Basis(Labels title, int items, Setup setup, String version) {

  /** Returns the basis of a report on a matrix. */
  public static Basis of(Matrix matrix, Setup setup, String version) {
    return new Basis(matrix.info().title(), matrix.items().size(), setup, version);
  }

  String credit() {
    return WorldBankCredit.LINE;
  }

  private boolean hasAxis(Axis axis) {
    return setup.grid().rows() == axis || setup.grid().columns() == axis;
  }

  /** Returns the grid in words. */
  String grid(Words words) {
    String rows = setup.grid().rows().label().in(words.language().code());
    String columns = setup.grid().columns().label().in(words.language().code());
    String text = words.say("grid", "rows", rows, "columns", columns);
    if (hasAxis(Axis.INCOME)) {
      text += words.say("grid.income." + setup.grid().income().id());
    }
    if (hasAxis(Axis.REGION)) {
      text +=
          words.say("grid.regions", "scheme", setup.grid().scheme().label(words.language().code()));
    }
    return text;
  }

  /** Returns number of items, date and grid, a sentence each. */
  List<String> sentences(Words words) {
    String counted = words.say("head.items", "n", items, "date", setup.asOf());
    String grid = words.say("head.grid", "grid", grid(words));
    return setup.filter().isEmpty()
        ? List.of(counted, grid)
        : List.of(counted, grid, words.say("head.filter", "filter", setup.filter()));
  }

  /** Returns the settings behind the figures and the version, as one sentence. */
  String stamp(Words words) {
    return words.say(
        "stamp",
        "version",
        version,
        "weights",
        String.join(", ", setup.scoring().weights().stream().map(words::two).toList()),
        "gamma",
        words.two(setup.scoring().gamma()));
  }

  /** Writes the members that every report has. */
  void json(String report, JsonGenerator json) {
    json.writeNumberProperty("version", 1);
    json.writeStringProperty("report", report);
    json.writeStringProperty("product-version", version);
    json.writeStringProperty("title", title.in("en"));
    json.writeNumberProperty("items", items);
    json.writeObjectPropertyStart("settings");
    json.writeStringProperty("as-of", setup.asOf().toString());
    json.writeStringProperty("rows", setup.grid().rows().id());
    json.writeStringProperty("columns", setup.grid().columns().id());
    json.writeStringProperty("income", setup.grid().income().id());
    json.writeStringProperty("regions", setup.grid().scheme().code());
    json.writeStringProperty("where", setup.filter().toString());
    json.writeArrayPropertyStart("weights");
    setup.scoring().weights().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("gamma", setup.scoring().gamma());
    json.writeNumberProperty("data-lag", setup.scoring().dataLag());
    json.writeEndObject();
    json.writeStringProperty("credit", credit());
  }
}

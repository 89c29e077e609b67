package org.evidencematrix.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.change.CellChange;
import org.evidencematrix.change.CellState;
import org.evidencematrix.change.Contribution;
import org.evidencematrix.change.FieldChange;
import org.evidencematrix.change.FindingChange;
import org.evidencematrix.change.ItemChange;
import org.evidencematrix.change.MatrixChange;
import org.evidencematrix.change.RowChange;
import org.evidencematrix.change.SettingChange;
import org.evidencematrix.change.SummaryChange;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Setup;
import org.evidencematrix.coverage.Summary;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.gaps.GapKind;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import tools.jackson.core.JsonGenerator;

/** Writes a change for programs. */
final class ChangeData {
  private final ChangeReport report;
  private final MatrixChange change;
  private final ChangeWords words;
  private final Language language;
  private final JsonGenerator json;

  private ChangeData(ChangeReport report, Language language, JsonGenerator json) {
    this.report = report;
    this.change = report.change();
    this.language = language;
    this.json = json;
    this.words =
        new ChangeWords(language, report.after().coverage().setup().grid().columns(), text -> text);
  }

  static void json(ChangeReport report, Language language, Appendable out) throws IOException {
    JsonText.write(out, json -> new ChangeData(report, language, json).write());
  }

  private void write() {
    Setup setup = report.after().coverage().setup();
    json.writeStartObject();
    json.writeNumberProperty("version", 1);
    json.writeStringProperty("report", "diff");
    json.writeStringProperty("product-version", report.source().version());
    json.writeStringProperty("base", report.source().base());
    json.writeStringProperty("head", report.source().head());
    json.writeStringProperty("as-of", setup.asOf().toString());
    json.writeStringProperty("rows", setup.grid().rows().id());
    json.writeStringProperty("columns", setup.grid().columns().id());
    json.writeStringProperty("where", setup.filter().toString());
    json.writeBooleanProperty("empty", change.isEmpty());
    array("unread", report.source().unread(), this::unread);
    array("items", change.items(), this::item);
    array("adds", Contribution.of(change, setup), this::adds);
    array("settings", change.settings(), this::setting);
    array("cells", change.ownCells(), this::cell);
    array("rank-moves", change.ownMoves(), this::move);
    json.writeNumberProperty("pushed-moves", change.pushedMoves());
    array("rows-changed", change.rows(), this::row);
    array("summaries", change.summaries(), this::summary);
    json.writeEndObject();
  }

  private interface Member<T> {
    void write(T value);
  }

  private <T> void array(String name, List<T> values, Member<T> member) {
    json.writeArrayPropertyStart(name);
    values.forEach(member::write);
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) {
    array(name, values, json::writeString);
  }

  private void unread(ChangeSource.Unread unread) {
    json.writeStartObject();
    json.writeStringProperty("side", unread.after() ? "head" : "base");
    json.writeStringProperty("path", unread.path());
    json.writeStringProperty("reason", unread.reason().id());
    json.writeEndObject();
  }

  private void item(ItemChange item) {
    json.writeStartObject();
    json.writeStringProperty("change", item.kind().id());
    item.before().map(Item::id).ifPresent(id -> json.writeStringProperty("id-before", id));
    item.after().map(Item::id).ifPresent(id -> json.writeStringProperty("id-after", id));
    json.writeStringProperty("title", item.title());
    array("fields", item.fields(), this::field);
    array("findings", item.findings(), this::finding);
    json.writeEndObject();
  }

  private void field(FieldChange field) {
    json.writeStartObject();
    json.writeStringProperty("field", field.field());
    texts("before", field.before());
    texts("after", field.after());
    json.writeEndObject();
  }

  private void finding(FindingChange finding) {
    json.writeStartObject();
    finding.before().ifPresent(f -> finding("before", f));
    finding.after().ifPresent(f -> finding("after", f));
    array("fields", finding.fields(), this::field);
    json.writeEndObject();
  }

  private void finding(String name, Finding finding) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("strategy", finding.strategy());
    finding.outcome().ifPresent(o -> json.writeStringProperty("outcome", o));
    finding.question().ifPresent(q -> json.writeStringProperty("question", q.code()));
    finding.direction().ifPresent(d -> json.writeStringProperty("direction", d.code()));
    texts("countries", finding.countries());
    texts("cadres", finding.cadres());
    texts("settings", finding.settings());
    json.writeEndObject();
  }

  private void adds(Contribution contribution) {
    json.writeStartObject();
    json.writeStringProperty("id", contribution.item().id());
    json.writeStringProperty("role", Words.id(contribution.role()));
    texts("cells", contribution.cells().stream().map(CellChange::id).toList());
    json.writeNumberProperty("cells-unchanged", contribution.others());
    json.writeStringProperty("sentence", words.adds(contribution));
    json.writeEndObject();
  }

  private void setting(SettingChange setting) {
    json.writeStartObject();
    json.writeStringProperty("part", setting.part().id());
    json.writeStringProperty("name", setting.name());
    json.writeStringProperty("field", setting.change().field());
    texts("before", setting.change().before());
    texts("after", setting.change().after());
    json.writeBooleanProperty("moves-numbers", setting.movesNumbers());
    json.writeEndObject();
  }

  private void cell(CellChange cell) {
    json.writeStartObject();
    json.writeStringProperty("cell", cell.id());
    json.writeStringProperty("row-label", cell.row().label().in(language.code()));
    json.writeStringProperty("column-label", cell.column().label().in(language.code()));
    state("before", cell.before());
    state("after", cell.after());
    texts("closed", cell.closed().stream().map(GapKind::id).toList());
    texts("opened", cell.opened().stream().map(GapKind::id).toList());
    json.writeEndObject();
  }

  private void state(String name, Optional<CellState> state) {
    if (state.isEmpty()) {
      return;
    }
    CellState is = state.get();
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("n", is.n());
    json.writeNumberProperty("coverage", Words.rounded(is.coverage()));
    json.writeStringProperty("band", is.band().id());
    texts("kinds", is.kinds().stream().map(GapKind::id).toList());
    json.writeStringProperty("search", is.search().id());
    json.writeNumberProperty("allied", is.allied());
    is.rank()
        .ifPresent(
            rank -> {
              json.writeNumberProperty("rank", rank.position());
              json.writeNumberProperty("shared-by", rank.sharing());
            });
    json.writeEndObject();
  }

  private void move(CellChange cell) {
    json.writeStartObject();
    json.writeStringProperty("cell", cell.id());
    json.writeNumberProperty("places", cell.places());
    json.writeEndObject();
  }

  private void row(RowChange row) {
    json.writeStartObject();
    json.writeStringProperty("question", row.gap().question().code());
    json.writeStringProperty("row", row.gap().row().id());
    json.writeStringProperty("kind", row.gap().kind().id());
    texts("added", row.added().stream().map(AxisValue::id).toList());
    texts("removed", row.removed().stream().map(AxisValue::id).toList());
    json.writeStringProperty("sentence", words.row(row));
    json.writeEndObject();
  }

  private void summary(SummaryChange summary) {
    json.writeStartObject();
    json.writeStringProperty("question", summary.question().code());
    json.writeStringProperty("pillar", summary.pillar());
    json.writeBooleanProperty("changed", summary.isChanged());
    summary.before().ifPresent(side -> summary("before", side.summary()));
    summary.after().ifPresent(side -> summary("after", side.summary()));
    json.writeEndObject();
  }

  private void summary(String name, Summary summary) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("cells", summary.cells());
    json.writeNumberProperty("coverage", Words.rounded(summary.coverage()));
    json.writeNumberProperty("breadth", Words.rounded(summary.breadth()));
    summary
        .evenness()
        .ifPresent(value -> json.writeNumberProperty("evenness", Words.rounded(value)));
    json.writeNumberProperty("empty", summary.empty());
    json.writeNumberProperty("not-searched", summary.notSearched());
    json.writeEndObject();
  }
}

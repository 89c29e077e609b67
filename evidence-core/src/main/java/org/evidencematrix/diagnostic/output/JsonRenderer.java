package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import tools.jackson.core.JsonGenerator;

/**
 * One object with {@code version}, {@code language}, {@code counts} and {@code diagnostics}.
 *
 * <p>Names are an interface: fields are added without, and changed only with, a new {@link
 * #VERSION}. What a finding does not have is left out. Columns count Unicode code points; an end
 * lies behind the last character.
 */
final class JsonRenderer implements Renderer {
  private static final int VERSION = 1;

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("version", VERSION);
          json.writeStringProperty("language", context.sentences().language().code());
          counts(json, diagnostics, context);
          json.writeArrayPropertyStart("diagnostics");
          for (Diagnostic finding : diagnostics.findings()) {
            finding(json, finding, context);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void counts(JsonGenerator json, Diagnostics diagnostics, RenderContext context) {
    Tally tally = Tally.of(diagnostics, context);
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("files", diagnostics.files());
    json.writeNumberProperty("items", diagnostics.items());
    json.writeNumberProperty("errors", tally.errors());
    json.writeNumberProperty("warnings", tally.warnings());
    json.writeNumberProperty("notes", tally.notes());
    json.writeNumberProperty("filesWithDiagnostics", tally.in());
    json.writeNumberProperty("safeFixes", tally.safe());
    json.writeNumberProperty("reviewFixes", tally.review());
    json.writeNumberProperty("exempted", diagnostics.exempted());
    json.writeNumberProperty("withheld", diagnostics.withheld());
    if (context.isNew().isPresent()) {
      json.writeNumberProperty("new", tally.fresh());
    }
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Diagnostic finding, RenderContext context) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().label());
    json.writeStringProperty("message", sentence(finding.message(), context));
    optional(json, "label", finding.label(), context);
    optional(json, "help", finding.help(), context);
    place(json, finding.location());
    optional(json, "item", finding.item());
    optional(json, "field", finding.field());
    json.writeArrayPropertyStart("notes");
    for (Note note : finding.notes()) {
      json.writeStartObject();
      json.writeStringProperty("message", sentence(note.message(), context));
      note.place().ifPresent(place -> place(json, place));
      json.writeEndObject();
    }
    json.writeEndArray();
    finding.fix().ifPresent(fix -> fix(json, fix, context));
    optional(json, "docs", context.page(finding.rule()));
    if (context.isNew().isPresent()) {
      json.writeBooleanProperty("new", context.fresh(finding));
    }
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Location location) {
    json.writeStringProperty("path", JsonText.wellFormed(location.path()));
    range(json, location.start(), location.end());
  }

  private static void range(JsonGenerator json, Position start, Position end) {
    json.writeObjectPropertyStart("range");
    position(json, "start", start);
    position(json, "end", end);
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, String name, Position position) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("line", position.line());
    json.writeNumberProperty("column", position.column());
    json.writeEndObject();
  }

  private static void fix(JsonGenerator json, Fix fix, RenderContext context) {
    json.writeObjectPropertyStart("fix");
    json.writeStringProperty("title", sentence(fix.title(), context));
    json.writeStringProperty("grade", fix.grade().label());
    json.writeArrayPropertyStart("edits");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      range(json, edit.start(), edit.end());
      json.writeStringProperty("replacement", JsonText.wellFormed(edit.edit().replacement()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(
      JsonGenerator json, String name, Optional<Message> message, RenderContext context) {
    message.ifPresent(m -> json.writeStringProperty(name, sentence(m, context)));
  }

  private static void optional(JsonGenerator json, String name, Optional<String> text) {
    text.ifPresent(t -> json.writeStringProperty(name, JsonText.wellFormed(t)));
  }

  private static String sentence(Message message, RenderContext context) {
    return context.sentences().render(message, JsonText::wellFormed);
  }
}

package org.evidencematrix.diagnostic.output;

import com.google.common.net.UrlEscapers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0 (OASIS Standard, with Errata 01). Paths are relative addresses, columns count Unicode
 * code points, and fingerprints stay when a line moves.
 */
final class SarifRenderer implements Renderer {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void render(Diagnostics diagnostics, RenderContext context, Appendable out)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", SCHEMA);
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          new Run(json, context).write(diagnostics);
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Returns the relative address of a path: every segment percent-encoded as UTF-8. */
  static String uri(String path) {
    StringBuilder out = new StringBuilder(path.startsWith("//") ? "/." : "");
    String[] segments = JsonText.wellFormed(path).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      out.append(i == 0 ? "" : "/");
      // A colon in the first segment would make it the name of a protocol.
      out.append(UrlEscapers.urlPathSegmentEscaper().escape(segments[i]).replace(":", "%3A"));
    }
    return out.toString();
  }

  /** One run on its way out. */
  private static final class Run {
    private final JsonGenerator json;
    private final RenderContext context;
    private final Map<String, Integer> ruleIndex = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();

    Run(JsonGenerator json, RenderContext context) {
      this.json = json;
      this.context = context;
    }

    void write(Diagnostics diagnostics) {
      json.writeObjectPropertyStart("tool");
      json.writeObjectPropertyStart("driver");
      json.writeStringProperty("name", "Evidence Matrix");
      if (!context.toolVersion().isEmpty()) {
        json.writeStringProperty("version", context.toolVersion());
      }
      json.writeStringProperty("language", context.sentences().language().code());
      json.writeArrayPropertyStart("rules");
      for (RuleDescription rule : context.rules()) {
        if (ruleIndex.putIfAbsent(rule.name(), ruleIndex.size()) == null) {
          rule(rule);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("results");
      for (Diagnostic finding : diagnostics.findings()) {
        result(finding);
      }
      json.writeEndArray();
    }

    private void rule(RuleDescription rule) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.name());
      json.writeObjectPropertyStart("shortDescription");
      json.writeStringProperty("text", rule.summary());
      json.writeEndObject();
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", level(rule.severity()));
      json.writeEndObject();
      // The field takes absolute addresses only.
      Optional<String> page = context.page(rule.name()).filter(p -> p.startsWith("http"));
      page.ifPresent(address -> json.writeStringProperty("helpUri", address));
      json.writeObjectPropertyStart("help");
      json.writeStringProperty("text", rule.page().isEmpty() ? rule.summary() : rule.page());
      if (!rule.page().isEmpty()) {
        json.writeStringProperty("markdown", rule.page());
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void result(Diagnostic finding) {
      json.writeStartObject();
      json.writeStringProperty("ruleId", finding.rule());
      Integer index = ruleIndex.get(finding.rule());
      if (index != null) {
        json.writeNumberProperty("ruleIndex", index);
      }
      json.writeStringProperty("level", level(finding.severity()));
      message(text(finding));
      json.writeArrayPropertyStart("locations");
      json.writeStartObject();
      physicalLocation(finding.location());
      json.writeEndObject();
      json.writeEndArray();
      relatedLocations(finding.notes());
      json.writeObjectPropertyStart("partialFingerprints");
      json.writeStringProperty("evidenceMatrix/v1", fingerprints.of(finding));
      json.writeEndObject();
      finding.fix().filter(fix -> !fix.edits().isEmpty()).ifPresent(fix -> fix(finding, fix));
      if (context.isNew().isPresent()) {
        json.writeStringProperty("baselineState", context.fresh(finding) ? "new" : "unchanged");
      }
      json.writeEndObject();
    }

    /** Message and help, then the reasons without a place, which have no field of their own. */
    private String text(Diagnostic finding) {
      StringBuilder text = new StringBuilder(sentence(finding.message()));
      finding.help().ifPresent(help -> text.append("; ").append(sentence(help)));
      for (Note note : finding.notes()) {
        if (note.place().isEmpty()) {
          text.append('\n').append(sentence(note.message()));
        }
      }
      return text.toString();
    }

    private void relatedLocations(List<Note> notes) {
      int id = 0;
      for (Note note : notes) {
        if (note.place().isEmpty()) {
          continue;
        }
        if (id == 0) {
          json.writeArrayPropertyStart("relatedLocations");
        }
        id++;
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        physicalLocation(note.place().get());
        message(sentence(note.message()));
        json.writeEndObject();
      }
      if (id > 0) {
        json.writeEndArray();
      }
    }

    private void fix(Diagnostic finding, Fix fix) {
      json.writeArrayPropertyStart("fixes");
      json.writeStartObject();
      json.writeObjectPropertyStart("description");
      json.writeStringProperty("text", sentence(fix.title()));
      json.writeEndObject();
      json.writeArrayPropertyStart("artifactChanges");
      json.writeStartObject();
      artifactLocation(finding.location().path());
      json.writeArrayPropertyStart("replacements");
      for (Fix.Edit edit : fix.edits()) {
        json.writeStartObject();
        region("deletedRegion", edit.start(), edit.end());
        json.writeObjectPropertyStart("insertedContent");
        json.writeStringProperty("text", JsonText.wellFormed(edit.edit().replacement()));
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }

    private void physicalLocation(Location location) {
      json.writeObjectPropertyStart("physicalLocation");
      artifactLocation(location.path());
      region("region", location.start(), location.end());
      json.writeEndObject();
    }

    private void artifactLocation(String path) {
      json.writeObjectPropertyStart("artifactLocation");
      json.writeStringProperty("uri", uri(path));
      json.writeEndObject();
    }

    private void region(String name, Position start, Position end) {
      json.writeObjectPropertyStart(name);
      json.writeNumberProperty("startLine", start.line());
      json.writeNumberProperty("startColumn", start.column());
      json.writeNumberProperty("endLine", end.line());
      json.writeNumberProperty("endColumn", end.column());
      json.writeEndObject();
    }

    private void message(String text) {
      json.writeObjectPropertyStart("message");
      json.writeStringProperty("text", text);
      json.writeEndObject();
    }

    /**
     * Returns a sentence in which viewers find neither placeholders (braces are doubled, section
     * 3.11.5) nor links that somebody typed (section 3.11.6).
     */
    private String sentence(Message message) {
      UnaryOperator<String> unlinked =
          value -> JsonText.wellFormed(value).replace("](", "]\\u{28}");
      return context.sentences().render(message, unlinked).replace("{", "{{").replace("}", "}}");
    }

    private static String level(Severity severity) {
      return severity.label();
    }
  }
}

package org.evidencematrix.schema;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.diagnostic.output.JsonText;
import org.evidencematrix.geo.Countries;
import org.evidencematrix.geo.Country;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Code;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.Pillar;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Strategy;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonGenerator;

/**
 * The tables of fields as JSON Schema, for editors and other validators.
 *
 * <p>The keywords are those of draft-07 (json-schema.org/draft-07), which most editors know; {@code
 * ajv-cli} 5 takes the schema without further flags, in its strict mode. Closed lists are those of
 * a matrix: its code lists, the strategies of its framework, its limits. An optional field may be
 * null, which means the same as leaving it out. Days are texts; tools that read YAML 1.1, as {@code
 * ajv-cli} does, make an object of an unquoted {@code 2026-03-01}, so an object without fields is
 * let through in place of a day. Other plain words that YAML 1.1 reads differently want quotes, as
 * the product's own writer sets them.
 *
 * <p>{@code title} carries the question to the contributor and {@code description} what the field
 * holds with the meaning of each code, so that an editor or a form shows them. The same matrix and
 * language always give the same bytes. Immutable and thread-safe.
 */
public final class JsonSchema {
  /** What items need although their table leaves it to rules, which explain it better. */
  private static final Set<String> NEEDED = Set.of("summary", "findings");

  private static final int GREATEST = 999_999_999;

  /** No, undecided, yes. */
  private static final List<BigDecimal> VOTES =
      List.of(BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ONE);

  private final Matrix settings;
  private final Language language;
  private final FieldTexts texts;

  private JsonSchema(Matrix settings, Language language) {
    this.settings = settings;
    this.language = language;
    this.texts = FieldTexts.in(language);
  }

  /**
   * Returns the schemas for the files of a matrix.
   *
   * @param settings the matrix; only its settings, framework and code lists are looked at
   * @param language language of titles and descriptions
   */
  public static JsonSchema of(Matrix settings, Language language) {
    return new JsonSchema(settings, language);
  }

  /** Tells whether rules, not the table, make a field of a document's outermost group required. */
  static boolean isNeeded(String document, String field) {
    return document.equals(Format.ITEM.name()) && NEEDED.contains(field);
  }

  /**
   * Writes the schema of one kind of document.
   *
   * @param document the document's table, such as {@link Format#ITEM}; a list of groups where the
   *     whole document is one
   * @param out where to write; neither flushed nor closed
   * @throws IOException if {@code out} throws it
   */
  public void write(Field document, Appendable out) throws IOException {
    JsonText.write(out, json -> document(document, json));
  }

  private void document(Field document, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
    String path = document.name();
    texts(document, path, json);
    if (document.list()) {
      json.writeStringProperty("type", "array");
      json.writeObjectPropertyStart("items");
      json.writeStringProperty("type", "object");
      group(document, path, json);
      json.writeEndObject();
    } else {
      json.writeStringProperty("type", "object");
      group(document, path, json);
      if (document.equals(Format.ITEM)) {
        source(json);
        countries(json);
      }
    }
    json.writeEndObject();
  }

  /** Writes what the fields of a group are. */
  private void group(Field group, String path, JsonGenerator json) {
    json.writeBooleanProperty("additionalProperties", false);
    List<String> required = new ArrayList<>();
    for (Field field : group.fields()) {
      if (field.required() || isNeeded(path, field.name())) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      texts("required", required, json);
    }
    json.writeObjectPropertyStart("properties");
    for (Field field : group.fields()) {
      json.writeObjectPropertyStart(field.name());
      boolean optional = !field.required() && !isNeeded(path, field.name());
      field(field, path + '.' + field.name(), optional, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void field(Field field, String path, boolean optional, JsonGenerator json) {
    texts(field, path, json);
    if (field.list()) {
      type("array", optional, json);
      if (holdsYears(path)) {
        json.writeNumberProperty("maxItems", 2);
      } else if (!optional) {
        json.writeNumberProperty("minItems", 1);
      }
      json.writeObjectPropertyStart("items");
      value(field, path, false, !optional, json);
      json.writeEndObject();
    } else {
      value(field, path, optional, !optional, json);
    }
    if (!field.example().isEmpty()) {
      json.writeArrayPropertyStart("examples");
      example(new Load(LoadSettings.builder().build()).loadFromString(field.example()), json);
      json.writeEndArray();
    }
  }

  private static boolean holdsYears(String path) {
    return path.equals("item.data-years") || path.equals("search.covers.years");
  }

  private void value(
      Field field, String path, boolean optional, boolean filled, JsonGenerator json) {
    switch (field.type()) {
      case GROUP -> {
        type("object", optional, json);
        group(field, path, json);
      }
      case TEXT_MAP -> map("string", optional, json);
      case COUNT_MAP -> map("integer", optional, json);
      case NUMBER_MAP -> map("number", optional, json);
      case NUMBER_TABLE -> votes(optional, json);
      case FLAG -> type("boolean", optional, json);
      case NUMBER -> type("number", optional, json);
      case INTEGER -> number(0, GREATEST, optional, json);
      case YEAR -> number(1000, 9999, optional, json);
      case DATE -> day(optional, json);
      case ANY -> {}
      default -> text(field, path, optional, filled, json);
    }
  }

  private void text(
      Field field, String path, boolean optional, boolean filled, JsonGenerator json) {
    type("string", optional, json);
    switch (field.type()) {
      case CODE -> choices(settings.vocabulary().ids(field.codeList().orElse("")), optional, json);
      case COUNTRY ->
          choices(
              Countries.bundled().all().stream().map(Country::alpha3).sorted().toList(),
              optional,
              json);
      case REGION -> choices(settings.vocabulary().ids("regions"), optional, json);
      case STRATEGY -> choices(strategies(), optional, json);
      case FIELD_NAME -> choices(names(Format.ITEM, "", new ArrayList<>()), optional, json);
      case CELL -> json.writeStringProperty("pattern", Forms.CELL);
      case LANGUAGE -> json.writeStringProperty("pattern", Forms.LANGUAGE);
      case ID, ITEM, SEARCH -> {
        json.writeStringProperty("pattern", Forms.ID);
        json.writeNumberProperty("maxLength", settings.info().idLimit());
      }
      case DOI -> json.writeStringProperty("pattern", Forms.DOI);
      case URL -> json.writeStringProperty("pattern", Forms.ADDRESS);
      default -> {
        if (path.equals("research-question.pillar")) {
          choices(settings.framework().pillars().stream().map(Pillar::id).toList(), optional, json);
        } else if (filled) {
          json.writeStringProperty("pattern", Forms.FILLED);
        }
        if (path.equals("item.summary")) {
          json.writeNumberProperty("maxLength", settings.info().summaryLimit());
        }
      }
    }
  }

  private static void type(String type, boolean optional, JsonGenerator json) {
    if (optional) {
      texts("type", List.of(type, "null"), json);
    } else {
      json.writeStringProperty("type", type);
    }
  }

  private static void map(String type, boolean optional, JsonGenerator json) {
    type("object", optional, json);
    json.writeObjectPropertyStart("additionalProperties");
    if (type.equals("integer")) {
      number(0, GREATEST, false, json);
    } else {
      json.writeStringProperty("type", type);
    }
    json.writeEndObject();
  }

  /** Votes: by strategy, by criterion. */
  private void votes(boolean optional, JsonGenerator json) {
    type("object", optional, json);
    json.writeObjectPropertyStart("propertyNames");
    choices(strategies(), false, json);
    json.writeEndObject();
    json.writeObjectPropertyStart("additionalProperties");
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("additionalProperties");
    json.writeArrayPropertyStart("enum");
    VOTES.forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private List<String> strategies() {
    return settings.framework().strategies().stream().map(Strategy::id).toList();
  }

  private static void number(int least, int greatest, boolean optional, JsonGenerator json) {
    type("integer", optional, json);
    json.writeNumberProperty("minimum", least);
    json.writeNumberProperty("maximum", greatest);
  }

  /** Readers of YAML 1.1 make an object without properties of an unquoted day. */
  private static void day(boolean optional, JsonGenerator json) {
    json.writeArrayPropertyStart("anyOf");
    json.writeStartObject();
    type("string", optional, json);
    json.writeStringProperty("pattern", Forms.DAY);
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringProperty("type", "object");
    json.writeNumberProperty("maxProperties", 0);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** An empty list of choices would forbid every value, so it is left out. */
  private static void choices(List<String> choices, boolean optional, JsonGenerator json) {
    if (choices.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("enum");
    choices.forEach(json::writeString);
    if (optional) {
      json.writeNull();
    }
    json.writeEndArray();
  }

  private static void texts(String property, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(property);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Collects {@code sample} and {@code sample.size}, but not the fields of each finding. */
  private static List<String> names(Field group, String before, List<String> found) {
    for (Field field : group.fields()) {
      found.add(before + field.name());
      if (!field.list()) {
        names(field, before + field.name() + '.', found);
      }
    }
    return found;
  }

  private void texts(Field field, String path, JsonGenerator json) {
    json.writeStringProperty("title", texts.question(path));
    StringBuilder description = new StringBuilder(texts.description(path));
    if (field.type() == FieldType.CODE) {
      settings
          .vocabulary()
          .list(field.codeList().orElse(""))
          .ifPresent(list -> meanings(list, description));
    } else if (field.type() == FieldType.STRATEGY) {
      for (Strategy strategy : settings.framework().strategies()) {
        String label = strategy.label().in(language.code());
        meaning(strategy.id(), label, strategy.scope().in(language.code()), description);
      }
    }
    json.writeStringProperty("description", description.toString());
  }

  private void meanings(CodeList list, StringBuilder out) {
    for (Code code : list.codes()) {
      meaning(code.id(), code.label().in(language.code()), code.note().in(language.code()), out);
    }
  }

  private static void meaning(String id, String label, String note, StringBuilder out) {
    out.append("\n- ").append(id).append(": ").append(label);
    if (!note.isEmpty()) {
      out.append(". ").append(note);
    }
  }

  /** Writes that a DOI or an address must lead to the source. */
  private static void source(JsonGenerator json) {
    json.writeArrayPropertyStart("anyOf");
    for (String field : List.of("doi", "url")) {
      json.writeStartObject();
      texts("required", List.of(field), json);
      json.writeObjectPropertyStart("properties");
      json.writeObjectPropertyStart(field);
      json.writeStringProperty("type", "string");
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes how many countries go with a scope. */
  private static void countries(JsonGenerator json) {
    json.writeArrayPropertyStart("allOf");
    countries(List.of(Scope.SUBNATIONAL, Scope.NATIONAL), 1, 1, json);
    countries(List.of(Scope.MULTI_COUNTRY), 2, Integer.MAX_VALUE, json);
    json.writeEndArray();
  }

  private static void countries(List<Scope> scopes, int least, int most, JsonGenerator json) {
    json.writeStartObject();
    json.writeObjectPropertyStart("if");
    texts("required", List.of("scope"), json);
    json.writeObjectPropertyStart("properties");
    json.writeObjectPropertyStart("scope");
    texts("enum", scopes.stream().map(Scope::code).toList(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectPropertyStart("then");
    texts("required", List.of("countries"), json);
    json.writeObjectPropertyStart("properties");
    json.writeObjectPropertyStart("countries");
    json.writeStringProperty("type", "array");
    json.writeNumberProperty("minItems", least);
    if (most < Integer.MAX_VALUE) {
      json.writeNumberProperty("maxItems", most);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void example(Object value, JsonGenerator json) {
    if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      list.forEach(each -> example(each, json));
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, each) -> {
            json.writeName(name.toString());
            example(each, json);
          });
      json.writeEndObject();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }

  /**
   * Regular expressions that JavaScript, Java and others read alike. None repeats a group, for
   * which Java would need a stack as long as the text, and none goes back over a text twice.
   */
  private static final class Forms {
    static final String ID = "^(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
    static final String CELL = "^[^/]+/[^/]+/[^/]+$";
    static final String LANGUAGE = "^[a-z]{2}$";
    static final String DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    static final String FILLED = "\\S";

    /** As the DOI Handbook (2.2) has it; registrants have at least four digits. */
    static final String DOI = "^10\\.[0-9]{4}[0-9.]*/[^\\s%]+$";

    /** RFC 3986 leaves the characters out that stand in brackets; the site's name has a dot. */
    static final String ADDRESS =
        "^[hH][tT][tT][pP][sS]?://[^\\s/?#:@<>\"{}|\\\\^`]+\\.[^\\s./?#:@<>\"{}|\\\\^`]{2,}"
            + "(:[0-9]{1,5})?([/?#][^\\s<>\"{}|\\\\^`]*)?$";

    private Forms() {}
  }
}

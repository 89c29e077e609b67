package org.evidencematrix.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.FieldType;
import org.evidencematrix.model.Format;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.reading.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemaTest {
  private static final Path MATRIX = Path.of("..", "matrix");
  private static final Path CURATED =
      Path.of("..", "evidence-cli", "src", "test", "resources", "curated", "matrix");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema ITEM = compiled(Format.ITEM);

  /** Made up. */
  private static final String GOOD =
      """
      id: doe-2021-supervision
      title: "Supervision of para social workers: a cluster trial"
      title-translated: null
      authors: ["Doe, Jane", "Ministry of Social Welfare"]
      year: 2021
      type: journal-article
      volume: "12"
      pages: 183-192
      doi: 10.1234/example.1
      url: https://example.org/1
      identifiers: {pmid: "123"}
      language: en
      literature: academic
      summary: One or two sentences.
      field: social-service
      countries: [TZA, UGA]
      regions: []
      scope: multi-country
      data-years: [2018, 2019]
      cadres: [para-professional, supervisor]
      design: randomized-trial
      sample: {size: 240, unit: workers}
      appraisal:
        instrument: mmat-2018
        screening: ["yes", "yes"]
        answers: ["yes", "yes", "no", "yes", cannot-tell]
        date: 2026-03-01
      findings:
        - strategy: support-performance-systems
          outcome: retention
          question: effect
          direction: favourable
          countries: [TZA]
      status: current
      found-in: [{search: 2016-03-pubmed}, {source: Google Scholar}]
      coding: {basis: abstract, by: JD, date: "2026-03-01"}
      uncertain: [data-years, sample.size]
      """;

  @Test
  void acceptsAnItemWithMostFields() {
    assertEquals(List.of(), errors(ITEM, GOOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year: 2021 -> year: \"2021\"",
        "year: 2021 -> year: 21",
        "id: doe -> id: Doe",
        "volume: \"12\" -> volume: 12",
        "type: journal-article -> type: article",
        "type: journal-article -> typ: journal-article",
        "type: journal-article\n ->  ",
        "literature: academic -> literature: scholarly",
        "language: en -> language: English",
        "[TZA, UGA] -> [TZA, Uganda]",
        "[TZA, UGA] -> [TZA, UGX]",
        "[TZA, UGA] -> [TZA]",
        "countries: [TZA, UGA]\n ->  ",
        "scope: multi-country -> scope: national",
        "[2018, 2019] -> [2018, 2019, 2020]",
        "[2018, 2019] -> 2018",
        "size: 240 -> size: many",
        "size: 240 -> size: -1",
        "doi: 10.1234/example.1 -> doi: https://doi.org/10.1234/example.1",
        "doi: 10.1234/example.1 -> doi: 10.1234",
        "url: https://example.org/1 -> url: example.org/1",
        "url: https://example.org/1 -> url: 'https://example.org/a b'",
        "url: https://example.org/1 -> url: 'https://user@example.org/'",
        "url: https://example.org/1 -> url: 'javascript:alert(1)'",
        "design: randomized-trial -> design: rct",
        "cadres: [para-professional, -> cadres: [paraprofessional,",
        "question: effect -> question: works",
        "outcome: retention -> outcome: staying",
        "strategy: support-performance-systems -> strategy: support",
        "strategy: support-performance-systems\n          ->  ",
        "      direction: favourable -> direction: positive",
        "basis: abstract, ->  ",
        "date: \"2026-03-01\" -> date: \"2026-13-01\"",
        "date: \"2026-03-01\" -> date: \"1 March 2026\"",
        "[data-years, sample.size] -> [data-year]",
        "authors: [\"Doe, Jane\", \"Ministry of Social Welfare\"] -> authors: \"Doe, Jane\"",
        "authors: [\"Doe, Jane\", \"Ministry of Social Welfare\"] -> authors: []",
        "title: \"Supervision of para social workers: a cluster trial\" -> title: \" \"",
        "status: current -> status: gone",
        "{source: Google Scholar} -> {place: Google Scholar}",
      })
  void rejectsAFault(String change) {
    String[] parts = change.split(" -> ", 2);
    String from = parts[0].strip();
    assertTrue(GOOD.contains(from), from);
    assertFalse(errors(ITEM, GOOD.replace(from, parts[1].strip())).isEmpty(), change);
  }

  @Test
  void asksForADoiOrAnAddress() {
    String withoutDoi = GOOD.replace("doi: 10.1234/example.1\n", "");
    String withoutUrl = GOOD.replace("url: https://example.org/1\n", "");
    assertEquals(List.of(), errors(ITEM, withoutDoi));
    assertEquals(List.of(), errors(ITEM, withoutUrl));
    assertFalse(errors(ITEM, withoutDoi.replace("https://example.org/1", "null")).isEmpty());
    assertFalse(errors(ITEM, withoutDoi.replace("url: https://example.org/1\n", "")).isEmpty());
  }

  @Test
  void asksForAFinding() {
    String none = GOOD.substring(0, GOOD.indexOf("findings:")) + "coding: {basis: abstract}\n";
    assertFalse(errors(ITEM, none).isEmpty());
    assertFalse(errors(ITEM, none + "findings: []\n").isEmpty());
    assertFalse(errors(ITEM, none + "findings: null\n").isEmpty());
  }

  @Test
  void boundsTheSummaryAsTheMatrixDoes() {
    int limit = Defaults.info().summaryLimit();
    assertEquals(List.of(), errors(ITEM, GOOD.replace("One or two sentences.", "a".repeat(limit))));
    assertFalse(
        errors(ITEM, GOOD.replace("One or two sentences.", "a".repeat(limit + 1))).isEmpty());
  }

  @Test
  void takesAHostileAddressAtOnce() {
    String long1 = "https://" + "a.".repeat(200_000) + " ";
    String long2 = "a-".repeat(200_000);
    assertFalse(errors(ITEM, GOOD.replace("https://example.org/1", '"' + long1 + '"')).isEmpty());
    assertFalse(errors(ITEM, GOOD.replace("doe-2021-supervision", long2)).isEmpty());
  }

  @Test
  void acceptsEveryFileOfTheMatrix() throws IOException {
    int items = 0;
    for (Path file : files("items")) {
      assertEquals(List.of(), errors(ITEM, Files.readString(file)), file::toString);
      items++;
    }
    assertTrue(items > 300, items + " items");
    accepts(Format.SEARCH, files("searches"));
    accepts(Format.CODE_LIST, files("vocabulary"));
    accepts(Format.MATRIX, List.of(MATRIX.resolve("matrix.yaml")));
    accepts(Format.FRAMEWORK, List.of(MATRIX.resolve("framework.yaml")));
    accepts(Format.EXEMPTION, List.of(MATRIX.resolve("exemptions.yaml")));
  }

  /** The example that the page of a folder shows, which is made up. */
  private static String example(String folder) throws IOException {
    String page = Files.readString(MATRIX.resolve(folder).resolve("README.md"));
    int start = page.indexOf("```yaml " + folder + "/");
    return page.substring(page.indexOf('\n', start) + 1, page.indexOf("```", start + 3));
  }

  @ParameterizedTest
  @CsvSource({
    "priorities, voting-round",
    "questions, research-question",
    "collections, collection"
  })
  void acceptsTheExamplesOfTheFoldersThatHoldNoneYet(String folder, String kind)
      throws IOException {
    Field document =
        FieldTexts.DOCUMENTS.stream().filter(d -> d.name().equals(kind)).findFirst().orElseThrow();
    assertEquals(List.of(), errors(compiled(document), example(folder)));
    try (Stream<Path> files = Files.list(CURATED.resolve(folder))) {
      accepts(document, files.sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "priorities: plan-hr-data: -> plan-hr-dada:",
        "priorities: answerable: 0.5 -> answerable: 0.7",
        "priorities: sector: academic -> sector: school",
        "priorities: voter: researcher-1 -> voter: Jane Doe",
        "priorities: date: \"2026-06-03\" -> date: June",
        "questions: pillar: support -> pillar: suport",
        "questions: answers: partly -> answers: maybe",
        "questions: cells: [understanding/ -> cells: [",
        "questions: text: -> question:",
        "collections: state: open -> state: ajar",
        "collections: requires-permission: false -> requires-permission: perhaps",
        "collections: owner: Made-up Interest Group -> owner: \" \"",
      })
  void rejectsAFaultInTheExamples(String change) throws IOException {
    String folder = change.substring(0, change.indexOf(": "));
    String[] parts = change.substring(folder.length() + 2).split(" -> ", 2);
    Field document =
        switch (folder) {
          case "priorities" -> Format.VOTING_ROUND;
          case "questions" -> Format.RESEARCH_QUESTION;
          default -> Format.COLLECTION;
        };
    String example = example(folder);
    assertTrue(example.contains(parts[0]), parts[0]);
    assertFalse(errors(compiled(document), example.replace(parts[0], parts[1])).isEmpty(), change);
  }

  private static void accepts(Field document, List<Path> files) throws IOException {
    Schema schema = compiled(document);
    for (Path file : files) {
      assertEquals(List.of(), errors(schema, Files.readString(file)), file::toString);
    }
  }

  static Stream<Field> documents() {
    return FieldTexts.DOCUMENTS.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void closedListsAreThoseOfTheMatrix(Field document) {
    JsonNode schema = MAPPER.readTree(schema(document, Language.EN));
    lists(document, document.list() ? schema.get("items") : schema);
  }

  private static void lists(Field group, JsonNode schema) {
    Vocabulary vocabulary = Defaults.vocabulary();
    assertFalse(schema.get("additionalProperties").asBoolean(true), group::name);
    for (Field field : group.fields()) {
      JsonNode property = schema.get("properties").get(field.name());
      JsonNode value = field.list() ? property.get("items") : property;
      if (field.type() == FieldType.CODE) {
        List<String> codes =
            StreamSupport.stream(value.get("enum").spliterator(), false)
                .filter(code -> !code.isNull())
                .map(JsonNode::asString)
                .toList();
        assertEquals(vocabulary.ids(field.codeList().orElseThrow()), codes, field.name());
        assertFalse(codes.isEmpty(), field.name());
      } else if (field.type() == FieldType.GROUP) {
        lists(field, value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isTheSameEveryTimeAndASchemaItself(Field document) {
    assertEquals(schema(document, Language.FR), schema(document, Language.FR));
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    Schema meta =
        registry.getSchema(
            com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertEquals(List.of(), meta.validate(schema(document, Language.FR), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void examplesAreValid(Field document) {
    JsonNode schema = MAPPER.readTree(schema(document, Language.EN));
    examples(document.list() ? schema.get("items") : schema);
  }

  private static void examples(JsonNode schema) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    for (JsonNode property : schema.path("properties")) {
      if (property.has("examples")) {
        String example = property.get("examples").get(0).toString();
        assertEquals(
            List.of(),
            registry.getSchema(property.toString()).validate(example, InputFormat.JSON),
            example);
      }
      examples(property);
      examples(property.path("items"));
    }
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(MATRIX.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Schema compiled(Field document) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schema(document, Language.EN));
  }

  private static String schema(Field document, Language language) {
    StringBuilder out = new StringBuilder();
    try {
      JsonSchema.of(Defaults.matrix(), language).write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<Error> errors(Schema schema, String yaml) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
    Object read = new Load(settings).loadFromString(yaml);
    return schema.validate(MAPPER.writeValueAsString(read), InputFormat.JSON);
  }
}

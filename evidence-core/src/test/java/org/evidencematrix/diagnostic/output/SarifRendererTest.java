package org.evidencematrix.diagnostic.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifRendererTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Schema PUBLISHED = published();

  @Test
  void isValidAgainstThePublishedSchema() {
    assertEquals(List.of(), errors(sarif(Samples.all(), Samples.context())));
    assertEquals(
        List.of(),
        errors(sarif(Samples.all(), Samples.context().withNew(d -> d.help().isEmpty()))));
    assertEquals(
        List.of(),
        errors(
            sarif(
                new Diagnostics(List.of(), 0, 0, 0, 0),
                RenderContext.of(Samples.context().sentences()))));
  }

  @Test
  void wouldNoticeAFaultAgainstTheSchema() {
    String good = sarif(Samples.all(), Samples.context());
    assertFalse(errors(good.replace("unicodeCodePoints", "codePoints")).isEmpty());
    assertFalse(errors(good.replace("\"startColumn\": 5", "\"startColumn\": 0")).isEmpty());
    assertFalse(errors(good.replace("\"level\": \"note\"", "\"level\": \"info\"")).isEmpty());
  }

  @Property(tries = 200)
  void isValidWhateverStrangersTyped(
      @ForAll(supplier = HostileTexts.class) String path,
      @ForAll(supplier = HostileTexts.class) String line,
      @ForAll(supplier = HostileTexts.class) String value) {
    String sarif = sarif(Samples.chosen(path, line, value), Samples.context());
    assertEquals(List.of(), errors(sarif));
    String text = run(sarif).at("/results/0/message/text").asString();
    assertFalse(text.replace("{{", "").replace("}}", "").matches("(?s).*[{}].*"), text);
    assertFalse(text.replace("[see](this)", "").contains("]("), text);
  }

  @Test
  void listsEachRuleOnce() {
    RenderContext context = Samples.context();
    RenderContext twice =
        context.withRules(List.of(context.rules().get(0), context.rules().get(0)));
    JsonNode run = run(sarif(Samples.all(), twice));
    assertEquals(1, run.at("/tool/driver/rules").size());
    List<JsonNode> known = results(run).stream().filter(r -> r.has("ruleIndex")).toList();
    assertEquals(1, known.size());
    assertEquals("unknown-country", known.get(0).get("ruleId").asString());
    assertEquals(0, known.get(0).get("ruleIndex").asInt());
  }

  @Test
  void givesAbsoluteAddressesOfPagesOnly() {
    RenderContext relative = Samples.context().withPageAddress("docs/rules/{rule}.md");
    assertFalse(sarif(Samples.all(), relative).contains("helpUri"));
  }

  @ParameterizedTest
  @CsvSource({
    "matrix/items/a b.yaml, matrix/items/a%20b.yaml",
    "é/100%.yaml, %C3%A9/100%25.yaml",
    "a:b/c?d#e.yaml, a%3Ab/c%3Fd%23e.yaml",
    "//host/x, /.//host/x",
    "😀, %F0%9F%98%80"
  })
  void encodesPathsAsRelativeAddresses(String path, String uri) {
    assertEquals(uri, SarifRenderer.uri(path));
  }

  @Property
  void encodesAnyPathAsARelativeAddressThatDecodesToIt(
      @ForAll(supplier = HostileTexts.class) String path) {
    URI uri = URI.create(SarifRenderer.uri(path));
    assertFalse(uri.isAbsolute());
    assertEquals(null, uri.getRawAuthority());
    String expected = JsonText.wellFormed(path);
    assertEquals(expected.startsWith("//") ? "/." + expected : expected, uri.getPath());
  }

  @Test
  void keepsTheFingerprintWhenLinesMove() {
    Message before = Message.of("long-line.message", "typed", "TWICE", "line", 1);
    Message after = Message.of("long-line.message", "typed", "TWICE", "line", 7);
    assertEquals(
        new Fingerprints().of(finding(before, 3)), new Fingerprints().of(finding(after, 9)));
  }

  @Test
  void tellsFindingsApartByWhatWasTyped() {
    Message one = Message.of("long-line.message", "typed", "a", "line", 1);
    Message other = Message.of("long-line.message", "typed", "b", "line", 1);
    assertNotEquals(
        new Fingerprints().of(finding(one, 3)), new Fingerprints().of(finding(other, 3)));
  }

  @Test
  void numbersFindingsThatAgreeInAll() {
    Fingerprints fingerprints = new Fingerprints();
    Diagnostic finding = finding(Message.of("empty-file.message"), 1);
    String first = fingerprints.of(finding);
    assertEquals(first + ":2", fingerprints.of(finding));
    assertEquals(first + ":3", fingerprints.of(finding));
  }

  @Test
  void givesEveryResultItsOwnFingerprint() {
    List<JsonNode> results =
        results(run(sarif(Samples.many(300, Severity.NOTE), Samples.context())));
    assertEquals(
        300, results.stream().map(r -> r.get("partialFingerprints").toString()).distinct().count());
  }

  @Test
  void carriesTheFixAndTheRelatedPlace() {
    JsonNode run = run(sarif(Samples.all(), Samples.context()));
    JsonNode country =
        results(run).stream()
            .filter(r -> r.get("ruleId").asString().equals("unknown-country"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "CIV",
        country.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asString());
    assertEquals(
        18,
        country.at("/fixes/0/artifactChanges/0/replacements/0/deletedRegion/endColumn").asInt());
    assertTrue(
        results(run).stream()
            .anyMatch(
                r ->
                    r.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString("")
                        .equals("matrix/items/civ-2017-retention.yaml")));
  }

  private static Diagnostic finding(Message message, int line) {
    Diagnostic some = Samples.unknownCountry();
    Position at = new Position(line, 1);
    return new Diagnostic(
        some.rule(),
        some.severity(),
        new Location("a.yaml", at, at, "", 0),
        message,
        some.label(),
        some.notes(),
        some.help(),
        some.fix(),
        some.item(),
        some.field());
  }

  private static String sarif(Diagnostics diagnostics, RenderContext context) {
    return Samples.render(OutputFormat.SARIF, diagnostics, context);
  }

  private static JsonNode run(String sarif) {
    return MAPPER.readTree(sarif).at("/runs/0");
  }

  private static List<JsonNode> results(JsonNode run) {
    return StreamSupport.stream(run.get("results").spliterator(), false).toList();
  }

  private static List<String> errors(String sarif) {
    return PUBLISHED
        .validate(
            sarif,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Schema published() {
    try (InputStream in =
        SarifRendererTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

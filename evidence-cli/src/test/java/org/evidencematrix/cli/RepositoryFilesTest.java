package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evidencematrix.cli.command.Starter;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Field;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.schema.FieldTexts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Forms, workflows and editor settings: of this repository and of a new one. */
class RepositoryFilesTest {
  private static final Starter.Program OTHER =
      new Starter.Program("made-up/evidence-matrix", "v1.0.0");

  private static Map<String, String> derived(Starter.Program program) throws IOException {
    return Starter.derived(
        MatrixReader.settings(Cli.REPOSITORY.resolve("matrix")).orElseThrow(),
        Language.EN,
        program);
  }

  @TestFactory
  Stream<DynamicTest> thoseOfThisRepositoryFollowFromItsCodeLists() throws IOException {
    return derived(Starter.Program.HERE).entrySet().stream()
        .map(file -> dynamicTest(file.getKey(), () -> check(file.getKey(), file.getValue())));
  }

  private static void check(String path, String text) throws IOException {
    Path file = Cli.REPOSITORY.resolve(path);
    if (System.getProperty("update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertTrue(Files.exists(file), () -> path + " is missing; run with -Dupdate");
    assertEquals(text, Files.readString(file), () -> path + " is out of date; run with -Dupdate");
  }

  @Test
  void anEditorKnowsEveryKindOfFile() throws IOException {
    Map<String, String> files = derived(OTHER);
    String settings = files.get(".vscode/settings.json");
    for (Field document : FieldTexts.DOCUMENTS) {
      String schema = ".vscode/" + document.name() + ".schema.json";
      assertTrue(files.containsKey(schema), schema);
      assertTrue(settings.contains('"' + schema + "\": \"matrix/"), schema);
    }
    try (Stream<Path> folders = Files.list(Cli.REPOSITORY.resolve("matrix"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        assertTrue(settings.contains("\"matrix/" + folder.getFileName() + "/*"), folder::toString);
      }
    }
  }

  private static List<Workflow> workflows() throws IOException {
    List<Workflow> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Cli.REPOSITORY.resolve(".github/workflows"))) {
      for (Path file : files.sorted().toList()) {
        all.add(Workflow.read(file));
      }
    }
    derived(OTHER)
        .forEach(
            (path, text) -> {
              if (path.startsWith(".github/workflows/")) {
                all.add(Workflow.of("new " + path, text));
              }
            });
    return all;
  }

  @TestFactory
  Stream<DynamicTest> workflowsTrustNobody() throws IOException {
    assertEquals(7, workflows().size(), "four here, three in a new repository");
    return workflows().stream()
        .map(workflow -> dynamicTest(workflow.name(), () -> assertCareful(workflow)));
  }

  private static void assertCareful(Workflow workflow) {
    String text = workflow.text();
    assertFalse(text.contains("pull_request_target"), "would give a stranger's files the token");
    assertFalse(text.contains("secrets."), "no secret is needed");
    Map<?, ?> permissions = (Map<?, ?>) workflow.data().get("permissions");
    assertTrue(
        permissions.isEmpty() || permissions.equals(Map.of("contents", "read")),
        permissions::toString);
    boolean afterStrangers = text.contains("workflow_run:");
    boolean onPullRequest = text.contains("\n  pull_request:\n");
    assertFalse(afterStrangers && onPullRequest);
    workflow.jobs().forEach((id, job) -> assertFewPermissions(id, job, onPullRequest));
    for (Map<?, ?> step : workflow.steps()) {
      if (step.get("run") != null) {
        assertFalse(((String) step.get("run")).contains("${{"), "texts reach a script by env only");
      }
      if (step.get("uses") != null) {
        String action = (String) step.get("uses");
        assertTrue(action.matches("actions/[a-z-]+@[0-9a-f]{40}"), action);
        assertFalse(afterStrangers, "nothing is fetched where comments may be written");
        if (action.startsWith("actions/checkout@")) {
          assertEquals(false, ((Map<?, ?>) step.get("with")).get("persist-credentials"));
        }
      }
    }
  }

  private static void assertFewPermissions(String id, Map<?, ?> job, boolean onPullRequest) {
    assertTrue(job.get("timeout-minutes") instanceof Integer, id);
    if (job.get("permissions") != null) {
      assertFalse(onPullRequest, "a check of strangers' files may only read");
      Set<?> writes = new HashSet<>(((Map<?, ?>) job.get("permissions")).entrySet());
      writes.removeIf(each -> each.toString().endsWith("=read"));
      assertTrue(
          writes.size() <= 1
              && writes.stream()
                  .allMatch(w -> w.toString().matches("(issues|pull-requests)=write")),
          writes::toString);
    }
  }

  @TestFactory
  Stream<DynamicTest> formsAreAsGitHubTakesThem() throws IOException {
    return derived(OTHER).entrySet().stream()
        .filter(file -> file.getKey().matches(".*/ISSUE_TEMPLATE/(?!config).*"))
        .map(file -> dynamicTest(file.getKey(), () -> assertForm(file.getValue())));
  }

  /** By the syntax of issue forms and the list of their common faults in GitHub's documentation. */
  private static void assertForm(String text) {
    assertTrue(text.length() < 65_536);
    Map<?, ?> form = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    assertEquals(Set.of("name", "description", "title", "body"), form.keySet());
    assertTrue(form.get("name").toString().length() > 3);
    Set<String> ids = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Object each : (List<?>) form.get("body")) {
      Map<?, ?> element = (Map<?, ?>) each;
      String type = (String) element.get("type");
      Map<?, ?> attributes = (Map<?, ?>) element.get("attributes");
      assertTrue(Set.of("markdown", "input", "textarea", "dropdown", "checkboxes").contains(type));
      if (type.equals("markdown")) {
        assertFalse(((String) attributes.get("value")).isBlank());
        continue;
      }
      String id = (String) element.get("id");
      assertTrue(id.matches("[A-Za-z0-9_-]+") && ids.add(id), id);
      String label = (String) attributes.get("label");
      // Labels that differ in signs only are one to GitHub.
      assertTrue(
          !label.isBlank() && labels.add(label.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-")),
          label);
      if (type.equals("dropdown")) {
        List<?> options = (List<?>) attributes.get("options");
        assertFalse(options.isEmpty(), id);
        assertEquals(options.size(), new HashSet<>(options).size(), id);
        assertTrue(options.stream().allMatch(option -> option instanceof String), id);
        assertFalse(options.stream().anyMatch(o -> ((String) o).equalsIgnoreCase("none")), id);
      }
    }
    assertTrue(ids.size() > 20);
  }

  @Test
  void editorsFindASchemaForEachKindOfFile() throws IOException {
    Map<String, String> files = derived(OTHER);
    Map<?, ?> settings =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(files.get(".vscode/settings.json"));
    Map<?, ?> schemas = (Map<?, ?>) settings.get("yaml.schemas");
    assertTrue(schemas.size() >= 6);
    schemas
        .keySet()
        .forEach(
            path ->
                assertTrue(files.get(path).contains("\"$schema\""), () -> path + " is missing"));
  }
}

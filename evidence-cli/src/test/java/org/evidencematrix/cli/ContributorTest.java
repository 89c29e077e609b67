package org.evidencematrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays a contributor on a copy of the real matrix, from a filled-in form, or from a list out of a
 * reference manager, to the comment of the pull request. The scripts are those of the workflows;
 * only GitHub itself is played by a script.
 */
class ContributorTest {
  private static final String FORM =
      """
      ### What is the title?

      Monthly supervision in a made-up district

      ### Who wrote it?

      Doe, Jane

      ### In which year was it published?

      2024

      ### Where can others find it?

      https://example.org/made-up-study

      ### What kind of document is it?

      Journal article [journal-article]

      ### In which language is it written?

      English [en]

      ### What does it find, in one or two sentences?

      Made up: $(touch pwned) `touch pwned` fewer workers left where supervision took place.

      ### In which sector do the workers work?

      Social service [social-service]

      ### How wide is it?

      National [national]

      ### Which countries is it about?

      Malawi

      ### How was the knowledge made?

      Quasi-experimental [quasi-experimental]

      ### Result 1: Which strategy of the framework is this about?

      Training [develop-faculty-teaching]

      ### Result 1: Does it show whether it works, or help to understand it?

      What works [effect]

      ### Result 1: Which outcome was reported?

      Retention [retention]

      ### Result 1: Which way does the result point?

      Favourable [favourable]

      ### How much of it did you read?

      Abstract [abstract]
      """;

  /** Answers as GitHub does from files, and writes down what it was asked and sent. */
  private static final String GH =
      """
      #!/usr/bin/env bash
      set -euo pipefail
      echo "$*" >> "$GITHUB_PLAYED/asked.txt"
      body=
      for word; do
        if [ "$body" = next ]; then cp "$word" "$GITHUB_PLAYED/sent.json"; fi
        if [ "$word" = --input ]; then body=next; else body=; fi
      done
      case "$*" in
      *--method\\ P*) echo '{}' ;;
      *repos/made-up/matrix/pulls*) cat "$GITHUB_PLAYED/pulls.json" ;;
      *artifacts/77/zip*) cat "$GITHUB_PLAYED/artifact.zip" ;;
      */artifacts*) cat "$GITHUB_PLAYED/artifacts.json" ;;
      */comments*) cat "$GITHUB_PLAYED/comments.json" ;;
      *) exit 1 ;;
      esac
      """;

  private static final String SHA = "0123456789012345678901234567890123456789";

  @TempDir Path folder;
  private Path repository;
  private Path played;
  private Path runner;
  private Workflow check;
  private Workflow comment;
  private Workflow form;

  @BeforeEach
  void makeARepository() throws IOException, InterruptedException {
    repository = Files.createDirectories(folder.resolve("repository"));
    played = Files.createDirectories(folder.resolve("played"));
    runner = Files.createDirectories(folder.resolve("runner"));
    Shown.in(repository);
    Path workflows = Cli.REPOSITORY.resolve(".github/workflows");
    check = Workflow.read(workflows.resolve("check.yml"));
    comment = Workflow.read(workflows.resolve("comment.yml"));
    form = Workflow.read(workflows.resolve("form.yml"));
    script("gh", GH);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path evidence = repository.resolve("evidence-cli/bin/evidence");
    Files.createDirectories(evidence.getParent());
    Files.writeString(
        evidence,
        "#!/bin/sh\nexec '"
            + java
            + "' -cp '"
            + System.getProperty("java.class.path")
            + "' org.evidencematrix.cli.Main \"$@\"\n");
    assertTrue(evidence.toFile().setExecutable(true));
    Files.writeString(repository.resolve(".gitignore"), "evidence-cli/\n");
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "Made-up start");
    Files.writeString(
        played.resolve("pulls.json"),
        "[{\"number\": 5, \"head\": {\"sha\": \"x\"}}, {\"number\": 7, \"head\": {\"sha\": \""
            + SHA
            + "\"}}]");
    Files.writeString(
        played.resolve("artifacts.json"),
        "{\"artifacts\": [{\"name\": \"other\", \"id\": 1, \"size_in_bytes\": 5},"
            + "{\"name\": \"pull-request-comment\", \"id\": 77, \"size_in_bytes\": 900}]}");
    Files.writeString(played.resolve("comments.json"), "[]");
  }

  private void script(String name, String text) throws IOException {
    Path file = played.resolve(name);
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Made Up"));
    command.addAll(List.of("-c", "user.email=made-up@example.org", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", played + ":" + System.getenv("PATH"));
    environment.put("GITHUB_PLAYED", played.toString());
    environment.put("RUNNER_TEMP", runner.toString());
    environment.put("GITHUB_STEP_SUMMARY", runner.resolve("summary.md").toString());
    environment.put("GITHUB_ENV", runner.resolve("env.txt").toString());
    environment.put("REPOSITORY", "made-up/matrix");
    environment.put("GH_TOKEN", "made-up");
    environment.put("RUN_ID", "1");
    environment.put("HEAD_SHA", SHA);
    environment.put("HEAD_OWNER", "stranger");
    environment.put("HEAD_BRANCH", "add;touch pwned");
    environment.put("BASE", "main");
    return environment;
  }

  /** Adds the study of the form on a branch, as a maintainer or the contributor does. */
  private void addTheStudy() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("issue.md"), FORM);
    git("switch", "-q", "-c", "a-study");
    Outcome draft = Cli.in(repository).run("form-to-item", "../issue.md", "--write", "--quiet");
    assertEquals(0, draft.code(), () -> draft.out() + draft.err());
    git("add", ".");
    git("commit", "-q", "-m", "Add a made-up study");
  }

  private String checked() throws IOException, InterruptedException {
    String printed = check.run("Validate", repository, environment());
    check.run("Write the summary", repository, environment());
    check.run("Write the comment", repository, environment());
    return printed;
  }

  private void keep(String text) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(played.resolve("artifact.zip")))) {
      zip.putNextEntry(new ZipEntry("comment.md"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("../../NUMBER"));
      zip.write("5".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Runs the second workflow and returns what was sent; empty if nothing. */
  private String commented() throws IOException, InterruptedException {
    Files.deleteIfExists(runner.resolve("env.txt"));
    Files.deleteIfExists(runner.resolve("body.json"));
    Files.deleteIfExists(played.resolve("sent.json"));
    Files.deleteIfExists(played.resolve("asked.txt"));
    Map<String, String> environment = environment();
    comment.run("Find the pull request", runner, environment);
    environment.putAll(Workflow.left(runner.resolve("env.txt")));
    if (!environment.get("NUMBER").isEmpty()) {
      comment.run("Fetch the comment", runner, environment);
      comment.run("Edit the comment, or write it", runner, environment);
    }
    Path sent = played.resolve("sent.json");
    return Files.exists(sent) ? Files.readString(sent) : "";
  }

  private String asked() throws IOException {
    return Files.readString(played.resolve("asked.txt"));
  }

  @Test
  void aStudyFromAFormEndsAsACommentWithWhatItAdds() throws IOException, InterruptedException {
    addTheStudy();
    String printed = checked();
    assertFalse(printed.contains("::error"), printed);
    assertTrue(Files.readString(runner.resolve("summary.md")).contains("### No problems in "));
    String text = Files.readString(runner.resolve("comment/comment.md"));
    assertTrue(text.startsWith("<!-- evidence-matrix:validate -->\n### No problems in "), text);
    assertTrue(text.contains("doe-2024-monthly"), text);
    keep(text);
    String sent = commented();
    assertTrue(sent.contains("evidence-matrix:validate"), sent);
    assertTrue(sent.contains("doe-2024-monthly"), sent);
    assertTrue(asked().contains("--method POST repos/made-up/matrix/issues/7/comments"), asked());
    assertFalse(Files.exists(repository.resolve("pwned")));
    assertFalse(Files.exists(runner.resolve("pwned")));
  }

  /** Answers to what a draft asks, as a contributor types them over the proposals. */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("language:", "language: en"),
          Map.entry("year:", "year: 2020"),
          Map.entry("type:", "type: report"),
          Map.entry("  - strategy:", "  - strategy: support-performance-systems"),
          Map.entry("    question:", "    question: effect"),
          Map.entry("    outcome:", "    outcome: retention"),
          Map.entry("    direction:", "    direction: favourable"),
          Map.entry("  basis:", "  basis: abstract"),
          Map.entry(
              "summary:", "summary: Made up; says what the contributor read, in her own words."),
          Map.entry("field:", "field: social-service"),
          Map.entry("scope:", "scope: national"),
          Map.entry("countries:", "countries: [MWI]"),
          Map.entry("design:", "design: cross-sectional"),
          Map.entry("verified-at:", "verified-at: https://example.org/read-on-this-page"),
          Map.entry("url:", "url: https://example.org/made-up-thesis"));

  /** Answers what a draft asks at its end and takes the signs before the lines away. */
  private static String filledIn(String draft) {
    StringBuilder item = new StringBuilder();
    for (String line : draft.lines().toList()) {
      if (!line.startsWith("#")) {
        item.append(line).append('\n');
      } else if (line.matches("#[a-z-]+:.*|#  .*")) {
        String asked = line.substring(1);
        String field = asked.substring(0, asked.indexOf(':') + 1);
        item.append(ANSWERS.getOrDefault(field, asked)).append('\n');
      }
    }
    return item.toString();
  }

  /** Imports the list, fills in what its drafts ask, and moves them to the items. */
  private Outcome addTheList() throws IOException, InterruptedException {
    Path list = Cli.REPOSITORY.resolve("evidence-cli/src/test/resources/contributor/refs.ris");
    git("switch", "-q", "-c", "a-list");
    Files.copy(list, folder.resolve("refs.ris"));
    Outcome imported = Cli.in(repository).run("import", "../refs.ris", "--to", "../drafts");
    try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
      for (Path draft : drafts.toList()) {
        String text = Files.readString(draft);
        boolean doubtful = text.contains("add the line distinct-from: [barria-2002-burnout]");
        Files.writeString(
            repository.resolve("matrix/items").resolve(draft.getFileName().toString()),
            filledIn(text) + (doubtful ? "distinct-from: [barria-2002-burnout]\n" : ""));
      }
    }
    return imported;
  }

  @Test
  void aListFromAReferenceManagerEndsAsACommentWithWhatItAdds()
      throws IOException, InterruptedException {
    Outcome imported = addTheList();
    assertEquals(1, imported.code(), "a record is broken");
    assertTrue(
        imported.out().contains("the same as the item bajaria-2020-referral"), imported.out());
    assertTrue(
        imported.out().contains("may be the same as the item barria-2002-burnout"), imported.out());
    assertTrue(imported.out().contains("line 42: could not be read"), imported.out());
    assertTrue(imported.out().contains("8 drafts were written"), imported.out());
    Outcome valid = Cli.in(repository).run("validate", "--fail-on", "warning");
    assertEquals(0, valid.code(), valid::out);
    assertEquals(0, Cli.in(repository).run("fmt").code());
    git("add", ".");
    git("commit", "-q", "-m", "Add made-up studies");
    String printed = checked();
    assertFalse(printed.contains("::"), printed);
    keep(Files.readString(runner.resolve("comment/comment.md")));
    String sent = commented();
    assertTrue(sent.contains("### No problems in "), sent);
    assertTrue(sent.contains("This adds 8 items"), sent);
    for (String id :
        List.of(
            "doe-2023-peer",
            "barria-munoz-2002-sindrome",
            "dupont-2022-charge",
            "roe-2019-answers",
            "ministry-affairs-2021-country",
            "van-der-meer-2020-learning",
            "mwale-2018-pay",
            "alliance-nobody-2024-guidance")) {
      assertTrue(sent.contains(id), () -> id + sent);
    }
    assertEquals(2, sent.split("Thank you", -1).length, "thanks are said once");
  }

  @Test
  void aDraftThatIsAddedAsItIsGetsACommentThatSaysWhatIsMissing()
      throws IOException, InterruptedException {
    git("switch", "-q", "-c", "a-draft");
    Path list = Cli.REPOSITORY.resolve("evidence-cli/src/test/resources/contributor/refs.ris");
    Outcome imported =
        Cli.in(repository).run("import", list.toString(), "--to", "matrix/items", "--quiet");
    assertEquals(1, imported.code());
    git("add", ".");
    git("commit", "-q", "-m", "Add drafts");
    Map<String, String> environment = environment();
    check.run("Write the comment", repository, environment);
    keep(Files.readString(runner.resolve("comment/comment.md")));
    String sent = commented();
    assertTrue(sent.contains("errors to correct before this can be merged"), sent);
    assertTrue(sent.contains("this item has no `summary`"), sent);
  }

  @Test
  void aSecondCheckEditsTheComment() throws IOException, InterruptedException {
    keep("<!-- evidence-matrix:validate -->\n### No problems, made up\n");
    Files.writeString(
        played.resolve("comments.json"),
        "[{\"id\": 1, \"user\": {\"type\": \"User\"},"
            + " \"body\": \"<!-- evidence-matrix:validate -->\"},"
            + "{\"id\": 42, \"user\": {\"type\": \"Bot\"},"
            + " \"body\": \"<!-- evidence-matrix:validate -->\\nold\"}]");
    assertTrue(commented().contains("No problems, made up"));
    assertTrue(asked().contains("--method PATCH repos/made-up/matrix/issues/comments/42"), asked());
    assertFalse(asked().contains("POST"), asked());
  }

  @Test
  void anArtifactThatIsNoCommentIsNotSent() throws IOException, InterruptedException {
    for (String text : List.of("", "Buy this!", "\u0000<!-- evidence-matrix:change -->")) {
      keep(text);
      assertEquals("", commented());
    }
    Files.writeString(played.resolve("artifact.zip"), "no archive");
    assertEquals("", commented());
  }

  @Test
  void aLargeArtifactIsNotFetched() throws IOException, InterruptedException {
    Files.writeString(
        played.resolve("artifacts.json"),
        "{\"artifacts\": [{\"name\": \"pull-request-comment\", \"id\": 77,"
            + " \"size_in_bytes\": 99000000}]}");
    assertEquals("", commented());
    assertFalse(asked().contains("zip"), asked());
  }

  @Test
  void aCommitThatIsNoLongerTheNewestGetsNoComment() throws IOException, InterruptedException {
    Files.writeString(
        played.resolve("pulls.json"), "[{\"number\": 5, \"head\": {\"sha\": \"x\"}}]");
    assertEquals("", commented());
  }

  @Test
  void aCommentCallsNobodyAndIsCut() throws IOException, InterruptedException {
    keep("<!-- evidence-matrix:validate -->\n@everyone \u0007" + "x".repeat(300_000));
    String sent = commented();
    assertTrue(sent.contains("@\u200beveryone x") || sent.contains("@\\u200beveryone x"), sent);
    assertTrue(sent.length() < 66_000, () -> "" + sent.length());
  }

  @Test
  void aFormGetsADraftBelowIt() throws IOException, InterruptedException {
    Path event = folder.resolve("event.json");
    Files.writeString(
        event,
        "{\"issue\": {\"body\": \""
            + FORM.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\r\\n")
            + "\"}}");
    Map<String, String> environment = environment();
    environment.put("GITHUB_EVENT_PATH", event.toString());
    environment.put("NUMBER", "3");
    form.run("Make the draft", repository, environment);
    form.run("Edit the comment, or write it", runner, environment);
    String sent = Files.readString(played.resolve("sent.json"));
    assertTrue(sent.contains("evidence-matrix:form-to-item"), sent);
    assertTrue(sent.contains("id: doe-2024-monthly"), sent);
    assertTrue(asked().contains("--method POST repos/made-up/matrix/issues/3/comments"), asked());
    assertFalse(Files.exists(repository.resolve("pwned")));
    Files.delete(played.resolve("sent.json"));
    Files.delete(runner.resolve("draft.md"));
    Files.writeString(event, "{\"issue\": {\"body\": \"### A question\\nabout something else\"}}");
    form.run("Make the draft", repository, environment);
    form.run("Edit the comment, or write it", runner, environment);
    assertFalse(
        Files.exists(played.resolve("sent.json")), "an issue of another kind is left alone");
  }
}

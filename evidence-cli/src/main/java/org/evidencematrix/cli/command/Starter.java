package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.form.IssueForm;
import org.evidencematrix.message.Language;
import org.evidencematrix.model.Field;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.Defaults;
import org.evidencematrix.schema.FieldTexts;
import org.evidencematrix.schema.JsonSchema;

/** The files that a repository with a matrix starts with, by path. */
public final class Starter {
  private static final String PLACE = "/org/evidencematrix/cli/init/";
  private static final List<String> WORKFLOWS = List.of("check", "comment", "form");

  private Starter() {}

  /**
   * Where a repository's workflows take the program from.
   *
   * @param repository OWNER/NAME of its repository; empty for the repository of the program itself
   * @param ref the commit, tag or branch to take
   */
  public record Program(String repository, String ref) {
    /** The repository of the program itself. */
    public static final Program HERE = new Program("", "");

    private String checkout() {
      if (repository.isEmpty()) {
        return "";
      }
      return "      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2\n"
          + "        with:\n"
          + "          repository: "
          + repository
          + " # the program; better a commit than a branch\n"
          + "          ref: "
          + ref
          + "\n          path: .evidence\n          persist-credentials: false\n";
    }

    private String command() {
      return (repository.isEmpty() ? "" : ".evidence/") + "evidence-cli/bin/evidence";
    }
  }

  /** Returns the files of the folder {@code matrix}: settings, framework, lists, an example. */
  static Map<String, String> matrix(boolean bundledFramework, String date) {
    Map<String, String> files = new LinkedHashMap<>();
    Defaults.files().forEach((path, text) -> files.put("matrix/" + path, text));
    if (!bundledFramework) {
      files.put("matrix/framework.yaml", text("texts/framework.yaml"));
    }
    files.put("matrix/matrix.yaml", text("texts/matrix.yaml").replace("@DATE@", date));
    String strategy = bundledFramework ? "support-performance-systems" : "support-supervision";
    files.put(
        "matrix/items/doe-2024-example.yaml",
        text("texts/example.yaml").replace("@STRATEGY@", strategy));
    return files;
  }

  /** Returns the pages for people and the settings of editors and git. */
  static Map<String, String> pages(Language language, Program program) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String page : List.of("README", "CONTRIBUTING")) {
      files.put(
          page + ".md",
          text("texts/" + page + '_' + language.code() + ".md")
              .replace("@REPOSITORY@", program.repository()));
    }
    files.put(".editorconfig", text("texts/editorconfig"));
    files.put(".gitattributes", text("texts/gitattributes"));
    files.put(".github/PULL_REQUEST_TEMPLATE.md", text("github/PULL_REQUEST_TEMPLATE.md"));
    return files;
  }

  /**
   * Returns the files that follow from the settings of a matrix and are made anew when these
   * change: issue forms, workflows, JSON Schemas with the settings of an editor.
   *
   * @param settings the framework and the code lists of the matrix
   * @param language language of the hints in an editor
   * @param program where the workflows take the program from
   */
  public static Map<String, String> derived(Matrix settings, Language language, Program program) {
    Map<String, String> files = new TreeMap<>();
    for (Language each : Language.values()) {
      files.put(
          ".github/ISSUE_TEMPLATE/" + IssueForm.fileName(each), IssueForm.yaml(settings, each));
    }
    files.put(".github/ISSUE_TEMPLATE/config.yml", text("texts/issue-config.yml"));
    for (String name : WORKFLOWS) {
      files.put(
          ".github/workflows/" + name + ".yml",
          text("github/workflows/" + name + ".yml")
              .replace("@PROGRAM@", program.checkout())
              .replace("@EVIDENCE@", program.command()));
    }
    files.put(".vscode/settings.json", text("texts/settings.json"));
    files.put(".vscode/extensions.json", text("texts/extensions.json"));
    for (Field document : FieldTexts.DOCUMENTS) {
      if (text("texts/settings.json").contains("/" + document.name() + ".schema.json")) {
        files.put(
            ".vscode/" + document.name() + ".schema.json", schema(settings, language, document));
      }
    }
    return files;
  }

  private static String schema(Matrix settings, Language language, Field document) {
    StringWriter out = new StringWriter();
    try {
      JsonSchema.of(settings, language).write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String text(String name) {
    try (InputStream in = Starter.class.getResourceAsStream(PLACE + name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

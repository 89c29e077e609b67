package org.evidencematrix.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.Console;
import org.evidencematrix.cli.console.ExitCode;
import org.evidencematrix.cli.console.MatrixOptions;
import org.evidencematrix.cli.console.OutputOptions;
import org.evidencematrix.form.IssueForm;
import org.evidencematrix.model.Field;
import org.evidencematrix.schema.DataDictionary;
import org.evidencematrix.schema.FieldTexts;
import org.evidencematrix.schema.JsonSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a file may hold, for editors and other validators. */
@Command(
    name = "schema",
    header = "Writes the JSON Schema of a kind of file, the data dictionary, or the issue form.",
    footer = {
      "evidence schema --out item.schema.json",
      "evidence schema --kind voting-round",
      "evidence schema --format dictionary --out dictionary.md",
      "evidence schema --format issue-form --out .github/ISSUE_TEMPLATE/add-a-study.yml"
    },
    exitCodeList = "1:not used")
public final class SchemaCommand implements Callable<Integer> {
  /** The formats: JSON is the schema, the next three are the data dictionary. */
  enum Format {
    JSON,
    DICTIONARY,
    MARKDOWN,
    CSV,
    ISSUE_FORM
  }

  @Mixin private final CommonOptions common;
  @Mixin private final MatrixOptions matrix;
  @Mixin private final OutputOptions<Format> output;

  private @Nullable Field kind;

  /**
   * Makes the command.
   *
   * @param console where it prints
   */
  public SchemaCommand(Console console) {
    common = new CommonOptions(console);
    matrix = new MatrixOptions(common);
    output = new OutputOptions<>(common, Format.class);
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      order = 1,
      description =
          "Kind of file: item, search, voting-round (of priorities/), research-question (of"
              + " questions/), collection, exemptions, matrix, framework or code-list (default:"
              + " item; for the data dictionary all of them).")
  void setKind(String typed) {
    List<String> names = FieldTexts.DOCUMENTS.stream().map(Field::name).toList();
    int at = names.indexOf(typed);
    if (at < 0) {
      throw common.wrongValue("--kind", typed, names.toArray(String[]::new));
    }
    kind = FieldTexts.DOCUMENTS.get(at);
  }

  @Override
  public Integer call() throws IOException {
    Optional<Field> asked = Optional.ofNullable(kind);
    output.write(
        (format, look, out) -> {
          if (format == Format.JSON) {
            schema(asked.orElse(FieldTexts.DOCUMENTS.get(0)), out);
          } else if (format == Format.ISSUE_FORM) {
            out.write(IssueForm.yaml(matrix.settings(), common.language()));
          } else {
            DataDictionary dictionary =
                DataDictionary.of(
                    asked.map(List::of).orElse(FieldTexts.DOCUMENTS), common.language());
            if (format == Format.CSV) {
              dictionary.csv(out);
            } else {
              dictionary.markdown(out);
            }
          }
        });
    return ExitCode.FINE;
  }

  private void schema(Field document, Writer out) throws IOException {
    JsonSchema.of(matrix.settings(), common.language()).write(document, out);
  }
}

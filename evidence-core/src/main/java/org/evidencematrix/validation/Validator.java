package org.evidencematrix.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.reading.MatrixReader;
import org.evidencematrix.rules.Rule;

/**
 * Checks a matrix by all rules and reports everything that is wrong with it at once.
 *
 * <p>Rules about one document or item run while the document is read, on the threads that read;
 * rules about the whole matrix run afterwards and read a file again only to show a place in it.
 * What is found does not depend on the order of files or threads. A rule that fails becomes a
 * finding of {@code internal-problem}, and the check goes on. Immutable and thread-safe.
 */
public final class Validator {
  private final ValidationOptions options;
  private final List<Rule> rules;

  private Validator(ValidationOptions options, List<Rule> rules) {
    this.options = options;
    this.rules = rules;
  }

  /** Returns a validator that runs the rules of the catalogue. */
  public static Validator of(ValidationOptions options) {
    return new Validator(options, RuleCatalog.all());
  }

  /** Returns a validator that runs other rules. */
  static Validator of(ValidationOptions options, List<Rule> rules) {
    return new Validator(options, List.copyOf(rules));
  }

  /**
   * Checks a matrix; messages name its files from the name of its folder on.
   *
   * @param matrix a folder, or a single file of items
   * @throws IOException if it is not there or the disk fails
   */
  public ValidationResult validate(Path matrix) throws IOException {
    Path name = matrix.getFileName();
    return validate(matrix, name == null ? "" : name.toString());
  }

  /**
   * Checks a matrix.
   *
   * @param matrix a folder, or a single file of items
   * @param shownAs path of the matrix as messages show it, with forward slashes; may be empty
   * @throws IOException if it is not there or the disk fails
   */
  public ValidationResult validate(Path matrix, String shownAs) throws IOException {
    return validate(matrix, shownAs, MatrixReader.shownAs(shownAs));
  }

  /**
   * Checks a matrix as if it had a further file, which is not written.
   *
   * @param matrix a folder
   * @param shownAs path of the matrix as messages show it, with forward slashes; may be empty
   * @param path of the file within the folder, such as {@code items/doe-2021-pay.yaml}
   * @param text what it says
   * @throws IOException if the folder is not there or the disk fails
   */
  public ValidationResult validateWith(Path matrix, String shownAs, String path, String text)
      throws IOException {
    return validate(matrix, shownAs, MatrixReader.shownAs(shownAs).withFile(path, text));
  }

  private ValidationResult validate(Path matrix, String shownAs, MatrixReader reader)
      throws IOException {
    Check check = new Check(new RuleSet(rules, options), options);
    MatrixReader.Reading<ItemFaults> reading =
        reader.read(matrix, check::settings, check::document);
    Diagnostics diagnostics =
        check.matrix(reading.loaded(), reading.results(), new Trees(reader, matrix), shownAs);
    return new ValidationResult(diagnostics, reading.loaded());
  }
}

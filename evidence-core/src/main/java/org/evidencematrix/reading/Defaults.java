package org.evidencematrix.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.model.Framework;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.model.MatrixInfo;
import org.evidencematrix.model.Scoring;
import org.evidencematrix.model.Vocabulary;
import org.evidencematrix.text.SourceFile;

/**
 * The framework, the code lists and the settings that the library brings along: those of the
 * Alliance's matrix. They serve where a matrix has none of its own. Read when first asked for.
 */
public final class Defaults {
  /** The names of the code lists of the data format, in alphabetical order. */
  public static final List<String> CODE_LISTS =
      List.of(
          "answers",
          "cadres",
          "coding-basis",
          "designs",
          "directions",
          "fields",
          "instruments",
          "literature",
          "outcome-levels",
          "outcomes",
          "permissions",
          "populations",
          "questions",
          "regions",
          "review-states",
          "scopes",
          "search-kinds",
          "sectors",
          "settings",
          "statuses",
          "themes",
          "types");

  private static final MatrixInfo BARE =
      new MatrixInfo(
          Labels.english(""),
          "",
          1,
          LocalDate.of(2026, 11, 22),
          "",
          List.of("en"),
          Optional.empty(),
          600,
          60,
          Scoring.DEFAULT);

  private Defaults() {}

  /** Returns the default settings. */
  public static MatrixInfo info() {
    return SettingsReader.info(values(DocumentKind.MATRIX, "matrix.yaml"), BARE);
  }

  /** Returns the default framework. */
  public static Framework framework() {
    return SettingsReader.framework(values(DocumentKind.FRAMEWORK, "framework.yaml"));
  }

  /** Returns the default code lists. */
  public static Vocabulary vocabulary() {
    List<Values> files = new ArrayList<>();
    for (String list : CODE_LISTS) {
      files.add(codeList(list));
    }
    return SettingsReader.vocabulary(files);
  }

  /** Returns a matrix of the defaults, without items, searches and exemptions. */
  public static Matrix matrix() {
    return new Matrix(info(), framework(), vocabulary(), List.of(), List.of(), List.of());
  }

  /**
   * Returns the files that the defaults are read from, by their path in the folder of a matrix: the
   * framework and the code lists, for whoever starts a new matrix from them.
   */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("framework.yaml", text("framework.yaml"));
    CODE_LISTS.forEach(
        name -> files.put("vocabulary/" + name + ".yaml", text("vocabulary/" + name + ".yaml")));
    return files;
  }

  private static String text(String name) {
    try (InputStream in =
        Defaults.class.getResourceAsStream("/org/evidencematrix/defaults/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the values of one default code list. */
  static Values codeList(String name) {
    return values(DocumentKind.CODE_LIST, "vocabulary/" + name + ".yaml");
  }

  private static Values values(DocumentKind kind, String name) {
    Tree tree = YamlTree.read(SourceFile.of(name, text(name)));
    List<Fault> faults = new ArrayList<>(tree.faults());
    if (tree.root().orElse(null) instanceof Node.Mapping root) {
      Values values =
          new GroupReader(tree.source(), faults).read(root, Table.of(kind.table(), null), "");
      if (faults.isEmpty()) {
        return values;
      }
    }
    throw new IllegalStateException("the library's own file " + name + " is faulty: " + faults);
  }
}

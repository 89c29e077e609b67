package org.evidencematrix.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evidencematrix.cli.console.CommonOptions;
import org.evidencematrix.cli.console.MatrixOptions;

/**
 * The matrix that a command works on and the part of it that was asked for.
 *
 * @param folder the matrix, a folder or file
 * @param shownAs its path as an editor in the working folder would open it; empty for that folder
 * @param wanted tells of a path in messages whether it was asked for
 */
record ReportedPaths(Path folder, String shownAs, Predicate<String> wanted) {

  /** Returns the matrix that the paths lie in; all of it when there are none. */
  static ReportedPaths of(List<Path> paths, CommonOptions common, MatrixOptions matrix)
      throws IOException {
    Path here = common.console().folder();
    Path folder = matrix.path(paths.isEmpty() ? here : start(paths.get(0), common));
    String shownAs = folder.equals(here) ? "" : matrix.shown(folder);
    return new ReportedPaths(folder, shownAs, wanted(paths, folder, shownAs, common, matrix));
  }

  /** Returns the file of a path in messages, which starts with how the matrix is shown. */
  Path file(String path) {
    if (Files.isRegularFile(folder)) {
      return folder;
    }
    return folder.resolve(shownAs.isEmpty() ? path : path.substring(shownAs.length() + 1));
  }

  private static Path start(Path given, CommonOptions common) {
    Path path = common.console().resolve(given).normalize();
    Path parent = path.getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  private static Predicate<String> wanted(
      List<Path> paths, Path folder, String shownAs, CommonOptions common, MatrixOptions matrix)
      throws IOException {
    List<String> wanted = new ArrayList<>();
    Path root = folder.toRealPath();
    for (Path given : paths) {
      Path path = common.console().resolve(given);
      if (!Files.exists(path)) {
        throw common.cannotRun("validate.no-path", "path", given);
      }
      Path real = path.toRealPath();
      if (root.startsWith(real)) {
        return any -> true;
      }
      if (!real.startsWith(root)) {
        throw common.cannotRun("validate.outside", "path", given, "matrix", matrix.shown(folder));
      }
      String inside = root.relativize(real).toString().replace('\\', '/');
      wanted.add(shownAs.isEmpty() ? inside : shownAs + '/' + inside);
    }
    return wanted.isEmpty() ? any -> true : path -> isAmong(path, wanted);
  }

  private static boolean isAmong(String path, List<String> wanted) {
    return wanted.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + '/'));
  }
}

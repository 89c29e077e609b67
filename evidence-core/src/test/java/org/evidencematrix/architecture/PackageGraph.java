package org.evidencematrix.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Compares the packages of compiled classes with the table of who may use whom, as {@code jdeps}
 * sees them.
 *
 * <p>There is no list of pardons: whoever needs another edge changes the table, and with it the
 * design. Only what is below the root package is looked at; {@code jdeps} does not see constants
 * that the compiler copied.
 */
public final class PackageGraph {
  private static final Pattern EDGE = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s");

  private final String root;
  private final Map<String, Set<String>> mayUse;

  /**
   * Makes a graph.
   *
   * @param root the package above all, such as {@code org.evidencematrix}
   * @param mayUse for each package, named without the root ("" is the root itself), those that it
   *     may use
   */
  public PackageGraph(String root, Map<String, Set<String>> mayUse) {
    this.root = root;
    this.mayUse = Map.copyOf(mayUse);
  }

  /**
   * Returns a sentence for each package and each edge that the table does not have, sorted; an
   * empty list when all is declared.
   *
   * @param classes a folder of compiled classes
   * @throws IllegalStateException if there are no classes below the root, or {@code jdeps} fails
   */
  public List<String> undeclared(Path classes) {
    // Below the module descriptor, so that jdeps need not find the other modules.
    Path folder = classes.resolve(root.substring(0, root.indexOf('.')));
    TreeSet<String> sentences = new TreeSet<>();
    int edges = 0;
    for (String line : jdeps(folder).lines().toList()) {
      Matcher edge = EDGE.matcher(line + ' ');
      if (edge.find() && below(edge.group(1))) {
        edges++;
        check(edge.group(1), edge.group(2), sentences);
      }
    }
    if (edges == 0) {
      throw new IllegalStateException("no classes of " + root + " in " + classes);
    }
    return List.copyOf(sentences);
  }

  private void check(String from, String to, Set<String> sentences) {
    Set<String> allowed = mayUse.get(name(from));
    if (allowed == null) {
      sentences.add(
          "package " + from + " is not in the table: add it with the packages that it may use");
    } else if (below(to) && !to.equals(from) && !allowed.contains(name(to))) {
      sentences.add(
          "package "
              + from
              + " uses "
              + to
              + ", which the table does not allow: move the code, or change the table and the"
              + " decision record");
    }
  }

  private boolean below(String name) {
    return name.equals(root) || name.startsWith(root + '.');
  }

  private String name(String full) {
    return full.equals(root) ? "" : full.substring(root.length() + 1);
  }

  private static String jdeps(Path folder) {
    ToolProvider jdeps =
        ToolProvider.findFirst("jdeps")
            .orElseThrow(() -> new IllegalStateException("this JDK has no jdeps"));
    StringWriter out = new StringWriter();
    StringWriter failures = new StringWriter();
    int code =
        jdeps.run(
            new PrintWriter(out),
            new PrintWriter(failures),
            "-verbose:package",
            "-filter:none",
            folder.toString());
    if (code != 0) {
      throw new IllegalStateException("jdeps " + folder + " ended with " + code + ": " + failures);
    }
    return out.toString();
  }
}

package org.evidencematrix.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.diagnostic.Diagnostic;

/** Whether a mapping file can be used. */
public final class MappingCheck {
  private MappingCheck() {}

  /** Returns what is wrong with a mapping file, in the order of its lines. */
  public static List<Diagnostic> problems(String file, String text) {
    List<Diagnostic> problems = new ArrayList<>();
    Mapping.of(text, file, problems::add);
    return List.copyOf(problems);
  }
}

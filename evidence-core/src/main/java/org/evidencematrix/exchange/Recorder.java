package org.evidencematrix.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.reference.Reference;

/**
 * Hands records on and keeps the problems of the file. Of one kind of problem that belongs to no
 * record only the first are kept, so that a file of noise does not make a million messages.
 */
final class Recorder implements Sink {
  private static final int MOST_OF_A_KIND = 20;

  private final String name;
  private final Consumer<ReadRecord> each;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int read;
  private int refused;

  Recorder(String name, Consumer<ReadRecord> each) {
    this.name = name;
    this.each = each;
  }

  @Override
  public void read(Reference reference, List<Diagnostic> found) {
    read++;
    each.accept(new ReadRecord(reference.origin().line(), Optional.of(reference), found));
  }

  @Override
  public void refused(int line, List<Diagnostic> found) {
    refused++;
    each.accept(new ReadRecord(line, Optional.empty(), found));
  }

  @Override
  public void problem(Diagnostic problem) {
    int count = counts.merge(problem.rule(), 1, Integer::sum);
    if (count <= MOST_OF_A_KIND) {
      problems.add(problem);
    }
  }

  ReadFile file(Optional<ReferenceFormat> format, String encoding) {
    int more = 0;
    for (int count : counts.values()) {
      more += Math.max(0, count - MOST_OF_A_KIND);
    }
    if (more > 0) {
      problems.add(
          Problems.problem(
              name, new Line(1, ""), Severity.NOTE, "more-problems", "", Integer.toString(more)));
    }
    if (format.isPresent() && read == 0 && refused == 0) {
      problems.add(Problems.problem(name, new Line(1, ""), Severity.ERROR, "no-records", "", ""));
    }
    return new ReadFile(name, format, encoding, read, refused, problems);
  }
}

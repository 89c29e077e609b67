package org.evidencematrix.exchange.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.exchange.record.TextReader;

/** Reads the records of a file of XML one by one. */
final class XmlReading {
  private XmlReading() {}

  /**
   * Reads a file.
   *
   * @param format code of the format
   * @param names names of the elements that are records
   * @param each takes a record's element and where its values go
   */
  static void read(
      String format,
      Input input,
      Set<String> names,
      Sink sink,
      BiConsumer<Element, PartialReference> each)
      throws IOException {
    try (Reader text = TextReader.of(input, sink)) {
      XmlRecords records = new XmlRecords(text, names);
      Problems problems = new Problems(input.name());
      for (Optional<XmlRecords.Found> found = records.next();
          found.isPresent();
          found = records.next()) {
        record(format, input.name(), found.get(), problems, sink, each);
      }
      if (records.declares()) {
        Line where = new Line(records.line(), "");
        sink.problem(
            Problems.problem(input.name(), where, Severity.ERROR, "document-type", "", ""));
      }
    }
  }

  private static void record(
      String format,
      String file,
      XmlRecords.Found found,
      Problems problems,
      Sink sink,
      BiConsumer<Element, PartialReference> each) {
    problems.at(new Line(found.line(), line(found.text(), 1)));
    if (!found.whole()) {
      boolean tooLong = found.text().length() >= XmlRecords.LONGEST;
      problems.error(tooLong ? "long-record" : "cut-record", "", "");
      sink.refused(found.line(), problems.take());
      return;
    }
    PartialReference out = new PartialReference(problems);
    try {
      each.accept(Element.of(found.text()), out);
    } catch (Element.Broken e) {
      problems.at(new Line(found.line() + e.line - 1, line(found.text(), e.line)));
      problems.error("broken-xml", "", "");
      sink.refused(found.line(), problems.take());
      return;
    }
    if (out.isEmpty()) {
      problems.error("empty-record", "", "");
      sink.refused(found.line(), problems.take());
    } else {
      sink.read(out.reference(format, file, found.line()), problems.take());
    }
  }

  private static String line(String text, int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }
}

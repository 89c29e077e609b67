package org.evidencematrix.exchange.bibtex;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.bibtex.Entry.Part;
import org.evidencematrix.exchange.bibtex.Entry.Value;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.record.Head;
import org.evidencematrix.exchange.record.Input;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.RecordReader;
import org.evidencematrix.exchange.record.Sink;

/** Reads BibTeX and BibLaTeX. */
public final class BibtexReader implements RecordReader {
  static final String FORMAT = "bibtex";

  private static final int LONGEST_FILE = 1 << 28;
  private static final int MOST_MACRO_DEPTH = 8;
  private static final int MOST_PARENTS = 8;
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  /** Fields that a child has for itself. */
  private static final Set<String> NOT_INHERITED =
      Set.of(
          "crossref",
          "xdata",
          "xref",
          "ids",
          "keywords",
          "abstract",
          "note",
          "shorttitle",
          "label");

  @Override
  public boolean recognises(Head head) {
    for (String line : head.lines()) {
      String text = line.strip();
      int open = Math.max(text.indexOf('{'), text.indexOf('('));
      int brace = text.indexOf('{');
      open = brace >= 0 ? brace : open;
      if (text.startsWith("@") && open > 1 && open < 40) {
        String word = text.substring(1, open).strip();
        if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void read(Input input, Sink sink) throws IOException {
    String text = input.text(LONGEST_FILE, sink);
    Scanner scanner = new Scanner(input.name(), text);
    scanner.run();
    Map<String, Value> macros = new HashMap<>();
    for (String month : MONTHS) {
      macros.put(month, new Value(new Line(1, ""), List.of(new Part(month, false))));
    }
    macros.putAll(scanner.macros());
    Map<String, Entry> byKey = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (Entry entry : scanner.entries()) {
      if (!entry.key().isEmpty() && byKey.putIfAbsent(entry.key(), entry) != null) {
        repeated.add(entry.key());
      }
    }
    for (Entry entry : scanner.entries()) {
      if (entry.type().equals(Entry.REFUSED)) {
        sink.refused(entry.line().number(), entry.problems().take());
      } else if (!entry.type().equals("xdata")) {
        if (repeated.contains(entry.key())) {
          entry.problems().at(entry.line());
          entry.problems().note("repeated-key", "", entry.key());
        }
        give(input.name(), entry, byKey, macros, sink);
      }
    }
  }

  private static void give(
      String file, Entry entry, Map<String, Entry> byKey, Map<String, Value> macros, Sink sink) {
    Problems problems = entry.problems();
    PartialReference reference = new PartialReference(problems);
    BibtexFields fields = new BibtexFields(entry, inherited(entry, byKey, macros, sink, file));
    fields.map(macros, reference);
    problems.at(entry.line());
    if (reference.isEmpty()) {
      problems.error("empty-record", "", entry.line().text());
      sink.refused(entry.line().number(), problems.take());
    } else {
      if (reference.text("title").isEmpty()) {
        problems.warning("no-title", "", "");
      }
      sink.read(reference.reference(FORMAT, file, entry.line().number()), problems.take());
    }
  }

  /** Returns the fields that an entry takes from others, which may stand behind it. */
  private static Map<String, Value> inherited(
      Entry entry, Map<String, Entry> byKey, Map<String, Value> macros, Sink sink, String file) {
    Map<String, Value> taken = new HashMap<>();
    Set<String> seen = new HashSet<>();
    seen.add(entry.key());
    Entry child = entry;
    for (int i = 0; i < MOST_PARENTS; i++) {
      Value data = child.fields().get("xdata");
      Value cross = child.fields().get("crossref");
      Value parents = data == null ? cross : data;
      if (parents == null) {
        break;
      }
      Entry next = null;
      for (String key : parents.text(macros, MOST_MACRO_DEPTH).split(",", MOST_PARENTS + 1)) {
        Entry parent = byKey.get(key.strip());
        if (parent != null && seen.add(parent.key())) {
          take(parent, data == null, taken);
          next = parent;
        } else if (parent == null) {
          sink.problem(
              Problems.problem(
                  file, parents.line(), Severity.WARNING, "no-parent", "crossref", key.strip()));
        }
      }
      if (data != null && cross != null) {
        Entry parent = byKey.get(cross.text(macros, MOST_MACRO_DEPTH).strip());
        if (parent != null && seen.add(parent.key())) {
          take(parent, true, taken);
        }
      }
      if (next == null) {
        break;
      }
      child = next;
    }
    return taken;
  }

  private static void take(Entry parent, boolean crossref, Map<String, Value> taken) {
    parent
        .fields()
        .forEach(
            (name, value) -> {
              if (!crossref) {
                taken.putIfAbsent(name, value);
              } else if (name.equals("title")) {
                taken.putIfAbsent("booktitle", value);
              } else if (!NOT_INHERITED.contains(name)) {
                taken.putIfAbsent(name, value);
              }
            });
  }
}

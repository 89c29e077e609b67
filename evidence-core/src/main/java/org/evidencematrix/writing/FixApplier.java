package org.evidencematrix.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.TextDecoder;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.reading.TreeReader;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/**
 * Applies fixes to the text of a file. Everything that no fix names stays as it is to the byte:
 * comments, order, line ends. Of fixes that touch the same place the first is applied; the others
 * are for another round, when their rule has looked again.
 */
public final class FixApplier {
  private static final Set<String> REPLACED_BYTES = Set.of("not-utf-8", "windows-1252");

  private FixApplier() {}

  /**
   * Applies fixes to a file.
   *
   * @param path path of the file, whose ending says the format
   * @param bytes the file as it is
   * @param fixes fixes for this file, in any order
   * @return the new text; empty if the bytes are not text, nothing could be applied, or the file
   *     could be read before and could not be read afterwards
   */
  public static Optional<Fixed> apply(String path, byte[] bytes, List<Fix> fixes) {
    TextDecoder.Decoded decoded = TextDecoder.decode(path, bytes);
    if (decoded.readable().isEmpty() || decoded.faults().stream().anyMatch(FixApplier::isLossy)) {
      return Optional.empty();
    }
    Fixed fixed = apply(decoded.source(), fixes);
    return fixed.applied().isEmpty() || breaks(path, bytes, fixed.text())
        ? Optional.empty()
        : Optional.of(fixed);
  }

  private static boolean isLossy(Fault fault) {
    return REPLACED_BYTES.contains(fault.variant());
  }

  private static boolean breaks(String path, byte[] before, String after) {
    if (path.endsWith(".jsonl")) {
      return false;
    }
    Tree old = TreeReader.read(path, before);
    Tree now = TreeReader.read(path, after.getBytes(StandardCharsets.UTF_8));
    return (now.root().isEmpty() && old.root().isPresent())
        || syntaxFaults(now) > syntaxFaults(old);
  }

  private static long syntaxFaults(Tree tree) {
    return tree.faults().stream().filter(fault -> fault.kind() == Fault.Kind.SYNTAX_ERROR).count();
  }

  /** Applies fixes to a text. */
  static Fixed apply(SourceFile file, List<Fix> fixes) {
    List<Fix> applied = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    Set<List<TextEdit>> seen = new HashSet<>();
    int skipped = 0;
    List<Fix> sorted =
        fixes.stream()
            .filter(fix -> !fix.edits().isEmpty())
            .sorted(Comparator.comparing(fix -> fix.edits().get(0).start()))
            .toList();
    for (Fix fix : sorted) {
      List<TextEdit> wanted = fix.edits().stream().map(edit -> placed(file, edit)).toList();
      if (!seen.add(wanted)) {
        continue; // two rules that ask for the same change
      }
      if (wanted.stream().anyMatch(edit -> touches(edit.span(), edits))) {
        skipped++;
      } else {
        applied.add(fix);
        edits.addAll(wanted);
      }
    }
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    return new Fixed(file.edited(edits), applied, skipped, Hunks.of(file, edits));
  }

  /** By line and column, since the offsets of a fix may count from the line that it is about. */
  private static TextEdit placed(SourceFile file, Fix.Edit edit) {
    Span span = new Span(file.offset(edit.start()), file.offset(edit.end()));
    return new TextEdit(span, inLinesOf(file, edit.edit().replacement()));
  }

  /** A line that a fix adds ends as the others of the file do. */
  private static String inLinesOf(SourceFile file, String replacement) {
    return replacement.indexOf('\n') < 0
        ? replacement
        : replacement.replace("\r\n", "\n").replace("\n", Formatter.lineEnd(file.text()));
  }

  private static boolean touches(Span span, List<TextEdit> edits) {
    return edits.stream()
        .map(TextEdit::span)
        .anyMatch(other -> span.start() <= other.end() && other.start() <= span.end());
  }
}

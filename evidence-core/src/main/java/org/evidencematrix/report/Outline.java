package org.evidencematrix.report;

import java.io.IOException;
import java.util.List;

/** Titles with lists below them, as text or Markdown. What is said is harmless already. */
record Outline(String title, List<Section> sections, List<String> closing) {
  /** A title, lines that introduce, and numbered lines. */
  record Section(String title, List<String> lines, List<String> numbered) {}

  void text(int width, Style style, Appendable out) throws IOException {
    for (String line : Wrap.lines(title, width)) {
      out.append(style.bold(line)).append('\n');
    }
    for (Section section : sections) {
      out.append('\n');
      if (!section.title().isEmpty()) {
        for (String line : Wrap.lines(section.title(), width)) {
          out.append(style.bold(line)).append('\n');
        }
      }
      for (String line : section.lines()) {
        Wrap.write(line, "  ", "  ", width, out);
      }
      int number = 1;
      for (String line : section.numbered()) {
        String before = (number < 10 ? "  " : " ") + number + ". ";
        Wrap.write(line, before, " ".repeat(before.length()), width, out);
        number++;
      }
    }
    out.append('\n');
    for (String line : closing) {
      Wrap.write(line, "", "", width, out);
    }
  }

  void markdown(Appendable out) throws IOException {
    out.append("# ").append(title).append("\n\n");
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        out.append("## ").append(section.title()).append("\n\n");
      }
      for (String line : section.lines()) {
        out.append("- ").append(line).append('\n');
      }
      if (!section.lines().isEmpty()) {
        out.append('\n');
      }
      int number = 1;
      for (String line : section.numbered()) {
        out.append(Integer.toString(number++)).append(". ").append(line).append('\n');
      }
      if (!section.numbered().isEmpty()) {
        out.append('\n');
      }
    }
    out.append(String.join(" ", closing)).append('\n');
  }
}

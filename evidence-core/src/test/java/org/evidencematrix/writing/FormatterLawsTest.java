package org.evidencematrix.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.evidencematrix.model.Format;
import org.evidencematrix.reading.Fault;
import org.evidencematrix.reading.Node;
import org.evidencematrix.reading.Tree;
import org.evidencematrix.reading.TreeReader;

class FormatterLawsTest {
  private static final String[] NAMES = {
    "title",
    "id",
    "year",
    "authors",
    "findings",
    "strategy",
    "no",
    "\"on\"",
    "'a b'",
    "coding",
    "countries",
    "made-up",
    "summary",
    "label",
    "é",
    "😀",
    "2016",
    "basis"
  };
  private static final String[] VALUES = {
    "x",
    "NO",
    "on",
    "0123",
    "~",
    "null",
    "",
    "2021",
    "2026-03-01",
    "a b",
    "'it''s'",
    "'a \"b\"'",
    "\"q # no comment\"",
    "a#b",
    "http://x.org/?a=1",
    "\"tab\\t\\u00e9\"",
    "😀 x",
    "- x",
    "x: y",
    "plain\n      goes on\n\n      here",
    "\"quoted\n      goes on\"",
    "'single\n      on'",
    "a, b",
    "?x",
    "x]",
    "\"\"",
    "yes",
    "1.0",
    "|\n      line\n       more\n\n      end",
    "|-\n      line",
    ">\n      folded\n      text\n\n        kept\n      end\n\n",
    "|+\n      keep\n\n",
    ">2-\n      two",
    "[]",
    "{}",
    "[ ]",
    "|2\n        stands in"
  };
  private static final String[] GAPS = {
    "",
    "",
    "",
    "",
    "\n",
    "\n\n",
    "# note\n",
    "   # stands in\n",
    "\n# apart\n\n",
    "#\n",
    "# ünï 😀\n"
  };

  /** Text of a made-up YAML file: groups, lists and values of every style, comments everywhere. */
  private static String file(Random random, String lineEnd, boolean lastEnd) {
    StringBuilder out = new StringBuilder(pick(random, GAPS));
    group(random, 0, 0, out);
    out.append(pick(random, GAPS));
    String text = out.toString();
    if (!lastEnd && text.endsWith("\n")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.replace("\n", lineEnd);
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static void group(Random random, int indent, int depth, StringBuilder out) {
    List<String> names = new ArrayList<>(List.of(NAMES));
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        gap(random, indent, out);
        out.append(" ".repeat(indent));
      }
      out.append(names.remove(random.nextInt(names.size()))).append(':');
      value(random, indent, depth, out);
    }
  }

  private static void gap(Random random, int indent, StringBuilder out) {
    String gap = pick(random, GAPS);
    out.append(gap.startsWith("#") && random.nextBoolean() ? " ".repeat(indent) + gap : gap);
  }

  private static void value(Random random, int indent, int depth, StringBuilder out) {
    String beside = random.nextInt(4) == 0 ? " # beside" : "";
    switch (depth > 2 ? 0 : random.nextInt(5)) {
      case 1 -> {
        out.append(beside).append('\n');
        gap(random, indent + 2, out);
        out.append(" ".repeat(indent + 2));
        group(random, indent + 2, depth + 1, out);
      }
      case 2 -> {
        out.append(beside).append('\n');
        list(random, indent + random.nextInt(2) * 2, depth + 1, out);
      }
      case 3 -> {
        out.append(' ');
        flow(random, depth, out);
        out.append(beside).append('\n');
      }
      default -> scalar(random, indent, beside, out);
    }
  }

  private static void scalar(Random random, int indent, String beside, StringBuilder out) {
    String value = pick(random, VALUES);
    int line = value.indexOf('\n');
    String in = value.replace("\n      ", "\n" + " ".repeat(indent + 2));
    if (line > 0 && "|>".indexOf(value.charAt(0)) >= 0) {
      out.append(' ').append(in, 0, line).append(beside).append(in.substring(line)).append('\n');
    } else {
      out.append(value.isEmpty() ? "" : " ").append(in).append(beside).append('\n');
    }
  }

  private static void list(Random random, int indent, int depth, StringBuilder out) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      gap(random, indent, out);
      out.append(" ".repeat(indent)).append('-');
      if (random.nextInt(3) == 0) {
        out.append(random.nextInt(4) == 0 ? " # behind the dash\n" + " ".repeat(indent + 2) : " ");
        group(random, indent + 2, depth + 1, out);
      } else if (random.nextInt(6) == 0) {
        out.append(' ');
        flow(random, depth, out);
        out.append('\n');
      } else {
        scalar(random, indent, random.nextInt(5) == 0 ? " # beside" : "", out);
      }
    }
  }

  private static void flow(Random random, int depth, StringBuilder out) {
    boolean list = random.nextBoolean();
    out.append(list ? '[' : '{');
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(6) == 0) {
        out.append(random.nextBoolean() ? " # inside\n      " : "\n      # own line\n      ");
      }
      if (!list) {
        out.append("k").append(i).append(": ");
      }
      if (depth < 2 && random.nextInt(6) == 0) {
        flow(random, depth + 1, out);
      } else {
        out.append(
            pick(random, "x", "NO", "'a'", "\"b, c\"", "2021", "a b", "~", "http://x.org/1"));
      }
      out.append(i < count - 1 || random.nextInt(4) == 0 ? ", " : "");
    }
    out.append(list ? ']' : '}');
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<Long> seeds = Arbitraries.longs();
    Arbitrary<String> ends = Arbitraries.of("\n", "\r\n", "\r");
    return Combinators.combine(seeds, ends, Arbitraries.of(true, true, false))
        .as((seed, end, last) -> file(new Random(seed), end, last));
  }

  @Property(tries = 5000)
  void formattingKeepsDataAndCommentsAndIsDoneOnce(@ForAll("files") String text) {
    Tree tree = read(text);
    if (tree.root().isEmpty()
        || tree.faults().stream().anyMatch(f -> f.kind() == Fault.Kind.SYNTAX_ERROR)) {
      Statistics.collect("unreadable");
      return;
    }
    Formatting result = Formatter.format(tree, Format.ITEM);
    Statistics.collect(result.getClass().getSimpleName());
    assertTrue(!(result instanceof Formatting.Refused), () -> text + "\n---\n" + result);
    if (result instanceof Formatting.Changed changed) {
      Tree again = read(changed.text());
      assertTrue(Formatter.same(root(tree), root(again)), changed::text);
      assertEquals(
          Comments.in(tree.source(), root(tree)).texts(),
          Comments.in(again.source(), root(again)).texts(),
          changed::text);
      Formatting twice = Formatter.format(again, Format.ITEM);
      assertEquals(new Formatting.Unchanged(), twice, () -> text + "\n--- once\n" + changed.text());
    }
  }

  private static Tree read(String text) {
    return TreeReader.read("made-up.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Node root(Tree tree) {
    return tree.root().orElseThrow();
  }
}

package org.evidencematrix.diagnostic.output;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** Any text at all, rich in what the formats, terminals and GitHub take for markup or commands. */
final class HostileTexts implements ArbitrarySupplier<String> {

  @Override
  public Arbitrary<String> get() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(4);
    Arbitrary<String> piece =
        Arbitraries.of(
            "\u001b[31m",
            "\u0007",
            "\u0000",
            "\n",
            "\r\n",
            "\t",
            "\u0085",
            "\u009b",
            "\u202e",
            "\u200b",
            "\u2028",
            "\ud800",
            "\udc00",
            "\ue000",
            "\ue001",
            "\uFEFF",
            "😀",
            "e\u0301",
            "中文",
            "::error::x",
            "##[error]",
            "%0A",
            "`",
            "``",
            "```",
            "|",
            "\\",
            "<img src=x>",
            "<!--",
            "-->",
            "&lt;",
            "@user",
            "#1",
            "GH-2",
            "o/r#3",
            "deadbeef12",
            "[a](http://b.example)",
            "](1)",
            "![i](x)",
            "www.c.example",
            "https://d.example",
            "*",
            "_",
            "~~",
            "$",
            ":smile:",
            "- ",
            "1. ",
            "# ",
            "> ",
            "---",
            "===",
            " ",
            "  ",
            "a",
            "word",
            "{0}",
            "{",
            "}",
            "\"",
            "'",
            ",",
            ":",
            ";",
            "/",
            "//",
            "..",
            "%",
            "é");
    return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(4, piece))
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }
}

package org.evidencematrix.diagnostic.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Diagnostics;
import org.evidencematrix.diagnostic.Fix;
import org.evidencematrix.diagnostic.Location;
import org.evidencematrix.diagnostic.Note;
import org.evidencematrix.diagnostic.RuleDescription;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.text.SourceFile;
import org.evidencematrix.text.Span;
import org.evidencematrix.text.TextEdit;

/** Findings of made-up rules in made-up files, and texts that try to break each format. */
final class Samples {
  /** Terminal title, bell, commands, mention, reference, image, link, quotes, table, overrides. */
  static final String HOSTILE =
      "\u001b]0;owned\u0007 @maintainer #1 GH-2 <img src=x> [a](http://evil.example) `b` ``c |\r\n"
          + "::error::d\n##[error]e \u202Eabc\u202C \u200B \uD800 \u2028 {0} *f* _g_ %0A,:";

  private Samples() {}

  static Catalogue sentences(Language language) {
    return Catalogue.of(Samples.class, "samples", language);
  }

  static RenderContext context() {
    return RenderContext.of(sentences(Language.EN))
        .withToolVersion("1.2.3")
        .withPageAddress("https://example.org/rules/{rule}.md")
        .withRules(
            List.of(
                new RuleDescription(
                    "unknown-country",
                    Severity.ERROR,
                    "A country is not in the list.",
                    "# unknown-country\n\nWrite `CIV`, not `{Ivory Coast}`.\n"),
                new RuleDescription(
                    "possible-duplicate", Severity.WARNING, "Two items look alike.", "")));
  }

  static Diagnostics all() {
    return new Diagnostics(
        List.of(
            unknownCountry(),
            possibleDuplicate(),
            openQuote(),
            missingSummary(),
            wide(),
            longLine(),
            emptyFile(),
            hostile()),
        224,
        220,
        2,
        3);
  }

  static Diagnostic unknownCountry() {
    SourceFile file =
        SourceFile.of(
            "matrix/items/civ-2018-turnover.yaml",
            """
            id: civ-2018-turnover

            title: "Turnover"




            countries:
              - Cote d'Ivoire
            """);
    String typed = "Cote d'Ivoire";
    Location where = find(file, typed);
    int start = file.text().indexOf(typed);
    return new Diagnostic(
        "unknown-country",
        Severity.ERROR,
        where,
        Message.of("unknown-country.message", "typed", typed),
        Optional.of(Message.of("unknown-country.label")),
        List.of(),
        Optional.of(Message.of("unknown-country.help", "code", "CIV", "name", "Côte d'Ivoire")),
        Optional.of(
            new Fix(
                Message.of("unknown-country.fix", "typed", typed, "code", "CIV"),
                Fix.Grade.SAFE,
                List.of(
                    new Fix.Edit(
                        new TextEdit(new Span(start, start + typed.length()), "CIV"),
                        where.start(),
                        where.end())))),
        Optional.of("civ-2018-turnover"),
        Optional.of("countries[0]"));
  }

  static Diagnostic possibleDuplicate() {
    SourceFile file =
        SourceFile.of(
            "matrix/items/civ-2018-turnover.yaml",
            "id: civ-2018-turnover\n\ntitle: \"Turnover among social workers: a survey\"\n");
    SourceFile other =
        SourceFile.of("matrix/items/civ-2017-retention.yaml", "id: civ-2017-retention\n");
    return new Diagnostic(
        "possible-duplicate",
        Severity.WARNING,
        find(file, "\"Turnover among social workers: a survey\""),
        Message.of("possible-duplicate.message", "other", "civ-2017-retention"),
        Optional.empty(),
        List.of(
            Note.of(Message.of("possible-duplicate.note", "years", 1, "words", 2)),
            new Note(
                Message.of("possible-duplicate.first"),
                Optional.of(find(other, "civ-2017-retention")))),
        Optional.of(Message.of("possible-duplicate.help", "other", "civ-2017-retention")),
        Optional.empty(),
        Optional.of("civ-2018-turnover"),
        Optional.of("title"));
  }

  private static Diagnostic openQuote() {
    SourceFile file =
        SourceFile.of("matrix/items/fra-2020-b.yaml", "id: b\nsummary: \"Two\n  lines\nyear: 2020");
    int start = file.text().indexOf('"');
    Location where = Location.of(file, new Span(start, file.text().length()));
    return plain(
        "open-quote", Severity.ERROR, where, Message.of("open-quote.message"), Optional.empty());
  }

  private static Diagnostic missingSummary() {
    SourceFile file = SourceFile.of("matrix/items/deu-2019-c.yaml", "id: deu-2019-c\n");
    return plain(
        "missing-summary",
        Severity.ERROR,
        Location.of(file, new Span(0, 0)),
        Message.of("missing-summary.message"),
        Optional.of(Message.of("missing-summary.help")));
  }

  private static Diagnostic wide() {
    SourceFile file =
        SourceFile.of(
            "matrix/items/chn-2021-é.yaml", "\ttitle: 社会工作者 re\u0301tention \u200Byear: 2062\n");
    return plain(
        "future-year",
        Severity.NOTE,
        find(file, "2062"),
        Message.of("future-year.message", "year", 2062, "now", 2026),
        Optional.empty());
  }

  private static Diagnostic longLine() {
    String text = "summary: " + "many words ".repeat(60) + "TWICE " + "and more ".repeat(60);
    SourceFile file = SourceFile.of("matrix/items/usa-2015-d.yaml", text);
    return plain(
        "long-line",
        Severity.WARNING,
        find(file, "TWICE"),
        Message.of("long-line.message", "typed", "TWICE", "line", 1),
        Optional.empty());
  }

  private static Diagnostic emptyFile() {
    return plain(
        "empty-file",
        Severity.ERROR,
        Location.ofFile("matrix/items/empty.yaml"),
        Message.of("empty-file.message"),
        Optional.empty());
  }

  static Diagnostic hostile() {
    SourceFile file =
        SourceFile.of("::x/<b>|`@all`, 100%\n.yaml", "title: " + HOSTILE.replaceAll("[\r\n]", ""));
    return plain(
        "hostile",
        Severity.ERROR,
        find(file, "@maintainer"),
        Message.of("hostile.message", "typed", HOSTILE),
        Optional.of(Message.of("hostile.help", "typed", HOSTILE)));
  }

  /** Returns one finding in which a stranger chose path, line and value. */
  static Diagnostics chosen(String path, String line, String value) {
    SourceFile file = SourceFile.of(path, line);
    int at = line.codePointCount(0, line.length()) / 2;
    int offset = line.offsetByCodePoints(0, at);
    Message message = Message.of("hostile.message", "typed", value);
    Diagnostic finding =
        new Diagnostic(
            "hostile",
            Severity.ERROR,
            Location.of(file, new Span(offset, line.length())),
            message,
            Optional.of(message),
            List.of(new Note(message, Optional.of(Location.of(file, new Span(0, 0))))),
            Optional.of(message),
            Optional.of(
                new Fix(
                    message,
                    Fix.Grade.REVIEW,
                    List.of(
                        new Fix.Edit(
                            new TextEdit(new Span(0, 0), value),
                            file.position(0),
                            file.position(0))))),
            Optional.of(value),
            Optional.of(value));
    return new Diagnostics(List.of(finding), 1, 1, 0, 0);
  }

  /** Returns many findings, three in each file. */
  static Diagnostics many(int count, Severity severity) {
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SourceFile file =
          SourceFile.of("matrix/items/made-up-" + (100_000 + i / 3) + ".yaml", "year: " + i + "\n");
      findings.add(
          plain(
              "future-year",
              severity,
              Location.of(file, new Span(6, 6 + i % 3)),
              Message.of("future-year.message", "year", i, "now", 2026),
              Optional.empty()));
    }
    return new Diagnostics(findings, count, count, 0, 0);
  }

  private static Diagnostic plain(
      String rule, Severity severity, Location where, Message message, Optional<Message> help) {
    return new Diagnostic(
        rule,
        severity,
        where,
        message,
        Optional.empty(),
        List.of(),
        help,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Location find(SourceFile file, String typed) {
    int start = file.text().indexOf(typed);
    return Location.of(file, new Span(start, start + typed.length()));
  }

  static String render(OutputFormat format, Diagnostics diagnostics, RenderContext context) {
    StringBuilder out = new StringBuilder();
    try {
      format.renderer().render(diagnostics, context, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}

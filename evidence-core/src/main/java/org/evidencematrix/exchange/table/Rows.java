package org.evidencematrix.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencematrix.diagnostic.Diagnostic;
import org.evidencematrix.diagnostic.Severity;
import org.evidencematrix.exchange.field.Clean;
import org.evidencematrix.exchange.field.PartialReference;
import org.evidencematrix.exchange.item.ItemReferences;
import org.evidencematrix.exchange.item.ItemTables;
import org.evidencematrix.exchange.record.Line;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.exchange.record.Sink;
import org.evidencematrix.model.Item;
import org.evidencematrix.reference.Contributor.Role;
import org.evidencematrix.reference.Origin;
import org.evidencematrix.reference.Reference;
import org.evidencematrix.vocabulary.Nearest;

/** Turns the rows of a table, whose header is known, into references. For one thread. */
final class Rows {
  /** {@code 1.2E+07}: a number of which Excel kept the first digits. */
  private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{1,3}");

  /** {@code 10-Mar}, {@code 03/10/2024}: pages that Excel took for a date. */
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
              + "|(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

  /** {@code Name (12345)} of Scopus. */
  private static final Pattern NUMBERED = Pattern.compile(" ?\\([0-9]{5,12}\\)");

  private static final Pattern WITH_INITIALS =
      Pattern.compile("[^,]*\\p{L}[^,]* (?:\\p{Lu}\\.?-?){1,4}\\.?");

  /** {@code bookSection} of Zotero. */
  private static final Pattern CAPITAL = Pattern.compile("(\\p{Ll})(\\p{Lu})");

  private static final Set<String> NOTHING =
      Set.of("na", "n/a", "null", "none", "nan", "-", "#n/a");

  private final String format;
  private final String file;
  private final Sink sink;
  private final Problems problems;
  private final List<String> header;
  private final List<Optional<Meaning>> meanings = new ArrayList<>();
  private final Mapping mapping;
  private final boolean own;
  private final ItemTables.Drafts drafts = new ItemTables.Drafts();
  private final List<Integer> draftRows = new ArrayList<>();

  Rows(String format, String file, List<String> header, Mapping mapping, Sink sink) {
    this.format = format;
    this.file = file;
    this.header = header.stream().map(Clean::value).toList();
    this.mapping = mapping;
    this.sink = sink;
    this.problems = new Problems(file);
    this.own = mapping.columns().isEmpty() && ItemTables.isHeader(this.header);
    Set<String> bare = new HashSet<>();
    this.header.forEach(name -> bare.add(Synonyms.bare(name)));
    for (String name : this.header) {
      meanings.add(mapping.meaning(name).or(() -> Synonyms.of(name, bare)));
    }
  }

  /** Returns the problem that the mapping names a column that the table does not have. */
  static Diagnostic absent(String file, Line at, String column, List<String> header) {
    Object[] names = {"columns", String.join(", ", header), "meant", ""};
    Optional<String> meant = Nearest.to(column, header);
    meant.ifPresent(name -> names[3] = name);
    return Problems.problem(
        file,
        at,
        Severity.ERROR,
        meant.isPresent() ? "absent-column-meant" : "absent-column",
        "",
        column,
        names);
  }

  /** Tells how the columns were understood, as a note of the file. */
  void tell(Line at) {
    if (own) {
      return;
    }
    for (String column : mapping.absent(header)) {
      sink.problem(absent(file, at, column, header));
    }
    Map<String, String> read = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      meanings.get(i).ifPresentOrElse(m -> read.put(name, m.code()), () -> kept.add(name));
    }
    List<String> pairs = new ArrayList<>();
    read.forEach((name, code) -> pairs.add(name + " = " + code));
    sink.problem(
        Problems.problem(
            file,
            at,
            Severity.NOTE,
            "columns",
            "",
            String.join("; ", pairs),
            "kept",
            kept.isEmpty() ? "-" : String.join("; ", kept)));
  }

  /** Returns whether the rows are read as text, where a guard against formulas is taken back. */
  boolean isOwn() {
    return own;
  }

  /** Takes one row; its number from 1 is what messages show. */
  void row(Line at, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    problems.at(at);
    if (own) {
      ownRow(at, cells);
      return;
    }
    if (cells.size() > header.size()
        && cells.subList(header.size(), cells.size()).stream().anyMatch(c -> !c.isBlank())) {
      problems.warning("ragged-row", "", Integer.toString(cells.size()), "columns", header.size());
    }
    PartialReference out = new PartialReference(problems);
    Map<Meaning, String> whole = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      String cell = cells.get(i).strip();
      Optional<Meaning> meaning = meanings.get(i);
      if (cell.isEmpty() || NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (meaning.isEmpty()) {
        out.tag(header.get(i), cell);
      } else if (isDamaged(meaning.get(), cell, header.get(i))) {
        out.tag(header.get(i), cell);
      } else if (!gathered(meaning.get(), cell, whole)) {
        value(meaning.get(), cell, header.get(i), out);
      }
    }
    together(whole, out);
    if (out.isEmpty()) {
      problems.error("empty-record", "", "");
      sink.refused(at.number(), problems.take());
    } else {
      sink.read(out.reference(format, file, at.number()), problems.take());
    }
  }

  private void ownRow(Line at, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      named.put(header.get(i), cells.get(i));
    }
    if (drafts.add(named)) {
      draftRows.add(at.number());
    }
  }

  /** Hands on what is only known at the end of the file. */
  void end() {
    List<Item> items = drafts.items();
    for (int i = 0; i < items.size(); i++) {
      Reference read = ItemReferences.of(items.get(i));
      Origin origin =
          new Origin(format, "", read.origin().databaseId(), file, draftRows.get(i), List.of());
      sink.read(read.toBuilder().origin(origin).build(), List.of());
    }
  }

  private boolean isDamaged(Meaning meaning, String cell, String column) {
    switch (meaning) {
      case PAGES, FIRST_PAGE, LAST_PAGE, ISSUE, VOLUME -> {
        if (DATE.matcher(cell).matches()) {
          problems.warning("date-for-number", column, cell);
          return true;
        }
      }
      case PMID, PMCID, ID, STANDARD_NUMBER, YEAR -> {
        if (ROUNDED.matcher(cell).matches()) {
          problems.warning("rounded-number", column, cell);
          return true;
        }
      }
      default -> {}
    }
    return false;
  }

  /** Values that several columns give together. */
  private static boolean gathered(Meaning meaning, String cell, Map<Meaning, String> whole) {
    switch (meaning) {
      case YEAR,
          MONTH,
          DAY,
          DATE,
          AUTHORS,
          AUTHORS_FULL,
          EDITORS,
          TRANSLATORS,
          PAGES,
          FIRST_PAGE,
          LAST_PAGE -> {
        whole.putIfAbsent(meaning, cell);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void together(Map<Meaning, String> whole, PartialReference out) {
    String full = whole.getOrDefault(Meaning.AUTHORS_FULL, "");
    String names = full.isEmpty() ? whole.getOrDefault(Meaning.AUTHORS, "") : full;
    for (String name : names(names)) {
      out.contributor(name, Role.AUTHOR, "authors");
    }
    for (String name : names(whole.getOrDefault(Meaning.EDITORS, ""))) {
      out.contributor(name, Role.EDITOR, "editors");
    }
    for (String name : names(whole.getOrDefault(Meaning.TRANSLATORS, ""))) {
      out.contributor(name, Role.TRANSLATOR, "translators");
    }
    String year = whole.getOrDefault(Meaning.YEAR, "");
    String month = whole.getOrDefault(Meaning.MONTH, "");
    String day = whole.getOrDefault(Meaning.DAY, "");
    out.date(
        (year + (month.isEmpty() ? "" : " " + month + (day.isEmpty() ? "" : " " + day))), "year");
    String date = whole.getOrDefault(Meaning.DATE, "");
    if (!date.isEmpty()) {
      out.date(date, "date");
    }
    String first = whole.getOrDefault(Meaning.FIRST_PAGE, "");
    String pages = whole.getOrDefault(Meaning.PAGES, first);
    out.pages(pages, pages.equals(first) ? whole.getOrDefault(Meaning.LAST_PAGE, "") : "");
  }

  private List<String> names(String typed) {
    String text = NUMBERED.matcher(typed).replaceAll("");
    if (mapping.betweenAuthors().isPresent()) {
      return split(text, mapping.betweenAuthors().get());
    }
    for (String between : new String[] {";", "|", "\n"}) {
      if (text.contains(between)) {
        return split(text, between);
      }
    }
    if (text.contains(" and ")) {
      return split(text, " and ");
    }
    List<String> parts = split(text, ",");
    return parts.size() > 1 && parts.stream().allMatch(p -> WITH_INITIALS.matcher(p).matches())
        ? parts
        : List.of(text);
  }

  private static List<String> split(String text, String between) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
      parts.add(text.substring(from, to).strip());
      from = to + between.length();
    }
    parts.add(text.substring(from).strip());
    parts.removeIf(part -> part.isEmpty() || part.equals("."));
    return parts;
  }

  private void value(Meaning meaning, String cell, String column, PartialReference out) {
    switch (meaning) {
      case TITLE -> out.title(cell);
      case TITLE_TRANSLATED -> out.translatedTitle(cell);
      case SHORT_TITLE -> out.shortTitle(cell);
      case CONTAINER -> out.container(cell);
      case CONTAINER_SHORT -> out.containerShort(cell);
      case SERIES -> out.series(cell);
      case VOLUME -> out.volume(cell);
      case ISSUE -> out.issue(cell);
      case ARTICLE_NUMBER -> out.articleNumber(cell);
      case EDITION -> out.edition(cell);
      case PUBLISHER -> out.publisher(cell);
      case PLACE -> out.place(cell);
      case DOI -> out.doi(cell, column);
      case PMID -> out.identifier("pmid", last(cell));
      case PMCID -> out.identifier("pmcid", last(cell));
      case STANDARD_NUMBER -> out.standardNumbers(cell, column);
      case URL -> out.url(cell, column);
      case ABSTRACT -> out.abstractText(cell);
      case KEYWORDS -> out.keywords(cell.replace('|', ';').replace('\n', ';'));
      case LANGUAGE -> out.language(cell);
      case NOTES -> out.note(cell);
      case TYPE -> out.type(CAPITAL.matcher(cell).replaceAll("$1 $2"));
      case DATABASE -> out.database(cell);
      case ID -> out.databaseId(cell);
      default -> {}
    }
  }

  /** Some give an identifier as an address or behind a word; the last part counts. */
  private static String last(String cell) {
    String text = cell.substring(cell.lastIndexOf(cell.startsWith("http") ? '/' : ' ') + 1);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}

package org.evidencematrix.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Cell;
import org.evidencematrix.diagnostic.output.TerminalText;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;

/**
 * The sentences of reports about searches, studies, questions and collections in one language, with
 * values made harmless for one format.
 *
 * @param language the language
 * @param escape makes a text from a file harmless
 */
record Listing(Language language, UnaryOperator<String> escape) {
  private static final int TITLE = 100;

  static Listing terminal(Language language) {
    return new Listing(language, TerminalText::clean);
  }

  static Listing markdown(Language language) {
    return new Listing(language, MarkdownTable::inert);
  }

  static Listing plain(Language language) {
    return new Listing(language, text -> text);
  }

  String say(String key, Object... pairs) {
    return Catalogue.of(Listing.class, "listing", language).render(Message.of(key, pairs), escape);
  }

  /** Returns a sentence whose values are harmless already. */
  String join(String key, Object... pairs) {
    return Catalogue.of(Listing.class, "listing", language)
        .render(Message.of(key, pairs), text -> text);
  }

  Words words() {
    return new Words(language, escape);
  }

  String safe(String text) {
    return escape.apply(text);
  }

  String label(Labels label) {
    return escape.apply(label.in(language.code()));
  }

  /** Returns the names of columns. */
  List<String> columns(String... names) {
    List<String> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(say("column." + name));
    }
    return columns;
  }

  /** Returns a cell for readers, such as "HR data, low income, what works". */
  String cell(Cell cell) {
    return cell(cell.question(), cell.row(), cell.column());
  }

  String cell(Question question, AxisValue row, AxisValue column) {
    return label(row.label()) + ", " + label(column.label()) + ", " + question(question);
  }

  /** Returns the question within a sentence. */
  String question(Question question) {
    String words = words().question(question);
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns an item for readers: id, title and year. */
  String item(Item item) {
    return join(
        "item",
        "id",
        safe(item.id()),
        "title",
        safe(shortened(item.title())),
        "year",
        Integer.toString(item.year()));
  }

  private static String shortened(String title) {
    return title.length() <= TITLE ? title : TextTable.cut(TerminalText.clean(title), TITLE);
  }

  /** Returns the first ids of a list with the number of those that are not named. */
  String ids(List<String> ids, int most) {
    String named = String.join(", ", ids.stream().limit(most).map(escape).toList());
    return ids.size() <= most ? named : join("ids.more", "list", named, "more", ids.size() - most);
  }
}

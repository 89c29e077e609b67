package org.evidencematrix.form;

import java.util.ArrayList;
import java.util.List;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.CodeList;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.schema.FieldTexts;

/**
 * A question of the form.
 *
 * @param id unique name of the question, such as {@code finding-1-strategy}
 * @param kind how it is answered
 * @param list for a choice: a code list, {@code strategies} or {@code languages}; else empty
 * @param path the field that the answer is for, as {@link FieldTexts} names it; empty where the
 *     form has a question of its own
 * @param finding number of the finding that it is about, from 1; 0 for the study as a whole
 * @param required whether the form can be sent without an answer
 */
record FormField(String id, Kind kind, String list, String path, int finding, boolean required) {
  /** How many findings the form has room for; more are added to the file. */
  static final int FINDINGS = 3;

  /** How a question is answered. */
  enum Kind {
    /** One line. */
    LINE,
    /** Several lines. */
    TEXT,
    /** One of a list. */
    CHOICE,
    /** Any number of a list. */
    CHOICES
  }

  /** All questions, in the order of the form. */
  static final List<FormField> ALL = all();

  private static List<FormField> all() {
    List<FormField> fields = new ArrayList<>();
    fields.add(line("title", true));
    fields.add(text("authors", true));
    fields.add(line("year", true));
    fields.add(new FormField("link", Kind.LINE, "", "", 0, true));
    fields.add(choice("type", "types", true));
    fields.add(line("venue", false));
    fields.add(choice("language", "languages", true));
    fields.add(text("summary", true));
    fields.add(choice("field", "fields", true));
    fields.add(choice("scope", "scopes", true));
    fields.add(text("countries", false));
    fields.add(line("data-years", false));
    fields.add(choices("settings"));
    fields.add(choices("populations"));
    fields.add(choices("cadres"));
    fields.add(choice("design", "designs", true));
    for (int n = 1; n <= FINDINGS; n++) {
      fields.add(finding(n, "strategy", "strategies", n == 1));
      fields.add(finding(n, "question", "questions", n == 1));
      fields.add(finding(n, "outcome", "outcomes", false));
      fields.add(finding(n, "direction", "directions", false));
    }
    fields.add(choices("themes"));
    fields.add(new FormField("basis", Kind.CHOICE, "coding-basis", "item.coding.basis", 0, true));
    fields.add(new FormField("remarks", Kind.TEXT, "", "", 0, false));
    return List.copyOf(fields);
  }

  private static FormField line(String name, boolean required) {
    return new FormField(name, Kind.LINE, "", "item." + name, 0, required);
  }

  private static FormField text(String name, boolean required) {
    return new FormField(name, Kind.TEXT, "", "item." + name, 0, required);
  }

  private static FormField choice(String name, String list, boolean required) {
    return new FormField(name, Kind.CHOICE, list, "item." + name, 0, required);
  }

  private static FormField choices(String name) {
    return new FormField(name, Kind.CHOICES, name, "item." + name, 0, false);
  }

  private static FormField finding(int n, String name, String list, boolean required) {
    return new FormField(
        "finding-" + n + '-' + name, Kind.CHOICE, list, "item.findings." + name, n, required);
  }

  /** Returns the question as the form asks it: one line, unlike every other. */
  String label(Language language) {
    String question =
        path.isEmpty()
            ? say(Message.of(id + ".asks"), language)
            : FieldTexts.in(language).question(path);
    return finding == 0
        ? question
        : say(Message.of("finding", "n", finding, "question", question), language);
  }

  /** Returns what stands below the question. */
  String description(Language language) {
    Catalogue words = words(language);
    String own = id.replaceFirst("^finding-[0-9]-", "finding-");
    if (words.template(own + ".says").isPresent()) {
      return say(Message.of(own + ".says"), language);
    }
    return FieldTexts.in(language).description(path);
  }

  /** Returns the answers of a closed list in its order, each with its code in brackets. */
  List<String> options(Matrix settings, Language language) {
    String in = language.code();
    if (list.equals("strategies")) {
      return settings.framework().strategies().stream()
          .map(strategy -> option(strategy.shortLabel().in(in), strategy.id()))
          .toList();
    }
    if (list.equals("languages")) {
      return codes(settings).stream()
          .map(code -> option(say(Message.of("language." + code), language), code))
          .toList();
    }
    return settings.vocabulary().list(list).map(CodeList::codes).orElse(List.of()).stream()
        .map(code -> option(code.label().in(in), code.id()))
        .toList();
  }

  /** Returns the codes of a closed list; empty for other questions. */
  List<String> codes(Matrix settings) {
    return switch (list) {
      case "" -> List.of();
      case "strategies" ->
          settings.framework().strategies().stream().map(strategy -> strategy.id()).toList();
      case "languages" -> List.of("en", "fr", "es", "pt", "ar", "ru", "zh", "sw", "other");
      default -> settings.vocabulary().ids(list);
    };
  }

  private static String option(String label, String code) {
    return label + " [" + code + ']';
  }

  static String say(Message message, Language language) {
    return words(language).render(message);
  }

  static Catalogue words(Language language) {
    return Catalogue.of(FormField.class, "form", language);
  }
}

package org.evidencematrix.form;

import java.util.List;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Matrix;
import org.evidencematrix.reading.YamlText;

/**
 * The issue form of GitHub for adding a study, made from the table of fields, the framework and the
 * code lists of a matrix. Each answer of a closed list ends with its code in brackets, so that what
 * is sent can be read in every language and after a label was corrected.
 */
public final class IssueForm {
  private static final String NOTE =
      "# Made by `evidence schema --format issue-form`; change the code lists, not this file.\n";

  private IssueForm() {}

  /** Returns the file name of the form in a language, which is unlike that of the others. */
  public static String fileName(Language language) {
    return FormField.say(Message.of("form.file"), language) + ".yml";
  }

  /**
   * Returns the form as the text of its file; the same matrix and language give the same text.
   *
   * @param settings the framework and the code lists; items are not looked at
   */
  public static String yaml(Matrix settings, Language language) {
    StringBuilder out = new StringBuilder(NOTE);
    line(out, "name", FormField.say(Message.of("form.name"), language));
    line(out, "description", FormField.say(Message.of("form.description"), language));
    line(out, "title", FormField.say(Message.of("form.title"), language) + ' ');
    out.append("body:\n");
    markdown(out, FormField.say(Message.of("form.welcome"), language));
    int finding = 0;
    for (FormField field : FormField.ALL) {
      List<String> options = field.options(settings, language);
      if (!field.list().isEmpty() && options.isEmpty()) {
        continue; // GitHub takes no list without a choice
      }
      if (field.finding() > finding) {
        finding = field.finding();
        markdown(out, FormField.say(Message.of("form.finding-" + Math.min(2, finding)), language));
      }
      question(out, field, options, language);
    }
    promises(out, language);
    return out.toString();
  }

  private static void question(
      StringBuilder out, FormField field, List<String> options, Language language) {
    String type =
        switch (field.kind()) {
          case LINE -> "input";
          case TEXT -> "textarea";
          case CHOICE, CHOICES -> "dropdown";
        };
    out.append("  - type: ").append(type).append("\n    id: ").append(field.id());
    out.append("\n    attributes:\n");
    line(out, "      label", field.label(language));
    line(out, "      description", field.description(language));
    String example = field.id() + ".example";
    if (FormField.words(language).template(example).isPresent()) {
      line(out, "      placeholder", FormField.say(Message.of(example), language));
    }
    if (field.kind() == FormField.Kind.CHOICES) {
      out.append("      multiple: true\n");
    }
    if (!options.isEmpty()) {
      out.append("      options:\n");
      options.forEach(
          option -> out.append("        - ").append(YamlText.quoted(option)).append('\n'));
    }
    out.append("    validations:\n      required: ").append(field.required()).append('\n');
  }

  private static void promises(StringBuilder out, Language language) {
    out.append("  - type: checkboxes\n    id: promises\n    attributes:\n");
    line(out, "      label", FormField.say(Message.of("form.promises"), language));
    out.append("      options:\n");
    for (String promise : List.of("words", "link", "licence")) {
      line(out, "        - label", FormField.say(Message.of("form.promise-" + promise), language));
      out.append("          required: true\n");
    }
  }

  private static void markdown(StringBuilder out, String text) {
    out.append("  - type: markdown\n    attributes:\n");
    line(out, "      value", text);
  }

  private static void line(StringBuilder out, String name, String text) {
    out.append(name).append(": ").append(YamlText.quoted(text)).append('\n');
  }
}

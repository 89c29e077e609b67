package org.evidencematrix.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evidencematrix.message.Language;

/**
 * The answers of a form as GitHub makes the text of an issue of them: a heading with each question,
 * the answer below it, and {@code _No response_} where there is none. A heading that is no question
 * of the form, or that came before, is part of the answer.
 *
 * @param answers answer by id of the question, in the order of the text; questions without an
 *     answer are not in it
 * @param language the language of most headings
 */
public record SubmittedForm(Map<String, String> answers, Language language) {
  /** The longest text that is read; GitHub takes no longer issue. */
  public static final int LONGEST = 1 << 17;

  private static final String NO_ANSWER = "_No response_";

  /** Copies the answers. */
  public SubmittedForm {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * Reads the text of an issue.
   *
   * @return the answers; empty if the text has no heading of the form, or is longer than {@link
   *     #LONGEST}
   */
  public static Optional<SubmittedForm> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Map<String, Map<Language, String>> headings = headings();
    Map<String, List<String>> found = new LinkedHashMap<>();
    Map<Language, Integer> spoken = new HashMap<>();
    List<String> answer = new ArrayList<>();
    for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
      Map<Language, String> question = headings.get(folded(line));
      String id = question == null ? "" : question.values().iterator().next();
      if (question != null && !found.containsKey(id)) {
        answer = new ArrayList<>();
        found.put(id, answer);
        question.keySet().forEach(language -> spoken.merge(language, 1, Integer::sum));
      } else {
        answer.add(line);
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> answers = new LinkedHashMap<>();
    found.forEach(
        (id, lines) -> {
          String whole = FormText.lines(String.join("\n", lines));
          if (!whole.isEmpty() && !whole.equals(NO_ANSWER) && !id.equals("promises")) {
            answers.put(id, whole);
          }
        });
    boolean french = spoken.getOrDefault(Language.FR, 0) > spoken.getOrDefault(Language.EN, 0);
    return Optional.of(new SubmittedForm(answers, french ? Language.FR : Language.EN));
  }

  /** Returns for each heading, folded, the id of its question by language. */
  private static Map<String, Map<Language, String>> headings() {
    Map<String, Map<Language, String>> headings = new HashMap<>();
    for (Language language : Language.values()) {
      for (FormField field : FormField.ALL) {
        put(headings, field.label(language), language, field.id());
      }
      put(
          headings,
          FormField.words(language).template("form.promises").orElseThrow(),
          language,
          "promises");
    }
    return headings;
  }

  private static void put(
      Map<String, Map<Language, String>> headings, String label, Language language, String id) {
    headings
        .computeIfAbsent(folded("### " + label), any -> new LinkedHashMap<>())
        .put(language, id);
  }

  private static String folded(String line) {
    return line.strip().toLowerCase(Locale.ROOT);
  }
}

package org.evidencematrix.report;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.evidencematrix.coverage.AxisValue;
import org.evidencematrix.coverage.Figures;
import org.evidencematrix.message.Catalogue;
import org.evidencematrix.message.Language;
import org.evidencematrix.message.Message;
import org.evidencematrix.model.Labels;
import org.evidencematrix.model.Question;

/**
 * The sentences of the reports in one language, with values made harmless for one format.
 *
 * @param language the language
 * @param escape makes a text from a file harmless
 */
record Words(Language language, UnaryOperator<String> escape) {

  String say(String key, Object... pairs) {
    return Catalogue.of(Words.class, "report", language).render(Message.of(key, pairs), escape);
  }

  /** Returns a label that may stand by itself. */
  String label(Labels label) {
    return escape.apply(label.in(language.code()));
  }

  String label(AxisValue value) {
    return label(value.label());
  }

  /** Returns the question with a capital, such as "What works". */
  String question(Question question) {
    return say("question." + question.code());
  }

  /** Returns a whole number, with its thousands apart as the language does. */
  String whole(int value) {
    String text = String.format(Locale.ROOT, "%,d", value);
    return language == Language.FR ? text.replace(',', '\u202f') : text;
  }

  /** Returns a figure with two decimals. */
  String two(double value) {
    return decimal("%.2f", value);
  }

  /** Returns a figure with one decimal. */
  String one(double value) {
    return decimal("%.1f", value);
  }

  /** Returns a share in whole per cent. */
  String percent(double share) {
    return say("percent", "n", Math.round(share * 100));
  }

  private String decimal(String pattern, double value) {
    String text = String.format(Locale.ROOT, pattern, value);
    return language == Language.FR ? text.replace('.', ',') : text;
  }

  /** Returns a number for programs: at most six decimals, the same on every machine. */
  static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  /** Returns a number for programs as text, whole ones without decimals. */
  static String number(double value) {
    double rounded = rounded(value);
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** Returns the name of a constant as data spell it. */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns which year the newest one is. */
  static String newestOf(Figures figures) {
    return figures.newest().fromPublication() ? "publication" : "data";
  }

  /** Returns the newest year, or an empty text. */
  static String newest(Figures figures) {
    OptionalInt year = figures.newest().year();
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }
}

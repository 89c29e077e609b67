package org.evidencematrix.rules.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evidencematrix.citation.NameWords;

/**
 * Tells how a name departs from "Family, Given". What may be an organisation departs in nothing.
 */
final class PersonNames {
  /** The variant of a name whose parts stand in another order. */
  static final String ORDER = "order";

  private static final int MOST_WORDS = 5;
  private static final String[] BETWEEN_PERSONS = {" & ", " and ", " et ", " y ", " e ", " und "};
  private static final String[] AND_OTHERS = {
    "et al",
    "et al.",
    "et alii",
    "and others",
    "& others",
    "et autres",
    "et coll",
    "et coll.",
    "y otros",
    "y otras",
    "y col.",
    "e outros"
  };

  /** What is wrong with a name, and what it should be where that can be said. */
  record Fault(String variant, Optional<String> instead) {
    static Fault of(String variant) {
      return new Fault(variant, Optional.empty());
    }
  }

  private PersonNames() {}

  /** Returns what is wrong with a name; empty for one in order and for organisations. */
  static Optional<Fault> fault(String typed) {
    String name = typed.strip();
    Optional<String> orcid = Orcid.in(name);
    if (orcid.isPresent()) {
      // One with a wrong check digit is another rule's business.
      return Orcid.isSound(orcid.get()) ? Optional.of(Fault.of("extra")) : Optional.empty();
    }
    if (name.indexOf('@') >= 0) {
      return Optional.of(Fault.of("extra"));
    }
    if (endsWithOthers(name)) {
      return Optional.of(Fault.of("others"));
    }
    if (name.startsWith(",") || name.endsWith(",") || name.endsWith(";")) {
      String rest = trimmed(name);
      return Optional.of(new Fault("comma", rest.isEmpty() ? Optional.empty() : Optional.of(rest)));
    }
    if (isSeveral(name)) {
      return Optional.of(Fault.of("several"));
    }
    List<String> words = words(name);
    if (words.size() > MOST_WORDS || !NameWords.nonOfOrganisation(words)) {
      return Optional.empty();
    }
    if (words.size() > 1
        && (NameWords.isTitle(words.get(0)) || NameWords.isTitle(words.get(words.size() - 1)))) {
      return Optional.of(Fault.of("title"));
    }
    return name.indexOf(',') < 0 ? order(words) : Optional.empty();
  }

  /** Finds "Jane Doe", "J. Doe", "Jane A. van Doe" and "Doe J". */
  private static Optional<Fault> order(List<String> words) {
    int last = words.size() - 1;
    if (last < 1 || last > 3) {
      return Optional.empty();
    }
    if (isInitialsBehind(words)) {
      String family = String.join(" ", words.subList(0, last));
      return Optional.of(new Fault(ORDER, Optional.of(family + ", " + dotted(words.get(last)))));
    }
    boolean initial = isInitialBefore(words.get(0));
    boolean given = NameWords.isCapitalised(words.get(0)) && NameWords.isGiven(words.get(0));
    if (!initial && !given) {
      return Optional.empty();
    }
    int family = 1;
    while (family < last
        && (NameWords.isInitials(words.get(family)) || NameWords.isGiven(words.get(family)))
        && !NameWords.isParticle(words.get(family))) {
      family++;
    }
    for (int i = family; i <= last; i++) {
      boolean particle = i < last && NameWords.isParticle(words.get(i));
      if (!particle && !NameWords.isCapitalised(words.get(i))) {
        return Optional.empty();
      }
    }
    String before = String.join(" ", words.subList(0, family));
    String behind = String.join(" ", words.subList(family, last + 1));
    // Of two words, nobody can tell whether the first is a second given name.
    boolean clear = family == last || NameWords.isParticle(words.get(family));
    return Optional.of(
        new Fault(ORDER, clear ? Optional.of(behind + ", " + before) : Optional.empty()));
  }

  /** Tells whether it is "Doe J" or "García López MA", and not "Oxfam GB". */
  private static boolean isInitialsBehind(List<String> words) {
    int last = words.size() - 1;
    String initials = words.get(last);
    if (!NameWords.isInitials(initials) || last > 2 || isPlaceCode(initials)) {
      return false;
    }
    for (String word : words.subList(0, last)) {
      if (!NameWords.isCapitalised(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlaceCode(String word) {
    return switch (word) {
      case "UK", "US", "GB", "EU", "UN", "SA", "NZ", "RI", "DC", "NY", "CI", "BC", "AG", "SE" ->
          true;
      default -> false;
    };
  }

  /** Tells whether it is "J." or "J.A.", or a single capital. */
  private static boolean isInitialBefore(String word) {
    return NameWords.isInitials(word) && (word.indexOf('.') > 0 || word.length() == 1);
  }

  private static String dotted(String initials) {
    if (initials.indexOf('.') >= 0) {
      return initials;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < initials.length(); i++) {
      char c = initials.charAt(i);
      boolean first = out.length() == 0 || initials.charAt(i - 1) == '-';
      out.append(c == '-' || first ? "" : " ").append(c).append(c == '-' ? "" : ".");
    }
    return out.toString();
  }

  private static boolean endsWithOthers(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String others : AND_OTHERS) {
      if (lower.endsWith(others)
          && (lower.length() == others.length()
              || " ,;".indexOf(lower.charAt(lower.length() - others.length() - 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether each part between semicolons, or between "and" and its like, is a person. */
  private static boolean isSeveral(String name) {
    String[] parts = name.split(";", -1);
    if (parts.length == 1) {
      for (String between : BETWEEN_PERSONS) {
        if (name.contains(between)) {
          parts = name.split(between, -1);
          break;
        }
      }
    }
    if (parts.length == 1) {
      return isListOfInitials(name);
    }
    for (String part : parts) {
      if (!isPerson(part)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether it is "Doe, J., Roe, R.": at least two pairs of a name and initials. */
  private static boolean isListOfInitials(String name) {
    String[] parts = name.split(",", -1);
    if (parts.length < 4 || parts.length % 2 != 0) {
      return parts.length > 1 && isListOfNames(parts);
    }
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean fits =
          i % 2 == 1
              ? words(part).stream().allMatch(NameWords::isInitials) && !part.isEmpty()
              : words(part).stream().allMatch(PersonNames::isNamePart) && !part.isEmpty();
      if (!fits) {
        return isListOfNames(parts);
      }
    }
    return true;
  }

  /**
   * Tells whether it is "Doe J, Roe R", or with more than two parts "Jane Doe, Richard Roe, ...".
   */
  private static boolean isListOfNames(String[] parts) {
    for (String part : parts) {
      List<String> words = words(part);
      // "Simon Garcia, Juan Carlos" is one person: both of his family names are given names too.
      boolean person =
          parts.length == 2
              ? words.size() > 1 && isInitialsBehind(words)
              : NameWords.nonOfOrganisation(words) && order(words).isPresent();
      if (!person) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPerson(String part) {
    String name = trimmed(part);
    List<String> words = words(name);
    if (words.isEmpty() || words.size() > MOST_WORDS || !NameWords.nonOfOrganisation(words)) {
      return false;
    }
    int comma = name.indexOf(',');
    if (comma < 0) {
      return order(words).isPresent();
    }
    for (String word : words) {
      if (!isNamePart(word) && !NameWords.isInitials(word)) {
        return false;
      }
    }
    return comma == name.lastIndexOf(',') || isListOfInitials(name);
  }

  private static boolean isNamePart(String word) {
    return NameWords.isCapitalised(word) || NameWords.isParticle(word);
  }

  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && ",; \u00a0".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ",; \u00a0".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to);
  }

  /** Returns the words, without the commas behind them. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == ',') {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    return words;
  }
}

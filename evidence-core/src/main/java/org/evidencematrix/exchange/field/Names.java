package org.evidencematrix.exchange.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencematrix.citation.NameWords;
import org.evidencematrix.exchange.record.Problems;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.Contributor.Role;

/**
 * Names of people and organisations in all the shapes in which they come: {@code Doe, Jane}, {@code
 * Doe,J.A.}, {@code Doe JA}, {@code Jane Doe}, {@code Doe, Jane, Jr.}, {@code Ministry of Health}.
 * Capitals are kept as written.
 */
public final class Names {
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "junior", "senior", "filho", "neto");

  private static final Set<String> NOBODY =
      Set.of("anonymous", "anon", "[anonymous]", "[no authors listed]", "no authors listed", "n/a");

  private static final Set<String> OTHERS =
      Set.of("et al", "et al.", "etal", "others", "and others", "...", "et alii", "\u7B49");

  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 1000;

  private Names() {}

  /**
   * Adds whom a value names.
   *
   * @param typed one name; several, where a file has them in one value
   * @param role what they did
   * @param tag the tag that problems name
   * @param contributors where to add them
   * @param problems told when authors are left out or a name had to be guessed
   */
  public static void add(
      String typed, Role role, String tag, List<Contributor> contributors, Problems problems) {
    String name = Clean.plain(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    boolean closingComma = name.endsWith(",");
    name = trimmed(name);
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || NOBODY.contains(lower)) {
      return;
    }
    if (OTHERS.contains(lower)) {
      problems.warning("authors-left-out", tag, name);
      return;
    }
    String without = withoutOthers(name, lower);
    if (!without.equals(name)) {
      problems.warning("authors-left-out", tag, name);
      name = without;
    }
    if ((closingComma && name.indexOf(',') < 0) || name.contains(",,")) {
      // EndNote marks organisations by a comma behind them, or by a doubled one in their name.
      contributors.add(literal(name.replace(",,", ","), role));
      return;
    }
    List<String> several = several(name);
    if (several.size() > 1) {
      several.forEach(one -> add(one, role, tag, contributors, problems));
    } else {
      contributors.add(one(name, role, tag, problems));
    }
  }

  /**
   * Returns a name as the tagged formats write it, such as {@code van der Berg, Jan, Jr.}; an
   * organisation has a comma that {@link #add} knows.
   */
  public static String inverted(Contributor name) {
    if (name.isLiteral()) {
      String text = name.literal();
      int comma = text.indexOf(',');
      return comma < 0 ? text + ',' : text.substring(0, comma) + ',' + text.substring(comma);
    }
    StringBuilder out = new StringBuilder();
    if (!name.particle().isEmpty()) {
      out.append(name.particle()).append(' ');
    }
    out.append(name.family());
    if (!name.given().isEmpty()) {
      out.append(", ").append(name.given());
    }
    return name.suffix().isEmpty()
        ? out.toString()
        : out.append(", ").append(name.suffix()).toString();
  }

  /** Returns an organisation, or a name without known parts. */
  public static Contributor literal(String name, Role role) {
    return new Contributor(role, "", "", "", "", name);
  }

  /** Returns a person; a particle at the edge of a part goes into its own. */
  public static Contributor person(String family, String given, String suffix, Role role) {
    List<String> names = words(family);
    int particles = 0;
    while (particles < names.size() - 1 && isSmallParticle(names.get(particles))) {
      particles++;
    }
    String particle = String.join(" ", names.subList(0, particles));
    String rest = String.join(" ", names.subList(particles, names.size()));
    List<String> givens = words(given);
    int end = givens.size();
    while (particles == 0 && end > 1 && isSmallParticle(givens.get(end - 1))) {
      end--;
    }
    if (end < givens.size()) {
      particle = String.join(" ", givens.subList(end, givens.size()));
    }
    String before = String.join(" ", givens.subList(0, end));
    if (rest.isEmpty()) {
      return before.isEmpty()
          ? literal(family + given + suffix, role)
          : new Contributor(role, before, "", particle, suffix, "");
    }
    return new Contributor(role, rest, before, particle, suffix, "");
  }

  private static boolean isSmallParticle(String word) {
    return NameWords.isParticle(word)
        || word.equals("d'")
        || word.equals("'t")
        || word.equals("zur")
        || word.equals("zum")
        || word.equals("dal")
        || word.equals("des")
        || word.equals("y");
  }

  private static Contributor one(String name, Role role, String tag, Problems problems) {
    int comma = name.indexOf(',');
    return comma >= 0 ? withComma(name, comma, role) : withoutComma(name, role, tag, problems);
  }

  private static Contributor withComma(String name, int comma, Role role) {
    String family = name.substring(0, comma).strip();
    String rest = trimmed(name.substring(comma + 1));
    if (isOrganisation(words(family), words(rest))) {
      return literal(name, role);
    }
    int second = rest.indexOf(',');
    if (second < 0) {
      return isSuffix(rest) ? person(family, "", rest, role) : person(family, rest, "", role);
    }
    String middle = rest.substring(0, second).strip();
    String last = trimmed(rest.substring(second + 1));
    if (isSuffix(last)) {
      return person(family, middle, last, role);
    }
    if (isSuffix(middle)) {
      return person(family, last, middle, role);
    }
    return words(rest).size() > MOST_WORDS ? literal(name, role) : person(family, rest, "", role);
  }

  /** Tells whether it is "Ministry of Health, Uganda" and not "Hall Young, Mary". */
  private static boolean isOrganisation(List<String> before, List<String> behind) {
    if (before.size() < 2 || NameWords.nonOfOrganisation(before) || behind.isEmpty()) {
      return before.size() > MOST_WORDS + 1;
    }
    return !NameWords.isInitials(behind.get(0)) && !NameWords.isGiven(behind.get(0));
  }

  private static Contributor withoutComma(String name, Role role, String tag, Problems problems) {
    List<String> words = words(name);
    String suffix = "";
    if (words.size() > 2 && isSuffix(words.get(words.size() - 1))) {
      suffix = words.get(words.size() - 1);
      words = words.subList(0, words.size() - 1);
    }
    int count = words.size();
    if (count == 1) {
      return isAcronym(name) || NameWords.isOfOrganisation(name) || hasNoCase(name)
          ? literal(name, role)
          : person(name, "", "", role);
    }
    if (count > MOST_WORDS || !NameWords.nonOfOrganisation(words)) {
      return literal(name, role);
    }
    int family = count;
    while (family > 1 && areInitials(words.get(family - 1)) && count - family < 4) {
      family--;
    }
    boolean shouted = isShouted(words);
    if (family < count && !(shouted && NameWords.isGiven(words.get(0)))) {
      return person(join(words, 0, family), join(words, family, count), suffix, role);
    }
    return inWesternOrder(name, words, suffix, role, tag, problems);
  }

  /** Takes {@code Jane A. van Doe} apart; what is no such name stays whole. */
  private static Contributor inWesternOrder(
      String name, List<String> words, String suffix, Role role, String tag, Problems problems) {
    int last = words.size() - 1;
    for (String word : words) {
      boolean fits =
          NameWords.isCapitalised(word)
              || NameWords.isInitials(word)
              || isSmallParticle(word)
              || isShouted(List.of(word));
      if (!fits) {
        return literal(name, role);
      }
    }
    int family = last;
    while (family > 1 && isSmallParticle(words.get(family - 1))) {
      family--;
    }
    boolean known = NameWords.isGiven(words.get(0)) || NameWords.isInitials(words.get(0));
    if (!known || (family > 1 && !NameWords.isInitials(words.get(family - 1)))) {
      problems.warning("guessed-name", tag, name, "family", join(words, family, last + 1));
    }
    return person(join(words, family, last + 1), join(words, 0, family), suffix, role);
  }

  /** Returns the names in a value that holds several. */
  private static List<String> several(String name) {
    if (name.indexOf(';') >= 0) {
      return parts(name, ";");
    }
    for (String between : new String[] {" and ", " & "}) {
      if (name.contains(between)) {
        List<String> parts = parts(name, between);
        boolean people = parts.size() > 1;
        for (String part : parts) {
          people &= isLikePerson(words(part));
        }
        return people ? parts : List.of(name);
      }
    }
    return ofPairs(name);
  }

  /** Takes "Doe, J., Roe, R." apart. */
  private static List<String> ofPairs(String name) {
    List<String> parts = parts(name, ",");
    if (parts.size() < 4 || parts.size() % 2 != 0) {
      return List.of(name);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      for (String word : words(parts.get(i + 1))) {
        if (!areInitials(word)) {
          return List.of(name);
        }
      }
      pairs.add(parts.get(i) + ", " + parts.get(i + 1));
    }
    return pairs;
  }

  private static boolean isLikePerson(List<String> words) {
    if (words.size() < 2 || words.size() > MOST_WORDS || !NameWords.nonOfOrganisation(words)) {
      return false;
    }
    for (String word : words) {
      if (!NameWords.isCapitalised(word) && !areInitials(word) && !isSmallParticle(word)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> parts(String text, String between) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
      addPart(text.substring(from, to), parts);
      from = to + between.length();
    }
    addPart(text.substring(from), parts);
    return parts;
  }

  private static void addPart(String text, List<String> parts) {
    String part = trimmed(text);
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String withoutOthers(String name, String lower) {
    for (String end : new String[] {" et al.", " et al", " and others", " et alii"}) {
      if (lower.endsWith(end)) {
        return trimmed(name.substring(0, name.length() - end.length()));
      }
    }
    return name;
  }

  private static boolean isSuffix(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return SUFFIXES.contains(bare.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a word is one to three capitals, with or without full stops. */
  private static boolean areInitials(String word) {
    if (NameWords.isInitials(word)) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return word.length() <= 3;
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.length() <= 8 && isShouted(List.of(word));
  }

  private static boolean isShouted(List<String> words) {
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isLowerCase(word.charAt(i)) || Character.isDigit(word.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether a word is of a script without capitals, such as Chinese. */
  private static boolean hasNoCase(String word) {
    int first = word.codePointAt(0);
    return Character.isLetter(first)
        && !Character.isUpperCase(first)
        && !Character.isLowerCase(first);
  }

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && ",; ".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ",; ".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > from) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }
}

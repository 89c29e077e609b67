package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evidencematrix.reference.Contributor;

/**
 * An author as compared: databases swap, shorten and split names.
 *
 * @param family the family name in one word, without particles; the whole name of an organisation
 * @param all every word of the name that is longer than an initial, without particles
 * @param initial the first letter of the given names; a blank when not known
 * @param organisation whether this is a body or a name without parts
 */
record AuthorName(String family, List<String> all, char initial, boolean organisation) {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der",
          "den", "ter", "ten", "el", "al", "bin", "ibn", "zu", "zur", "y", "e", "jr", "sr", "ii",
          "iii", "dr", "prof", "of", "the", "and", "et", "for");

  private static final Set<String> NOBODY =
      Set.of("anonymous", "anon", "anonym", "noauthor", "noauthorlisted", "unknown", "etal");

  /** Returns the names of those who wrote; of editors where nobody is named as author. */
  static List<AuthorName> of(List<Contributor> contributors) {
    List<AuthorName> names = of(contributors, Contributor.Role.AUTHOR, Integer.MAX_VALUE);
    return names.isEmpty() ? of(contributors, Contributor.Role.EDITOR, Integer.MAX_VALUE) : names;
  }

  /** Returns the family name of the first of {@link #of(List)}; empty when there is nobody. */
  static String first(List<Contributor> contributors) {
    List<AuthorName> first = of(contributors, Contributor.Role.AUTHOR, 1);
    if (first.isEmpty()) {
      first = of(contributors, Contributor.Role.EDITOR, 1);
    }
    return first.isEmpty() ? "" : first.get(0).family;
  }

  private static List<AuthorName> of(
      List<Contributor> contributors, Contributor.Role role, int most) {
    List<AuthorName> names = new ArrayList<>();
    for (Contributor contributor : contributors) {
      if (contributor.role() == role && names.size() < most) {
        AuthorName name = of(contributor);
        if (!name.family.isEmpty() && !NOBODY.contains(name.family)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static AuthorName of(Contributor contributor) {
    if (contributor.isLiteral()) {
      List<String> words = longer(PlainText.words(contributor.literal()));
      return new AuthorName(String.join("", words), words, ' ', true);
    }
    List<String> family = PlainText.words(contributor.family());
    List<String> given = PlainText.words(contributor.given());
    List<String> kept = longer(family);
    List<String> all = new ArrayList<>(kept);
    for (String word : given) {
      // Initials are often written together: "JP", "JPM".
      if (word.length() > 3 && !PARTICLES.contains(word)) {
        all.add(word);
      }
    }
    String name = String.join("", kept.isEmpty() ? family : kept);
    if (kept.isEmpty() && !all.isEmpty()) {
      // "De, Roberto G": the database took the particle for the family name.
      name = all.get(0);
    }
    List<String> called = longer(given);
    char initial = called.isEmpty() ? ' ' : called.get(0).charAt(0);
    return new AuthorName(name, all.isEmpty() ? List.of(name) : List.copyOf(all), initial, false);
  }

  private static List<String> longer(List<String> words) {
    List<String> longer = new ArrayList<>(words.size());
    for (String word : words) {
      if (!PARTICLES.contains(word)) {
        longer.add(word);
      }
    }
    return List.copyOf(longer);
  }

  /** Tells whether two spellings may be of one person or body. */
  boolean matches(AuthorName other) {
    if (family.equals(other.family)) {
      return mayBeCalledAs(other) || isLongPair(other);
    }
    if (organisation || other.organisation) {
      return shareMost(other) || acronym().equals(other.family) || other.acronym().equals(family);
    }
    return (Similar.names(family, other.family) && mayBeCalledAs(other)) || shareWord(other);
  }

  private boolean mayBeCalledAs(AuthorName other) {
    return initial == ' ' || other.initial == ' ' || initial == other.initial;
  }

  /** With a family name that is long, an initial may be swapped. */
  private boolean isLongPair(AuthorName other) {
    return family.length() > 4 && other.family.length() > 4;
  }

  private boolean shareWord(AuthorName other) {
    for (String word : all) {
      if (word.length() > 3 && other.all.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean shareMost(AuthorName other) {
    int shared = 0;
    for (String word : all) {
      shared += other.all.contains(word) ? 1 : 0;
    }
    return 3 * shared >= 2 * Math.min(all.size(), other.all.size()) && shared > 0;
  }

  private String acronym() {
    if (all.size() < 2) {
      return "-";
    }
    StringBuilder out = new StringBuilder();
    all.forEach(word -> out.append(word.charAt(0)));
    return out.toString();
  }
}

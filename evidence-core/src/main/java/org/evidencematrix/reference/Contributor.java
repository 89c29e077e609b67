package org.evidencematrix.reference;

/**
 * A person or an organisation with a part in a source.
 *
 * <p>Either {@code literal} is given (an organisation, or a name that could not be taken apart) and
 * the other texts are empty, or {@code family} is given and {@code literal} is empty.
 *
 * @param role what they did
 * @param family the family name, without particle, as spelt in the source; also of one-word names
 * @param given given names or initials, as spelt in the source
 * @param particle the part before a family name that is not sorted by, such as {@code van der}
 * @param suffix what follows the name, such as {@code Jr.}
 * @param literal the whole name of an organisation, or of a person whose name has no known parts
 */
public record Contributor(
    Role role, String family, String given, String particle, String suffix, String literal) {

  /** What a contributor did. */
  public enum Role {
    /** Wrote the source. */
    AUTHOR,
    /** Edited it, or the book it is a part of. */
    EDITOR,
    /** Edits the series. */
    SERIES_EDITOR,
    /** Translated it. */
    TRANSLATOR,
    /** Any other part. */
    OTHER
  }

  /**
   * Checks that there is one way to name them.
   *
   * @throws IllegalArgumentException if both {@code family} and {@code literal} are given, or none
   */
  public Contributor {
    if (family.isEmpty() == literal.isEmpty()) {
      throw new IllegalArgumentException("either a family name or a literal name: " + family);
    }
  }

  /** Returns an author with a family name and given names (which may be empty). */
  public static Contributor author(String family, String given) {
    return new Contributor(Role.AUTHOR, family, given, "", "", "");
  }

  /** Returns an organisation as author. */
  public static Contributor organisation(String name) {
    return new Contributor(Role.AUTHOR, "", "", "", "", name);
  }

  /** Returns the same name in another role. */
  public Contributor in(Role other) {
    return new Contributor(other, family, given, particle, suffix, literal);
  }

  /** Returns whether this is a name without parts. */
  public boolean isLiteral() {
    return !literal.isEmpty();
  }
}

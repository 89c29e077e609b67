package org.evidencematrix.geo;

import java.util.List;
import java.util.Optional;

/** What a typed country name or code turned out to be. */
public sealed interface Resolution {

  /** By what a country was recognised. */
  enum How {
    /** An ISO 3166-1 code, or Kosovo's. */
    CODE,
    /** A short name in English, French or Spanish. */
    NAME,
    /** Another spelling, a formal name, an earlier name or a code that others use. */
    ALIAS
  }

  /**
   * One country of today.
   *
   * @param country the country
   * @param how by what it was recognised
   * @param note a remark in English that the user should see, where the name can also mean
   *     something else
   */
  record Resolved(Country country, How how, Optional<String> note) implements Resolution {}

  /**
   * A name that must not be taken for one country without asking.
   *
   * @param candidates what may be meant, the likeliest first where one is; empty for a word that is
   *     no country, such as a region
   * @param reason why, in English, as a part of a sentence
   */
  record Ambiguous(List<Country> candidates, String reason) implements Resolution {

    /** Copies the candidates. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A state that was dissolved. Never a country of today; the successors are in {@link
   * FormerCountry#successors()}.
   *
   * @param country the former country
   * @param alternatives other former countries that the same name or code has stood for, mostly
   *     none
   * @param note a remark in English that the user should see
   */
  record Former(FormerCountry country, List<FormerCountry> alternatives, Optional<String> note)
      implements Resolution {

    /** Copies the alternatives. */
    public Former {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Nothing that the tables know.
   *
   * @param nearest up to three countries with a clearly similar name, as a suggestion for a message
   *     and never to be taken as the answer; in alphabetical order of their alpha-3 code
   */
  record Unresolved(List<Country> nearest) implements Resolution {

    /** Copies the suggestions. */
    public Unresolved {
      nearest = List.copyOf(nearest);
    }
  }
}

package org.evidencematrix.duplicates;

import java.util.List;

/**
 * Two works side by side: how each part compares, and what follows from all of them.
 *
 * <p>Each part that agrees speaks for one source, each that disagrees against it, and what is not
 * given says nothing: the model of record linkage by Fellegi and Sunter (1969), with weights set by
 * what the parts mean. Weights are in tenths.
 */
record Comparison(
    Work a,
    Work b,
    boolean weakTitle,
    TitleMatch title,
    AuthorMatch authors,
    Agreement year,
    Agreement container,
    Agreement volume,
    Agreement issue,
    Agreement pages,
    Agreement doi,
    Agreement identifiers,
    Agreement url) {

  private static final int POSSIBLE = 60;
  private static final int CERTAIN = 95;

  static Comparison of(Work a, Work b, TitleStock stock) {
    TitleMatch title = TitleMatch.of(a, b);
    Numbers n = a.numbers();
    Numbers m = b.numbers();
    return new Comparison(
        a,
        b,
        stock.isWeak(a) || stock.isWeak(b),
        title,
        AuthorMatch.of(a.authors(), b.authors()),
        year(a.year(), b.year()),
        container(a, b),
        n.volumeWith(m),
        n.issueWith(m),
        n.pagesWith(m),
        shared(a.dois(), b.dois()),
        identifiers(a.identifiers(), b.identifiers()),
        a.url().isEmpty() || b.url().isEmpty()
            ? Agreement.UNKNOWN
            : a.url().equals(b.url()) ? Agreement.SAME : Agreement.OTHER);
  }

  private static Agreement year(int a, int b) {
    if (a == 0 || b == 0) {
      return Agreement.UNKNOWN;
    }
    int apart = Math.abs(a - b);
    return apart == 0 ? Agreement.SAME : apart == 1 ? Agreement.CLOSE : Agreement.OTHER;
  }

  private static Agreement container(Work a, Work b) {
    if (!a.issns().isEmpty() && a.issns().stream().anyMatch(b.issns()::contains)) {
      return Agreement.SAME;
    }
    Agreement best = a.container().with(b.container());
    if (best != Agreement.SAME) {
      best = better(best, a.containerShort().with(b.container()));
      best = better(best, a.container().with(b.containerShort()));
      best = better(best, a.containerShort().with(b.containerShort()));
    }
    return best;
  }

  private static Agreement better(Agreement a, Agreement b) {
    if (b == Agreement.UNKNOWN) {
      return a;
    }
    return a == Agreement.UNKNOWN || b.compareTo(a) < 0 ? b : a;
  }

  private static Agreement shared(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    return a.stream().anyMatch(b::contains) ? Agreement.SAME : Agreement.OTHER;
  }

  /**
   * Identifiers of the same kind; a book's number is shared by its chapters and decides nothing.
   */
  private static Agreement identifiers(List<String> a, List<String> b) {
    Agreement found = Agreement.UNKNOWN;
    for (String one : a) {
      String kind = one.substring(0, one.indexOf(':') + 1);
      for (String other : b) {
        if (one.equals(other)) {
          return kind.equals("isbn:") ? Agreement.CLOSE : Agreement.SAME;
        }
        if (other.startsWith(kind) && kind.startsWith("pm")) {
          found = Agreement.OTHER;
        }
      }
    }
    return found;
  }

  /** Tells whether these cannot be one source, whatever else agrees. */
  boolean isExcluded() {
    return a.isSettledWith(b)
        || (title == TitleMatch.OTHER && !isScrambled())
        || (title == TitleMatch.TOLD_APART && !isNamedOtherwise())
        || isOtherVersion();
  }

  /** A word or number that only one of the titles has may be a slip where all else agrees. */
  private boolean isNamedOtherwise() {
    List<String> one = a.title().numbers();
    List<String> other = b.title().numbers();
    return isSamePlace()
        && doi != Agreement.OTHER
        && issue != Agreement.OTHER
        && (one.containsAll(other) || other.containsAll(one));
  }

  /** What stands on the same pages of the same volume is one source, whatever it is called. */
  private boolean isSamePlace() {
    return pages == Agreement.SAME
        && volume == Agreement.SAME
        && authors == AuthorMatch.SAME
        && container.agrees()
        && year != Agreement.OTHER;
  }

  /** Another title at the same place by the same people is most likely a translation. */
  private boolean isScrambled() {
    return a.title().notice().equals(b.title().notice())
        && doi == Agreement.SAME
        && authors == AuthorMatch.SAME
        && pages.agrees()
        && year == Agreement.SAME
        && sameNumbers();
  }

  private boolean sameNumbers() {
    return a.title().numbers().equals(b.title().numbers());
  }

  /** {@code 10.1002/14651858.cd000001.pub2} and {@code .pub3}: an update of a review. */
  private boolean isOtherVersion() {
    if (doi != Agreement.OTHER) {
      return false;
    }
    String one = a.dois().get(0);
    String other = b.dois().get(0);
    return version(one) >= 0 && version(other) >= 0 && stem(one).equals(stem(other));
  }

  private static int version(String doi) {
    int at = Math.max(doi.lastIndexOf(".pub"), doi.lastIndexOf(".v"));
    int digits = at < 0 ? -1 : at + (doi.startsWith(".pub", at) ? 4 : 2);
    return at > 0 && PlainText.isDigits(doi.substring(digits))
        ? at
        : doi.startsWith("10.1002/14651858.") ? doi.length() : -1;
  }

  private static String stem(String doi) {
    return doi.substring(0, version(doi));
  }

  /** Returns the weight of everything together, in tenths. */
  int weight() {
    return titleWeight() + authorWeight() + yearWeight() + placeWeight() + numberWeight();
  }

  private int titleWeight() {
    return switch (title) {
      case SAME -> weakTitle ? 20 : a.title().words().size() < 5 ? 40 : 50;
      case NEAR -> weakTitle ? 10 : 42;
      case PART -> weakTitle ? 5 : 28;
      case LIKE, UNKNOWN, TOLD_APART -> 0;
      case OTHER -> -60;
    };
  }

  private int authorWeight() {
    return switch (authors) {
      case SAME -> 30;
      case FIRST -> 18;
      case SOME -> 8;
      case UNKNOWN -> 0;
      case OTHER -> -50;
    };
  }

  private int yearWeight() {
    boolean placed = volume == Agreement.SAME && issue != Agreement.OTHER && container.agrees();
    return switch (year) {
      case SAME -> 10;
      case CLOSE -> placed ? 0 : -8;
      case UNKNOWN -> 0;
      case OTHER -> placed && pages != Agreement.OTHER ? -10 : -35;
    };
  }

  private int placeWeight() {
    int weight =
        switch (container) {
          case SAME -> 15;
          case CLOSE -> 10;
          case UNKNOWN -> 0;
          case OTHER -> -40;
        };
    weight +=
        switch (volume) {
          case SAME -> 12;
          case CLOSE -> 5;
          case UNKNOWN -> 0;
          case OTHER -> -25;
        };
    weight +=
        switch (issue) {
          case SAME -> 6;
          case CLOSE -> 3;
          case UNKNOWN -> 0;
          case OTHER -> weakTitle ? -40 : -8;
        };
    return weight
        + switch (pages) {
          case SAME -> 25;
          case CLOSE -> 12;
          case UNKNOWN -> 0;
          case OTHER -> -25;
        };
  }

  private int numberWeight() {
    int weight = 0;
    if (doi == Agreement.SAME) {
      weight += 45;
    } else if (doi == Agreement.OTHER) {
      weight -= pages.agrees() && volume.agrees() ? 10 : 30;
    }
    if (identifiers == Agreement.SAME) {
      weight += 40;
    } else if (identifiers == Agreement.CLOSE) {
      weight += 15;
    } else if (identifiers == Agreement.OTHER) {
      weight -= 30;
    }
    return weight + (url == Agreement.SAME ? 10 : 0);
  }

  /** Tells whether the pair is worth showing to a person. */
  boolean isPossible() {
    return weight() >= POSSIBLE && !isExcluded() && hasEnough();
  }

  /** A title that says little, or is not the same, needs a place that only one source has. */
  private boolean hasEnough() {
    boolean told = weakTitle || title == TitleMatch.LIKE || title == TitleMatch.UNKNOWN;
    return !told
        || doi == Agreement.SAME
        || identifiers == Agreement.SAME
        || pages == Agreement.SAME
        || (container.agrees() && volume.agrees() && issue.agrees());
  }

  /** Tells whether the pair may be merged without asking. */
  boolean isCertain() {
    return weight() >= CERTAIN
        && isPossible()
        && !weakTitle
        && isTitleSure()
        && areAuthorsSure()
        && year != Agreement.OTHER
        && volume != Agreement.OTHER
        && pages != Agreement.OTHER
        && doi != Agreement.OTHER
        && identifiers != Agreement.OTHER
        && (container != Agreement.OTHER || (isSamePage() && title == TitleMatch.SAME))
        && sameNumbers()
        && hasSignature();
  }

  private boolean isTitleSure() {
    return title == TitleMatch.SAME
        || title == TitleMatch.NEAR
        || (title == TitleMatch.PART && isSamePlace());
  }

  private boolean areAuthorsSure() {
    return authors == AuthorMatch.SAME
        || authors == AuthorMatch.FIRST
        || (authors == AuthorMatch.UNKNOWN
            && title == TitleMatch.SAME
            && (doi == Agreement.SAME || isSamePage()));
  }

  /** Databases name a journal in two languages, but not its pages. */
  private boolean isSamePage() {
    return pages == Agreement.SAME
        && volume == Agreement.SAME
        && year == Agreement.SAME
        && !a.numbers().last().isEmpty()
        && !b.numbers().last().isEmpty();
  }

  /** Something that only this source has. */
  private boolean hasSignature() {
    return doi == Agreement.SAME
        || identifiers == Agreement.SAME
        || pages.agrees()
        || (container.agrees() && volume.agrees())
        || isSamePageOfTheWeb();
  }

  /** Two sources may stand behind one address, but not with one title, by one group, in a year. */
  private boolean isSamePageOfTheWeb() {
    return url == Agreement.SAME
        && title == TitleMatch.SAME
        && authors == AuthorMatch.SAME
        && year == Agreement.SAME;
  }

  /** Tells whether joining the two by way of others would join distinct works. */
  boolean forbidsJoining() {
    return isExcluded() || weight() < 20;
  }
}

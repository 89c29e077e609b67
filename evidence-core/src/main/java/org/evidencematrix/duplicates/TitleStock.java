package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which titles say too little to tell one source by: very short ones, those of regular sections,
 * and those that come back year after year in the records at hand.
 */
final class TitleStock {
  /** A title of so many years is that of a section or a series. */
  private static final int YEARS = 4;

  /** So is one of so many issues, over more than a year. */
  private static final int ISSUES = 6;

  private final Set<String> recurring;

  private TitleStock(Set<String> recurring) {
    this.recurring = recurring;
  }

  static TitleStock of(List<Work> works) {
    Set<String> recurring = new HashSet<>();
    Set<Integer> years = new HashSet<>();
    Set<String> issues = new HashSet<>();
    // Works come sorted by title, so those of one title stand together.
    for (int i = 0; i < works.size(); i++) {
      Work work = works.get(i);
      String title = work.title().squeezed();
      if (i > 0 && !title.equals(works.get(i - 1).title().squeezed())) {
        years.clear();
        issues.clear();
      }
      if (work.year() > 0 && standsTwice(works, i)) {
        years.add(work.year());
        issues.add(work.year() + " " + work.numbers().issue());
        if (years.size() >= YEARS || (years.size() > 1 && issues.size() >= ISSUES)) {
          recurring.add(title);
        }
      }
    }
    return new TitleStock(recurring);
  }

  private static boolean standsTwice(List<Work> works, int i) {
    String title = works.get(i).title().squeezed();
    return (i > 0 && works.get(i - 1).title().squeezed().equals(title))
        || (i + 1 < works.size() && works.get(i + 1).title().squeezed().equals(title));
  }

  boolean isWeak(Work work) {
    TitleText title = work.title();
    return title.squeezed().length() < 8
        || recurring.contains(title.squeezed())
        || TitleText.isSection(title.words(), names(work));
  }

  private static List<String> names(Work work) {
    if (work.title().words().size() > 8) {
      return List.of();
    }
    List<String> names = new ArrayList<>(work.container().words());
    work.authors().forEach(author -> names.addAll(author.all()));
    return names;
  }
}

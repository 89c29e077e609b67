package org.evidencematrix.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which titles say too little to tell one source by: very short ones, those of regular sections,
 * and those that come back year after year in the records at hand.
 */
final class TitleStock {
  private static final int COMES_BACK = 4;

  private final Set<String> recurring;

  private TitleStock(Set<String> recurring) {
    this.recurring = recurring;
  }

  static TitleStock of(List<Work> works) {
    Map<String, Set<Integer>> years = new HashMap<>();
    String before = "";
    int beforeYear = 0;
    // Works come sorted by title and year: only titles that stand twice need counting.
    for (Work work : works) {
      String title = work.title().squeezed();
      if (title.equals(before) && work.year() != beforeYear) {
        Set<Integer> seen = years.computeIfAbsent(title, t -> new HashSet<>());
        seen.add(beforeYear);
        seen.add(work.year());
      }
      before = title;
      beforeYear = work.year();
    }
    Set<String> recurring = new HashSet<>();
    years.forEach(
        (title, seen) -> {
          seen.remove(0);
          if (seen.size() >= COMES_BACK) {
            recurring.add(title);
          }
        });
    return new TitleStock(recurring);
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

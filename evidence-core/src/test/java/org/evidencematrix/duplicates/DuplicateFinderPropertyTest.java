package org.evidencematrix.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evidencematrix.reference.Contributor;
import org.evidencematrix.reference.PublicationDate;
import org.evidencematrix.reference.Reference;
import org.jspecify.annotations.Nullable;

/** All records are made up of few words, so that many are alike. */
class DuplicateFinderPropertyTest {

  @Property(tries = 200)
  void groupsDoNotDependOnTheOrderOfRecords(
      @ForAll("records") List<Reference> records, @ForAll Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (Level level : Level.values()) {
      Set<Set<Integer>> straight = sets(find(records, level).groups(), null);
      List<Reference> shuffled = order.stream().map(records::get).toList();
      assertEquals(straight, sets(find(shuffled, level).groups(), order));
    }
  }

  @Property(tries = 100)
  void certainPairsArePossiblePairs(@ForAll("records") List<Reference> records) {
    List<DuplicatePair> possible = find(records, Level.POSSIBLE).pairs();
    for (DuplicatePair pair : find(records, Level.CERTAIN).pairs()) {
      assertTrue(
          possible.stream()
              .anyMatch(p -> p.first() == pair.first() && p.second() == pair.second()));
    }
  }

  @Property(tries = 100)
  void everyRecordStandsInOneGroupAtMost(@ForAll("records") List<Reference> records) {
    Set<Integer> seen = new HashSet<>();
    for (List<Integer> group : find(records, Level.POSSIBLE).groups()) {
      assertTrue(group.size() > 1);
      group.forEach(at -> assertTrue(seen.add(at)));
    }
  }

  @Property(tries = 300)
  void anyTextIsCompared(@ForAll String title, @ForAll String name, @ForAll String pages) {
    Reference record =
        Reference.builder()
            .title(title)
            .titleTranslated(name)
            .contributors(name.isEmpty() ? List.of() : List.of(Contributor.organisation(name)))
            .container(title)
            .volume(pages)
            .firstPage(pages)
            .lastPage(name)
            .dois(List.of(name, "10." + title + '/' + pages))
            .isbns(List.of(pages))
            .build();
    Duplicates found =
        find(List.of(record, record.toBuilder().title(title + pages).build()), Level.POSSIBLE);
    assertTrue(found.pairs().size() <= 1);
  }

  private static Duplicates find(List<Reference> records, Level level) {
    List<Candidate> candidates = new ArrayList<>();
    records.forEach(r -> candidates.add(Candidate.of("", r)));
    return DuplicateFinder.find(candidates, level);
  }

  private static Set<Set<Integer>> sets(List<List<Integer>> groups, @Nullable List<Integer> order) {
    Set<Set<Integer>> sets = new HashSet<>();
    for (List<Integer> group : groups) {
      Set<Integer> set = new HashSet<>();
      group.forEach(at -> set.add(order == null ? at : order.get(at)));
      sets.add(set);
    }
    return sets;
  }

  @Provide
  Arbitrary<List<Reference>> records() {
    Arbitrary<String> words =
        Arbitraries.of(
                "supervision", "supervison", "workload", "of", "volunteers", "part", "II", "I")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(list -> String.join(" ", list));
    return Combinators.combine(
            words,
            Arbitraries.of("Doe", "Roe", "Okello", ""),
            Arbitraries.of(0, 2020, 2021, 2024),
            Arbitraries.of("", "Journal of Made-up Studies", "J Made-up Stud"),
            Arbitraries.of("", "1", "2"),
            Arbitraries.of("", "1", "11", "S1"),
            Arbitraries.of("", "10.5555/a", "10.5555/b"))
        .as(
            (title, author, year, journal, volume, page, doi) ->
                Reference.builder()
                    .title(title)
                    .contributors(
                        author.isEmpty() ? List.of() : List.of(Contributor.author(author, "J")))
                    .date(year == 0 ? PublicationDate.NONE : PublicationDate.ofYear(year))
                    .container(journal)
                    .volume(volume)
                    .firstPage(page)
                    .dois(doi.isEmpty() ? List.of() : List.of(doi))
                    .build())
        .list()
        .ofMinSize(2)
        .ofMaxSize(24);
  }
}

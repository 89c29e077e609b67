package org.evidencematrix.searches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evidencematrix.model.FoundIn;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Search;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final List<Search> SEARCHES =
      List.of(
          MadeUpSearches.without("2016-pubmed", "PubMed"),
          MadeUpSearches.without("2026-pubmed", "PubMed"));

  private static FoundIn source(String name) {
    return new FoundIn(Optional.empty(), Optional.of(name));
  }

  private static FoundIn search(String id) {
    return new FoundIn(Optional.of(id), Optional.empty());
  }

  private static Item item(String id, FoundIn... places) {
    return Item.builder().id(id).foundIn(List.of(places)).build();
  }

  @Test
  void countsStudiesAndNotReports() {
    Completeness found =
        Completeness.of(
            List.of(
                item("a", source("Scopus")).toBuilder().family("f").build(),
                item("b", source("PubMed")).toBuilder().family("f").build(),
                item("c"),
                item("d", source("Scopus"))),
            List.of());
    assertEquals(3, found.studies());
    assertEquals(2, found.withSource());
    assertEquals(1, found.withSeveral());
    assertEquals(Map.of("Scopus", 2, "PubMed", 1), found.sources());
    assertEquals(List.of("Scopus", "PubMed"), List.copyOf(found.sources().keySet()));
    assertEquals(
        List.of(
            new Completeness.Pair(
                "PubMed", "Scopus", 1, 2, 1, CaptureRecapture.NoEstimate.OVERLAP_TOO_SMALL)),
        found.pairs());
  }

  @Test
  void twoSearchesOfOneSourceAreOneLook() {
    Completeness found =
        Completeness.of(
            List.of(
                item("a", search("2016-pubmed"), search("2026-pubmed"), source(" pubmed ")),
                item("b", search("not-there"))),
            SEARCHES);
    assertEquals(Map.of("PubMed", 1, "not-there", 1), found.sources());
    assertEquals(0, found.withSeveral());
  }

  @Test
  void estimatesEachPair() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<FoundIn> places = new ArrayList<>();
      if (i < 20) {
        places.add(source("Scopus"));
      }
      if (i >= 12) {
        places.add(source("ERIC"));
      }
      if (i == 0) {
        places.add(source("A friend"));
      }
      items.add(item("i" + (10 + i), places.toArray(FoundIn[]::new)));
    }
    List<Completeness.Pair> pairs = Completeness.of(items, List.of()).pairs();
    assertEquals(
        List.of("ERIC Scopus 18 20 8", "A friend Scopus 1 20 1"),
        pairs.stream()
            .map(
                p ->
                    String.join(" ", p.first(), p.second())
                        + ' '
                        + p.inFirst()
                        + ' '
                        + p.inSecond()
                        + ' '
                        + p.inBoth())
            .toList());
    assertInstanceOf(CaptureRecapture.Estimate.class, pairs.get(0).estimate());
  }

  @Property(tries = 50)
  void theOrderOfItemsChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("Scopus", "scopus", "ERIC", "PubMed", "");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(
          item(
              "i" + i,
              source(names.get(random.nextInt(names.size()))),
              source(names.get(random.nextInt(names.size())))));
    }
    Completeness before = Completeness.of(items, SEARCHES);
    Collections.shuffle(items, random);
    assertEquals(before, Completeness.of(items, SEARCHES));
  }
}

package org.evidencematrix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ids are counted all and kept in alphabetical order, however they come. */
class FirstIdsTest {
  @Provide
  Arbitrary<List<String>> ids() {
    Arbitrary<String> end = Arbitraries.strings().withChars("ab-é子\0\u007f").ofMaxLength(9);
    return Arbitraries.of("", "made-up-", "made-up-2016-abc", "made-up-2016-abcd")
        .flatMap(start -> end.map(e -> start + e))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void keepsTheFirst(@ForAll("ids") List<String> ids, @ForAll boolean merged) {
    FirstIds first = new FirstIds(5);
    FirstIds second = new FirstIds(5);
    for (int i = 0; i < ids.size(); i++) {
      (merged && i % 3 == 0 ? second : first).add(new IdKey(ids.get(i)));
    }
    first.merge(second);
    assertEquals(ids.size(), first.count());
    assertEquals(new TreeSet<>(ids).stream().limit(5).toList(), first.ids());
  }

  @Property
  void keysHaveTheOrderOfTheirIds(@ForAll("ids") List<String> ids) {
    for (String a : ids) {
      for (String b : ids) {
        assertEquals(
            Integer.signum(a.compareTo(b)), Integer.signum(new IdKey(a).compareTo(new IdKey(b))));
      }
    }
  }
}

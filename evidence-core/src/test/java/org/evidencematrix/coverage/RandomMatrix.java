package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.evidencematrix.model.Direction;
import org.evidencematrix.model.Finding;
import org.evidencematrix.model.Item;
import org.evidencematrix.model.Question;
import org.evidencematrix.model.Scope;
import org.evidencematrix.model.Status;
import org.evidencematrix.model.YearRange;

/** Made-up items with everything that can go into a cell, by a seed. */
public final class RandomMatrix {
  private static final List<String> DESIGNS =
      List.of(
          "meta-analysis",
          "systematic-review",
          "scoping-review",
          "literature-review",
          "randomized-trial",
          "quasi-experimental",
          "before-after",
          "qualitative",
          "expert-opinion",
          "protocol");
  private static final List<String> COUNTRIES = List.of("MWI", "KEN", "ZAF", "USA", "BRA", "ATA");

  private final Random random;

  RandomMatrix(long seed) {
    random = new Random(seed);
  }

  public static List<Item> of(long seed, int size) {
    RandomMatrix matrix = new RandomMatrix(seed);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(matrix.item("i" + (i < 10 ? "0" : "") + i, size));
    }
    return items;
  }

  Item item(String id, int size) {
    return item(id, size, true);
  }

  /** An item that says nothing of a family, translation or edition. */
  Item alone(String id, int size) {
    return item(id, size, false);
  }

  private Item item(String id, int size, boolean tied) {
    String design = pick(DESIGNS);
    Item.Builder item =
        Item.builder()
            .id(id)
            .year(2000 + random.nextInt(27))
            .design(design)
            .field(chance(15) ? "health" : Item.SOCIAL_SERVICE)
            .countries(some(COUNTRIES, 2))
            .findings(findings());
    if (chance(20)) {
      item.scope(Scope.GLOBAL);
    }
    if (chance(40)) {
      int last = 1985 + random.nextInt(40);
      item.dataYears(new YearRange(last - 1, last));
    }
    if (tied && chance(30)) {
      item.family("f" + random.nextInt(3));
    }
    if (tied && chance(10)) {
      item.translationOf("i0" + random.nextInt(10));
    }
    if (tied && chance(10)) {
      item.supersedes("i0" + random.nextInt(10));
    }
    if (design.contains("review") || design.equals("meta-analysis")) {
      List<String> included = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (chance(25)) {
          included.add("i" + (i < 10 ? "0" : "") + i);
        }
      }
      item.includes(included);
      if (chance(40)) {
        item.lastSearch(2005 + random.nextInt(20));
      }
      if (chance(40)) {
        item.appraisal(MadeUp.result("amstar-2", chance(50) ? "high" : "low"));
      }
    } else if (chance(40)) {
      item.appraisal(MadeUp.result("rob-2", chance(50) ? "low" : "high"));
    }
    if (chance(20)) {
      item.status(pick(List.of(Status.RETRACTED, Status.WITHDRAWN, Status.EXPRESSION_OF_CONCERN)));
    }
    return item.build();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      findings.add(
          new Finding(
              pick(MadeUp.STRATEGIES),
              chance(50) ? Optional.of("retention") : Optional.empty(),
              Optional.of(chance(70) ? Question.EFFECT : Question.UNDERSTANDING),
              Optional.of(pick(List.of(Direction.values()))),
              chance(30) ? some(COUNTRIES, 1) : List.of(),
              List.of(),
              List.of()));
    }
    return findings;
  }

  private List<String> some(List<String> values, int most) {
    List<String> found = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      String value = pick(values);
      if (!found.contains(value)) {
        found.add(value);
      }
    }
    return found;
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  Random random() {
    return random;
  }
}

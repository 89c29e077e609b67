package org.evidencematrix.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evidencematrix.rigor.Tier;

/**
 * Takes each family out of a cell and looks at the band. Families alike and tied to nothing are
 * tried once for all; and a family that could not change the band even if it counted in full is not
 * tried, so that the cost does not grow with the items.
 */
final class LeaveOneOut {
  private final Tally tally;
  private final Shares shares;
  private final Standing standing;
  private final Band band;
  private final double miss;
  private final double missWithoutReview;
  private final TreeMap<Long, Integer> single = new TreeMap<>();
  private final List<Removal> found = new ArrayList<>();
  private int families;

  private LeaveOneOut(Tally tally, Shares shares) {
    this.tally = tally;
    this.shares = shares;
    standing = tally.standing(shares.mask(), ReviewYears.NONE);
    miss = tally.product().miss(shares, 0, 0);
    missWithoutReview = tally.product().missWithoutReview(shares);
    band = Band.of(Math.min(1 - miss, standing.ceiling(0, 0).limit()), standing.n());
    tally.single().forEach((key, ids) -> single.put(key, ids.count()));
  }

  static Removals of(Tally tally, Shares shares) {
    return new LeaveOneOut(tally, shares).find();
  }

  private Removals find() {
    for (Map.Entry<Long, FirstIds> alike : tally.single().entrySet()) {
      long key = alike.getKey();
      if (mayMatter(key)) {
        single.merge(key, -1, Integer::sum);
        double without = capped(key, Product.of(single, tally.linked()).miss(shares, 0, 0));
        single.merge(key, 1, Integer::sum);
        Band lower = Band.of(without, left(key));
        if (lower != band) {
          families += alike.getValue().count();
          alike.getValue().ids().forEach(id -> found.add(new Removal(List.of(id), without, lower)));
        }
      }
    }
    for (int position = 0; position < tally.linked().size(); position++) {
      long key = tally.linked().key(position);
      if (mayMatter(key)) {
        Product rest = Product.of(single, tally.linked(), position);
        double without = capped(key, rest.miss(shares, 0, 0));
        Band lower = Band.of(without, left(key));
        if (lower != band) {
          families++;
          found.add(new Removal(tally.linked().reports().get(position), without, lower));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Removal::coverage).thenComparing(r -> r.reports().get(0)));
    return families == 0
        ? Removals.NONE
        : new Removals(families, found.stream().limit(Removals.SHOWN).toList());
  }

  /** Coverage without a family is at least this, because at worst its whole factor goes. */
  private boolean mayMatter(long key) {
    double weight = shares.weight(FamilyKey.best(key));
    if (weight == 0) {
      return false;
    }
    double factor = 1 - shares.weight(FamilyKey.primary(key)) * shares.allocation(FamilyKey.k(key));
    double most = FamilyKey.review(key) < 0 ? miss : missWithoutReview;
    double least = factor > 0 ? Math.max(0, 1 - most / factor) : 0;
    return Band.of(capped(key, 1 - least), left(key)) != band;
  }

  private double capped(long key, double missed) {
    boolean strong = standing.strong() - (FamilyKey.best(key) >= Tier.STRONG ? 1 : 0) > 0;
    int reviews = standing.reviews() - (shares.weight(FamilyKey.review(key)) > 0 ? 1 : 0);
    return Math.min(1 - missed, Standing.ceiling(left(key), strong, reviews).limit());
  }

  private int left(long key) {
    return standing.n() - (shares.weight(FamilyKey.best(key)) > 0 ? 1 : 0);
  }
}

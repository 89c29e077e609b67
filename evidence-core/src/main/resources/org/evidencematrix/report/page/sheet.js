// The counts of one cell, and every figure that follows from them for any weights and gamma.

const TIERS = 6;

/** Weights by tier, and the share `k^-gamma` that a family which fills k cells gives to each. */
class Shares {
  constructor(weights, gamma) {
    this.set(weights, gamma);
  }

  set(weights, gamma) {
    this.weights = weights;
    this.gamma = gamma;
    this.known = [];
    /** Which tiers have weight, a bit each. */
    this.mask = weights.reduce((mask, weight, tier) => (weight > 0 ? mask | (1 << tier) : mask), 0);
  }

  weight(tier) {
    return tier < 0 ? 0 : this.weights[tier];
  }

  has(tier) {
    return tier >= 0 && (this.mask & (1 << tier)) !== 0;
  }

  allocation(k) {
    let share = this.known[k];
    if (share === undefined) {
      share = k === 1 || this.gamma === 0 ? 1 : Math.pow(k, -this.gamma);
      this.known[k] = share;
    }
    return share;
  }

  /** By squaring, as the library does: plain products are the same in every browser. */
  static power(base, exponent) {
    let result = 1;
    let square = base;
    for (let left = exponent; left > 0; left >>= 1) {
      if (left & 1) result *= square;
      square *= square;
    }
    return result;
  }
}

/** What a family offers in a cell, packed into a number, so that like families are counted. */
const FamilyKey = {
  of: (primary, review, k, appraised, voice) =>
    k * 65536 + ((primary + 1) << 12) + ((review + 1) << 8) + (appraised << 7) + voice + 1,
  k: (key) => Math.floor(key / 65536),
  primary: (key) => ((key >> 12) & 15) - 1,
  review: (key) => ((key >> 8) & 15) - 1,
  best: (key) => Math.max(FamilyKey.primary(key), FamilyKey.review(key)),
  appraised: (key) => (key >> 7) & 1,
  voice: (key) => (key & 127) - 1,
};

/** The newest year of search of reviews by tier; within a tier the newest has the highest status. */
class ReviewYears {
  constructor(matrix, question) {
    this.matrix = matrix;
    this.question = question;
    this.closing = new Array(TIERS).fill(-Infinity);
    this.any = 0;
  }

  add(item, tier) {
    const { items } = this.matrix;
    this.any |= 1 << tier;
    if (this.matrix.tier(item, this.question).marks & CLOSES) {
      this.closing[tier] = Math.max(this.closing[tier], items.searched[item] || items.year[item]);
    }
  }

  /** 1 for a search of the last five years, half of that every five years before; 0 for none. */
  freshness(year) {
    return this.closing.map((last) => Math.pow(2, -Math.max(0, year - last - 5) / 5));
  }
}

/**
 * A cell, prepared to be reckoned under many weightings; costs the number of different families, not
 * that of items.
 */
class Sheet {
  /**
   * @param count what counts in the cell
   * @param line global reviews of its row or column, a list of item and tier
   * @param without a family (its slot) that is taken out; -1 for none
   */
  constructor(coverage, count, line, question, without = -1) {
    this.matrix = coverage.matrix;
    this.year = coverage.year;
    this.slots = without < 0 ? count.slots : count.slots.filter((slot) => slot !== without);
    this.constant = !count.slots.length && !count.reviews.length && !line.length;
    this.readFamilies(coverage);
    this.readReviews(coverage, without < 0 ? count.reviews : count.reviews.filter(([, slot]) => slot !== without));
    this.readYears(coverage, count, line, question);
    this.standings = new Map();
  }

  readFamilies(coverage) {
    const { grid } = coverage;
    const counts = new Map();
    this.pipeline = 0;
    for (const slot of this.slots) {
      const key = coverage.familyKey(slot);
      counts.set(key, (counts.get(key) || 0) + 1);
      if (coverage.isAnnounced(slot)) this.pipeline++;
    }
    this.keys = [...counts.keys()].sort((a, b) => a - b);
    this.counts = this.keys.map((key) => counts.get(key));
    const factors = new Map();
    this.keys.forEach((key, i) => {
      const factor = Sheet.factor(key);
      if (factor >= 0) factors.set(factor, (factors.get(factor) || 0) + this.counts[i]);
    });
    this.factors = [...factors.keys()].sort((a, b) => a - b);
    this.numbers = this.factors.map((factor) => factors.get(factor));
    this.miss_ = new Float64Array(this.factors.length);
    this.powers = new Float64Array(this.factors.length);
    this.slotOf = new Map(this.slots.map((slot) => [grid.slotFamily[slot], slot]));
  }

  /** Families alike in the tier of their best primary report and in number of cells; -1 for none. */
  static factor(key) {
    const primary = FamilyKey.primary(key);
    return primary < 0 ? -1 : FamilyKey.k(key) * 8 + primary;
  }

  /** Which reviews may be chosen, and how many families of each factor they leave out. */
  readReviews(coverage, reviews) {
    const { matrix, grid } = coverage;
    const at = new Map(this.factors.map((factor, b) => [factor, b]));
    const all = reviews.map(([item, slot, tier]) => {
      const side = matrix.sides[Number(matrix.isAllied(item))];
      const left = new Set([slot]);
      for (const name of matrix.list(matrix.items.includes[item])) {
        const found = this.slotOf.get(side.familyOf(matrix.raw.names[name]));
        if (found !== undefined) left.add(found);
      }
      const out = new Int32Array(this.factors.length);
      let sum = 0;
      for (const each of left) {
        const factor = Sheet.factor(coverage.familyKey(each));
        if (factor >= 0) {
          out[at.get(factor)]++;
          sum++;
        }
      }
      return { tier, k: grid.slotK[slot], out, sum };
    });
    this.choices = Sheet.worthTrying(all);
  }

  /** Without those that never add more than another one of their tier, whatever the weights. */
  static worthTrying(all) {
    const kept = [];
    all.sort((a, b) => a.tier - b.tier || a.k - b.k || a.sum - b.sum);
    for (const choice of all) {
      const better = (other) =>
        other.tier === choice.tier && other.k <= choice.k && other.out.every((n, b) => n <= choice.out[b]);
      if (!kept.some(better)) kept.push(choice);
    }
    return kept;
  }

  readYears(coverage, count, line, question) {
    const { matrix, year } = this;
    const { items } = matrix;
    this.newest = new Array(TIERS).fill(-1);
    for (const list of [count.items, count.context]) {
      for (const item of list) {
        const tier = matrix.tier(item, question).value;
        const own = items.to[item] ? items.to[item] * 2 + 1 : items.year[item] * 2;
        this.newest[tier] = Math.max(this.newest[tier], own);
      }
    }
    this.reviewYears = this.slots
      .filter((slot) => coverage.review[slot] >= 0)
      .map((slot) => [coverage.review[slot], coverage.newestReview[slot]]);
    const here = new ReviewYears(matrix, question);
    const along = new ReviewYears(matrix, question);
    for (const [item, , tier] of count.reviews) here.add(item, tier);
    for (const [item, tier] of line) along.add(item, tier);
    this.anyReview = here.any | along.any;
    const near = here.freshness(year);
    const far = along.freshness(year);
    this.own = near;
    this.fresh = near.map((fresh, tier) => Math.max(fresh, GLOBAL_SHARE * far[tier]));
    this.closing = near.map((fresh, tier) => (fresh > 0 ? 1 : far[tier] > 0 ? GLOBAL_SHARE : 0));
  }

  /** What depends only on which tiers have weight, not on how much. */
  standing(shares) {
    let known = this.standings.get(shares.mask);
    if (!known) {
      known = this.count(shares);
      this.standings.set(shares.mask, known);
    }
    return known;
  }

  count(shares) {
    const f = { n: 0, bestTier: -1, strong: 0, strongPrimaries: 0, reviews: 0, silent: 0 };
    f.directions = [0, 0, 0, 0];
    f.tiers = new Array(TIERS).fill(0);
    this.keys.forEach((key, i) => {
      const best = FamilyKey.best(key);
      const primary = FamilyKey.primary(key);
      const n = this.counts[i];
      if (shares.has(FamilyKey.review(key))) f.reviews += n;
      if (!shares.has(best)) return;
      f.n += n;
      f.tiers[best] += n;
      f.bestTier = Math.max(f.bestTier, best);
      if (best >= STRONG) f.strong += n;
      if (primary >= STRONG && shares.has(primary)) f.strongPrimaries += n;
      const voice = FamilyKey.voice(key);
      if (voice < 0) f.silent += n;
      else f.directions[voice] += n;
    });
    const newest = Math.max(-1, ...this.newest.filter((_, tier) => shares.has(tier)));
    f.newest = newest < 0 ? 0 : Math.floor(newest / 2);
    f.newestPublished = newest >= 0 && newest % 2 === 0;
    const years = this.reviewYears.filter(([tier]) => shares.has(tier)).map(([, year]) => year);
    f.reviewsWithinFiveYears = Math.max(0, ...years.map((first) => years.filter((y) => y >= first && y < first + 5).length));
    f.any = (this.anyReview & shares.mask) !== 0;
    return f;
  }

  static ceiling(families, anyStrong, reviews) {
    if (!anyStrong) return 0.49;
    return families === 1 && reviews === 0 ? 0.7 : 1;
  }

  ceiling(shares, tier = 0, more = 0) {
    const here = this.standing(shares);
    const added = shares.has(tier) ? more : 0;
    return Sheet.ceiling(here.n + added, here.strong > 0 || (added > 0 && tier >= STRONG), here.reviews);
  }

  /** The chance that no source is good enough, without any review. */
  missWithoutReview(shares) {
    return this.factors.reduce((all, factor, b) => {
      const miss = 1 - shares.weight(factor % 8) * shares.allocation(Math.floor(factor / 8));
      return all * Shares.power(miss, this.numbers[b]);
    }, 1);
  }

  /** The same with the review that helps most, and with further studies of a tier in this cell only. */
  miss(shares, tier = 0, more = 0) {
    const { factors, numbers, miss_, powers } = this;
    const rest = more ? Shares.power(1 - shares.weight(tier), more) : 1;
    let all = rest;
    for (let b = 0; b < factors.length; b++) {
      const factor = factors[b];
      miss_[b] = 1 - shares.weight(factor & 7) * shares.allocation(factor >> 3);
      powers[b] = Shares.power(miss_[b], numbers[b]);
      all *= powers[b];
    }
    let least = all;
    for (const { tier: own, k, out } of this.choices) {
      let product = rest;
      for (let b = 0; b < factors.length; b++) {
        product *= out[b] ? Shares.power(miss_[b], numbers[b] - out[b]) : powers[b];
      }
      least = Math.min(least, (1 - shares.weight(own) * shares.allocation(k)) * product);
    }
    return least;
  }

  coverageWith(shares, tier = 0, more = 0) {
    return Math.min(1 - this.miss(shares, tier, more), this.ceiling(shares, tier, more));
  }

  /** All figures under some weights. */
  figures(shares) {
    if (this.constant && this.same) return this.same;
    const here = this.standing(shares);
    const uncapped = 1 - this.miss(shares);
    const ceiling = this.ceiling(shares);
    const coverage = Math.min(uncapped, ceiling);
    const f = {
      n: here.n,
      mass: 0,
      uncapped,
      ceiling,
      coverage,
      band: Coverage.band(coverage, here.n),
      bestTier: here.bestTier,
      strong: here.strong,
      strongPrimaries: here.strongPrimaries,
      reviews: here.reviews,
      synthesis: { status: 0, whenFresh: 0, any: here.any, global: false },
      newest: here.newest,
      newestPublished: here.newestPublished,
      directions: here.directions,
      silent: here.silent,
      tiers: here.tiers,
      share: null,
      notAppraised: 0,
      pipeline: this.pipeline,
      reviewsWithinFiveYears: here.reviewsWithinFiveYears,
    };
    let own = 0;
    for (let tier = 0; tier < TIERS; tier++) {
      own = Math.max(own, shares.weight(tier) * this.own[tier]);
      f.synthesis.status = Math.max(f.synthesis.status, shares.weight(tier) * this.fresh[tier]);
      f.synthesis.whenFresh = Math.max(f.synthesis.whenFresh, shares.weight(tier) * this.closing[tier]);
    }
    f.synthesis.global = f.synthesis.status > own;
    this.masses(shares, f);
    if (this.constant) this.same = f;
    return f;
  }

  masses(shares, f) {
    let directed = 0;
    let favourable = 0;
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i];
      const mass = shares.weight(FamilyKey.best(key)) * shares.allocation(FamilyKey.k(key)) * this.counts[i];
      const voice = FamilyKey.voice(key);
      f.mass += mass;
      if (!FamilyKey.appraised(key)) f.notAppraised += mass;
      if (voice >= 0) {
        directed += mass;
        favourable += voice === 0 ? mass : voice === 2 ? mass / 2 : 0;
      }
    }
    if (directed > 0) f.share = favourable / directed;
  }
}

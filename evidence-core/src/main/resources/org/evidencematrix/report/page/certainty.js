// How sure ranks are: the numbers behind them drawn anew many times, by the stream of the library.

/** The generator SplitMix64: its stream is the same in every language. */
class SplitMix64 {
  constructor(seed) {
    this.state = BigInt.asUintN(64, BigInt(seed));
  }

  next() {
    const wrap = (n) => BigInt.asUintN(64, n);
    this.state = wrap(this.state + 0x9e3779b97f4a7c15n);
    let z = this.state;
    z = wrap((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = wrap((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  }

  /** A number from `low` to `high`, from the upper 53 bits of the next one. */
  between(low, high) {
    return low + (high - low) * (Number(this.next() >> 11n) * 2 ** -53);
  }
}

/** The numbers of each draw: weights, gamma and thresholds; made when first asked for, then kept. */
class Draws {
  constructor(matrix) {
    this.matrix = matrix;
    this.settings = matrix.info.draws;
    this.count = this.settings.count;
    this.stream = new SplitMix64(this.settings.seed);
    this.made = [];
  }

  get(d) {
    while (this.made.length <= d) this.made.push(this.next());
    return this.made[d];
  }

  next() {
    const { stream, matrix } = this;
    const { weightSpread, gammaFrom, gammaTo, thresholdSpread } = this.settings;
    const base = matrix.weights;
    const weights = [base[0]];
    let moved = 0;
    for (let tier = 1; tier < base.length; tier++) {
      moved += (base[tier] - base[tier - 1]) * (stream.between(1 - weightSpread, 1 + weightSpread) - 1);
      weights.push(Math.max(0, Math.min(Math.max(0.95, base[tier]), base[tier] + moved)));
    }
    const gamma = stream.between(gammaFrom, gammaTo);
    const thresholds = {};
    for (const [name, value] of Object.entries(matrix.raw.thresholds)) {
      thresholds[name] = value * stream.between(1 - thresholdSpread, 1 + thresholdSpread);
    }
    return { weights, gamma, thresholds };
  }
}

/**
 * Puts cells in order: larger priority first, then the lower mean of the row; what is equal to 12
 * decimals shares the smallest of its positions.
 */
class Ranking {
  constructor(cells) {
    this.order = Array.from({ length: cells }, (_, i) => i);
    this.priority = new Float64Array(cells);
    this.mean = new Float64Array(cells);
    this.positions = new Int32Array(cells);
    this.sharing = new Int32Array(cells);
  }

  rank(priority, mean) {
    const { order, positions, sharing } = this;
    const p = this.priority;
    const m = this.mean;
    for (let i = 0; i < p.length; i++) {
      p[i] = trillionths(priority[i]);
      m[i] = trillionths(mean[i]);
    }
    order.sort((a, b) => p[b] - p[a] || m[a] - m[b]);
    let first = 0;
    while (first < order.length) {
      const lead = order[first];
      let end = first + 1;
      while (end < order.length && p[order[end]] === p[lead] && m[order[end]] === m[lead]) end++;
      for (let i = first; i < end; i++) {
        positions[order[i]] = first + 1;
        sharing[order[i]] = end - first;
      }
      first = end;
    }
  }
}

/** The ranks of all cells of some gaps under every draw. Draws are made a few at a time. */
class Certainty {
  constructor(gaps) {
    const { matrix, coverage } = gaps;
    if (!matrix.draws) matrix.draws = new Draws(matrix);
    this.draws = matrix.draws;
    this.coverage = coverage;
    this.matrix = matrix;
    this.cells = gaps.candidates;
    this.at = new Map(this.cells.map((gap, i) => [gap, i]));
    this.sheets = this.cells.map(({ q, r, c }) => coverage.sheet(q, r, c));
    this.search = this.cells.map(({ r, c }) => gaps.grid.searchState(r, c));
    const lines = new Map();
    this.line = this.cells.map(({ q, r }) => {
      const key = `${q} ${r}`;
      if (!lines.has(key)) lines.set(key, lines.size);
      return lines.get(key);
    });
    this.lines = lines.size;
    this.ranks = this.cells.map(() => new Uint16Array(this.draws.count));
    this.held = this.cells.map((gap) => new Int32Array(gap.kinds.length));
    this.ranking = new Ranking(this.cells.length);
    this.shares = new Shares(matrix.weights, matrix.gamma);
    this.done = 0;
    this.facts = new Map();
  }

  isDone() {
    return this.done === this.draws.count;
  }

  /** Draws until all is done or it is later than a time. */
  until(time) {
    while (!this.isDone() && performance.now() < time) this.draw(this.done++);
    return this.isDone();
  }

  finish() {
    this.until(Infinity);
  }

  draw(d) {
    const { weights, gamma, thresholds } = this.draws.get(d);
    const { cells, sheets, shares, line, coverage } = this;
    shares.set(weights, gamma);
    const covered = new Float64Array(cells.length);
    const priority = new Float64Array(cells.length);
    const sums = new Float64Array(this.lines);
    const counts = new Int32Array(this.lines);
    for (let c = 0; c < cells.length; c++) {
      const figures = sheets[c].figures(shares);
      const { kinds, need } = cells[c];
      covered[c] = figures.coverage;
      priority[c] = need * (1 - covered[c]);
      sums[line[c]] += covered[c];
      counts[line[c]]++;
      for (let k = 0; k < kinds.length; k++) {
        if (HOLDS[kinds[k].id](figures, thresholds, this.search[c], coverage.year)) this.held[c][k]++;
      }
    }
    const means = covered.map((_, c) => sums[line[c]] / counts[line[c]]);
    this.ranking.rank(priority, means);
    for (let c = 0; c < cells.length; c++) this.ranks[c][d] = this.ranking.positions[c];
  }

  /** How sure the rank of a gap is; nothing before all is drawn, nor for a cell without rank. */
  of(gap) {
    const c = this.at.get(gap);
    if (c === undefined || !this.isDone() || !this.draws.count) return null;
    if (!this.facts.has(gap)) this.facts.set(gap, this.reckon(gap, c));
    return this.facts.get(gap);
  }

  reckon(gap, c) {
    const { count, settings } = this.draws;
    const sorted = this.ranks[c].sort();
    const quantile = (p) => sorted[Math.ceil(p * count) - 1];
    const top = sorted.filter((rank) => rank <= settings.top).length / count;
    const from = quantile(0.05);
    const to = quantile(0.95);
    return {
      rank: gap.rank,
      sharing: gap.sharing,
      from,
      median: quantile(0.5),
      to,
      top,
      stability: Certainty.stability(top, to - from, this.cells.length),
      /** Kinds that are close to a limit of their rules, with the share of draws. */
      unsure: gap.kinds.map((kind, k) => [kind.id, this.held[c][k] / count]).filter(([, share]) => share < 0.9),
    };
  }

  static stability(top, width, cells) {
    if (top >= 0.9 || top <= 0.1) return 'robust';
    return 2 * width > cells ? 'do-not-rank' : 'depends-on-weights';
  }
}

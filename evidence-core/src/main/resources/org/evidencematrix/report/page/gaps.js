// Kinds of gap, rank, what would close a gap, and the nearest evidence, by the rules of the library.

/** More studies than this are no advice. */
const MOST_STUDIES = 20;
const NEAREST = 3;

/** As the library compares: the last bits depend on the order of adding up. */
const trillionths = (value) => Math.round(value * 1e12);

/** When a kind holds, given figures, thresholds, state of the search and the year of the report. */
const HOLDS = {
  'not-searched': (f, t, search) => f.n === 0 && !isSearched(search),
  absolute: (f, t, search) => f.n === 0 && isSearched(search),
  thin: (f, t) => f.n > 0 && f.n < t.thinFamilies && f.coverage < t.thinCoverage,
  weak: (f, t) => f.n >= t.weakFamilies && f.strong === 0,
  synthesis: (f, t) =>
    (f.strong >= t.synthesisStrong || f.n >= t.synthesisAny) && f.synthesis.status < t.synthesisStatus,
  primary: (f, t) => f.synthesis.status >= t.synthesisStatus && f.strongPrimaries < t.primaryFamilies,
  stale: (f, t, search, year) => f.newest > 0 && year - f.newest > t.staleYears,
  inconsistent: (f, t) =>
    f.directions[0] + f.directions[1] + f.directions[2] + f.directions[3] >= t.inconsistentFamilies &&
    f.share !== null &&
    trillionths(1 - Math.abs(2 * f.share - 1)) >= trillionths(t.disagreement),
  appraisal: (f, t) => f.mass > 0 && trillionths(f.notAppraised / f.mass) > trillionths(t.appraisalShare),
  pipeline: (f) => f.pipeline > 0,
  redundant: (f, t) => f.reviewsWithinFiveYears >= t.redundantReviews,
};

function isSearched(search) {
  return search === 'informal' || search === 'systematic';
}

/** All gaps of a grid for what a selection lets pass. */
class Gaps {
  constructor(coverage, questions = [0, 1]) {
    this.coverage = coverage;
    this.grid = coverage.grid;
    this.matrix = coverage.matrix;
    this.thresholds = this.matrix.raw.thresholds;
    this.byCell = new Map();
    this.find(questions);
  }

  /** How much the votes ask for evidence in a row; 1 without votes. */
  need(row) {
    const { needs } = this.matrix.raw;
    return needs ? needs[row] : 1;
  }

  find(questions) {
    const { grid, coverage } = this;
    const classified = coverage.shownColumns.filter((c) => grid.columns.special[c] === '0');
    const ranked = [];
    const apart = [];
    for (const q of questions) {
      for (const r of coverage.shownRows) {
        const mean = coverage.mean(q, [r], grid.rows.special[r] === '0' ? classified : []);
        for (const c of coverage.shownColumns) {
          const figures = coverage.figures(q, r, c);
          const gap = {
            q,
            r,
            c,
            figures,
            kinds: this.kinds(figures, grid.searchState(r, c)),
            need: this.need(r),
            priority: this.need(r) * (1 - figures.coverage),
            mean,
            rank: 0,
            sharing: 0,
          };
          this.byCell.set(grid.key(q, r, c), gap);
          (grid.isClassified(r, c) ? ranked : apart).push(gap);
        }
      }
    }
    this.appraisalOnce(ranked, apart);
    /** The cells that are ranked, in the order of question, row and column. */
    this.candidates = ranked;
    this.ranking = Gaps.rank(ranked);
    this.apart = apart.filter((g) => g.figures.n > 0 && g.kinds.length);
  }

  /** Where nearly every filled cell is not appraised, this is said once instead. */
  appraisalOnce(ranked, apart) {
    const filled = ranked.filter((g) => g.figures.n > 0).length;
    const holds = ranked.filter((g) => g.kinds.some((k) => k.id === 'appraisal')).length;
    this.appraisal = null;
    if (filled > 0 && holds > this.thresholds.appraisalCells * filled) {
      this.appraisal = { holds, filled };
      for (const gap of [...ranked, ...apart]) gap.kinds = gap.kinds.filter((k) => k.id !== 'appraisal');
    }
  }

  static rank(gaps) {
    const ranking = new Ranking(gaps.length);
    ranking.rank(
      gaps.map((gap) => gap.priority),
      gaps.map((gap) => gap.mean),
    );
    gaps.forEach((gap, i) => {
      gap.rank = ranking.positions[i];
      gap.sharing = ranking.sharing[i];
    });
    // Sorting is stable, so what ties stays in the order of question, row and column.
    return [...gaps].sort((a, b) => a.rank - b.rank);
  }

  /** How sure the ranks are, begun when first asked for. */
  sure() {
    if (!this.certainty) this.certainty = new Certainty(this);
    return this.certainty;
  }

  gap(q, r, c) {
    return this.byCell.get(this.grid.key(q, r, c));
  }

  kinds(f, search) {
    const { thresholds, coverage } = this;
    return Object.keys(HOLDS)
      .filter((id) => HOLDS[id](f, thresholds, search, coverage.year))
      .map((id) => ({ id, flags: [], key: '', values: {}, ...this.said(id, f, search) }));
  }

  /** Flags of a kind that holds, and the sentence that says it. */
  said(id, f, search) {
    const plain = (values) => ({ key: `${id}.statement`, values });
    const flagged = (flag, values) => ({ flags: [flag], key: `${id}.${flag}`, values });
    switch (id) {
      case 'not-searched':
        return search === 'partly' ? flagged('searched-in-part') : plain();
      case 'absolute':
        return search === 'informal' ? flagged('informal-search-only') : plain();
      case 'thin':
        return f.n === 1 ? flagged('single-source') : {};
      case 'synthesis': {
        const late = f.synthesis.whenFresh >= this.thresholds.synthesisStatus ? 'out-of-date' : 'low-confidence';
        if (!f.synthesis.any) return flagged('none');
        return { ...flagged(late), key: f.reviews === 0 ? `synthesis.global-${late}` : `synthesis.${late}` };
      }
      case 'primary': {
        const from = f.synthesis.global ? 'primary.global' : 'primary.review';
        const flags = f.synthesis.global ? ['global-review'] : [];
        return { flags, key: from + (f.strongPrimaries === 0 ? '-none' : ''), values: { n: f.strongPrimaries } };
      }
      case 'stale':
        return f.newestPublished ? flagged('year-of-publication', { year: f.newest }) : plain({ year: f.newest });
      case 'inconsistent': {
        const [favourable, unfavourable, mixed, noEffect] = f.directions;
        return plain({ favourable, unfavourable, mixed, noEffect });
      }
      case 'pipeline':
        return plain({ n: f.pipeline });
      case 'redundant':
        return plain({ n: f.reviewsWithinFiveYears });
      default:
        return plain();
    }
  }

  /** What brings a cell to moderate, or to the next band where it is moderate or that is too far. */
  closings(gap) {
    const band = gap.figures.band;
    const moderate = band < 3 ? this.closingsTo(gap, 3) : [];
    return moderate.length || band >= 4 ? moderate : this.closingsTo(gap, band + 1);
  }

  /** The smallest number of studies of each tier that bring a cell to a band. */
  closingsTo(gap, target) {
    const { matrix, coverage } = this;
    const f = gap.figures;
    const found = [];
    for (let tier = 1; tier <= HIGHEST; tier++) {
      const designs = this.designs(gap.q, tier);
      if (!(matrix.weights[tier] > 0) || !designs.length) continue;
      for (let studies = 1; studies <= MOST_STUDIES; studies++) {
        const reached = Coverage.band(coverage.coverageWith(f, tier, studies), f.n + studies);
        if (reached >= target) {
          found.push({ target, tier, studies, reached, designs });
          break;
        }
      }
    }
    return found;
  }

  /** Designs of primary studies that reach a tier, best fitting first. */
  designs(question, tier) {
    const key = QUESTIONS[question];
    const other = QUESTIONS[1 - question];
    const list = this.matrix.raw.designs
      .map((d, i) => ({ ...d, i }))
      .filter((d) => d[key] !== undefined && !d.synthesis)
      .filter((d) => {
        if (tier === STRONG) return d[key] >= tier;
        const trial = question === 0 && this.matrix.axes.design.ids[d.i] === 'randomized-trial';
        return d[key] === tier || (tier === HIGHEST && trial);
      });
    const fit = (d) => Math.abs(d[key] - tier);
    return list
      .sort((a, b) => fit(a) - fit(b) || a[other] - a[key] - (b[other] - b[key]) || a.i - b.i)
      .map((d) => d.i);
  }

  /** Evidence of the same row in other columns, nearest first. */
  nearest(gap) {
    const { grid, coverage } = this;
    const special = (c) => Number(grid.columns.special[c]);
    const byClass = grid.columnAxis === 'income' && !special(gap.c);
    return coverage.shownColumns
      .filter((c) => c !== gap.c)
      .map((c) => ({ c, n: coverage.figures(gap.q, gap.r, c).n }))
      .filter((near) => near.n > 0)
      .sort((a, b) => {
        const order = special(a.c) - special(b.c);
        const far = byClass ? Math.abs(a.c - gap.c) - Math.abs(b.c - gap.c) : 0;
        return order || far || b.n - a.n || a.c - b.c;
      })
      .slice(0, NEAREST);
  }
}

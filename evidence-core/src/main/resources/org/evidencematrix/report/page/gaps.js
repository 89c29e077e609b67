// Kinds of gap, rank, what would close a gap, and the nearest evidence, by the rules of the library.

/** More studies than this are no advice. */
const MOST_STUDIES = 20;
const NEAREST = 3;
const SAME = 1e-12;

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

  /** How much the votes ask for evidence in each cell; 1 without votes. */
  needs() {
    const { grid } = this;
    const name = grid.columnAxis === 'region' ? `region:${grid.scheme}` : grid.columnAxis;
    const ranks = this.matrix.raw.ranks[name];
    return new Map(ranks && this.matrix.raw.votes ? ranks.cells.map((cell, i) => [cell, ranks.need[i]]) : []);
  }

  find(questions) {
    const { grid, coverage } = this;
    const needs = this.needs();
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
            priority: (needs.get(`${QUESTIONS[q]}/${grid.rows.ids[r]}/${grid.columns.ids[c]}`) ?? 1) * (1 - figures.coverage),
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
    const sorted = gaps
      .map((gap, i) => [gap, i])
      .sort(([a, i], [b, j]) => {
        if (Math.abs(a.priority - b.priority) > SAME) return b.priority - a.priority;
        return Math.abs(a.mean - b.mean) > SAME ? a.mean - b.mean : i - j;
      })
      .map(([gap]) => gap);
    let first = 0;
    const ties = (a, b) => Math.abs(a.priority - b.priority) <= SAME && Math.abs(a.mean - b.mean) <= SAME;
    while (first < sorted.length) {
      let end = first + 1;
      while (end < sorted.length && ties(sorted[end], sorted[first])) end++;
      for (let i = first; i < end; i++) {
        sorted[i].rank = first + 1;
        sorted[i].sharing = end - first;
      }
      first = end;
    }
    return sorted;
  }

  gap(q, r, c) {
    return this.byCell.get(this.grid.key(q, r, c));
  }

  kinds(f, search) {
    const t = this.thresholds;
    const found = [];
    const add = (id, flags = [], key = '', values = {}) => found.push({ id, flags, key, values });
    const flagged = (id, flag) => add(id, [flag], `${id}.${flag}`);
    const searched = search === 'informal' || search === 'systematic';
    if (f.n === 0 && !searched) {
      if (search === 'partly') flagged('not-searched', 'searched-in-part');
      else add('not-searched', [], 'not-searched.statement');
    }
    if (f.n === 0 && searched) {
      if (search === 'informal') flagged('absolute', 'informal-search-only');
      else add('absolute', [], 'absolute.statement');
    }
    if (f.n > 0 && f.n < t.thinFamilies && f.coverage < t.thinCoverage) {
      if (f.n === 1) flagged('thin', 'single-source');
      else add('thin');
    }
    if (f.n >= t.weakFamilies && f.strong === 0) add('weak', [], 'weak.statement');
    const enough = f.strong >= t.synthesisStrong || f.n >= t.synthesisAny;
    if (enough && f.synthesis.status < t.synthesisStatus) {
      const late = f.synthesis.whenFresh >= t.synthesisStatus ? 'out-of-date' : 'low-confidence';
      flagged('synthesis', f.synthesis.any ? late : 'none');
    }
    if (f.synthesis.status >= t.synthesisStatus && f.strongPrimaries < t.primaryFamilies) {
      const elsewhere = f.synthesis.global;
      const key = (elsewhere ? 'primary.global' : 'primary.review') + (f.strongPrimaries === 0 ? '-none' : '');
      add('primary', elsewhere ? ['global-review'] : [], key, { n: f.strongPrimaries });
    }
    if (f.newest && this.coverage.year - f.newest > t.staleYears) {
      if (f.newestPublished) add('stale', ['year-of-publication'], 'stale.year-of-publication', { year: f.newest });
      else add('stale', [], 'stale.statement', { year: f.newest });
    }
    const [favourable, unfavourable, mixed, noEffect] = f.directions;
    const directed = favourable + unfavourable + mixed + noEffect;
    if (directed >= t.inconsistentFamilies && f.share !== null && 1 - Math.abs(2 * f.share - 1) >= t.disagreement - SAME / 2) {
      add('inconsistent', [], 'inconsistent.statement', { favourable, unfavourable, mixed, noEffect });
    }
    if (f.mass > 0 && f.notAppraised / f.mass > t.appraisalShare + SAME / 2) add('appraisal', [], 'appraisal.statement');
    if (f.pipeline > 0) add('pipeline', [], 'pipeline.statement', { n: f.pipeline });
    if (f.reviewsWithinFiveYears >= t.redundantReviews) {
      add('redundant', [], 'redundant.statement', { n: f.reviewsWithinFiveYears });
    }
    return found;
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

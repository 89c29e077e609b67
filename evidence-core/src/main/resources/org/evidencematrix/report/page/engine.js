// The data as typed arrays, filters, and the figures of cells by the formulas of coverage.
// No document and no window: a test runs this part by itself.

/** Bits of an item's tier entry. */
const REVIEW = 1;
const APPRAISED = 2;
const STANDING = 4;
const CLOSES = 8;
const STRONG = 3;
const HIGHEST = 5;
const QUESTIONS = ['effect', 'understanding'];
const MODES = ['each', 'all', 'any'];
const SEARCH_STATES = ['not-searched', 'partly', 'informal', 'systematic'];
const BANDS = ['none', 'very-limited', 'limited', 'moderate', 'substantial'];
/** What a global review counts in the cells of one place. */
const GLOBAL_SHARE = 0.7;

/** Axes by which one can filter, with how finely each is decided: item, finding or place. */
const FACETS = [
  ['pillar', 'finding'],
  ['strategy', 'finding'],
  ['outcome', 'finding'],
  ['outcome-level', 'finding'],
  ['income', 'place'],
  ['region', 'place'],
  ['country', 'place'],
  ['cadre', 'finding'],
  ['direction', 'finding'],
  ['tier', 'finding'],
  ['design', 'item'],
  ['period', 'item'],
  ['theme', 'item'],
  ['population', 'item'],
  ['setting', 'finding'],
  ['field', 'item'],
  ['literature', 'item'],
  ['language', 'item'],
];

/** Text without accents and case, for search. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}

/** A matrix in memory: everything that does not depend on grid or filter. */
class Matrix {
  constructor(raw) {
    this.raw = raw;
    this.info = raw.info;
    this.axes = raw.axes;
    this.items = raw.items;
    this.n = raw.items.id.length;
    this.weights = raw.info.weights;
    this.gamma = raw.info.gamma;
    this.shares = new Shares(this.weights, this.gamma);
    this.index = new Map(raw.items.id.map((id, i) => [id, i]));
    for (const axis of Object.values(this.axes)) {
      axis.at = new Map(axis.ids.map((id, i) => [id, i]));
    }
    this.readFindings();
    this.readFamilies();
    this.places = new Map();
    this.texts = null;
  }

  /** An axis; regions are those of a scheme. */
  axis(id, scheme) {
    return this.axes[id === 'region' ? `region:${scheme}` : id];
  }

  list(number) {
    return this.raw.lists[number];
  }

  named(column, item) {
    return this.raw.names[this.items[column][item]];
  }

  tier(item, question) {
    return this.raw.tiers[this.items[QUESTIONS[question]][item]];
  }

  weight(tier) {
    return tier < 0 ? 0 : this.weights[tier];
  }

  isAllied(item) {
    return (this.items.marks[item] & 1) !== 0;
  }

  isScorable(item) {
    return (this.items.marks[item] & 2) !== 0;
  }

  dataYear(item) {
    return this.items.to[item] || this.items.year[item] - this.info.dataLag;
  }

  /** The position on the axis of income of a country at the time of an item's data. */
  incomeThen(country, item) {
    const levels = this.raw.countries.then[country];
    const at = this.dataYear(item) - this.raw.countries.firstYear;
    return Number(levels[Math.max(0, Math.min(levels.length - 1, at))]);
  }

  periodOf(year) {
    const axis = this.axes.period;
    const first = year - ((((year - 2000) % 5) + 5) % 5);
    const at = axis.at.get(year < 2000 ? 'before-2000' : `${first}-${first + 4}`);
    return at === undefined ? axis.at.get('not-coded') : at;
  }

  readFindings() {
    const raw = this.raw.findings;
    const count = raw.strategy.length;
    const axes = this.axes;
    this.findings = count;
    this.itemOf = new Int32Array(count);
    let at = 0;
    for (let i = 0; i < this.n; i++) {
      for (let f = 0; f < this.items.findings[i]; f++) this.itemOf[at++] = i;
    }
    const notCoded = (axis) => axes[axis].at.get('not-coded');
    const orNone = (list, axis) => (list.length ? list : [notCoded(axis)]);
    const single = new Map();
    const one = (value) => {
      if (!single.has(value)) single.set(value, [value]);
      return single.get(value);
    };
    const perFinding = (pick) => Array.from({ length: count }, (_, f) => pick(f, this.itemOf[f]));
    const perItem = (pick) => {
      const values = Array.from({ length: this.n }, (_, i) => pick(i));
      return { item: values };
    };
    const items = this.items;
    const narrower = (own, whole) => (f, i) => {
      const list = this.list(raw[own][f]);
      return list.length ? list : this.list(items[whole][i]);
    };
    const cadres = narrower('cadres', 'cadres');
    const settings = narrower('settings', 'settings');
    /** For each axis that is not about places, the values of each finding or item. */
    this.values = {
      pillar: { finding: perFinding((f) => one(this.raw.pillarOf[raw.strategy[f]])) },
      strategy: { finding: perFinding((f) => one(raw.strategy[f])) },
      outcome: { finding: perFinding((f) => one(raw.outcome[f])) },
      'outcome-level': { finding: perFinding((f) => one(this.raw.levels[raw.outcome[f]])) },
      cadre: { finding: perFinding((f, i) => orNone(cadres(f, i), 'cadre')) },
      setting: { finding: perFinding((f, i) => orNone(settings(f, i), 'setting')) },
      direction: { finding: perFinding((f) => one(raw.direction[f])) },
      tier: { finding: perFinding((f, i) => one(this.tier(i, raw.question[f]).value)) },
      design: perItem((i) => one(items.design[i])),
      field: perItem((i) => one(items.field[i])),
      language: perItem((i) => one(items.language[i])),
      literature: perItem((i) => one(items.literature[i])),
      period: perItem((i) => one(this.periodOf(items.year[i]))),
      theme: perItem((i) => orNone(this.list(items.themes[i]), 'theme')),
      population: perItem((i) => orNone(this.list(items.populations[i]), 'population')),
    };
  }

  valuesOf(axis, finding) {
    const values = this.values[axis];
    return values.finding ? values.finding[finding] : values.item[this.itemOf[finding]];
  }

  /**
   * Puts reports into families, for the workforce and for allied fields apart: what is connected by
   * `family`, `translation-of` or `supersedes`. Ids and names of families are nodes of one graph.
   */
  readFamilies() {
    this.family = new Int32Array(this.n).fill(-1);
    this.sides = [0, 1].map((side) => {
      const parents = [];
      const nodes = new Map();
      const node = (name) => {
        let at = nodes.get(name);
        if (at === undefined) {
          at = parents.length;
          parents.push(at);
          nodes.set(name, at);
        }
        return at;
      };
      const find = (at) => {
        while (parents[at] !== at) {
          parents[at] = parents[parents[at]];
          at = parents[at];
        }
        return at;
      };
      const union = (a, b) => {
        const first = find(a);
        const second = find(b);
        parents[Math.max(first, second)] = Math.min(first, second);
      };
      const members = [];
      for (let i = 0; i < this.n; i++) {
        const standing = (this.tier(i, 0).marks & STANDING) !== 0;
        if (Number(this.isAllied(i)) === side && this.isScorable(i) && standing && this.items.findings[i]) {
          members.push(i);
          const own = node(`i ${this.items.id[i]}`);
          if (this.items.family[i]) union(own, node(`f ${this.named('family', i)}`));
          if (this.items.translationOf[i]) union(own, node(`i ${this.named('translationOf', i)}`));
          if (this.items.supersedes[i]) union(own, node(`i ${this.named('supersedes', i)}`));
        }
      }
      const groups = new Map();
      const announced = [];
      for (const i of members) {
        const root = find(node(`i ${this.items.id[i]}`));
        if (!groups.has(root)) {
          groups.set(root, groups.size);
          announced.push(true);
        }
        const group = groups.get(root);
        this.family[i] = group;
        announced[group] = announced[group] && this.axes.design.ids[this.items.design[i]] === 'protocol';
      }
      return {
        count: groups.size,
        announced,
        /** The family that holds an item, also one that is named and not here; -1 for none. */
        familyOf: (id) => {
          const at = nodes.get(`i ${id}`);
          const group = at === undefined ? undefined : groups.get(find(at));
          return group === undefined ? -1 : group;
        },
      };
    });
  }

  /**
   * The findings place by place, for a scheme of regions and a reading of income: values of several
   * axes of places come from one and the same place.
   */
  placesFor(scheme, reading) {
    const key = `${scheme} ${reading}`;
    if (!this.places.has(key)) this.places.set(key, this.readPlaces(scheme, reading));
    return this.places.get(key);
  }

  readPlaces(scheme, reading) {
    const regions = this.axis('region', scheme);
    const income = this.axes.income;
    const countries = this.axes.country;
    const table = this.raw.countries;
    const global = [income, regions, countries].map((axis) => axis.at.get('global'));
    const noRegion = regions.at.get('not-classified');
    const out = { finding: [], income: [], region: [], country: [] };
    const add = (finding, i, r, c) => {
      out.finding.push(finding);
      out.income.push(i);
      out.region.push(r);
      out.country.push(c);
    };
    for (let f = 0; f < this.findings; f++) {
      const item = this.itemOf[f];
      const own = this.list(this.raw.findings.countries[f]);
      const list = own.length ? own : this.list(this.items.countries[item]);
      for (const c of list) {
        const region = table[scheme][c];
        const level = reading === 'then' ? this.incomeThen(c, item) : table.now[c];
        add(f, level, region < 0 ? noRegion : region, c);
      }
      if (!list.length) {
        const named = this.list(this.items.regions[item])
          .map((name) => regions.at.get(this.raw.names[name]))
          .filter((at) => at !== undefined && regions.special[at] === '0');
        if (named.length) named.forEach((at) => add(f, global[0], at, global[2]));
        else add(f, ...global);
      }
    }
    const size = out.finding.length;
    return {
      size,
      finding: Int32Array.from(out.finding),
      income: Uint16Array.from(out.income),
      region: Uint16Array.from(out.region),
      country: Uint16Array.from(out.country),
    };
  }

  /** What a search for words looks at: the whole record of an item, without accents and case. */
  searchable() {
    if (!this.texts) {
      const label = (axis) => (at) => this.axes[axis].labels[at].join(' ');
      const items = this.items;
      const shared = this.raw.names.map(plain);
      const people = this.raw.people.map(plain);
      const memo = new Map();
      const coded = (axis, at) => {
        const key = `${axis} ${at}`;
        if (!memo.has(key)) memo.set(key, plain(label(axis)(at)));
        return memo.get(key);
      };
      let f = 0;
      this.texts = items.id.map((id, i) => {
        const parts = [
          plain(`${id} ${items.title[i]} ${items.gloss[i] || ''} ${items.summary[i]}`),
          plain(`${items.note[i] || ''} ${items.local[i] || ''} ${items.statusNote[i] || ''}`),
          `${items.doi[i] || ''} ${items.url[i] || ''}`.toLowerCase(),
          String(items.year[i]),
          shared[items.venue[i]],
          shared[items.publisher[i]],
          ...this.list(items.authors[i]).map((a) => people[a]),
          ...this.list(items.countries[i]).map((c) => coded('country', c)),
          ...this.list(items.themes[i]).map((at) => coded('theme', at)),
          ...this.list(items.populations[i]).map((at) => coded('population', at)),
          ...this.list(items.cadres[i]).map((at) => coded('cadre', at)),
          ...this.list(items.settings[i]).map((at) => coded('setting', at)),
          coded('design', items.design[i]),
          coded('field', items.field[i]),
        ];
        for (let end = f + items.findings[i]; f < end; f++) {
          parts.push(coded('strategy', this.raw.findings.strategy[f]));
          parts.push(coded('outcome', this.raw.findings.outcome[f]));
        }
        return parts.join(' ');
      });
    }
    return this.texts;
  }
}

/**
 * What a reader has chosen.
 *
 * @param chosen values by facet, an array of positions each
 * @param mode `each`: a value of every facet that has one; `all`: the same, and the item has every
 *     value; `any`: one value of any facet is enough
 * @param words what was typed; every word must be somewhere in the record
 */
class Selection {
  constructor(matrix, { chosen = {}, mode = 'each', words = '', scheme = 'wb', income = 'then' } = {}) {
    this.matrix = matrix;
    this.mode = mode;
    this.chosen = chosen;
    this.scheme = scheme;
    this.reading = income;
    this.places = matrix.placesFor(scheme, income);
    this.facets = FACETS.map(([id, level], bit) => ({ id, level, bit }));
    this.active = this.facets.filter((f) => chosen[f.id] && chosen[f.id].length);
    this.words = plain(words).split(/\s+/).filter(Boolean);
    this.read();
  }

  isEmpty() {
    return !this.active.length && !this.words.length;
  }

  allowed(facet) {
    const axis = this.matrix.axis(facet.id, this.scheme);
    const allowed = new Uint8Array(axis.ids.length);
    for (const at of this.chosen[facet.id]) allowed[at] = 1;
    return allowed;
  }

  /** Decides for each place of each finding which facets it fails; a bit for each facet. */
  read() {
    const { matrix, places } = this;
    const found = new Uint8Array(matrix.n).fill(1);
    if (this.words.length) {
      const texts = matrix.searchable();
      for (let i = 0; i < matrix.n; i++) {
        found[i] = this.words.every((word) => texts[i].includes(word)) ? 1 : 0;
      }
    }
    const fails = new Int32Array(places.size);
    this.allowedBy = {};
    for (const facet of this.active) {
      const allowed = this.allowed(facet);
      const bit = 1 << facet.bit;
      this.allowedBy[facet.id] = allowed;
      if (facet.level === 'place') {
        const column = places[facet.id];
        for (let p = 0; p < places.size; p++) if (!allowed[column[p]]) fails[p] |= bit;
      } else {
        const values = matrix.values[facet.id];
        const holds = (values.finding || values.item).map((list) => list.some((v) => allowed[v]));
        for (let p = 0; p < places.size; p++) {
          const finding = places.finding[p];
          if (!holds[values.finding ? finding : matrix.itemOf[finding]]) fails[p] |= bit;
        }
      }
    }
    this.found = found;
    this.fails = fails;
    this.decide();
  }

  decide() {
    const { matrix, places, fails, found } = this;
    const all = this.active.reduce((bits, facet) => bits | (1 << facet.bit), 0);
    const passes = new Uint8Array(places.size);
    for (let p = 0; p < places.size; p++) {
      const holds = this.mode === 'any' ? !all || fails[p] !== all : fails[p] === 0;
      passes[p] = holds && found[matrix.itemOf[places.finding[p]]] ? 1 : 0;
    }
    if (this.mode === 'all') this.wholly(passes);
    const items = new Uint8Array(matrix.n);
    for (let p = 0; p < places.size; p++) {
      if (passes[p]) items[matrix.itemOf[places.finding[p]]] = 1;
    }
    // Without any condition everything is in, also an item that has no finding.
    if (this.isEmpty()) items.fill(1);
    this.passes = passes;
    this.items = items;
    this.count = items.reduce((sum, each) => sum + each, 0);
  }

  /** Keeps what belongs to items that have every chosen value among what passes. */
  wholly(passes) {
    const { matrix, places } = this;
    const wanted = this.active.reduce((sum, facet) => sum + new Set(this.chosen[facet.id]).size, 0);
    let p = 0;
    while (p < places.size) {
      const item = matrix.itemOf[places.finding[p]];
      const first = p;
      const seen = new Set();
      for (; p < places.size && matrix.itemOf[places.finding[p]] === item; p++) {
        if (passes[p]) {
          for (const facet of this.active) {
            for (const v of this.valuesAt(facet, p)) {
              if (this.allowedBy[facet.id][v]) seen.add(facet.bit * 1000 + v);
            }
          }
        }
      }
      if (seen.size < wanted) passes.fill(0, first, p);
    }
  }

  valuesAt(facet, place) {
    return facet.level === 'place'
      ? [this.places[facet.id][place]]
      : this.matrix.valuesOf(facet.id, this.places.finding[place]);
  }

  /**
   * How many items there would be with each value. In the mode `each` a facet's own choice does not
   * count against its values, so that one sees what else there is; otherwise the choice counts.
   */
  counts() {
    const { matrix, places, fails, found, passes } = this;
    const own = this.mode === 'each';
    const out = {};
    for (const facet of this.facets) {
      const size = matrix.axis(facet.id, this.scheme).ids.length;
      const counts = new Int32Array(size);
      const last = new Int32Array(size).fill(-1);
      const bit = 1 << facet.bit;
      const place = facet.level === 'place' ? places[facet.id] : null;
      const values = place ? null : matrix.values[facet.id];
      for (let p = 0; p < places.size; p++) {
        const finding = places.finding[p];
        const item = matrix.itemOf[finding];
        const counted = own ? (fails[p] & ~bit) === 0 && found[item] : passes[p];
        if (!counted) continue;
        if (place) {
          const v = place[p];
          if (last[v] !== item) {
            last[v] = item;
            counts[v]++;
          }
        } else {
          const list = values.finding ? values.finding[finding] : values.item[item];
          for (let j = 0; j < list.length; j++) {
            const v = list[j];
            if (last[v] !== item) {
              last[v] = item;
              counts[v]++;
            }
          }
        }
      }
      out[facet.id] = counts;
    }
    return out;
  }
}

/**
 * Two axes with the cells that findings fill. Made once for each pair of axes; the share of a family
 * is fixed here, before any filter.
 */
class Grid {
  constructor(matrix, rows, columns, scheme, reading) {
    this.matrix = matrix;
    this.rowAxis = rows;
    this.columnAxis = columns;
    this.scheme = scheme;
    this.reading = reading;
    this.places = matrix.placesFor(scheme, reading);
    this.rows = matrix.axis(rows, scheme);
    this.columns = matrix.axis(columns, scheme);
    this.width = this.columns.ids.length;
    this.cells = this.rows.ids.length * this.width;
    this.fill();
  }

  static isPlace(axis) {
    return axis === 'income' || axis === 'region' || axis === 'country';
  }

  fill() {
    const { matrix, places } = this;
    const rowPlace = Grid.isPlace(this.rowAxis) ? places[this.rowAxis] : null;
    const columnPlace = Grid.isPlace(this.columnAxis) ? places[this.columnAxis] : null;
    const fillPlace = [];
    const fillSlot = [];
    const slots = new Map();
    const slotCell = [];
    const slotFamily = [];
    const perFamily = [0, 1].flatMap(() => matrix.sides.map((side) => new Int32Array(side.count)));
    const retracted = [];
    for (let p = 0; p < places.size; p++) {
      const finding = places.finding[p];
      const item = matrix.itemOf[finding];
      if (!matrix.isScorable(item)) continue;
      const question = matrix.raw.findings.question[finding];
      const side = Number(matrix.isAllied(item));
      const family = matrix.family[item];
      const block = question * 2 + side;
      const rows = rowPlace ? [rowPlace[p]] : matrix.valuesOf(this.rowAxis, finding);
      const columns = columnPlace ? [columnPlace[p]] : matrix.valuesOf(this.columnAxis, finding);
      for (const r of rows) {
        for (const c of columns) {
          const cell = block * this.cells + r * this.width + c;
          if (family < 0) {
            retracted.push([p, cell]);
            continue;
          }
          const key = cell * (matrix.n + 1) + family;
          let slot = slots.get(key);
          if (slot === undefined) {
            slot = slotCell.length;
            slots.set(key, slot);
            slotCell.push(cell);
            slotFamily.push(family);
            perFamily[block][family]++;
          }
          fillPlace.push(p);
          fillSlot.push(slot);
        }
      }
    }
    this.fillPlace = Int32Array.from(fillPlace);
    this.fillSlot = Int32Array.from(fillSlot);
    this.slotCell = Int32Array.from(slotCell);
    this.slotFamily = Int32Array.from(slotFamily);
    this.slotK = this.slotCell.map((cell, s) => perFamily[Math.floor(cell / this.cells)][slotFamily[s]]);
    this.retracted = retracted;
  }

  key(question, row, column) {
    return question * 2 * this.cells + row * this.width + column;
  }

  searchState(row, column) {
    const name = this.columnAxis === 'region' ? `region:${this.scheme}` : this.columnAxis;
    return SEARCH_STATES[Number(this.matrix.raw.searched[name][row * this.width + column])];
  }

  isClassified(row, column) {
    return this.rows.special[row] === '0' && this.columns.special[column] === '0';
  }
}

/** What counts in one cell, with the families one by one. */
class CellCount {
  constructor() {
    this.slots = [];
    this.items = [];
    this.context = [];
    this.retracted = [];
    this.reviews = [];
  }
}

/** The coverage of a grid for what a selection lets pass. */
class Coverage {
  constructor(grid, selection) {
    this.grid = grid;
    this.matrix = grid.matrix;
    this.selection = selection;
    this.year = this.matrix.info.year;
    this.figuresByCell = new Map();
    this.sheets = new Map();
    this.all = selection.isEmpty();
    this.count();
    this.shownRows = this.shown(grid.rowAxis, grid.rows, 0);
    this.shownColumns = this.shown(grid.columnAxis, grid.columns, 1);
  }

  /** Positions shown: where anything is, and those of closed lists that the selection leaves open. */
  shown(id, axis, isColumn) {
    const { grid } = this;
    const used = new Set();
    this.counts.forEach((count, cell) => {
      const at = cell % grid.cells;
      used.add(isColumn ? at % grid.width : Math.floor(at / grid.width));
    });
    return axis.ids.map((_, i) => i).filter((i) => used.has(i) || (axis.shown[i] === '1' && this.isOpen(id, axis, i)));
  }

  /**
   * Whether a finding that passes could still fill a value. What the choice itself rules out is no
   * gap, however empty it is.
   */
  isOpen(id, axis, at) {
    const { selection, matrix } = this;
    if (selection.mode === 'any') return true;
    const chosen = (facet) => (selection.allowedBy[facet] ? selection.chosen[facet] : null);
    const allowed = selection.allowedBy;
    if (allowed[id] && id !== 'region' && !allowed[id][at]) return false;
    if (id === 'strategy' && allowed.pillar && !allowed.pillar[matrix.raw.pillarOf[at]]) return false;
    if (id === 'outcome' && allowed['outcome-level'] && !allowed['outcome-level'][matrix.raw.levels[at]]) return false;
    if (id === 'outcome-level' && allowed.outcome) {
      if (!chosen('outcome').some((o) => matrix.raw.levels[o] === at)) return false;
    }
    if (!Grid.isPlace(id) || axis.special[at] === '1') return true;
    const shown = id === 'income' ? this.grid.reading : `region:${this.grid.scheme}`;
    for (const facet of ['country', 'region']) {
      if (!chosen(facet) || (facet === 'country' && id === 'country')) continue;
      const reach = matrix.raw.reach[facet === 'region' ? `region:${this.grid.scheme}` : facet][shown];
      if (!chosen(facet).some((value) => reach[value][at] === '1')) return false;
    }
    return true;
  }

  /** Whether the selection lets a place of a finding count in a cell. */
  kept(p, cell) {
    const { grid, selection } = this;
    if (this.all) return true;
    if (!selection.passes[p]) return false;
    if (selection.mode === 'any') return true;
    const at = cell % grid.cells;
    const row = selection.allowedBy[grid.rowAxis];
    const column = selection.allowedBy[grid.columnAxis];
    return (!row || row[Math.floor(at / grid.width)] === 1) && (!column || column[at % grid.width] === 1);
  }

  /** Goes through all that is filled, once. */
  count() {
    const { grid, matrix, selection } = this;
    const size = grid.slotCell.length;
    this.primary = new Int8Array(size).fill(-1);
    this.review = new Int8Array(size).fill(-1);
    this.appraised = new Uint8Array(size);
    this.voices = new Uint8Array(size);
    this.newestReview = new Int32Array(size);
    this.counts = new Array(grid.cells * 4);
    const lastItem = new Map();
    const lastReview = new Int32Array(size).fill(-1);
    const { fillPlace, fillSlot, slotCell, places } = grid;
    const stamp = new Int32Array(grid.cells * 4).fill(-1);
    for (let i = 0; i < fillPlace.length; i++) {
      const p = fillPlace[i];
      const slot = fillSlot[i];
      const cell = slotCell[slot];
      if (!this.kept(p, cell)) continue;
      const finding = places.finding[p];
      const item = matrix.itemOf[finding];
      const question = cell < grid.cells * 2 ? 0 : 1;
      const entry = matrix.tier(item, question);
      const tier = entry.value;
      let count = this.counts[cell];
      if (!count) {
        count = new CellCount();
        this.counts[cell] = count;
      }
      const best = Math.max(this.primary[slot], this.review[slot]);
      if (best < 0) count.slots.push(slot);
      const appraised = (entry.marks & APPRAISED) !== 0;
      this.appraised[slot] = (tier >= best && appraised) || (tier <= best && this.appraised[slot]) ? 1 : 0;
      this.voices[slot] |= matrix.raw.findings.voice[finding];
      if (entry.marks & REVIEW) {
        const year = matrix.items.year[item];
        if (this.review[slot] < 0 || year > this.newestReview[slot]) this.newestReview[slot] = year;
        this.review[slot] = Math.max(this.review[slot], tier);
        if (lastReview[slot] !== item) {
          lastReview[slot] = item;
          count.reviews.push([item, slot, tier]);
        }
      } else {
        this.primary[slot] = Math.max(this.primary[slot], tier);
      }
      if (stamp[cell] !== item) {
        stamp[cell] = item;
        (matrix.weight(tier) > 0 ? count.items : count.context).push(item);
      }
    }
    for (const [p, cell] of grid.retracted) {
      if (this.kept(p, cell)) {
        const count = this.counts[cell] || new CellCount();
        this.counts[cell] = count;
        const item = matrix.itemOf[places.finding[p]];
        if (!count.retracted.includes(item)) count.retracted.push(item);
      }
    }
    this.globalReviews();
  }

  /** Reviews of the whole world speak, less, to every place of their row. */
  globalReviews() {
    const { grid, matrix } = this;
    this.lines = new Map();
    const rowPlace = Grid.isPlace(grid.rowAxis);
    if (rowPlace === Grid.isPlace(grid.columnAxis)) return;
    const global = (rowPlace ? grid.rows : grid.columns).at.get('global');
    this.counts.forEach((count, cell) => {
      const at = cell % grid.cells;
      const row = Math.floor(at / grid.width);
      const column = at % grid.width;
      for (const [item, , tier] of count.reviews) {
        if (matrix.named('scope', item) === 'global' || (rowPlace ? row : column) === global) {
          const key = this.lineKey(Math.floor(cell / grid.cells), rowPlace ? column : row);
          if (!this.lines.has(key)) this.lines.set(key, []);
          this.lines.get(key).push([item, tier]);
        }
      }
    });
  }

  lineKey(block, line) {
    return block * 1e6 + line;
  }

  lineReviews(block, row, column) {
    return this.lines.get(this.lineKey(block, Grid.isPlace(this.grid.rowAxis) ? column : row)) || [];
  }

  /** The figures of a cell, of the workforce (side 0) or of allied fields (side 1). */
  figures(question, row, column, side = 0) {
    const cell = this.grid.key(question, row, column) + side * this.grid.cells;
    if (!this.figuresByCell.has(cell)) {
      this.figuresByCell.set(cell, this.reckon(cell, question, row, column, side));
    }
    return this.figuresByCell.get(cell);
  }

  /** The counts of a cell, prepared once. */
  sheet(question, row, column, side = 0, without = -1) {
    const cell = this.grid.key(question, row, column) + side * this.grid.cells;
    const make = () =>
      new Sheet(this, this.counts[cell] || new CellCount(), this.lineReviews(question * 2 + side, row, column), question, without);
    if (without >= 0) return make();
    if (!this.sheets.has(cell)) this.sheets.set(cell, make());
    return this.sheets.get(cell);
  }

  /** What the family of a slot offers there. */
  familyKey(slot) {
    return FamilyKey.of(
      this.primary[slot],
      this.review[slot],
      this.grid.slotK[slot],
      this.appraised[slot],
      Coverage.voice(this.voices[slot]),
    );
  }

  isAnnounced(slot) {
    const side = Math.floor(this.grid.slotCell[slot] / this.grid.cells) % 2;
    return this.matrix.sides[side].announced[this.grid.slotFamily[slot]];
  }

  reckon(cell, question, row, column, side) {
    const { items, context, retracted } = this.counts[cell] || new CellCount();
    const sheet = this.sheet(question, row, column, side);
    return { ...sheet.figures(this.matrix.shares), items, context, retracted, sheet };
  }

  /** The one study without which the band would be lower: band and reports; nothing if none or several. */
  restsOn(question, row, column) {
    const { matrix, grid } = this;
    const { shares } = matrix;
    const f = this.figures(question, row, column);
    if (f.n < 2) return null;
    const found = [];
    for (const slot of this.counts[grid.key(question, row, column)].slots) {
      if (this.mayMatter(f, slot)) {
        const without = this.sheet(question, row, column, 0, slot).figures(shares);
        if (without.band !== f.band) found.push({ slot, band: without.band });
      }
    }
    return found.length === 1 ? { band: found[0].band, reports: this.reports(found[0].slot) } : null;
  }

  /** Coverage without a family is at least this, because at worst its whole factor goes. */
  mayMatter(f, slot) {
    const { shares } = this.matrix;
    const primary = this.primary[slot];
    const review = this.review[slot];
    const best = Math.max(primary, review);
    if (!shares.has(best)) return false;
    const factor = 1 - shares.weight(primary) * shares.allocation(this.grid.slotK[slot]);
    const most = review < 0 ? f.sheet.miss(shares) : f.sheet.missWithoutReview(shares);
    const least = factor > 0 ? Math.max(0, 1 - most / factor) : 0;
    const strong = f.strong - (best >= STRONG ? 1 : 0) > 0;
    const ceiling = Sheet.ceiling(f.n - 1, strong, f.reviews - (shares.has(review) ? 1 : 0));
    return Coverage.band(Math.min(least, ceiling), f.n - 1) !== f.band;
  }

  /** Ids of the reports of a family that count in a slot, sorted. */
  reports(slot) {
    const { grid, matrix } = this;
    const ids = new Set();
    grid.fillSlot.forEach((each, i) => {
      const p = grid.fillPlace[i];
      if (each === slot && this.kept(p, grid.slotCell[slot])) ids.add(matrix.items.id[matrix.itemOf[grid.places.finding[p]]]);
    });
    return [...ids].sort();
  }

  /** The one voice of a family: favourable 0, unfavourable 1, mixed 2, no effect 3, none -1. */
  static voice(bits) {
    return bits === 0 ? -1 : bits === 1 ? 0 : bits === 2 ? 1 : bits === 8 ? 3 : 2;
  }

  static band(coverage, families) {
    if (coverage <= 0) return 0;
    if (coverage < 0.2) return 1;
    if (coverage < 0.5) return 2;
    return coverage < 0.8 || families < 2 ? 3 : 4;
  }

  coverageWith(f, tier, more) {
    return f.sheet.coverageWith(this.matrix.shares, tier, more);
  }

  /** Mean coverage over classified cells of some rows, in one column or in all. */
  mean(question, rows, columns) {
    let sum = 0;
    let cells = 0;
    for (const r of rows) {
      for (const c of columns) {
        sum += this.figures(question, r, c).coverage;
        cells++;
      }
    }
    return cells ? sum / cells : 0;
  }

  /** Number of different families with weight in some rows of a column. */
  families(question, rows, columns, side = 0) {
    const found = new Set();
    for (const r of rows) {
      for (const c of columns) {
        const count = this.counts[this.grid.key(question, r, c) + side * this.grid.cells];
        if (!count) continue;
        for (const slot of count.slots) {
          if (this.matrix.weight(Math.max(this.primary[slot], this.review[slot])) > 0) {
            found.add(this.grid.slotFamily[slot]);
          }
        }
      }
    }
    return found.size;
  }
}

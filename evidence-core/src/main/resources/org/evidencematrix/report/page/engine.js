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
    this.allocations = new Map();
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

  allocation(k) {
    let found = this.allocations.get(k);
    if (found === undefined) {
      found = k === 1 || this.gamma === 0 ? 1 : Math.pow(k, -this.gamma);
      this.allocations.set(k, found);
    }
    return found;
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
    const rowAllowed = selection.mode !== 'any' && selection.allowedBy[grid.rowAxis];
    const columnAllowed = selection.mode !== 'any' && selection.allowedBy[grid.columnAxis];
    const all = selection.isEmpty();
    const kept = (p, cell) => {
      if (!all && !selection.passes[p]) return false;
      const at = cell % grid.cells;
      return (
        (!rowAllowed || rowAllowed[Math.floor(at / grid.width)]) && (!columnAllowed || columnAllowed[at % grid.width])
      );
    };
    const { fillPlace, fillSlot, slotCell, places } = grid;
    const stamp = new Int32Array(grid.cells * 4).fill(-1);
    for (let i = 0; i < fillPlace.length; i++) {
      const p = fillPlace[i];
      const slot = fillSlot[i];
      const cell = slotCell[slot];
      if (!kept(p, cell)) continue;
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
      if (kept(p, cell)) {
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

  reckon(cell, question, row, column, side) {
    const { matrix } = this;
    const count = this.counts[cell] || new CellCount();
    const lineReviews = this.lineReviews(question * 2 + side, row, column);
    const f = {
      n: 0,
      mass: 0,
      bestTier: -1,
      strong: 0,
      strongPrimaries: 0,
      reviews: 0,
      notAppraised: 0,
      pipeline: 0,
      directions: [0, 0, 0, 0],
      share: null,
      tiers: [0, 0, 0, 0, 0, 0],
      silent: 0,
      items: count.items,
      context: count.context,
      retracted: count.retracted,
      count,
    };
    const reviewYears = [];
    let directed = 0;
    let favourable = 0;
    for (const slot of count.slots) {
      const primary = this.primary[slot];
      const review = this.review[slot];
      const best = Math.max(primary, review);
      const weight = matrix.weight(best);
      if (matrix.sides[side].announced[this.grid.slotFamily[slot]]) f.pipeline++;
      if (review >= 0 && matrix.weight(review) > 0) reviewYears.push(this.newestReview[slot]);
      const part = weight * matrix.allocation(this.grid.slotK[slot]);
      f.mass += part;
      if (!this.appraised[slot]) f.notAppraised += part;
      if (!(weight > 0)) continue;
      f.n++;
      f.tiers[best]++;
      f.bestTier = Math.max(f.bestTier, best);
      if (best >= STRONG) f.strong++;
      if (primary >= STRONG && matrix.weight(primary) > 0) f.strongPrimaries++;
      if (matrix.weight(review) > 0) f.reviews++;
      const voice = Coverage.voice(this.voices[slot]);
      if (voice < 0) f.silent++;
      else {
        f.directions[voice]++;
        directed += part;
        favourable += voice === 0 ? part : voice === 2 ? part / 2 : 0;
      }
    }
    if (directed > 0) f.share = favourable / directed;
    f.uncapped = this.gathered(count, 0, 0);
    f.ceiling = this.ceiling(f, 0, 0);
    f.coverage = Math.min(f.uncapped, f.ceiling);
    f.band = Coverage.band(f.coverage, f.n);
    this.years(f, count);
    f.synthesis = this.synthesis(count, lineReviews, question);
    f.reviewsWithinFiveYears = Coverage.withinFiveYears(reviewYears);
    return f;
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

  ceiling(f, tier, more) {
    const added = this.matrix.weight(tier) > 0 ? more : 0;
    if (!(added > 0 && tier >= STRONG) && f.strong === 0) return 0.49;
    return f.n + added === 1 && f.reviews === 0 ? 0.7 : 1;
  }

  /** `max over r of [1 - (1 - w_r a_r) prod_f (1 - w_f a_f)]`, with further studies of a tier. */
  gathered(count, tier, more) {
    const { matrix, grid } = this;
    const bins = new Map();
    const binOf = (slot) => grid.slotK[slot] * 8 + this.primary[slot];
    for (const slot of count.slots) {
      if (this.primary[slot] >= 0) bins.set(binOf(slot), (bins.get(binOf(slot)) || 0) + 1);
    }
    const keys = [...bins.keys()].sort((a, b) => a - b);
    const rest = Math.pow(1 - matrix.weight(tier), more);
    const miss = (key) => 1 - matrix.weight(key % 8) * matrix.allocation(Math.floor(key / 8));
    const product = (out) =>
      keys.reduce((all, key) => all * Math.pow(miss(key), bins.get(key) - ((out && out.get(key)) || 0)), rest);
    const whole = product(null);
    let best = 1 - whole;
    let chosen = null;
    const here = count.reviews.length ? new Map(count.slots.map((slot) => [grid.slotFamily[slot], slot])) : null;
    for (const review of count.reviews) {
      const leftOut = this.leftOut(review, here);
      const out = new Map();
      for (const slot of leftOut) {
        if (this.primary[slot] >= 0) out.set(binOf(slot), (out.get(binOf(slot)) || 0) + 1);
      }
      const gain = matrix.weight(review[2]) * matrix.allocation(grid.slotK[review[1]]);
      const with_ = 1 - (1 - gain) * (out.size ? product(out) : whole);
      if (with_ > best) {
        best = with_;
        chosen = review;
      }
    }
    if (!more) count.chosen = chosen;
    return best;
  }

  /** The families left out when a review is chosen: its own and those that it includes. */
  leftOut([item, slot], here) {
    const { matrix } = this;
    const side = matrix.sides[Number(matrix.isAllied(item))];
    const out = new Set([slot]);
    for (const name of matrix.list(matrix.items.includes[item])) {
      const found = here.get(side.familyOf(matrix.raw.names[name]));
      if (found !== undefined) out.add(found);
    }
    return out;
  }

  coverageWith(f, tier, more) {
    return Math.min(this.gathered(f.count, tier, more), this.ceiling(f, tier, more));
  }

  years(f, count) {
    const { items } = this.matrix;
    let best = -1;
    for (const item of count.items) {
      best = Math.max(best, items.to[item] ? items.to[item] * 2 + 1 : items.year[item] * 2);
    }
    f.newest = best < 0 ? 0 : Math.floor(best / 2);
    f.newestPublished = best >= 0 && best % 2 === 0;
  }

  synthesis(count, lineReviews, question) {
    const { matrix } = this;
    let status = 0;
    let whenFresh = 0;
    let any = false;
    const look = (item, tier, share) => {
      const weight = matrix.weight(tier);
      any = any || weight > 0;
      if (matrix.tier(item, question).marks & CLOSES) {
        const searched = matrix.items.searched[item] || matrix.items.year[item];
        const late = Math.max(0, this.year - searched - 5);
        status = Math.max(status, share * weight * Math.pow(2, -late / 5));
        whenFresh = Math.max(whenFresh, share * weight);
      }
    };
    for (const [item, , tier] of count.reviews) look(item, tier, 1);
    const own = status;
    for (const [item, tier] of lineReviews) look(item, tier, GLOBAL_SHARE);
    return { status, whenFresh, any, global: status > own };
  }

  static withinFiveYears(years) {
    let most = 0;
    for (const first of years) {
      most = Math.max(most, years.filter((y) => y >= first && y < first + 5).length);
    }
    return most;
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

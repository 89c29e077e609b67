// The views: each returns an element for what is selected.

const PAGE = 50;
const FIRST_GAPS = 20;

class Views {
  constructor(app) {
    this.app = app;
  }

  get words() {
    return this.app.words;
  }

  get matrix() {
    return this.app.matrix;
  }

  t(key, values) {
    return this.words.t(key, values);
  }

  title(key, ...more) {
    return [h('h2', { id: 'title', tabindex: '-1' }, this.t(`view.${key}`)), ...more];
  }

  select(label, id, value, options, change) {
    return h(
      'label',
      { class: 'pick' },
      h('span', null, label),
      h(
        'select',
        { id, onchange: (e) => change(e.target.value) },
        options.map(([v, text]) => h('option', { value: v, selected: v === value }, text)),
      ),
    );
  }

  // ---- The grid

  grid() {
    const { app } = this;
    const { state, grid, gaps } = app;
    const questions = app.questions();
    const columns = this.app.coverage.shownColumns.length;
    return h(
      'div',
      { class: 'view' },
      this.title('grid', this.headlines(questions)),
      this.gridControls(),
      this.legend(),
      h(
        'div',
        { class: `pair ${columns > 7 ? 'stacked' : ''} ${questions.length > 1 ? 'both' : ''}` },
        questions.map((q) => this.table(q, grid, gaps)),
      ),
      state.axis === 'income' || state.axis === 'region'
        ? h('p', { class: 'note' }, this.t(`note.${state.axis}`), ' ', h('span', { lang: 'en' }, this.matrix.info.credit))
        : null,
    );
  }

  headlines(questions) {
    const { gaps } = this.app;
    const classified = gaps.ranking;
    return h(
      'ul',
      { class: 'headlines' },
      questions.map((q) => {
        const cells = classified.filter((g) => g.q === q);
        const moderate = cells.filter((g) => g.figures.band >= 3).length;
        const empty = cells.filter((g) => g.figures.n === 0).length;
        return h(
          'li',
          null,
          h('b', null, this.t('of', { name: this.words.Question(q) })),
          ' ',
          this.t('headline', { moderate, cells: cells.length, empty }),
        );
      }),
    );
  }

  gridControls() {
    const { app, words, matrix } = this;
    const { state } = app;
    const set = (name) => (value) => app.set({ [name]: value });
    return h(
      'div',
      { class: 'controls', role: 'group', 'aria-label': this.t('controls') },
      this.select(
        this.t('question'),
        'pick-question',
        state.q,
        [
          ['both', this.t('question.both')],
          ['effect', words.Question(0)],
          ['understanding', words.Question(1)],
        ],
        set('q'),
      ),
      this.select(
        this.t('columns'),
        'pick-axis',
        state.axis,
        AXES.map((id) => [id, words.axis(id, state.scheme)]),
        set('axis'),
      ),
      state.axis === 'region' &&
        this.select(
          this.t('scheme'),
          'pick-scheme',
          state.scheme,
          ['wb', 'unicef', 'm49'].map((id) => [id, this.t(`scheme.${id}`)]),
          (scheme) => app.set({ scheme, chosen: { ...state.chosen, region: [] } }),
        ),
      state.axis === 'income' &&
        this.select(
          this.t('income'),
          'pick-income',
          state.income,
          ['then', 'current'].map((id) => [id, this.t(`income.${id}`)]),
          set('income'),
        ),
      this.select(
        this.t('style'),
        'pick-style',
        state.style,
        STYLES.map((id) => [id, this.t(`style.${id}`)]),
        set('style'),
      ),
      h(
        'button',
        { type: 'button', id: 'fold', onclick: () => app.set({ closed: state.closed.length ? [] : matrix.raw.pillars.map((p) => p.id) }) },
        this.t(state.closed.length ? 'unfold' : 'fold'),
      ),
    );
  }

  table(q, grid, gaps) {
    const { words, matrix, app } = this;
    const { state } = app;
    const most = Math.max(1, ...this.app.coverage.shownRows.flatMap((r) => this.app.coverage.shownColumns.map((c) => gaps.gap(q, r, c).figures.n)));
    const marks = new Marks(words, most);
    const rotated = this.app.coverage.shownColumns.length > 12;
    const id = `grid-${QUESTIONS[q]}`;
    const head = h(
      'tr',
      null,
      h('th', { scope: 'col', class: 'corner' }, words.axis('strategy')),
      this.app.coverage.shownColumns.map((c) =>
        h(
          'th',
          { scope: 'col', class: grid.columns.special[c] === '1' ? 'special' : '' },
          h('span', null, Words.capital(words.column(grid, c))),
        ),
      ),
    );
    const bodies = [];
    const strategies = new Set();
    for (const pillar of matrix.raw.pillars) {
      const rows = pillar.strategies
        .map((each) => matrix.axes.strategy.at.get(each.id))
        .filter((r) => app.coverage.shownRows.includes(r));
      if (!rows.length) continue;
      rows.forEach((r) => strategies.add(r));
      const closed = state.closed.includes(pillar.id);
      bodies.push(
        h(
          'tbody',
          { class: closed ? 'closed' : '' },
          this.pillarRow(q, grid, pillar, rows, closed, id),
          closed ? null : rows.map((r) => this.strategyRow(q, grid, gaps, r, marks)),
        ),
      );
    }
    const others = this.app.coverage.shownRows.filter((r) => !strategies.has(r));
    if (others.length) bodies.push(h('tbody', null, others.map((r) => this.strategyRow(q, grid, gaps, r, marks))));
    return h(
      'section',
      { class: 'matrix', 'aria-labelledby': `${id}-title` },
      h('h3', { id: `${id}-title` }, words.Question(q)),
      h(
        'div',
        { class: 'scroll' },
        h(
          'table',
          {
            id,
            style: { 'min-width': `${7 + 4.4 * this.app.coverage.shownColumns.length}rem` },
            class: `grid style-${state.style} ${rotated ? 'rotated' : ''}`,
            role: 'grid',
            'aria-labelledby': `${id}-title`,
            'aria-describedby': 'grid-help',
            'aria-readonly': 'true',
            onkeydown: (e) => this.gridKey(e),
            onclick: (e) => this.gridClick(e),
            onfocusin: (e) => this.gridFocus(e),
          },
          h('colgroup', null, h('col', { class: 'head-column' }), this.app.coverage.shownColumns.map(() => h('col'))),
          h('thead', null, head),
          bodies,
        ),
      ),
    );
  }

  pillarRow(q, grid, pillar, rows, closed, id) {
    const { words, app } = this;
    const name = words.label(pillar.label);
    const { coverage } = app;
    return h(
      'tr',
      { class: 'pillar' },
      h(
        'th',
        { scope: 'row' },
        h(
          'button',
          {
            type: 'button',
            id: `${id}-${pillar.id}`,
            'aria-expanded': String(!closed),
            onclick: () => {
              const others = app.state.closed.filter((p) => p !== pillar.id);
              app.set({ closed: closed ? others : [...others, pillar.id] });
            },
          },
          h('span', { 'aria-hidden': 'true', class: 'fold' }, closed ? '▸' : '▾'),
          name,
        ),
      ),
      this.app.coverage.shownColumns.map((c) => {
        const families = coverage.families(q, rows, [c]);
        const mean = coverage.mean(q, rows, [c]);
        return h(
          'td',
          { role: 'gridcell', tabindex: '-1', class: 'sum' },
          h('span', { 'aria-hidden': 'true' }, families ? `${families} · ${words.decimal(mean)}` : '–'),
          hidden(
            `${name}, ${words.column(grid, c)}: ${this.t('cell.said.pillar', { n: families, coverage: words.decimal(mean) })}`,
          ),
        );
      }),
    );
  }

  strategyRow(q, grid, gaps, r, marks) {
    const { words, app } = this;
    return h(
      'tr',
      null,
      h('th', { scope: 'row' }, words.row(grid, r)),
      this.app.coverage.shownColumns.map((c) => {
        const gap = gaps.gap(q, r, c);
        const allied = app.coverage.figures(q, r, c, 1).n;
        const empty = gap.figures.n === 0;
        return h(
          'td',
          {
            role: 'gridcell',
            tabindex: '-1',
            class: `cell band${gap.figures.band} ${empty ? (Marks.searched(gap) ? 'is-nothing' : 'is-unsearched') : ''}`,
            'data-cell': app.cellId(gap),
          },
          marks.of(app.state.style, gap, allied),
          hidden(`${Words.capital(words.cellName(grid, gap))}: ${cellSentence(words, gap, allied)}`),
        );
      }),
    );
  }

  /** Arrow keys move, Home and End go to the ends of the row, with Control to those of the grid. */
  gridKey(event) {
    const cell = event.target.closest('td[role=gridcell]');
    if (!cell || event.altKey || event.metaKey) return;
    const rows = [...event.currentTarget.querySelectorAll('tbody tr')].map((tr) => [...tr.querySelectorAll('td')]);
    const y = rows.findIndex((row) => row.includes(cell));
    const x = rows[y].indexOf(cell);
    const last = rows[y].length - 1;
    const moves = {
      ArrowRight: [y, Math.min(last, x + 1)],
      ArrowLeft: [y, Math.max(0, x - 1)],
      ArrowDown: [Math.min(rows.length - 1, y + 1), x],
      ArrowUp: [Math.max(0, y - 1), x],
      Home: event.ctrlKey ? [0, 0] : [y, 0],
      End: event.ctrlKey ? [rows.length - 1, last] : [y, last],
      PageDown: [rows.length - 1, x],
      PageUp: [0, x],
    };
    if (event.key === 'Enter' || event.key === ' ') {
      if (cell.dataset.cell) {
        event.preventDefault();
        this.app.openCell(cell.dataset.cell);
      }
    } else if (moves[event.key]) {
      event.preventDefault();
      const [toY, toX] = moves[event.key];
      rows[toY][toX].focus();
    }
  }

  gridFocus(event) {
    const cell = event.target.closest('td[role=gridcell]');
    if (!cell) return;
    event.currentTarget.querySelectorAll('td[tabindex="0"]').forEach((td) => td.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
  }

  gridClick(event) {
    const cell = event.target.closest('td[data-cell]');
    if (cell) {
      cell.focus();
      this.app.openCell(cell.dataset.cell);
    }
  }

  legend() {
    const { words, app } = this;
    const { style } = app.state;
    const entry = (mark, term, text) => h('div', null, h('dt', null, mark, ' ', term), h('dd', null, text));
    const swatch = (name, text) => h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }, text || '');
    const bands = [1, 2, 3, 4].map((b) =>
      entry(swatch(`band${b}`, '●'.repeat(b)), Words.capital(words.band(b)), this.t(`legend.band.${BANDS[b]}`)),
    );
    const tiers = [5, 4, 3, 2, 1].map((tier) => entry(swatch(`t${tier}`, `T${tier}`), this.t('legend.tier', { tier }), this.t(`legend.tier.${tier}`)));
    const directions = DIRECTIONS.map(([name, sign]) =>
      entry(swatch(`d-${name}`, sign), this.t(`direction.${name}`), this.t(`legend.direction.${name}`)),
    );
    const specific = { bubbles: bands, heat: bands, tiers, direction: directions, text: bands }[style];
    return h(
      'details',
      { class: 'legend', open: app.state.legend, ontoggle: (e) => app.remember('legend', e.target.open) },
      h('summary', null, this.t('legend')),
      h('p', { id: 'grid-help' }, this.t(`legend.${style}`), ' ', this.t('legend.keys')),
      h(
        'dl',
        null,
        specific,
        entry('', Words.capital(this.t('cell.nothing')), this.t('legend.nothing')),
        entry(swatch('is-unsearched'), Words.capital(this.t('cell.unsearched')), this.t('legend.unsearched')),
        entry(swatch('plain', '+2'), this.t('legend.allied'), this.t('legend.allied.text')),
        entry('', this.t('legend.study'), this.t('legend.study.text')),
        entry('', this.t('legend.coverage'), this.t('legend.coverage.text')),
        entry('', this.t('legend.pillar'), this.t('legend.pillar.text')),
      ),
    );
  }

  // ---- Ranked gaps

  gaps() {
    const { app, words } = this;
    const { gaps, grid, state } = app;
    const questions = app.questions();
    const kinds = state.kind;
    const all = gaps.ranking.filter((g) => g.kinds.length && questions.includes(g.q));
    const some = kinds ? all.filter((g) => g.kinds.some((k) => k.id === kinds)) : all;
    const shown = state.allGaps ? some : some.slice(0, FIRST_GAPS);
    const present = [...new Set(all.flatMap((g) => g.kinds.map((k) => k.id)))];
    return h(
      'div',
      { class: 'view' },
      this.title('gaps', h('p', null, this.t(app.selection.isEmpty() ? 'gaps.intro' : 'gaps.filtered'))),
      h(
        'div',
        { class: 'controls', role: 'group', 'aria-label': this.t('controls') },
        this.select(
          this.t('question'),
          'pick-question',
          state.q,
          [
            ['both', this.t('question.both')],
            ['effect', words.Question(0)],
            ['understanding', words.Question(1)],
          ],
          (q) => app.set({ q }),
        ),
        this.select(
          this.t('columns'),
          'pick-axis',
          state.axis,
          AXES.map((id) => [id, words.axis(id, state.scheme)]),
          (axis) => app.set({ axis }),
        ),
        this.select(
          this.t('kind'),
          'pick-kind',
          kinds || '',
          [['', this.t('kind.any')], ...present.map((k) => [k, Words.capital(words.kind(k))])],
          (kind) => app.set({ kind }),
        ),
      ),
      gaps.appraisal && h('p', { class: 'note' }, words.say('appraisal.matrix', gaps.appraisal)),
      app.hasDraws() && h('p', { class: 'note', id: 'drawn', role: 'status' }, app.drawnText()),
      this.gapTable(shown, gaps, grid),
      some.length > shown.length &&
        h('button', { type: 'button', id: 'all-gaps', onclick: () => app.set({ allGaps: true }) }, this.t('gaps.all', { n: some.length })),
      this.kindDefinitions(present),
      app.selection.isEmpty() && this.rowGaps(questions),
    );
  }

  gapTable(shown, gaps, grid) {
    const { words, app } = this;
    const drawn = app.hasDraws();
    return h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.t('view.gaps') },
      h(
        'table',
        { class: 'list gaps cards', role: 'table' },
        h('caption', { class: 'vh' }, this.t('view.gaps')),
        h(
          'thead',
          { role: 'rowgroup' },
          h(
            'tr',
            { role: 'row' },
            ['rank', drawn ? 'interval' : '', 'gap', 'kinds', 'coverage', 'why'].filter(Boolean).map((key) => h('th', { scope: 'col', role: 'columnheader' }, this.t(`gaps.${key}`))),
          ),
        ),
        h(
          'tbody',
          { role: 'rowgroup' },
          shown.map((gap) => {
            const name = words.cellName(grid, gap);
            return h(
              'tr',
              { role: 'row' },
              h('td', { class: 'number', role: 'cell', 'data-label': this.t('gaps.rank') }, gap.rank, gap.sharing > 1 ? '=' : ''),
              drawn && h('td', { class: 'interval', role: 'cell', 'data-drawn': app.cellId(gap) }, this.sureness(gap)),
              h(
                'th',
                { scope: 'row', role: 'rowheader' },
                h(
                  'button',
                  { type: 'button', class: 'link', onclick: () => app.openCell(app.cellId(gap)) },
                  Words.capital(name),
                ),
              ),
              h('td', { role: 'cell' }, gap.kinds.map((k) => [h('span', { class: 'chip' }, words.kind(k.id)), ' '])),
              h('td', { class: 'number', role: 'cell', 'data-label': this.t('gaps.coverage') }, words.decimal(gap.figures.coverage), h('small', null, words.band(gap.figures.band))),
              h('td', { role: 'cell' }, [...words.situation(gap), words.closing(gaps, gap)].filter(Boolean).join(' ')),
            );
          }),
        ),
      ),
    );
  }

  /** How sure a rank is, or that this is still being drawn. */
  sureness(gap) {
    const { gaps } = this.app;
    const fact = gaps.sure().of(gap);
    if (!fact) return h('small', null, '…');
    return [this.interval(fact, gaps.ranking.length), h('small', null, this.words.say(`stability.${fact.stability}`))];
  }

  /** Puts in place what has been drawn since the view was made. */
  showDrawn() {
    const { app, words } = this;
    const note = document.getElementById('drawn');
    if (note) note.textContent = app.drawnText();
    document.querySelectorAll('[data-drawn]').forEach((place) => {
      const gap = app.gapOf(place.dataset.drawn);
      if (gap) place.replaceChildren(...[this.sureness(gap)].flat(Infinity).filter(Boolean));
    });
    const rank = document.getElementById('panel-rank');
    const gap = rank && app.gapOf(app.state.cell);
    if (gap) rank.textContent = words.sureness(app.gaps, gap, app.gaps.sure().of(gap));
  }

  /** The ranks that a gap has in nine draws of ten, as a line with the median. */
  interval(fact, last) {
    const x = (rank) => (4 + (rank - 1) * (112 / Math.max(1, last - 1))).toFixed(1);
    const text = this.t('gaps.interval.text', { low: fact.from, high: fact.to, median: fact.median });
    return [
      s(
        'svg',
        { viewBox: '0 0 120 16', class: 'whisker', 'aria-hidden': 'true', focusable: 'false' },
        s('line', { x1: 4, x2: 116, y1: 8, y2: 8, class: 'axis' }),
        s('line', { x1: x(fact.from), x2: x(fact.to), y1: 8, y2: 8, class: 'span' }),
        s('line', { x1: x(fact.from), x2: x(fact.from), y1: 4, y2: 12, class: 'end' }),
        s('line', { x1: x(fact.to), x2: x(fact.to), y1: 4, y2: 12, class: 'end' }),
        s('circle', { cx: x(fact.median), cy: 8, r: 3.5 }),
      ),
      h('small', null, text),
    ];
  }

  kindDefinitions(present) {
    const { words } = this;
    const thresholds = Object.fromEntries(
      Object.entries(this.matrix.raw.thresholds).map(([k, v]) => [k, words.language === 'fr' ? String(v).replace('.', ',') : v]),
    );
    return h(
      'details',
      { class: 'legend' },
      h('summary', null, this.t('kinds')),
      h(
        'dl',
        null,
        present.map((k) =>
          h('div', null, h('dt', null, Words.capital(words.kind(k))), h('dd', null, words.say(`kind.${k}.rule`, thresholds))),
        ),
      ),
    );
  }

  rowGaps(questions) {
    const found = this.matrix.raw.rowGaps.filter((g) => questions.includes(QUESTIONS.indexOf(g.question)));
    return (
      found.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'row-gaps' },
        h('h3', { id: 'row-gaps' }, this.t('gaps.rows')),
        h('ul', { class: 'plain' }, found.map((g) => h('li', null, this.words.rowGap(g, this.matrix)))),
      )
    );
  }

  // ---- Countries

  countries() {
    const { app, words, matrix } = this;
    const counts = app.selection.countryCounts();
    const world = matrix.raw.world;
    const step = (n) => (n === 0 ? 0 : n < 3 ? 1 : n < 6 ? 2 : n < 12 ? 3 : 4);
    const at = matrix.axes.country.at;
    const chosen = new Set(app.state.chosen.country || []);
    const shapes = [];
    const dots = [];
    for (const [code, name, drawn] of world.places) {
      const c = at.get(code);
      const n = c === undefined ? 0 : counts[c];
      const title = s('title', null, name[0] ? `${words.label(name)}: ${this.t('items', { n })}` : '');
      const attributes = {
        class: `land step${step(n)} ${chosen.has(c) ? 'chosen' : ''}`,
        onclick: n ? () => app.toggle('country', c) : null,
      };
      if (drawn.startsWith('M')) shapes.push(s('path', { d: drawn, ...attributes }, title));
      else if (n) {
        const [x, y] = drawn.split(' ');
        dots.push(s('circle', { cx: x, cy: y, r: 9, ...attributes }, title));
      }
    }
    const listed = matrix.axes.country.ids
      .map((_, c) => c)
      .filter((c) => counts[c] > 0)
      .sort((a, b) => counts[b] - counts[a] || words.value(matrix.axes.country, a).localeCompare(words.value(matrix.axes.country, b), words.language));
    return h(
      'div',
      { class: 'view' },
      this.title('countries', h('p', null, this.t('countries.intro', { n: listed.length }))),
      h(
        'div',
        { class: 'world' },
        s(
          'svg',
          { viewBox: `0 0 ${world.width} ${world.height}`, role: 'img', 'aria-label': this.t('countries.picture') },
          shapes,
          dots,
        ),
      ),
      h(
        'p',
        { class: 'steps' },
        ['0', '1–2', '3–5', '6–11', '12+'].map((text, i) => [h('span', { class: 'step' }, h('span', { class: `swatch step${i}`, 'aria-hidden': 'true' }), ' ', text), ' ']),
        this.t('countries.legend'),
      ),
      h('p', { class: 'note' }, this.t('countries.note')),
      this.countryTable(listed, counts, chosen),
    );
  }

  countryTable(listed, counts, chosen) {
    const { app, words, matrix } = this;
    const regions = matrix.axis('region', app.state.scheme);
    const income = matrix.axes.income;
    return h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.t('countries.table') },
      h(
        'table',
        { class: 'list' },
        h('caption', null, this.t('countries.table')),
        h('thead', null, h('tr', null, ['country', 'items', 'income', 'region'].map((k) => h('th', { scope: 'col' }, this.t(`countries.${k}`))))),
        h(
          'tbody',
          null,
          listed.map((c) => {
            const special = matrix.axes.country.special[c] === '1';
            const region = special ? -1 : matrix.raw.countries[app.state.scheme][c];
            return h(
              'tr',
              null,
              h(
                'th',
                { scope: 'row' },
                h(
                  'button',
                  { type: 'button', class: 'link', id: `country-${c}`, 'aria-pressed': String(chosen.has(c)), onclick: () => app.toggle('country', c) },
                  Words.capital(words.value(matrix.axes.country, c)),
                ),
              ),
              h('td', { class: 'number' }, counts[c]),
              h('td', null, special ? '–' : words.value(income, matrix.raw.countries.now[c])),
              h('td', null, region < 0 ? '–' : words.value(regions, region)),
            );
          }),
        ),
      ),
    );
  }

  // ---- Years

  years() {
    const { app, matrix } = this;
    const byYear = new Map();
    for (const i of app.selected()) {
      const year = matrix.items.year[i];
      const entry = byYear.get(year) || [0, 0];
      entry[matrix.isAllied(i) ? 1 : 0]++;
      byYear.set(year, entry);
    }
    const years = [...byYear.keys()].sort((a, b) => a - b);
    const first = years[0];
    const last = Math.max(matrix.info.year, years[years.length - 1] || 0);
    const most = Math.max(1, ...[...byYear.values()].map(([a, b]) => a + b));
    const bars = [];
    const width = years.length ? 960 / (last - first + 1) : 0;
    for (let y = first; y <= last; y++) {
      const [own_, allied] = byYear.get(y) || [0, 0];
      const x = 20 + (y - first) * width;
      const hOwn = (own_ / most) * 200;
      const hAllied = (allied / most) * 200;
      bars.push(
        s('rect', { x, y: 230 - hOwn, width: Math.max(1, width - 2), height: hOwn, class: 'bar-own' }),
        s('rect', { x, y: 230 - hOwn - hAllied, width: Math.max(1, width - 2), height: hAllied, class: 'bar-allied' }),
      );
      if (own_ + allied && width > 14) {
        bars.push(s('text', { x: x + width / 2 - 1, y: 224 - hOwn - hAllied, 'text-anchor': 'middle', class: 'tick' }, own_ + allied));
      }
      if (y % 5 === 0) bars.push(s('text', { x: x + width / 2, y: 250, 'text-anchor': 'middle', class: 'tick' }, y));
    }
    return h(
      'div',
      { class: 'view' },
      this.title('years', h('p', null, this.t('years.intro'))),
      years.length > 0 &&
        h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.t('view.years') },
          s('svg', { viewBox: '0 0 1000 260', class: 'years', role: 'img', 'aria-label': this.t('years.picture', { first, last, most }) }, s('line', { x1: 20, x2: 980, y1: 230, y2: 230, class: 'axis' }), bars)),
      h('p', { class: 'steps' }, ['own', 'allied'].map((side) => [h('span', { class: 'step' }, h('span', { class: `swatch bar-${side}`, 'aria-hidden': 'true' }), ` ${this.t(`years.${side}`)}`), ' '])),
      h(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.t('years.table') },
        h(
          'table',
          { class: 'list narrow' },
          h('caption', null, this.t('years.table')),
          h('thead', null, h('tr', null, [this.t('years.year'), this.t('years.own'), this.t('years.allied')].map((x) => h('th', { scope: 'col' }, x)))),
          h('tbody', null, [...years].reverse().map((y) => h('tr', null, h('th', { scope: 'row' }, y), byYear.get(y).map((n) => h('td', { class: 'number' }, n))))),
        ),
      ),
    );
  }

  // ---- Searches

  searches() {
    const { words, matrix } = this;
    const { searches, flow } = matrix.raw;
    return h(
      'div',
      { class: 'view' },
      this.title('searches', h('p', null, this.t('searches.intro'))),
      searches.length === 0 && h('p', null, this.t('searches.none')),
      searches.length > 0 && [
        h(
          'section',
          { class: 'search', 'aria-labelledby': 'flow-all' },
          h('h3', { id: 'flow-all' }, words.say('flow.title.all')),
          this.flow(flow),
          h('p', { class: 'note' }, this.flowNotes(flow)),
        ),
        this.completeness(matrix.raw.completeness),
        searches.map((search, i) => this.search(search, i)),
      ],
    );
  }

  search(search, i) {
    const { words } = this;
    return h(
      'section',
      { class: 'search', 'aria-labelledby': `search-${i}` },
      h('h3', { id: `search-${i}` }, own(search.source)),
      h(
        'p',
        null,
        Words.capital(words.code('search-kinds', search.kind)),
        search.date ? `, ${search.date}. ` : '. ',
        words.say('searches.covers', { covers: this.covers(search.covers) }),
        search.items > 0 && ` ${words.say('searches.items', { n: search.items })}`,
      ),
      search.note[0] && h('p', { class: 'note' }, own(words.label(search.note), 'span')),
      search.query && h('p', null, h('code', { class: 'own', dir: 'auto' }, search.query)),
      this.flow(search.flow),
      !search.flow.addsUp && h('p', { class: 'note' }, this.coded(words.say('flow.wrong'))),
    );
  }

  /** What a search covers, in words. */
  covers(covers) {
    const { words, matrix } = this;
    const labels = (axis, list) => list.map((at) => words.value(matrix.axes[axis], at)).join(', ');
    const region = (id) => {
      for (const scheme of ['wb', 'unicef', 'm49']) {
        const axis = matrix.axis('region', scheme);
        if (axis.at.has(id)) return words.value(axis, axis.at.get(id));
      }
      return id;
    };
    const parts = [
      labels('strategy', covers.strategies),
      labels('income', covers.income),
      covers.regions.map(region).join(', '),
      covers.years && [...new Set(covers.years)].join('–'),
    ].filter(Boolean);
    return parts.join(words.semicolon()) || words.say('searches.covers.all');
  }

  /** A sentence with `code` between back quotes. */
  coded(text) {
    return text.split('`').map((part, i) => (i % 2 ? h('code', null, part) : part));
  }

  flowNotes(flow) {
    const { words } = this;
    const says = [];
    if (!flow.addsUp) says.push(words.say('flow.wrong'));
    if (flow.identified !== undefined && flow.without.length) {
      says.push(words.say('flow.without', { n: flow.without.length, ids: flow.without.join(', ') }));
    }
    if (flow.searches > 1) says.push(words.say('flow.several'));
    if (flow.identified !== undefined) says.push(words.say('flow.source'));
    return this.coded(says.join(' '));
  }

  /** The flow of records: boxes in a list, which reads well without seeing it. */
  flow(flow) {
    const { words } = this;
    if (['identified', 'screened', 'sought', 'included'].every((step) => flow[step] === undefined)) {
      return h('p', { class: 'note' }, words.say('flow.none'));
    }
    const sum = (list) => list.reduce((all, [, n]) => all + n, 0);
    const reasons = (list, name) =>
      list.length > 0 && h('ul', { class: 'reasons' }, list.map(([reason, n]) => h('li', null, own(name(reason)), ` ${words.say('flow.n', { n })}`)));
    const box = (key, n, list = [], name = (reason) => reason.replaceAll('-', ' ')) =>
      h(
        'div',
        { class: 'box' },
        h('p', null, words.say(`flow.step.${key}`), ' ', n === undefined ? words.say('flow.absent') : h('b', null, words.say('flow.n', { n }))),
        reasons(list, name),
      );
    const asIs = (source) => source;
    const less = (from, list) => (from === undefined ? undefined : sum(list));
    const read = flow.sought === undefined || flow.notRetrieved === undefined ? undefined : flow.sought - flow.notRetrieved;
    const step = (main, out) => h('li', null, main, out && h('div', { class: 'out' }, out));
    return h(
      'ol',
      { class: 'flow' },
      step(
        box('identified', flow.identified, flow.bySource.length > 1 ? flow.bySource : [], asIs),
        box('removed', less(flow.identified, flow.removed), flow.removed),
      ),
      step(box('screened', flow.screened), box('excluded', less(flow.screened, flow.excluded), flow.excluded)),
      step(box('sought', flow.sought), box('not-retrieved', flow.notRetrieved)),
      step(box('assessed', read), box('excluded-full-text', less(read, flow.excludedFullText), flow.excludedFullText)),
      step(box('included', flow.included)),
    );
  }

  /** What no search has found yet, judged by what two sources found alike; or why nobody can say. */
  completeness(found) {
    const { words } = this;
    const said = (pair) => {
      const { why } = pair;
      const second = why ? words.say(`completeness.${why}`, { least: found.least }) : words.say('completeness.estimate', pair);
      return [own(words.say('completeness.pair', pair), 'span'), ' ', why ? second : h('b', null, second)];
    };
    return h(
      'section',
      { class: 'search', 'aria-labelledby': 'completeness' },
      h('h3', { id: 'completeness' }, words.say('completeness.title')),
      h('p', null, words.say('completeness.sources', found)),
      found.pairs.length === 0
        ? h('p', null, this.coded(words.say('completeness.none')))
        : [h('ul', { class: 'plain' }, found.pairs.map((pair) => h('li', null, said(pair)))), h('p', { class: 'note' }, words.say('completeness.method'))],
    );
  }

  // ---- Research questions

  questions() {
    const { matrix } = this;
    const asked = matrix.raw.questions;
    return h(
      'div',
      { class: 'view' },
      this.title('questions', h('p', null, this.t('questions.intro'))),
      matrix.raw.pillars.map((pillar) => this.pillarQuestions(pillar, asked.filter((q) => q.pillar === pillar.id))),
    );
  }

  pillarQuestions(pillar, asked) {
    const { app, words, matrix } = this;
    const classified = app.coverage.shownColumns.filter((c) => app.grid.columns.special[c] === '0');
    return h(
      'section',
      { 'aria-labelledby': `q-${pillar.id}` },
      h('h3', { id: `q-${pillar.id}` }, own(words.label(pillar.label))),
      h('p', { class: 'note' }, own(words.label(pillar.scope), 'span')),
      asked.length > 0 && h('dl', { class: 'asked' }, asked.map((question) => this.researchQuestion(question))),
      h(
        'dl',
        { class: 'asked' },
        pillar.strategies.map((each) => {
          const r = matrix.axes.strategy.at.get(each.id);
          return h(
            'div',
            null,
            h('dt', null, own(words.label(each.question)), h('small', null, words.value(matrix.axes.strategy, r))),
            [0, 1].map((q) =>
              h(
                'dd',
                null,
                h('b', null, this.t('of', { name: words.Question(q) })),
                ' ',
                this.t('questions.answer', {
                  n: app.coverage.families(q, [r], app.coverage.shownColumns),
                  coverage: words.decimal(app.coverage.mean(q, [r], classified)),
                }),
              ),
            ),
          );
        }),
      ),
    );
  }

  /** A question of the group: the cells that it is about, and what answers it. */
  researchQuestion(question) {
    const { app, words, matrix } = this;
    return h(
      'div',
      null,
      h('dt', null, own(words.label(question.text)), question.source && h('small', null, own(question.source))),
      question.cells.map((cell) =>
        h('dd', null, h('button', { type: 'button', class: 'link', onclick: () => app.openIncomeCell(cell) }, app.cellName(cell))),
      ),
      question.answers.length === 0 && h('dd', null, this.t('questions.unanswered')),
      question.answers.map(([id, how]) => {
        const i = matrix.index.get(id);
        return h(
          'dd',
          null,
          how && h('span', { class: 'chip' }, words.code('answers', how)),
          ' ',
          i === undefined ? own(id) : h('button', { type: 'button', class: 'link', onclick: () => app.openItem(id) }, own(matrix.items.title[i])),
        );
      }),
    );
  }

  // ---- Data

  data() {
    const { app, words, matrix } = this;
    const { state } = app;
    const items = app.sorted();
    const pages = Math.max(1, Math.ceil(items.length / PAGE));
    const page = Math.min(pages, Math.max(1, state.page));
    const shown = items.slice((page - 1) * PAGE, page * PAGE);
    const columns = ['title', 'authors', 'year', 'design', 'tier', 'countries'];
    const sortable = ['title', 'authors', 'year', 'tier'];
    const button = (to, key) =>
      h('button', { type: 'button', id: `page-${key}`, disabled: to < 1 || to > pages, onclick: () => app.set({ page: to }) }, this.t(`data.${key}`));
    return h(
      'div',
      { class: 'view' },
      this.title('data'),
      this.exports(),
      h(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.t('view.data') },
        h(
          'table',
          { class: 'list data cards', role: 'table' },
          h('caption', { class: 'vh' }, this.t('view.data')),
          h(
            'thead',
            { role: 'rowgroup' },
            h(
              'tr',
              { role: 'row' },
              columns.map((k) => {
                const sorted = state.sort === k ? (state.down ? 'descending' : 'ascending') : 'none';
                return h(
                  'th',
                  { scope: 'col', role: 'columnheader', 'aria-sort': sortable.includes(k) ? sorted : null },
                  sortable.includes(k)
                    ? h('button', { type: 'button', class: 'sort', id: `sort-${k}`, onclick: () => app.set({ sort: k, down: state.sort === k ? !state.down : k === 'year' || k === 'tier', page: 1 }) },
                        this.t(`data.${k}`), h('span', { 'aria-hidden': 'true' }, sorted === 'none' ? ' ↕' : sorted === 'ascending' ? ' ↑' : ' ↓'))
                    : this.t(`data.${k}`),
                );
              }),
            ),
          ),
          h(
            'tbody',
            { role: 'rowgroup' },
            shown.map((i) =>
              h(
                'tr',
                { class: matrix.named('status', i), role: 'row' },
                h('th', { scope: 'row', role: 'rowheader' }, h('button', { type: 'button', class: 'link', onclick: () => app.openItem(matrix.items.id[i]) }, own(matrix.items.title[i]))),
                h('td', { role: 'cell' }, own(this.shortAuthors(i))),
                h('td', { class: 'number', role: 'cell' }, matrix.items.year[i]),
                h('td', { role: 'cell' }, words.value(matrix.axes.design, matrix.items.design[i])),
                h('td', { role: 'cell', 'data-label': this.t('data.tier') }, this.tierText(i)),
                h('td', { role: 'cell' }, matrix.list(matrix.items.countries[i]).slice(0, 6).map((c) => words.value(matrix.axes.country, c)).join(', ')),
              ),
            ),
          ),
        ),
      ),
      h('p', { class: 'pager' }, button(page - 1, 'previous'), ' ', this.t('data.page', { page, pages }), ' ', button(page + 1, 'next')),
    );
  }

  exports() {
    const { app } = this;
    return h(
      'div',
      { class: 'controls exports', role: 'group', 'aria-label': this.t('export') },
      h('span', null, this.t('export.of', { n: app.selection.count })),
      EXPORTS.map(([id, label]) => h('button', { type: 'button', id: `export-${id}`, onclick: () => app.export(id) }, label)),
      h('button', { type: 'button', id: 'copy-citations', onclick: () => app.copy(app.cite.list(app.selected())) }, this.t('export.copy')),
    );
  }

  shortAuthors(i) {
    const people = this.app.cite.people(i);
    return people.length > 3 ? `${people.slice(0, 2).join(this.words.semicolon())} +${people.length - 2}` : people.join(this.words.semicolon());
  }

  questionsOf(i) {
    const first = this.app.firstFindings[i];
    const asked = new Set();
    for (let f = first; f < first + this.matrix.items.findings[i]; f++) asked.add(this.matrix.raw.findings.question[f]);
    return [...asked].sort();
  }

  tierText(i) {
    return this.questionsOf(i)
      .map((q) => `${this.t('of', { name: this.words.question(q) })} ${this.matrix.tier(i, q).value}`)
      .join(this.words.semicolon());
  }

  // ---- About

  about() {
    const { words, matrix, app } = this;
    const { info } = matrix;
    const title = words.label(info.title);
    const cite = this.t('about.cite.text', { steward: info.steward, year: info.year, title, date: info.asOf, version: info.version, checksum: app.checksum.slice(0, 12) });
    const weights = info.weights.map((w) => words.decimal(w)).join(', ');
    const entry = (key, ...value) => h('div', null, h('dt', null, this.t(`about.${key}`)), h('dd', null, value));
    return h(
      'div',
      { class: 'view prose' },
      this.title('about', h('p', null, this.t('about.intro', { n: matrix.n, date: info.asOf }))),
      h('h3', null, this.t('about.method')),
      h('p', null, this.t('about.method.1')),
      h('p', null, this.t('about.method.2', { weights, gamma: words.decimal(info.gamma) })),
      h('p', null, this.t('about.method.3')),
      h('p', null, this.t('about.method.4')),
      h('h3', null, this.t('about.facts')),
      h(
        'dl',
        { class: 'facts' },
        entry('steward', own(info.steward)),
        entry('licence', own(info.licence)),
        entry('framework', own(words.label(matrix.raw.framework))),
        entry('searched', matrix.raw.searches.length ? matrix.raw.searches.map((x) => own(`${x.source}${x.date ? ` (${x.date})` : ''}`)).flatMap((x) => [x, this.words.semicolon()]).slice(0, -1) : this.t('searches.none')),
        entry('date', info.asOf),
        entry('version', info.version),
        entry('checksum', h('code', { class: 'wrap' }, app.checksum)),
        entry('cite', own(cite), ' ', h('button', { type: 'button', id: 'copy-cite', onclick: () => app.copy(cite) }, this.t('copy'))),
        entry('credit', h('span', { lang: 'en' }, info.credit)),
        entry('shapes', h('span', { lang: 'en' }, 'world-atlas 2.0.2, © 2013-2019 Michael Bostock, ISC licence; Natural Earth')),
      ),
    );
  }

  // ---- What opens over the page

  cellPanel(id) {
    const { app, words, matrix } = this;
    const gap = app.gapOf(id);
    if (!gap) return null;
    const { gaps, grid } = app;
    const f = gap.figures;
    const allied = app.coverage.figures(gap.q, gap.r, gap.c, 1);
    const fact = app.hasDraws() && gap.rank ? gaps.sure().of(gap) : null;
    const closings = gaps.closings(gap);
    const near = gaps.nearest(gap);
    const section = (key, ...content) => h('section', null, h('h3', null, this.t(key)), content);
    return [
      h('p', { class: 'over' }, words.Question(gap.q)),
      h('h2', { id: 'panel-title', tabindex: '-1' }, `${words.row(grid, gap.r)}, ${words.column(grid, gap.c)}`),
      gap.kinds.length > 0 && h('p', null, gap.kinds.map((k) => [h('span', { class: 'chip' }, words.kind(k.id)), ' '])),
      h('p', { class: 'lead' }, [...words.situation(gap), words.allied(gaps, gap)].filter(Boolean).join(' '), ' ', h('span', { id: 'panel-rank' }, words.sureness(gaps, gap, fact))),
      app.hasDraws() && gap.rank > 0 && h('div', { class: 'interval', 'data-drawn': id }, this.sureness(gap)),
      h(
        'dl',
        { class: 'facts' },
        h('div', null, h('dt', null, this.t('panel.studies')), h('dd', null, f.n)),
        h('div', null, h('dt', null, this.t('panel.coverage')), h('dd', null, `${words.decimal(f.coverage)} (${words.band(f.band)})`, f.uncapped > f.ceiling ? ` ${this.t('panel.ceiling', { limit: words.decimal(f.ceiling) })}` : '')),
        h('div', null, h('dt', null, this.t('panel.mass')), h('dd', null, words.decimal(f.mass))),
        h('div', null, h('dt', null, this.t('panel.searched')), h('dd', null, this.t(`searched.${grid.searchState(gap.r, gap.c)}`))),
      ),
      closings.length > 0 && section('panel.closing', h('ul', { class: 'plain' }, closings.map((c) => h('li', null, words.closingOf(c))))),
      near.length > 0 &&
        section(
          'panel.nearest',
          h(
            'ul',
            { class: 'plain' },
            near.map(({ c, n }) =>
              h('li', null, h('button', { type: 'button', class: 'link', onclick: () => app.openCell(app.cellId({ q: gap.q, r: gap.r, c })) }, words.say('nearest.place', { place: words.column(grid, c), n }))),
            ),
          ),
        ),
      f.items.length > 0 && section('panel.items', this.itemList(f.items, gap.q)),
      allied.items.length > 0 && section('panel.allied', h('p', { class: 'note' }, this.t('legend.allied.text')), this.itemList(allied.items, gap.q)),
      f.context.length > 0 && section('panel.context', h('p', { class: 'note' }, this.t('panel.context.note')), this.itemList(f.context, gap.q)),
      f.retracted.length > 0 && section('panel.retracted', this.itemList(f.retracted, gap.q)),
      this.addLink(id),
      h('p', null, h('button', { type: 'button', id: 'copy-cell', onclick: () => app.copy(location.href) }, this.t('panel.link'))),
    ];
  }

  addLink(id) {
    const template = this.matrix.info.contribute;
    const [question, row, column] = id.split('/');
    if (!template) return null;
    const values = { question, row, column, cell: id };
    const url = safeUrl(template.replace(/\{(\w+)\}/g, (all, name) => (values[name] === undefined ? all : encodeURIComponent(values[name]))));
    return url && h('p', null, h('a', { class: 'button', href: url, target: '_blank', rel: 'noopener noreferrer' }, this.t('panel.add')));
  }

  itemList(items, q) {
    const { matrix } = this;
    const sorted = [...items].sort((a, b) => matrix.tier(b, q).value - matrix.tier(a, q).value || matrix.items.year[b] - matrix.items.year[a] || a - b);
    return h('ol', { class: 'items' }, sorted.map((i) => this.itemEntry(i, q)));
  }

  itemEntry(i, q) {
    const { words, matrix, app } = this;
    const { items } = matrix;
    const tier = matrix.tier(i, q);
    const status = matrix.named('status', i);
    const gone = status === 'retracted' || status === 'withdrawn';
    return h(
      'li',
      { class: gone ? 'gone' : '' },
      h('span', { class: `tier t${tier.value}`, title: this.t('tier', { tier: tier.value }) }, h('span', { 'aria-hidden': 'true' }, `T${tier.value}`), hidden(this.t('tier', { tier: tier.value }))),
      h('button', { type: 'button', class: 'link', onclick: () => app.openItem(items.id[i]) }, own(items.title[i], gone ? 's' : 'bdi')),
      h('p', null, own(this.shortAuthors(i)), ` (${items.year[i]}). `, words.value(matrix.axes.design, items.design[i]), status !== 'current' ? `. ${Words.capital(words.code('statuses', status))}.` : '.'),
      this.places(i),
      h('details', null, h('summary', null, this.t('item.why', { tier: tier.value })), h('ul', { class: 'plain' }, tier.steps.map(([key, value]) => h('li', null, words.say(key, { tier: value }))))),
      this.link(i),
    );
  }

  /** Countries with their income class at the time of the data and now. */
  places(i) {
    const { words, matrix } = this;
    const list = matrix.list(matrix.items.countries[i]);
    if (!list.length) return null;
    const income = matrix.axes.income;
    return h(
      'p',
      { class: 'places' },
      list
        .map((c) => {
          const then = words.value(income, matrix.incomeThen(c, i));
          const now = words.value(income, matrix.raw.countries.now[c]);
          const place = words.value(matrix.axes.country, c);
          return then === now ? this.t('item.place', { place, now }) : this.t('item.place.moved', { place, then, now });
        })
        .join(words.semicolon()),
    );
  }

  link(i) {
    const url = this.app.cite.link(i);
    return url && h('p', null, h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', class: 'out-link' }, own(url.replace(/^https?:\/\//, '')), hidden(` ${this.t('newtab')}`)));
  }

  itemPanel(id) {
    const { app, words, matrix } = this;
    const i = matrix.index.get(id);
    if (i === undefined) return null;
    const { items } = matrix;
    const entry = (key, value) => (!value || value.length === 0 ? null : h('div', null, h('dt', null, this.t(`item.${key}`)), h('dd', null, value)));
    const labels = (axis, list) => list.map((at) => words.value(matrix.axes[axis], at)).join(', ');
    const raw = matrix.raw.findings;
    const first = app.firstFindings[i];
    const found = Array.from({ length: items.findings[i] }, (_, f) => first + f);
    const status = matrix.named('status', i);
    return [
      h('p', { class: 'over' }, words.code('types', matrix.named('type', i)), status !== 'current' && h('span', { class: 'chip' }, words.code('statuses', status))),
      h('h2', { id: 'panel-title', tabindex: '-1' }, own(items.title[i])),
      items.gloss[i] && h('p', null, own(items.gloss[i], 'i')),
      h('p', null, own(app.cite.people(i).join(this.words.semicolon())), ` (${items.year[i]})`),
      items.statusNote[i] && h('p', { class: 'note' }, own(items.statusNote[i])),
      h('p', { class: 'lead' }, own(items.summary[i], 'span')),
      this.link(i),
      h('h3', null, this.t('item.findings')),
      h(
        'ul',
        { class: 'plain' },
        found.map((f) =>
          h(
            'li',
            null,
            h('b', null, words.value(matrix.axes.strategy, raw.strategy[f])),
            `: ${words.question(raw.question[f])}; ${Words.inSentence(words.value(matrix.axes.outcome, raw.outcome[f]))}; ${Words.inSentence(words.value(matrix.axes.direction, raw.direction[f]))}`,
          ),
        ),
      ),
      this.questionsOf(i).map((q) => {
        const tier = matrix.tier(i, q);
        return [
          h('h3', null, [this.t('of', { name: words.Question(q) }), ' ', this.t('tier', { tier: tier.value })]),
          h('ul', { class: 'plain' }, tier.steps.map(([key, value]) => h('li', null, words.say(key, { tier: value })))),
        ];
      }),
      h(
        'dl',
        { class: 'facts' },
        entry('design', [words.value(matrix.axes.design, items.design[i]), items.note[i] ? [': ', own(items.note[i])] : '']),
        entry('countries', this.places(i)),
        entry('years', items.to[i] ? (items.from[i] === items.to[i] ? String(items.to[i]) : `${items.from[i]}–${items.to[i]}`) : this.t('item.years.unknown')),
        entry('field', words.value(matrix.axes.field, items.field[i])),
        entry('cadres', labels('cadre', matrix.list(items.cadres[i]))),
        entry('local', items.local[i] && own(items.local[i])),
        entry('settings', labels('setting', matrix.list(items.settings[i]))),
        entry('populations', labels('population', matrix.list(items.populations[i]))),
        entry('themes', labels('theme', matrix.list(items.themes[i]))),
        entry('venue', own([matrix.named('venue', i), matrix.named('publisher', i)].filter(Boolean).join(', '))),
        entry('language', words.value(matrix.axes.language, items.language[i])),
        entry('basis', words.code('coding-basis', matrix.named('basis', i))),
        entry('uncertain', matrix.list(items.uncertain[i]).map((n) => matrix.raw.names[n]).join(', ')),
        entry('id', own(items.id[i])),
      ),
      h('h3', null, this.t('item.cite')),
      h('p', null, own(app.cite.text(i))),
      h('p', { class: 'controls' },
        h('button', { type: 'button', id: 'copy-item', onclick: () => app.copy(app.cite.text(i)) }, this.t('copy')),
        EXPORTS.slice(1).map(([key, label]) => h('button', { type: 'button', onclick: () => app.export(key, [i]) }, label)),
        h('button', { type: 'button', onclick: () => app.copy(location.href) }, this.t('panel.link'))),
    ];
  }

  // ---- For paper only

  print() {
    const { app } = this;
    if (app.state.view !== 'grid') return [];
    const questions = app.questions();
    const shown = app.gaps.ranking.filter((g) => g.kinds.length && questions.includes(g.q)).slice(0, FIRST_GAPS);
    return [
      h('h2', null, this.t('view.gaps')),
      h('p', { class: 'note' }, this.t(app.selection.isEmpty() ? 'gaps.intro' : 'gaps.filtered'), ' ', app.hasDraws() && app.drawnText()),
      this.gapTable(shown, app.gaps, app.grid),
      h('p', { class: 'note' }, this.matrix.info.credit),
    ];
  }
}

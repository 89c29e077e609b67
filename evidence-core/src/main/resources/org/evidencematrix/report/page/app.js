// State, permalinks, filters, and what opens over the page.

const AXES = ['income', 'region', 'outcome', 'cadre', 'period', 'direction', 'outcome-level', 'design', 'setting', 'population', 'theme'];
const VIEWS = ['grid', 'gaps', 'countries', 'years', 'searches', 'questions', 'data', 'about'];
const EXPORTS = [
  ['csv', 'CSV', 'text/csv', 'csv'],
  ['ris', 'RIS', 'application/x-research-info-systems', 'ris'],
  ['bibtex', 'BibTeX', 'application/x-bibtex', 'bib'],
  ['csl', 'CSL-JSON', 'application/vnd.citationstyles.csl+json', 'json'],
];
const QUIET = 120;
/** Milliseconds of drawing at a time. */
const SLICE = 12;

Selection.prototype.countryCounts = function countryCounts() {
  const { matrix, places, passes } = this;
  const size = matrix.axes.country.ids.length;
  const counts = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let p = 0; p < places.size; p++) {
    const item = matrix.itemOf[places.finding[p]];
    const c = places.country[p];
    if (passes[p] && last[c] !== item) {
      last[c] = item;
      counts[c]++;
    }
  }
  return counts;
};

class App {
  constructor(raw, root) {
    this.matrix = new Matrix(raw);
    this.root = root;
    this.checksum = document.documentElement.dataset.checksum || '';
    this.firstFindings = new Cite(this.matrix, null).firstFindings();
    this.defaults = {
      view: 'grid', q: 'both', axis: 'income', style: 'bubbles', scheme: raw.info.scheme, income: raw.info.income,
      mode: 'each', text: '', chosen: {}, closed: [], cell: '', item: '', kind: '', page: 1, sort: 'year', down: true,
      lang: document.documentElement.lang === 'fr' ? 'fr' : 'en', theme: '', allGaps: false, legend: false,
    };
    this.grids = new Map();
    this.views = new Views(this);
    this.state = this.read();
    this.paired = CSS.supports('color', 'light-dark(#000, #fff)') ? [] : App.colourPairs();
    this.build();
    this.compute();
    this.render();
    window.addEventListener('hashchange', () => this.follow());
    window.addEventListener('beforeprint', () => this.preparePrint());
    window.addEventListener('afterprint', () => this.chooseColours());
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.nameTheme());
    this.openFromState();
  }

  // ---- The address

  read() {
    const state = { ...this.defaults, chosen: {}, closed: [] };
    const given = new URLSearchParams(location.hash.slice(1));
    const pick = (name, allowed) => {
      const value = given.get(name);
      if (value !== null && allowed.includes(value)) state[name] = value;
    };
    pick('view', VIEWS);
    pick('q', ['both', ...QUESTIONS]);
    pick('axis', AXES);
    pick('style', STYLES);
    pick('scheme', ['wb', 'unicef', 'm49']);
    pick('income', ['then', 'current']);
    pick('mode', MODES);
    pick('lang', ['en', 'fr']);
    pick('theme', ['light', 'dark']);
    pick('sort', ['title', 'authors', 'year', 'tier']);
    if (given.has('down')) state.down = given.get('down') === '1';
    state.text = (given.get('text') || '').slice(0, 200);
    state.kind = given.get('kind') || '';
    state.cell = given.get('cell') || '';
    state.item = given.get('item') || '';
    state.page = Math.max(1, Number.parseInt(given.get('page'), 10) || 1);
    const pillars = this.matrix.raw.pillars.map((p) => p.id);
    state.closed = (given.get('closed') || '').split(',').filter((id) => pillars.includes(id));
    for (const [facet] of FACETS) {
      const axis = this.matrix.axis(facet, state.scheme);
      const values = (given.get(`f.${facet}`) || '').split(',').filter((id) => axis.at.has(id));
      if (values.length) state.chosen[facet] = values.map((id) => axis.at.get(id));
    }
    return state;
  }

  /** Only what differs from what one sees at first. */
  address() {
    const out = new URLSearchParams();
    for (const [name, value] of Object.entries(this.state)) {
      if (name === 'chosen' || name === 'allGaps' || name === 'legend') continue;
      const text = Array.isArray(value) ? value.join(',') : typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
      const usual = this.defaults[name];
      const usually = Array.isArray(usual) ? usual.join(',') : typeof usual === 'boolean' ? (usual ? '1' : '0') : String(usual);
      if (text !== usually) out.set(name, text);
    }
    for (const [facet, values] of Object.entries(this.state.chosen)) {
      if (values.length) out.set(`f.${facet}`, values.map((at) => this.matrix.axis(facet, this.state.scheme).ids[at]).join(','));
    }
    return out.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  }

  write() {
    const hash = `#${this.address()}`;
    if (hash !== location.hash && !(hash === '#' && location.hash === '')) {
      this.written = hash;
      try {
        history.replaceState(null, '', hash);
      } catch {
        location.hash = hash;
      }
    }
  }

  follow() {
    if (location.hash === this.written) return;
    const lang = this.state.lang;
    this.state = { ...this.read() };
    if (this.state.lang !== lang) this.build();
    this.compute();
    this.render();
    this.openFromState();
  }

  // ---- Changes

  /** Takes a change over and shows it; focus stays where it was. */
  set(change, quiet) {
    const focused = document.activeElement && document.activeElement.id;
    const before = this.state;
    this.state = { ...before, ...change };
    if ('chosen' in change || 'text' in change || 'mode' in change) this.state.page = 1;
    if ('lang' in change) this.build();
    this.compute();
    this.render(quiet);
    this.write();
    if ('view' in change) {
      const title = document.getElementById('title');
      if (title) title.focus();
    } else if (focused) {
      const again = document.getElementById(focused);
      if (again && again !== document.activeElement) again.focus();
    }
  }

  remember(name, value) {
    this.state[name] = value;
  }

  toggle(facet, at) {
    const now = this.state.chosen[facet] || [];
    const values = now.includes(at) ? now.filter((v) => v !== at) : [...now, at].sort((a, b) => a - b);
    this.set({ chosen: { ...this.state.chosen, [facet]: values } });
  }

  clear() {
    this.set({ chosen: {}, text: '', mode: 'each' });
    document.getElementById('search').value = '';
  }

  // ---- Figures

  compute() {
    const { state, matrix } = this;
    const key = JSON.stringify([state.chosen, state.mode, state.text, state.scheme, state.income]);
    if (key !== this.selectionKey) {
      this.selectionKey = key;
      this.selection = new Selection(matrix, { ...state, words: state.text });
      this.counted = null;
      this.gapsKey = '';
    }
    const gridKey = `${state.axis} ${state.scheme} ${state.income}`;
    if (!this.grids.has(gridKey)) {
      this.grids.set(gridKey, new Grid(matrix, 'strategy', state.axis, state.scheme, state.income));
    }
    this.grid = this.grids.get(gridKey);
    if (this.gapsKey !== gridKey) {
      this.gapsKey = gridKey;
      this.coverage = new Coverage(this.grid, this.selection);
      this.gaps = new Gaps(this.coverage);
    }
  }

  questions() {
    return this.state.q === 'both' ? [0, 1] : [QUESTIONS.indexOf(this.state.q)];
  }

  // ---- How sure ranks are

  hasDraws() {
    return this.matrix.info.draws.count > 0;
  }

  drawnText() {
    const done = this.gaps.sure().isDone();
    return this.words.t(done ? 'gaps.drawn' : 'gaps.drawing', { count: this.matrix.info.draws.count });
  }

  /** Draws where a rank is to be seen: a few draws at a time, so that the page answers meanwhile. */
  drawOn() {
    const wanted = this.state.view === 'gaps' || this.panel.open;
    if (!wanted || !this.hasDraws() || this.drawing) return;
    this.drawing = true;
    const { gaps } = this;
    const go = () => {
      if (gaps !== this.gaps) {
        this.drawing = false;
        this.drawOn();
      } else if (gaps.sure().until(performance.now() + SLICE)) {
        this.drawing = false;
        this.views.showDrawn();
      } else setTimeout(go);
    };
    if (!gaps.sure().isDone()) setTimeout(go);
    else this.drawing = false;
  }

  selected() {
    const found = [];
    this.selection.items.forEach((kept, i) => kept && found.push(i));
    return found;
  }

  sorted() {
    const { matrix, state } = this;
    const { items } = matrix;
    const best = (i) => Math.max(...this.views.questionsOf(i).map((q) => matrix.tier(i, q).value), -1);
    const by = {
      title: (a, b) => items.title[a].localeCompare(items.title[b], state.lang),
      authors: (a, b) => this.cite.people(a).join(';').localeCompare(this.cite.people(b).join(';'), state.lang),
      year: (a, b) => items.year[a] - items.year[b],
      tier: (a, b) => best(a) - best(b),
    }[state.sort];
    return this.selected().sort((a, b) => (state.down ? by(b, a) : by(a, b)) || a - b);
  }

  cellId(gap) {
    return `${QUESTIONS[gap.q]}/${this.grid.rows.ids[gap.r]}/${this.grid.columns.ids[gap.c]}`;
  }

  gapOf(id) {
    const [question, row, column] = id.split('/');
    const q = QUESTIONS.indexOf(question);
    const r = this.grid.rows.at.get(row);
    const c = this.grid.columns.at.get(column);
    return q < 0 || r === undefined || c === undefined ? null : this.gaps.gap(q, r, c);
  }

  /** The name of a cell of strategy by income, whatever the columns are now. */
  cellName(id) {
    const [question, row, column] = id.split('/');
    const value = (axis, code) => {
      const at = this.matrix.axes[axis].at.get(code);
      return at === undefined ? code : this.words.value(this.matrix.axes[axis], at);
    };
    const q = QUESTIONS.indexOf(question);
    return `${value('strategy', row)}, ${value('income', column)}, ${q < 0 ? question : this.words.question(q)}`;
  }

  openIncomeCell(id) {
    if (this.state.axis !== 'income') this.set({ axis: 'income' });
    this.openCell(id);
  }

  // ---- The frame: made once for each language

  build() {
    const { matrix, state } = this;
    this.words = new Words(matrix, state.lang);
    this.cite = new Cite(matrix, this.words);
    const { words } = this;
    const t = (key, values) => words.t(key, values);
    document.documentElement.lang = state.lang;
    document.title = words.label(matrix.info.title);
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
    this.toast = h('p', { class: 'toast', role: 'status', 'aria-live': 'polite' });
    this.main = h('main', { id: 'main', tabindex: '-1' });
    this.paper = h('section', { class: 'paper', 'aria-hidden': 'true' });
    this.nav = h('nav', { 'aria-label': t('views') });
    this.panel = h('dialog', { class: 'panel', 'aria-labelledby': 'panel-title' });
    this.panel.addEventListener('close', () => this.closed());
    this.panel.addEventListener('click', (e) => e.target === this.panel && this.panel.close());
    this.facetList = h('div', { class: 'facets' });
    const search = h('input', { type: 'search', id: 'search', value: state.text, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'search-help' });
    let waiting = 0;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.set({ text: search.value.slice(0, 200) }), QUIET);
    });
    const filters = h(
      'details',
      { class: 'filters', open: window.matchMedia('(min-width: 64rem)').matches },
      h('summary', null, t('filters'), ' ', (this.active = h('span', { class: 'badge' }))),
      h(
        'form',
        { onsubmit: (e) => e.preventDefault() },
        h('label', { for: 'search' }, t('search')),
        search,
        h('p', { id: 'search-help', class: 'note' }, t('search.help')),
        h(
          'fieldset',
          { class: 'modes' },
          h('legend', null, t('mode')),
          MODES.map((mode) =>
            h('label', null, h('input', { type: 'radio', name: 'mode', id: `mode-${mode}`, value: mode, checked: mode === state.mode, onchange: () => this.set({ mode }) }), ` ${t(`mode.${mode}`)}`),
          ),
        ),
        this.facetList,
        h('button', { type: 'button', id: 'clear', onclick: () => this.clear() }, t('clear')),
      ),
    );
    const link = (lang, text) =>
      h('button', { type: 'button', id: `lang-${lang}`, lang, 'aria-pressed': String(lang === state.lang), onclick: () => this.set({ lang }) }, text);
    this.theme = h('button', { type: 'button', id: 'theme', onclick: () => this.switchTheme() });
    this.root.replaceChildren(
      h('a', { class: 'skip', href: '#main', onclick: (e) => { e.preventDefault(); this.main.focus(); } }, t('skip')),
      h(
        'header',
        { class: 'top' },
        h('div', { class: 'brand' }, h('h1', null, own(words.label(matrix.info.title))), h('p', null, t('subtitle', { n: matrix.n, date: matrix.info.asOf }))),
        h('div', { class: 'tools' }, link('en', 'English'), link('fr', 'Français'), this.theme, h('button', { type: 'button', id: 'print', onclick: () => window.print() }, t('print'))),
      ),
      this.nav,
      h('div', { class: 'frame' }, h('aside', { 'aria-label': t('filters') }, filters), h('div', { class: 'content' }, this.status, this.main)),
      this.paper,
      h('footer', null, own(matrix.info.steward), ' · ', own(matrix.info.licence), ' · ', t('footer', { version: matrix.info.version, date: matrix.info.asOf }), h('br'), h('span', { lang: 'en' }, matrix.info.credit)),
      this.toast,
      this.panel,
    );
    this.buildFacets();
  }

  buildFacets() {
    const { matrix, state, words } = this;
    this.facetScheme = state.scheme;
    this.boxes = new Map();
    this.facetList.replaceChildren(
      ...FACETS.map(([facet]) => {
        const axis = matrix.axis(facet, state.scheme);
        const badge = h('span', { class: 'badge' });
        const boxes = axis.ids.map((id, at) => {
          const input = h('input', { type: 'checkbox', id: `f-${facet}-${at}`, onchange: () => this.toggle(facet, at) });
          const count = h('span', { class: 'count' });
          const label = h('label', null, input, h('span', { class: 'text' }, Words.capital(words.value(axis, at))), count);
          return { input, count, label };
        });
        this.boxes.set(facet, { badge, boxes });
        return h('details', { class: 'facet' }, h('summary', null, words.axis(facet, state.scheme), ' ', badge), h('fieldset', null, h('legend', { class: 'vh' }, words.axis(facet, state.scheme)), boxes.map((b) => b.label)));
      }),
    );
  }

  // ---- What changes

  render() {
    const { state, words, views } = this;
    if (this.facetScheme !== state.scheme) this.buildFacets();
    document.documentElement.dataset.theme = state.theme;
    this.nameTheme();
    this.nav.replaceChildren(
      h(
        'ul',
        null,
        VIEWS.map((view) =>
          h(
            'li',
            null,
            h(
              'a',
              {
                href: `#view=${view}`,
                id: `nav-${view}`,
                'aria-current': view === state.view ? 'page' : null,
                onclick: (e) => {
                  e.preventDefault();
                  this.set({ view });
                },
              },
              words.t(`view.${view}`),
            ),
          ),
        ),
      ),
    );
    this.main.replaceChildren(views[state.view]());
    this.main.querySelectorAll('table.grid').forEach((table) => {
      const cell = table.querySelector('td.cell') || table.querySelector('td');
      if (cell) cell.setAttribute('tabindex', '0');
    });
    this.renderFacets();
    const { count } = this.selection;
    this.status.textContent = words.t(this.selection.isEmpty() ? 'status.all' : 'status', { n: count, all: this.matrix.n });
    this.paper.replaceChildren();
    this.drawOn();
  }

  renderFacets() {
    const { state } = this;
    if (!this.counted) this.counted = this.selection.counts();
    let active = state.text.trim() ? 1 : 0;
    for (const [facet, { badge, boxes }] of this.boxes) {
      const chosen = new Set(state.chosen[facet] || []);
      active += chosen.size;
      badge.textContent = chosen.size || '';
      boxes.forEach(({ input, count, label }, at) => {
        const n = this.counted[facet][at];
        input.checked = chosen.has(at);
        const text = String(n);
        if (count.textContent !== text) count.textContent = text;
        label.hidden = n === 0 && !chosen.has(at);
        label.classList.toggle('zero', n === 0);
      });
    }
    this.active.textContent = active || '';
    for (const mode of MODES) document.getElementById(`mode-${mode}`).checked = mode === state.mode;
  }

  /** The colours of the style that come in pairs, for browsers without `light-dark()`. */
  static colourPairs() {
    const { style } = document.styleSheets[0].cssRules[0];
    return [...style]
      .map((name) => [name, /^\s*light-dark\((rgb\([^)]*\)|[^,]*),\s*(.*)\)\s*$/.exec(style.getPropertyValue(name))])
      .filter(([, pair]) => pair);
  }

  nameTheme() {
    this.theme.textContent = this.words.t(this.isDark() ? 'theme.light' : 'theme.dark');
    this.chooseColours();
  }

  chooseColours(isDark = this.isDark()) {
    const { style } = document.documentElement;
    for (const [name, [, light, dark]] of this.paired) style.setProperty(name, isDark ? dark : light);
  }

  isDark() {
    return this.state.theme ? this.state.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }

  switchTheme() {
    this.set({ theme: this.isDark() ? 'light' : 'dark' });
  }

  // ---- The panel

  openCell(id) {
    this.opener = this.opener || document.activeElement;
    this.state.cell = id;
    this.state.item = '';
    this.write();
    this.openFromState();
  }

  openItem(id) {
    this.opener = this.opener || document.activeElement;
    this.state.item = id;
    this.write();
    this.openFromState();
  }

  openFromState() {
    const { state, views, words } = this;
    const content = state.item ? views.itemPanel(state.item) : state.cell ? views.cellPanel(state.cell) : null;
    if (!content) {
      if (this.panel.open) this.panel.close();
      return;
    }
    const back = state.item && state.cell && this.gapOf(state.cell);
    this.panel.replaceChildren(
      h(
        'div',
        { class: 'bar-top' },
        back ? h('button', { type: 'button', id: 'back', onclick: () => this.openCell(state.cell) }, `← ${words.row(this.grid, back.r)}, ${words.column(this.grid, back.c)}`) : h('span'),
        h('button', { type: 'button', id: 'close', onclick: () => this.panel.close() }, words.t('close')),
      ),
      h('div', { class: 'panel-body' }, content.flat(Infinity).filter(Boolean)),
    );
    if (!this.panel.open) this.panel.showModal();
    this.panel.scrollTop = 0;
    document.getElementById('panel-title').focus();
    this.drawOn();
  }

  closed() {
    this.state.cell = '';
    this.state.item = '';
    this.write();
    const opener = this.opener;
    this.opener = null;
    if (opener && opener.isConnected) opener.focus();
  }

  // ---- Out of the page

  export(id, items = this.selected()) {
    const [, , type, ending] = EXPORTS.find(([key]) => key === id);
    const text = this.cite[id](items);
    const mark = id === 'csv' ? '\uFEFF' : '';
    const url = URL.createObjectURL(new Blob([mark + text], { type: `${type};charset=utf-8` }));
    const link = h('a', { href: url, download: `evidence-matrix-${this.matrix.info.asOf}.${ending}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    this.say('export.done', { n: items.length });
    return text;
  }

  /** Copies; where the page may not, the text is shown to be copied by hand. */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.say('copied');
    } catch {
      const area = h('textarea', { class: 'copy-area', 'aria-label': this.words.t('copy.byhand') }, text);
      const place = this.panel.open ? this.panel.querySelector('.panel-body') : this.main;
      place.append(area);
      area.focus();
      area.select();
      this.say(document.execCommand('copy') ? 'copied' : 'copy.byhand');
    }
  }

  say(key, values) {
    this.toast.textContent = this.words.t(key, values);
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => {
      this.toast.textContent = '';
    }, 4000);
  }

  preparePrint() {
    if (this.hasDraws()) this.gaps.sure().finish();
    this.views.showDrawn();
    this.chooseColours(false);
    this.paper.replaceChildren(...this.views.print());
  }
}

if (typeof document !== 'undefined') {
  const data = JSON.parse(document.getElementById('data').textContent);
  const app = new App(data, document.getElementById('app'));
  // For those who embed the page, and for tests: the state and the figures, to be read.
  const ready = performance.now();
  window.evidenceMatrix = { app, ready, App, Matrix, Selection, Grid, Coverage, Gaps, Words, Cite, SplitMix64 };
} else if (typeof globalThis !== 'undefined') {
  globalThis.evidenceMatrix = { Matrix, Selection, Grid, Coverage, Gaps, Words, Cite, SplitMix64 };
}

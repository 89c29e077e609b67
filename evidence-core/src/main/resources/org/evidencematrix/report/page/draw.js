// Elements and the marks within cells. Texts become text nodes: nothing from a file is read as markup.

const SVG = 'http://www.w3.org/2000/svg';

function fillElement(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [property, v] of Object.entries(value)) element.style.setProperty(property, v);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** An element of HTML with attributes, listeners (`onclick`) and children. */
function h(tag, attributes, ...children) {
  return fillElement(document.createElement(tag), attributes, children);
}

/** An element of SVG. */
function s(tag, attributes, ...children) {
  return fillElement(document.createElementNS(SVG, tag), attributes, children);
}

/** Text for those who do not see the mark beside it. */
function hidden(text) {
  return h('span', { class: 'vh' }, text);
}

/** Text from a file, kept from turning the direction of what stands around it. */
function own(text, tag = 'bdi') {
  return h(tag, { class: 'own', dir: 'auto' }, text);
}

const STYLES = ['bubbles', 'heat', 'tiers', 'direction', 'text'];
const DIRECTIONS = [
  ['favourable', '▲'],
  ['unfavourable', '▼'],
  ['mixed', '◆'],
  ['no-effect', '='],
  ['silent', '·'],
];
const BUBBLE = 30;

/** Radius of a circle whose area is true to the number. */
function radius(n, most) {
  return most > 0 ? BUBBLE * Math.sqrt(n / most) : 0;
}

class Marks {
  constructor(words, most) {
    this.words = words;
    this.most = most;
  }

  of(style, gap, allied) {
    const f = gap.figures;
    const parts = f.n === 0 ? [this.empty(gap)] : [this[style](gap)];
    if (allied > 0) parts.push(h('span', { class: 'allied' }, `+${allied}`));
    return h('span', { class: `mark ${style}`, 'aria-hidden': 'true' }, parts);
  }

  static searched(gap) {
    return !gap.kinds.some((k) => k.id === 'not-searched');
  }

  empty(gap) {
    const searched = Marks.searched(gap);
    return h('small', { class: searched ? 'nothing' : 'unsearched' }, this.words.t(searched ? 'cell.nothing' : 'cell.unsearched'));
  }

  bubbles(gap) {
    const f = gap.figures;
    const r = radius(f.n, this.most);
    const inside = r >= 9;
    const x = inside ? 32 : 32 + r + 4;
    return s(
      'svg',
      { viewBox: '0 0 64 64', class: `bubble b${f.band}`, focusable: 'false' },
      s('circle', { cx: 32, cy: 32, r: r.toFixed(2) }),
      s('text', { x: x.toFixed(1), y: 37, 'text-anchor': inside ? 'middle' : 'start', class: inside ? 'in' : 'out' }, f.n),
    );
  }

  heat(gap) {
    const f = gap.figures;
    return [
      h('b', null, f.n),
      h('span', { class: 'dots' }, '●'.repeat(f.band) + '○'.repeat(4 - f.band)),
      h('small', null, this.words.decimal(f.coverage)),
    ];
  }

  bar(parts, total) {
    let x = 0;
    const scale = 100 / (this.most || 1);
    const bars = parts.map(([name, n]) => {
      const bar = s('rect', { x: x * scale, y: 0, width: Math.max(0, n * scale - 0.6), height: 14, class: name });
      x += n;
      return bar;
    });
    return [
      h('b', null, total),
      s('svg', { viewBox: '0 0 100 14', preserveAspectRatio: 'none', class: 'bar', focusable: 'false' }, bars),
    ];
  }

  tiers(gap) {
    const f = gap.figures;
    const parts = [5, 4, 3, 2, 1].map((t) => [t, f.tiers[t]]).filter(([, n]) => n);
    return [
      ...this.bar(
        parts.map(([t, n]) => [`t${t}`, n]),
        f.n,
      ),
      h('small', null, parts.map(([t, n]) => `${n}×T${t}`).join(' ')),
    ];
  }

  direction(gap) {
    const f = gap.figures;
    const parts = DIRECTIONS.map(([name, sign], i) => [name, sign, i < 4 ? f.directions[i] : f.silent]).filter(
      ([, , n]) => n,
    );
    return [
      ...this.bar(
        parts.map(([name, , n]) => [`d-${name}`, n]),
        f.n,
      ),
      h(
        'small',
        { class: 'signs' },
        parts.map(([name, sign, n]) => h('span', { class: `s-${name}` }, `${sign}${n}`)),
      ),
    ];
  }

  text(gap) {
    const f = gap.figures;
    const kinds = gap.kinds.map((k) => this.words.kind(k.id)).join(', ');
    return [
      h('b', null, this.words.t('cell.studies', { n: f.n })),
      h('span', null, `${this.words.band(f.band)} ${this.words.decimal(f.coverage)}`),
      kinds && h('small', null, kinds),
    ];
  }
}

/** What a screen reader says of a cell. */
function cellSentence(words, gap, allied) {
  const f = gap.figures;
  const said = [];
  if (f.n === 0) said.push(words.t(Marks.searched(gap) ? 'cell.said.nothing' : 'cell.said.unsearched'));
  else {
    said.push(
      words.t('cell.said', { n: f.n, band: words.band(f.band), coverage: words.decimal(f.coverage) }),
    );
  }
  const kinds = gap.kinds.filter((k) => k.id !== 'not-searched' && k.id !== 'absolute');
  if (kinds.length) said.push(`${kinds.map((k) => words.kind(k.id)).join(', ')}.`);
  if (allied) said.push(words.t('cell.said.allied', { n: allied }));
  return said.join(' ');
}

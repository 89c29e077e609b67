// Sentences and labels in the reader's language, and numbers as that language writes them.

class Words {
  constructor(matrix, language) {
    this.matrix = matrix;
    this.language = language;
    this.sentences = matrix.raw.words[language];
  }

  /** A sentence of the page. */
  t(key, values) {
    return this.say(`page.${key}`, values);
  }

  has(key) {
    return this.sentences[key] !== undefined;
  }

  /** Any sentence: `{name}` is a value, `{name|one|many}` a form, `#` its number. */
  say(key, values = {}) {
    const template = this.sentences[key];
    if (template === undefined) return key;
    return template.replace(/\{\{|\}\}|\{([^}|]+)(?:\|([^}|]*)\|([^}]*))?\}/g, (all, name, one, many) => {
      if (name === undefined) return all[0];
      const value = String(values[name] ?? '');
      if (one === undefined) return value;
      return (this.isOne(value) ? one : many).replaceAll('#', value);
    });
  }

  isOne(value) {
    return value === '1' || (this.language === 'fr' && value === '0');
  }

  /** What stands between parts that have commas of their own; as the library's Language has it. */
  semicolon() {
    return this.language === 'fr' ? '\u00a0; ' : '; ';
  }

  label(pair) {
    return (this.language === 'fr' && pair[1]) || pair[0];
  }

  /** The label of a value of an axis. */
  value(axis, at) {
    return this.label(axis.labels[at]);
  }

  axis(id, scheme) {
    return this.label(this.matrix.axis(id, scheme).label);
  }

  code(list, id) {
    const found = this.matrix.raw.codes[list][id];
    return found ? this.label(found) : id;
  }

  decimal(number, digits = 2) {
    const text = number.toFixed(digits);
    return this.language === 'fr' ? text.replace('.', ',') : text;
  }

  band(number) {
    return this.say(`band.${BANDS[number]}`);
  }

  question(q) {
    return this.say(`question.${QUESTIONS[q]}`);
  }

  Question(q) {
    return Words.capital(this.question(q));
  }

  static capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  kind(kind) {
    return this.say(`kind.${kind}.name`);
  }

  /** Labels start with a capital; abbreviations keep theirs. */
  static inSentence(label) {
    return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  }

  joined(parts, last) {
    if (parts.length < 2) return parts.join('');
    return this.say(last, { first: parts.slice(0, -1).join(', '), last: parts[parts.length - 1] });
  }

  row(grid, r) {
    return this.value(grid.rows, r);
  }

  column(grid, c) {
    return this.value(grid.columns, c);
  }

  /** The sentences of a gap: what is there, why that is a gap, what would close it, what is near. */
  situation(gap) {
    const f = gap.figures;
    const key = QUESTIONS[gap.q];
    const said = [];
    if (f.n === 0) said.push(this.say(`evidence.none.${key}`));
    else {
      const year = f.newestPublished ? 'published' : 'data';
      said.push(
        this.say(`evidence.${key}.${year}.${f.reviews === 0 ? 'no-review' : 'reviews'}`, {
          n: f.n,
          tier: f.bestTier,
          year: f.newest,
          reviews: f.reviews,
        }),
      );
    }
    for (const kind of gap.kinds) if (kind.key) said.push(this.say(kind.key, kind.values));
    return said;
  }

  closing(gaps, gap) {
    const options = gaps.closings(gap);
    const best = options.find((c) => c.tier === STRONG) || options[0];
    return best ? this.closingOf(best) : '';
  }

  closingOf(best) {
    const designs = this.matrix.axes.design;
    const labels = best.designs.slice(0, 3).map((at) => Words.inSentence(this.value(designs, at)));
    return this.say('closing.statement', {
      n: best.studies,
      tier: best.tier,
      designs:
        best.designs.length > 3
          ? this.say('list.among', { list: labels.join(', ') })
          : this.joined(labels, 'list.or'),
      band: this.band(best.reached),
    });
  }

  nearest(gaps, gap) {
    const near = gaps.nearest(gap);
    if (!near.length) return '';
    const places = near.map(({ c, n }) => this.say('nearest.place', { place: this.column(gaps.grid, c), n }));
    return this.say('nearest.statement', { places: places.join(this.semicolon()) });
  }

  allied(gaps, gap) {
    const n = gaps.coverage.figures(gap.q, gap.r, gap.c, 1).n;
    return n > 0 ? this.say('allied.statement', { n }) : '';
  }

  /** The rank, and where it is known how sure it is. */
  rank(gap, fact) {
    if (!gap.rank) return '';
    const found = fact || gap;
    const values = {
      rank: found.rank,
      sharing: found.sharing,
      votes: this.say(this.matrix.raw.needs ? 'votes.some' : 'votes.none'),
    };
    const key = found.sharing > 1 ? 'rank.shared' : 'rank.alone';
    if (!fact) return this.say(key, values);
    const out = fact.stability === 'robust' && fact.top < 0.5;
    const side = fact.stability === 'robust' ? (out ? '-out' : '-in') : '';
    return this.say(`${key}.${fact.stability}${side}`, {
      ...values,
      interval: this.say('interval', { from: fact.from, to: fact.to }),
      top: this.matrix.info.draws.top,
      share: this.percent(out ? 1 - fact.top : fact.top),
    });
  }

  /** Rounds away from 0 and 100 per cent, which are said only where they are meant. */
  percent(share) {
    const rounded = Math.round(share * 100);
    const n = rounded === 100 && share < 1 ? 99 : rounded === 0 && share > 0 ? 1 : rounded;
    return this.say('percent', { n });
  }

  restsOn(gaps, gap) {
    const rests = gaps.coverage.restsOn(gap.q, gap.r, gap.c);
    if (!rests) return '';
    return this.say('rests-on.statement', { items: this.joined(rests.reports, 'list.and'), band: this.band(rests.band) });
  }

  unsure(fact) {
    if (!fact || !fact.unsure.length) return '';
    const kinds = fact.unsure.map(([kind, share]) =>
      this.say('unsure.kind', { kind: this.kind(kind), share: this.percent(share) }),
    );
    return this.say('unsure.statement', { kinds: kinds.join(this.semicolon()) });
  }

  kinds(gap) {
    return this.joined(
      gap.kinds.map((kind) => this.kind(kind.id)),
      'list.and',
    );
  }

  /** The rank, on which study the band rests, and which kinds are close to a limit. */
  sureness(gaps, gap, fact) {
    return [this.restsOn(gaps, gap), this.rank(gap, fact), this.unsure(fact)].filter(Boolean).join(' ');
  }

  /** A cell in one line, as a screen reader says it. */
  cellName(grid, gap) {
    return `${this.row(grid, gap.r)}, ${this.column(grid, gap.c)}, ${this.question(gap.q)}`;
  }

  rowGap(gap, matrix) {
    const row = matrix.axes.strategy.at.get(gap.row);
    return this.say(`row.${gap.kind}`, {
      row: this.value(matrix.axes.strategy, row),
      question: this.say(`question.${gap.question}`),
      n: gap.families,
      values: gap.values.map((v) => this.label(v)).join(this.semicolon()),
    });
  }
}

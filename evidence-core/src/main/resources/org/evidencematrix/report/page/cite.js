// The selection for other programs, and as a list of citations.

const TYPES = {
  'journal-article': { ris: 'JOUR', bib: 'article', csl: 'article-journal' },
  book: { ris: 'BOOK', bib: 'book', csl: 'book' },
  'book-chapter': { ris: 'CHAP', bib: 'incollection', csl: 'chapter' },
  thesis: { ris: 'THES', bib: 'phdthesis', csl: 'thesis' },
  'conference-paper': { ris: 'CPAPER', bib: 'inproceedings', csl: 'paper-conference' },
  'web-page': { ris: 'ELEC', bib: 'misc', csl: 'webpage' },
  blog: { ris: 'BLOG', bib: 'misc', csl: 'post-weblog' },
};
const OTHER = { ris: 'RPRT', bib: 'techreport', csl: 'report' };

/** Only addresses of the web are links; anything else stays text. */
function safeUrl(text) {
  return /^https?:\/\/[^\s<>"']+$/i.test(text || '') ? text : '';
}

class Cite {
  constructor(matrix, words) {
    this.matrix = matrix;
    this.words = words;
  }

  type(item) {
    return TYPES[this.matrix.named('type', item)] || OTHER;
  }

  people(item) {
    return this.matrix.list(this.matrix.items.authors[item]).map((at) => this.matrix.raw.people[at]);
  }

  language(item) {
    return this.matrix.axes.language.ids[this.matrix.items.language[item]];
  }

  doi(item) {
    return this.matrix.items.doi[item] || '';
  }

  link(item) {
    const doi = this.doi(item);
    const byDoi = /^10\.\d{4,9}\/\S+$/.test(doi) ? `https://doi.org/${encodeURI(doi)}` : '';
    return safeUrl(byDoi) || safeUrl(this.matrix.items.url[item]);
  }

  /** One citation in plain text. */
  text(item) {
    const { matrix } = this;
    const people = this.people(item);
    const who = people.length > 6 ? `${people.slice(0, 6).join('; ')} et al.` : people.join('; ');
    const venue = matrix.named('venue', item) || matrix.named('publisher', item);
    const volume = matrix.named('volume', item);
    const issue = matrix.named('issue', item);
    const place = [
      venue,
      volume && issue ? `${volume}(${issue})` : volume,
      matrix.items.pages[item] || '',
    ].filter(Boolean);
    const parts = [`${who} (${matrix.items.year[item]}).`, `${matrix.items.title[item].replace(/\.$/, '')}.`];
    if (place.length) parts.push(`${place.join(', ')}.`);
    const link = this.link(item);
    return [...parts, link].filter(Boolean).join(' ');
  }

  list(items) {
    return items.map((i) => this.text(i)).join('\n');
  }

  /** A value that a spreadsheet would run as a formula gets an apostrophe before it. */
  static csvField(value) {
    const text = String(value);
    const number = /^-?[0-9]+(\.[0-9]+)?$/.test(text);
    const safe = /^[=+\-@\t\r]/.test(text) && !number ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  csv(items) {
    const { matrix } = this;
    const columns = [
      'id', 'year', 'title', 'authors', 'type', 'venue', 'volume', 'issue', 'pages', 'publisher', 'doi', 'url',
      'language', 'literature', 'field', 'design', 'countries', 'strategies', 'outcomes', 'questions', 'directions',
      'tier-effect', 'tier-understanding', 'status', 'summary',
    ];
    const ids = (axis, list) => [...new Set(list)].map((at) => matrix.axes[axis].ids[at]).join('; ');
    const first = this.firstFindings();
    const lines = items.map((i) => {
      const found = Array.from({ length: matrix.items.findings[i] }, (_, f) => first[i] + f);
      const raw = matrix.raw.findings;
      const asked = new Set(found.map((f) => raw.question[f]));
      return [
        matrix.items.id[i],
        matrix.items.year[i],
        matrix.items.title[i],
        this.people(i).join('; '),
        matrix.named('type', i),
        matrix.named('venue', i),
        matrix.named('volume', i),
        matrix.named('issue', i),
        matrix.items.pages[i] || '',
        matrix.named('publisher', i),
        this.doi(i),
        matrix.items.url[i] || '',
        this.language(i),
        matrix.axes.literature.ids[matrix.items.literature[i]],
        matrix.axes.field.ids[matrix.items.field[i]],
        matrix.axes.design.ids[matrix.items.design[i]],
        ids('country', matrix.list(matrix.items.countries[i])),
        ids('strategy', found.map((f) => raw.strategy[f])),
        ids('outcome', found.map((f) => raw.outcome[f])),
        [...asked].sort().map((q) => QUESTIONS[q]).join('; '),
        ids('direction', found.map((f) => raw.direction[f])),
        asked.has(0) ? matrix.tier(i, 0).value : '',
        asked.has(1) ? matrix.tier(i, 1).value : '',
        matrix.named('status', i),
        matrix.items.summary[i],
      ];
    });
    return [columns, ...lines].map((line) => `${line.map(Cite.csvField).join(',')}\r\n`).join('');
  }

  firstFindings() {
    let at = 0;
    return this.matrix.items.findings.map((n) => {
      at += n;
      return at - n;
    });
  }

  ris(items) {
    const { matrix } = this;
    const clean = (text) => String(text).replace(/\s+/g, ' ').trim();
    return items
      .map((i) => {
        const lines = [];
        const add = (tag, value) => value && lines.push(`${tag}  - ${clean(value)}`);
        add('TY', this.type(i).ris);
        add('ID', matrix.items.id[i]);
        add('TI', matrix.items.title[i]);
        this.people(i).forEach((name) => add('AU', name));
        add('PY', matrix.items.year[i]);
        add('T2', matrix.named('venue', i));
        add('VL', matrix.named('volume', i));
        add('IS', matrix.named('issue', i));
        const [start, end] = String(matrix.items.pages[i] || '').split(/[-–]/);
        add('SP', start);
        add('EP', end);
        add('PB', matrix.named('publisher', i));
        add('DO', this.doi(i));
        add('UR', safeUrl(matrix.items.url[i]));
        add('LA', this.language(i));
        add('N1', matrix.items.summary[i]);
        matrix.list(matrix.items.themes[i]).forEach((at) => add('KW', matrix.axes.theme.labels[at][0]));
        lines.push('ER  - ');
        return `${lines.join('\r\n')}\r\n`;
      })
      .join('\r\n');
  }

  /** Braces keep what a bibliography style would change; what TeX obeys is written out. */
  static tex(text) {
    const named = {
      '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '{': '\\{', '}': '\\}',
      '&': '\\&', '%': '\\%', $: '\\$', '\u0023': '\\\u0023', _: '\\_',
    };
    return String(text).replace(/\s+/g, ' ').replace(/[\\~^{}&%$\u0023_]/g, (c) => named[c]);
  }

  bibtex(items) {
    const { matrix } = this;
    const names = items.map((i) => {
      const lines = [];
      const add = (name, value, raw) => value && lines.push(`  ${name} = {${raw ? value : Cite.tex(value)}}`);
      // An organisation is one name, whatever commas it has not.
      const people = this.people(i).map((p) => (p.includes(',') ? Cite.tex(p) : `{${Cite.tex(p)}}`));
      add('title', `{${Cite.tex(matrix.items.title[i])}}`, true);
      add('author', people.join(' and '), true);
      add('year', matrix.items.year[i]);
      const venue = { article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' }[this.type(i).bib];
      add(venue || 'howpublished', matrix.named('venue', i));
      add('volume', matrix.named('volume', i));
      add('number', matrix.named('issue', i));
      add('pages', String(matrix.items.pages[i] || '').replace(/[-–]/, '--'));
      const publisher = { techreport: 'institution', phdthesis: 'school' }[this.type(i).bib];
      add(publisher || 'publisher', matrix.named('publisher', i));
      add('doi', this.doi(i).replace(/[{}\s]/g, ''), true);
      add('url', safeUrl(matrix.items.url[i]).replace(/[{}\s]/g, ''), true);
      add('language', this.language(i));
      const key = matrix.items.id[i].replace(/[^A-Za-z0-9_-]/g, '');
      return `@${this.type(i).bib}{${key},\n${lines.join(',\n')}\n}\n`;
    });
    return names.join('\n');
  }

  csl(items) {
    const { matrix } = this;
    const records = items.map((i) => {
      const record = {
        id: matrix.items.id[i],
        type: this.type(i).csl,
        title: matrix.items.title[i],
        author: this.people(i).map((name) => {
          const comma = name.indexOf(',');
          return comma < 0
            ? { literal: name }
            : { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
        }),
        issued: { 'date-parts': [[matrix.items.year[i]]] },
        'container-title': matrix.named('venue', i),
        volume: matrix.named('volume', i),
        issue: matrix.named('issue', i),
        page: matrix.items.pages[i] || '',
        publisher: matrix.named('publisher', i),
        DOI: this.doi(i),
        URL: safeUrl(matrix.items.url[i]),
        language: this.language(i),
      };
      return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
    });
    return `${JSON.stringify(records, null, 2)}\n`;
  }
}

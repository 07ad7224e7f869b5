// A document with every kind of item and every role, small enough to read: what the PDF tests write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Element, Item, Page, Role, TextItem } from '../../src/scene.ts';
import { type Face, openFace } from '../../src/text/metrics.ts';

const FACES = join(import.meta.dirname, '../../dist/faces');
const HEADING = 'familjen-grotesk-600';
const TEXT = 'atkinson-hyperlegible-next-400';

const opened = new Map<string, Face>();

export const face = (key: string): Face => {
  const known = opened.get(key);
  if (known) return known;
  const metrics = JSON.parse(readFileSync(join(FACES, `${key}.json`), 'utf8'));
  const made = openFace(metrics, () => readFileSync(join(FACES, `${key}.bin`)));
  opened.set(key, made);
  return made;
};

export const text = (x: number, y: number, words: string, rest: Partial<TextItem> = {}): TextItem => {
  const { face: key = TEXT, size = 12 } = rest;
  const width = (face(key).width(words.trimEnd()) * size * 25.4) / 72 / face(key).unitsPerEm;
  const source = { words, lang: 'sv' };
  return { kind: 'text', x, y, text: words, face: key, size, fill: '#1c2430', width, source, ...rest };
};

export const element = (role: Role, items: readonly Item[], rest: Partial<Element> = {}): Element => ({
  kind: 'element',
  role,
  items,
  ...rest,
});

export const heading = (words: string, level = 1): Element =>
  element('heading', [text(12, 26, words, { face: HEADING, size: 32 })], { level });

export const page = (items: readonly Item[], rest: Partial<Page> = {}): Page => ({
  sheet: 'vote-sheet',
  code: 'V1',
  label: 'V1',
  name: { words: 'Röstblad', lang: 'sv' },
  title: { words: 'Röstblad', lang: 'sv' },
  width: 420,
  height: 297,
  lang: 'sv',
  cuts: 0,
  items,
  ...rest,
});

export const document = (pages: readonly Page[], rest: Partial<Document> = {}): Document => ({
  title: 'R&D <Kit> 😀 ”åäö”',
  lang: 'sv',
  author: 'OECD OPSI & Vinnova',
  subject: 'Innovationsdeklarationen',
  keywords: ['workshop', 'röster & kort'],
  rights: 'CC BY-SA 4.0 © <OPSI>',
  date: new Date('2025-03-06T08:30:00Z'),
  pages,
  order: pages.map((_, i) => i),
  ...rest,
});

const list = element(
  'list',
  ['1.', '2.', '3.'].map((label, i) =>
    element('list-item', [
      element('label', [text(12, 60 + 6 * i, label)]),
      element('body', [text(18, 60 + 6 * i, `Punkt ${i + 1}`)]),
    ]),
  ),
);

const table = element('table', [
  element('row', [
    element('column-header', [text(100, 60, 'Blad')]),
    element('column-header', [text(140, 60, 'Sidor')]),
  ]),
  element('row', [element('row-header', [text(100, 66, 'Röstblad')]), element('cell', [text(140, 66, '2')])]),
]);

const scale = element(
  'figure',
  [
    {
      kind: 'rect',
      x: 200,
      y: 60,
      width: 60,
      height: 30,
      radius: 4,
      fill: '#ffd23f',
      stroke: { colour: '#132a75', width: 0.4 },
    },
    { kind: 'circle', cx: 230, cy: 75, r: 5, fill: '#006e60' },
    text(205, 85, 'nej'),
  ],
  { alt: { words: 'En skala från nej till ja', lang: 'sv' } },
);

/** Every third module dark, and the whole first row and column. */
const MODULES = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => (x === 0 || y === 0 || (x + y) % 3 === 0 ? '1' : '0')).join(''),
);

const code = element(
  'link',
  [
    element('figure', [{ kind: 'bitmap', x: 300, y: 60, size: 22, fill: '#000000', rows: MODULES }], {
      alt: { words: 'QR-kod: länk till oecd.org', lang: 'sv' },
    }),
  ],
  { href: 'https://www.oecd.org/' },
);

const sentence = element('paragraph', [
  text(12, 100, 'Läs mer på '),
  element('link', [text(36, 100, 'OECD:s webbplats')], { href: 'https://oecd-opsi.org/å?a=1&b=(2)' }),
  text(72, 100, ' i dag. '),
  text(92, 100, 'Good luck!', { source: { words: 'Good luck!', lang: 'en' } }),
]);

export const votes = page(
  [
    element('artifact', [
      { kind: 'rect', x: 12, y: 12, width: 396, height: 20, fill: '#f3f1ec' },
      text(380, 285, 'Fot', { size: 8 }),
    ]),
    element('section', [
      heading('Tävling „AVATAR“ – så här fiffigt'),
      element('paragraph', [text(12, 40, 'En rad som bryts '), text(12, 45.2, 'på två rader.')]),
      list,
      table,
      scale,
      code,
      sentence,
    ]),
    {
      kind: 'line',
      x1: 12,
      y1: 120,
      x2: 400,
      y2: 120,
      stroke: { colour: '#000000', width: 0.5, dash: [2, 1] },
    },
    {
      kind: 'line',
      x1: 12,
      y1: 125,
      x2: 400,
      y2: 125,
      stroke: { colour: '#861b12', width: 0.8, dash: [0, 2], cap: 'round' },
    },
    {
      kind: 'path',
      segments: [['M', 20, 140], ['L', 40, 140], ['C', 50, 140, 50, 160, 40, 160], ['Z']],
      fill: '#8449cb',
    },
    element('section', [element('paragraph', [text(400, 200, 'Uppåt', { turn: 90 })])]),
  ],
  { label: 'V1 1/2' },
);

const votesAgain = page([element('section', [heading('Mer')])], { label: 'V1 2/2' });

const assessment = (n: number): Page =>
  page([element('section', [heading(`Bedömning ${n}`)])], {
    sheet: 'assessment',
    item: `${n}`,
    code: `S${n}`,
    label: `S${n}`,
    title: { words: `Bedömning: princip ${n}`, lang: 'sv' },
  });

const notes = page([element('section', [heading('Anteckningar')])], {
  sheet: 'notes',
  code: 'N',
  label: 'N',
  title: { words: 'Anteckningar', lang: 'sv' },
  width: 297,
  height: 420,
});

/** Two vote sheets, the first with three copies; two assessment sheets; notes upright. */
export const sample = document([votes, votesAgain, assessment(1), assessment(2), notes], {
  order: [0, 0, 0, 1, 2, 3, 4],
});

/** One page printed so many times. */
export const copiesOf = (page: Page, copies: number): Document =>
  document([page], { order: Array.from({ length: copies }, () => 0) });

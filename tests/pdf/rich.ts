// A document with what the plain sample lacks: pictures of every kind, groups, placed glyphs, headings as bookmarks, views, a press.
import { deflateSync } from 'node:zlib';
import { box, type Segment } from '../../src/geometry.ts';
import type { GradientInk, Picture, PictureInk, PicturePart, Raster, ShapePart } from '../../src/picture.ts';
import type { Press } from '../../src/press.ts';
import type { Document, Group, Item, Mark, PlacedGlyph } from '../../src/scene.ts';
import { document, element, face, heading, page, text } from './sample.ts';

const flat = (colour: string, opacity = 1): PictureInk => ({ kind: 'flat', colour, opacity });
const square = (x: number, size: number): readonly Segment[] => [
  ['M', x, 0],
  ['L', x + size, 0],
  ['C', x + size, 1, x + size, 2, x + size, size],
  ['Z'],
];
const shape = (rest: Partial<ShapePart>, x = 0): ShapePart => ({
  kind: 'shape',
  segments: square(x, 20),
  ...rest,
});
const gradient = (
  axis: readonly number[],
  at: readonly number[],
  colours: readonly string[],
): GradientInk => ({
  kind: 'gradient',
  axis,
  transform: [1, 0.5, 0, 1, 3, 4],
  stops: at.map((one, i) => ({ at: one, colour: colours[i % colours.length] ?? '' })),
  opacity: 1,
});
const line = (ink: PictureInk, rest = {}): NonNullable<ShapePart['line']> => ({
  ...{ ink, width: 2, cap: 'butt', join: 'miter', miterLimit: 0.5, dash: [], dashOffset: 0 },
  ...rest,
});
const raster = (rest: Partial<Raster> = {}): Raster => ({
  ...{
    width: 2,
    height: 1,
    channels: 3,
    coding: 'rows',
    data: deflateSync(Buffer.from([0, 1, 2, 3, 4, 5, 6])),
  },
  file: { type: 'image/png', bytes: new Uint8Array() },
  ...rest,
});
const pixels = (made: Raster): PicturePart => ({
  kind: 'raster',
  raster: made,
  transform: [10, 0, 0, 5, 2, 3],
});

const shared = raster();
const PARTS: readonly (readonly PicturePart[])[] = [
  [shape({ fill: flat('#ff0000') }), shape({ fill: flat('#808080'), rule: 'evenodd' }, 5)],
  [
    shape({ fill: flat('#00ff00'), line: line(flat('#0000ff')) }),
    shape({
      fill: flat('#00ff00'),
      line: line(flat('#0000ff'), { cap: 'round', join: 'bevel' }),
      lineFirst: true,
    }),
    shape({
      line: line(flat('#123456', 0.5), { cap: 'square', join: 'round', dash: [1, 2], dashOffset: 3 }),
    }),
    shape({ fill: flat('#123456', 0.5), line: line(flat('#654321')), rule: 'evenodd' }),
    shape({ fill: flat('#00ff00'), line: line(flat('#654321', 0.25), { miterLimit: 7 }) }),
  ],
  [
    shape({ fill: gradient([0, 0, 10, 0], [0, 1], ['#000000', '#ffffff']) }),
    shape({ fill: gradient([0, 0, 1, 5, 5, 9], [0.2, 0.5, 0.5, 0.8], ['#ff0000', '#00ff00', '#0000ff']) }),
    shape({ line: line(gradient([0, 0, 10, 0], [0, 0, 1, 1], ['#ff0000', '#00ff00'])) }),
    shape({ line: line(gradient([0, 0, 10, 0], [0, 0, 1, 1], ['#ff0000', '#00ff00'])) }),
    shape({ fill: gradient([0, 0, 10, 0], [0.000005, 0.5, 0.50002, 1], ['#ff0000', '#00ff00']) }),
  ],
  [
    pixels(shared),
    pixels(shared),
    pixels(raster({ alpha: deflateSync(Buffer.from([0, 9, 99])) })),
    pixels(raster({ channels: 1 })),
    pixels(raster({ coding: 'jpeg', profile: new Uint8Array([1, 2, 3]) })),
    pixels(raster({ channels: 1, profile: new Uint8Array([1, 2, 4]) })),
    pixels(raster({ profile: new Uint8Array([1, 2, 3]) })),
  ],
  [
    { kind: 'group', transform: [1, 0, 0, 1, 5, 5], parts: [shape({ fill: flat('#ff0000') })] },
    { kind: 'group', clip: { segments: square(1, 9) }, parts: [shape({ fill: flat('#ff0000') })] },
    {
      kind: 'group',
      transform: [2, 0, 0, 1, 0, 0],
      clip: { segments: square(1, 9), rule: 'evenodd' },
      parts: [shape({ line: line(flat('#00ff00')) }), shape({ fill: flat('#0000ff') })],
    },
    { kind: 'group', opacity: 0.5, blend: 'color-dodge', parts: [shape({ fill: flat('#ff0000') })] },
    {
      kind: 'group',
      transform: [0, 1, -1, 0, 9, 0],
      mask: [shape({ fill: flat('#ffffff') })],
      parts: [{ kind: 'group', opacity: 0, parts: [shape({ fill: flat('#0000ff') })] }],
    },
    { kind: 'group', transform: [0, 0, 0, 0, 1, 1], parts: [shape({ line: line(flat('#00ff00')) })] },
  ],
];

/** Wide, tall and square, in other units. */
const PICTURES = PARTS.map(
  (parts, i): Picture => ({ width: 40 + 60 * i, height: 100, ink: box(0, 0, 9, 9), parts }),
);
const figure = (items: readonly Mark[], words: string): Item =>
  element('figure', items, { alt: { words, lang: 'sv' } });

const rect = (rest: Partial<Mark> = {}): Mark =>
  ({ kind: 'rect', x: 1, y: 2, width: 8, height: 4, fill: '#000000', ...rest }) as Mark;
const stroke = { colour: '#445566', width: 0.5 };
const both = [rect(), rect({ stroke }), text(3, 4, 'Form', { turn: -90 })];
const group = (items: readonly Mark[], rest: Partial<Group> = {}): Group => ({
  ...{ kind: 'group', transform: [0.5, 0.1, -0.1, 0.5, 20, 30], items },
  ...rest,
});
const GROUPS: readonly Mark[] = [
  group(both),
  group(both, { clip: box(1, 2, 3, 4) }),
  group([rect({ radius: 9 }), { kind: 'circle', cx: 5, cy: 6, r: 2, stroke }, group(both)]),
  group([rect({ fill: '#00ff00' })], { clip: { ...box(1, 2, 3, 4), outline: square(2, 3) } }),
];

/** Placed as a shaper does: marks without a text of their own, raised or moved back, a letter kerned. */
const placed = (characters: string, marks: ReadonlySet<number>): readonly PlacedGlyph[] => {
  const glyphs: PlacedGlyph[] = [];
  face('atkinson-hyperlegible-next-400').walk(characters, (id, read) => {
    const isMark = marks.has(glyphs.length);
    glyphs.push({
      ...{ id, text: isMark ? '' : read, advance: isMark ? 0 : 500 + glyphs.length },
      ...{ dx: isMark ? -120 : 0, dy: isMark ? 80 : 0 },
    });
  });
  return glyphs;
};
const WORDS: readonly Item[] = [
  text(12, 50, 'abcd', { glyphs: placed('abcd', new Set([1])) }),
  text(12, 60, 'ab\u2010', { glyphs: placed('ab\u2010', new Set()) }),
  text(12, 70, 'abc', { glyphs: placed('abc', new Set([0, 1])), reversed: true }),
  text(12, 80, 'abc', { glyphs: placed('abc', new Set()), reversed: true }),
  text(12, 90, 'divi\u2010'),
  text(12, 100, ''),
  text(12, 110, 'English', { source: { words: 'English', lang: 'en-GB' } }),
];

const LISTS: readonly Item[] = ['a)', 'A)', '(1)', '•'].map((label, i) =>
  element('list', [
    element('list-item', [
      element('label', [text(100, 50 + 5 * i, label)]),
      element('body', [text(110, 50 + 5 * i, 'x')]),
    ]),
  ]),
);

const first = page(
  [
    element('section', [heading('Allt'), element('paragraph', WORDS), ...LISTS]),
    ...PICTURES.map((picture, i) =>
      figure([{ kind: 'picture', x: 30 * i, y: 150, width: 25, height: 20, picture }], `Bild ${i}`),
    ),
    figure(GROUPS, 'Grupper (\\) och \u2014 tecken'),
    element('artifact', GROUPS),
    element('paragraph', [
      element('link', [text(12, 120, 'Länk')], {
        href: 'mailto:å@b.se',
        alt: { words: 'Mejl\u0007', lang: 'sv' },
      }),
    ]),
  ],
  {
    label: 'G 1/2',
    sheet: 'guide',
    bleed: box(-3, -3, 426, 303),
    media: box(-8, -8, 436, 313),
    bookmarks: [
      { title: 'One', level: 1, y: 20 },
      { title: 'Two', level: 3, y: 60 },
      { title: 'Three', level: 2, y: 70 },
      { title: 'Four', level: 1, y: 80 },
    ],
  },
);
const back = page([element('artifact', [rect()])], { label: 'G 1/2 [verso]', sheet: 'guide', back: true });
const under = page([
  element('paragraph', [
    text(40, 100, 'Under'),
    element('link', [text(60, 100, 'dit')], { href: 'https://a.se' }),
  ]),
  element('artifact', [rect({ x: 200 } as Partial<Mark>)]),
]);
const VIEWS = [1, 2].map((n) =>
  page(n === 1 ? [element('artifact', [rect(), element('artifact', [rect()])])] : [], {
    ...{ label: `S1 [${n}/2]`, sheet: 'board', width: 210, height: 297 },
    view: { of: under, scale: 0.97, x: n === 1 ? 6 : -190, y: 4, clip: box(6, 6, 198, 285) },
  }),
);

export const rich: Document = document([first, back, ...VIEWS], {
  order: [0, 1, 0, 1, 2, 3],
  twoSided: 'short',
  lang: 'ar',
  labels: 'avery',
  paper: { name: 'A4', width: 210, height: 297, margin: 6, scale: 0.97 } as NonNullable<Document['paper']>,
  kit: {
    ...{ id: 'k<1>', version: '1.0', brand: 'b&b', length: 'short', sheets: ['a', 'b'], onLabels: ['dots'] },
    ...{ ink: 'grey', own: ['Ada', '', 'B & C'] },
  },
});

const inks = (colour: string): readonly [number, number, number, number] =>
  colour === '#000000' || colour === '#1c2430'
    ? [0, 0, 0, 1]
    : [0.1, 0.2, Number.parseInt(colour.slice(5), 16) / 255, 0.3];

const press: Press = {
  ...{ name: 'coated', profile: new Uint8Array([9, 8, 7]), bleed: 3, weights: {} },
  condition: { identifier: 'FOGRA39', info: 'Coated' },
  inksOf: (colour) => (colour === '#000000' ? [0.6, 0.4, 0.4, 1] : inks(colour)),
  fineInksOf: inks,
};
export const pressed: Document = { ...rich, press };

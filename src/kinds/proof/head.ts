// The start of a proof (which translation, how complete it is, how to report) and the heading of each sheet.

import { type Block, element, ink, type LayoutContext, lookOf, set } from '../../furniture/context.ts';
import { miniature } from '../../furniture/miniature.ts';
import type { Edition } from '../../kit/kit.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { plain, type Text } from '../../text.ts';
import { proofMeasures } from './measures.ts';
import {
  column,
  type Drawn,
  MARK_WORDS,
  markLine,
  marksOf,
  type ProofMark,
  type ProofRow,
  type ProofSection,
  words,
} from './row.ts';

export interface ProofEditions {
  readonly language: Edition;
  readonly from: Edition;
}

const HANG = 43;

const REPORT = [
  'Read every translation beside its source. Does it say the same, in words that people would use?',
  'Look at the marked texts first: they have no translation, or the source has changed since.',
  'For each text that should change, note the key in its left column and what it should say instead. Notes on this file or a list in a message will do.',
];

/** Title, facts, counts and what to do, on the first page. */
export const proofHead = (
  context: LayoutContext,
  rows: readonly ProofRow[],
  editions: ProofEditions,
): Drawn =>
  column([
    title(context),
    gap(5),
    facts(context, rows.length, editions),
    gap(6),
    counts(context, rows),
    gap(7),
    instructions(context),
  ]);

const gap = (height: number): Drawn => ({ height, draw: () => [] });

const put = (
  context: LayoutContext,
  step: Parameters<typeof set>[1],
  text: Text,
  width: number,
  role?: 'strong',
): Block =>
  set(
    context,
    step,
    { text, width, height: 1000, where: { group: 'proof' } },
    role === undefined ? {} : { role },
  );

const title = (context: LayoutContext): Drawn => {
  const { colours } = context.theme.template;
  const { left, full } = proofMeasures(context);
  const over = put(context, 'label', words('Proof of a translation'), full);
  const large = put(context, 'guideTitle', context.kit.title, full);
  return {
    height: over.height + large.height,
    draw: (top) => [
      element('paragraph', ink(over, left, top, full, { fill: colours.soft })),
      element('heading', ink(large, left, top + over.height, full, { fill: colours.ink }), { level: 1 }),
    ],
  };
};

/** mm: columns of the languages and of the number of texts; the kit takes the rest. */
const LANGUAGE = 36;
const COUNT = 26;

/** Names of languages are written in those languages. */
const facts = (context: LayoutContext, count: number, { language, from }: ProofEditions): Drawn => {
  const { kit } = context;
  const all: readonly (readonly [string, Text])[] = [
    ['From', plain(`${from.name} (${from.language})`, from.language)],
    ['Into', plain(`${language.name} (${language.language})`, language.language)],
    ['Kit and version', words(`${kit.id} ${kit.version}`)],
    ['Texts', words(String(count))],
  ];
  const { colours } = context.theme.template;
  const { left, right, full } = proofMeasures(context);
  const widths = [LANGUAGE, LANGUAGE, full - 2 * LANGUAGE - COUNT, COUNT];
  const blocks = all.map(([name, value], i) => [
    put(context, 'furniture', words(name), widths[i] ?? LANGUAGE),
    put(context, 'guide', value, (widths[i] ?? LANGUAGE) - 3, 'strong'),
  ]);
  return {
    height: Math.max(...blocks.map((pair) => pair.reduce((sum, block) => sum + block.height, 0))) + 3,
    draw: (top) => [
      line(left, top, right, top, pen(colours.ink, 0.35)),
      ...blocks.flatMap(([name, value], i) => {
        const x = left + widths.slice(0, i).reduce((sum, width) => sum + width, 0);
        if (!name || !value) return [];
        return [
          element('paragraph', ink(name, x, top + 2.5, 80, { fill: colours.soft })),
          element('paragraph', ink(value, x, top + 2.5 + name.height, 90, { fill: colours.ink })),
        ];
      }),
    ],
  };
};

const MARKS: readonly ProofMark[] = ['missing', 'stale', 'same', 'too-long'];

/** Most translations have no text that was reviewed. */
const marksIn = (rows: readonly ProofRow[]): readonly ProofMark[] =>
  rows.some((row) => marksOf(row).includes('needs-review')) ? [...MARKS, 'needs-review'] : MARKS;

/** mm */
const COUNT_WIDTH = 34;

/** How many texts are up to date, and how many have each mark, with its symbol. */
const counts = (context: LayoutContext, rows: readonly ProofRow[]): Drawn => {
  const { colours } = context.theme.template;
  const { left, full } = proofMeasures(context);
  const marks = marksIn(rows);
  const pitch = full / (marks.length + 1);
  const width = Math.min(COUNT_WIDTH, pitch - 2);
  const number = (of: number): Block => put(context, 'section', words(String(of)), width);
  const done = rows.filter((row) => marksOf(row).length === 0).length;
  const label = put(context, 'furniture', words('up to date'), width, 'strong');
  const upToDate: Drawn = {
    height: label.height,
    draw: (top) => [element('paragraph', ink(label, left, top, width, { fill: colours.ink }))],
  };
  const all = [
    { number: number(done), words: upToDate, x: left },
    ...marks.map((mark, i) => {
      const x = left + (i + 1) * pitch;
      return {
        number: number(rows.filter((row) => marksOf(row).includes(mark)).length),
        words: markLine(context, mark, x, width),
        x,
      };
    }),
  ];
  return {
    height: Math.max(...all.map((one) => one.number.height + one.words.height)),
    draw: (top) =>
      all.flatMap(({ number: block, words: text, x }) => [
        element('paragraph', ink(block, x, top, width, { fill: colours.ink })),
        ...text.draw(top + block.height),
      ]),
  };
};

const instructions = (context: LayoutContext): Drawn => {
  const { colours } = context.theme.template;
  const { left, right, full } = proofMeasures(context);
  const heading = put(context, 'guideSection', words('How to read it and report'), HANG - 6);
  const points = REPORT.map((text) => put(context, 'guide', words(text), full - HANG - 6));
  const list = points.map((block, i): Drawn => {
    const label = put(context, 'guide', words(`${i + 1}.`), 6, 'strong');
    return {
      height: block.height + 1.2,
      draw: (top) => [
        element('list-item', [
          element('label', ink(label, left + HANG, top, 6, { fill: colours.ink })),
          element('body', ink(block, left + HANG + 6, top, full, { fill: colours.ink })),
        ]),
      ],
    };
  });
  const body = column(list);
  return {
    height: Math.max(heading.height, body.height) + 4,
    draw: (top) => [
      line(left, top, right, top, pen(colours.ink, 0.35)),
      element('heading', ink(heading, left, top + 2.4, HANG, { fill: colours.ink }), { level: 2 }),
      element('list', body.draw(top + 3)),
    ],
  };
};

const PICTURE = 38;

/** The picture of a sheet beside its code, its name and how many texts it has. */
export const sectionHead = (
  context: LayoutContext,
  { code, name, item, picture, rows }: ProofSection,
): Drawn => {
  const { colours } = context.theme.template;
  const { left, right, full } = proofMeasures(context);
  const x = left + HANG;
  const width = full - HANG;
  const colour = item ? lookOf(context, item).colour : colours.ink;
  const large = code === '' ? undefined : put(context, 'code', words(code), width);
  const heading = put(context, 'guideSection', name ?? words('Other texts'), width);
  const tally = put(context, 'legend', words(tallyOf(rows)), width);
  const text = column([
    ...(large
      ? [
          {
            height: large.height - 1,
            draw: (top: number) => inArtifact(ink(large, x, top, width, { fill: colour })),
          },
        ]
      : []),
    {
      height: heading.height,
      draw: (top) => [element('heading', ink(heading, x, top, width, { fill: colours.ink }), { level: 2 })],
    },
    {
      height: tally.height,
      draw: (top) => [element('paragraph', ink(tally, x, top, width, { fill: colours.soft }))],
    },
  ]);
  const wide = picture ? (picture.width > picture.height ? PICTURE : PICTURE * 0.6) : 0;
  const tall = picture ? (wide * picture.height) / picture.width : 0;
  return {
    height: Math.max(text.height, tall) + 7,
    draw: (top) => [
      line(left, top, right, top, pen(colours.ink, 0.35)),
      ...(picture ? inArtifact(miniature(picture, left, top + 3, wide, colours.soft)) : []),
      ...text.draw(top + 2),
    ],
  };
};

/** For what the words beside it already say. */
const inArtifact = (items: readonly Item[]): readonly Item[] => [element('artifact', items)];

const tallyOf = (rows: readonly ProofRow[]): string =>
  [
    `${rows.length} ${rows.length === 1 ? 'text' : 'texts'}`,
    ...marksIn(rows).flatMap((mark) => {
      const count = rows.filter((row) => marksOf(row).includes(mark)).length;
      return count === 0 ? [] : [`${count} ${MARK_WORDS[mark]}`];
    }),
  ].join(' · ');

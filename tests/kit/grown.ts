// Sheets of every kind whose texts and lists grow step by step, from one word to more than has room, and what is drawn of them, a line for each page.
import { createHash } from 'node:crypto';
import type { Kit } from '../../src/kit/kit.ts';
import type { Problem } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { shapeBox } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { laidInSlots } from '../support/slots.ts';
import { type ListsPrint, layableOf, listsKit } from './lists-kit.ts';

const WORDS =
  'Whoever comes to the river this morning may write down what the water has carried past the old bridge and which of it the neighbours on both banks would like to keep until next spring'.split(
    ' ',
  );

/** So many words, others for each `at`, and no more than `most` characters. */
export const say = (count: number, at = 0, most = 500): string => {
  const words = Array.from({ length: count }, (_, i) => WORDS[(11 * at + i) % WORDS.length] ?? '');
  while (words.length > 1 && words.join(' ').length > most) words.pop();
  const said = words.join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
};

/** How many words and items there are at each step. */
export const STEPS = [
  { words: 1, items: 1 },
  { words: 4, items: 3 },
  { words: 5, items: 4 },
  { words: 7, items: 6 },
  { words: 9, items: 9 },
  { words: 14, items: 12 },
] as const;
export type Step = (typeof STEPS)[number];

/** Keys of a sheet in kit.yaml, and its texts besides name and title, at a step. */
export type Grown = Readonly<Record<string, (step: Step) => readonly [keys: string, texts?: string]>>;

const numbered = (count: number, of: (i: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `${i + 1}: ${of(i)}`).join(', ')} }`;

/** Lists that the sheets may show; `rooms` are themes, five at most. */
const listsOf = ({ words, items }: Step): { readonly structure: string; readonly texts: string } => {
  const rooms = Math.min(5, items);
  return {
    structure: `themes: rooms
lists:
  rooms: ${rooms}
  things: ${items}
  two: 2
  few: ${Math.min(4, items)}
  notes: { fields: [name, note], count: ${Math.min(6, items)} }
  tools: { fields: [name, text], count: ${Math.min(6, items)} }
  pairs: { fields: [name, a, b], count: ${Math.min(4, items)} }
  ends: { fields: [low, high], count: ${Math.min(3, items)} }
  asked: { fields: [name, low, high], count: ${Math.min(4, items)} }
  questions: { of: rooms, letters: true, count: ${rooms} }
  books: { fields: [name, text], links: true, count: 2 }
links:
  books: { 1: ['https://example.org/${'long-'.repeat(words)}way'], 2: [] }
`,
    texts: `lists:
  rooms: ${numbered(rooms, (i) => say(Math.min(6, words), i, 60))}
  things: ${numbered(items, (i) => say(words, i, 65))}
  two: ${numbered(2, (i) => say(words, i, 65))}
  few: ${numbered(Math.min(4, items), (i) => say(words, i, 65))}
  notes: ${numbered(Math.min(6, items), (i) => `{ name: ${say(Math.min(7, words), i)}, note: ${say(words, i + 1)} }`)}
  tools: ${numbered(Math.min(6, items), (i) => `{ name: ${say(Math.min(7, words), i)}, text: ${say(2 * words, i + 1)} }`)}
  pairs: ${numbered(Math.min(4, items), (i) => `{ name: ${say(Math.min(7, words), i)}, a: ${say(words, i + 1, 90)}, b: ${say(words, i + 2, 90)} }`)}
  ends: ${numbered(Math.min(3, items), (i) => `{ low: ${say(words, i, 60)}, high: ${say(words, i + 1, 60)} }`)}
  asked: ${numbered(Math.min(4, items), (i) => `{ name: ${say(words, i, 65)}, low: ${say(words, i + 1, 60)}, high: ${say(words, i + 2, 60)} }`)}
  questions: ${numbered(rooms, (i) => `{ A: ${say(words, i, 65)} }`)}
  books: ${numbered(2, (i) => `{ name: ${say(Math.min(7, words), i)}, text: ${say(words, i)} }`)}
`,
  };
};

const STRUCTURE = `lengths: { full: 60 }
steps:
  - { id: open, full: 10 }
  - { id: step, full: 40, each: rooms }
  - { id: rest, full: 10, break: true }
sheets:
`;
/** What the guide says of each step, and of all. */
const stepsOf = ({ words, items }: Step): string => {
  const said = (at: number): string =>
    `[${Array.from({ length: Math.min(4, items) }, (_, i) => say(2 * words, at + i)).join(', ')}]`;
  const names = ['open', 'step', 'rest'].map(
    (id, i) => `${id}: { name: ${say(Math.min(4, words), 3 * i, 40)}`,
  );
  return `steps:
  ${names[0]}, do: ${said(0)}, say: ${said(4)} }
  ${names[1]}, do: ${said(1)}, watch: ${said(5)} }
  ${names[2]}, do: ${said(2)} }
guide: { intro: ${said(3)}, bring: ${said(2)}, after: ${said(1)}, about: ${said(0)} }
`;
};

/** A kit of all these sheets at a step; their titles grow as well. */
export const grownKit = (sheets: Grown, step: Step): Kit => {
  const { structure, texts } = listsOf(step);
  const all = Object.entries(sheets).map(([id, of]) => [id, of(step)] as const);
  const codeOf = (i: number): string => `${String.fromCharCode(65 + Math.floor(i / 9))}${(i % 9) + 1}`;
  const titleOf = (i: number): string => say(step.words, 2, i % 2 === 0 ? 50 : 36);
  return listsKit(
    `${structure}${STRUCTURE}${all
      .map(([id, [keys]], i) => `  - { id: ${id}, code: ${codeOf(i)}, ${keys} }\n`)
      .join('')}`,
    `${texts}${stepsOf(step)}sheets:\n${all
      .map(([id, [, more = '']], i) => `  ${id}: { name: Sheet, title: ${titleOf(i)}, ${more} }\n`)
      .join('')}`,
  );
};

/** People whose names are one word and more. */
export const grownNames = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, i) => `${say(1 + (i % 4), i, 30)} ${'Berg Lind Westergren-Lundqvist Ek'.split(' ')[i % 4]}${i}`,
  );

/** mm and points to a hundredth, and what is drawn to a thousandth: other computers may round otherwise. */
const short = (n: number): string => String(Math.round(n * 100) / 100);
const digest = (drawn: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(drawn, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1000) / 1000 + 0 : value,
      ),
    )
    .digest('hex')
    .slice(0, 8);

/** "X1 1/2: 12 texts in 9 14 pt, 30 shapes, ends at 285.3 mm, 1f2e3d4c": the last is a checksum of all that is drawn. */
const pageLine = (page: Page): string => {
  const { texts, shapes } = seenIn(page);
  const sizes = [...new Set(texts.map(({ size }) => short(size)))].sort((a, b) => Number(a) - Number(b));
  const ends = Math.max(
    ...texts.map(({ y }) => y),
    ...shapes.map(shapeBox).map(({ y, height }) => y + height),
  );
  return `${page.label}: ${texts.length} texts in ${sizes.join(' ')} pt, ${shapes.length} shapes, ends at ${short(ends)} mm, ${digest(page)}`;
};
const problemLine = ({ code, key, message }: Problem): string => `${code} ${key ?? ''}: ${message}`;

/** What is drawn of a kit, or what is wrong, and a checksum of the room that each text has. */
export const linesOf = (kit: Kit, theme: Theme, print: ListsPrint): readonly string[] => {
  const { pages, problems, slots } = laidInSlots(layableOf(kit, theme, print));
  return [
    ...(problems.some(({ severity }) => severity === 'error') ? [] : pages.map(pageLine)),
    ...problems.map(problemLine),
    `rooms: ${slots.length}, ${digest(slots)}`,
  ].map((line) => `  ${line}`);
};

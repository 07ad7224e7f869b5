// What choices come to together, with a kit and with each other, and what is said of those that do not go together, as before.
import { test } from 'vitest';
import { readPlan } from '../../src/plan/file.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import { type KitShape, resolvePlan } from '../../src/plan/plan.ts';
import type { Problem } from '../../src/problem.ts';
import { matchGolden } from '../support/golden.ts';

const text = (words: string) => ({ words, lang: 'en' });
const theme = (id: string, index: number) => ({
  id,
  index,
  code: String(index + 1),
  text: text(id),
  fields: {},
  links: [],
  items: {},
});
const KIT: KitShape = {
  sheets: [
    { id: 'guide', code: 'G', suggestedCopies: 1, forFacilitator: true },
    { id: 'vote', code: 'V', suggestedCopies: 3, choosesThemes: true, severalTables: true },
    { id: 'board', code: 'B', suggestedCopies: 2, per: 'table' },
    { id: 'pack', code: 'P', suggestedCopies: 1, per: 'pack', copies: 'themes', inPieces: true },
    {
      id: 'card',
      code: 'K1',
      suggestedCopies: 1,
      per: 'table',
      inPieces: true,
      hasBacks: true,
      ownCards: true,
    },
    { id: 'note', code: 'N', suggestedCopies: 4, per: 'person' },
    { id: 'trio', code: 'T', suggestedCopies: 4, for: 3, copies: 2 },
    { id: 'dots', code: 'D', suggestedCopies: 5, inPieces: true, hasInitials: true },
  ],
  lists: { themes: { items: ['trust', 'time', 'tools'].map(theme) } },
  themes: 'themes',
  lengths: {},
  people: { most: 30 },
  tables: { least: 3, best: 5, most: 7 },
};
const PLAIN: KitShape = {
  sheets: [{ id: 'matrix', code: 'M', suggestedCopies: 1 }],
  lists: {},
  lengths: {},
};

const length = { minutes: 60, steps: {}, sheets: {} };
const LONG_AND_SHORT: KitShape = { ...PLAIN, lengths: { long: length, short: length } };

const told = ({ severity, code, line, column, message, hint }: Problem): string =>
  `  ${severity} ${code}${line === undefined ? '' : ` ${line}:${column ?? ''}`}: ${message} ${hint}\n`;

/** A plan file and flags, as a build resolves them, with what is said of them. */
const resolved = (file: string, flags: Flags, kit: KitShape): string => {
  const [written, typed] = [readPlan(new TextEncoder().encode(file), 'plan.yaml'), readFlags(flags)];
  if (!written.ok || !typed.ok) throw new Error([...written.problems, ...typed.problems].map(told).join(''));
  const { problems, ...plan } = resolvePlan({ ...written.value, ...typed.value }, kit);
  const lines = 'value' in plan ? Object.entries(plan.value) : [];
  const people = (value: unknown): string =>
    JSON.stringify(value, (_, part) => (typeof part === 'function' ? undefined : part)).replaceAll('"', '');
  return [...lines.map(([key, value]) => `  ${key}: ${people(value)}\n`), ...problems.map(told)].join('');
};

const FOR_SHOPS =
  'paper: a4|boards: a2|margin: 5|tiles: fewest|labels: a|badges: a|backs: true|backs: false|split: true|split: false|draft: true|' +
  'draft: false|ink: low|ink: full|cutLines: marks|cutLines: true|marks: true|marks: false|profile: coated';
const SHOP_FLAGS: readonly Flags[] = [
  { paper: 'a4' },
  { backs: true },
  { cutLines: 'marks' },
  { cutLines: true },
  { ink: 'low' },
  { draft: true },
  { profile: 'coated', marks: true },
];

const CASES: readonly (readonly [file: string, flags: Flags, kit?: KitShape])[] = [
  ['title: A', {}],
  ['title: A', {}, PLAIN],
  ['title: A\ndate: B\norganisation: C\nstart: 9\nend: 12\nbreaks: 1', { participants: '20' }],
  ['participants: 1', { tables: '2' }],
  ['tables: 20', {}],
  ['tables: 20', { participants: '5' }],
  ['participants: 31', {}],
  ['title: A', { participants: '31' }],
  ['participants: 30', {}],
  ['participants: [{ name: Bo, table: 2 }, { name: Eva, table: 4 }, Cia Ek]', {}],
  ['participants: [{ name: Bo, table: 4 }]\ntables: 3', {}],
  ['participants: ["1. Bo Ek", "2. Eva Lind (chef)"]', { tables: '1' }],
  ['only: [2]', {}],
  ['only: [2, 1]\ndeep: 3', {}],
  ['only: [2]\ndeep: [1, 2]', {}],
  ['only: [2]\ndeep: [1, 3]', {}],
  ['deep: [1, 2]', { only: '2' }],
  ['deep: [1]', { only: '2' }],
  ['deep: [1, trusst, 9]', {}],
  ['only: [tim]', { sheets: 'bord,b2,V,x' }],
  ['sheets: [guide]\ncopies: { board: 2 }', {}],
  ['copies: { board: 2, bord: 3 }', { sheets: 'guide' }],
  ['copies: { board: 1 }\ntables: 3', {}],
  ['copies: { all: 1, board: 2 }\ntables: 3', {}],
  ['copies: { all: 1, note: 2 }\ntables: 3', {}],
  ['copies: 1\ntables: 3', {}],
  ['copies: 3\ntables: 3', {}],
  ['copies: suggested', { participants: '5' }],
  ['copies: suggested', { tables: '2' }],
  ['packs: 1\ntables: 4', {}],
  ['extra: 3', {}],
  ['extra: 3', {}, PLAIN],
  ['backs: true', {}],
  ['backs: true', {}, PLAIN],
  ['backs: true\nsheets: [guide]', {}],
  ['backs: true', { sheets: 'guide' }],
  ['backs: ids\nprinter: { flip: short, back: [1, 2] }', {}],
  ['printer: { flip: short }', {}],
  ['backs: false\nprinter: { back: [1, 2] }', { backs: true }],
  ['badges: cards\ncutLines: marks\nink: grey\nsplit: true', {}],
  ['cutLines: false\nsplit: false', {}],
  ['length: short', {}],
  ['length: shrt', {}, LONG_AND_SHORT],
  ['length: short', {}, LONG_AND_SHORT],
  ['title: A', {}, LONG_AND_SHORT],
  ['end: 12', {}],
  ['breaks: [{ at: 10 }]', {}],
  ['breaks: 2', {}],
  ['start: 12\nend: 12', {}],
  ['start: 12', { end: '11' }],
  ...FOR_SHOPS.split('|').flatMap((line) => [
    [`for: shop\n${line}`, {}] as const,
    [line, { for: 'shop' }] as const,
    [line, {}] as const,
  ]),
  ...SHOP_FLAGS.flatMap((flags) => [
    ['for: shop', flags] as const,
    ['title: A', { ...flags, for: 'shop' }] as const,
  ]),
];

test('choices come to the same plan or problems as before', () => {
  const parts = CASES.map(
    ([file, flags, kit]) =>
      `${file}\n${JSON.stringify(flags)}${kit ? ' plain kit' : ''}\n${resolved(file, flags, kit ?? KIT)}`,
  );
  matchGolden('plans/together.txt', parts.join('\n'));
});

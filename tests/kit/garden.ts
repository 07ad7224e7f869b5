// A small kit with everything that a guide tells of: rounds, a break, two lengths, cards of several kinds, links of three lists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../src/kinds/index.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import { openEdition } from '../../src/kit/open.ts';
import type { Formats } from '../../src/page/format.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Result } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import { type Laid, layout } from '../../src/workshop/layout.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { root } from '../support/disk.ts';
import { plainly } from '../support/edition.ts';
import { saidBy } from '../support/scene.ts';
import { clear, openTheme, planOf } from '../support/workshop.ts';
import { inMemory } from './memory.ts';

export const STRUCTURE = `
id: garden
version: 1.0.0
sourceLanguage: en
licence: CC BY-SA 4.0
lengths: { full: 105, short: 15 }
themes: beds
lists:
  beds: 2
  questions: { of: beds, letters: true, count: 3 }
  ideas: { of: questions, count: 3 }
  stories: { of: questions, fields: [name, text], links: true, count: 3 }
  tools: { of: questions, fields: [name, text], links: true, count: 2, optional: true }
  books: { fields: [name, text], links: true, count: 3 }
links:
  stories: { soil: { A: { 1: [https://example.org/worms] }, B: { 1: [https://example.org/rain] } }, light: { A: { 1: [] } } }
  tools: { soil: { A: { 1: [https://example.org/spade] } }, light: { A: { 1: [] } } }
  books: { 1: [https://example.org/one, https://example.org/more], 2: [https://example.org/two], 3: [https://example.org/three] }
steps:
  - { id: open, full: 10, short: 5 }
  - { id: look, full: 15, tables: 5 }
  - { id: dig, full: 20, each: beds }
  - { id: plant, full: 30, each: beds }
  - { id: rest, full: 15, break: true }
  - { id: close, full: 15, short: 10, perTable: 2 }
sheets:
  - { id: guide, kind: guide, code: G, for: facilitator }
  - { id: host, kind: guide, code: H, for: host, per: table }
  - { id: cards, kind: cards, code: C, step: plant, each: beds, show: [ideas, stories, tools], as: text, size: s, own: each }
  - { id: shelf, kind: cards, code: B, step: close, show: books, as: link, size: m }
  - { id: promise, kind: cards, code: W, step: close, per: person, as: form, size: l, fields: { what: { lines: 2 } }, tear: { who: { lines: 1 } } }
  - { id: dots, kind: dots, code: D, needles: { guide: 1 } }
`;

export const EDITION = `
language: en
name: English
review: none
title: The garden
subtitle: An afternoon among the beds
source: Written for a test. Nothing in it is true.
sourceShort: Written for a test
lists:
  beds: { soil: Soil, light: Light }
  questions:
    soil: { A: 'Is it alive?', B: 'Is it wet?' }
    light: { A: 'Is it bright?' }
  ideas:
    soil: { A: { 1: Dig it over }, B: { 1: Water it } }
    light: { A: { 1: Cut the hedge } }
  stories:
    soil: { A: { 1: { name: Worms, text: They dig. } }, B: { 1: { name: Rain, text: It fell. } } }
    light: { A: { 1: { name: Moon, text: It shone. } } }
  tools:
    soil: { A: { 1: { name: Spade, text: It cuts. } } }
    light: { A: { 1: { name: Saw, text: It saws. } } }
  books:
    1: { name: First book, text: Begin here. }
    2: { name: Second book, text: Go on. }
    3: { name: Third book, text: Stop. }
steps:
  open:
    name: Come in
    do: [Open the gate., Hand out the gloves.]
    say: ['What do you see first?']
    watch: [Somebody always brings a dog.]
  look:
    name: Look around
    do: [Walk once round the beds.]
  dig:
    name: Dig
    do: [Dig where nobody has dug.]
    say: ['Who has the spade?']
    watch: [Keep away from the pipes.]
  plant:
    name: Plant
    do: ['Take the cards ({cards}).']
  rest:
    name: Tea
    do: [Put the kettle on.]
  close:
    name: Go home
    do: [Close the gate., 'Take {shelf} with you.']
    say: [See you in spring.]
sheets:
  guide: { name: Guide, title: How to lead it }
  host: { name: Table host, title: For the host of a bed }
  cards: { name: Cards, title: Cards, own: Your idea, heads: { stories: Story, tools: Tool } }
  shelf: { name: Shelf, title: Books }
  promise: { name: Promise, title: I will, fields: { what: What }, tear: { title: Who, who: Who } }
  dots: { name: Dots, title: Dots }
guide:
  intro: [A garden is never finished.]
  bring: [Gloves.]
  after: ['Water {dots} for a week.']
  about: [Every garden in it is made up.]
`;

const WORDS = readYaml(readFileSync(join(root, 'content/kitpress/en.yaml')), 'en.yaml').source;

/** The kit with this edition and this structure, or what is wrong with it. */
export const openGarden = (edition = EDITION, structure = STRUCTURE): Result<Kit> => {
  if (!WORDS) throw new Error('no words ship in English');
  const files = openFileCache(inMemory({ 'kit.yaml': structure, 'en.yaml': edition }));
  return openEdition({ folder: '/garden', files, kinds: KINDS, shipped: WORDS }, 'en');
};

export const garden = clear(openGarden());
const theme = openTheme();

export type Asked = Omit<Flags, 'kit'>;

export const layGarden = (flags: Asked, kit = garden, formats?: Formats): Result<readonly Laid[]> => {
  const plan = planOf(kit, flags);
  const used = asUsed(kit, plan);
  return layout({ kit: used, kinds: KINDS, plan, theme, ...(formats && { formats }) });
};
/** Pages of one sheet. */
export const gardenPages = (
  id: string,
  flags: Asked = {},
  kit = garden,
  formats?: Formats,
): readonly Page[] =>
  clear(layGarden(flags, kit, formats)).flatMap(({ sheet, pages }) => (sheet.id === id ? pages : []));
export const saidOn = (pages: readonly Page[]): string =>
  plainly(saidBy(pages.flatMap(({ items }) => items)));

// The proof of a translation: every text once beside its source, under the sheet it stands on, tagged and to be read on paper.

import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import type { Element, Page } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { isText } from '../../src/text.ts';
import type { Unit } from '../../src/translation/unit.ts';
import { textsOf } from '../../src/workshop/places.ts';
import { proof, proofPages } from '../../src/workshop/proof.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { labelsOf, openPdf, wordsOf } from '../support/pdf.ts';
import { collisions } from '../support/room.ts';
import { elementsIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { flawsOf } from '../support/whole-pdf.ts';
import { clear, DATE, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const shaper = await openShaper();
/** The edition as `kitpress translate proof` lays it out: at the length of the plan. */
const inUse = (language: string): Kit => {
  const kit = kitOf(SWEDISH, language);
  return asUsed(kit, planOf(kit));
};
const [source, edition] = [inUse('sv'), inUse('en')];

const MISSING = 'lists.actions.1.A.1';
const STALE = 'lists.actions.1.A.2';
const SAME = 'sheets.parking.name';
const REVIEWED = 'lists.actions.1.A.3';
const REVISED = 'lists.actions.1.A.4';
const WAS = 'Så stod det förut.';

const unitsOf = (kit: Kit): readonly Unit[] => {
  const texts = textsOf(kit);
  const ofTheKit = [...textsOf(source)].filter(([key]) => !key.startsWith('words.'));
  return ofTheKit.flatMap(([key, words]): readonly Unit[] => {
    const text = texts.get(key);
    if (text === undefined) return [];
    const unit = { file: '', key, source: words };
    if (key === MISSING) return [{ ...unit, state: 'missing' }];
    if (key === STALE) return [{ ...unit, text, from: WAS, state: 'stale' }];
    const made = { ...unit, text, from: words, state: 'translated' } as const;
    if (key === REVIEWED) return [{ ...made, review: 'reviewed' }];
    // No font has this character.
    if (key === REVISED)
      return [{ ...made, review: 'needs-review', remarks: ['Is it\n漢?', 'x'.repeat(300)] }];
    return [{ ...made, state: key === SAME ? 'same' : 'translated' }];
  });
};
const units = unitsOf(edition);
const inputOf = (kit: Kit, some: readonly Unit[]) => ({
  kinds: KINDS,
  kit,
  plan: planOf(kit),
  theme,
  units: some,
  language: kit.edition,
  from: source.edition,
  date: DATE,
});
const input = inputOf(edition, units);
const pages = proofPages(input);

const rowsOf = (page: Page): readonly Element[] => elementsIn(page.items, 'row');
const cellsOf = (row: Element): readonly string[] =>
  row.items.flatMap((item) => (item.kind === 'element' ? [saidBy([item])] : []));
const body = pages.flatMap((page) => rowsOf(page).map(cellsOf)).filter(([key]) => key !== 'Key');
/** The row of a text, by its key as it is read, without the breaks between. */
const rowOf = (id: string): readonly string[] => {
  const found = body.filter(([key = '']) => key.replace(/ /g, '').endsWith(id));
  expect(found).toHaveLength(1);
  return found[0] ?? [];
};
const plainly = (text: string): string => text.replace(/\u2010 /g, '').replace(/\s/g, '');

describe('the texts', () => {
  test('stand in it once each, the source beside the translation', () => {
    expect(body).toHaveLength(units.length);
    const said = body.map(([, was = '', is = '']) => `${plainly(was)}|${plainly(is)}`).sort();
    const meant = units
      .filter(({ state, review }) => state === 'translated' && review !== 'needs-review')
      .map((unit) => `${plainly(unit.source)}|${plainly(unit.text ?? '')}`);
    expect(meant.filter((one) => !said.includes(one))).toEqual([]);
  });

  test('have a sign and words where something is to be done', () => {
    expect(rowOf(MISSING)).toEqual([
      expect.stringContaining('card 1A-1'),
      expect.any(String),
      'not translated',
    ]);
    expect(rowOf(STALE)[1]).toMatch(/It was: Så stod det förut\.$/);
    expect(rowOf(STALE)[2]).toMatch(/^source has changed /);
    expect(body.filter(([key]) => key?.endsWith(' reviewed'))).toHaveLength(1);
    expect(rowOf(REVISED)[2]).toMatch(/^to be read again .* Remark: Is it \?\? Remark: x{24} x{24} /);
    expect(rowOf(SAME).slice(1)).toEqual(['Parkering', 'same as the source Parking lot']);
  });

  test('are counted under the name of their sheet', () => {
    const said = (some: readonly Page[]): readonly string[] =>
      some.flatMap(textsIn).flatMap(({ text }) => (/^\d+ texts?\b/.test(text) ? [text] : []));
    const one = inputOf(
      edition,
      units.filter(({ key }) => key === MISSING),
    );
    expect(said(proofPages(one))).toEqual(['1 text · 1 not translated']);
    expect(said(pages)).toContainEqual(
      expect.stringMatching(/^\d\d+ texts · 1 not translated · 1 source has changed/),
    );
  });

  test('stand under the first sheet they are on, in the order of use, the guide last', () => {
    const heads = pages.flatMap((page) =>
      elementsIn(page.items, 'heading').filter(({ level }) => level === 2),
    );
    expect(heads.map(({ items }) => saidBy(items))).toEqual([
      'How to read it and report',
      'Focus board',
      'Voting sheet',
      ...Array(5).fill('Principle sheet'),
      ...Array(5).fill('Assessment sheet'),
      ...Array(5).fill('Action cards'),
      ...[
        'Matrix',
        'Reflection sheet',
        'Notes',
        'Parking lot',
        'Voting dots',
        'Personal dots',
        'Guide',
        'Other texts',
      ],
    ]);
  });

  test('are each in their own language, and the words of the proof in English', () => {
    const langs = pages.flatMap((page) =>
      rowsOf(page).map((row) =>
        row.items.map((cell) =>
          cell.kind === 'element' ? textsIn({ ...page, items: [cell] })[0]?.source.lang : '',
        ),
      ),
    );
    expect(new Set(langs.map((cells) => cells.slice(0, 2).join(' ')))).toEqual(new Set(['en sv']));
    expect(new Set(pages.map(({ lang }) => lang))).toEqual(new Set(['en']));
  });
});

test('every table of it has heads, and every row a head of its own', () => {
  for (const page of pages)
    for (const table of elementsIn(page.items, 'table')) {
      const rows = elementsIn(table.items, 'row').map((row) =>
        row.items.map((cell) => (cell.kind === 'element' ? cell.role : cell.kind)),
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(rows[0]).toEqual(['column-header', 'column-header', 'column-header']);
      expect(new Set(rows.slice(1).map(String))).toEqual(new Set(['row-header,cell,cell']));
    }
});

test('it begins with what it is, how far it has come and what to do', () => {
  const [first] = pages;
  const said = first ? saidBy(first.items) : '';
  expect(said).toMatch(
    /^Proof of a translation The Innovation Declaration From svenska \(sv\) Into English \(en\)/,
  );
  expect(said).toContain(`innovation-declaration ${edition.version} Texts ${units.length}`);
  expect(said).toContain(
    `${units.length - 4} up to date 1 not translated 1 source has changed 1 same as the source 0 too long 1 to be read again`,
  );
  expect(said).toContain('How to read it and report 1. Read every translation');
});

test('nothing is smaller than 8 pt, nearer than 10 mm to the edge, or on something else', () => {
  for (const page of pages) {
    expect(textsIn(page).filter(({ size }) => size < 8)).toEqual([]);
    expect(textsIn(page).filter(({ x, y, width }) => x < 10 || x + width > 200 || y < 10 || y > 287)).toEqual(
      [],
    );
    expect(collisions(seenIn(page).texts)).toEqual([]);
  }
});

/** Every action of the first principle three times: the room of each text that is too long is measured, and one deck shows it. */
const withLongActions = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withLongActions) as T;
  if (isText(value))
    return !value.key?.startsWith('lists.actions.1.')
      ? value
      : { ...value, words: `${value.words} ${value.words} ${value.words}` };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withLongActions(item)])) as T;
};

test('a text that is too long says for which place and by how much, and its sheet is pictured all the same', () => {
  const long = withLongActions(edition);
  const some = proofPages(inputOf(long, unitsOf(long)));
  expect(some.map((page) => saidBy(page.items)).join(' ')).toMatch(
    /too long .*\d+ characters too long for card \w+-\d+: the longest that fits is about \d+\./,
  );
  expect(clear(proof(inputOf(long, unitsOf(long)), nodeZlib)).pages).toBe(some.length);
});

test('a text that no sheet shows stands at the end', () => {
  const extra: Unit = {
    file: 'workshop.yaml',
    key: 'lists.nowhere.1',
    source: 'Ingenstans',
    text: 'Nowhere',
    state: 'translated',
  };
  const pages = proofPages(inputOf(edition, [...units, extra]));
  const end = pages.slice(-2).map(({ items }) => saidBy(items));
  expect(end.join(' ')).toMatch(/Other texts \d+ texts .*Ingenstans Nowhere/);
});

test('the file is whole, its pages are numbered through, and two of the same translation are the same bytes', async () => {
  const { name, bytes, pages: count, paper } = clear(proof(input, nodeZlib));
  expect([name, count, paper]).toEqual(['proof.pdf', pages.length, 'A4']);
  expect(await flawsOf(bytes, count)).toEqual([]);
  expect(clear(proof(input, nodeZlib)).bytes).toEqual(bytes);
  const pdf = await openPdf(bytes);
  expect(await labelsOf(pdf)).toEqual(pages.map((_, k) => String(k + 1)));
  expect(await wordsOf(await pdf.getPage(1))).toContain('Innan ni börjar');
});

describe('a translation that runs from right to left', () => {
  const arabic = kitOf('tests/kits/arabic', 'ar');
  const some: readonly Unit[] = [
    { file: '', key: 'a.1', source: 'Häng upp', text: 'علّقوا', from: 'Häng upp', state: 'translated' },
    { file: '', key: 'a.2', source: 'Häng nu', text: 'علّقوا', from: 'Häng', state: 'stale' },
  ];
  const all = proofPages({ ...inputOf(arabic, some), theme: openTheme(shaper) });
  const [head, ...rows] = all.flatMap(rowsOf);
  const ends = (row: Element | undefined, cell: number) =>
    elementsIn(row?.items.slice(cell, cell + 1) ?? [], 'paragraph')
      .concat(row === head ? ((row?.items.slice(cell, cell + 1) ?? []) as Element[]) : [])
      .map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])))
      .map((line) => ({
        left: Math.min(...line.map(({ x }) => x)),
        right: Math.max(...line.map(({ x, width }) => x + width)),
      }));

  test('starts at the right of its column, with its head, and its source at the left', () => {
    const right = ends(head, 2)[0]?.right ?? 0;
    expect(right).toBeGreaterThan(180);
    expect(ends(rows[0], 2).map((line) => line.right)).toEqual([expect.closeTo(right, 6)]);
    expect(new Set([head, ...rows].map((row) => ends(row, 1)[0]?.left))).toHaveProperty('size', 1);
  });

  test('has its marks at the right, their symbols outside of the words', () => {
    const [mark, text] = ends(rows[1], 2);
    expect(text?.right).toBeCloseTo(ends(head, 2)[0]?.right ?? 0, 6);
    expect(mark?.right).toBeCloseTo((text?.right ?? 0) - 4.6, 6);
    const cell = rows[1]?.items[2];
    const symbols = cell?.kind === 'element' ? cell.items.filter(({ kind }) => kind === 'path') : [];
    expect(symbols).toHaveLength(1);
  });

  test('has its title in one piece in the foot', () => {
    const foot = elementsIn(all[0]?.items ?? [], 'artifact').map(({ items }) => saidBy(items));
    expect(foot.join(' ')).toContain(`${arabic.title.words} ${arabic.version} · proof`);
  });
});

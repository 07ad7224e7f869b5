// Where texts are printed and how much room they have, as translators are told before they write.

import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/furniture/context.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import type { PaperPlace } from '../../src/place.ts';
import { contextFor, layAll } from '../../src/workshop/layout.ts';
import { keysOn, placesOf, textsOf } from '../../src/workshop/places.ts';
import { saying } from '../support/saying.ts';
import { kitOf, layoutAll, openTheme, planOf, problemsOf, SMALL, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
/** Kits as `kitpress translate` lays them out: at the length of the plan. */
const inUse = (folder: string, language: string): Kit => {
  const kit = kitOf(folder, language);
  return asUsed(kit, planOf(kit));
};
const [kit, small] = [inUse(SWEDISH, 'sv'), inUse(SMALL, 'en')];
const places = placesOf({ kit, kinds: KINDS, plan: planOf(kit), theme });
const at = (id: string) => places.get(id);

test('every text of a kit that is printed has a place', () => {
  for (const one of [kit, small]) {
    const found = one === kit ? places : placesOf({ kit: one, kinds: KINDS, plan: planOf(one), theme });
    const printed = layoutAll(one, planOf(one), theme).flatMap(({ items }) => keysOn(items));
    expect(printed.length).toBeGreaterThan(100);
    expect(printed.filter((id) => (found.get(id)?.where.length ?? 0) === 0)).toEqual([]);
    expect([...found.keys()].filter((id) => !textsOf(one).has(id))).toEqual([]);
  }
});

test('places are named as people know them, each once', () => {
  expect(at('lists.actions.3.A.2')?.where).toEqual([{ sheet: 'C3', group: 'card', item: '3A-2' }]);
  expect(at('lists.challenges.3.4')?.where).toEqual([{ sheet: 'V', item: '3.4' }]);
  expect(at('words.boxes.reflection.prompt')?.where).toEqual(
    ['S1', 'S2', 'S3', 'S4', 'S5'].map((sheet) => ({ sheet })),
  );
});

describe('a sheet is called what the kit calls it', () => {
  test('in problems', () => {
    const long = saying(small, 'sheets.promises.fields.one.title', 'considerable '.repeat(18).trim());
    const [problem] = problemsOf(long, planOf(long), theme);
    expect(problem?.message).toMatch(
      /^\d+ characters too long for sheet P: the longest that fits is about \d+\.$/,
    );
    expect(problem?.place).toEqual({ sheet: 'P' });
  });

  test('in what translators read', () => {
    const notes = placesOf({ kit: small, kinds: KINDS, plan: planOf(small), theme });
    expect(notes.get('sheets.promises.fields.one.title')?.where).toEqual([{ sheet: 'P' }]);
    expect(notes.get('sheets.table.cells.0')?.where).toEqual([{ sheet: 'T' }]);
  });

  test('whatever that is, on every sheet of every kind', () => {
    const other: Kit = { ...kit, sheets: kit.sheets.map((sheet, i) => ({ ...sheet, code: `Q${i}X` })) };
    const wheres: PaperPlace[] = [];
    const notice: Notice = (_, slots) => wheres.push(...slots.map(({ where }) => where));
    const layable = { kit: other, kinds: KINDS, plan: planOf(other, { tables: '3' }), theme };
    layAll({ ...contextFor(layable), notice }, layable);
    const sheets = [...new Set(wheres.flatMap(({ sheet }) => sheet ?? []))];
    expect(sheets.filter((sheet) => !/^Q\d+X\d?$/.test(sheet))).toEqual([]);
    // The guide has no code, and badges are on the sheet of dots, which has room for them.
    expect(new Set(sheets.map((sheet) => sheet.replace(/X.*/, ''))).size).toBe(kit.sheets.length - 2);
    expect(wheres.filter(({ sheet, group }) => sheet === undefined && group === undefined)).toEqual([]);
  });
});

test('what runs on from page to page has no end to its room', () => {
  for (const key of ['words.guide.cut.late', 'guide.intro.0', 'steps.focus.do.0'])
    expect([key, at(key)]).toEqual([key, { where: [{ group: 'guide' }] }]);
});

/** Words of the text itself, again and again, of about `length` characters. */
const worded = (text: string, length: number): string => {
  const words = text.split(' ');
  let made = words[0] ?? '';
  for (let k = 1; made.length + (words[k % words.length] ?? '').length < length; k += 1)
    made += ` ${words[k % words.length]}`;
  return made;
};

describe('a text that takes the room it is told to have fits, and one that is a fifth longer does not', () => {
  test.each([
    'lists.actions.3.A.2',
    'lists.questions.2.F.text',
    'lists.challenges.3.4',
    'sheets.vote-sheet.instructions.2',
    'sheets.reflection.fields.one.title',
    'lists.tools.5.A.1.text',
  ])('%s', (id) => {
    const text = textsOf(kit).get(id) ?? '';
    const room = at(id)?.room ?? 0;
    const troubles = (length: number): readonly string[] => {
      const other: Kit = saying(kit, id, worded(text, length));
      return problemsOf(other, planOf(other), theme).map(({ code, key }) => `${code} ${key}`);
    };
    expect(room).toBeGreaterThanOrEqual(text.length);
    expect(troubles(room * 0.97)).toEqual([]);
    expect(troubles(room * 1.2)).toContain(`fit-too-long ${id}`);
  });
});

test('a text that is filled in is measured with what is put into it', () => {
  const room = at('title')?.room ?? 0;
  const whole = at('sourceShort')?.room ?? 0;
  expect(room).toBeGreaterThan(10);
  expect(whole).toBeGreaterThan(50);
  expect(at('words.labels.minutes.other')?.room).toBeGreaterThan(0);
});

// The kit that ships: its Swedish edition is right and whole.
import { beforeAll, describe, expect, test } from 'vitest';
import { blankCode } from '../../src/furniture/item-code.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { itemsOf, itemsUnder, themesOf } from '../../src/kit/lists.ts';
import type { Text } from '../../src/text.ts';
import { folderOf, root } from '../support/disk.ts';
import { openKitIn } from '../support/workshop.ts';

const folder = `${root}/content/innovation-declaration`;
const loaded = openKitIn(folder, 'sv', folderOf(folder), 'content/innovation-declaration');

/** Every text in a kit, wherever it stands. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'words' in value && typeof value.words === 'string'
    ? [value as Text]
    : Object.values(value).flatMap(textsIn);
}

test('the Swedish kit loads without a single problem', () => {
  expect(loaded.problems).toEqual([]);
  expect(loaded.ok).toBe(true);
});

describe('the Swedish kit', () => {
  let kit: Kit;
  beforeAll(() => {
    if (loaded.ok) kit = loaded.value;
  });

  test('has 5 principles, 23 dimensions, 23 challenges, 30 questions with their decks, and 131 actions', () => {
    const count = (list: string): readonly number[] =>
      themesOf(kit).map((theme) => itemsUnder(theme, list).length);
    expect(count('dimensions')).toEqual([5, 5, 5, 4, 4]);
    expect(count('challenges')).toEqual([6, 4, 4, 4, 5]);
    expect(count('questions')).toEqual([6, 6, 7, 4, 7]);
    expect(count('actions')).toEqual([28, 25, 22, 14, 42]);
  });

  test('has one case study and one tool a deck, with their addresses', () => {
    const resources = itemsOf(kit, 'questions').map(({ items }) => [items.cases, items.tools]);
    expect(resources.map((lists) => lists.map((one) => one?.length))).toEqual(Array(30).fill([1, 1]));
    const links = resources.flatMap((lists) =>
      lists.flatMap((one = []) => one.flatMap((item) => item.links)),
    );
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) expect(link).toMatch(/^https?:\/\/\S+$/);
  });

  test('numbers challenges, decks, cards and own proposals as they are printed', () => {
    const deck = themesOf(kit)[2]?.items.questions?.[1];
    expect(themesOf(kit)[3]?.items.challenges?.[1]?.code).toBe('4.2');
    expect(deck?.code).toBe('3B');
    expect(deck?.items.actions?.map(({ code }) => code)).toEqual(['3B-1', '3B-2', '3B-3']);
    expect(blankCode(deck, 'C')).toBe('3B-0');
  });

  test('joins a sheet with its step, instructions and texts', () => {
    const sheet = kit.sheets.find(({ id }) => id === 'assessment');
    expect(sheet?.kind).toBe('scales');
    expect(sheet?.step).toMatchObject({ id: 'assess', each: 'principles' });
    expect(kit.lengths?.full?.steps.assess).toEqual({ minutes: 35 });
    expect(sheet?.instructions.map(({ sign }) => sign)).toEqual(['dot', 'note', 'triangle']);
    expect(sheet?.texts.name.words).toBe('Bedömningsblad');
    expect(sheet?.suggestedCopies).toBe(5);
  });

  test('carries the language, file and key of every text, clean and composed', () => {
    const copies = [...new Set(textsIn(kit))];
    expect(copies.length).toBeGreaterThan(400);
    for (const { words, lang, file, key } of copies) {
      expect(lang).toBe('sv');
      expect(file).toMatch(/^content\/(?:innovation-declaration\/sv\/[a-z]+|kitpress\/sv)\.yaml$/);
      expect(key).toMatch(/^[a-zA-Z]/);
      expect(words).toBe(words.normalize('NFC').trim());
      expect(words).not.toMatch(/[\n\t]|^$/);
    }
    expect(itemsOf(kit, 'actions')[1]?.text.key).toBe('lists.actions.1.A.2');
    expect(kit.words?.labels.group.file).toBe('content/kitpress/sv.yaml');
  });
});

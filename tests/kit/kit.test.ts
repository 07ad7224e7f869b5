// The kit that ships: its Swedish edition is right and whole.
import { beforeAll, describe, expect, test } from 'vitest';
import { ownCode } from '../../src/kinds/action-cards/decks.ts';
import { OLD_KINDS as KINDS } from '../../src/kinds/old.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { itemsOf, itemsUnder, themesOf } from '../../src/kit/lists.ts';
import { loadKit } from '../../src/kit/load.ts';
import type { Text } from '../../src/text.ts';
import { folderOf, root } from '../support/disk.ts';

const folder = `${root}/content/innovation-declaration`;
const files = folderOf(folder);
const loaded = loadKit(folder, 'sv', files, KINDS, 'content/innovation-declaration');

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

  test('has one case study and one tool a deck', () => {
    const counts = itemsOf(kit, 'questions').map(({ items }) => [items.cases?.length, items.tools?.length]);
    expect(counts).toEqual(Array(30).fill([1, 1]));
  });

  test('numbers challenges, decks, cards and own proposals as they are printed', () => {
    const deck = themesOf(kit)[2]?.items.questions?.[1];
    expect(themesOf(kit)[3]?.items.challenges?.[1]?.code).toBe('4.2');
    expect(deck?.code).toBe('3B');
    expect(deck?.items.actions?.map(({ code }) => code)).toEqual(['3B-1', '3B-2', '3B-3']);
    expect(deck && ownCode(deck)).toBe('3B-0');
  });

  test('joins a sheet with its step, instructions and texts', () => {
    const sheet = kit.sheets.find(({ kind }) => kind === 'assessment');
    expect(sheet?.step).toMatchObject({ id: 'assess', minutes: 35, each: 'principles' });
    expect(sheet?.instructions.map(({ sign }) => sign)).toEqual(['dot', 'note', 'triangle']);
    expect(sheet?.texts.name.words).toBe('Bedömningsblad');
    expect(sheet?.suggestedCopies).toBe(5);
  });

  test('carries the language, file and key of every text, clean and composed', () => {
    const copies = [...new Set(textsIn(kit))];
    expect(copies.length).toBeGreaterThan(400);
    for (const { words, lang, file, key } of copies) {
      expect(lang).toBe('sv');
      expect(file).toMatch(/^content\/innovation-declaration\/sv\/[a-z]+\.yaml$/);
      expect(key).toMatch(/^[a-zA-Z]/);
      expect(words).toBe(words.normalize('NFC').trim());
      expect(words).not.toMatch(/[\n\t]|^$/);
    }
    expect(itemsOf(kit, 'actions')[1]?.text.key).toBe('principles.1.decks.A.actions.2');
  });
});

// Every text that an author writes, and a translator translates, is on paper in some build, read aloud, or among the bookmarks.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import { themesOf } from '../../src/kit/lists.ts';
import type { Item, Page } from '../../src/scene.ts';
import { type Text, textsUnder } from '../../src/text.ts';
import { root } from '../support/disk.ts';
import { kitOf, layoutAll, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();

/** Kits by folder, with the language they are written in. */
const KITS: readonly (readonly [string, string])[] = [
  [SWEDISH, 'sv'],
  ['content/dialogue-meeting', 'nb'],
  ['content/dino-support', 'sv'],
  ['content/coi-action-plan', 'da'],
  ['starter/kit', 'en'],
  ...['park-dialogue', 'power-cut', 'retrospective'].map(
    (name) => [`tests/kits/${name}`, languageOf(`tests/kits/${name}`)] as const,
  ),
];

function languageOf(folder: string): string {
  const names = readdirSync(join(root, folder)).map((name) => name.replace('.yaml', ''));
  const found = ['en', 'sv', 'nb', 'da', 'de', 'fi'].find((language) => names.includes(language));
  if (found === undefined) throw new Error(`${folder} has no edition`);
  return found;
}

const wordsIn = (item: Item): readonly Text[] => {
  if (item.kind === 'text') return [item.source];
  if (item.kind !== 'element') return [];
  return [...(item.alt ? [item.alt] : []), ...item.items.flatMap(wordsIn)];
};

const onPage = ({ items, name, title }: Page): readonly Text[] => [name, title, ...items.flatMap(wordsIn)];

const PLANS = [{}, { participants: '30', tables: '3' }, { deep: '1' }, { ink: 'grey' }];

const printed = (kit: Kit): readonly Text[] =>
  [...Object.keys(kit.lengths), undefined].flatMap((length) =>
    PLANS.flatMap((flags) => {
      const plan = planOf(kit, { ...flags, ...(length !== undefined && { length }) });
      return layoutAll(kit, plan, theme).flatMap(onPage);
    }),
  );

const all = new Map(
  KITS.map(([folder, language]) => {
    const kit = kitOf(folder, language);
    return [folder, { kit, found: printed(kit) }] as const;
  }),
);

/** Whether the words are there, whatever was filled in. */
const isIn = (text: Text, said: string): boolean =>
  text.words
    .split(/\{[\w-]+\}/)
    .map((part) => part.trim())
    .every((part) => said.includes(part));

/** Names of themes are the keywords of a file, and the subtitle is its subject. */
const inMetadata = (kit: Kit): readonly Text[] => [kit.subtitle, ...themesOf(kit).map(({ text }) => text)];

/** They are for kits of all sorts. */
const isShipped = ({ key = '' }: Text): boolean => key.startsWith('words.');

test.each(KITS)('no text of %s is printed nowhere', (folder) => {
  const { kit, found } = all.get(folder) ?? expect.fail();
  const keys = new Set([...found, ...inMetadata(kit)].map(({ key }) => key));
  const said = found.map(({ words }) => words).join('\n');
  const lost = textsUnder(kit).filter(
    (text) => text.key !== undefined && !isShipped(text) && !keys.has(text.key) && !isIn(text, said),
  );
  expect(lost.map(({ key, words }) => `${key}: ${words}`)).toEqual([]);
});

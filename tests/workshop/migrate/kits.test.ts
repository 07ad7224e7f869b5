// Kits in the old form, migrated: no text, no record and no comment is lost, and a second time nothing changes.
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../../src/translation/texts.ts';
import { migrate } from '../../../src/workshop/migrate/migrate.ts';
import { withNewFields } from '../../../src/workshop/migrate/texts.ts';
import type { Files } from '../../../src/world/memory.ts';
import { commentsIn } from '../../../src/yaml/comments.ts';
import { matchGolden } from '../../support/golden.ts';
import { dataOf, inMemory, namesIn, textOf } from './support.ts';

const KITS: readonly (readonly [folder: string, languages: readonly string[]])[] = [
  ['tests/workshop/migrate/kits/innovation-declaration', ['sv', 'da']],
  ['tests/workshop/migrate/kits/small', ['en']],
  ['tests/workshop/migrate/kits/base', ['sv']],
  ['tests/workshop/migrate/kits/tiny', ['sv']],
  ['tests/workshop/migrate/kits/arabic', ['ar']],
];

/** What no sheet of a kit shows: the kit has no cases and no tools. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'tests/workshop/migrate/kits/small': [
    'workshop.yaml:sheets.ideas.case',
    'workshop.yaml:sheets.ideas.tool',
    'guide.yaml:resources.case',
    'guide.yaml:resources.tool',
  ],
};

const RECORDS = ['made-from.yaml', 'exported.yaml'];

/** Texts by "file:key". */
const oldTexts = (files: Files, language: string): ReadonlyMap<string, string> =>
  new Map(
    namesIn(files, language)
      .filter((name) => !RECORDS.includes(name) && name !== 'edition.yaml')
      .flatMap((name) =>
        [...textsIn(dataOf(files, `${language}/${name}`), name)].map(
          ([key, { text }]) => [`${name}:${key}`, text] as const,
        ),
      ),
  );

/** Texts by key, of all files together. Throws if a key is in two files. */
const newTexts = (files: Files, language: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const name of namesIn(files, language).filter((one) => !RECORDS.includes(one)))
    for (const [key, { text }] of textsIn(dataOf(files, `${language}/${name}`), name)) {
      if (found.has(key)) throw new Error(`${key} is in two files`);
      found.set(key, text);
    }
  return found;
};

const shippedIn = (files: Files, language: string): ReadonlyMap<string, string> => {
  const bytes = files.get(`/package/content/kitpress/${language}.yaml`);
  if (!bytes) return new Map();
  const data = dataOf(new Map([['/here/kit/words', bytes]]), 'words');
  return new Map([...textsIn(data, '')].map(([key, { text }]) => [key, text]));
};

interface Migration {
  readonly before: Files;
  readonly after: Files;
  readonly again: Awaited<ReturnType<typeof migrate>>;
  readonly afterAgain: Files;
}

const done = new Map<string, Migration>();

/** Each kit is migrated once for all tests, and then a second time. */
const migrated = async (folder: string): Promise<Migration> => {
  const known = done.get(folder);
  if (known) return known;
  const { world, files } = inMemory(folder);
  const before: Files = new Map(files);
  await migrate(world, { paths: ['kit'], dryRun: false });
  const after: Files = new Map(files);
  const again = await migrate(world, { paths: ['kit'], dryRun: false });
  const made = { before, after, again, afterAgain: files };
  done.set(folder, made);
  return made;
};

describe.each(KITS)('%s', (folder, languages) => {
  test.each(languages)('keeps every text of %s under one new key, or ships it', async (language) => {
    const { before: old, after: files } = await migrated(folder);
    const [before, shipped] = [oldTexts(old, language), shippedIn(old, language)];
    const [after, moved] = [newTexts(files, language), dataOf(files, 'moved.yaml') as Record<string, string>];
    const lost = [...before.keys()].filter((key) => moved[key] === undefined);
    expect(lost.sort()).toEqual([...(LEFT_OUT[folder] ?? [])].sort());
    const used = new Set<string>();
    for (const [place, text] of before) {
      const key = moved[place] ?? '';
      if (key === '') continue;
      expect([place, after.get(key) ?? shipped.get(key)]).toEqual([place, withNewFields(text, key)]);
      used.add(key);
    }
    const added = [...after.keys()].filter((key) => !used.has(key));
    expect(added).toEqual(['language', 'name', 'review']);
  });

  test.each(languages)('keeps every comment of %s', async (language) => {
    const { before, after } = await migrated(folder);
    const all = (files: Files): readonly string[] =>
      ['kit.yaml', ...namesIn(files, language).map((name) => `${language}/${name}`)].flatMap((name) => {
        const { head, at, foot } = commentsIn(textOf(files, name), name);
        return [
          ...head,
          ...[...at.values()].flatMap(({ above, beside = '' }) => [...above, beside]),
          ...foot,
        ];
      });
    const said = (comments: readonly string[]): readonly string[] =>
      comments.filter((line) => line !== '' && !line.includes('$schema') && !line.includes('"same"')).sort();
    expect(said(all(after))).toEqual(said(all(before)));
  });

  test('a second time, nothing changes', async () => {
    const { after, again, afterAgain } = await migrated(folder);
    expect(again).toMatchObject({ ok: true, value: { files: [], current: ['kit'] } });
    expect(afterAgain).toEqual(after);
  });

  test('what is written is what it was, to the order of its lines', async () => {
    const { after: files } = await migrated(folder);
    const written = [...files.keys()]
      .filter((path) => path.startsWith('/here/kit/') && !path.endsWith('made-from.yaml'))
      .map((path) => path.slice('/here/kit/'.length))
      .sort()
      .map((name) => `== ${name}\n${textOf(files, name)}`);
    matchGolden(`migrated/${folder.replace(/.*\//, '')}.txt`, written.join('\n'));
  });

  test('editions are in block style, a text a line', async () => {
    const { after: files } = await migrated(folder);
    for (const language of languages)
      for (const name of namesIn(files, language)) {
        const lines = textOf(files, `${language}/${name}`).split('\n');
        const inBlock = /^ *(?:#.*|- (?:[^{[]|$).*|[\w.'-]+:(?: [^{[>|].*)?)?$/;
        expect(lines.filter((line) => !inBlock.test(line))).toEqual([]);
      }
  });
});

test('what a translation was made from stays with its text', async () => {
  const { before: old, after: files } = await migrated('tests/workshop/migrate/kits/innovation-declaration');
  const before = dataOf(old, 'da/made-from.yaml') as Record<
    'texts' | 'same',
    Record<string, Record<string, string>>
  >;
  const after = dataOf(files, 'da/made-from.yaml') as Record<'texts' | 'same', Record<string, string>>;
  const moved = dataOf(files, 'moved.yaml') as Record<string, string>;
  const texts = newTexts(files, 'da');
  for (const section of ['texts', 'same'] as const) {
    let kept = 0;
    for (const [file, byKey] of Object.entries(before[section]))
      for (const [old, text] of Object.entries(byKey)) {
        const key = moved[`${file}:${old}`] ?? '';
        if (!texts.has(key)) expect(after[section][key]).toBeUndefined();
        else expect([key, after[section][key]]).toEqual([key, withNewFields(text, key)]);
        kept += texts.has(key) ? 1 : 0;
      }
    expect(kept).toBeGreaterThan(5);
  }
});

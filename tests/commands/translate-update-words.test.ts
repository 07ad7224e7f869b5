// What translate update says that it did, of one text and of several.
import { expect, test } from 'vitest';
import { updatedText } from '../../src/commands/translate/update.ts';
import type { Translation } from '../../src/translation/sync/compare.ts';
import type { Report } from '../../src/translation/sync/update.ts';
import type { EditionTexts, TextEntry } from '../../src/translation/texts.ts';
import type { Unit } from '../../src/translation/unit.ts';

const KEYS = ['lists.rooms.1', 'lists.rooms.2'];
const entry = (key: string): TextEntry => ({ file: 'rooms.yaml', key, path: key.split('.'), text: '' });
const editionOf = (language: string): EditionTexts => ({
  language,
  texts: new Map(KEYS.map((key) => [key, entry(key)])),
  files: new Map(),
  alone: false,
  pathOf: (file) => `${language}/${file}`,
  shown: (file) => `${language}/${file}`,
  at: ({ path }) => ({ file: `${language}/rooms.yaml`, line: Number(path.at(-1)), column: 1 }),
  problems: [],
});
const translation: Translation = {
  source: editionOf('sv'),
  edition: editionOf('nb'),
  record: { from: 'sv', texts: {} } as unknown as Translation['record'],
  names: [],
  recordPath: 'nb/made-from.yaml',
  recordText: '',
  recordAt: () => ({ file: 'nb/made-from.yaml', line: 1, column: 1 }),
  moved: () => new Map() as unknown as ReturnType<Translation['moved']>,
  shipped: () => undefined,
  units: [],
  extra: [],
};
const NOTHING: Report = { added: [], moved: [], removed: [], unused: [], told: [], done: [], recorded: [] };

/** Where the texts are, as people see it. */
const PLACES = ['  nb/rooms.yaml:1 lists.rooms.1', '  nb/rooms.yaml:2 lists.rooms.2'];
const DO =
  'Change each text whose source has changed, or delete its comments if it is still right. Then run update again.';

interface Case {
  readonly one: string;
  readonly many: string;
  /** Of the first text and the second. */
  readonly list?: readonly string[];
  /** At the end. */
  readonly last?: string;
}
const CASES: Readonly<Record<keyof Report | 'extra' | 'missing', Case>> = {
  added: {
    one: '1 new text, empty, with its source in a comment above it:',
    many: '2 new texts, empty, with their sources in comments above them:',
    list: PLACES,
  },
  moved: {
    one: '1 text moved to the new key of its source:',
    many: '2 texts moved to the new keys of their sources:',
    list: ['  nb/rooms.yaml old.1 → lists.rooms.1', '  nb/rooms.yaml old.2 → lists.rooms.2'],
  },
  removed: {
    one: '1 empty key removed, because the source no longer has it.',
    many: '2 empty keys removed, because the source no longer has them.',
  },
  unused: {
    one: '1 text put into a comment, because the source has one text where there were several:',
    many: '2 texts put into comments, because the source has one text where there were several:',
    list: ['  nb/rooms.yaml lists.rooms.1', '  nb/rooms.yaml lists.rooms.2'],
  },
  told: {
    one: '1 text whose source has changed; "sv was" and "sv now" are above it:',
    many: '2 texts whose source has changed; "sv was" and "sv now" are above them:',
    list: PLACES,
    last: DO,
  },
  done: { one: '1 changed source dealt with.', many: '2 changed sources dealt with.' },
  recorded: {
    one: '1 text recorded as up to date with "sv".',
    many: '2 texts recorded as up to date with "sv".',
  },
  extra: {
    one: '1 text that the source no longer has; delete it if you do not need it:',
    many: '2 texts that the source no longer has; delete them if you do not need them:',
    list: PLACES,
  },
  missing: { one: '1 text is missing.', many: '2 texts are missing.' },
};

const said = (what: string, count: number): string => {
  const texts = KEYS.slice(0, count).map(entry);
  const moved = texts.map(({ file, key }) => ({ file, from: key.replace('lists.rooms', 'old'), to: key }));
  const units = texts.map(({ file, key }): Unit => ({ file, key, source: 'S', state: 'missing' }));
  // A text in another state is not missing.
  units.push({ file: '', key: 'title', source: 'S', text: 'T', state: 'translated' });
  return updatedText({
    report: { ...NOTHING, ...(what in NOTHING && { [what]: what === 'moved' ? moved : texts }) },
    translation: {
      ...translation,
      ...(what === 'extra' && { extra: texts }),
      ...(what === 'missing' && { units }),
    },
    names: ['nb/rooms.yaml', 'nb/made-from.yaml'],
    files: [],
  });
};

test.each(Object.entries(CASES))(
  '%s: one text and several, with their places',
  (what, { one, many, list = [], last }) => {
    const all = (first: string, count: number): string =>
      [first, ...list.slice(0, count), 'Written: nb/rooms.yaml, nb/made-from.yaml.', ...(last ? [last] : [])]
        .map((line) => `${line}\n`)
        .join('');
    expect(said(what, 1)).toBe(all(one, 1));
    expect(said(what, 2)).toBe(all(many, 2));
  },
);

test('nothing to change is said so', () => {
  const done = { report: NOTHING, translation, names: [], files: [] };
  expect(updatedText(done)).toBe('Nothing to change in nb.\n');
});

// In which file of an edition a text is, or goes.
import { expect, test } from 'vitest';
import { type EditionTexts, fileFor, type TextEntry } from '../../src/translation/texts.ts';
import { keyOf } from '../../src/yaml/locate.ts';

const entry = (file: string, ...path: readonly (string | number)[]): TextEntry =>
  ({ file, key: keyOf(path), path }) as unknown as TextEntry;
const edition = (...entries: readonly TextEntry[]): EditionTexts =>
  ({ texts: new Map(entries.map((one) => [one.key, one])), alone: false }) as unknown as EditionTexts;

const THERE = edition(
  entry('title.yaml', 'title'),
  entry('say.yaml', 'say', 0),
  entry('steps.yaml', 'steps', 'open', 'do', 0),
  entry('sheets.yaml', 'sheets', 'walls'),
  entry('words.yaml', 'words', 'cards', 'tear', 'title'),
);

test.each<[string, readonly (string | number)[], string]>([
  ['where it is already', ['title'], 'title.yaml'],
  ['beside the others of its list', ['say', 3], 'say.yaml'],
  ['of a list within a group as well', ['steps', 'open', 'do', 2], 'steps.yaml'],
  ['under a key that has nothing under it yet', ['sheets', 'walls', 'title'], 'sheets.yaml'],
  ['where it is still a group', ['words', 'cards', 'tear'], 'words.yaml'],
  ['else in the file that its source has', ['steps', 'open', 'say', 0], 'source.yaml'],
  ['also if another key begins alike', ['sayings', 0], 'source.yaml'],
])('%s', (_, path, file) => {
  expect(fileFor(THERE, entry('source.yaml', ...path))).toBe(file);
});

test('in the only file, if the edition is one', () => {
  expect(fileFor({ ...THERE, alone: true }, entry('source.yaml', 'subtitle'))).toBe('edition.yaml');
});

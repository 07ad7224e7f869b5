// The files of an edition before anybody has translated a word: every key of the source, empty, with the source beside it.
import { RECORD_FILE } from '../../kit/schema.ts';
import { blockOf } from '../edit/rewrite.ts';
import { yamlKey, yamlText } from '../edit/scalar.ts';
import { type EditionTexts, TEXT_FILES, type TextEntry } from '../texts.ts';
import { type MadeFrom, sourceComment, writeRecord } from './record.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** One file with all its texts empty, each with its source in a comment above it. */
export function emptyFile(name: string, source: EditionTexts): string {
  const texts = [...(source.files.get(name)?.values() ?? [])];
  const lines = blockOf(
    texts.map(({ path, text }) => ({ path, text: '', comment: sourceComment(source.language, text) })),
    0,
    0,
  );
  return `${schemaLine(name, source)}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The line that tells editors the schema of a file, as the source edition has it. */
function schemaLine(name: string, { written }: EditionTexts): string {
  const first = written.get(name)?.split(/\r?\n/, 1)[0] ?? '';
  return /^# yaml-language-server: \$schema=\S+$/.test(first)
    ? first
    : `# yaml-language-server: $schema=../../../schemas/${name.replace('.yaml', '.json')}`;
}

/** All files of a new edition. `name` is what the language calls itself. */
export function emptyEdition(language: string, name: string, source: EditionTexts): readonly TextFile[] {
  const names = TEXT_FILES.filter((file) => source.files.has(file));
  const edition = [
    '# yaml-language-server: $schema=../../../schemas/edition.json',
    `language: ${yamlKey(language)}`,
    `name: ${yamlText(name)}`,
    '# "none" until a native speaker has read it; then who.',
    'review: none',
  ];
  return [
    { name: 'edition.yaml', text: edition.map((line) => `${line}\n`).join('') },
    ...names.map((file) => ({ name: file, text: emptyFile(file, source) })),
    { name: RECORD_FILE, text: writeRecord(recordOf(source)) },
  ];
}

/** What texts are made from if all of them are made from the source as it is today. */
const recordOf = ({ language, files }: EditionTexts): MadeFrom => ({
  from: language,
  texts: new Map([...files].map(([file, texts]) => [file, sourcesOf([...texts.values()])])),
  same: new Map(),
  stale: new Map(),
  states: new Map(),
});

const sourcesOf = (texts: readonly TextEntry[]): ReadonlyMap<string, string> =>
  new Map(texts.map(({ key, text }) => [key, text]));

// The files of an edition before anybody has translated a word: every key of the source, empty, with the source beside it.
import { ONLY_FILE, RECORD_FILE, recordPathOf } from '../../kit/edition-files.ts';
import { blockOf } from '../edit/rewrite.ts';
import { yamlKey, yamlText } from '../edit/scalar.ts';
import { noTexts } from '../reading.ts';
import { byFile, type EditionTexts, type TextEntry } from '../texts.ts';
import { emptyRecord, sourceComment, writeRecord } from './record.ts';

export interface TextFile {
  /** Within the kit. */
  readonly path: string;
  readonly text: string;
}

/** One file with its texts empty, each with its source in a comment above it; `about` are lines before them. */
export function emptyFile(
  name: string,
  texts: readonly TextEntry[],
  source: EditionTexts,
  about: readonly string[] = [],
): string {
  const lines = blockOf(
    texts.map(({ path, text }) => ({ path, text: '', comment: sourceComment(source.language, text) })),
    0,
    0,
  );
  const between = about.length > 0 && lines.length > 0 ? [''] : [];
  return [schemaLine(name, source), ...about, ...between, ...lines].map((line) => `${line}\n`).join('');
}

/** The line that tells editors the schema of a file, as the source edition has it. */
function schemaLine(name: string, { files }: EditionTexts): string {
  const first = files.get(name)?.split(/\r?\n/, 1)[0] ?? '';
  if (/^# yaml-language-server: \$schema=\S+$/.test(first)) return first;
  return '# yaml-language-server: $schema=../../../schemas/edition.json';
}

/** All files of a new edition, as those of its source. `name` is what the language calls itself. */
export function emptyEdition(language: string, name: string, source: EditionTexts): readonly TextFile[] {
  const fresh = noTexts(source, language);
  const about = [
    `language: ${yamlKey(language)}`,
    `name: ${yamlText(name)}`,
    '# "none" until a native speaker has read it; then who.',
    'review: none',
  ];
  const files = new Map([[ONLY_FILE, [] as readonly TextEntry[]]]);
  for (const [file, texts] of byFile(source, fresh)) files.set(file, [...texts.values()]);
  const made = {
    ...emptyRecord(source.language),
    texts: new Map([...source.texts.values()].map(({ key, text }) => [key, text])),
  };
  return [
    ...[...files].map(([file, texts]) => ({
      path: fresh.pathOf(file),
      text: emptyFile(file, texts, source, file === ONLY_FILE ? about : []),
    })),
    { path: recordPathOf(language, RECORD_FILE, source.alone), text: writeRecord(made) },
  ];
}

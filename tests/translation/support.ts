// A kit in memory with a translation, as translators and `kitpress translate` change it by turns.
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Result } from '../../src/problem.ts';
import { setTexts } from '../../src/translation/edit/rewrite.ts';
import { readTexts } from '../../src/translation/reading.ts';
import { readTranslation, type Translation } from '../../src/translation/sync/compare.ts';
import { emptyEdition } from '../../src/translation/sync/skeleton.ts';
import { type Report, update } from '../../src/translation/sync/update.ts';
import { inMemory, kitFiles } from '../kit/memory.ts';
import { clear } from '../support/workshop.ts';

export class Workbench {
  files: Record<string, string>;

  constructor(kit = 'base') {
    this.files = Object.fromEntries(
      Object.entries(kitFiles(kit)).map(([name, bytes]) => [
        name,
        new TextDecoder().decode(bytes as Uint8Array),
      ]),
    );
  }

  start(language = 'nb', from = 'sv'): void {
    const source = readTexts(openFileCache(inMemory(this.files)), from);
    for (const { path, text } of emptyEdition(language, 'norsk bokmål', source)) this.files[path] = text;
  }

  read(language = 'nb'): Result<Translation> {
    return readTranslation(openFileCache(inMemory(this.files)), language, 'sv');
  }

  /** Texts of nb by "file key". */
  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...clear(this.read()).edition.texts.values()].map(({ key, text }) => [shown(key), text]),
    );
  }

  /** Units that are not translated, as "state file key", and extra texts. */
  open(): readonly string[] {
    const { units, extra } = clear(this.read());
    return [
      ...units.flatMap(({ state, key }) => (state === 'translated' ? [] : [`${state} ${shown(key)}`])),
      ...extra.map(({ key }) => `extra ${shown(key)}`),
    ];
  }

  /** Every text of nb that is missing becomes "nb: " and its source. */
  fill(): void {
    const { units } = clear(this.read());
    for (const file of new Set(units.map((unit) => unit.file))) {
      const texts = units
        .filter((unit) => unit.file === file && unit.state === 'missing')
        .map(({ key, source }) => ({ path: inFile(key).split('.'), text: `nb: ${source}` }));
      this.files[`nb/${file}`] = clear(setTexts(this.files[`nb/${file}`] ?? '', file, texts));
    }
  }

  update(): Report {
    const { files, report } = clear(update(clear(this.read())));
    for (const { path, text } of files) this.files[path] = text;
    return report;
  }

  change(file: string, from: string | RegExp, to: string): void {
    const before = this.files[file] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    this.files[file] = after;
  }
}

/** The key of a text within its file. */
const inFile = (key: string): string => key.replace(/^.*\.yaml:/, '');

/** "workshop.yaml labels.group" */
const shown = (key: string): string => key.replace('.yaml:', '.yaml ');

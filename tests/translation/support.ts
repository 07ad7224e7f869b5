// A kit in memory with a translation, as translators and `kitpress translate` change it by turns.
import { openFileCache } from '../../src/kit/file-cache.ts';
import { setTexts } from '../../src/translation/edit/rewrite.ts';
import { readTexts } from '../../src/translation/reading.ts';
import {
  readTranslation,
  type ShippedWords,
  sourceTexts,
  type Translation,
} from '../../src/translation/sync/compare.ts';
import { emptyEdition } from '../../src/translation/sync/skeleton.ts';
import { type Report, update } from '../../src/translation/sync/update.ts';
import { inMemory, kitFiles } from '../kit/memory.ts';
import { clear } from '../support/workshop.ts';

/** The files of a kit of tests/kits, as they are written. */
export const filesOf = (kit: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(kitFiles(kit)).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes as Uint8Array),
    ]),
  );

/** A kit in Swedish and its edition in `language`. */
export class Workbench {
  files: Record<string, string>;
  readonly language: string;
  private readonly shipped: ShippedWords;

  constructor(files = filesOf('base'), language = 'nb', shipped: ShippedWords = () => undefined) {
    this.files = { ...files };
    this.language = language;
    this.shipped = shipped;
  }

  /** The paths of the files that are made. */
  start(): readonly string[] {
    const source = sourceTexts(readTexts(this.cache(), 'sv'), this.language, this.shipped);
    const made = emptyEdition(this.language, 'norsk bokmål', source);
    for (const { path, text } of made) this.files[path] = text;
    return made.map(({ path }) => path);
  }

  cache() {
    return openFileCache(inMemory(this.files));
  }

  read(): Translation {
    return clear(readTranslation(this.cache(), this.language, 'sv', this.shipped));
  }

  /** Texts of the edition by key. */
  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.read().edition.texts].map(([key, { text }]) => [key, text]));
  }

  /** Units that are not translated, as "state key", and extra texts. */
  open(): readonly string[] {
    const { units, extra } = this.read();
    return [
      ...units.flatMap(({ state, key }) => (state === 'translated' ? [] : [`${state} ${key}`])),
      ...extra.map(({ key }) => `extra ${key}`),
    ];
  }

  /** Every text that is empty becomes its source with `before` in front. */
  fill(before = 'nb: '): void {
    const { edition, source } = this.read();
    for (const file of edition.files.keys()) {
      const texts = [...edition.texts.values()]
        .filter((one) => one.file === file && one.text === '')
        .map(({ key, path }) => ({ path, text: `${before}${source.texts.get(key)?.text ?? ''}` }));
      const path = edition.pathOf(file);
      this.files[path] = clear(setTexts(this.files[path] ?? '', path, texts));
    }
  }

  /** Also the paths of the files that changed. */
  update(): Report & { readonly paths: readonly string[] } {
    const { files, report } = clear(update(this.read()));
    for (const { path, text } of files) this.files[path] = text;
    return { ...report, paths: files.map(({ path }) => path) };
  }

  change(file: string, from: string | RegExp, to: string): void {
    const before = this.files[file] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    this.files[file] = after;
  }
}

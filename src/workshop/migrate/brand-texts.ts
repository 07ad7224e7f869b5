// The texts of a brand, by language, file and key → by language and the new key.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { blockLines, type YamlValue } from '../../translation/edit/block.ts';
import { outlineOf } from '../../translation/edit/outline.ts';
import { commentsIn, type Note } from '../../yaml/comments.ts';
import { keyOf } from '../../yaml/locate.ts';
import { didYouMean } from '../../yaml/near.ts';
import type { Source } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';
import { withNewFields } from './texts.ts';

/** New keys by "file:key" of before. */
export type Moves = ReadonlyMap<string, string>;

/** Whether there are texts by file: a text has a key of its own now. */
export const hasOldTexts = ({ data }: Source): boolean =>
  entriesOf(valueAt(data, ['texts'])).some(([, files]) =>
    entriesOf(files).some(([, texts]) => typeof texts === 'object'),
  );

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The file with its texts by their new keys. Problems: brand-unknown-text, translation-rewrite. */
export function withNewTexts(source: Source, moves: Moves): Result<string> {
  const { file, text } = source;
  const slot = outlineOf(text, file)?.slots.get('texts');
  if (!slot?.own) return failed(unfit(source));
  const { values, notes, problems } = newTexts(source, moves);
  if (problems.length > 0) return failed(...problems);
  const lines = blockLines(new Map([['texts', values]]), { notes, tight: true });
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const [, end] = slot.chunk;
  return ok(text.slice(0, slot.line) + lines.map((line) => line + eol).join('') + text.slice(end));
}

interface NewTexts {
  readonly values: ReadonlyMap<string, YamlValue>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly problems: readonly Problem[];
}

function newTexts(source: Source, moves: Moves): NewTexts {
  const { at } = commentsIn(source.text, source.file);
  const values = new Map<string, YamlValue>();
  const notes = new Map<string, Note>();
  const problems: Problem[] = [];
  const note = (old: string, now: string, above: readonly string[] = []): void => {
    const found = at.get(old);
    if (found || above.length > 0) notes.set(now, { ...found, above: [...above, ...(found?.above ?? [])] });
  };
  for (const [language, files] of entriesOf(valueAt(source.data, ['texts']))) {
    const texts = new Map<string, YamlValue>();
    values.set(language, texts);
    note(`texts.${language}`, `texts.${language}`);
    for (const [file, byKey] of entriesOf(files)) {
      const heading = at.get(`texts.${language}.${file}`);
      // What stood at the file is about the first of its texts now.
      let above = [...(heading?.above ?? []), ...(heading?.beside === undefined ? [] : [heading.beside])];
      for (const [old, words] of entriesOf(byKey)) {
        const key = moves.get(`${file}:${old}`);
        if (key === undefined) problems.push(unknownText(source, language, file, old, moves));
        else {
          texts.set(key, withNewFields(String(words), key));
          note(`texts.${language}.${file}.${old}`, `texts.${language}.${key}`, above);
          above = [];
        }
      }
    }
  }
  const beside = at.get('texts')?.beside;
  if (beside !== undefined) notes.set('texts', { above: [], beside });
  return { values, notes, problems };
}

const unknownText = (source: Source, language: string, file: string, key: string, moves: Moves): Problem =>
  error('brand-unknown-text', `The kit of the brand has no text "${key}" in ${file}.`, {
    hint: `${didYouMean(`${file}:${key}`, [...moves.keys()])}Delete it, or migrate the brand together with the plan that names its kit.`,
    ...source.at(['texts', language, file, key], 'key'),
  });

const unfit = (source: Source): Problem =>
  error('translation-rewrite', 'The texts of the brand cannot be changed without changing other lines.', {
    hint: 'Write "texts:" on a line of its own, without { } and without & and *, and run again.',
    ...source.at(['texts'], 'key'),
    key: keyOf(['texts']),
  });

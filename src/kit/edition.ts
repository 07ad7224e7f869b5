// The texts of an edition → Texts: each with its language and its place, ready for paper.
import type { Text, Texts } from '../text.ts';

/** Composed characters, no blanks at the ends, and a line break in the YAML is a space on paper. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[ \t]*\n[ \t\n]*|\t/g, ' ');

/** What a text is besides its words, where a text of another edition stands in. */
export type Fallback = Pick<Text, 'lang' | 'fallback'>;

/** `value` with every string a Text in `lang`; `file` is the name that problems show. `fallbacks` are those of the file, by key. */
export function asTexts<T>(
  value: T,
  lang: string,
  file: string,
  fallbacks?: ReadonlyMap<string, Fallback>,
): Texts<T> {
  const convert = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string')
      return { words: cleanText(inner), lang, file, key, ...fallbacks?.get(key) };
    if (typeof inner !== 'object' || inner === null) return inner;
    const prefix = key === '' ? '' : `${key}.`;
    if (Array.isArray(inner)) return inner.map((item, index) => convert(item, `${prefix}${index}`));
    const texts: Record<string, unknown> = {};
    for (const name of Object.keys(inner))
      texts[name] = convert(Reflect.get(inner, name), `${prefix}${name}`);
    return texts;
  };
  return convert(value, '') as Texts<T>;
}

// The strings of an edition → Texts, each with its language and its place.
import type { Text, Texts } from '../text.ts';

/** Composes characters (NFC), trims the ends, and turns line breaks of the YAML into spaces. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[ \t]*\n[ \t\n]*|\t/g, ' ');

/** The properties of a fallback text other than its words. */
export type Fallback = Pick<Text, 'lang' | 'fallback'>;

/** `value` with every string as a Text in `lang`; problems show `file`. `fallbacks` are the fallback texts of the file, by key. */
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

// The texts of an edition → copies: each with its language and its place, ready for paper.
import type { Copies } from '../copy.ts';
import { keyOf, type Path } from './locate.ts';

/** Composed characters, no blanks at the ends, and a line break in the YAML is a space on paper. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[ \t]*\n[ \t\n]*|\t/g, ' ');

/** `value` with every text a copy in `lang`; `file` is the name that problems show, `path` where `value` stands in it. */
export function copiesOf<T>(value: T, lang: string, file: string, path: Path = []): Copies<T> {
  return copyAll(value, lang, file, keyOf(path)) as Copies<T>;
}

function copyAll(value: unknown, lang: string, file: string, key: string): unknown {
  if (typeof value === 'string') return { text: clean(value), lang, file, key };
  if (typeof value !== 'object' || value === null) return value;
  const prefix = key === '' ? '' : `${key}.`;
  if (Array.isArray(value)) return value.map((item, index) => copyAll(item, lang, file, `${prefix}${index}`));
  const copies: Record<string, unknown> = {};
  for (const name of Object.keys(value))
    copies[name] = copyAll(Reflect.get(value, name), lang, file, `${prefix}${name}`);
  return copies;
}

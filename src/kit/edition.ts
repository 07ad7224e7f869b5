// The texts of an edition → copies: each with its language and its place, ready for paper.
import type { Copies, Copy } from '../copy.ts';

/** Composed characters, no blanks at the ends, and a line break in the YAML is a space on paper. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/[ \t]*\n[ \t\n]*|\t/g, ' ');

/** What a copy is besides its words, where a text of another edition stands in. */
export type StandIn = Pick<Copy, 'lang' | 'standIn'>;

/** `value` with every text a copy in `lang`; `file` is the name that problems show. `standIns` are those of the file, by key. */
export function copiesOf<T>(
  value: T,
  lang: string,
  file: string,
  standIns?: ReadonlyMap<string, StandIn>,
): Copies<T> {
  const copyAll = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return { text: clean(inner), lang, file, key, ...standIns?.get(key) };
    if (typeof inner !== 'object' || inner === null) return inner;
    const prefix = key === '' ? '' : `${key}.`;
    if (Array.isArray(inner)) return inner.map((item, index) => copyAll(item, `${prefix}${index}`));
    const copies: Record<string, unknown> = {};
    for (const name of Object.keys(inner))
      copies[name] = copyAll(Reflect.get(inner, name), `${prefix}${name}`);
    return copies;
  };
  return copyAll(value, '') as Copies<T>;
}

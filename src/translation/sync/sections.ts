// The records of an edition in YAML: values by the keys of texts, under a heading; in the form before lists by file as well.
import * as z from 'zod';
import { yamlKey } from '../edit/scalar.ts';
import { oldKey, oldParts } from '../old-form.ts';

/** Values by the keys of texts. */
export type ByKey<T> = ReadonlyMap<string, T>;

/** New keys by those of before, as moved.yaml of a kit has them. */
export type MovedKeys = ReadonlyMap<string, string>;

export const keyed = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
export const keyedByFile = <T extends z.ZodType>(value: T) => z.record(z.string(), keyed(value));

/** Whether the values of a section are by file as well: "actions.yaml" is no key of a text. */
export const isByFile = (sections: readonly unknown[]): boolean =>
  sections.some(
    (section) =>
      typeof section === 'object' &&
      section !== null &&
      Object.keys(section).some((key) => key.endsWith('.yaml')),
  );

/** The values of a section. */
export const sectionOf = <T>(values: Readonly<Record<string, T>> | undefined): ByKey<T> =>
  new Map(Object.entries(values ?? {}));

/** By file and key → by the keys of today. */
export const withoutFiles = <T>(
  values: Readonly<Record<string, Readonly<Record<string, T>>>> | undefined,
  moved: MovedKeys,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([file, byKey]) =>
      Object.entries(byKey).map(([key, value]): [string, T] => {
        const old = oldKey(file, key);
        return [moved.get(old) ?? old, value];
      }),
    ),
  );

/** A section as lines; none for no values. Each value's first line follows its key. */
export function sectionLines<T>(
  name: string,
  values: ByKey<T>,
  lines: (value: T, indent: string) => readonly string[],
): readonly string[] {
  const written = (indent: string, key: string, value: T): readonly string[] => {
    const [first = '', ...rest] = lines(value, `${indent}  `);
    return [`${indent}${yamlKey(key)}:${first}`, ...rest];
  };
  const files = new Map<string, string[]>();
  for (const [key, value] of values) {
    const { file = '', key: own = key } = oldParts(key) ?? {};
    const some = files.get(file) ?? [];
    some.push(...written(file === '' ? '  ' : '    ', own, value));
    files.set(file, some);
  }
  if (files.size === 0) return [];
  return [
    `${name}:`,
    ...[...files].flatMap(([file, some]) => (file === '' ? some : [`  ${yamlKey(file)}:`, ...some])),
  ];
}

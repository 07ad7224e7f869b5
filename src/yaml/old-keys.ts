// Keys that have been renamed: a file with the old name is read as if it had the new one, and problems speak of the new one.
import { error } from '../problem.ts';
import { keyOf, type Path } from './locate.ts';
import type { Source, YamlReading } from './read.ts';
import { valueAt } from './validate.ts';

export interface OldKey {
  /** The group that has the key. */
  readonly group: Path;
  readonly old: string;
  readonly now: string;
}

/** The only place that knows the old names, besides `migrate`. */
export const OLD_KEYS = {
  template: { group: [], old: 'principles', now: 'themes' },
  brand: { group: ['colours'], old: 'principles', now: 'themes' },
  planOnly: { group: [], old: 'principles', now: 'only' },
  planTables: { group: [], old: 'groups', now: 'tables' },
} as const satisfies Readonly<Record<string, OldKey>>;

/** Flags that have been renamed. */
export const OLD_FLAGS = { principles: 'only', groups: 'tables' } as const;

/** The key that kit.yaml had before there were lists. */
export const KEY_BEFORE_LISTS = 'principles';

/**
 * The source with the new name in place of the old one; lines and columns stay those of the file.
 * Problem: content-old-key, if the file has both.
 */
export function renameOldKey(source: Source, { group, old, now }: OldKey): Required<YamlReading> {
  const inGroup = valueAt(source.data, group);
  if (valueAt(inGroup, [old]) === undefined) return { source, problems: [] };
  const { [old]: value, ...others } = inGroup as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(others, now)) {
    const both = error('content-old-key', `"${old}" and "${now}" are two names of one key.`, {
      hint: `Delete "${old}", which is the old name.`,
      ...source.at([...group, old], 'key'),
    });
    return { source: { ...source, data: withValue(source.data, group, others) }, problems: [both] };
  }
  const renamed = [...group, now];
  const inFile = (path: Path): Path =>
    renamed.every((step, i) => path[i] === step) ? [...group, old, ...path.slice(renamed.length)] : path;
  return {
    source: {
      ...source,
      data: withValue(source.data, group, { ...others, [now]: value }),
      at: (path, part) => ({
        ...source.at(inFile(path), part),
        ...(path.length > 0 && { key: keyOf(path) }),
      }),
      written: (path) => source.written(inFile(path)),
    },
    problems: [],
  };
}

/** A copy of `data` with `value` at `path`. */
const withValue = (data: unknown, [step, ...rest]: Path, value: unknown): unknown =>
  step === undefined ? value : { ...(data as object), [step]: withValue(valueAt(data, [step]), rest, value) };

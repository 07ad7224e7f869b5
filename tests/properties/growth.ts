// A kit with more in it than it has: further items in its lists, each with its texts and all that belongs to it.
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { Files } from './mutations.ts';

export interface Growth {
  /** Which list of the kit grows, counted round. */
  readonly list: number;
  readonly count: number;
  readonly text: string;
}

const TEXT = fc.constantFrom(
  'Short.',
  'Who of us would notice first if this went wrong, and who would they tell?',
  'Ποιος από εμάς θα το πρόσεχε πρώτος, και σε ποιον θα το έλεγε;',
  'Кто из нас первым заметит, что дела идут плохо, и кому он об этом скажет?',
  'A text of nearly a hundred and twenty signs, which is as much as a card of this kit may have, or only a little less so.',
);

export const growths = fc.array(
  fc.record<Growth>({ list: fc.nat(23), count: fc.integer({ min: 1, max: 30 }), text: TEXT }),
  { maxLength: 2 },
);

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (data: Data, path: readonly string[]): Data | undefined =>
  path.reduce<Data | undefined>((here, key) => {
    const there = here?.[key];
    return isData(there) ? there : undefined;
  }, data);

/** kit.yaml and the files of all editions, as data; those of the source edition come first. */
interface Opened {
  readonly kit: Data;
  readonly texts: readonly { readonly language: string; readonly data: Data }[];
}

const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const MOST_THEMES = 8;

/** Every text in `value` with another one in its place. */
const retold = (value: unknown, text: string): unknown =>
  isData(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, retold(inner, text)]))
    : text;

/** The lists that a kit has, each with its keys. */
const listsOf = (kit: Data): readonly (readonly [string, Data])[] =>
  Object.entries(at(kit, ['lists']) ?? {}).map(([id, list]) => [id, isData(list) ? list : {}]);

const parentsOf = (lists: ReadonlyMap<string, Data>, id: string): readonly string[] => {
  const of = lists.get(id)?.of;
  return typeof of === 'string' ? [...parentsOf(lists, of), of] : [];
};

function growOne({ kit, texts }: Opened, { list, count, text }: Growth): void {
  const all = listsOf(kit);
  const lists = new Map(all);
  const [id, { letters }] = all[list % all.length] ?? ['', {}];
  const idsAt = (path: readonly string[]): readonly string[] => [
    ...new Set(texts.flatMap(({ data }) => Object.keys(at(data, ['lists', ...path]) ?? {}))),
  ];
  const parent: string[] = [];
  for (const of of parentsOf(lists, id)) parent.push(idsAt([of, ...parent])[0] ?? '');
  const there = idsAt([id, ...parent]);
  const [first = ''] = there;
  const free = letters ? LETTERS : Array.from({ length: count + there.length }, (_, i) => `x${i}`);
  const most = id === kit.themes ? Math.min(count, MOST_THEMES - there.length) : count;
  const fresh = free.filter((name) => !there.includes(name)).slice(0, Math.max(0, most));
  const grow = (home: Data | undefined, words?: string): void => {
    for (const name of home?.[first] === undefined ? [] : fresh)
      Object.assign(home ?? {}, {
        [name]: words ? retold(home?.[first], `${name} ${words}`) : home?.[first],
      });
  };
  for (const one of [id, ...[...lists.keys()].filter((other) => parentsOf(lists, other).includes(id))]) {
    for (const { language, data } of texts) grow(at(data, ['lists', one, ...parent]), `${language} ${text}`);
    grow(at(kit, ['links', one, ...parent]));
  }
}

/** The files of a kit, grown; `languages` are those of its editions, the source first. Counts that no longer hold are left out. */
export function grown(files: Files, languages: readonly string[], growths: readonly Growth[]): Files {
  if (growths.length === 0) return files;
  const open = (file: string): Data => {
    const data: unknown = parse(Buffer.from(files.get(file) ?? []).toString('utf8'));
    return isData(data) ? data : {};
  };
  const kit = open('kit.yaml');
  kit.lists = Object.fromEntries(listsOf(kit).map(([id, { count, ...keys }]) => [id, keys]));
  const texts = languages
    .flatMap((language) =>
      [...files.keys()].filter((path) => isText(path, language)).map((path) => ({ language, path })),
    )
    .map(({ language, path }) => ({ language, path, data: open(path) }));
  for (const growth of growths) growOne({ kit, texts }, growth);
  const changed = [['kit.yaml', kit] as const, ...texts.map(({ path, data }) => [path, data] as const)];
  return new Map([...files, ...changed.map(([file, data]) => [file, Buffer.from(stringify(data))] as const)]);
}

/** Whether a file has texts of the edition, and not what they were made from. */
const isText = (path: string, language: string): boolean =>
  path === `${language}.yaml` || (path.startsWith(`${language}/`) && !path.endsWith('/made-from.yaml'));

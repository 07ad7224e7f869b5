// The cross-reference of a file: where each object is, by the tables and streams of all its sections (ISO 32000-1 7.5.4, 7.5.8).
import { type Cos, Damaged, type Dict, isArray, isDict, parseAt } from './cos.ts';
import { type RawBytes, readRaw, rowsOf } from './raw.ts';

/** At a byte of the file, or in an object stream. */
export type RawPlace = { readonly at: number } | { readonly pack: number; readonly index: number };

export interface Sections {
  /** The newest. */
  readonly trailer: Dict;
  /** Only objects in use. */
  readonly places: ReadonlyMap<number, RawPlace>;
  /** More than one if something was appended to the file, or if it is linearized. */
  readonly count: number;
}

interface Section {
  readonly trailer: Dict;
  /** Undefined for a free entry, which hides what older sections say of the object. */
  readonly places: ReadonlyMap<number, RawPlace | undefined>;
}

const MOST_SECTIONS = 100;

/** All sections from the newest, which begins at `start`; throws Damaged. */
export const readSections = async (source: RawBytes, start: number): Promise<Sections> => {
  const places = new Map<number, RawPlace | undefined>();
  const trailers: Dict[] = [];
  const seen = new Set<number>();
  const pending = [start];
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    if (seen.has(at) || seen.size >= MOST_SECTIONS) throw new Damaged('its sections go in circles');
    seen.add(at);
    const section = source.text.startsWith('xref', at)
      ? readTable(source.text, at)
      : await readStream(source, at);
    for (const [id, place] of section.places) if (!places.has(id)) places.set(id, place);
    trailers.push(section.trailer);
    // A stream that a table refers to comes before the older sections (7.5.8.4).
    for (const next of [section.trailer.get('XRefStm'), section.trailer.get('Prev')])
      if (typeof next === 'number') pending.push(next);
  }
  const [trailer] = trailers;
  if (!trailer?.has('Root')) throw new Damaged('it has no catalog');
  const used = [...places].flatMap(([id, place]) => (place ? [[id, place] as const] : []));
  return { trailer, places: new Map(used), count: trailers.length };
};

const readTable = (text: string, start: number): Section => {
  const places = new Map<number, RawPlace | undefined>();
  const [head, entry] = [/\s*(\d+) (\d+)\s+/y, /(\d{10}) \d{5} ([nf])\s{1,2}/y];
  let at = start + 'xref'.length;
  for (;;) {
    head.lastIndex = at;
    const [, first, count] = head.exec(text) ?? [];
    if (first === undefined) break;
    entry.lastIndex = head.lastIndex;
    for (let id = Number(first); id < Number(first) + Number(count); id += 1) {
      const found = entry.exec(text);
      if (!found) throw new Damaged('its table is broken');
      if (!places.has(id)) places.set(id, found[2] === 'n' ? { at: Number(found[1]) } : undefined);
      at = entry.lastIndex;
    }
  }
  const trailer = /\s*trailer/y;
  trailer.lastIndex = at;
  if (!trailer.exec(text)) throw new Damaged('it has no trailer');
  return { trailer: dictOf(parseAt(text, trailer.lastIndex).value), places };
};

const readStream = async (source: RawBytes, at: number): Promise<Section> => {
  const head = /\d{1,10}/y;
  head.lastIndex = at;
  const object = await readRaw(source, Number(head.exec(source.text)?.[0]), at, () => undefined);
  const trailer = dictOf(object.value);
  const widths = numbersIn(trailer.get('W'));
  const [a = 0, b = 0, c = 0] = widths;
  if (widths.length !== 3 || !(a + b + c > 0) || Math.max(a, b, c) > 8)
    throw new Damaged('its table is broken');
  const rows = rowsOf(object);
  const number = (from: number, width: number): number =>
    rows.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const places = new Map<number, RawPlace | undefined>();
  let row = 0;
  for (const id of idsIn(numbersIn(trailer.get('Index') ?? [0, trailer.get('Size') ?? 0]))) {
    if (row + a + b + c > rows.length) throw new Damaged('its table is broken');
    const type = a === 0 ? 1 : number(row, a);
    const [where, index] = [number(row + a, b), number(row + a + b, c)];
    places.set(id, type === 1 ? { at: where } : type === 2 ? { pack: where, index } : undefined);
    row += a + b + c;
  }
  return { trailer, places };
};

/** Pairs of a first number and a count. */
function* idsIn(pairs: readonly number[]): Generator<number> {
  for (let i = 0; i + 1 < pairs.length; i += 2)
    for (let n = 0; n < (pairs[i + 1] ?? 0); n += 1) yield (pairs[i] ?? 0) + n;
}

const numbersIn = (value: Cos | undefined): readonly number[] =>
  isArray(value) ? value.filter((one) => typeof one === 'number') : [];

const dictOf = (value: Cos): Dict => {
  if (!isDict(value)) throw new Damaged('it has no trailer');
  return value;
};

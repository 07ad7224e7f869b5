// An indirect object at a byte of a file: its value and, if it is a stream, its decoded bytes (ISO 32000-1 7.3.8, 7.3.10).
import { type Cos, CosRef, Damaged, type Dict, isArray, isDict, Name, parseAt } from './cos.ts';

/** A file as bytes and as Latin-1 text, one character per byte. */
export interface RawBytes {
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface RawObject {
  readonly value: Cos;
  /** A JPEG stays one; missing if the stream has a coding that Kitpress never writes. */
  readonly stream?: Uint8Array;
}

/** Finds the number that an indirect /Length refers to. */
export type LengthOf = (ref: CosRef) => Cos | undefined;

/** Bytes of an inflated stream; no stream that Kitpress writes comes near it. */
const STREAM_LIMIT = 64 * 1024 * 1024;

/** The value of object `id`, which must begin at `at`, and the position after it; throws Damaged. */
export const valueIn = (
  text: string,
  id: number,
  at: number,
): { readonly value: Cos; readonly end: number } => {
  const head = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y;
  head.lastIndex = at;
  if (Number(head.exec(text)?.[1]) !== id) throw new Damaged('it is not at the offset in the table');
  return parseAt(text, head.lastIndex);
};

/** Throws Damaged. */
export const readRaw = async (
  { text, bytes }: RawBytes,
  id: number,
  at: number,
  lengthOf: LengthOf,
): Promise<RawObject> => {
  const { value, end } = valueIn(text, id, at);
  const tail = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(stream\r?\n|endobj)/y;
  tail.lastIndex = end;
  const found = tail.exec(text)?.[1];
  if (found === undefined) throw new Damaged('it has no end');
  if (found === 'endobj') return { value };
  if (!isDict(value)) throw new Damaged('its stream has no dictionary');
  const declared = value.get('Length');
  const length = declared instanceof CosRef ? lengthOf(declared) : declared;
  const start = tail.lastIndex;
  if (typeof length !== 'number' || !/^\s*endstream/.test(text.slice(start + length, start + length + 12)))
    throw new Damaged('its stream does not have the declared length');
  const stream = await decode(bytes.subarray(start, start + length), filtersOf(value));
  return stream ? { value, stream } : { value };
};

const filtersOf = (dict: Dict): readonly string[] => {
  const filter = dict.get('Filter');
  const all = isArray(filter) ? filter : filter === undefined ? [] : [filter];
  return all.map((one) => (one instanceof Name ? one.name : '?'));
};

/** For a JPEG, the stream is the file itself, which images.ts checks. */
const decode = async (raw: Uint8Array, filters: readonly string[]): Promise<Uint8Array | undefined> => {
  const [first, ...others] = filters;
  if (first === undefined || first === 'DCTDecode') return raw;
  return first === 'FlateDecode' ? decode(await inflated(raw), others) : undefined;
};

/** The checksum at the end of a stream detects every changed byte. */
const inflated = async (raw: Uint8Array): Promise<Uint8Array> => {
  const reader = new Blob([raw.slice()]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.length;
      if (size > STREAM_LIMIT) break;
    }
  } catch {
    throw new Damaged('its stream is damaged');
  }
  if (size > STREAM_LIMIT) throw new Damaged('its stream is too large');
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** The rows of a stream without its predictor (7.4.4.4); of PNG's filters those that tables are written with. */
export const rowsOf = ({ value, stream = new Uint8Array() }: RawObject): Uint8Array => {
  const given = isDict(value) ? value.get('DecodeParms') : undefined;
  const parameters = isDict(given) ? given : undefined;
  if (!parameters || Number(parameters.get('Predictor') ?? 1) < 10) return stream;
  const columns = Number(parameters.get('Columns') ?? 1);
  if (!(columns > 0 && columns < 100)) throw new Damaged('its predictor is not known');
  const out = new Uint8Array(Math.floor(stream.length / (columns + 1)) * columns);
  for (let i = 0; i < out.length; i += 1) {
    const row = Math.floor(i / columns);
    const [filter, byte] = [stream[row * (columns + 1)], stream[i + row + 1] ?? 0];
    if (filter !== 0 && filter !== 1 && filter !== 2) throw new Damaged('its predictor is not known');
    const before = filter === 2 ? out[i - columns] : filter === 1 && i % columns > 0 ? out[i - 1] : 0;
    out[i] = byte + (before ?? 0);
  }
  return out;
};

// Checks that a file is complete: header, end, cross-reference table, every object at its offset, every stream inflated.
import { type Cos, CosRef, Damaged, type Dict, isArray, isDict, Name, parseAt } from './cos.ts';
import type { Faults } from './fault.ts';

export interface RawFile {
  readonly trailer: Dict;
  readonly ids: readonly number[];
  /** The object a reference points to, or the value itself. */
  resolve(value: Cos | undefined): Cos | undefined;
  dict(value: Cos | undefined): Dict | undefined;
  array(value: Cos | undefined): readonly Cos[] | undefined;
  /** The inflated bytes of a stream, by its reference. */
  stream(value: Cos | undefined): Uint8Array | undefined;
}

interface RawObject {
  readonly value: Cos;
  readonly stream?: Uint8Array;
}

/** Bytes of an inflated stream; no stream that Kitpress writes comes near it. */
const STREAM_LIMIT = 64 * 1024 * 1024;
const TOO_LARGE = 16 * 1024 * 1024;

/** The file's objects; undefined if it is too damaged for any other check. */
export const openWhole = async (bytes: Uint8Array, faults: Faults): Promise<RawFile | undefined> => {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!isWhole(text, bytes.length, faults)) return undefined;
  const table = readTable(text, faults);
  if (!table) return undefined;
  if (table.trailer.has('Encrypt')) {
    faults.add('verify-encrypted', 'The file is encrypted.', 'Build it again, and do not encrypt it.');
    return undefined;
  }
  const objects = await readObjects(text, bytes, table.places, faults);
  const file = rawFile(table.trailer, objects);
  checkReferences(file, objects, faults);
  return faults.found.some(({ code }) => code === 'verify-object') ? undefined : file;
};

const isWhole = (text: string, length: number, faults: Faults): boolean => {
  if (length === 0) faults.add('verify-empty', 'The file is empty.');
  else if (length >= TOO_LARGE)
    faults.add('verify-too-large', 'The file is larger than 16 MB.', 'Name a PDF that Kitpress has written.');
  else if (!/^%PDF-1\.\d\r?\n/.test(text))
    faults.add('verify-not-pdf', 'The file is not a PDF.', 'Name a PDF that Kitpress has written.');
  else if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-64)))
    faults.add('verify-truncated', 'The end of the file is missing.');
  else return true;
  return false;
};

interface Table {
  readonly trailer: Dict;
  /** Offsets by object number. */
  readonly places: ReadonlyMap<number, number>;
}

/** The table must have a single section, as Kitpress writes it; other programs write different tables. */
const readTable = (text: string, faults: Faults): Table | undefined => {
  const lost = (): undefined =>
    faults.add(
      'verify-xref',
      'The cross-reference table is wrong or was not written by Kitpress.',
      'Build it again; it was probably truncated, or saved by another program.',
    ) as undefined;
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const head = /xref\r?\n0 (\d+)\r?\n/y;
  head.lastIndex = start;
  const count = Number(head.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(count)) return lost();
  const places = new Map<number, number>();
  const entry = /(\d{10}) \d{5} ([nf])[ \r][\r\n]/y;
  entry.lastIndex = head.lastIndex;
  for (let id = 0; id < count; id += 1) {
    const found = entry.exec(text);
    if (!found) return lost();
    if (found[2] === 'n') places.set(id, Number(found[1]));
  }
  const trailer = text.indexOf('trailer', entry.lastIndex);
  try {
    const { value } = parseAt(text, trailer + 'trailer'.length);
    if (trailer < 0 || !isDict(value) || value.get('Size') !== count) return lost();
    return { trailer: value, places };
  } catch (cause) {
    if (cause instanceof Damaged) return lost();
    throw cause;
  }
};

const readObjects = async (
  text: string,
  bytes: Uint8Array,
  places: ReadonlyMap<number, number>,
  faults: Faults,
): Promise<ReadonlyMap<number, RawObject>> => {
  const objects = new Map<number, RawObject>();
  for (const [id, at] of places) {
    try {
      const head = `${id} 0 obj`;
      if (!text.startsWith(head, at)) throw new Damaged('it is not at the offset in the table');
      const { value, end } = parseAt(text, at + head.length);
      const tail = /\s*(stream\r?\n|endobj)/y;
      tail.lastIndex = end;
      const found = tail.exec(text)?.[1];
      if (found === undefined) throw new Damaged('it has no end');
      const stream =
        found === 'endobj' ? undefined : await readStream(text, bytes, value, tail.lastIndex, objects);
      objects.set(id, stream ? { value, stream } : { value });
    } catch (cause) {
      if (!(cause instanceof Damaged)) throw cause;
      faults.add('verify-object', `Object ${id} cannot be read: ${cause.message}.`);
    }
  }
  return objects;
};

const readStream = async (
  text: string,
  bytes: Uint8Array,
  value: Cos,
  start: number,
  before: ReadonlyMap<number, RawObject>,
): Promise<Uint8Array> => {
  if (!isDict(value)) throw new Damaged('its stream has no dictionary');
  const declared = value.get('Length');
  const length = declared instanceof CosRef ? before.get(declared.id)?.value : declared;
  if (typeof length !== 'number' || !/^\r?\n?endstream/.test(text.slice(start + length, start + length + 12)))
    throw new Damaged('its stream does not have the declared length');
  const raw = bytes.subarray(start, start + length);
  const filter = value.get('Filter');
  const names = (isArray(filter) ? filter : filter === undefined ? [] : [filter]).map((one) =>
    one instanceof Name ? one.name : '?',
  );
  if (names.length === 0) return raw;
  // For a JPEG, the stream is the file itself, which images.ts checks.
  const foreign =
    names[0] !== 'FlateDecode' || (names.length > 1 && names.join(' ') !== 'FlateDecode DCTDecode');
  if (foreign) throw new Damaged('its stream has an unexpected filter');
  return inflate(raw);
};

/** The checksum at the end of a stream detects every changed byte. */
const inflate = async (raw: Uint8Array): Promise<Uint8Array> => {
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

const rawFile = (trailer: Dict, objects: ReadonlyMap<number, RawObject>): RawFile => {
  const resolve = (value: Cos | undefined): Cos | undefined =>
    value instanceof CosRef ? objects.get(value.id)?.value : value;
  return {
    trailer,
    ids: [...objects.keys()],
    resolve,
    dict: (value) => {
      const found = resolve(value);
      return isDict(found) ? found : undefined;
    },
    array: (value) => {
      const found = resolve(value);
      return isArray(found) ? found : undefined;
    },
    stream: (value) => (value instanceof CosRef ? objects.get(value.id)?.stream : undefined),
  };
};

/** Reports references to objects that were never written. */
const checkReferences = (file: RawFile, objects: ReadonlyMap<number, RawObject>, faults: Faults): void => {
  const known = new Set(file.ids);
  const visit = (value: Cos, from: string): void => {
    if (value instanceof CosRef) {
      if (!known.has(value.id))
        faults.add('verify-reference', `${from} points to object ${value.id}, which does not exist.`);
    } else if (isDict(value)) for (const inner of value.values()) visit(inner, from);
    else if (isArray(value)) for (const inner of value) visit(inner, from);
  };
  visit(file.trailer, 'The trailer');
  for (const [id, { value }] of objects) visit(value, `Object ${id}`);
};

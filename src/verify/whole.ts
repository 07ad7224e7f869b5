// Checks that a file is complete: header, end, cross-reference, every object at its place, every stream inflated.
import { type Cos, CosRef, Damaged, type Dict, isArray, isDict, parseAt } from './cos.ts';
import type { Faults } from './fault.ts';
import { type LengthOf, type RawBytes, type RawObject, readRaw, rowsOf, valueIn } from './raw.ts';
import { type RawPlace, readSections, type Sections } from './sections.ts';

export interface RawFile {
  readonly trailer: Dict;
  readonly ids: readonly number[];
  /** Whether its bytes are as Kitpress arranges them: another program that saves it arranges them in its own way. */
  readonly asWritten: boolean;
  /** The object a reference points to, or the value itself. */
  resolve(value: Cos | undefined): Cos | undefined;
  dict(value: Cos | undefined): Dict | undefined;
  array(value: Cos | undefined): readonly Cos[] | undefined;
  /** The inflated bytes of a stream, by its reference. */
  stream(value: Cos | undefined): Uint8Array | undefined;
}

const TOO_LARGE = 16 * 1024 * 1024;

/** The file's objects; undefined if it is too damaged for any other check. */
export const openWhole = async (bytes: Uint8Array, faults: Faults): Promise<RawFile | undefined> => {
  const source = { bytes, text: new TextDecoder('latin1').decode(bytes) };
  if (!isWhole(source, faults)) return undefined;
  const sections = await openSections(source, faults);
  if (!sections) return undefined;
  if (sections.trailer.has('Encrypt')) {
    faults.add('verify-encrypted', 'The file is encrypted.', 'Build it again, and do not encrypt it.');
    return undefined;
  }
  const objects = await readObjects(source, sections.places, faults);
  if (faults.found.some(({ code }) => code === 'verify-object')) return undefined;
  const asWritten = sections.count === 1 && source.text.startsWith(OWN_HEADER);
  const file = rawFile(sections.trailer, objects, asWritten);
  checkReferences(file, objects, faults);
  return file;
};

/** Other programs choose other bytes for the second line. */
const OWN_HEADER = '%PDF-1.7\n%\xff\xff\xff\xff\n';
const END = /startxref\s+(\d+)\s+%%EOF\s*$/;

const isWhole = ({ text, bytes: { length } }: RawBytes, faults: Faults): boolean => {
  if (length === 0) faults.add('verify-empty', 'The file is empty.');
  else if (length >= TOO_LARGE)
    faults.add('verify-too-large', 'The file is larger than 16 MB.', 'Name a PDF that Kitpress has written.');
  else if (!/^%PDF-[12]\.\d\s/.test(text))
    faults.add('verify-not-pdf', 'The file is not a PDF.', 'Name a PDF that Kitpress has written.');
  else if (!END.test(text.slice(-64))) faults.add('verify-truncated', 'The end of the file is missing.');
  else return true;
  return false;
};

const openSections = async (source: RawBytes, faults: Faults): Promise<Sections | undefined> => {
  try {
    return await readSections(source, Number(END.exec(source.text.slice(-64))?.[1]));
  } catch (cause) {
    if (!(cause instanceof Damaged)) throw cause;
    faults.add('verify-xref', 'The cross-reference table is wrong.');
    return undefined;
  }
};

/** An object stream: the syntax of its objects, and where each begins (ISO 32000-1 7.5.7). */
interface Pack {
  readonly text: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** Object streams first: the objects in one are not read, or reported, if it is damaged. */
const readObjects = async (
  source: RawBytes,
  places: ReadonlyMap<number, RawPlace>,
  faults: Faults,
): Promise<ReadonlyMap<number, RawObject>> => {
  const [objects, packs] = [new Map<number, RawObject>(), new Map<number, Pack>()];
  const attempt = async (id: number, read: () => RawObject | Promise<RawObject>): Promise<void> => {
    try {
      objects.set(id, await read());
    } catch (cause) {
      if (!(cause instanceof Damaged)) throw cause;
      faults.add('verify-object', `Object ${id} cannot be read: ${cause.message}.`);
    }
  };
  const placed = [...places];
  const lengths = lengthsIn(source, places, packs);
  for (const id of new Set(placed.flatMap(([, place]) => ('pack' in place ? [place.pack] : [])))) {
    await attempt(id, async () => {
      const place = places.get(id);
      if (!place || 'pack' in place) throw new Damaged('it is missing');
      const object = await readRaw(source, id, place.at, lengths);
      packs.set(id, readPack(object));
      return object;
    });
  }
  for (const [id, place] of placed)
    if ('at' in place) {
      if (!packs.has(id)) await attempt(id, () => readRaw(source, id, place.at, lengths));
    } else {
      const pack = packs.get(place.pack);
      if (pack) await attempt(id, () => ({ value: valueFrom(pack, id) }));
    }
  return objects;
};

const readPack = (object: RawObject): Pack => {
  const dict = isDict(object.value) ? object.value : new Map<string, Cos>();
  const [count, first] = [Number(dict.get('N')), Number(dict.get('First'))];
  const text = new TextDecoder('latin1').decode(rowsOf(object));
  // qpdf may write comments after the numbers.
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).slice(0, 2 * count).map(Number);
  if (numbers.length !== 2 * count) throw new Damaged('its list of objects is broken');
  const starts = new Map<number, number>();
  for (let i = 0; i < numbers.length; i += 2) starts.set(numbers[i] ?? 0, first + (numbers[i + 1] ?? 0));
  return { text, starts };
};

const valueFrom = ({ text, starts }: Pack, id: number): Cos => {
  const at = starts.get(id);
  if (at === undefined) throw new Damaged('it is not in the stream that the table names');
  return parseAt(text, at).value;
};

/** The length of an object stream is in no object stream (7.5.7). */
const lengthsIn =
  ({ text }: RawBytes, places: ReadonlyMap<number, RawPlace>, packs: ReadonlyMap<number, Pack>): LengthOf =>
  ({ id }) => {
    const place = places.get(id);
    if (!place) return undefined;
    if ('at' in place) return valueIn(text, id, place.at).value;
    const pack = packs.get(place.pack);
    return pack && valueFrom(pack, id);
  };

/** A file by its objects, which refer to one another. */
export const rawFile = (
  trailer: Dict,
  objects: ReadonlyMap<number, RawObject>,
  asWritten: boolean,
): RawFile => {
  const resolve = (value: Cos | undefined): Cos | undefined =>
    value instanceof CosRef ? objects.get(value.id)?.value : value;
  return {
    trailer,
    ids: [...objects.keys()],
    asWritten,
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

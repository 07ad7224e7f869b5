// The objects of a PDF as they stand in the file, without a library: dictionaries as text, streams inflated.
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  readonly id: number;
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** The file as characters, one a byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The bodies of all objects by number, those in object streams too: what is between "obj" and "endobj". */
export const bodiesOf = (bytes: Uint8Array): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const { id, body } of streamsIn(latin1(bytes))) {
    const object = objectAt(id, body);
    if (/\/Type \/ObjStm\n/.test(object.dictionary))
      for (const [inner, text] of unpack(object)) found.set(inner, text);
    else if (!/\/Type \/XRef\n/.test(object.dictionary)) found.set(id, body);
  }
  return found;
};

/** The dictionary of the cross-reference stream, which is the file's trailer too. */
export const trailerOf = (bytes: Uint8Array): string => {
  const last = [...streamsIn(latin1(bytes))].at(-1);
  return last ? objectAt(last.id, last.body).dictionary : '';
};

/** Every object of the file, by its number. */
export const objectsOf = (bytes: Uint8Array): ReadonlyMap<number, PdfObject> =>
  new Map([...bodiesOf(bytes)].map(([id, body]) => [id, objectAt(id, body)]));

/** All dictionaries of a file, as text. */
export const syntaxOf = (bytes: Uint8Array): string =>
  [...objectsOf(bytes).values()].map(({ dictionary }) => dictionary).join('\n');

/** What Kitpress writes is a header and streams, one after the other. */
function* streamsIn(text: string): Generator<{ readonly id: number; readonly body: string }> {
  const head = /(\d+) 0 obj\n([\s\S]*?)\nstream\n/y;
  head.lastIndex = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const [, id, dictionary = ''] = found;
    const end = head.lastIndex + Number(/\/Length (\d+)/.exec(dictionary)?.[1]) + '\nendstream'.length;
    yield { id: Number(id), body: text.slice(found.index + `${id} 0 obj\n`.length, end) };
    head.lastIndex = end + '\nendobj\n'.length;
  }
}

/** ISO 32000-1 7.5.7. */
const unpack = ({
  dictionary,
  stream = new Uint8Array(),
}: PdfObject): readonly (readonly [number, string])[] => {
  const [text, first] = [latin1(stream), Number(/\/First (\d+)/.exec(dictionary)?.[1])];
  const numbers = text.slice(0, first).trim().split(' ').map(Number);
  const starts = numbers.filter((_, i) => i % 2 === 1).map((at) => first + at);
  return starts.map((at, i) => [numbers[2 * i] ?? 0, text.slice(at, (starts[i + 1] ?? text.length + 1) - 1)]);
};

const objectAt = (id: number, body: string): PdfObject => {
  const at = body.indexOf('\nstream\n');
  if (at < 0) return { id, dictionary: body };
  const dictionary = body.slice(0, at);
  const raw = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
  return { id, dictionary, stream: /\/FlateDecode/.test(dictionary) ? inflateSync(raw) : raw };
};

/** The objects whose dictionaries match. */
export const objectsWith = (bytes: Uint8Array, pattern: RegExp): readonly PdfObject[] =>
  [...objectsOf(bytes).values()].filter(({ dictionary }) => pattern.test(dictionary));

/** The object that an entry of a dictionary points to, alone or as the first of several. */
export const behind = (
  objects: ReadonlyMap<number, PdfObject>,
  { dictionary }: PdfObject,
  entry: string,
): PdfObject | undefined =>
  objects.get(Number(new RegExp(`/${entry}\\s+\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1]));

/** The operators of the page with this index, one line each. */
export const operatorsOf = (bytes: Uint8Array, index: number): readonly string[] => {
  const objects = objectsOf(bytes);
  const [tree] = objectsWith(bytes, /\/Type \/Pages/);
  const kids = [...(tree?.dictionary ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  const page = objects.get(kids[index] ?? 0);
  return latin1((page && behind(objects, page, 'Contents')?.stream) ?? new Uint8Array())
    .trimEnd()
    .split('\n');
};

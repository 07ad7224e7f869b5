// The objects of a PDF as they stand in the file, without a library: dictionaries as text, streams inflated.
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  readonly id: number;
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** The file as characters, one a byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Every indirect object, by its number. Kitpress writes no object streams, so all of them are in sight. */
export const objectsOf = (bytes: Uint8Array): ReadonlyMap<number, PdfObject> => {
  const text = latin1(bytes);
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return objectAt(Number(match[1]), text.slice(start, text.indexOf('\nendobj', start)));
  });
  return new Map(found.map((object) => [object.id, object]));
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

// The objects of a PDF as they stand in the file, without a library: dictionaries as text, streams inflated.
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  readonly id: number;
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** Every indirect object, by its number. Kitpress writes no object streams, so all of them are in sight. */
export const objectsOf = (bytes: Uint8Array): ReadonlyMap<number, PdfObject> => {
  const text = Buffer.from(bytes).toString('latin1');
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

/** The number of the object that an entry of a dictionary points to. */
export const reference = ({ dictionary }: PdfObject, entry: string): number | undefined => {
  const found = new RegExp(`/${entry}\\s+\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
};

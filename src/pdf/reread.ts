// The objects of a file just written, read again from its bytes: fast, without a library, and without the writer's state.
import type { Zlib } from '../zlib.ts';

/** An object's syntax by its number, a stream's as far as its bytes; undefined if there is none. */
export type FindObject = (id: string | undefined) => string | undefined;

export interface Reread {
  readonly trailer: string;
  readonly find: FindObject;
}

/** Undefined if the cross-reference stream is wrong: an object is not where it says, or was never written. */
export const reread = (bytes: Uint8Array, start: number, { inflate }: Zlib): Reread | undefined => {
  const contentOf = (at: number, head: string): Uint8Array | undefined => {
    const [from, length] = [at + head.length + BREAK.length, Number(/\/Length (\d+)/.exec(head)?.[1])];
    return inflate(bytes.subarray(from, from + length), MOST);
  };
  const trailer = headAt(bytes, start) ?? '';
  const content = /\/Type \/XRef\n/.test(trailer) ? contentOf(start, trailer) : undefined;
  const table = content && readTable(content);
  if (!table || Number(/\/Size (\d+)/.exec(trailer)?.[1]) !== table.length) return undefined;
  const packs = new Map<number, Pack | undefined>();
  const packOf = (id: number): Pack | undefined => {
    const at = table[id]?.where ?? 0;
    if (!packs.has(id))
      packs.set(
        id,
        readPack(headAt(bytes, at), (head) => contentOf(at, head)),
      );
    return packs.get(id);
  };
  const isThere = ({ type, where, index }: Row, id: number): boolean =>
    type === 1 ? isObjectAt(bytes, where, id) : type === 2 && packOf(where)?.ids[index] === `${id}`;
  if (!table.every((row, id) => id === 0 || isThere(row, id))) return undefined;
  const find: FindObject = (id) => {
    const row = table[Number(id)];
    return row?.type === 2 ? packOf(row.where)?.bodies[row.index] : headAt(bytes, row?.where ?? 0);
  };
  return { trailer, find };
};

/** What a stream of objects may inflate to. */
const MOST = 1 << 26;
const BREAK = '\nstream\n';

/** Decodes only what is asked for: most of a file is streams, and decoding them all would cost more than the rest. */
export const latin1At = (bytes: Uint8Array, from: number, to: number): string =>
  LATIN1.decode(bytes.subarray(from, to));

const LATIN1 = new TextDecoder('latin1');

/** A stream from its number up to its bytes. */
const headAt = (bytes: Uint8Array, at: number): string | undefined => {
  if (at === 0) return undefined;
  let text = '';
  for (let from = at; from < bytes.length; from += 1024) {
    text += latin1At(bytes, from, from + 1024);
    const end = text.indexOf(BREAK);
    if (end >= 0) return text.slice(0, end);
  }
  return undefined;
};

/** Where an object is: at a byte (type 1), or in an object stream at an index (type 2). */
interface Row {
  readonly type: number;
  readonly where: number;
  readonly index: number;
}

/** By object number. A row is the predictor's number and seven bytes, each less that of the row above. */
const readTable = (rows: Uint8Array): readonly Row[] => {
  const places: Row[] = [];
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength);
  for (let at = 8; at < rows.length; at++) rows[at] = (rows[at] ?? 0) + (rows[at - 8] ?? 0);
  for (let at = 0; at + 8 <= rows.length; at += 8)
    places.push({
      type: view.getUint8(at + 1),
      where: view.getUint32(at + 2),
      index: view.getUint16(at + 6),
    });
  return places;
};

/** Whether "12 0 obj" is there, at the beginning of a line. */
const isObjectAt = (bytes: Uint8Array, at: number, id: number): boolean =>
  latin1At(bytes, at - 1, at + `${id}`.length + 7) === `\n${id} 0 obj\n`;

/** An object stream: the numbers of its objects, and their syntax in the same order. */
interface Pack {
  readonly ids: readonly string[];
  readonly bodies: readonly string[];
}

const readPack = (
  head: string | undefined,
  content: (head: string) => Uint8Array | undefined,
): Pack | undefined => {
  const inner = head === undefined || !/\/Type \/ObjStm\n/.test(head) ? undefined : content(head);
  if (!head || !inner) return undefined;
  const [first, text] = [Number(/\/First (\d+)/.exec(head)?.[1]), latin1At(inner, 0, inner.length)];
  // These loops run thousands of times in a short-lived process that is never optimised.
  const numbers = text.slice(0, first).split(' ');
  const count = (numbers.length - 1) / 2;
  if (count !== Number(/\/N (\d+)/.exec(head)?.[1])) return undefined;
  const [ids, bodies]: [string[], string[]] = [[], []];
  for (let i = 0; i < count; i++) {
    const end = i + 1 < count ? first + Number(numbers[2 * i + 3]) : text.length + 1;
    ids.push(numbers[2 * i] ?? '');
    bodies.push(text.slice(first + Number(numbers[2 * i + 1]), end - 1));
  }
  return { ids, bodies };
};

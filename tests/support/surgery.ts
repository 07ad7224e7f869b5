// Surgery on our own PDFs: objects taken apart, changed and put together again with a table that is right.
import { deflateSync, inflateSync } from 'node:zlib';
import { bodiesOf, latin1, trailerOf } from './objects.ts';

export interface Patient {
  /** Bodies by object number, as Latin-1: what stands between "obj" and "endobj". */
  readonly objects: Map<number, string>;
  /** Numbers of the streams that held the small ones, and of the table: they are free for the same use again. */
  readonly spare: readonly number[];
  /** Entries of the trailer, one a line. */
  trailer: string;
}

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export const open = (bytes: Uint8Array): Patient => {
  const [objects, trailer] = [new Map(bodiesOf(bytes)), trailerOf(bytes)];
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  return {
    objects,
    spare: Array.from({ length: size - 1 }, (_, i) => i + 1).filter((id) => !objects.has(id)),
    trailer: (trailer.match(/^\/(?:Root|Info|ID) .*\n/gm) ?? []).join(''),
  };
};

/** The file again; an object that was taken away leaves a free entry. */
export const close = ({ objects, spare, trailer }: Patient): Uint8Array => {
  const table = Math.max(...objects.keys(), ...spare) + 1;
  const places = Array.from({ length: table + 1 }, (): readonly number[] => [0, 0, 0]);
  let out = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';
  const append = (id: number, body: string): void => {
    places[id] = [1, out.length, 0];
    out += `${id} 0 obj\n${body}\nendobj\n`;
  };
  const packed = [...objects].filter(([, body]) => !body.includes('\nstream\n'));
  for (const [id, body] of objects) if (body.includes('\nstream\n')) append(id, body);
  const packs = spare.filter((id) => !objects.has(id));
  packs.forEach((pack, n) => {
    const inside = packed.filter((_, i) => i % packs.length === n);
    let [heads, at] = ['', 0];
    inside.forEach(([id, body], i) => {
      places[id] = [2, pack, i];
      heads += `${id} ${at} `;
      at += body.length + 1;
    });
    const bodies = inside.map(([, body]) => body).join('\n');
    append(pack, streamBody(`/Type /ObjStm\n/N ${inside.length}\n/First ${heads.length}\n`, heads + bodies));
  });
  const start = out.length;
  places[table] = [1, start, 0];
  append(table, streamBody(`/Type /XRef\n/Size ${places.length}\n${trailer}${TABLE}`, rowsOf(places)));
  return bytesOf(`${out}startxref\n${start}\n%%EOF\n`);
};

const TABLE = '/W [1 4 2]\n/DecodeParms <<\n/Predictor 12\n/Columns 7\n>>\n';

/** Each row as what it differs in from the one above. */
const rowsOf = (places: readonly (readonly number[])[]): string => {
  const rows = places.map(([type = 0, where = 0, index = 0]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt16BE(index, 5);
    return row;
  });
  return rows
    .map((row, i) => `\x02${latin1(row.map((byte, at) => byte - (rows[i - 1]?.[at] ?? 0)))}`)
    .join('');
};

const streamBody = (entries: string, content: string): string => {
  const raw = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<<\n${entries}/Length ${raw.length}\n/Filter /FlateDecode\n>>\nstream\n${raw}\nendstream`;
};

/** A file with something done to it. */
export const operate = (bytes: Uint8Array, cut: (patient: Patient) => void): Uint8Array => {
  const patient = open(bytes);
  cut(patient);
  return close(patient);
};

/** Numbers of the objects whose body matches. */
export const idsOf = ({ objects }: Patient, pattern: RegExp): readonly number[] =>
  [...objects].filter(([, body]) => pattern.test(headOf(body))).map(([id]) => id);

export const idOf = (patient: Patient, pattern: RegExp): number => {
  const [id] = idsOf(patient, pattern);
  if (id === undefined) throw new Error(`no object with ${pattern}`);
  return id;
};

/** Replaces a piece of an object's dictionary, which must be there. */
export const change = (patient: Patient, id: number, from: string | RegExp, to: string): void => {
  const body = patient.objects.get(id) ?? '';
  const changed = body.replace(from, () => to);
  if (changed === body) throw new Error(`object ${id} has no ${from}`);
  patient.objects.set(id, changed);
};

/** The dictionary of an object, without its stream. */
const headOf = (body: string): string => {
  const at = body.indexOf('\nstream\n');
  return at < 0 ? body : body.slice(0, at);
};

/** The words of a stream, inflated. */
export const streamOf = ({ objects }: Patient, id: number): string => {
  const body = objects.get(id) ?? '';
  const raw = body.slice(body.indexOf('\nstream\n') + 8, body.lastIndexOf('\nendstream'));
  return /FlateDecode/.test(headOf(body)) ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
};

/** Another stream in its place, deflated if it was. */
export const putStream = (patient: Patient, id: number, stream: string): void => {
  const head = headOf(patient.objects.get(id) ?? '');
  const plain = Buffer.from(stream, 'latin1');
  const raw = (/FlateDecode/.test(head) ? deflateSync(plain) : plain).toString('latin1');
  patient.objects.set(
    id,
    `${head.replace(/\/Length \d+/, `/Length ${raw.length}`)}\nstream\n${raw}\nendstream`,
  );
};

export const changeStream = (patient: Patient, id: number, from: string | RegExp, to: string): void => {
  const stream = streamOf(patient, id);
  const changed = stream.replace(from, () => to);
  if (changed === stream) throw new Error(`the stream of ${id} has no ${from}`);
  putStream(patient, id, changed);
};

/** Object numbers of the pages, in their order. */
export const pagesIn = (patient: Patient): readonly number[] => {
  const list = patient.objects.get(idOf(patient, /\/Type ?\/Pages\b/)) ?? '';
  return [...(/\/Kids \[([^\]]*)\]/.exec(list)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) =>
    Number(id),
  );
};

export const contentOf = (patient: Patient, page: number): number =>
  Number(/\/Contents (\d+) 0 R/.exec(patient.objects.get(page) ?? '')?.[1]);

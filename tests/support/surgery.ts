// Surgery on our own PDFs: objects taken apart, changed and put together again with a table that is right.
import { deflateSync, inflateSync } from 'node:zlib';

export interface Patient {
  /** Bodies by object number, as Latin-1: what stands between "obj" and "endobj". */
  readonly objects: Map<number, string>;
  trailer: string;
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export const open = (bytes: Uint8Array): Patient => {
  const text = latin1(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const places = [...text.slice(start).matchAll(/^(\d{10}) \d{5} n /gm)].map(([, at]) => Number(at));
  const ends = [...places, start].sort((a, b) => a - b);
  const objects = new Map<number, string>();
  places.forEach((at, i) => {
    const end = ends.find((one) => one > at) ?? start;
    const whole = text.slice(at, end);
    const head = `${i + 1} 0 obj\n`;
    objects.set(i + 1, whole.slice(head.length, whole.lastIndexOf('\nendobj')));
  });
  return {
    objects,
    trailer: text.slice(text.indexOf('trailer\n', start) + 8, text.lastIndexOf('startxref')),
  };
};

/** The file again; an object that was taken away leaves a free entry. */
export const close = ({ objects, trailer }: Patient): Uint8Array => {
  const size = Math.max(...objects.keys()) + 1;
  let out = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';
  const entries = ['0000000000 65535 f \n'];
  for (let id = 1; id < size; id += 1) {
    const body = objects.get(id);
    entries.push(
      body === undefined ? '0000000000 00000 f \n' : `${String(out.length).padStart(10, '0')} 00000 n \n`,
    );
    if (body !== undefined) out += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const start = out.length;
  const tail = trailer.replace(/\/Size \d+/, `/Size ${size}`);
  return bytesOf(`${out}xref\n0 ${size}\n${entries.join('')}trailer\n${tail}startxref\n${start}\n%%EOF\n`);
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

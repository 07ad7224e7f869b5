// Numbered objects as the bytes of a file: small ones in object streams, then the cross-reference stream (ISO 32000-1 7.5.7, 7.5.8).
import type { Zlib } from '../zlib.ts';

/** How a stream is written: compressed, as it was compressed before, or never compressed. */
type Coding = 'deflate' | 'deflated' | 'plain';

export interface Container {
  /** The number of an object to come. */
  reserve(): number;
  /** Any object that is not a stream; `body` is ASCII. */
  object(id: number, body: string): void;
  /** `entries` are those of its dictionary. */
  stream(id: number, entries: string, bytes: Uint8Array, coding: Coding): void;
  /** The whole file; throws if an object was never written. */
  close(root: number, info: number): Uint8Array;
}

/** Where an object is: at a byte (type 1), or in an object stream at an index (type 2). */
type Place = readonly [type: number, where: number, index: number];

/** A reader who wants one object of a stream inflates all of them. */
const PER_STREAM = 1000;

export const openContainer = (zlib: Zlib): Container => {
  // The first entry is that of no object (ISO 32000-1 7.5.4).
  const places: (Place | undefined)[] = [[0, 0, 65_535]];
  const chunks: Uint8Array[] = [HEADER];
  const sums: number[] = [];
  let size = HEADER.length;
  let [ids, bodies]: [number[], string[]] = [[], []];
  const append = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    size += chunk.length;
  };
  const reserve = (): number => places.push(undefined) - 1;
  const stream: Container['stream'] = (id, entries, bytes, coding) => {
    const deflated = coding === 'deflated' ? bytes : zlib.deflate(bytes);
    const data = coding === 'plain' ? bytes : deflated;
    const filter = coding === 'deflate' ? '/Filter /FlateDecode\n' : '';
    sums.push(checksum(deflated));
    places[id] = [1, size, 0];
    append(ascii(`${id} 0 obj\n<<\n${entries}/Length ${data.length}\n${filter}>>\nstream\n`));
    append(data);
    append(END_OF_STREAM);
  };
  const pack = (): void => {
    const id = reserve();
    let [head, at] = ['', 0];
    bodies.forEach((body, index) => {
      places[ids[index] ?? 0] = [2, id, index];
      head += `${ids[index]} ${at} `;
      at += body.length + 1;
    });
    const entries = `/Type /ObjStm\n/N ${ids.length}\n/First ${head.length}\n`;
    stream(id, entries, ascii(head + bodies.join('\n')), 'deflate');
    [ids, bodies] = [[], []];
  };
  const object = (id: number, body: string): void => {
    ids.push(id);
    if (bodies.push(body) === PER_STREAM) pack();
  };
  const close = (root: number, info: number): Uint8Array => {
    if (bodies.length > 0) pack();
    const [id, start] = [reserve(), size];
    places[id] = [1, start, 0];
    const known = places.filter((place) => place !== undefined);
    const missing = places.length - known.length;
    if (missing > 0) throw new Error(`${missing} PDF objects were never written`);
    const name = identifier(sums);
    const trailer = `/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${name}> <${name}>]\n`;
    stream(id, `/Type /XRef\n/Size ${known.length}\n${trailer}${TABLE}`, tableOf(known), 'deflate');
    append(ascii(`startxref\n${start}\n%%EOF\n`));
    return concat(chunks, size);
  };
  return { reserve, object, stream, close };
};

/** Four bytes for an offset or an object number, two for an index. Predictor 12 writes what differs from the row above. */
const TABLE = '/W [1 4 2]\n/DecodeParms <<\n/Predictor 12\n/Columns 7\n>>\n';
const [ROW, UP] = [8, 2];

const tableOf = (places: readonly Place[]): Uint8Array => {
  const rows = new Uint8Array(places.length * ROW);
  const view = new DataView(rows.buffer);
  places.forEach(([type, where, index], i) => {
    view.setUint8(i * ROW + 1, type);
    view.setUint32(i * ROW + 2, where);
    view.setUint16(i * ROW + 6, index);
  });
  for (let at = rows.length - 1; at >= ROW; at--) rows[at] = (rows[at] ?? 0) - (rows[at - ROW] ?? 0);
  for (let at = 0; at < rows.length; at += ROW) rows[at] = UP;
  return rows;
};

/** The checksum of the bytes that were deflated, whatever deflated them: zlib data ends with it (RFC 1950). */
const checksum = (deflated: Uint8Array): number =>
  new DataView(deflated.buffer, deflated.byteOffset + deflated.length - 4).getUint32(0);

/** The contents of a file as 16 bytes in hexadecimal (ISO 32000-1 14.4); not cryptographic. */
const identifier = (sums: readonly number[]): string => {
  const lanes = [0x811c9dc5, 0x9e3779b1, 0x85ebca77, 0xc2b2ae3d].map((seed) =>
    sums.reduce((lane, sum) => mix(lane, sum), seed),
  );
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
};

const mix = (lane: number, word: number): number => {
  const product = Math.imul(lane ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
};

/** One byte per character, natively; object streams and their offsets rely on it. */
const ascii = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length !== text.length) throw new Error('the syntax of a PDF object is not ASCII');
  return bytes;
};

const concat = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** The second line tells programs that the file is binary (ISO 32000-1 7.5.2). */
const HEADER = Uint8Array.of(...ascii('%PDF-1.7\n%'), 255, 255, 255, 255, 10);
const END_OF_STREAM = ascii('\nendstream\nendobj\n');

// A JPEG encoder for one even grey, whose every block takes two bits: enough to make whole and broken files of any size.

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** Blocks between restart markers. */
  readonly restart?: number;
  /** Of a file that claims more than it holds. */
  readonly blocks?: number;
  /** Start of frame: 0xc0 unless said. */
  readonly frame?: number;
  readonly depth?: number;
}

export const segment = (marker: number, data: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 255,
  ...data,
];

const words = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

/** One code of one bit: no difference, and no more coefficients. */
const table = (which: number): readonly number[] => segment(0xc4, [which, 1, ...new Array(15).fill(0), 0]);

export const greyJpeg = (grey: Grey, extra: readonly number[] = []): Uint8Array => {
  const { width, height, restart = 0, frame = 0xc0, depth = 8 } = grey;
  const blocks = grey.blocks ?? Math.ceil(width / 8) * Math.ceil(height / 8);
  return Uint8Array.from([
    0xff,
    0xd8,
    ...extra,
    ...segment(0xdb, [0, ...new Array(64).fill(1)]),
    ...segment(frame, [depth, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...table(0),
    ...table(0x10),
    ...(restart > 0 ? segment(0xdd, [0, restart]) : []),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...coded(blocks, restart || blocks),
    0xff,
    0xd9,
  ]);
};

const coded = (blocks: number, restart: number): readonly number[] => {
  const out: number[] = [];
  for (let done = 0, marker = 0; done < blocks; done += restart, marker += 1) {
    if (done > 0) out.push(0xff, 0xd0 + ((marker - 1) % 8));
    const bits = 2 * Math.min(restart, blocks - done);
    out.push(...new Array(bits >> 3).fill(0));
    if (bits % 8 > 0) out.push(255 >> (bits % 8));
  }
  return out;
};

/** APP1 with an orientation and where the picture was taken. */
export const exif = (orientation: number): readonly number[] =>
  segment(0xe1, [
    ...words('Exif\0\0MM\0*'),
    ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    ...words('GPS 59.33 N 18.06 E'),
  ]);

export const comment = (text: string): readonly number[] => segment(0xfe, words(text));

export const profile = (description: string): readonly number[] =>
  segment(0xe2, [...words('ICC_PROFILE\0'), 1, 1, ...words(`desc${description}`)]);

export interface Inks {
  readonly width: number;
  readonly height: number;
  /** As they stand in the file, 0 to 255 each. */
  readonly inks: readonly [number, number, number, number];
  /** In Adobe's note; without one unless said. */
  readonly transform?: number;
  /** How often a progressive JPEG goes over the fine parts of its first colour; no progressive one unless said. */
  readonly refined?: number;
}

/** Of one even colour in four inks. */
export const inkJpeg = (drawn: Inks, extra: readonly number[] = []): Uint8Array => {
  const { width, height, inks, transform, refined } = drawn;
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const plain = refined === undefined;
  const components = inks.flatMap((_, i) => [i + 1, 0x11, 0]);
  const first = inks.map((ink) => difference(ink - 128) + (plain ? '0' : ''));
  // Runs of 2¹⁴ blocks and more in which nothing is refined: a code of one bit, and 14 for how many more.
  const still = bytesOf(
    Array.from({ length: Math.ceil(blocks / 32_767) }, () => '0'.padEnd(15, '1')).join(''),
  );
  const again = segment(0xda, [1, 1, 0, 1, 63, 0x21]).concat(still);
  return Uint8Array.from([
    ...[0xff, 0xd8, ...extra],
    ...(transform === undefined ? [] : segment(0xee, [...words('Adobe'), 0, 100, 0, 0, 0, 0, transform])),
    ...segment(0xdb, [0, ...new Array(64).fill(8)]),
    ...segment(plain ? 0xc0 : 0xc2, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      4,
      ...components,
    ]),
    // No difference in one bit, one of so many bits in five.
    ...segment(0xc4, [
      0,
      1,
      0,
      0,
      0,
      11,
      ...new Array(11).fill(0),
      ...Array.from({ length: 12 }, (_, i) => i),
    ]),
    ...segment(0xc4, [0x10, 1, ...new Array(15).fill(0), plain ? 0 : 0xe0]),
    ...segment(0xda, [4, ...inks.flatMap((_, i) => [i + 1, 0]), 0, plain ? 63 : 0, 0]),
    ...bytesOf(first.join('') + '0'.repeat((blocks - 1) * (plain ? 8 : 4))),
    ...Array.from({ length: refined ?? 0 }, () => again).flat(),
    ...[0xff, 0xd9],
  ]);
};

/** A code for how many bits, and the bits (ITU-T T.81 F.1.2.1). */
const difference = (value: number): string => {
  if (value === 0) return '0';
  const size = 32 - Math.clz32(Math.abs(value));
  const bits = value < 0 ? value + 2 ** size - 1 : value;
  return (15 + size).toString(2) + bits.toString(2).padStart(size, '0');
};

/** The last byte filled with ones, and a zero after every byte of ones. */
const bytesOf = (bits: string): readonly number[] =>
  Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '1'), 2),
  ).flatMap((byte) => (byte === 255 ? [255, 0] : [byte]));

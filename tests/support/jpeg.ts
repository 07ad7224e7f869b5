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

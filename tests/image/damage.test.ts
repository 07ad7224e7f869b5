// Files of pixels with one byte of them changed or with parts that do not belong together: each is still taken as what it says, or refused.
import { expect, test } from 'vitest';
import { parseJpeg } from '../../src/image/jpeg/jpeg.ts';
import { parsePng } from '../../src/image/png/png.ts';
import { ownProfile } from '../../src/image/profile.ts';
import { matchGolden } from '../support/golden.ts';
import { greyProfile, profileChunk, wideProfile, withSegments } from '../support/icc.ts';
import { fixture, read } from '../support/image.ts';
import { comment, exif, greyJpeg, inkJpeg, segment } from '../support/jpeg.ts';
import { chunk, encode, header, SIGNATURE } from '../support/png.ts';

const latin = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
const jfif = segment(0xe0, [...latin('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 2, 1, 9, 9, 9, 8, 8, 8]);
const noted = [...jfif, ...exif(6), ...comment('x'), ...segment(0xec, latin('Ducky'))];
const JPEGS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['in colour', fixture('baseline.jpg')],
  ['in grey', fixture('grey.jpg')],
  ['progressive', fixture('progressive.jpg')],
  ['in inks', fixture('inks.jpg')],
  ['with notes', greyJpeg({ width: 40, height: 24 }, noted)],
  ['with restarts', greyJpeg({ width: 40, height: 24, restart: 2 })],
  ['in marked inks', inkJpeg({ width: 17, height: 9, inks: [0, 90, 200, 255], transform: 2 })],
  ['in progressive inks', inkJpeg({ width: 17, height: 9, inks: [0, 90, 200, 255], refined: 2 })],
];

const jpegVerdict = (bytes: Uint8Array): string => {
  const { ok, problems, ...rest } = parseJpeg(bytes, 'a.jpg');
  const said = problems.map(({ message }) => message).join(' ');
  if (!ok || !('value' in rest)) return said;
  const { width, height, channels, transform, orientation, decodable, file, profile } = rest.value;
  const more = [transform, orientation, decodable, file.length, profile?.bytes.length].join(' ');
  return `${width} by ${height}, ${channels}, ${more} ${said}`.trim();
};

/** What comes of a file with each of its bytes changed in turn, byte after byte with the same outcome in one line. */
const byteByByte = (
  whole: Uint8Array,
  change: (byte: number) => number,
  verdict: (bytes: Uint8Array) => string,
): readonly string[] => {
  const lines: { readonly from: number; to: number; readonly said: string }[] = [];
  for (const [at, byte] of whole.entries()) {
    const bytes = Uint8Array.from(whole);
    bytes[at] = change(byte);
    const said = verdict(bytes);
    const last = lines.at(-1);
    if (last?.said === said) last.to = at;
    else lines.push({ from: at, to: at, said });
  }
  return lines.map(({ from, to, said }) => `${from === to ? from : `${from}–${to}`} ${said}`);
};

const CHANGES: readonly (readonly [what: string, change: (byte: number) => number])[] = [
  ['inverted', (byte) => byte ^ 255],
  ['one more', (byte) => byte + 1],
  ['one less', (byte) => byte - 1],
  ['with another first half', (byte) => byte ^ 16],
];

test('a JPEG with a byte that is another is what it was, what it now says, or refused', () => {
  const all = JPEGS.flatMap(([name, whole]) => [
    `# ${name}: ${jpegVerdict(whole)}`,
    ...CHANGES.flatMap(([what, change]) => [`## ${what}`, ...byteByByte(whole, change, jpegVerdict)]),
  ]);
  matchGolden('pictures/damaged-jpegs.txt', `${all.join('\n')}\n`);
});

test('a colour profile with a byte that is another is used only if a PDF may hold it', () => {
  const verdict = (channels: 1 | 3) => (bytes: Uint8Array) =>
    ownProfile(bytes, channels) === undefined ? 'is left out' : 'is used';
  const profiles = [
    ['colour', wideProfile(), 3],
    ['grey', greyProfile(), 1],
  ] as const;
  const all = profiles.flatMap(([name, profile, channels]) => [
    `# of ${name}: ${verdict(channels)(profile)}, and for others ${verdict(channels === 1 ? 3 : 1)(profile)}`,
    ...CHANGES.flatMap(([what, change]) => [`## ${what}`, ...byteByByte(profile, change, verdict(channels))]),
  ]);
  matchGolden('pictures/damaged-profiles.txt', `${all.join('\n')}\n`);
});

const drawn = { width: 3, height: 2, colour: 2, depth: 8, pixel: () => [1, 2, 3] } as const;
const [IHDR, IEND] = [header(3, 2, 2, 8), chunk('IEND', new Uint8Array())];
const whole = Buffer.from(encode(drawn));
const idat = whole.subarray(33, -12);
const none = new Uint8Array();
const half = idat.subarray(8, -4);

/** Chunks that a PNG of three by two pixels may or may not have in this order. */
const ORDERS: readonly (readonly [name: string, chunks: readonly Uint8Array[]])[] = [
  ['whole', [IHDR, idat, IEND]],
  ['without a header', [idat, IEND]],
  ['without pixels', [IHDR, IEND]],
  ['with half a header', [chunk('IHDR', IHDR.subarray(8, 20)), idat, IEND]],
  ['without an end', [IHDR, idat]],
  ['with two headers', [IHDR, IHDR, idat, IEND]],
  ['with a note', [IHDR, chunk('tEXt', none), idat, IEND]],
  ['with a part that nobody knows', [IHDR, chunk('ABCD', none), idat, IEND]],
  ['with a note after its end', [IHDR, idat, IEND, chunk('ABCD', none)]],
  ['with a palette', [IHDR, chunk('PLTE', new Uint8Array(6)), idat, IEND]],
  ['with half a colour', [IHDR, chunk('PLTE', new Uint8Array(5)), idat, IEND]],
  [
    'with two palettes',
    [IHDR, chunk('PLTE', new Uint8Array(3)), chunk('PLTE', new Uint8Array(3)), idat, IEND],
  ],
  ['with a late palette', [IHDR, idat, chunk('PLTE', new Uint8Array(3)), IEND]],
  ['with a late colour that is transparent', [IHDR, idat, chunk('tRNS', new Uint8Array(6)), IEND]],
  ['with two of them', [IHDR, chunk('tRNS', none), chunk('tRNS', none), idat, IEND]],
  ['with half of one', [IHDR, chunk('tRNS', new Uint8Array(3)), idat, IEND]],
  ['in two pieces', [IHDR, chunk('IDAT', half.subarray(0, 5)), chunk('IDAT', half.subarray(5)), IEND]],
  ['with a piece missing', [IHDR, chunk('IDAT', half.subarray(0, 5)), IEND]],
  ['with the pixels twice', [IHDR, idat, idat, IEND]],
  ['with a profile', [IHDR, profileChunk(wideProfile()), idat, IEND]],
  ['wider than its pixels', [header(4, 2, 2, 8), idat, IEND]],
  ['higher than its pixels', [header(3, 3, 2, 8), idat, IEND]],
  ['lower than its pixels', [header(3, 1, 2, 8), idat, IEND]],
  ['of no width', [header(0, 1, 2, 8), idat, IEND]],
  ['of no height', [header(1, 0, 2, 8), idat, IEND]],
  ['with its most pixels', [header(16_000, 625, 2, 8), idat, IEND]],
  ['with more', [header(16_000, 626, 2, 8), idat, IEND]],
  ['too wide', [header(16_001, 1, 2, 8), idat, IEND]],
  ['too high', [header(1, 16_001, 2, 8), idat, IEND]],
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((colour) =>
    [1, 2, 4, 8, 16, 3].map((depth): readonly [string, readonly Uint8Array[]] => [
      `of type ${colour} in ${depth} bits`,
      [header(3, 2, colour, depth), chunk('PLTE', new Uint8Array(3 * 2 ** Math.min(depth, 3))), idat, IEND],
    ]),
  ),
  ...[1, 2, 4].flatMap((depth) =>
    [0, 2 ** depth, 2 ** depth + 1].map((colours): readonly [string, readonly Uint8Array[]] => [
      `of ${colours} colours in ${depth} bits`,
      [header(3, 2, 3, depth), chunk('PLTE', new Uint8Array(3 * colours)), idat, IEND],
    ]),
  ),
  ...[10, 11, 12].flatMap((at) =>
    [1, 2].map((value): readonly [string, readonly Uint8Array[]] => {
      const data = Buffer.from(IHDR.subarray(8, -4));
      data[at] = value;
      return [`with ${value} as byte ${at} of its header`, [chunk('IHDR', data), idat, IEND]];
    }),
  ),
];

test('a PNG whose parts do not belong together is refused in the same words as before', async () => {
  const all: string[] = [];
  for (const [name, chunks] of ORDERS) {
    const bytes = new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
    const parsed = parsePng(bytes, 'a.png');
    const kept = parsed.ok ? `${parsed.value.kept.length} parts kept; ` : '';
    const result = await read(bytes);
    const said = result.problems.map(({ message }) => message).join(' ');
    const size = result.ok ? `${result.value.width} by ${result.value.height}` : 'refused';
    all.push(`${name}: ${kept}${size} ${said}`.trim());
  }
  matchGolden('pictures/damaged-pngs.txt', `${all.join('\n')}\n`);
});

/** EXIF data in either order of bytes, with a few things wrong. */
const exifData = (little: boolean, change: Readonly<Record<number, number>> = {}): readonly number[] => {
  const bytes = Buffer.alloc(38);
  const two = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  bytes.write(little ? 'II' : 'MM', 'latin1');
  two(42, 2);
  two(8, little ? 4 : 6);
  two(2, 8);
  two(0x010f, 10);
  two(0x0112, 22);
  two(3, 24);
  two(1, little ? 26 : 28);
  two(8, 30);
  for (const [at, value] of Object.entries(change)) bytes[Number(at)] = value;
  return [...bytes];
};

test('how a picture was held is read in either order of bytes, and 1 where it cannot be', () => {
  const turn = (data: readonly number[]): number | undefined => {
    const app1 = segment(0xe1, [...latin('Exif\0\0'), ...data]);
    const parsed = parseJpeg(withSegments(greyJpeg({ width: 9, height: 9 }), app1), 'a.jpg');
    return parsed.ok ? parsed.value.orientation : undefined;
  };
  for (const little of [true, false]) {
    expect(turn(exifData(little))).toBe(8);
    const value = little ? 30 : 31;
    for (let way = 0; way < 12; way += 1)
      expect([way, turn(exifData(little, { [value]: way }))]).toEqual([way, way >= 1 && way <= 8 ? way : 1]);
    // One entry only, a place beyond the end, and data that ends in an entry.
    expect(turn(exifData(little, { [little ? 8 : 9]: 1 }))).toBe(1);
    for (const place of [37, 38, 200]) expect(turn(exifData(little, { [little ? 4 : 7]: place }))).toBe(1);
    expect([33, 34, 12].map((length) => turn(exifData(little).slice(0, length)))).toEqual([1, 8, 1]);
  }
});

// PNG files of every kind → samples of eight bits, colour and alpha apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pictureOf, rasterOf, read } from '../support/image.ts';
import { chunk, type Drawn, encode, type Pixel, samplesOf } from '../support/png.ts';

const WIDTH = 11;
const HEIGHT = 9;
const size = { width: WIDTH, height: HEIGHT };

/** Some sample of every pixel, in `depth` bits. */
const sample = (x: number, y: number, c: number, depth: number): number =>
  (x * 31 + y * 17 + c * 71 + x * y) % 2 ** depth;
const eight = (value: number, depth: number): number =>
  depth === 16 ? value >> 8 : Math.floor((value * 255) / (2 ** depth - 1));
const pixels = (pixel: (x: number, y: number) => Pixel): readonly number[] =>
  Array.from({ length: WIDTH * HEIGHT }, (_, i) => pixel(i % WIDTH, Math.floor(i / WIDTH))).flat();

const KINDS = ([0, 2, 4, 6] as const).flatMap((colour) =>
  ([1, 2, 4, 8, 16] as const)
    .filter((depth) => colour === 0 || depth >= 8)
    .flatMap((depth) => [false, true].map((interlaced) => ({ colour, depth, interlaced }))),
);

const channelsOf = (colour: number): number => (colour === 2 || colour === 6 ? 3 : 1);

describe('a PNG keeps its colours', () => {
  test.each(KINDS)('of type $colour in $depth bits, interlaced: $interlaced', async (kind) => {
    const { colour, depth } = kind;
    const samples = channelsOf(colour) + (colour > 3 ? 1 : 0);
    const pixel = (x: number, y: number): Pixel =>
      Array.from({ length: samples }, (_, c) => sample(x, y, c, depth));
    const raster = await rasterOf(encode({ ...size, ...kind, pixel }));
    const shown = (x: number, y: number): Pixel => pixel(x, y).map((value) => eight(value, depth));
    const channels = channelsOf(colour);
    expect([raster.width, raster.height, raster.channels]).toEqual([WIDTH, HEIGHT, channels]);
    expect(samplesOf(raster)).toEqual(pixels((x, y) => shown(x, y).slice(0, channels)));
    if (colour > 3) expect(samplesOf(raster, 'alpha')).toEqual(pixels((x, y) => shown(x, y).slice(channels)));
    else expect(raster.alpha).toBeUndefined();
  });

  test('interlaced and so small that passes are empty', async () => {
    for (const [width, height] of [
      [1, 1],
      [1, 9],
      [9, 1],
      [3, 2],
      [5, 5],
    ] as const) {
      const pixel = (x: number, y: number): Pixel => [sample(x, y, 0, 8)];
      const drawn = { width, height, colour: 0, depth: 8, pixel } as const;
      const [plain, interlaced] = [
        await rasterOf(encode(drawn)),
        await rasterOf(encode({ ...drawn, interlaced: true })),
      ];
      expect(samplesOf(interlaced), `${width} × ${height}`).toEqual(samplesOf(plain));
    }
  });

  test.each([1, 2, 4, 8] as const)('from a palette in %d bits, some of it transparent', async (depth) => {
    const palette = [255, 0, 0, 0, 128, 255].slice(0, 6);
    const drawn: Drawn = {
      ...size,
      colour: 3,
      depth,
      palette,
      transparency: [255, 40],
      pixel: (x, y) => [(x + y) % 2],
    };
    const raster = await rasterOf(encode(drawn));
    expect(samplesOf(raster)).toEqual(
      pixels((x, y) => palette.slice(3 * ((x + y) % 2), 3 * ((x + y) % 2) + 3)),
    );
    expect(samplesOf(raster, 'alpha')).toEqual(pixels((x, y) => [(x + y) % 2 === 0 ? 255 : 40]));
  });

  test('and the one colour that is transparent', async () => {
    const raster = await rasterOf(
      encode({ ...size, colour: 0, depth: 4, transparency: [0, 3], pixel: (x) => [x % 5] }),
    );
    expect(samplesOf(raster, 'alpha')).toEqual(pixels((x) => [x % 5 === 3 ? 0 : 255]));
  });
});

describe('a PNG', () => {
  const framed: Drawn = {
    width: 20,
    height: 10,
    colour: 4,
    depth: 8,
    pixel: (x, y) => [0, x >= 5 && x < 9 && y >= 2 && y < 8 ? 255 : 0],
  };

  test('says where something can be seen inside its transparent margins', async () => {
    const { ink, width, height } = await pictureOf(encode(framed));
    expect([ink, width, height]).toEqual([{ x: 5, y: 2, width: 4, height: 6 }, 20, 10]);
  });

  test('loses alpha that hides nothing, and whatever is not painted', async () => {
    const notes = [
      chunk('tEXt', new TextEncoder().encode('Author\0Somebody')),
      chunk('eXIf', new Uint8Array(8)),
    ];
    const raster = await rasterOf(encode({ ...framed, pixel: () => [9, 255] }, notes));
    expect(raster.alpha).toBeUndefined();
    expect(Buffer.from(raster.file.bytes).toString('latin1')).not.toMatch(/Somebody|eXIf/);
    expect(await rasterOf(raster.file.bytes)).toEqual(raster);
  });

  test('in which nothing can be seen is refused', async () => {
    const { problems } = await read(encode({ ...framed, pixel: () => [9, 0] }));
    expect(problems.map(({ code }) => code)).toEqual(['image-blank']);
  });

  test('whose colours are not sRGB is taken with a warning', async () => {
    const profiled = (description: string): Uint8Array =>
      encode({ ...size, colour: 2, depth: 8, pixel: () => [1, 2, 3] }, [
        chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflated(description)])),
      ]);
    expect((await read(profiled('Display P3'))).problems).toMatchObject([
      { severity: 'warning', code: 'image-colour-profile' },
    ]);
    expect((await read(profiled('sRGB IEC61966-2.1'))).problems).toEqual([]);
  });
});

const deflated = (words: string): Buffer => deflateSync(Buffer.from(words, 'latin1'));

describe('a PNG that was held in another way', () => {
  /** EXIF data with nothing but an orientation. */
  const exif = (orientation: number): Buffer =>
    Buffer.from(
      `4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}0000`,
      'hex',
    );

  test('is turned back, as a JPEG is', async () => {
    for (const name of ['exif-rotated.png', 'exif-rotated.jpg']) {
      const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name)));
      const { width, height } = await pictureOf(bytes);
      expect([name, width, height]).toEqual([name, 20, 40]);
    }
  });

  test('knows where it can be seen after that', async () => {
    const stored = encode({
      width: 6,
      height: 4,
      colour: 6,
      depth: 8,
      pixel: (x, y) => [9, 9, 9, x < 2 && y === 0 ? 255 : 0],
    });
    const turned = (orientation: number) =>
      new Uint8Array(
        Buffer.concat([stored.subarray(0, 33), chunk('eXIf', exif(orientation)), stored.subarray(33)]),
      );
    // The first row is at the top, and on the right.
    expect((await pictureOf(turned(1))).ink).toEqual({ x: 0, y: 0, width: 2, height: 1 });
    expect((await pictureOf(turned(6))).ink).toEqual({ x: 3, y: 0, width: 1, height: 2 });
    expect((await pictureOf(turned(3))).ink).toEqual({ x: 4, y: 3, width: 2, height: 1 });
  });
});

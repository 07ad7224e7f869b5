// JPEGs in CMYK, as presses take them: decoded to sRGB, with a warning; whatever is wrong with them is said and nothing of it decoded.
import { describe, expect, test } from 'vitest';
import type { Raster } from '../../src/picture.ts';
import { fixture, read, refusalOf, svg } from '../support/image.ts';
import { exif, inkJpeg, profile, segment } from '../support/jpeg.ts';
import { samplesOf } from '../support/png.ts';

/** Of a file that is taken, with the warning and nothing else. */
const rasterOf = async (bytes: Uint8Array): Promise<Raster> => {
  const { ok, problems, value } = { value: undefined, ...(await read(bytes)) };
  expect([ok, problems]).toMatchObject([true, [{ severity: 'warning', code: 'image-cmyk' }]]);
  const [part] = value?.parts ?? [];
  if (part?.kind !== 'raster') throw new Error('no pixels');
  return part.raster;
};

const pixelAt = (raster: Raster, x: number): readonly number[] => samplesOf(raster).slice(3 * x, 3 * x + 3);

const small = { width: 20, height: 12 };

/** As poppler and Ghostscript show the same inks: on coated paper. */
const SOLID = [
  ['cyan', [0, 173, 239]],
  ['magenta', [236, 0, 139]],
  ['yellow', [255, 242, 0]],
  ['black', [35, 31, 32]],
  ['paper', [255, 255, 255]],
  ['red', [236, 27, 36]],
] as const;

describe('a JPEG in CMYK', () => {
  // convert -size 8x16 xc:'cmyk(255,0,0,0)' and so on +append -colorspace CMYK -quality 90 [-interlace JPEG]: in YCCK, as Photoshop has it.
  test.each(['inks.jpg', 'inks-progressive.jpg'])('has the colours of its inks: %s', async (name) => {
    const raster = await rasterOf(fixture(name));
    expect([raster.width, raster.height, raster.channels, raster.coding]).toEqual([48, 16, 3, 'rows']);
    for (const [i, [, colour]] of SOLID.entries())
      for (const [c, value] of pixelAt(raster, 8 * i + 4).entries())
        expect(Math.abs(value - (colour[c] ?? 0))).toBeLessThan(64);
    expect(pixelAt(raster, 36)).toEqual([255, 255, 255]);
    expect(Math.max(...pixelAt(raster, 28))).toBeLessThan(64);
  });

  test('stands inverted where it has Adobe’s note, and as it is where it has none', async () => {
    const cyan = pixelAt(await rasterOf(fixture('inks.jpg')), 4);
    const [adobes, plain] = [
      await rasterOf(inkJpeg({ ...small, inks: [0, 255, 255, 255], transform: 0 })),
      await rasterOf(inkJpeg({ ...small, inks: [255, 0, 0, 0] })),
    ];
    expect([pixelAt(adobes, 9), pixelAt(plain, 9)]).toEqual([cyan, cyan]);
  });

  test('without ink is white to the last bit, however it is written', async () => {
    const white = [
      inkJpeg({ ...small, inks: [255, 255, 255, 255], transform: 0 }),
      inkJpeg({ ...small, inks: [0, 128, 128, 255], transform: 2 }),
      inkJpeg({ ...small, inks: [0, 0, 0, 0] }),
      inkJpeg({ ...small, inks: [0, 0, 0, 0], refined: 0 }),
    ];
    for (const bytes of white) expect(new Set(samplesOf(await rasterOf(bytes)))).toEqual(new Set([255]));
  });

  test('is turned as it was held', async () => {
    const result = await read(inkJpeg({ ...small, inks: [0, 0, 0, 0] }, exif(6)));
    expect(result).toMatchObject({ ok: true, value: { width: 12, height: 20 } });
  });

  test('is a PNG for SVG, with the same pixels', async () => {
    const { file, width, data } = await rasterOf(fixture('inks.jpg'));
    const again = await read(file.bytes);
    expect([file.type, again.problems]).toEqual(['image/png', []]);
    expect(again).toMatchObject({ value: { width, parts: [{ raster: { data } }] } });
  });

  test('may stand inside an SVG, where the warning has its line', async () => {
    const data = `data:image/jpeg;base64,${Buffer.from(fixture('inks.jpg')).toString('base64')}`;
    const { ok, problems } = await read(svg(`\n<image href="${data}" width="90" height="30"/>`));
    expect([ok, problems]).toMatchObject([true, [{ code: 'image-cmyk', line: 2 }]]);
  });

  test('is converted as all of them are, whatever press its profile means', async () => {
    const bytes = inkJpeg({ ...small, inks: [0, 255, 255, 255], transform: 0 }, profile('Coated FOGRA39'));
    expect(pixelAt(await rasterOf(bytes), 0)).toEqual(pixelAt(await rasterOf(fixture('inks.jpg')), 4));
  });

  test('keeps its size, whatever stands behind its header of more lines', async () => {
    const late = segment(0xdc, [255, 255]);
    const whole = inkJpeg({ ...small, inks: [9, 9, 9, 9], refined: 1 });
    const at = Buffer.from(whole).toString('latin1').lastIndexOf('\xff\xda');
    const bytes = Uint8Array.from([...whole.slice(0, at), ...late, ...whole.slice(at)]);
    expect((await rasterOf(bytes)).height).toBe(small.height);
  });
});

describe('a JPEG in CMYK is refused', () => {
  const whole = inkJpeg({ ...small, inks: [9, 9, 9, 9], refined: 3 });
  const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => (await refusalOf(bytes))[0]?.code;
  const inserted = (...part: readonly number[]): Uint8Array =>
    Uint8Array.from([...whole.slice(0, 2), ...part, ...whole.slice(2)]);

  test('wherever it is cut, even if an end was put on it', async () => {
    for (const name of ['inks.jpg', 'inks-progressive.jpg'])
      for (const share of [0.02, 0.2, 0.5, 0.8, 0.95]) {
        const bytes = fixture(name);
        const cut = bytes.slice(0, Math.max(4, bytes.length * share));
        expect(await codeOf(cut)).toBe('image-broken');
        expect(await codeOf(Uint8Array.from([...cut, 0xff, 0xd9]))).toBe('image-broken');
      }
  });

  test('if it goes over its pixels more often than any program does', async () => {
    for (const refined of [40, 1900])
      expect(await codeOf(inkJpeg({ width: 1700, height: 1700, inks: [1, 2, 3, 4], refined }))).toBe(
        'image-broken',
      );
  });

  test('if one of its parts is longer or shorter than what stands in it', async () => {
    expect(inserted()).toEqual(whole);
    // Tables of quantisation and codes, the interval of restarts, a frame within a frame.
    for (const [marker, data] of [
      [0xdb, [0, 1, 2]],
      [0xc4, [0, 1]],
      [0xdd, [0, 0, 0xff, 0xc0]],
      [0xde, [8, 255, 255, 255, 255, 4]],
    ] as const)
      expect(await codeOf(inserted(...segment(marker, data)))).toBe('image-broken');
  });

  test('with more than three million pixels', async () => {
    const [problem] = await refusalOf(inkJpeg({ width: 3000, height: 1001, inks: [1, 2, 3, 4] }));
    expect(problem).toMatchObject({
      code: 'image-too-many-pixels',
      message: expect.stringContaining('the limit is 3 million in CMYK'),
    });
  });

  test('with others inside an SVG that together have more', async () => {
    const picture = (n: number): string => {
      const bytes = inkJpeg({ width: 1200, height: 900, inks: [n, 2, 3, 4] });
      return `<image href="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}" width="9" height="9"/>`;
    };
    const codes = async (count: number): Promise<readonly string[]> => {
      const { problems } = await read(svg(Array.from({ length: count }, (_, n) => picture(n)).join('')));
      return problems.map(({ code }) => code);
    };
    expect(await codes(2)).not.toContain('image-too-many-pixels');
    expect(await codes(3)).toContain('image-too-many-pixels');
  });
});

test('what is at the very limit is taken, in no more memory than any picture', async () => {
  const worst = inkJpeg({ width: 2000, height: 1500, inks: [1, 2, 3, 4], refined: 39 });
  const before = process.memoryUsage().rss;
  expect((await read(worst)).ok).toBe(true);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

// JPEG files: embedded as they are, turned as they were held, and without what the camera noted.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dpiAt } from '../../src/picture.ts';
import { fixture, pictureOf, rasterOf, read, refusalOf } from '../support/image.ts';
import { comment, exif, greyJpeg, profile, segment } from '../support/jpeg.ts';

const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => (await refusalOf(bytes))[0]?.code;
const holdable = { width: 24, height: 16 };

describe('a JPEG is embedded as it is', () => {
  test.each([
    ['baseline', 3],
    ['progressive', 3],
    ['grey', 1],
  ])('%s', async (name, channels) => {
    const raster = await rasterOf(fixture(`${name}.jpg`));
    expect([raster.width, raster.height, raster.channels, raster.coding]).toEqual([24, 16, channels, 'jpeg']);
    expect(Buffer.compare(inflateSync(raster.data), raster.file.bytes)).toBe(0);
    expect(Buffer.compare(raster.file.bytes, fixture(`${name}.jpg`))).toBe(0);
  });

  test('with restart markers', async () => {
    expect((await pictureOf(greyJpeg({ width: 200, height: 100, restart: 3 }))).width).toBe(200);
  });

  test('unless its restart markers are not there', async () => {
    const whole = fixture('progressive.jpg');
    const at = Buffer.from(whole).indexOf(Buffer.from([0xff, 0xda]));
    const bytes = Uint8Array.from([...whole.slice(0, at), ...segment(0xdd, [0, 1]), ...whole.slice(at)]);
    expect(await refusalOf(bytes)).toMatchObject([
      { code: 'image-broken', message: 'The picture is broken: a piece of it is missing.' },
    ]);
  });

  test('without place, comments and thumbnails', async () => {
    const noted = greyJpeg(holdable, [...exif(1), ...comment('taken by somebody')]);
    const { file } = await rasterOf(noted);
    expect(Buffer.from(noted).toString('latin1')).toMatch(/GPS[\s\S]*somebody/);
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/Exif|GPS|somebody/);
  });
});

/** Where the top left corner of what is stored comes to stand, and whether its first row runs down the page. */
const TURNS = [
  [1, [0, 0], false],
  [2, [24, 0], false],
  [3, [24, 16], false],
  [4, [0, 16], false],
  [5, [0, 0], true],
  [6, [16, 0], true],
  [7, [16, 24], true],
  [8, [0, 24], true],
] as const;

test.each(TURNS)('a JPEG held in way %d is turned back', async (orientation, corner, sideways) => {
  const { width, height, parts } = await pictureOf(greyJpeg(holdable, exif(orientation)));
  expect([width, height]).toEqual(sideways ? [16, 24] : [24, 16]);
  const [part] = parts;
  if (part?.kind !== 'raster') throw new Error('no pixels');
  const [a, b, , , e, f] = part.transform;
  expect([e, f]).toEqual(corner);
  expect(sideways ? a : b).toBeCloseTo(0);
});

test('pixels an inch are those of what is printed, however it was held', async () => {
  for (const orientation of [1, 6]) {
    const picture = await pictureOf(greyJpeg({ width: 300, height: 100 }, exif(orientation)));
    expect(dpiAt(picture, (picture.width / 300) * 25.4)).toBeCloseTo(300);
  }
});

describe('a JPEG without its last two bytes', () => {
  test('is taken with a warning if it has all its pixels, and embedded with an end', async () => {
    for (const name of ['baseline', 'photo', 'grey', 'inks']) {
      const whole = fixture(`${name}.jpg`);
      const { ok, problems } = await read(whole.slice(0, -2));
      expect([name, ok, problems.map(({ severity, code }) => `${severity} ${code}`)]).toEqual([
        name,
        true,
        ['warning image-jpeg-end', ...(name === 'inks' ? ['warning image-cmyk'] : [])],
      ]);
    }
    const cut = await read(fixture('baseline.jpg').slice(0, -2));
    const [part] = cut.ok ? cut.value.parts : [];
    expect(part?.kind === 'raster' && Buffer.compare(part.raster.file.bytes, fixture('baseline.jpg'))).toBe(
      0,
    );
    expect((await read(greyJpeg({ width: 200, height: 100, restart: 3 }).slice(0, -2))).ok).toBe(true);
  });

  test('is refused if it is progressive, because nobody can tell what else is missing', async () => {
    expect(await codeOf(fixture('progressive.jpg').slice(0, -2))).toBe('image-broken');
  });
});

describe('a JPEG is refused', () => {
  test('wherever it is cut, even if an end was put on it', async () => {
    const whole = greyJpeg({ width: 400, height: 300 });
    for (const bytes of [whole, fixture('baseline.jpg'), fixture('progressive.jpg')])
      for (const share of [0.02, 0.2, 0.5, 0.9, 0.99])
        expect(await codeOf(bytes.slice(0, Math.max(4, bytes.length * share)))).toBe('image-broken');
    const ended = Uint8Array.from([...whole.slice(0, whole.length * 0.7), 0xff, 0xd9]);
    expect(await codeOf(ended)).toBe('image-broken');
  });

  test('if its pixels are cut and an end was put on them', async () => {
    for (const name of ['baseline', 'photo', 'grey'])
      for (const share of [0.6, 0.8, 0.95]) {
        const whole = fixture(`${name}.jpg`);
        const coded = Buffer.from(whole).toString('latin1').indexOf('\xff\xda') + 14;
        const kept = whole.slice(0, coded + Math.floor((whole.length - 2 - coded) * share));
        expect(await codeOf(Uint8Array.from([...kept, 0xff, 0xd9]))).toBe('image-broken');
      }
  });

  test('if a piece between two restarts is missing', async () => {
    const whole = greyJpeg({ width: 200, height: 100, restart: 3 });
    const text = Buffer.from(whole).toString('latin1');
    const cut = text.replace(/\xff\xd3[^\xff]*/, '');
    expect(await codeOf(Uint8Array.from(Buffer.from(cut, 'latin1')))).toBe('image-broken');
  });

  test('in hundreds of thousands of parts', async () => {
    const many = (part: readonly number[]): readonly number[] =>
      Array.from({ length: 2_000_000 }, (_, i) => part[i % part.length] ?? 0);
    expect(await codeOf(greyJpeg(holdable, many([0xff, 0xfe, 0, 2])))).toBe('image-broken');
    const table = [0xff, 0xc4, 0, 20, 0, 1, ...new Array<number>(15).fill(0), 0];
    const tables = Array.from({ length: 1500 * table.length }, (_, i) => table[i % table.length] ?? 0);
    expect(await codeOf(greyJpeg(holdable, tables))).toBe('image-broken');
  });

  test('if it claims to be far larger than it is', async () => {
    expect(await codeOf(greyJpeg({ width: 65_500, height: 65_500, blocks: 8 }))).toBe(
      'image-too-many-pixels',
    );
    expect(await codeOf(greyJpeg({ width: 3000, height: 3000, blocks: 8 }))).toBe('image-broken');
  });

  test('if printers cannot read its kind', async () => {
    const kinds = [{ frame: 0xc3 }, { frame: 0xc9 }, { frame: 0xc5 }, { frame: 0xc1, depth: 12 }];
    for (const kind of kinds)
      expect(await codeOf(greyJpeg({ ...holdable, ...kind }))).toBe('image-jpeg-kind');
  });
});

test('a JPEG in other colours than sRGB is taken with a warning, grey ones without', async () => {
  const coloured = Buffer.from(fixture('baseline.jpg'));
  const withProfile = (name: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([coloured.subarray(0, 2), Buffer.from(profile(name)), coloured.subarray(2)]),
    );
  expect((await read(withProfile('Adobe RGB (1998)'))).problems).toMatchObject([
    { severity: 'warning', code: 'image-colour-profile' },
  ]);
  expect((await read(withProfile('sRGB built-in'))).problems).toEqual([]);
  expect((await read(greyJpeg(holdable, profile('Dot Gain 20%')))).problems).toEqual([]);
});

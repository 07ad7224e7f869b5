// Colours that are meant for another colour space than sRGB: their profile goes with them, unless nobody could use it.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../../src/pdf/profile.ts';
import {
  greyProfile,
  paddedProfile,
  profileChunk,
  profileSegments,
  wideProfile,
  withSegments,
} from '../support/icc.ts';
import { fixture, rasterOf, read } from '../support/image.ts';
import { greyJpeg } from '../support/jpeg.ts';
import { encode } from '../support/png.ts';

const png = (profile: Uint8Array, colour: 0 | 2 = 2): Uint8Array =>
  encode({ width: 3, height: 2, colour, depth: 8, pixel: () => (colour === 2 ? [0, 255, 0] : [90]) }, [
    profileChunk(profile),
  ]);
const jpeg = (profile: Uint8Array): Uint8Array =>
  withSegments(fixture('baseline.jpg'), profileSegments(profile));

describe('a profile of its own goes with the pixels, without a warning', () => {
  test.each([
    ['of a PNG', png(wideProfile()), wideProfile()],
    ['of a JPEG, in pieces', jpeg(wideProfile()), wideProfile()],
    ['of 64 KB', png(paddedProfile(65_536)), paddedProfile(65_536)],
    ['of a grey PNG', png(greyProfile(), 0), greyProfile()],
    ['of a grey JPEG', greyJpeg({ width: 9, height: 9 }, profileSegments(greyProfile())), greyProfile()],
  ])('%s', async (_, bytes, profile) => {
    expect((await rasterOf(bytes)).profile).toEqual(profile);
  });

  test('and stays in the file for SVG', async () => {
    for (const bytes of [png(wideProfile()), jpeg(wideProfile())]) {
      const raster = await rasterOf(bytes);
      expect(await rasterOf(raster.file.bytes)).toEqual(raster);
    }
  });

  test('but not in the JPEG that a PDF holds', async () => {
    const { data } = await rasterOf(jpeg(wideProfile()));
    expect(inflateSync(data).includes('ICC_PROFILE')).toBe(false);
  });
});

test('sRGB needs none', async () => {
  for (const bytes of [png(srgbProfile()), jpeg(srgbProfile())]) {
    const { profile, file } = await rasterOf(bytes);
    expect([profile, Buffer.from(file.bytes).includes('iCCP')]).toEqual([undefined, false]);
  }
});

describe('a profile that cannot be used is left out, with a warning:', () => {
  const tag = Buffer.from(wideProfile()).indexOf('bTRC');
  test.each([
    ['without its signature', wideProfile([36, 'none'])],
    ['of another size than it says', wideProfile().slice(0, -4)],
    ['longer than it says', Uint8Array.from([...wideProfile(), 0, 0, 0, 0])],
    ['of version 5', wideProfile([8, '\x05'])],
    ['that links two devices', wideProfile([12, 'link'])],
    ['for inks', wideProfile([16, 'CMYK'])],
    ['for greys', greyProfile()],
    ['from nowhere to nowhere', wideProfile([20, 'HSV '])],
    ['without one of its curves', wideProfile([tag, 'none'])],
    ['with a tag that ends behind it', wideProfile([tag + 8, '\x7f'])],
    ['with a tag that begins behind it', wideProfile([tag + 4, '\xff'])],
    ['with millions of tags', wideProfile([128, '\x7f'])],
    ['that is none', new Uint8Array(9)],
    ['larger than 64 KB', paddedProfile(65_540)],
  ])('%s', async (_, profile) => {
    for (const bytes of [png(profile), withSegments(fixture('baseline.jpg'), profileSegments(profile))]) {
      const result = await read(bytes);
      expect(result).toMatchObject({
        ok: true,
        problems: [{ severity: 'warning', code: 'image-colour-profile' }],
      });
      expect(JSON.stringify(result)).not.toContain('"profile"');
    }
  });

  test('of greys it is no loss', async () => {
    expect((await rasterOf(png(wideProfile(), 0))).profile).toBeUndefined();
  });
});

// A logo in its box: what can be seen of it fills the box as far as its shape allows, and keeps clear of the edge.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { type PictureAlignment, placePicture, resolutionWarning } from '../../src/layout/pictures.ts';
import type { Picture, Raster } from '../../src/picture.ts';

/** 200 by 100 units, with 20 units of nothing on every side: what can be seen is 160 by 60. */
const picture: Picture = { width: 200, height: 100, ink: box(20, 20, 160, 60), parts: [] };

/** Where what can be seen stands, in mm. */
const seen = (stand?: PictureAlignment) => {
  const { x, y, width, height } = placePicture(picture, box(100, 50, 80, 60), stand);
  expect(width / height).toBeCloseTo(2);
  const k = width / picture.width;
  return [x + 20 * k, y + 20 * k, 160 * k, 60 * k].map((value) => Math.round(value * 1000) / 1000);
};

describe('a picture stands', () => {
  test.each<[string, PictureAlignment | undefined, readonly number[]]>([
    ['in the middle', undefined, [100, 65, 80, 30]],
    ['at the top', { down: 'top' }, [100, 50, 80, 30]],
    ['at the bottom', { down: 'bottom' }, [100, 80, 80, 30]],
    ['clear of the edges', { down: 'top', clear: 8 }, [108, 58, 64, 24]],
  ])('%s', (_, stand, expected) => {
    expect(seen(stand)).toEqual(expected);
  });

  test.each<[string, PictureAlignment, number]>([
    ['left', { across: 'left' }, 0],
    ['centre', { across: 'centre' }, 92],
    ['right', { across: 'right' }, 184],
  ])('%s in a wide box', (_, stand, left) => {
    const { x, width } = placePicture(picture, box(0, 0, 200, 6), stand);
    expect(x + width / 10).toBeCloseTo(left);
  });
});

test('pixels printed too large are told of, with how many would do', () => {
  const raster: Raster = {
    width: 300,
    height: 150,
    channels: 3,
    coding: 'rows',
    data: new Uint8Array(),
    file: { type: 'image/png', bytes: new Uint8Array() },
  };
  const pixels: Picture = {
    width: 300,
    height: 150,
    ink: box(0, 0, 300, 150),
    parts: [{ kind: 'raster', raster, transform: [300, 0, 0, 150, 0, 0] }],
  };
  const at = (width: number) => resolutionWarning(placePicture(pixels, box(0, 0, width, 300)), 'logo.png');
  expect(at(38)).toBeUndefined();
  expect(at(76.2)).toMatchObject({
    severity: 'warning',
    code: 'image-low-resolution',
    message: expect.stringContaining('100 pixels per inch'),
    hint: expect.stringContaining('2 times'),
    file: 'logo.png',
  });
  expect(resolutionWarning(placePicture(picture, box(0, 0, 400, 400)), 'logo.svg')).toBeUndefined();
});

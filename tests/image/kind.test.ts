// What a file is by its first bytes: each kind that is not supported is named, wherever people mistake it for a picture.
import { expect, test } from 'vitest';
import { detectKind } from '../../src/image/kind.ts';

const told = (start: string): string => {
  const found = detectKind(new Uint8Array(Buffer.from(start.padEnd(80, '.'), 'latin1')));
  return found === undefined ? 'unknown' : 'kind' in found ? found.kind : found.other;
};

test.each([
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\x89PNG\n\x1a\n', 'unknown'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\xff\xd8', 'unknown'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF....WEBP', 'a WebP picture'],
  ['RIFF....WAVE', 'unknown'],
  ['....ftypavif', 'an AVIF picture'],
  ['....ftypavis', 'an AVIF picture'],
  ['....ftypheic', 'a HEIC picture'],
  ['....ftypheix', 'a HEIC picture'],
  ['....ftypmif1', 'a HEIC picture'],
  ['....ftypmsf1', 'a HEIC picture'],
  ['....ftypisom', 'unknown'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['BM', 'a BMP picture'],
  ['\0\0\x01\0', 'an icon (ICO)'],
  ['....JXL ', 'a JPEG XL picture'],
  ['\xff\x0a', 'a JPEG XL picture'],
  ['....jP  ', 'a JPEG 2000 picture'],
  ['\xff\x4f\xff\x51', 'a JPEG 2000 picture'],
  ['8BPS', 'a Photoshop file'],
  ['%PDF-', 'a PDF'],
  ['%!PS', 'a PostScript or EPS file'],
  ['\xc5\xd0\xd3\xc6', 'a PostScript or EPS file'],
  ['\0\x01\0\0', 'a font'],
  ['OTTO', 'a font'],
  ['ttcf', 'a font'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['\x1f\x8b', 'a compressed file, perhaps an SVGZ'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xff\xfe', 'a text file in UTF-16'],
  ['\xfe\xff', 'a text file in UTF-16'],
  [' \n<!DOCTYPE html>', 'a web page (HTML)'],
  ['<HTML lang="sv">', 'a web page (HTML)'],
  ['<htmlx>', 'unknown'],
  ['<svg >', 'svg'],
  ['<svg\n', 'svg'],
  ['\xef\xbb\xbf <?xml version="1.0"?><!-- a --><s:svg>', 'svg'],
  ['<!-- <html> --><SVG>', 'svg'],
  ['<svgs>', 'unknown'],
  ['words <svg>', 'unknown'],
  ['<?xml version="1.0"?><rss>', 'an XML file other than SVG'],
  ['<?xmlx', 'unknown'],
  ['hello', 'unknown'],
])('%j is %s', (start, kind) => {
  expect(told(start)).toBe(kind);
  // Only there: a byte later it is something else.
  if (!start.startsWith('<') && kind !== 'unknown' && !/^\s|^\xef/.test(start))
    expect(told(`.${start}`)).not.toBe(kind);
});

test('an SVG may begin after 64 KB of notes, and not later', () => {
  const after = (count: number): unknown =>
    detectKind(new TextEncoder().encode(`<!--${' '.repeat(count - 12)}--><svg >`));
  expect(after(65_536 - 5)).toEqual({ kind: 'svg' });
  expect(after(65_536 + 10)).toBeUndefined();
});

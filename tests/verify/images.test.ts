// The pictures of a file: each that is painted is there, has the bytes of its width, height and channels, and its whole profile.
import { describe, expect, test } from 'vitest';
import { checkImages } from '../../src/verify/images.ts';
import { fileWith, pageWith, said, type Written } from './file.ts';

const PROFILE = '\0\0\0\x06ab';

/** A file with an image, object 1, of 3 by 2 pixels; objects 2 and 3 are a profile with three channels and one. */
const faultsOf = (entries: string, stream: number | string): readonly string[] => {
  const bytes = typeof stream === 'string' ? stream : '\0'.repeat(stream);
  const image = `<</Type /XObject /Subtype /Image /Width 3 /Height 2 ${entries}>>`;
  const file = fileWith([
    [image, bytes],
    ['<</N 3>>', PROFILE],
    ['<</N 1>>', PROFILE],
  ]);
  return said((faults) => checkImages(file, [], faults));
};

const INCOMPLETE = ['verify-image: The picture in object 1 is incomplete.'];

test.each([
  ['of three device colours', '/ColorSpace /DeviceRGB', 18],
  ['in grey', '/ColorSpace /DeviceGray', 6],
  ['in the colours of a profile', '/ColorSpace [/ICCBased 2 0 R]', 18],
  ['in the grey of a profile', '/ColorSpace [/ICCBased 3 0 R]', 6],
  ['whose rows begin with their filter', '/ColorSpace /DeviceRGB /DecodeParms <</Colors 3>>', 20],
  ['in grey, whose rows begin with their filter', '/ColorSpace /DeviceGray /DecodeParms <</Colors 1>>', 8],
])('an image %s has so many bytes, not one more or less', (_, entries, bytes) => {
  expect([-1, 0, 1].map((more) => faultsOf(entries, bytes + more))).toEqual([INCOMPLETE, [], INCOMPLETE]);
});

test('an image without its bytes is not whole', () => {
  const file = fileWith(['<</Type /XObject /Subtype /Image /Width 0 /Height 0 /ColorSpace /DeviceGray>>']);
  expect(said((faults) => checkImages(file, [], faults))).toEqual(INCOMPLETE);
});

test('an image in colours that Kitpress does not write is not whole', () => {
  expect([6, 18, 24].map((bytes) => faultsOf('/ColorSpace /DeviceCMYK', bytes))).toEqual(
    Array(3).fill(INCOMPLETE),
  );
});

test('bytes that are to be a JPEG must be one, whatever was done to them after', () => {
  for (const filter of ['/DCTDecode', '[/FlateDecode /DCTDecode]'])
    expect(faultsOf(`/ColorSpace /DeviceRGB /Filter ${filter}`, 18)).toEqual(INCOMPLETE);
  expect(faultsOf('/ColorSpace /DeviceRGB /Filter [/DCTDecode /FlateDecode]', 18)).toEqual([]);
});

/** Segments after the first marker; a frame has its marker, height and width. */
const jpegOf = (...segments: readonly string[]): string => `\xff\xd8${segments.join('')}\xff\xd9`;
const frame = (marker: string, height: string, width: string): string =>
  `\xff${marker}\0\x0b\x08\0${height}\0${width}\x01\x01\x11\0`;
const OTHER = '\xff\xe0\0\x05abc';

test('a JPEG is whole with its first marker, its last and a frame of its size', () => {
  const jpeg = (bytes: string) => faultsOf('/ColorSpace /DeviceRGB /Filter /DCTDecode', bytes);
  const good = frame('\xc0', '\x02', '\x03');
  for (const bytes of [
    jpegOf(good),
    jpegOf(OTHER, OTHER, good),
    jpegOf(frame('\xc1', '\x02', '\x03')),
    jpegOf(frame('\xc2', '\x02', '\x03')),
  ])
    expect(jpeg(bytes)).toEqual([]);
  for (const bytes of [
    jpegOf(),
    jpegOf(OTHER),
    jpegOf('x', good),
    jpegOf(frame('\xc3', '\x02', '\x03')),
    jpegOf(frame('\xbf', '\x02', '\x03')),
    jpegOf(frame('\xc0', '\x03', '\x03')),
    jpegOf(frame('\xc0', '\x02', '\x02')),
    jpegOf(good).slice(0, -1),
    jpegOf(good).slice(1),
    jpegOf(good).replace('\xff\xd8', '\xff\xd7'),
    jpegOf(good).replace('\xff\xd9', '\xff\xd8'),
    jpegOf(good.slice(0, 7)),
    '',
  ])
    expect(jpeg(bytes)).toEqual(INCOMPLETE);
});

test('a profile is as long as it says, and a profile', () => {
  const of = (space: string, profile: string): readonly string[] => {
    const image = `<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace [${space} 2 0 R]>>`;
    const file = fileWith([
      [image, '\0'],
      ['<</N 1>>', profile],
    ]);
    return said((faults) => checkImages(file, [], faults));
  };
  const cut = ['verify-image: The colour profile of the picture in object 1 is incomplete.'];
  expect(of('/ICCBased', PROFILE)).toEqual([]);
  expect(of('/ICCBased', '\0\0\0\x04')).toEqual([]);
  for (const profile of [`${PROFILE}c`, PROFILE.slice(0, 5), '\0\0\0', ''])
    expect(of('/ICCBased', profile)).toEqual(cut);
  expect(of('/CalGray', PROFILE)).toEqual(cut);
});

describe('a picture that is painted', () => {
  const FORM = '<</Type /XObject /Subtype /Form>>';
  const painted = (content: string, objects: string, ...more: readonly Written[]): readonly string[] => {
    const page = pageWith(`/Contents 1 0 R /Resources <</XObject <<${objects}>>>>`);
    const file = fileWith([['<<>>', content], [FORM, ''], ...more]);
    return said((faults) => checkImages(file, [page], faults));
  };
  const GONE = ['verify-image: page S1: a picture on it is missing.'];

  test('is among what the page has', () => {
    expect(painted('q /P1 Do Q /P2 Done (P3) Do', '/P1 2 0 R')).toEqual([]);
    expect(painted('/P1 Do', '/P2 2 0 R')).toEqual(GONE);
    expect(painted('/P1 Do', '/P1 9 0 R')).toEqual(GONE);
    expect(painted('/P1 Do', '/P1 3 0 R', '<</Subtype /PS>>')).toEqual(GONE);
    expect(said((faults) => checkImages(fileWith([]), [pageWith('')], faults))).toEqual([]);
    expect(
      said((faults) => checkImages(fileWith([['<<>>', '/P1 Do']]), [pageWith('/Contents 1 0 R')], faults)),
    ).toEqual(GONE);
  });

  test('has its parts among its own', () => {
    const part = (entries: string) =>
      painted('', '', [`<</Type /XObject /Subtype /Form ${entries}>>`, '/X1 Do /X1 Do']);
    expect(part('/Resources <</XObject <</X1 2 0 R>>>>')).toEqual([]);
    expect(part('/Resources <</XObject <</X2 2 0 R>>>>')).toEqual([
      'verify-image: A part of the picture in object 3 is missing.',
    ]);
    expect(painted('', '', ['<</Type /Other>>', '/X1 Do'])).toEqual([]);
  });
});

test('a picture that is painted must be there, in whichever stream of a page it is painted', () => {
  const file = fileWith([
    ['<<>>', 'q'],
    ['<<>>', '/I1 Do'],
    ['<<>>', 'Q'],
  ]);
  const faults = ['/Contents 2 0 R', '/Contents [1 0 R 2 0 R 3 0 R]'].map((contents) =>
    said((found) => checkImages(file, [pageWith(contents)], found)),
  );
  expect(faults).toEqual(Array(2).fill(['verify-image: page S1: a picture on it is missing.']));
});

// The bytes that an image must have: by its width and height and the channels of its colours.
import { expect, test } from 'vitest';
import { type Cos, CosRef, type Dict, isArray, isDict, parseAt } from '../../src/verify/cos.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { checkImages } from '../../src/verify/images.ts';
import type { RawFile } from '../../src/verify/whole.ts';

/** A file with an image, object 1, of 3 by 2 pixels; objects 2 and 3 are a profile with three channels and one. */
const faultsOf = (entries: string, bytes: number): readonly string[] => {
  const profile = new Uint8Array([0, 0, 0, 6, 1, 2]);
  const image = `<</Type /XObject /Subtype /Image /Width 3 /Height 2 ${entries}>>`;
  const dicts = ['<<>>', image, '<</N 3>>', '<</N 1>>'].map((text) => parseAt(text, 0).value as Dict);
  const streams = [undefined, new Uint8Array(bytes), profile, profile];
  const idOf = (value: Cos | undefined): number => (value instanceof CosRef ? value.id : 0);
  const file: RawFile = {
    trailer: new Map(),
    ids: [1, 2, 3],
    asWritten: true,
    resolve: (value) => value,
    dict: (value) => (value instanceof CosRef ? dicts[value.id] : isDict(value) ? value : undefined),
    array: (value) => (isArray(value) ? value : undefined),
    stream: (value) => streams[idOf(value)],
  };
  const faults = openFaults('kit.pdf');
  checkImages(file, [], faults);
  return faults.found.map(({ code, message }) => `${code} ${message}`);
};

const INCOMPLETE = ['verify-image The picture in object 1 is incomplete.'];

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

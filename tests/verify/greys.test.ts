// What is a colour in a file that says it is in grey: in a page, a form, a picture, a gradient and a group.
import { expect, test } from 'vitest';
import { type Cos, CosRef, type Dict, Name, parseAt } from '../../src/verify/cos.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { checkGreys } from '../../src/verify/greys.ts';
import type { RawFile } from '../../src/verify/whole.ts';

/** Objects as text, and streams by the number of their object. */
const faultsIn = (
  page: string,
  objects: readonly (string | readonly [dict: string, stream: string])[] = [],
): readonly string[] => {
  const all = objects.map((one) => (typeof one === 'string' ? ([one, ''] as const) : one));
  const at = (value: Cos | undefined) => (value instanceof CosRef ? all[value.id - 1] : undefined);
  const dictOf = (value: Cos | undefined): Dict | undefined => {
    const text = at(value)?.[0];
    return text === undefined
      ? value instanceof Map
        ? (value as Dict)
        : undefined
      : (parseAt(text, 0).value as Dict);
  };
  const file = {
    ids: all.map((_, i) => i + 1),
    dict: dictOf,
    stream: (value: Cos | undefined) =>
      value instanceof Name
        ? new TextEncoder().encode(page)
        : at(value) && new TextEncoder().encode(at(value)?.[1] ?? ''),
  } as unknown as RawFile;
  const faults = openFaults('kit.pdf');
  checkGreys(file, [{ id: 9, label: 'S3', dict: new Map([['Contents', new Name('here')]]) }], faults);
  return faults.found.map(({ code, message, key }) => `${code} ${key ?? ''} ${message}`);
};

const PAGE = ['verify-colour S3 page S3: it is in colour, but the file says that it is in grey.'];
const OBJECT = ['verify-colour  Object 2 is in colour, but the file says that it is in grey.'];

test.each([
  '1 0 0 rg',
  'q 1 0 0 RG Q',
  '0 0 0 1 k',
  '0 0 0 1 K',
  '1 sc',
  '1 SC',
  '/Sh1 sh',
  '/DeviceRGB cs 1 0 0 scn',
  '/CS0 CS',
])('a page that says %s', (content) => {
  expect(faultsIn(content)).toEqual(PAGE);
});

test.each([
  '0.5 g 0 G 1 0 0 1 5 5 cm',
  '/Pattern cs /P1 scn',
  '(1 0 0 rg) Tj',
  '(a \\) rg b) Tj',
  '<207267> Tj',
  'BI /W 1 /H 1 /CS /G ID  rg  > EI',
  '/argk Do /Fork gs',
])('but not one that says %s', (content) => {
  expect(faultsIn(content)).toEqual([]);
});

test.each<[string, string | readonly [string, string]]>([
  ['a form', ['<</Type /XObject /Subtype /Form>>', '1 0 0 rg']],
  ['a picture', '<</Type /XObject /Subtype /Image /ColorSpace /DeviceRGB>>'],
  ['a picture with a profile', '<</Type /XObject /Subtype /Image /ColorSpace [/ICCBased 7 0 R]>>'],
  ['a gradient', '<</Shading <</ColorSpace /DeviceCMYK>>>>'],
  ['a group', '<</Type /XObject /Subtype /Form /Group <</S /Transparency /CS /DeviceRGB>>>>'],
])('%s in colour', (_, object) => {
  expect(faultsIn('', ['<<>>', object, '<<>>'])).toEqual(OBJECT);
});

test.each<[string, string | readonly [string, string]]>([
  ['a form', ['<</Type /XObject /Subtype /Form>>', '0 g']],
  ['a picture', ['<</Type /XObject /Subtype /Image /ColorSpace /DeviceGray>>', ' 1 0 0 rg ']],
  ['a gradient', '<</Shading <</ColorSpace /DeviceGray>>>>'],
  ['a group', '<</Type /XObject /Subtype /Form /Group <</S /Transparency /CS /DeviceGray>>>>'],
  ['what is no picture', '<</Type /OutputIntent /ColorSpace /DeviceRGB>>'],
])('but not %s in grey', (_, object) => {
  expect(faultsIn('0 g', ['<<>>', object])).toEqual([]);
});
